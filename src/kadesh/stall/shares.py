"""How much of the missing agreement each obstacle accounts for: shares that add up. Theory §5."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.stall.agreement import agreement_odds, bargain_on
from kadesh.stall.frontiers import Frontiers
from kadesh.stall.monte_carlo import standard_error
from kadesh.stall.obstacles import OBSTACLES, Obstacle
from kadesh.stall.scenario import Scenario
from kadesh.stall.threads import at_once

__all__ = ["Shares", "shapley_weights", "shares_of"]


@dataclass(frozen=True)
class Shares:
    """Shares of the obstacles in what is missing to the odds if all were gone."""

    obstacles: tuple[Obstacle, ...]
    values: Floats
    """(combinations,): odds with the obstacles gone whose bits are set in the number of the combination."""
    share: Floats
    """(obstacles,): in odds; they add up to ``values[-1] - values[0]``. May be negative."""
    error: Floats
    """(obstacles,): Monte Carlo standard error of each share; with one draw the most it can be, 1."""
    alone: Floats
    """(obstacles,): what the odds gain if only this one is gone."""

    @property
    def missing(self) -> float:
        """What the obstacles add up to."""
        return float(self.values[-1] - self.values[0])


def shapley_weights(players: int) -> Floats:
    """Weights (players, combinations) that turn values of combinations into Shapley values.

    Bit g of a combination's number says whether player g is in. Shapley (1953), doi:10.1515/9781400881970-018.
    """
    sizes = np.array([int(s).bit_count() for s in range(1 << players)])
    inside = (np.arange(1 << players)[None, :] >> np.arange(players)[:, None]) & 1 == 1
    factorial = [math.factorial(n) for n in range(players + 1)]
    orders = factorial[players]
    before = np.array([factorial[max(s - 1, 0)] * factorial[players - s] for s in sizes]) / orders
    after = np.array([factorial[s] * factorial[max(players - s - 1, 0)] for s in sizes]) / orders
    return np.where(inside, before, -after)


def shares_of(scenario: Scenario, months: float, *, obstacles: tuple[Obstacle, ...] = OBSTACLES) -> Shares:
    """Switch off every combination of obstacles on the same draws, and share out what is missing.

    The average over all orders of what an obstacle adds when it goes (Shapley value): the one division that adds up,
    treats obstacles that do the same alike, and gives nothing to one that does nothing.
    """
    odds = combination_odds(scenario, months, obstacles)
    weights = shapley_weights(len(obstacles))
    per_draw = weights @ odds
    values = odds.mean(axis=1)
    error = standard_error(per_draw.T, room=2.0)
    alone = np.array([values[1 << g] for g in range(len(obstacles))]) - values[0]
    return Shares(obstacles, values, per_draw.mean(axis=1), error, alone)


def combination_odds(scenario: Scenario, months: float, obstacles: tuple[Obstacle, ...]) -> Floats:
    """Odds in every draw with every combination of obstacles gone, (combinations, draws)."""
    odds = np.empty((1 << len(obstacles), scenario.draws.count))
    # Those that change no input share everything that is computed from the inputs.
    flags = [g for g, o in enumerate(obstacles) if o.without(scenario).draws is scenario.draws]
    idle = [g for g in range(len(obstacles)) if g not in flags and _changes_nothing(scenario, obstacles[g])]
    inputs = [g for g in range(len(obstacles)) if g not in (*flags, *idle)]

    def follow(moved: tuple[int, ...]) -> None:
        wide = _without(scenario, obstacles, moved)
        frontiers = Frontiers.of(wide.draws)
        followed = replace(wide, draws=frontiers.draws)
        for gone in _subsets([g for g in inputs if not obstacles[g].of_frontier]):
            state = _without(wide, obstacles, gone)
            bargain = bargain_on(frontiers, _without(followed, obstacles, gone))
            for more in _subsets(flags):
                number = sum(1 << g for g in (*moved, *gone, *more))
                odds[number] = agreement_odds(bargain, _without(state, obstacles, more), months)

    # The most obstacles gone first: there are the most draws to follow, and the threads end together.
    at_once(follow, reversed([*_subsets([g for g in inputs if obstacles[g].of_frontier])]))
    skipped = sum(1 << g for g in idle)
    for number in range(len(odds)):
        if number & skipped:
            odds[number] = odds[number & ~skipped]
    return odds


def _changes_nothing(scenario: Scenario, obstacle: Obstacle) -> bool:
    """Whether an obstacle is not there in any draw."""
    before, after = vars(scenario.draws), vars(obstacle.without(scenario).draws)
    changed = [name for name, value in after.items() if value is not before.get(name)]
    plain = all(isinstance(after[name], np.ndarray) for name in changed if name != "options")
    return plain and all(_same(before[name], after[name]) for name in changed)


def _same(one: Any, two: Any) -> bool:
    if isinstance(one, dict):
        return all(np.array_equal(one[k].refused, two[k].refused) for k in one)
    return np.array_equal(one, two, equal_nan=one.dtype != bool)


def _subsets(items: list[int]) -> Iterator[tuple[int, ...]]:
    return itertools.chain.from_iterable(itertools.combinations(items, n) for n in range(len(items) + 1))


def _without(scenario: Scenario, obstacles: tuple[Obstacle, ...], gone: tuple[int, ...]) -> Scenario:
    for g in gone:
        scenario = obstacles[g].without(scenario)
    return scenario
