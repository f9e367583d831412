"""Ripples as the brief shows them: computed from the effects and influences in view."""

from __future__ import annotations

from dataclasses import dataclass

from kadesh.brief.context import Context
from kadesh.errors import KadeshError
from kadesh.record.values.handling import Handling, strictest
from kadesh.ripples.spreading import Ripples, ripples_of


@dataclass(frozen=True)
class Spread:
    """How far effects spread, and how what is said of it must be handled."""

    found: Ripples
    handling: Handling


def spread_of(context: Context) -> Spread | None:
    """How far the effects on record spread; None if there are none, or they cannot be computed."""
    if "ripples" not in context.computed_once:
        context.computed_once["ripples"] = _spread(context)
    found: Spread | None = context.computed_once["ripples"]
    return found


def _spread(context: Context) -> Spread | None:
    dossier = context.dossier
    if not dossier.effects:
        return None
    try:
        found = ripples_of(dossier, context.draws, context.seed)
    except KadeshError as error:
        context.cannot("who else feels it", error)
        return None
    entries = (*dossier.effects, *dossier.influences)
    return Spread(found, strictest(entry.handling for entry in entries)) if found.audiences else None
