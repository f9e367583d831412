"""What a lever is: a named, bounded change of the inputs that somebody could bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kadesh.stall.scenario import Scenario

__all__ = ["Lever", "Pulled"]


@dataclass(frozen=True)
class Pulled:
    """A lever applied to one negotiation."""

    id: str
    title: str
    what: str
    """What is changed, with its size."""
    scenario: Scenario
    hidden: float = 1.0
    """Factor on how thick a zone must be to be found."""


@dataclass(frozen=True)
class Lever:
    """A row of the table of levers: it may apply in several ways (to each side, to each issue), or in none."""

    id: str
    what: str
    """What it stands for, and how large a change is tried."""
    pull: Callable[[Scenario], Iterator[Pulled]]
