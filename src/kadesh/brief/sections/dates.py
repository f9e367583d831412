"""Dates to watch: what is planned, due, said to happen by a day, or to be resolved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kadesh.brief.context import Context
from kadesh.brief.document import Finding
from kadesh.brief.measures.announcements import next_round, planned_rounds
from kadesh.brief.measures.labels import round_label
from kadesh.record.entities.entry import Entry
from kadesh.record.values.dates import Date, plain_date

Ahead = tuple[dt.date, Finding]


def fill_dates(context: Context) -> tuple[Finding, ...]:
    """What lies ahead of the day of the brief, soonest first; announcements without a date come last."""
    ahead = sorted(_dated(context), key=lambda pair: pair[0])
    undated = next_round(context)
    last: tuple[Finding, ...] = ()
    if undated and undated.due is None and not planned_rounds(context):
        by = context.dossier.name_of(undated.by)
        words = f"next round “{undated.words}”" if undated.words else "next round"
        last = (context.finding(f"{words}{f', says {by}' if by else ''}.", undated, lead="No date:"),)
    return (*(finding for _, finding in ahead), *last)


def _dated(context: Context) -> Iterator[Ahead]:
    for kind in (_rounds, _commitments, _projections, _questions):
        yield from kind(context)


def _rounds(context: Context) -> Iterator[Ahead]:
    dossier = context.dossier
    for found in planned_rounds(context):
        yield from _row(context, found.when, f"planned round, {round_label(dossier, found)}.", found)
    for said in (a for r in dossier.rounds for a in r.announced if a.about is None):
        by = dossier.name_of(said.by)
        yield from _row(context, said.due, f"round announced{f' by {by}' if by else ''}.", said)


def _commitments(context: Context) -> Iterator[Ahead]:
    for owed in context.dossier.commitments:
        if not owed.standing or owed.standing[-1].value == "pending":
            yield from _row(context, owed.due, f"{context.dossier.name_of(owed.by)}: {owed.what.rstrip('.')}.", owed)


def _projections(context: Context) -> Iterator[Ahead]:
    for said in (p for p in context.dossier.projections if p.question is None):
        text = f"{said.text.strip().rstrip('.')}, according to {context.dossier.name_of(said.according_to)}."
        yield from _row(context, said.by_date, text, said)


def _questions(context: Context) -> Iterator[Ahead]:
    resolved = {r.question for r in context.dossier.resolutions}
    for question in (q for q in context.dossier.questions if q.id not in resolved):
        yield from _row(context, question.resolves, question.text, question)


def _row(context: Context, date: Date | None, text: str, entry: Entry) -> Iterator[Ahead]:
    """The finding with its date, if that may still lie ahead."""
    if date and date.latest and date.latest >= context.as_of:
        yield date.earliest or date.latest, context.finding(text, entry, lead=f"{plain_date(date)}:")
