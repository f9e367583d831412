"""The inputs of the stall model: the draws, and whether limits and resolve are hidden from the other side."""

from __future__ import annotations

from dataclasses import dataclass

from kadesh.judgement.draws import Draws

__all__ = ["Scenario"]


@dataclass(frozen=True)
class Scenario:
    """One state of the world to be judged: obstacles and levers are changes of it."""

    draws: Draws
    hidden_limits: bool = True
    """Whether limits are private, so that thin zones are missed (theory §4, *found*)."""
    resolve: bool = True
    """Whether a side may be one that never yields, and the other cannot know."""
    inducement: float = 0.0
    """What a third party adds to each side's worth of a deal, in utility."""
    tabled: bool = False
    """Whether demands have just been tabled; otherwise talks are under way and nobody has yielded so far."""
