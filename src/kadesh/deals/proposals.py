"""What a package on the table is worth, who would sign it, and whether another is better for everyone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.deals.acceptable import Picked
from kadesh.deals.any_sides import acceptable_among
from kadesh.deals.packages import Settlement, signs
from kadesh.deals.solutions.egalitarian import EGALITARIAN
from kadesh.deals.surplus import Surplus, surplus_of
from kadesh.judgement.arrays import EPSILON, Floats
from kadesh.judgement.draws import Draws

__all__ = ["Score", "score_proposal"]

# Less than a thousandth of the stakes is no better package.
_WORTH_IT = 1e-3


@dataclass(frozen=True)
class Score:
    """A package judged over all draws; intervals hold 80 % of them."""

    name: str
    utilities: Floats
    """(parties, 3): low, mean, high."""
    gains: Floats
    """(parties, 3): low, mean, high of what it is worth beyond no deal."""
    within_limits: tuple[float, ...]
    """Per party, the share of draws in which its own limits allow it."""
    accepts: tuple[float, ...]
    """Per party, the share of draws in which it would sign: within its limits, and no worse than no deal."""
    all_accept: float
    """Share of draws in which every party would sign."""
    bettered: float
    """Share of draws in which another package within the limits is better for everyone, by a thousandth or more."""
    room: tuple[float, float, float]
    """Low, middle, high of how much better for everyone the best of those is, where there is one; NaN without any."""
    better: Picked
    """The package that betters it most for both alike; NaN in draws without one."""


def score_proposal(draws: Draws, package: Settlement, *, distrust: bool = False) -> Score:
    """Judge a package: its worth, who signs, and what would be better for everyone."""
    utilities = package.utilities(draws)
    gains = surplus_of(draws, distrust=distrust).of(utilities)
    within = np.stack([signs(draws, package, i) for i in range(len(draws.parties))], axis=1)
    accepts = within & (gains >= -EPSILON)
    over = acceptable_among(draws, surplus=Surplus(np.ones_like(utilities), -utilities))
    better = over.pick(EGALITARIAN)
    more = np.where(over.zone, better.surplus.min(axis=1), -np.inf)
    found = more >= _WORTH_IT
    room = np.quantile(more[found], (0.1, 0.5, 0.9)) if found.any() else np.full(3, np.nan)
    return Score(
        package.name,
        _summary(utilities),
        _summary(gains),
        tuple(map(float, within.mean(axis=0))),
        tuple(map(float, accepts.mean(axis=0))),
        float(accepts.all(axis=1).mean()),
        float(found.mean()),
        (float(room[0]), float(room[1]), float(room[2])),
        better,
    )


def _summary(values: Floats) -> Floats:
    low, high = np.quantile(values, (0.1, 0.9), axis=0)
    return np.stack([low, values.mean(axis=0), high], axis=1)
