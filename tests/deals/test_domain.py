"""A domain refuses what is no negotiation, with one clear sentence for each thing wrong."""

import numpy as np
import pytest

from kadesh.deals.counting import acceptable_packages
from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError
from tests.deals.domains import domain, random_domain

GOOD = {
    "title": "t",
    "parties": ("a", "b"),
    "issues": (DomainIssue("x", ("1", "2")),),
    "weights": np.ones((2, 1)),
    "values": (np.array([[0.0, 1.0], [1.0, 0.0]]),),
    "no_deal": np.zeros(2),
    "discount": np.ones(2),
}
BAD = {
    "negotiation has at least two": {
        "parties": ("a",),
        "weights": np.ones((1, 1)),
        "values": (np.ones((1, 2)),),
        "no_deal": np.zeros(1),
        "discount": np.ones(1),
    },
    "no issue": {"issues": (), "weights": np.ones((2, 0)), "values": ()},
    "no options": {"issues": (DomainIssue("x", ()),), "values": (np.ones((2, 0)),)},
    "names an option twice": {"issues": (DomainIssue("x", ("1", "1")),)},
    "'a' is there twice": {"parties": ("a", "a")},
    "'x' is there twice": {
        "issues": (DomainIssue("x", ("1", "2")),) * 2,
        "weights": np.ones((2, 2)),
        "values": GOOD["values"] * 2,
    },
    "not a number": {"values": (np.array([[0, np.nan], [1, 0]]),)},
    "weight of 'x' for b is -1": {"weights": np.array([[1.0], [-1.0]])},
    "no agreement for b": {"no_deal": np.array([0, np.inf])},
    "discount of a is 0": {"discount": np.array([0.0, 1.0])},
    "do not fit": {"values": (np.ones((2, 3)),)},
    "beyond a million": {"values": (np.array([[0.0, 1e12], [1, 0]]),)},
}


@pytest.mark.parametrize("match", BAD)
def test_bad_input_is_refused(match):
    with pytest.raises(InputError, match=match) as raised:
        Domain(**GOOD | BAD[match])
    assert len(raised.value.problems) == 1
    assert raised.value.problems[0].mend


def test_permitted_options_that_do_not_fit_are_refused():
    with pytest.raises(InputError, match="do not fit"):
        Domain(**GOOD, permitted=(np.ones((2, 3), bool),))


def test_utilities_and_names_of_packages():
    given = domain([[[0, 1], [1, 0]], [[0.2, 0.4], [0.6, 0.8]]], weights=[[0.5, 2], [1, 0]])
    assert given.packages == 4
    np.testing.assert_allclose(given.utilities(np.array([[1, 0], [0, 1]])), [[0.9, 0], [0.8, 1]])
    assert given.named(np.array([1, 0])) == {"issue 0": "0.1", "issue 1": "1.0"}


def test_acceptable_packages_are_counted_or_the_reason_given():
    given = random_domain(2, 5, 4)
    wanted = np.array([0.6, 0.5])
    given = domain(given.values, weights=given.weights, no_deal=wanted)
    every = np.array(np.meshgrid(*[range(4)] * 5)).T.reshape(-1, 5)
    assert acceptable_packages(given) == (int((given.utilities(every) >= wanted - 1e-9).all(axis=1).sum()), "")
    count, why = acceptable_packages(given, most=100)
    assert count is None
    assert "1,024" in why
    assert acceptable_packages(domain(given.values, no_deal=[-1, -1]), most=1) == (1024, "")
    assert acceptable_packages(domain(given.values, no_deal=[99, 0]), most=1) == (0, "")
