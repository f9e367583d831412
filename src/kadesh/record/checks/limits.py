"""No limit lies on the far side of its own ideal."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.entities.positions import Position
from kadesh.record.positions import position_of


def check_limits(dossier: Dossier) -> Iterator[Finding]:
    """A limit lies between a side's own ideal and the other side's, or beyond that; never behind its own ideal.

    Central values are compared (fixed, likely, median), since doubt may well straddle the ideal.
    """
    for index, position in enumerate(dossier.positions):
        other = _other_ideal(dossier, position)
        if position.ideal is None or other is None or other == position.ideal.central:
            continue
        towards = 1 if other > position.ideal.central else -1
        for name in ("limit", "home_limit"):
            limit = getattr(position, name)
            if limit is not None and towards * (limit.central - position.ideal.central) < 0:
                what = f"the {name} {limit.central:g} lies on the far side of the ideal {position.ideal.central:g}"
                yield Finding(
                    ("positions", index, name),
                    what,
                    f"the other side asks for {other:g}: a limit gives way towards that",
                )


def _other_ideal(dossier: Dossier, position: Position) -> float | None:
    """The central ideal of the first actor of the other side, on the day of this position or the first known later."""
    side = dossier.side_of(position.actor)
    for actor in dossier.actors:
        if side and actor.side and actor.side != side:
            held = position_of(dossier, actor.id, position.issue, position.date)
            if held and held.ideal:
                return held.ideal.central
    return None
