"""How positions moved between two dated statements of them. Directions only: the levels are judgements."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kadesh.brief.context import Context
from kadesh.brief.measures.divergence import movement
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Position
from kadesh.record.positions import position_of, positions_of

_STILL = 1e-9


@dataclass(frozen=True)
class Movement:
    """A step of one party on one issue between two positions in words."""

    issue: Issue
    before: Position
    now: Position
    direction: int
    """+1 towards the other side, −1 away from it."""


def movements(context: Context) -> tuple[Movement, ...]:
    """Every step between successive positions of a side whose judged ideals differ, by issue and side."""
    dossier = context.dossier
    found = []
    for issue in dossier.issues:
        for side, actors in context.sides[:2]:
            others = [a for s, ids in context.sides[:2] if s != side for a in ids]
            for actor in actors:
                held = [p for p in positions_of(dossier, actor, issue.id) if p.ideal]
                for before, now in pairwise(held):
                    step = _step(context, issue, before, now, others)
                    if step:
                        found.append(Movement(issue, before, now, step))
    return tuple(found)


def _step(context: Context, issue: Issue, before: Position, now: Position, others: list[str]) -> int:
    facing = [position_of(context.dossier, other, issue.id, before.date) for other in others]
    levels = [p.ideal.central for p in facing if p and p.ideal]
    if not levels or before.ideal is None or now.ideal is None:
        return 0
    moved = movement(before.ideal.central, now.ideal.central, levels[0])
    return 0 if abs(moved) < _STILL else (1 if moved > 0 else -1)
