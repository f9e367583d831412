"""What each lever would change: the odds, and what each side can expect; on the same draws."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.judgement.no_deal import no_deal_values
from kadesh.record.entities.proposals import Lever as UserLever
from kadesh.stall.agreement import Bargain, agreement_odds, bargain_of
from kadesh.stall.changes import change_words, changed
from kadesh.stall.frontiers import same_frontier
from kadesh.stall.levers import LEVERS, Pulled
from kadesh.stall.monte_carlo import standard_error
from kadesh.stall.scenario import Scenario
from kadesh.stall.threads import at_once
from kadesh.stall.worth import even_deal

__all__ = ["Effect", "Judged", "effect_of", "effects_of", "judged", "pulled_by_user"]

_SURE = 2.0
"""Standard errors from which on a change counts as one."""


@dataclass(frozen=True)
class Effect:
    """What a lever would change."""

    lever: Pulled
    change: float
    """In the odds of an agreement by the date."""
    error: float
    """Monte Carlo standard error of the change; with one draw the most it can be, 1."""
    sides: tuple[float, ...]
    """Per side, the change in what it can expect, in utility."""
    refused_by: tuple[str, ...]
    """Sides that can expect less with it than without."""


def pulled_by_user(scenario: Scenario, levers: tuple[UserLever, ...], party_of: dict[str, str]) -> Iterator[Pulled]:
    """The levers a user wrote down; those without changes are left out. Raises `InputError`."""
    for lever in levers:
        if lever.changes:
            draws = changed(scenario.draws, lever.changes, party_of, lever.title)
            what = lever.text or "; ".join(change_words(change, scenario.draws, party_of) for change in lever.changes)
            yield Pulled(lever.id, lever.title, what, replace(scenario, draws=draws))


@dataclass(frozen=True)
class Judged:
    """A scenario judged, against which changes are held."""

    scenario: Scenario
    months: float
    bargain: Bargain
    odds: Floats
    """(draws,)."""
    expected: Floats
    """(draws, 2): what each side can expect: no deal, and with the odds of one the gain that is the same for both."""


_NOTHING = 1e-9
"""A change in worth no greater than this is the rounding of numbers."""


def judged(scenario: Scenario, months: float, bargain: Bargain) -> Judged:
    """A scenario judged by its bargain."""
    odds = agreement_odds(bargain, scenario, months)
    frontiers = bargain.frontiers
    expected = no_deal_values(scenario.draws, frontiers.asked).total
    expected[frontiers.rows] += odds[frontiers.rows, None] * np.maximum(even_deal(bargain), 0)
    return Judged(scenario, months, bargain, odds, expected)


def effects_of(base: Judged, own: tuple[Pulled, ...] = ()) -> tuple[Effect, ...]:
    """What every lever of the table, and some of one's own, would change; the greatest rise in the odds first."""
    every = (*own, *(pulled for lever in LEVERS for pulled in lever.pull(base.scenario)))
    found = at_once(partial(effect_of, base), every)
    return tuple(sorted(found, key=lambda effect: -effect.change))


def effect_of(base: Judged, pulled: Pulled) -> Effect:
    """What one lever would change.

    Thresholds of finding a zone stay those of the scenario: what the sides know of each other does not change.
    """
    scenario, draws = pulled.scenario, base.scenario.draws
    frontiers = base.bargain.frontiers if same_frontier(draws, scenario.draws) else None
    bargain = bargain_of(scenario, frozen=base.bargain.thresholds.times(pulled.hidden), frontiers=frontiers)
    then = judged(scenario, base.months, bargain)
    change, sides = then.odds - base.odds, then.expected - base.expected
    mean, error = sides.mean(axis=0), standard_error(sides, room=math.inf)
    refuses = [p for p, m, e in zip(draws.parties, mean, error, strict=True) if m < -max(_SURE * float(e), _NOTHING)]
    off = float(standard_error(change, room=2.0))
    return Effect(pulled, float(change.mean()), off, tuple(map(float, mean)), tuple(refuses))
