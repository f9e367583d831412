"""Ripple effects by country: as reported, and how far they would spread."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.ripples import ripples_chart
from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.ripples import Spread, spread_of

_UNTOLD = 0.1
"""So near to even odds, nothing is said of the way."""


def fill_effects(context: Context) -> tuple[Block, ...]:
    """What is reported, by audience in the order of the dossier; then how far it spreads and what comes back."""
    spread = spread_of(context)
    return (*_reported(context), *((ripples_chart(spread), *_back(spread)) if spread else ()))


def _back(spread: Spread) -> Iterator[Block]:
    """What comes back to the parties, as a change of what they weigh."""
    kind: Kind = "assumption" if spread.found.assumed else "judgement"
    if all(abs(felt.towards - 0.5) < _UNTOLD for felt in spread.found.audiences):
        text = "Which way it would move the parties is open: nobody has judged whether what is reported helps a deal."
        yield Finding(text, kind, (), spread.handling, "What comes back.")
        return
    rows = [
        tuple(Finding(cell, kind, (), spread.handling) for cell in (back.party, back.words.capitalize()))
        for back in spread.found.back
    ]
    if rows:
        note = (
            "Multiplies what the conflict costs and what talking earns, or is added to the log odds that a deal is "
            "kept. Not counted in the odds of this brief."
        )
        yield Table("back", "What would come back to the table", ("Side", "What changes for it"), tuple(rows), note)


def _reported(context: Context) -> tuple[Block, ...]:
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
