"""What a model of the gaps between rounds is: a row of the table `GAP_MODELS`; and what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from kadesh.judgement.arrays import Floats

__all__ = ["GapModel", "GapReference", "LongerThan", "TwoStatePrior"]

LongerThan: TypeAlias = Callable[[Floats], Floats]
"""From whole days (d,) to the chance (d,) that a gap is longer than that; falls from at most 1."""


@dataclass(frozen=True)
class TwoStatePrior:
    """How talks differ in their two states: means and spreads over the talks of a reference class.

    The gaps of one state have a normal logarithm (days). *Active* and *suspended* differ by a factor above 1.
    """

    level: float
    """Middle of the mean log gap of active talks."""
    ratio: float
    """Middle of the logarithm of (mean log gap suspended − active)."""
    width_active: float
    width_suspended: float
    """Middles of the logarithm of the standard deviation of log gaps within a state."""
    stay_active: float
    stay_suspended: float
    """Middles of the log odds that the next gap is of the same state."""
    spread_level: float
    spread_ratio: float
    spread_width: float
    spread_stay: float
    """Logarithms of how much talks differ in each (for the level the scale of a heavy-tailed distribution)."""

    def as_array(self) -> Floats:
        """(10,) in the order of the fields."""
        return np.array([getattr(self, name) for name in self.__dataclass_fields__])


@dataclass(frozen=True)
class GapReference:
    """What is known of the gaps in other talks: derived numbers, never their rows."""

    days: Floats
    """(p,) rising, whole days from 0."""
    longer: Floats
    """(p,) share of gaps longer than that (Kaplan–Meier)."""
    rate: float
    """Gaps ended per day of waiting."""
    median: float
    """Days; of the gaps that ended."""
    prior: TwoStatePrior

    def longer_than(self, days: Floats) -> Floats:
        """The share of gaps longer than each number of days; between two points a straight line, then level."""
        return np.interp(days, self.days, self.longer)


@dataclass(frozen=True)
class GapModel:
    """A way to foresee how long the gap to the next round will be."""

    id: str
    name: str
    fit: Callable[[Floats, GapReference], LongerThan]
    """From the gaps so far (k,) in days, oldest first, and the reference class."""
    source: str
    """Where it is from."""
