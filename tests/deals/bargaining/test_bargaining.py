"""Alternating offers: worked by hand, against a plain simulation that shares no code, and as a contract."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.deals.acceptable import acceptable_of
from kadesh.deals.bargaining import STRATEGIES, alternating, bargain
from kadesh.deals.bargaining.over_draws import bargain_over
from kadesh.errors import InputError
from kadesh.judgement.no_deal import no_deal_values
from tests.deals.two_sides import random_sides

BY_ID = {strategy.id: strategy for strategy in STRATEGIES}
PIE = np.array([[k / 100, 1 - k / 100] for k in range(101)])


def played(utilities, no_deal, names, **how):
    return bargain(np.asarray(utilities, float), np.asarray(no_deal, float), tuple(BY_ID[n] for n in names), **how)


def plain(utilities, no_deal, names, steps, opener):
    """The same protocol one run and one step at a time: (package, step) or (-1, -1)."""
    orders = [sorted(range(len(utilities)), key=lambda p, i=i: -utilities[p][i]) for i in (0, 1)]
    signed = [[p for p in orders[i] if utilities[p][i] >= no_deal[i] - 1e-9] for i in (0, 1)]
    if not all(signed):
        return -1, -1
    heard, offered = ([], []), (set(), set())
    last = None
    for step in range(steps):
        me = (opener + step) % 2
        best = utilities[orders[me][0]][me]
        if names[me] == "micro":
            rank = len(offered[me]) if len(offered[1 - me]) >= len(offered[me]) else len(offered[me]) - 1
            ask = signed[me][min(max(rank, 0), len(signed[me]) - 1)]
        else:
            if names[me] == "tit_for_tat":
                target = best - (max(heard[me]) - heard[me][0] if heard[me] else 0)
            else:
                power = {"boulware": 5, "linear": 1, "conceder": 0.2}[names[me]]
                target = best - (best - no_deal[me]) * (step / max(steps - 1, 1)) ** power
            enough = [p for p in signed[me] if utilities[p][me] >= target - 1e-9]
            ask = enough[-1] if enough else orders[me][0]
        if last is not None and utilities[last][me] >= max(utilities[ask][me], no_deal[me]) - 1e-9:
            return last, step
        if not offered[me] or signed[me].index(ask) > max(signed[me].index(p) for p in offered[me]):
            offered[me].add(ask)
        heard[1 - me].append(utilities[ask][1 - me])
        last = ask
    return -1, -1


def test_two_steady_sides_split_the_pie_at_half_time():
    ended = played(PIE, [0, 0], ("linear", "linear"), steps=101, runs=2)
    assert ended.agreed.all()
    assert ended.utilities.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert ended.step.tolist() == [51, 51]


def test_who_holds_out_gets_more_from_who_gives_way():
    ended = played(PIE, [0, 0], ("boulware", "conceder"), runs=2)
    assert (ended.utilities[:, 0] > 0.8).all()


def test_without_anything_to_sign_there_is_no_agreement():
    ended = played(PIE, [0.7, 0.7], ("conceder", "conceder"), runs=4)
    assert ended.share == 0
    assert (ended.package == -1).all()
    assert (ended.utilities == 0.7).all()


def test_what_a_side_never_signs_is_neither_offered_nor_accepted():
    limited = PIE.copy()
    limited[:60, 0] = -np.inf
    ended = played(limited, [0, 0], ("linear", "linear"), runs=2)
    assert (ended.package >= 60).all()


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 12)] * 2), min_size=1, max_size=9),
    st.tuples(*[st.integers(-2, 13)] * 2),
    st.tuples(*[st.sampled_from(sorted(BY_ID))] * 2),
    st.integers(1, 25),
)
def test_as_one_step_at_a_time(packages, no_deal, names, steps):
    ended = played(packages, no_deal, names, steps=steps, runs=2)
    for opener in (0, 1):
        package, step = plain(packages, no_deal, names, steps, opener)
        assert ended.step[opener] == step
        found = ended.package[opener]
        assert (found < 0) == (package < 0)
        assert package < 0 or tuple(packages[found]) == tuple(packages[package])


@pytest.mark.parametrize("names", [("linear", "boulware"), ("micro", "micro"), ("conceder", "tit_for_tat")])
def test_each_run_on_its_own_table_is_played_as_if_alone(names, monkeypatch):
    monkeypatch.setattr(alternating, "CELLS", 100)  # three tables at a time: runs of both openers in each lot
    tables = np.random.default_rng(3).integers(0, 8, (11, 30, 2)) / 8
    ended = played(tables, [0.1, 0.2], names)
    for run, table in enumerate(tables):
        alone = played(table, [0.1, 0.2], names, runs=2)
        assert (ended.package[run], ended.step[run]) == (alone.package[run % 2], alone.step[run % 2])


def test_of_packages_equal_to_a_side_the_last_given_meets_a_target_and_micro_offers_them_in_turn():
    equal = [[1, 0], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0, 1]]
    assert played(equal, [0, 0], ("linear", "linear"), runs=2).package.tolist() == [3, 3]
    assert played(equal, [0, 0], ("micro", "micro"), runs=2).package.tolist() == [1, 1]


@pytest.mark.parametrize("first", BY_ID)
@pytest.mark.parametrize("second", BY_ID)
class TestContract:
    """Every pair of strategies."""

    utilities = np.random.default_rng(5).random((6, 40, 2))

    def test_nobody_gets_less_than_no_deal(self, first, second):
        no_deal = np.random.default_rng(6).random((6, 2)) * 0.8
        ended = played(self.utilities, no_deal, (first, second))
        assert (ended.utilities >= no_deal - 1e-9).all()

    def test_exchanging_the_sides_exchanges_what_they_get(self, first, second):
        one = played(self.utilities, [0.2, 0.3], (first, second))
        # Every run is opened by the other side then, so each is played twice.
        two = played(np.concatenate([self.utilities[:1], self.utilities])[:, :, ::-1], [0.3, 0.2], (second, first))
        assert np.allclose(two.utilities[1:, ::-1], one.utilities)

    def test_the_same_again(self, first, second):
        assert np.array_equal(*(played(self.utilities, [0, 0], (first, second)).step for _ in range(2)))


@pytest.mark.parametrize(
    ("utilities", "no_deal", "steps"),
    [
        (np.zeros((3, 3)), [0, 0, 0], 10),
        (np.zeros((0, 2)), [0, 0], 10),
        (PIE, [0, 0], 0),
        (PIE, [0, np.nan], 10),
        (PIE, [0, -np.inf], 10),
        (PIE, 0, 10),
        (PIE, np.zeros((1, 2, 2)), 10),
        (np.full((3, 2), np.inf), [0, 0], 10),
        (np.zeros((2, 4, 2)), np.zeros((3, 2)), 10),
    ],
)
def test_bad_input_is_refused(utilities, no_deal, steps):
    with pytest.raises(InputError):
        played(utilities, no_deal, ("linear", "micro"), steps=steps)


def test_over_draws_they_agree_only_where_there_is_a_zone():
    draws = random_sides(3, seed=7, draws=300)
    zone = acceptable_of(draws).zone
    ended = bargain_over(draws, "conceder", "conceder")
    assert not ended.agreed[~zone].any()
    assert ended.agreed[zone].mean() > 0.9
    worst = no_deal_values(draws).total
    assert (ended.utilities >= worst - 1e-9).all()


def test_an_unknown_strategy_is_named():
    with pytest.raises(InputError, match="there is no strategy 'stubborn'"):
        bargain_over(random_sides(2, seed=1, draws=5), "stubborn", "linear")
