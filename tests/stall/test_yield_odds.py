"""The war of attrition against a game played in small steps that knows only pay-offs and patience; theory §4."""

from __future__ import annotations

import math

import numpy as np
import pytest

from kadesh.stall.holding_out import yield_odds

HELD, LEFT, PATIENCE = (0.6, 0.5), (0.2, 0.1), (0.05, 0.03)
DOUBT = (0.2, 0.1)


def chance_per_step(side: int, step: float) -> float:
    """How likely the other side must yield within a step, in its middle, for this side to be indifferent to waiting."""
    half = math.exp(-PATIENCE[side] * step / 2)
    return LEFT[side] * (1 - half**2) / (HELD[side] * half - LEFT[side] * half**2)


def played(doubt: tuple[float, float], months: float, step: float, *, tabled: bool) -> float:
    """The odds that somebody has yielded, step by step until one side is known never to yield."""
    stays = [1 - chance_per_step(1 - side, step) for side in range(2)]
    lasts = [math.log(doubt[side]) / math.log(stays[side]) for side in range(2)]
    steps = min(lasts)
    waiting = [doubt[side] * stays[side] ** -steps if tabled else 1.0 for side in range(2)]
    for _ in range(round(months / step)):
        if steps <= 0:
            break
        part = min(1.0, steps)
        waiting = [waiting[side] * stays[side] ** part for side in range(2)]
        steps -= part
    return 1 - waiting[0] * waiting[1]


def odds(rate, doubt, months, *, tabled=False) -> float:
    one = np.array([rate], float), np.array([doubt], float), np.array([months], float)
    return float(yield_odds(*one, tabled=tabled)[0])


RATES = tuple(PATIENCE[1 - j] * LEFT[1 - j] / (HELD[1 - j] - LEFT[1 - j]) for j in range(2))


@pytest.mark.parametrize("tabled", [False, True])
@pytest.mark.parametrize("months", [4.0, 24.0])
def test_game_in_steps_converges_with_the_square_of_the_step(tabled, months) -> None:
    exact = odds(RATES, DOUBT, months, tabled=tabled)
    errors = [abs(played(DOUBT, months, step, tabled=tabled) - exact) for step in (2.0, 1.0, 0.5)]
    assert errors[-1] < 1e-4
    assert errors[0] / errors[1] == pytest.approx(4, rel=0.1)
    assert errors[1] / errors[2] == pytest.approx(4, rel=0.1)


@pytest.mark.parametrize("tabled", [False, True])
def test_impasse_after_the_last_moment(tabled) -> None:
    assert odds(RATES, DOUBT, 1e4, tabled=tabled) == pytest.approx(played(DOUBT, 1e4, 1.0, tabled=tabled), abs=1e-3)
    assert odds(RATES, DOUBT, 1e4, tabled=tabled) == odds(RATES, DOUBT, 1e6, tabled=tabled)


def test_best_replies_are_flat_until_the_last_moment() -> None:
    last = min(-math.log(DOUBT[i]) / RATES[i] for i in range(2))
    for i in range(2):
        rate, gain = RATES[1 - i], []
        for until in np.linspace(0.01, last, 7):
            paid = HELD[i] * rate / (rate + PATIENCE[i]) * -math.expm1(-(rate + PATIENCE[i]) * until)
            gain.append(paid + LEFT[i] * math.exp(-(rate + PATIENCE[i]) * until))
        assert gain == pytest.approx([LEFT[i]] * 7)


@pytest.mark.parametrize("tabled", [False, True])
@pytest.mark.parametrize(
    ("rate", "doubt", "expected"),
    [
        ((0.1, 0.1), (0.0, 0.2), 1.0),
        ((0.0, 0.0), (0.0, 0.2), 1.0),
        ((0.0, 0.0), (0.2, 0.2), 0.0),
        ((0.1, 0.1), (1.0, 1.0), 0.0),
    ],
)
def test_edge_cases_in_the_stated_order(tabled, rate, doubt, expected) -> None:
    assert odds(rate, doubt, 6, tabled=tabled) == expected


@pytest.mark.parametrize("rate", [(0.1, 0.2), (0.1, 0.0), (0.0, 0.1)])
def test_a_side_known_never_to_yield_meets_one_that_does_at_once(rate) -> None:
    assert odds(rate, (1.0, 0.3), 6, tabled=True) == pytest.approx(0.7)


def test_one_side_without_a_rate_leaves_the_other_to_its_own_clock() -> None:
    assert odds((0.1, 0.0), (0.2, 0.3), 4, tabled=True) == pytest.approx(1 - math.exp(-0.4) * 0.3)
    assert odds((0.1, 0.0), (0.2, 0.3), 1e3) == pytest.approx(0.8)


def test_slower_side_yields_at_once_as_doubt_about_both_vanishes() -> None:
    assert odds((0.1, 0.2), (1e-9, 1e-9), 0, tabled=True) > 0.999
    assert odds((0.2, 0.1), (1e-9, 1e-9), 0, tabled=True) > 0.999


def test_with_equal_rates_yielding_at_once_depends_on_the_ratio_of_doubts_only() -> None:
    small, large = (odds((0.1, 0.1), (f * 0.2, f * 0.6), 0, tabled=True) for f in (0.01, 1))
    assert small == pytest.approx(large) == pytest.approx(1 - 1 / 3)


@pytest.mark.parametrize("tabled", [False, True])
def test_swapping_the_sides_changes_nothing(tabled) -> None:
    assert odds(RATES, DOUBT, 9, tabled=tabled) == odds(RATES[::-1], DOUBT[::-1], 9, tabled=tabled)
