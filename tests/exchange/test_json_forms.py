"""GeniusWeb, NegMAS and NegoLog as other tools write them; bad input is one clear error with its place."""

import json

import numpy as np
import pytest
import yaml

from kadesh.errors import InputError
from kadesh.exchange import read_domain, write_domain
from tests.exchange.domains import domain

VALUES = {"pay": {"values": ["low", "high"]}, "days": {"range": {"low": 2, "high": 4, "step": 1}}}
SPACE = {
    "issueUtilities": {
        "pay": {"discreteutils": {"valueUtilities": {"low": 0.25, "high": 1}}},
        "days": {"NumberValueSetUtilities": {"lowValue": 2, "highValue": 4, "lowUtility": 1.0, "highUtility": 0.0}},
    },
    "issueWeights": {"pay": 0.6, "days": "0.4"},
    "domain": {"name": "job", "issuesValues": VALUES},
    "name": "worker",
    "reservationBid": {"issuevalues": {"pay": "low", "days": 3}},
}
NEGOLOG = {
    "reservationValue": 0.3,
    "issueWeights": {"A": 0.25, "B": 0.75},
    "issues": {"A": {"x": 0.2, "y": 1.0}, "B": {"u": 0.5, "v": 0.6}},
}
OUTCOMES = {
    "name": "Trade",
    "type": "DiscreteCartesianOutcomeSpace",
    "issues": [
        {"name": "Quantity", "type": "ContiguousIssue", "values": [1, 3]},
        {"name": "Price", "type": "negmas.outcomes.DiscreteCardinalIssue", "values": [100, 110.5]},
        {"name": "Month", "values": 2},
    ],
}
UFUN = {
    "name": "buyer",
    "type": "LinearAdditiveUtilityFunction",
    "reserved_value": 0.1,
    "weights": [0.5, 0.25, 0.25],
    "values": [
        {"type": "AffineFun", "slope": 0.5, "bias": -0.5},
        {"type": "TableFun", "mapping": {100: 1.0, 110.5: 0.2}},
        {"type": "IdentityFun"},
    ],
}
SELLER = {"type": "ExpDiscountedUFun", "discount": 0.9, "ufun": UFUN | {"name": "seller", "bias": 0.1}}


def write(folder, files):
    for name, data in files.items():
        text = yaml.safe_dump(data) if name.endswith(".yml") else json.dumps(data)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def without(data, *keys):
    return {key: value for key, value in data.items() if key not in keys}


@pytest.mark.parametrize("own_file", [True, False])
def test_geniusweb(own_file, tmp_path):
    files = {
        "1.json": {"LinearAdditiveUtilitySpace": SPACE},
        "2.json": {"LinearAdditiveUtilitySpace": without(SPACE, "name", "reservationBid")},
    }
    found = read_domain(write(tmp_path, files | ({"job.json": SPACE["domain"]} if own_file else {})))
    assert (found.title, found.parties, found.packages) == ("job", ("worker", "2"), 6)
    assert found.issues[1].options == ("2", "3", "4")
    np.testing.assert_allclose(found.values[1], [[1, 0.5, 0]] * 2)
    np.testing.assert_allclose(found.no_deal, [0.6 * 0.25 + 0.4 * 0.5, 0])


def test_geniusweb_says_a_reservation_as_a_package_that_is_worth_it(tmp_path):
    found = domain(no_deal=np.array([0.7 + 0.15, 0.0]))
    write_domain(found, tmp_path / "out", "geniusweb")
    np.testing.assert_allclose(read_domain(tmp_path / "out").no_deal, found.no_deal, rtol=0, atol=1e-12)
    with pytest.raises(InputError, match="without a deal"):
        write_domain(domain(no_deal=np.array([0.123, 0.0])), tmp_path / "other", "geniusweb")


def test_negolog(tmp_path):
    files = {"profileB.json": without(NEGOLOG, "reservationValue"), "profileA.json": NEGOLOG, "specs.json": {"size": 4}}
    found = read_domain(write(tmp_path, files))
    assert found.parties == ("profileA", "profileB")
    assert found.no_deal.tolist() == [0.3, 0]
    np.testing.assert_allclose(found.utilities(np.array([[1, 0]])), [[0.25 + 0.75 * 0.5] * 2])


@pytest.mark.parametrize("suffix", ["yml", "json"])
def test_negmas(suffix, tmp_path):
    files = {f"Trade.{suffix}": OUTCOMES, f"buyer.{suffix}": UFUN, f"seller.{suffix}": SELLER, "_stats.json": {"x": 1}}
    found = read_domain(write(tmp_path, files))
    assert (found.title, found.parties) == ("Trade", ("buyer", "seller"))
    assert [issue.options for issue in found.issues] == [("1", "2", "3"), ("100", "110.5"), ("0", "1")]
    np.testing.assert_allclose(found.utilities(np.array([[2, 0, 1]])), [[1.0, 1.1]])
    np.testing.assert_allclose(found.no_deal, [0.1, 0.1])
    assert found.discount.tolist() == [1, 0.9]


@pytest.mark.parametrize("reserved", [float("-inf"), None])
def test_no_reserved_value_is_0(reserved, tmp_path):
    files = {"t.yml": OUTCOMES, "a.yml": UFUN | {"reserved_value": reserved}, "b.yml": SELLER}
    assert read_domain(write(tmp_path, files)).no_deal.tolist() == [0, 0.1]


def space(**changes):
    return {"LinearAdditiveUtilitySpace": SPACE | changes}


def pair(one, other, name="{}.json"):
    return {name.format(1): one, name.format(2): other}


BAD = {
    "geniusweb: one party": ({"1.json": space()}, "1 party"),
    "geniusweb: negative weight": (
        pair(space(), space(issueWeights={"pay": -1, "days": 0.4})),
        "issueWeights.pay: the weight -1",
    ),
    "geniusweb: NaN": (pair(space(), space(issueWeights={"pay": float("nan"), "days": 0.4})), "not a number"),
    "geniusweb: an issue lacking": (
        pair(space(), space(issueUtilities={"pay": SPACE["issueUtilities"]["pay"]}, reservationBid=None)),
        "'days' is missing",
    ),
    "geniusweb: no utilities": (
        pair(space(), space(issueUtilities={"pay": {}, "days": {}})),
        "neither discrete nor number",
    ),
    "geniusweb: no options": (
        pair(
            *[space(domain={"issuesValues": {"pay": {"values": []}, "days": VALUES["days"]}}, reservationBid=None)] * 2
        ),
        "has no options",
    ),
    "geniusweb: half a bid": (pair(space(), space(reservationBid={"issuevalues": {"pay": "low"}})), "no whole package"),
    "geniusweb: an endless range": (
        pair(*[space(domain={"issuesValues": {"pay": VALUES["pay"], "days": {"range": {"low": 0, "high": 1e9}}}})] * 2),
        "no list of options",
    ),
    "negolog: one party": ({"profileA.json": NEGOLOG}, "1 party"),
    "negolog: an option lacking": (
        pair(NEGOLOG, NEGOLOG | {"issues": {"A": {"x": 1}, "B": {"u": 1, "v": 1}}}),
        "2.json: the issue 'A' lacks the worth of 'y'",
    ),
    "negolog: negative weight": (
        pair(NEGOLOG, NEGOLOG | {"issueWeights": {"A": -0.5, "B": 1}}),
        "issueWeights.A: the weight -0.5",
    ),
    "negolog: zero options": (
        pair(*[NEGOLOG | {"issues": {"A": {}, "B": {"u": 1, "v": 1}}}] * 2),
        "'A' has no options",
    ),
    "negolog: a word": (
        pair(NEGOLOG, NEGOLOG | {"reservationValue": "none"}),
        "reservationValue: 'none' is not a number",
    ),
    "negmas: no issues": ({"b.yml": UFUN, "c.yml": SELLER}, "expected one file with the list of issues"),
    "negmas: one party": ({"t.yml": OUTCOMES, "b.yml": UFUN}, "1 party"),
    "negmas: another function": (
        {"t.yml": OUTCOMES, "b.yml": UFUN | {"type": "HyperRectangleUtilityFunction"}},
        "of the kind 'HyperR",
    ),
    "negmas: a sine": (
        {"t.yml": OUTCOMES, "b.yml": UFUN | {"values": [{"type": "SinFun"}] * 3}},
        "of the kind 'SinFun'",
    ),
    "negmas: weights that are too few": ({"t.yml": OUTCOMES, "b.yml": UFUN | {"weights": [1]}}, "1 given for 3 issues"),
    "negmas: negative weight": (
        {"t.yml": OUTCOMES, "b.yml": UFUN | {"weights": [1, -1, 1]}},
        "weights[1]: the weight -1",
    ),
    "negmas: an option lacking": (
        {
            "t.yml": OUTCOMES,
            "b.yml": UFUN
            | {"values": [UFUN["values"][0], {"type": "TableFun", "mapping": {100: 1}}, UFUN["values"][2]]},
            "c.yml": SELLER,
        },
        "lacks the worth of '110.5'",
    ),
    "negmas: a side that never accepts": (
        {"t.yml": OUTCOMES, "b.yml": UFUN | {"reserved_value": float("inf")}, "c.yml": SELLER},
        "reserved_value: 'inf' is not a number (give a finite number)",
    ),
    "negmas: real numbers": (
        {"t.yml": OUTCOMES | {"issues": [{"name": "P", "type": "ContinuousIssue", "values": [0.0, 1.0]}]}},
        "real number",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_one_clear_error(case, tmp_path):
    files, words = BAD[case]
    with pytest.raises(InputError) as caught:
        read_domain(write(tmp_path, files))
    assert words in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_yaml_that_would_construct_an_object_is_refused(tmp_path):
    (tmp_path / "a.yml").write_text("issues: !!python/object/apply:os.system ['true']", encoding="utf-8")
    with pytest.raises(InputError, match="would construct an object"):
        read_domain(tmp_path)
