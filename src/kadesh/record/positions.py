"""Which position of a party counts on a day."""

from __future__ import annotations

import datetime as dt

from kadesh.record.dossier import Dossier
from kadesh.record.entities.positions import Position
from kadesh.record.values.dates import Date


def positions_of(dossier: Dossier, actor: str, issue: str) -> tuple[Position, ...]:
    """A party's positions on an issue, oldest first."""
    found = [p for p in dossier.positions if p.actor == actor and p.issue == issue]
    return tuple(sorted(found, key=lambda p: p.date.earliest or dt.date.min))


def position_of(dossier: Dossier, actor: str, issue: str, day: Date | None = None) -> Position | None:
    """The latest position on or before a day; without one by then, the first there is; None if there is none."""
    held = positions_of(dossier, actor, issue)
    if day is None or day.latest is None:
        return held[-1] if held else None
    in_time = [p for p in held if p.date.earliest is None or p.date.earliest <= day.latest]
    return in_time[-1] if in_time else (held[0] if held else None)
