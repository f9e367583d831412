"""Projected outcomes, each turned into a dated question that a stranger could resolve."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kadesh.brief.context import Context, counted, first_day, per_cent
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.deals import odds_words
from kadesh.brief.measures.outlook import foreseen_handling, outlook_in, stall_handling
from kadesh.outlook.questions import TEMPLATES
from kadesh.outlook.questions.asking import asked
from kadesh.record.entities.accounts import Projection
from kadesh.record.entities.questions import Forecast, Question
from kadesh.record.values.dates import Date, plain_date
from kadesh.record.values.likelihood import likelihood_word

_TEMPLATES = {template.id: template for template in TEMPLATES}
_BY_HAND = (
    "Not put as a question yet",
    "No way to tell is on record.",
)


@dataclass(frozen=True)
class _Row:
    """A question, or the lack of one; whatever is projected about it; and what is forecast."""

    text: str
    criteria: str
    question: Question | None
    projections: tuple[Projection, ...] = ()


def fill_projections(context: Context) -> tuple[Block, ...]:
    """One row per question: how to tell, the projections it stands for, its odds; then those nobody projected."""
    dossier = context.dossier
    open_ones = [p for p in dossier.projections if _still_open(context, p)]
    rows = list(_rows(context, open_ones))
    if not rows:
        return ()
    passed = len(dossier.projections) - len(open_ones)
    note = "Odds: those of the outlook, which says what they rest on; a dash where nothing answers the question."
    if passed:
        note += f" Left out: {counted(passed, 'earlier projection')}, made before the last round."
    heads = ("Question", "How to tell", "Projected", "Odds")
    cells = tuple(_cells(context, row) for row in rows)
    return (Table("projections", "What is projected, and how one will tell", heads, cells, note),)


def _rows(context: Context, projections: list[Projection]) -> Iterator[_Row]:
    """Questions with what is projected of them, in the order of the projections; then the record's own others."""
    dossier = context.dossier
    own = {q.id: q for q in dossier.questions}
    grouped: dict[str, list[Projection]] = {}
    questions: dict[str, Question] = {}
    for projection in projections:
        question = own.get(projection.question or "") or _from_template(context, projection)
        key = question.id if question else ""
        grouped.setdefault(key, []).append(projection)
        if question:
            questions[key] = question
    for key, of_question in grouped.items():
        asked_of = questions.get(key)
        words = (asked_of.text, asked_of.criteria) if asked_of else _BY_HAND
        yield _Row(*words, asked_of, tuple(of_question))
    resolved = {r.question for r in dossier.resolutions}
    still = [q for q in dossier.questions if q.id not in resolved and not q.resolves.before(_today(context))]
    for other in still:
        if other.id not in grouped:
            yield _Row(other.text, other.criteria, other)


def _today(context: Context) -> Date:
    return Date(context.as_of.isoformat())


def _still_open(context: Context, projection: Projection) -> bool:
    """Whether it looks ahead of the brief: by its own date, or because it was made since the last round began."""
    if projection.by_date is not None:
        return not projection.by_date.before(_today(context))
    begun = first_day(context.last_round) if context.last_round else dt.date.min
    return projection.date is None or (projection.date.latest or dt.date.max) >= begun


def _from_template(context: Context, projection: Projection) -> Question | None:
    """The question of the template for what is projected, up to its own date if that is to come."""
    template = _TEMPLATES.get(projection.about)
    if template is None:
        return None
    named = projection.by_date.latest if projection.by_date else None
    ahead = context.as_of if template.monthly else context.horizon
    last = named if named and named >= context.as_of else ahead
    return asked(template, context.as_of, last, context.fighting)


def _cells(context: Context, row: _Row) -> tuple[Finding, ...]:
    entries = [row.question] if row.question in context.dossier.questions else []
    forecasts = [f for f in context.dossier.forecasts if row.question and f.question == row.question.id]
    said = [*(_projected(context, p) for p in row.projections), *(_forecast(context, f) for f in forecasts)]
    return (
        context.finding(row.text, *entries, kind="judgement"),
        context.finding(row.criteria, *entries),
        context.finding(" ".join(said), *row.projections, *forecasts),
        _odds(context, row),
    )


def _odds(context: Context, row: _Row) -> Finding:
    """What the outlook says of a question."""
    outlook = outlook_in(context)
    asked_for = row.question.id if row.question else None
    foreseen = next((f for f in outlook.questions if f.question.id == asked_for), None) if outlook else None
    if foreseen is None or foreseen.answer is None:
        return Finding("–")
    kind: Kind = "assumption" if foreseen.answer.assumed else "judgement"
    text = f"{odds_words(foreseen.answer.probability)}, {foreseen.word}"
    return Finding(text, kind, (), foreseen_handling(foreseen, stall_handling(context)))


def _projected(context: Context, projection: Projection) -> str:
    hedge = f" (“{projection.hedge}”)" if projection.hedge else ""
    text = projection.text.strip().rstrip(".")
    return f"{text}{hedge}, according to {context.dossier.name_of(projection.according_to)}."


def _forecast(context: Context, forecast: Forecast) -> str:
    maker = forecast.maker.person or forecast.maker.model
    made = f"forecast by {maker} on {plain_date(forecast.made)}{', after the fact' if forecast.retrocast else ''}"
    if forecast.probability is None:
        return f"A {made} is on record."
    return f"{per_cent(forecast.probability)}, {likelihood_word(forecast.probability, context.dossier.words)}: {made}."
