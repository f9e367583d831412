"""The odds of an agreement by a date, as things stand: a zone, found, one side yielding in time, drafted. Theory §4."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.deals.acceptable import Acceptable, acceptable_part
from kadesh.deals.pieces import Pieces, pieces_of
from kadesh.deals.surplus import Surplus, surplus_of
from kadesh.judgement.arrays import Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.no_deal import Asked, asked_of
from kadesh.stall.finding_zones import Needs, Thresholds, found_of, needs_of, thresholds_of
from kadesh.stall.holding_out import HoldingOut, holding_out_of, yield_odds
from kadesh.stall.scenario import Scenario

__all__ = ["Bargain", "Frontiers", "agreement_odds", "bargain_of", "same_frontier"]


@dataclass(frozen=True)
class Frontiers:
    """The frontiers that limits, weights and agenda make, in the draws whose limits do not cross.

    In the others there is no zone, whatever no deal is worth, and they are not followed.
    """

    rows: Ints
    """(followed,): numbers of those draws."""
    both: Pieces
    """Within both sides' limits; of the draws followed, as everything below."""
    alone: tuple[Pieces, Pieces]
    """Within the first side's limits only, and within the second's only."""
    asked: Asked
    """What each side's terms are worth to each."""

    @staticmethod
    def of(draws: Draws) -> Frontiers:
        """The frontiers of some draws; options are mixed by lotteries, so that there is always something between."""
        both = pieces_of(draws, by_lot=True)
        rows = np.flatnonzero(both.valid.any(axis=1))
        if len(rows) < draws.count:
            draws, both = draws.at(rows), both.at(rows)
        asked = asked_of(draws)
        if not _any_limit(draws):
            return Frontiers(rows, both, (both, both), asked)
        sides = np.zeros((2, 1, 2, draws.salience.shape[2]), dtype=bool)
        sides[0, :, 1] = sides[1, :, 0] = True
        first, second = (pieces_of(draws, without, by_lot=True) for without in sides)
        return Frontiers(rows, both, (first, second), asked)


def _any_limit(draws: Draws) -> bool:
    refused = any(options.refused.any() for options in draws.options.values())
    return refused or not (np.isnan(draws.limit).all() and np.isnan(draws.home_limit).all())


@dataclass(frozen=True)
class Bargain:
    """What follows from the inputs alone, whether or not limits and resolve are hidden; of the draws followed."""

    draws: Draws
    """Those followed."""
    frontiers: Frontiers
    inducement: float = 0.0
    """What a third party adds to each side's worth of a deal."""
    frozen: Thresholds | None = None
    """Thresholds of the scenario it is compared with: what the sides know of each other does not change by a change."""

    @cached_property
    def acceptable(self) -> Acceptable:
        """What both sides would sign, with distrust."""
        surplus = surplus_of(self.draws, distrust=True, asked=self.frontiers.asked)
        return acceptable_part(self.frontiers.both, Surplus(surplus.factor, surplus.offset + self.inducement))

    @cached_property
    def needs(self) -> Needs:
        """What each side needs and can be granted."""
        return needs_of(self.frontiers.alone, self.acceptable.surplus)

    @cached_property
    def thresholds(self) -> Thresholds:
        """How thick a zone must be to be found."""
        return self.frozen or thresholds_of(self.needs)

    @cached_property
    def found(self) -> Floats:
        """(followed,): whether a zone is found if limits are hidden: 0, ½ or 1."""
        return found_of(self.needs, self.thresholds)

    @cached_property
    def holding_out(self) -> HoldingOut:
        """What each side holds out for."""
        return holding_out_of(self.acceptable, self.draws)


def bargain_of(scenario: Scenario, *, frozen: Thresholds | None = None, frontiers: Frontiers | None = None) -> Bargain:
    """The bargain between two sides; `frozen` and `frontiers` are those of a scenario that it is compared with."""
    frontiers = frontiers or Frontiers.of(scenario.draws)
    return Bargain(scenario.draws.at(frontiers.rows), frontiers, scenario.inducement, frozen)


def same_frontier(one: Draws, two: Draws) -> bool:
    """Whether two sets of draws share the very arrays that the frontier is made of."""
    return all(getattr(one, name) is getattr(two, name) for name in _OF_FRONTIER)


_OF_FRONTIER = ("ideal", "limit", "home_limit", "salience", "curvature", "status_quo", "on_table", "options")


def agreement_odds(bargain: Bargain, scenario: Scenario, months: float) -> Floats:
    """(draws,): the odds of an agreement within some months, in a scenario with the inputs of the bargain."""
    draws = bargain.draws
    odds = np.zeros(scenario.draws.count)
    possible = bargain.acceptable.zone & (draws.drafting <= months)
    followed = possible * (bargain.found if scenario.hidden_limits else 1.0)
    if scenario.resolve:
        held = bargain.holding_out
        waited = np.maximum(months - draws.drafting, 0.0)
        yields = yield_odds(held.rate, draws.resolve_doubt, waited, tabled=scenario.tabled)
        followed = followed * np.where(held.compatible, 1.0, yields)
    odds[bargain.frontiers.rows] = followed
    return odds
