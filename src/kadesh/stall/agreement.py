"""The odds of an agreement by a date, as things stand: a zone, found, one side yielding in time, drafted. Theory §4."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from kadesh.deals.acceptable import Acceptable, acceptable_part
from kadesh.deals.surplus import Surplus, surplus_of
from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws
from kadesh.stall.finding_zones import Needs, Thresholds, found_of, needs_of, thresholds_of
from kadesh.stall.frontiers import Frontiers, in_columns
from kadesh.stall.holding_out import HoldingOut, holding_out_of, yield_odds
from kadesh.stall.scenario import Scenario

__all__ = ["Bargain", "agreement_odds", "bargain_of", "bargain_on"]


@dataclass(frozen=True)
class Bargain:
    """What follows from the inputs alone, whether or not limits and resolve are hidden; of the draws followed."""

    frontiers: Frontiers
    draws: Draws
    """Those followed."""
    acceptable: Acceptable
    """What both sides would sign, with distrust."""
    needs: Needs
    """What each side needs and can be granted."""
    thresholds: Thresholds
    """How thick a zone must be to be found."""
    found: Floats
    """(followed,): whether a zone is found if limits are hidden: 0, ½ or 1."""
    holding_out: HoldingOut
    """What each side holds out for."""


def bargain_of(scenario: Scenario, *, frozen: Thresholds | None = None, frontiers: Frontiers | None = None) -> Bargain:
    """The bargain between two sides.

    Parameters
    ----------
    scenario
        Its inputs.
    frozen
        Thresholds of a scenario that it is compared with: what the sides know of each other does not change by a
        change.
    frontiers
        Those of a scenario that differs in nothing that frontiers are made of.
    """
    if frontiers is None:
        frontiers = Frontiers.of(scenario.draws)
        draws = frontiers.draws
    else:
        draws = frontiers.followed(scenario.draws)
    return bargain_on(frontiers, replace(scenario, draws=draws), frozen)


def bargain_on(frontiers: Frontiers, followed: Scenario, frozen: Thresholds | None = None) -> Bargain:
    """The same, of a scenario that holds the draws followed and no others."""
    draws = followed.draws
    surplus = surplus_of(draws, distrust=True, asked=frontiers.asked_followed)
    surplus = Surplus(in_columns(surplus.factor), in_columns(surplus.offset + followed.inducement))
    acceptable = acceptable_part(frontiers.both, surplus)
    needs = needs_of(frontiers.alone, surplus)
    thresholds = frozen or thresholds_of(needs)
    found = found_of(needs, thresholds)
    return Bargain(frontiers, draws, acceptable, needs, thresholds, found, holding_out_of(acceptable, draws))


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
