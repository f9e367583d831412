"""What each side is said to gain by talking: always according to somebody."""

from __future__ import annotations

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Table
from kadesh.record.values.dates import plain_date


def fill_purposes(context: Context) -> tuple[Block, ...]:
    """One table, by actor in the order of the dossier."""
    dossier = context.dossier
    rows = [
        (
            context.finding(actor.name, actor=actor.id),
            context.finding(purpose.text, purpose),
            context.finding(dossier.name_of(purpose.according_to)),
            context.finding(plain_date(purpose.date) if purpose.date else ""),
        )
        for actor in dossier.actors
        for purpose in dossier.purposes
        if purpose.actor == actor.id
    ]
    if not rows:
        return ()
    note = "Purposes are what others, or the parties themselves, say they are; this brief does not judge them."
    return (
        Table(
            "purposes",
            "Said to be gained by talking",
            ("Who", "What talking brings", "According to", "Said"),
            tuple(rows),
            note,
            ("Said",),
        ),
    )
