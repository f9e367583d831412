"""An agreement by a day: the reference class and the stall model, pooled in log odds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kadesh.outlook.base_rates import BaseRate

__all__ = ["STALL_WEIGHT", "Part", "Pooled", "pooled", "within_given_waited"]

STALL_WEIGHT = 0.5
"""Weight of the stall model in the pool; the reference class has the rest. Neither has been tested on the other's."""


@dataclass(frozen=True)
class Part:
    """One of the answers that are pooled."""

    name: str
    chance: float
    n: int
    """Cases that it rests on (occasions; draws, if fewer): it is taken to lie between 1/2n and 1 − 1/2n."""
    weight: float

    @property
    def clipped(self) -> float:
        """The chance, held off 0 and 1: an answer of never, from n cases, must not veto all others."""
        return min(max(self.chance, 0.5 / self.n), 1 - 0.5 / self.n)


@dataclass(frozen=True)
class Pooled:
    """What the parts come to."""

    chance: float
    parts: tuple[Part, ...]


def pooled(*parts: Part) -> Pooled:
    """The parts' log odds, averaged by their weights (which are scaled to add up to 1).

    Raises
    ------
    ValueError
        If there is no part, or the weights do not add up to more than 0.

    Notes
    -----
    Satopää et al. (2014), *Int. J. Forecasting* 30(2), doi:10.1016/j.ijforecast.2013.09.009; without their sharpening.

    Examples
    --------
    >>> round(pooled(Part("a", 0.1, 1000, 1), Part("b", 0.4, 1000, 1)).chance, 3)
    0.214
    """
    total = sum(part.weight for part in parts)
    if total <= 0:
        raise ValueError("a pool needs weights that add up to more than 0")
    log_odds = sum(part.weight / total * math.log(part.clipped / (1 - part.clipped)) for part in parts)
    return Pooled(1 / (1 + math.exp(-log_odds)), parts)


def within_given_waited(rate: BaseRate, waited: float, days: float) -> float | None:
    """The share within some days more, of occasions on which it had not happened in the days waited.

    None past the last day of which the base rate knows anything.
    """
    before, after = rate.at(waited).share, rate.at(waited + days).share
    return (after - before) / (1 - before) if before < 1 and waited + days <= rate.last.days else None
