"""The weights of a party's issues can sum to 1."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.positions import position_of

_SLACK = 1e-6


def check_salience(dossier: Dossier) -> Iterator[Finding]:
    """Salience whose least values pass 1, or (with every issue judged) whose greatest values stay below it."""
    for actor in dossier.actors:
        held = [position_of(dossier, actor.id, issue.id) for issue in dossier.issues]
        judged = [p for p in held if p and p.salience]
        if not judged:
            continue
        low = sum(p.salience.bounds[0] for p in judged if p.salience)
        high = sum(p.salience.bounds[1] for p in judged if p.salience)
        place = ("positions", dossier.positions.index(judged[-1]), "salience")
        if low > 1 + _SLACK:
            yield Finding(
                place, f"the salience of {actor.name}'s issues adds to at least {low:.3g}, more than 1", "lower some"
            )
        elif len(judged) == len(dossier.issues) and high < 1 - _SLACK:
            yield Finding(
                place, f"the salience of {actor.name}'s issues adds to at most {high:.3g}, less than 1", "raise some"
            )
