"""Where a deal could lie, over all draws."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.deals.acceptable import Acceptable, Picked, acceptable_of
from kadesh.deals.any_sides import acceptable_among
from kadesh.deals.bargaining.alternating import STEPS, Bargained
from kadesh.deals.bargaining.over_draws import bargain_over
from kadesh.deals.many.acceptable import AmongMany
from kadesh.deals.many.exchanges import exchanges
from kadesh.deals.packages import Package, Settlement, settlement_of, status_quo
from kadesh.deals.proposals import Score, score_proposal
from kadesh.deals.solutions import SOLUTIONS
from kadesh.deals.surplus import surplus_of
from kadesh.deals.terms import TWO, require_two
from kadesh.deals.trades import Trade, trades
from kadesh.deals.zone import Zone, zone_of
from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws

__all__ = ["Band", "DealSpace", "deal_space"]

_STEPS = 41
_LIKELY = (0.1, 0.5, 0.9)


@dataclass(frozen=True)
class Band:
    """The most one side can gain over no deal while the other gains at least so much, with its doubt."""

    first: Floats
    """(points,): what the first side gains at least."""
    second: Floats
    """(points, 3): low (10 %), middle and high (90 %) of the most the second can then gain; -inf if nothing."""


@dataclass(frozen=True)
class DealSpace:
    """The deal space of a negotiation; each part is computed when it is first asked for."""

    draws: Draws
    distrust: bool = False
    """Whether deals count at what they are worth signed, not as if they were kept."""

    @cached_property
    def acceptable(self) -> Acceptable | AmongMany:
        """The acceptable packages in every draw."""
        return acceptable_among(self.draws, distrust=self.distrust)

    @cached_property
    def zone(self) -> Zone:
        """The zone of possible agreement."""
        return zone_of(self.draws, distrust=self.distrust)

    @cached_property
    def solutions(self) -> dict[str, Picked]:
        """What each solution picks, by its id."""
        return {solution.id: self.acceptable.pick(solution) for solution in SOLUTIONS}

    @cached_property
    def frontier(self) -> Band:
        """The frontier between two sides without limits, in gains over no deal. Raises `InputError`."""
        return self._band(within_limits=False)

    @cached_property
    def frontier_within_limits(self) -> Band:
        """The frontier of the packages that satisfy all limits. Raises `InputError`."""
        return self._band(within_limits=True)

    def _band(self, *, within_limits: bool) -> Band:
        require_two(self.draws)
        every = None if within_limits else np.ones((1, *self.draws.salience.shape[1:]), dtype=bool)
        found = acceptable_of(self.draws, without=every, surplus=surplus_of(self.draws, distrust=self.distrust))
        valid = found.pieces.valid
        ends = found.start + found.step
        first = np.where(valid, found.start[..., 0], np.nan)
        least = np.where(valid, ends[..., 0], np.nan)
        if not valid.any():
            return Band(np.zeros(0), np.zeros((0, 3)))
        levels = np.linspace(np.nanquantile(least, 0.05), np.nanquantile(first, 0.95), _STEPS)
        second = np.stack([_most(found, level) for level in levels])
        return Band(levels, np.quantile(second, _LIKELY, axis=1, method="inverted_cdf").T)

    def trades(self, start: Settlement | None = None) -> tuple[Trade, ...]:
        """The exchanges between two issues that help every side, from a package (nothing settled if not given).

        Among three sides or more those between two scales.
        """
        find = trades if len(self.draws.parties) == TWO else exchanges
        return find(self.draws, start or status_quo(self.draws))

    def bargain(self, first: str, second: str, *, steps: int = STEPS) -> Bargained:
        """Alternating offers between two strategies, once in every draw. Raises `InputError`."""
        return bargain_over(self.draws, first, second, steps=steps)

    def score(self, package: Package | Settlement, name: str = "package") -> Score:
        """Judge a package: its worth, who would sign, whether another is better for both. Raises `InputError`."""
        settled = package if isinstance(package, Settlement) else settlement_of(self.draws, package, name)
        return score_proposal(self.draws, settled, distrust=self.distrust)


def deal_space(draws: Draws, *, distrust: bool = False) -> DealSpace:
    """Where a deal could lie.

    Parameters
    ----------
    draws
        See `kadesh.draw`. The frontier and bargaining need two sides; the rest takes any number.
    distrust
        Whether deals count at what they are worth signed (theory §3): with the chance that they are not kept.
    """
    return DealSpace(draws, distrust)


def _most(found: Acceptable, level: float) -> Floats:
    """(draws,): the most the second side can gain where the first gains at least so much; -inf where it cannot."""
    start, step = found.start[..., 0], found.step[..., 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        to = np.where(step < 0, (start - level) / -step, np.where(start >= level, 1.0, -1.0))
    reached = found.start[..., 1] + np.clip(to, 0, 1) * found.step[..., 1]
    return np.asarray(np.where((to >= 0) & found.pieces.valid, reached, -np.inf).max(axis=1))
