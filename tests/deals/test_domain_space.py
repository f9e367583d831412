"""Solutions on a domain against their definitions, over every package; lots; trades."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from kadesh.deals.domain_space import domain_space
from kadesh.deals.solutions import SOLUTIONS
from kadesh.errors import InputError
from tests.deals.domains import domain, domains, efficient_packages, every_package, random_domain

IDS = [solution.id for solution in SOLUTIONS]
EPS = 1e-7


def acceptable_packages(given_domain):
    return {
        choice: np.array(u)
        for choice, u in every_package(given_domain).items()
        if all(a >= d - EPS for a, d in zip(u, given_domain.no_deal, strict=True))
    }


def criteria(solution_id, utilities, given_domain):
    """What each solution maximises, first things first, by its definition: (packages, criteria)."""
    surplus = np.maximum(utilities - given_domain.no_deal, 0)
    best = surplus.max(axis=0)
    if solution_id == "kalai_smorodinsky":
        # As the tools do that exchange domains: the best of all packages, acceptable or not.
        best = np.array(list(every_package(given_domain).values())).max(axis=0) - given_domain.no_deal
    able = best > EPS
    if solution_id == "utilitarian":
        return utilities.sum(axis=1, keepdims=True)
    if solution_id == "egalitarian":
        return np.sort(surplus, axis=1)
    if not able.any():
        return np.zeros((len(surplus), 1))
    if solution_id == "nash":
        return surplus[:, able].prod(axis=1, keepdims=True) / best[able].prod()
    shares = np.sort(surplus[:, able] / best[able], axis=1)
    return shares if surplus.shape[1] > 2 else shares[:, :1]


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
@given(given_domain=domains())
@settings(max_examples=100)
def test_contract_by_brute_force(solution, given_domain):
    space = domain_space(given_domain)
    packages = acceptable_packages(given_domain)
    count, _ = space.acceptable
    assert count == len(packages)
    assert space.zone == bool(packages)
    found = space.solve(solution)
    if not packages:
        assert found is None
        return
    # Individually rational, as named, efficient.
    choice = tuple(i.options.index(found.package[i.name]) for i in given_domain.issues)
    np.testing.assert_allclose(packages[choice], found.utilities, atol=EPS)
    efficient = {c: u for c, u in efficient_packages(every_package(given_domain)).items() if c in packages}
    assert choice in efficient
    # The best by definition, and everything that ties with it.
    left = list(efficient)
    values = criteria(solution.id, np.array([efficient[c] for c in left]), given_domain)
    rows = np.arange(len(left))
    for c in range(values.shape[1]):
        rows = rows[values[rows, c] >= values[rows, c].max() - EPS]
    assert choice in {left[r] for r in rows}
    assert found.ties == len(rows)
    tied = {tuple(np.round(space.frontier.utilities[p], 8)) for p in found.points}
    assert tied == {efficient[left[r]] for r in rows}


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
@pytest.mark.parametrize("parties", [2, 3, 4])
def test_parties_in_another_order_get_the_same(solution, parties):
    given_domain = random_domain(parties, 4, 4, seed=parties)
    order = np.roll(np.arange(parties), 1)
    other = domain([v[order] for v in given_domain.values], weights=given_domain.weights[order])
    one, two = domain_space(given_domain).solve(solution), domain_space(other).solve(solution)
    assert one.package == two.package
    np.testing.assert_allclose(one.utilities[order], two.utilities)


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
@given(given_domain=domains(refusals=False), scale=st.sampled_from([1e-3, 0.1, 7, 1e3]), shift=st.floats(-2, 2))
@settings(max_examples=60)
def test_only_nash_and_kalai_smorodinsky_do_not_depend_on_the_scale(solution, given_domain, scale, shift):
    weights, no_deal = given_domain.weights.copy(), given_domain.no_deal.copy()
    weights[0] *= scale
    no_deal[0] *= scale
    values = [v.copy() for v in given_domain.values]
    if weights[0, 0] > 0:
        values[0][0] += shift
        no_deal[0] += weights[0, 0] * shift
    other = domain(values, weights=weights, no_deal=no_deal)
    one, two = domain_space(given_domain).solve(solution), domain_space(other).solve(solution)
    assert (one is None) == (two is None)
    if one is not None and solution.id in ("nash", "kalai_smorodinsky"):
        assert (one.package, one.ties) == (two.package, two.ties)


def test_a_nash_product_of_small_gains_is_no_tie():
    given_domain = domain([[[0.9, 0.6, 0.1], [0.1, 0.6, 0.9]]], weights=[[1e-5], [1e-5]])
    found = domain_space(given_domain).solve(SOLUTIONS[IDS.index("nash")])
    assert (found.package, found.ties) == ({"issue 0": "0.1"}, 1)


def test_egalitarian_and_utilitarian_do_depend_on_the_scale():
    values = [[[1, 0.5], [0.4, 1]]]
    for solution, scale in ((SOLUTIONS[2], 0.5), (SOLUTIONS[3], 10)):
        assert domain_space(domain(values)).solve(solution).package == {"issue 0": "0.1"}
        assert domain_space(domain(values, weights=[[scale], [1]])).solve(solution).package == {"issue 0": "0.0"}


def test_a_further_option_that_raises_what_one_can_reach_never_costs_it_under_kalai_smorodinsky():
    ks = SOLUTIONS[IDS.index("kalai_smorodinsky")]
    few = domain([[[1.0, 0.7, 0.4, 0.0], [0.0, 0.5, 0.7, 0.8]]])
    more = domain([[[1.0, 0.7, 0.4, 0.0], [0.0, 0.5, 0.7, 1.6]]])
    assert domain_space(more).solve(ks).utilities[1] >= domain_space(few).solve(ks).utilities[1]


def test_egalitarian_looks_at_the_others_among_equals():
    found = domain_space(domain([[[0.5, 0.9], [0.8, 0.5]]])).solve(SOLUTIONS[2])
    assert (found.utilities.tolist(), found.ties) == ([0.9, 0.5], 1)


def test_a_party_that_cannot_gain_is_left_out_of_products_and_shares():
    given_domain = domain([[[0.5, 0.5, 0.4], [0.2, 0.6, 0.9]]], no_deal=[0.5, 0])
    for solution in SOLUTIONS:
        assert domain_space(given_domain).solve(solution).utilities.tolist() == [0.5, 0.6]


def test_nothing_acceptable():
    space = domain_space(domain([[[1, 0], [0, 1]]], no_deal=[0.5, 0.5]))
    assert (space.zone, space.acceptable, space.trades()) == (False, (0, ""), ())
    assert set(space.solutions().values()) == {None}
    assert space.solve_by_lot(SOLUTIONS[0]).utilities == pytest.approx([0.5, 0.5])


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
@given(given_domain=domains(most_parties=2))
@settings(max_examples=40)
def test_lots_reach_the_optimum_of_the_linear_program(solution, given_domain):
    packages = np.array(list(every_package(given_domain).values()))
    found = domain_space(given_domain).solve_by_lot(solution)
    if not len(packages):
        assert found is None
        return
    inside = {
        "A_ub": -packages.T,
        "b_ub": -given_domain.no_deal + 1e-10,
        "A_eq": np.ones((1, len(packages))),
        "b_eq": [1],
    }

    def most(direction):
        solved = linprog(-packages @ direction, **inside)
        return -solved.fun if solved.status == 0 else None

    if most(np.ones(2)) is None:
        assert found is None
        return
    surplus = found.utilities - given_domain.no_deal
    assert (surplus >= -EPS).all()
    # Nothing that lots can reach is better for both.
    bettered = linprog(-packages.sum(axis=1), **inside | {"b_ub": -found.utilities + 1e-8})
    assert -bettered.fun == pytest.approx(found.utilities.sum(), abs=1e-5)
    best = packages.max(axis=0) - given_domain.no_deal
    if solution.id == "utilitarian":
        assert found.utilities.sum() == pytest.approx(most(np.ones(2)), abs=1e-7)
    able = np.array([most(e) for e in np.eye(2)]) - given_domain.no_deal > 1e-6
    if solution.id in ("egalitarian", "kalai_smorodinsky") and able.all():
        scale = best if solution.id == "kalai_smorodinsky" else np.ones(2)
        # max t: U - t · scale >= no deal
        solved = linprog(
            np.append(np.zeros(len(packages)), -1),
            A_ub=np.hstack([-packages.T, scale[:, None]]),
            b_ub=-given_domain.no_deal,
            A_eq=np.append(np.ones(len(packages)), 0)[None],
            b_eq=[1],
        )
        assert (surplus / scale).min() == pytest.approx(-solved.fun, abs=1e-6)
    if solution.id == "nash" and able.all():
        # At the greatest product no direction gains: every package p has Σ (p - u) / s <= 0.
        assert ((packages - found.utilities) / surplus).sum(axis=1).max() <= 1e-4
    one, two = (
        given_domain.utilities(np.array([[i.options.index(p[i.name]) for i in given_domain.issues]]))[0]
        for p in found.packages
    )
    np.testing.assert_allclose((1 - found.chance) * one + found.chance * two, found.utilities, atol=1e-8)


def test_lots_are_for_two():
    with pytest.raises(InputError, match="two parties"):
        domain_space(random_domain(3, 2, 2)).solve_by_lot(SOLUTIONS[0])


@given(domains())
@settings(max_examples=80)
def test_every_trade_gains_for_all_when_it_is_made(given_domain):
    space = domain_space(given_domain)
    now = space.compromise()
    start = given_domain.named(now)
    before = given_domain.utilities(now[None])[0]
    least = np.inf
    for trade in space.trades():
        after = dict(start)
        for issue, was, becomes in trade.changes:
            assert start[issue] == was
            after[issue] = becomes
        choice = np.array([[i.options.index(after[i.name]) for i in given_domain.issues]])
        gain = given_domain.utilities(choice)[0] - before
        np.testing.assert_allclose(gain, trade.gain, atol=1e-9)
        assert gain.min() > 0
        assert gain.min() <= least + 1e-12
        least = gain.min()
        # Each change alone would cost somebody.
        for issue, _, becomes in trade.changes:
            alone = start | {issue: becomes}
            choice = np.array([[i.options.index(alone[i.name]) for i in given_domain.issues]])
            assert (given_domain.utilities(choice)[0] - before).min() < 0


def test_log_rolling_is_found():
    # Each cares for one issue; the compromise on both can be traded for one's way on what matters.
    values = [[[1, 0.6, 0], [0, 0.6, 1]]] * 2
    space = domain_space(domain(values, weights=[[0.9, 0.1], [0.1, 0.9]]))
    assert space.compromise().tolist() == [1, 1]
    (trade,) = space.trades()
    assert trade.changes == (("issue 0", "0.1", "0.0"), ("issue 1", "1.1", "1.2"))
    assert trade.gain == pytest.approx((0.3, 0.3))
