"""What each lever would change: the odds, and what each side can expect; on the same draws."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.judgement.no_deal import no_deal_values
from kadesh.record.entities.proposals import Lever as UserLever
from kadesh.stall.agreement import Bargain, Frontiers, agreement_odds, bargain_of, same_frontier
from kadesh.stall.changes import changed
from kadesh.stall.finding_zones import Thresholds
from kadesh.stall.levers import LEVERS, Pulled
from kadesh.stall.scenario import Scenario
from kadesh.stall.worth import even_deal

__all__ = ["Effect", "effects_of", "pulled_by_user"]

_SURE = 2.0
"""Standard errors from which on a change counts as one."""


@dataclass(frozen=True)
class Effect:
    """What a lever would change."""

    lever: Pulled
    change: float
    """In the odds of an agreement by the date."""
    error: float
    """Monte Carlo standard error of the change."""
    sides: tuple[float, ...]
    """Per side, the change in what it can expect, in utility."""
    refused_by: tuple[str, ...]
    """Sides that can expect less with it than without."""


def pulled_by_user(scenario: Scenario, levers: tuple[UserLever, ...], party_of: dict[str, str]) -> Iterator[Pulled]:
    """The levers a user wrote down; those without changes are left out. Raises `InputError`."""
    for lever in levers:
        if lever.changes:
            draws = changed(scenario.draws, lever.changes, party_of, lever.title)
            yield Pulled(lever.id, lever.title, lever.text or lever.title, replace(scenario, draws=draws))


def effects_of(scenario: Scenario, months: float, own: tuple[Pulled, ...] = ()) -> tuple[Effect, ...]:
    """What every lever of the table, and some of one's own, would change; the greatest rise in the odds first.

    Thresholds of finding a zone stay those of the scenario: what the sides know of each other does not change.
    """
    base = _judged(scenario, months)
    every = (*own, *(pulled for lever in LEVERS for pulled in lever.pull(scenario)))
    found = [_effect(pulled, scenario, base, months) for pulled in every]
    return tuple(sorted(found, key=lambda effect: -effect.change))


@dataclass(frozen=True)
class _Judged:
    """A scenario judged: its bargain, the odds (draws,), and what each side can expect (draws, 2)."""

    bargain: Bargain
    odds: Floats
    expected: Floats


def _judged(
    scenario: Scenario, months: float, frozen: Thresholds | None = None, frontiers: Frontiers | None = None
) -> _Judged:
    """What each side can expect: no deal, and with the odds of one the gain that is the same for both."""
    bargain = bargain_of(scenario, frozen=frozen, frontiers=frontiers)
    odds = agreement_odds(bargain, scenario, months)
    expected = no_deal_values(scenario.draws).total
    rows = bargain.frontiers.rows
    expected[rows] += odds[rows, None] * np.maximum(even_deal(bargain), 0)
    return _Judged(bargain, odds, expected)


def _effect(pulled: Pulled, scenario: Scenario, base: _Judged, months: float) -> Effect:
    same = same_frontier(scenario.draws, pulled.scenario.draws)
    frozen = base.bargain.thresholds.times(pulled.hidden)
    then = _judged(pulled.scenario, months, frozen, base.bargain.frontiers if same else None)
    change, sides = then.odds - base.odds, then.expected - base.expected
    mean, error = sides.mean(axis=0), _error(sides)
    parties = scenario.draws.parties
    refuses = [party for party, m, e in zip(parties, mean, error, strict=True) if m < -_SURE * float(e) and m < 0]
    return Effect(pulled, float(change.mean()), float(_error(change)), tuple(map(float, mean)), tuple(refuses))


def _error(values: Floats) -> Floats:
    return np.asarray(values.std(axis=0) / math.sqrt(max(len(values) - 1, 1)))
