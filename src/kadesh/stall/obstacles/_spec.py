"""What an obstacle is: a switch that changes the inputs of the stall model, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kadesh.stall.scenario import Scenario

__all__ = ["Obstacle"]


@dataclass(frozen=True)
class Obstacle:
    """One reason why there is no agreement."""

    id: str
    name: str
    """As in *a third of the missing odds comes from ...*."""
    removed: str
    """What it would mean that it were gone, in words."""
    source: str
    without: Callable[[Scenario], Scenario]
    """The scenario with this obstacle gone; a pure function."""
    of_frontier: bool = False
    """Whether it changes limits, weights or the agenda, so that frontiers change."""
