"""At most two blocs face each other."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier


def check_sides(dossier: Dossier) -> Iterator[Finding]:
    """A third bloc: what is computed (why there is no deal) is about two; further actors stand beside them."""
    sides = " and ".join(dossier.sides[:2])
    told: set[str] = set()
    for index, actor in enumerate(dossier.actors):
        if actor.side and actor.side in dossier.sides[2:] and actor.side not in told:
            told.add(actor.side)
            yield Finding(
                ("actors", index, "side"), f"a third side, {actor.side!r}, beside {sides}", "leave the side out"
            )
