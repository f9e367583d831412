"""Ripple effects by country, as reported."""

from __future__ import annotations

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Table


def fill_effects(context: Context) -> tuple[Block, ...]:
    """One table by audience, in the order of the dossier."""
    dossier = context.dossier
    rows = [
        (
            context.finding(actor.name, actor=actor.id),
            context.finding(effect.channel),
            context.finding(effect.text + (f" (hedged: “{effect.hedge}”)" if effect.hedge else ""), effect),
            context.finding(dossier.name_of(effect.according_to)),
        )
        for actor in dossier.actors
        for effect in dossier.effects
        if effect.audience == actor.id
    ]
    if not rows:
        return ()
    note = "As reported; the brief neither measures nor endorses these effects."
    return (
        Table(
            "effects",
            "Who else is said to feel it",
            ("Audience", "Channel", "Effect", "According to"),
            tuple(rows),
            note,
        ),
    )
