"""Stakeholders before and after."""

from __future__ import annotations

import datetime as dt

from kadesh.brief.context import Context, first_day
from kadesh.brief.document import Block, Table
from kadesh.brief.measures.labels import round_label


def fill_stances(context: Context) -> tuple[Block, ...]:
    """The before/after table of each round that has one, latest round first, stakeholders in the dossier's order."""
    dossier = context.dossier
    rounds = {r.id: r for r in dossier.rounds}
    order = {a.id: n for n, a in enumerate(dossier.actors)}

    def day(round_id: str | None) -> dt.date:
        return first_day(rounds[round_id]) if round_id in rounds else dt.date.min

    tables = []
    for round_id in sorted({s.round for s in dossier.stances}, key=day, reverse=True):
        stances = sorted((s for s in dossier.stances if s.round == round_id), key=lambda s: order[s.stakeholder])
        rows = tuple(
            (
                context.finding(dossier.name_of(s.stakeholder), actor=s.stakeholder),
                context.finding(s.before.text, s, claims=[s.before]),
                context.finding(s.after.text, s, claims=[s.after]),
                context.finding(dossier.name_of(s.according_to)),
            )
            for s in stances
        )
        where = round_label(dossier, rounds[round_id]) if round_id in rounds else "over the talks"
        columns = ("Stakeholder", "Before", "After", "According to")
        tables.append(Table(f"stances-{round_id or 'talks'}", f"Before and after {where}", columns, rows))
    return tuple(tables)
