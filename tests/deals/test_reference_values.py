"""Real domains against values that another program computed; skipped where they are not beside the checkout."""

import json

import numpy as np
import pytest

from kadesh.deals.domain_space import domain_space
from kadesh.exchange import read_domain

NAMES = (
    "2010-EnglandZimbabwe", "2010-ItexvsCypress", "2011-Camera", "2011-Car", "2011-Grocery", "2011-Laptop",
    "2013-Fifty2013", "2013-SmartPhone", "2015-group2-new_sporthal", "2015-group2-politics", "2015-group6-tram",
    "Party",
)  # fmt: skip
AS_GIVEN = 1e-9


@pytest.fixture(scope="module")
def folder(shared):
    found = shared / "data" / "genius"
    if not found.is_dir():
        pytest.skip("needs the domains in ../shared/data/genius")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_reference_values(folder, name):
    expected = json.loads((folder / "reference.json").read_text(encoding="utf-8"))["domains"][name]
    space = domain_space(read_domain(folder / name))
    domain, frontier = space.domain, space.frontier
    assert len(domain.parties) == expected["parties"]
    assert {i.name: len(i.options) for i in domain.issues} == expected["issues"]
    assert domain.packages == expected["outcomes"]
    order = order_of(domain, expected)
    no_deal = domain.no_deal[order]
    np.testing.assert_allclose(no_deal, expected["disagreement"], atol=AS_GIVEN)
    # Theirs is the frontier of the acceptable packages.
    assert space.on_frontier.sum() == expected["pareto_points"]
    assert space.acceptable_outcomes == expected["pareto_outcomes_ties_kept"]
    assert space.acceptable == (expected["acceptable_outcomes"], "")
    found = {name: solved.utilities[order] for name, solved in space.solutions().items()}
    ideal = frontier.utilities.max(axis=0)[order]
    np.testing.assert_allclose(ideal, expected["ideal"], atol=AS_GIVEN)
    assert np.prod(found["nash"] - no_deal) == pytest.approx(expected["nash_product"], abs=AS_GIVEN)
    assert (found["egalitarian"] - no_deal).min() == pytest.approx(expected["egalitarian_min_gain"], abs=AS_GIVEN)
    assert found["utilitarian"].sum() == pytest.approx(expected["utilitarian_sum"], abs=AS_GIVEN)
    able = ideal - no_deal > AS_GIVEN
    if able.any():
        shares = (found["kalai_smorodinsky"] - no_deal)[able] / (ideal - no_deal)[able]
        assert shares.min() == pytest.approx(expected["kalai_smorodinsky_min_gain"], abs=AS_GIVEN)
    for name_, solved in space.solutions().items():
        if name_ in expected and len(solved.points) == 1:
            np.testing.assert_allclose(solved.utilities[order], expected[name_], atol=AS_GIVEN, err_msg=name_)


def order_of(domain, expected):
    """Which of our parties is which of theirs, by the range of their utilities."""
    low = sum(worth.min(axis=0) for worth in domain.worth)
    high = sum(worth.max(axis=0) for worth in domain.worth)
    mine = np.stack([low, high, domain.no_deal], axis=1)
    theirs = np.column_stack([expected["utility_ranges"], expected["disagreement"]])
    order = [int(np.abs(mine - row).max(axis=1).argmin()) for row in theirs]
    np.testing.assert_allclose(mine[order], theirs, atol=AS_GIVEN)
    return order if sorted(order) == list(range(len(order))) else list(range(len(order)))
