"""Dates to watch: what is planned, due, said to happen by a day, or to be resolved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kadesh.brief.context import Context
from kadesh.brief.document import Finding
from kadesh.brief.measures.announcements import next_round, planned_rounds
from kadesh.brief.sections.bottom_line import round_label
from kadesh.record.values.dates import Date, plain_date


def fill_dates(context: Context) -> tuple[Finding, ...]:
    """What lies ahead of the day of the brief, soonest first; announcements without a date come last."""
    ahead = sorted(_dated(context), key=lambda pair: pair[0])
    undated = next_round(context)
    last = ()
    if undated and undated.due is None and not planned_rounds(context):
        by = context.dossier.name_of(undated.by)
        words = f"next round “{undated.words}”" if undated.words else "next round"
        last = (context.finding(f"{words}{f', says {by}' if by else ''}.", undated, lead="No date:"),)
    return (*(finding for _, finding in ahead), *last)


def _dated(context: Context) -> Iterator[tuple[dt.date, Finding]]:
    dossier = context.dossier
    for found in planned_rounds(context):
        yield from _row(context, found.date[0].value, f"planned round, {round_label(dossier, found)}.", found)
    for found in dossier.rounds:
        for said in found.announced:
            if said.due and said.about is None:
                yield from _row(context, said.due, f"round announced by {dossier.name_of(said.by)}.", said)
    for owed in dossier.commitments:
        pending = not owed.standing or owed.standing[-1].value == "pending"
        if owed.due and pending:
            yield from _row(context, owed.due, f"{dossier.name_of(owed.by)}: {owed.what.rstrip('.')}.", owed)
    for said_to_happen in dossier.projections:
        if said_to_happen.by_date and said_to_happen.question is None:
            text = f"{said_to_happen.text.rstrip('.')}, according to {dossier.name_of(said_to_happen.according_to)}."
            yield from _row(context, said_to_happen.by_date, text, said_to_happen)
    resolved = {r.question for r in dossier.resolutions}
    for question in dossier.questions:
        if question.id not in resolved:
            yield from _row(context, question.resolves, question.text, question)


def _row(context: Context, date: Date, text: str, *inputs: object) -> Iterator[tuple[dt.date, Finding]]:
    day = date.latest
    if day and day >= context.as_of:
        yield date.earliest or day, context.finding(text, *inputs, lead=f"{plain_date(date)}:")  # type: ignore[arg-type]
