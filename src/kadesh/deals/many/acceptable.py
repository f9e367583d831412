"""The acceptable packages among any number of sides in every draw, and what the solutions pick of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kadesh.deals.acceptable import Picked
from kadesh.deals.many.menus import Menus, menus_of
from kadesh.deals.many.programs import Programs, programs_of
from kadesh.deals.solutions import Solution
from kadesh.deals.surplus import Surplus, surplus_of
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints
from kadesh.judgement.draws import Draws

__all__ = ["AmongMany", "among_many"]

_NOTHING = 1000 * EPSILON
"""A best surplus that is no more than what the others' tolerance of `EPSILON` may be worth to a side."""
Kind = TypeVar("Kind", np.float64, np.intp, np.bool_)


@dataclass(frozen=True)
class AmongMany:
    """The packages that satisfy all limits and leave no side worse off than no deal, three sides or more.

    Options are mixed by lotteries.
    """

    menus: Menus
    surplus: Surplus
    _start: Programs = field(repr=False)
    """Of the draws in which no limits cross."""

    @property
    def crossed(self) -> Bools:
        """(draws, issues): no level or option satisfies everybody's limits."""
        return self.menus.crossed

    @cached_property
    def valid(self) -> Bools:
        """(draws,): whether any package satisfies everybody's limits."""
        return np.asarray(~self.menus.crossed.any(axis=1))

    @cached_property
    def zone(self) -> Bools:
        """(draws,): whether there is any acceptable package."""
        found = self.__dict__.get("_lifted") or self._start.maximised(until_settled=True)
        return self._everywhere(found.lifted >= 0, self.valid, False)

    @cached_property
    def _lifted(self) -> Programs:
        """What lifts everybody's surplus alike as far as can be, where no limits cross."""
        return self._start.maximised()

    @cached_property
    def shortfall(self) -> Floats:
        """(draws,): how much better every side would have to fare than in the best package within the limits.

        0 where there is a zone; infinite where limits cross, so that no package satisfies them.
        """
        short = self._everywhere(EPSILON - self._lifted.lifted, self.valid, np.inf)
        return np.where(self.zone, 0.0, np.maximum(short, 0.0))

    @cached_property
    def open_rows(self) -> Ints:
        """Numbers of the draws with a zone."""
        return np.flatnonzero(self.zone)

    @cached_property
    def programs(self) -> Programs:
        """The acceptable packages of the draws with a zone, at the one that lifts all alike."""
        found = self._lifted.at(np.flatnonzero(self.zone[self.valid]))
        return found.lifting(np.zeros_like(found.lift))

    @property
    def worth(self) -> Floats:
        """(open draws, issues, points, parties): weighted worth of every point."""
        return self._open_menus.worth

    @cached_property
    def bests(self) -> tuple[Floats, ...]:
        """Per party the mixture (open draws, issues, points) that is best for it; of several the best for all."""
        found = []
        for i in range(self.programs.offset.shape[1]):
            own = self.programs.gains[..., i]
            best = self.programs.maximised(own).narrowed(own)
            found.append(best.maximised(best.gains.sum(axis=3)).shares)
        return tuple(found)

    @cached_property
    def _at_bests(self) -> Floats:
        """(open draws, whose best, parties): surpluses."""
        reached = [self.programs.reached(shares) for shares in self.bests]
        return np.stack(reached, axis=1) - EPSILON

    @cached_property
    def able(self) -> Floats:
        """(open draws, parties): the greatest surplus of each side; 0 for who can gain nothing."""
        best = np.diagonal(self._at_bests, axis1=1, axis2=2)
        return np.where(best > _NOTHING, best, 0.0)

    @cached_property
    def best(self) -> Floats:
        """(draws, parties): the greatest surplus of each side; NaN where the zone is empty."""
        return self._everywhere(np.diagonal(self._at_bests, axis1=1, axis2=2), self.zone, np.nan)

    @cached_property
    def least(self) -> Floats:
        """(draws, parties): the least surplus of each side where another has its greatest; NaN without a zone."""
        own = np.eye(self._at_bests.shape[1], dtype=bool)
        return self._everywhere(np.where(own, np.inf, self._at_bests).min(axis=1), self.zone, np.nan)

    def no_deal_gap(self, party: int) -> Floats:
        """How far one party's worth of no deal must fall, (draws,); infinite where no fall is enough."""
        start = self._start
        # So much more that this party never stands in the way.
        enough = 1 + np.abs(start.offset[:, party]) + np.abs(start.gains[..., party]).max(axis=2).sum(axis=1)
        offset = start.offset.copy()
        offset[:, party] += enough
        others = programs_of(start.gains, start.open, offset).maximised()
        rows = np.flatnonzero(others.lifted >= 0)
        kept = others.at(rows).lifting(np.zeros_like(offset[rows]))
        most = kept.reached(kept.maximised(kept.gains[..., party]).shares)[:, party] - enough[rows]
        gap = np.full(len(enough), np.inf)
        gap[rows] = np.maximum(EPSILON - most, EPSILON)
        return self._everywhere(gap, self.valid, np.inf)

    @property
    def method(self) -> str:
        """How exact the answer is."""
        if self.menus.draws.options:
            return "lotteries between options"
        return f"within {self.programs.gap:.0e}" if self.programs.gap else "exact in every draw"

    def pick(self, solution: Solution) -> Picked:
        """What a solution picks in every draw."""
        levels, choices, utilities = self._open_menus.package_of(solution.among(self))
        surplus = self.surplus.at(self.open_rows).of(utilities)
        chosen = {k: self._everywhere(choice, self.zone, 0) for k, choice in choices.items()}
        return Picked(
            self._everywhere(utilities, self.zone, np.nan),
            self._everywhere(surplus, self.zone, np.nan),
            self._everywhere(levels, self.zone, np.nan),
            chosen,
        )

    @cached_property
    def _open_menus(self) -> Menus:
        return self.menus.at(self.open_rows)

    @staticmethod
    def _everywhere(values: NDArray[Kind], rows: Bools, without: float) -> NDArray[Kind]:
        """Values of some of the draws among all draws, with the same value in the others."""
        out = np.full((len(rows), *values.shape[1:]), without, dtype=values.dtype)
        out[rows] = values
        return out


def among_many(
    draws: Draws, *, distrust: bool = False, without: Bools | None = None, surplus: Surplus | None = None
) -> AmongMany:
    """The acceptable packages in every draw; parameters as of `kadesh.deals.any_sides.acceptable_among`."""
    menus, surplus = menus_of(draws, without), surplus or surplus_of(draws, distrust=distrust)
    rows = np.flatnonzero(~menus.crossed.any(axis=1))
    settled, worth = menus.at(rows), surplus.at(rows)
    gains = settled.worth * worth.factor[:, None, None]
    return AmongMany(menus, surplus, programs_of(gains, settled.open, worth.offset + EPSILON))
