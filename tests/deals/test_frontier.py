"""The frontier of a domain against every package counted out, and its bound where it is thinned."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.deals.dominance import efficient
from kadesh.deals.frontier import pareto_frontier
from tests.deals.domains import domain, domains, efficient_packages, every_package, random_domain


@given(domains(most_parties=5))
@settings(max_examples=150)
def test_points_ties_and_packages_are_those_of_brute_force(given_domain):
    expected = efficient_packages(every_package(given_domain))
    found = pareto_frontier(given_domain)
    assert found.method == "exact"
    assert found.outcomes == len(expected)
    points = [tuple(np.round(u, 8)) for u in found.utilities]
    assert len(set(points)) == len(points)
    assert set(points) == set(expected.values())
    listed = {
        tuple(int(o) for o in package): tuple(float(u) for u in point)
        for number, point in enumerate(points)
        for package in found.packages(number)
    }
    assert listed == expected


@given(domains(most_parties=4), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_issues_and_of_parties_changes_nothing(given_domain, shuffle):
    found = pareto_frontier(given_domain)
    k = shuffle.sample(range(len(given_domain.issues)), len(given_domain.issues))
    i = shuffle.sample(range(len(given_domain.parties)), len(given_domain.parties))
    other = domain(
        [given_domain.values[at][i] for at in k],
        weights=given_domain.weights[np.ix_(i, k)],
        permitted=[given_domain.permitted[at][i] for at in k] if given_domain.permitted else (),
    )
    again = pareto_frontier(other)
    assert again.outcomes == found.outcomes
    mine, yours = (sorted(map(tuple, np.round(u, 8))) for u in (found.utilities[:, i], again.utilities))
    assert mine == yours


@given(st.integers(2, 6), st.integers(0, 200), st.integers(0, 2**32 - 1), st.sampled_from([3, 40, 10**6]))
def test_efficient_candidates_are_those_nobody_betters(parties, count, seed, steps):
    candidates = np.random.default_rng(seed).integers(0, steps, (count, parties)) / steps
    rows, point = efficient(candidates)
    better = (candidates[None] >= candidates[:, None]).all(axis=2) & (candidates[None] > candidates[:, None]).any(
        axis=2
    )
    assert sorted(rows) == np.flatnonzero(~better.any(axis=1)).tolist()
    for one, two in zip(rows, point, strict=True):
        assert (candidates[one] == candidates[rows[np.flatnonzero(point == two)[0]]]).all()
    assert sorted(set(point)) == list(range(len({tuple(candidates[r]) for r in rows})))


@pytest.mark.parametrize("parties", [2, 3, 4, 5])
def test_many_candidates_of_which_many_are_efficient(parties):
    rng = np.random.default_rng(parties)
    near = np.abs(rng.normal(size=(3000, parties)))
    candidates = near / np.linalg.norm(near, axis=1, keepdims=True) * rng.uniform(0.9, 1, (3000, 1))
    rows, _ = efficient(candidates)
    better = np.array([(candidates >= c).all(axis=1).sum() > 1 for c in candidates])
    assert sorted(rows) == np.flatnonzero(~better).tolist()


def test_points_run_from_the_first_partys_best():
    utilities = pareto_frontier(random_domain(2, 6, 6)).utilities
    assert (np.diff(utilities[:, 0]) < 0).all()
    assert (np.diff(utilities[:, 1]) > 0).all()


def test_utilities_much_closer_than_the_tolerance_are_equal_and_farther_apart_are_not():
    table = [[[0.5, 0.5 + 1e-10, 0.2], [0.5, 0.5, 0.9]]]
    assert (len(pareto_frontier(domain(table)).utilities), pareto_frontier(domain(table)).outcomes) == (2, 3)
    table[0][0][1] = 0.5 + 1.1e-9
    assert pareto_frontier(domain(table)).outcomes == 2


def test_sums_that_are_equal_but_for_arithmetic_are_ties():
    values = [[[0.1, 0.2, 0.3], [0.3, 0.2, 0.1]]] * 3
    found = pareto_frontier(domain(values))
    expected = efficient_packages(every_package(domain(values)))
    assert (len(found.utilities), found.outcomes) == (len(set(expected.values())), len(expected)) == (7, 27)


def test_ties_beyond_what_a_machine_word_counts():
    found = pareto_frontier(domain([[[0.5] * 10, [0.5] * 10]] * 25))
    assert found.outcomes == 10**25
    assert len(list(itertools.islice(found.packages(0), 100))) == 100


def test_refused_options_are_on_no_frontier_and_one_issue_refused_empties_it():
    table = [[[1, 0.5], [0.4, 0.3]], [[1, 0], [1, 0]]]
    found = pareto_frontier(domain(table, permitted=[[[False, True], [True, True]], [[True, True], [True, True]]]))
    assert found.utilities.tolist() == [[1.5, 1.3]]
    assert found.package(0).tolist() == [1, 0]
    empty = pareto_frontier(domain(table, permitted=[[[False, True], [True, False]], [[True, True], [True, True]]]))
    assert (len(empty.utilities), empty.outcomes) == (0, 0)


def test_a_thousand_issues_have_a_package_too():
    found = pareto_frontier(domain([[[1, 0], [0, 1 + k / 1e4]] for k in range(1200)]), most_points=50)
    assert found.package(0).shape == (1200,)


@pytest.mark.parametrize("parties", [2, 3, 4])
def test_a_thinned_frontier_keeps_its_bound_and_its_packages(parties):
    given_domain = random_domain(parties, 6, 4, seed=parties)
    exact = pareto_frontier(given_domain)
    thinned = pareto_frontier(given_domain, most_points=max(4, len(exact.utilities) // 5))
    assert thinned.bound > 0
    assert thinned.outcomes is None
    assert "within" in thinned.method
    assert len(thinned.utilities) < len(exact.utilities)
    lost = (exact.utilities[:, None] - thinned.utilities[None]).max(axis=2).min(axis=1)
    assert lost.max() <= thinned.bound + 1e-9
    packages = np.array([thinned.package(p) for p in range(len(thinned.utilities))])
    np.testing.assert_allclose(given_domain.utilities(packages), thinned.utilities, atol=1e-12)


def test_weights_that_double_are_thinned_and_the_bound_holds():
    # Every one of the 2^14 packages is efficient: what the one gains the other loses.
    weights = 2.0 ** -np.arange(1, 15)
    given_domain = domain([[[1, 0], [0, 1]]] * 14, weights=np.stack([weights, weights]))
    exact = pareto_frontier(given_domain)
    assert (len(exact.utilities), exact.outcomes) == (2**14, 2**14)
    thinned = pareto_frontier(given_domain, most_points=500)
    assert len(thinned.utilities) <= 500
    assert 0 < thinned.bound < 0.05
    lost = (exact.utilities[:, None] - thinned.utilities[None]).max(axis=2).min(axis=1)
    assert lost.max() <= thinned.bound
    assert len(pareto_frontier(given_domain, most_points=1).utilities) == 1
