"""Projected outcomes, each turned into a dated question that a stranger could resolve."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kadesh.brief.context import Context, counted, first_day
from kadesh.brief.document import Block, Finding, Table
from kadesh.record.entities.accounts import About, Projection
from kadesh.record.entities.questions import Forecast, Question
from kadesh.record.values.dates import Date, plain_date
from kadesh.record.values.likelihood import likelihood_word


@dataclass(frozen=True)
class Template:
    """How a projection of one kind becomes a question, and how a stranger tells the answer."""

    text: str
    criteria: str


TEMPLATES: dict[About, Template] = {
    "next round": Template(
        "Will a further round with both sides in the room begin by {day}?",
        "Yes if two independent sources report delegations of both sides in one meeting begun by that day.",
    ),
    "agreement": Template(
        "Will both sides sign a written agreement by {day}?",
        "Yes if both sides announce by that day that they have signed the same text.",
    ),
    "ceasefire": Template(
        "Will a ceasefire have been in force for 30 days by {day}?",
        "Yes if both sides announced it, and neither nor the monitors declared it over in the 30 days up to that day.",
    ),
    "escalation": Template(
        "Will reported fighting in the month to {day} exceed that of the month before the brief?",
        "Yes if the event data named in the annex count more deaths (best estimate) in that month.",
    ),
    "relaxation": Template(
        "Will reported fighting in the month to {day} stay below that of the month before the brief?",
        "Yes if the event data named in the annex count fewer deaths (best estimate) in that month.",
    ),
    "outside pressure": Template(
        "Will a state or organisation that is no party announce a new measure over the talks by {day}?",
        "Yes if it announces sanctions, aid, arms or a deadline that it ties to the talks, by that day.",
    ),
}
"""One row per kind of projection; kinds without one need a question written by hand."""


def fill_projections(context: Context) -> tuple[Block, ...]:
    """One row per question: the question, how to tell, and the projections it stands for; then free questions."""
    dossier = context.dossier
    questions = {q.id: q for q in dossier.questions}
    open_ones = [p for p in dossier.projections if _still_open(context, p)]
    grouped: dict[tuple[str, str], list[Projection]] = {}
    for projection in open_ones:
        grouped.setdefault(_asked(context, projection, questions), []).append(projection)
    rows = [_row(context, asked, projections, questions) for asked, projections in grouped.items()]
    named = {p.question for p in dossier.projections}
    resolved = {r.question for r in dossier.resolutions}
    free = [q for q in dossier.questions if q.id not in named | resolved and not q.resolves.before(_today(context))]
    rows += [_row(context, (q.text, q.criteria), [], {q.id: q}) for q in free]
    if not rows:
        return ()
    passed = len(dossier.projections) - len(open_ones)
    note = "" if dossier.forecasts else "No odds are given: no forecast on these questions is on record."
    if passed:
        note += f" Left out: {counted(passed, 'earlier projection')}, made before the last round."
    title = "What is projected, and how one will tell"
    return (Table("projections", title, ("Question", "How to tell", "Projected"), tuple(rows), note.strip()),)


def _today(context: Context) -> Date:
    return Date(context.as_of.isoformat())


def _still_open(context: Context, projection: Projection) -> bool:
    """Whether it looks ahead of the brief: by its own date, or because it was made since the last round began."""
    if projection.by_date is not None:
        return not projection.by_date.before(_today(context))
    begun = first_day(context.last_round) if context.last_round else dt.date.min
    return projection.date is None or (projection.date.latest or dt.date.max) >= begun


def _asked(context: Context, projection: Projection, questions: dict[str, Question]) -> tuple[str, str]:
    question = questions.get(projection.question or "")
    if question:
        return question.text, question.criteria
    template = TEMPLATES.get(projection.about)
    if template is None:
        return (
            "It needs a question written by hand",
            "Add one under `questions` in the dossier, and name it in the projection.",
        )
    named = projection.by_date.latest if projection.by_date else None
    day = named if named and named >= context.as_of else context.horizon
    return template.text.format(day=plain_date(day.isoformat())), template.criteria


def _row(
    context: Context, asked: tuple[str, str], projections: list[Projection], questions: dict[str, Question]
) -> tuple[Finding, ...]:
    named = [questions[p.question] for p in projections if p.question in questions]
    entries = named or ([] if projections else list(questions.values()))
    forecasts = [f for f in context.dossier.forecasts if f.question in {q.id for q in entries}]
    said = [*(_projected(context, p) for p in projections), *(_forecast(context, f) for f in forecasts)]
    return (
        context.finding(asked[0], *entries, kind="judgement"),
        context.finding(asked[1], *entries),
        context.finding(" ".join(said), *projections, *forecasts),
    )


def _projected(context: Context, projection: Projection) -> str:
    hedge = f" (“{projection.hedge}”)" if projection.hedge else ""
    return f"{projection.text}{hedge}, according to {context.dossier.name_of(projection.according_to)}."


def _forecast(context: Context, forecast: Forecast) -> str:
    maker = forecast.maker.person or forecast.maker.model
    made = f"forecast by {maker} on {plain_date(forecast.made)}{', after the fact' if forecast.retrocast else ''}"
    if forecast.probability is None:
        return f"A {made} is on record."
    return f"{forecast.probability:.0%}, {likelihood_word(forecast.probability, context.dossier.words)}: {made}."
