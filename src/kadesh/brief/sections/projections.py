"""Projected outcomes, each turned into a dated question that a stranger could resolve."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Table
from kadesh.record.entities.accounts import About, Projection
from kadesh.record.entities.questions import Question
from kadesh.record.values.dates import plain_date


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
    """Projection, the dated question it becomes, and how to tell; then free questions of the dossier."""
    dossier = context.dossier
    questions = {q.id: q for q in dossier.questions}
    rows = [_row(context, p, questions.get(p.question or "")) for p in dossier.projections]
    asked = {p.question for p in dossier.projections}
    rows += [_free(context, q) for q in dossier.questions if q.id not in asked]
    if not rows:
        return ()
    note = "No odds are given here: none of these questions has a forecast on record, and no model is run on assumptions."
    note = note if not dossier.forecasts else "Forecasts on record stand in the ledger."
    return (Table("projections", "What is projected, and how one will tell", ("Projected", "According to", "Question", "How to tell"), tuple(rows), note),)


def _row(context: Context, projection: Projection, question: Question | None) -> tuple[Finding, ...]:
    hedge = f" (hedged: “{projection.hedge}”)" if projection.hedge else ""
    asked, criteria = _question(context, projection, question)
    return (
        context.finding(projection.text + hedge, projection),
        context.finding(context.dossier.name_of(projection.according_to)),
        context.finding(asked, question, kind="judgement"),
        context.finding(criteria, question),
    )


def _question(context: Context, projection: Projection, question: Question | None) -> tuple[str, str]:
    if question:
        return question.text, question.criteria
    template = TEMPLATES.get(projection.about)
    if template is None:
        return "No question yet: it needs one written by hand.", "Add a question to the dossier and name it here."
    named = projection.by_date.latest if projection.by_date else None
    day: dt.date = named if named and named >= context.as_of else context.horizon
    return template.text.format(day=plain_date(day.isoformat())), template.criteria


def _free(context: Context, question: Question) -> tuple[Finding, ...]:
    return (
        context.finding("", kind="fact"),
        context.finding(""),
        context.finding(question.text, question, kind="judgement"),
        context.finding(question.criteria, question),
    )
