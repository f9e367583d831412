"""Shapley shares: against all orders of removal, and what must hold of them (theory §5)."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.stall.agreement import agreement_odds, bargain_of
from kadesh.stall.obstacles import OBSTACLES
from kadesh.stall.shares import combination_odds, shapley_weights, shares_of
from tests.stall.scenes import changed, scene

MONTHS = 6.0
TALKS = {
    "scales": st.integers(1, 3), "options": st.integers(0, 2), "off_table": st.booleans(),
    "curvature": st.sampled_from((1.0, 2.0)), "seed": st.integers(0, 50),
}  # fmt: skip


@pytest.mark.parametrize("players", [1, 2, 3, 4, 5])
def test_weights_are_averages_over_all_orders(players):
    values = np.random.default_rng(players).normal(size=1 << players)
    orders = list(itertools.permutations(range(players)))
    expected = np.zeros(players)
    for order in orders:
        gone = 0
        for player in order:
            expected[player] += values[gone | 1 << player] - values[gone]
            gone |= 1 << player
    assert shapley_weights(players) @ values == pytest.approx(expected / len(orders))


@settings(max_examples=25, deadline=None)
@given(st.fixed_dictionaries(TALKS))
def test_without_any_obstacle_only_drafting_takes_time(talks):
    scenario = scene(draws=150, **talks)
    every = combination_odds(scenario, MONTHS, OBSTACLES)[-1]
    assert np.array_equal(every, (scenario.draws.drafting <= MONTHS).astype(float))


@settings(max_examples=8, deadline=None)
@given(st.fixed_dictionaries(TALKS), st.lists(st.integers(0, 255), min_size=4, max_size=4))
def test_every_combination_is_what_it_would_be_by_itself(talks, numbers):
    scenario = scene(draws=150, **talks)
    odds = combination_odds(scenario, MONTHS, OBSTACLES)
    for number in numbers:
        state = scenario
        for g, obstacle in enumerate(OBSTACLES):
            state = obstacle.without(state) if number >> g & 1 else state
        alone = agreement_odds(bargain_of(state), state, MONTHS)
        assert odds[number] == pytest.approx(alone, abs=1e-12)


@settings(max_examples=8, deadline=None)
@given(st.fixed_dictionaries(TALKS))
def test_shares_add_up(talks):
    shares = shares_of(scene(draws=150, **talks), MONTHS)
    assert shares.share.sum() == pytest.approx(shares.missing, abs=1e-12)


def test_what_is_not_there_has_no_share():
    scenario = scene(scales=2)
    none = np.full_like(scenario.draws.limit, np.nan)
    bare = changed(scenario, limit=none, home_limit=none, talk_gain=np.zeros_like(scenario.draws.talk_gain))
    shares = shares_of(bare, MONTHS)
    by_id = {o.id: s for o, s in zip(shares.obstacles, shares.share, strict=True)}
    idle = [by_id[name] for name in ("red_lines", "home_front", "agenda", "talks_pay")]
    assert idle == pytest.approx([0] * 4, abs=1e-12)
    assert by_id["resolve"] > 0


def test_two_that_do_the_same_share_alike():
    resolve, lines = OBSTACLES[-1], OBSTACLES[0]
    shares = shares_of(scene(), MONTHS, obstacles=(lines, resolve, resolve)).share
    assert shares[1] == pytest.approx(shares[2], abs=1e-12)


def test_their_order_does_not_matter():
    scenario = scene()
    one, two = (shares_of(scenario, MONTHS, obstacles=o) for o in (OBSTACLES, OBSTACLES[::-1]))
    assert one.share == pytest.approx(two.share[::-1], abs=1e-12)


def test_the_error_falls_with_the_root_of_the_draws():
    few, many = (shares_of(scene(draws=n), MONTHS).error for n in (400, 6400))
    assert (few / many)[few > 1e-3] == pytest.approx(4, rel=0.35)
