"""How positions moved between two dated statements of them. Directions only: the levels are judgements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kadesh.brief.context import Context
from kadesh.brief.document import Kind
from kadesh.brief.measures.divergence import movement
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Position
from kadesh.record.positions import position_of, positions_of
from kadesh.record.values.dates import plain_date


@dataclass(frozen=True)
class Movement:
    """A step of one party on one issue between two positions in words."""

    issue: Issue
    before: Position
    now: Position
    direction: int
    """+1 towards the other side, −1 away from it."""

    @property
    def kind(self) -> Kind:
        """A judgement, or an assumption where a level that it rests on is assumed."""
        ideals = [p.ideal for p in (self.before, self.now) if p.ideal]
        return "assumption" if any(ideal.basis == "assumed" for ideal in ideals) else "judgement"


def movements(context: Context) -> tuple[Movement, ...]:
    """Every step between successive positions of a side, by issue and side.

    A step counts when the new ideal lies outside the range in which the earlier one was judged to be.
    """
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


def joint_kind(steps: Iterable[Movement]) -> Kind:
    """The kind of a finding about several steps: an assumption if any of them is."""
    return "assumption" if any(step.kind == "assumption" for step in steps) else "judgement"


def step_words(context: Context, step: Movement) -> str:
    """A step in a sentence: *Alpha towards the other side on prisoners (18 February 2026)*."""
    way = "towards the other side" if step.direction > 0 else "away from the other side"
    return f"{context.dossier.name_of(step.now.actor)} {way} on {step.issue.in_sentence} ({plain_date(step.now.date)})"


def _step(context: Context, issue: Issue, before: Position, now: Position, others: list[str]) -> int:
    facing = [position_of(context.dossier, other, issue.id, before.date) for other in others]
    levels = [p.ideal.central for p in facing if p and p.ideal]
    if not levels or before.ideal is None or now.ideal is None:
        return 0
    low, high = before.ideal.bounds
    if low <= now.ideal.central <= high:
        return 0  # within the doubt of where it stood before: not a step
    moved = movement(before.ideal.central, now.ideal.central, levels[0])
    return (moved > 0) - (moved < 0)
