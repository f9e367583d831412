"""Trades among three sides: never less than a fine grid finds, everybody gains, somebody gives way on each issue."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from kadesh.deals.deal_space import deal_space
from kadesh.deals.many.exchanges import exchanges
from kadesh.deals.packages import Settlement, halfway, signs, status_quo
from tests.deals.many_sides import many, random_many
from tests.deals.two_sides import random_sides

GRID = np.linspace(0, 1, 41)


def by_grid(draws, start, pair):
    """The greatest least gain of moving two issues to levels that everybody would sign, on a grid: (draws,) twice.

    With somebody giving way on each of the issues, and without.
    """
    swapped, plain = np.full((2, draws.count), -np.inf)
    worth = draws.worth_of(start.levels, {})
    others = [k for k in range(len(draws.issues)) if k not in pair]
    free = replace(draws, limit=draws.limit.copy(), home_limit=draws.home_limit.copy())
    free.limit[:, :, others] = free.home_limit[:, :, others] = np.nan
    for one, two in itertools.product(GRID, GRID):
        levels = start.levels.copy()
        levels[:, pair] = one, two
        change = draws.worth_of(levels, {}) - worth
        allowed = np.all([signs(free, Settlement("x", levels, {}), i) for i in range(len(draws.parties))], axis=0)
        swaps = (change[:, :, list(pair)] < -1e-6).any(axis=1).all(axis=1)
        least = np.where(allowed, change.sum(axis=2).min(axis=1), -np.inf)
        swapped = np.maximum(swapped, np.where(swaps, least, -np.inf))
        plain = np.maximum(plain, np.where(swaps, -np.inf, least))
    return swapped, plain


def test_an_exchange_made_by_hand():
    # The first cares for one issue, the others for the other; halfway both can be exchanged to everybody's gain.
    draws = many([[0.0, 0.0], [1.0, 1.0], [1.0, 1.0]], salience=[[0.8, 0.2], [0.2, 0.8], [0.3, 0.7]])
    (trade,) = exchanges(draws, halfway(replace(draws, ideal=np.array([[[0.0, 0.0], [1.0, 1.0], [0.5, 0.5]]]))))
    assert (trade.gives, trade.gets) == ("issue-0", "issue-1")
    assert trade.gives_way == (("side-1", "side-2"), ("side-0",))
    assert trade.helps == 1
    assert len(trade.gain) == 3
    # All of the second way, and so much of the first that 0.3 - 0.8 d = 0.2 + 0.3 d: the first gains as the third.
    assert trade.sizes == pytest.approx((1 - 2 / 11, 1))
    assert (trade.gain[0], trade.gain[2]) == pytest.approx((5 / 22, 5 / 22))
    assert trade.gain[1] > 5 / 22


@pytest.mark.parametrize("seed", range(4))
def test_no_grid_finds_more(seed):
    draws = random_many(3, 3, draws=8, seed=seed)
    start = status_quo(draws)
    found = {(t.gives, t.gets): t for t in exchanges(draws, start)}
    for pair in itertools.combinations(range(3), 2):
        swapped, plain = by_grid(draws, start, pair)
        helped = swapped > np.maximum(plain, 0) + 0.02
        trade = found.get(tuple(draws.issues[k] for k in pair))
        assert (trade.helps if trade else 0) >= helped.mean()


def test_what_is_found_helps_everybody_by_what_it_says():
    count = 0
    for seed in range(12):
        draws = random_many(3, 3, draws=1, seed=seed)
        start = halfway(draws)
        for trade in exchanges(draws, start):
            pair = tuple(draws.issues.index(issue) for issue in (trade.gives, trade.gets))
            assert min(trade.gain) >= max(by_grid(draws, start, pair)[0].max() - 1e-6, 0)
            assert all(trade.gives_way)
            count += 1
    assert count > 5


def test_the_order_of_the_parties_changes_nothing():
    draws = random_many(3, 3, draws=20, seed=7)
    names = ("ideal", "limit", "home_limit", "salience", "trust", "no_deal")
    turned = replace(
        draws, parties=draws.parties[::-1], curvature=draws.curvature[::-1],
        **{name: getattr(draws, name)[:, ::-1] for name in names},
    )  # fmt: skip
    one, two = ({(t.gives, t.gets): t for t in exchanges(d, status_quo(d))} for d in (draws, turned))
    assert set(one) == set(two)
    for pair, trade in one.items():
        assert trade.helps == pytest.approx(two[pair].helps, abs=0.05)
        assert min(trade.gain) == pytest.approx(min(two[pair].gain), abs=1e-6)


def test_of_many_draws_the_first_are_taken(monkeypatch):
    draws = random_many(3, 3, draws=60, seed=4)
    few = draws.at(np.arange(20))
    monkeypatch.setattr("kadesh.deals.many.exchanges.MOST_DRAWS", 20)
    assert exchanges(draws, halfway(draws)) == exchanges(few, halfway(few))


def test_an_issue_off_the_table_is_not_exchanged():
    draws = random_many(3, 2, draws=10, seed=1)
    off = replace(draws, on_table=np.zeros_like(draws.on_table))
    assert exchanges(off, status_quo(off)) == ()


def test_issues_of_options_are_left_out_and_two_sides_keep_their_own_trades():
    draws = random_many(3, 2, options=(3,), draws=10, seed=2)
    assert all("issue-2" not in (t.gives, t.gets) for t in deal_space(draws).trades())
    sides = random_sides(3, draws=10, seed=2)
    assert all(t.gives_way == (("Alpha",), ("Beta",)) for t in deal_space(sides).trades())
