import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kadesh.record.values.judgements import Judgement

NUMBERS = st.floats(-1e6, 1e6)


@pytest.mark.parametrize(
    ("form", "central", "bounds"),
    [
        ({"fixed": 0.4}, 0.4, (0.4, 0.4)),
        ({"range": [0.2, 0.4]}, 0.3, (0.2, 0.4)),
        ({"low": 1, "likely": 2, "high": 9}, 2, (1, 9)),
        ({"quantiles": {0.05: 1, 0.5: 3, 0.95: 9}}, 3, (1, 9)),
        ({"quantiles": {"0.25": 1, "0.75": 3}}, 2, (1, 3)),
        ({"quantiles": {0.75: 3, 0.25: 1}}, 2, (1, 3)),
        ({"quantiles": {0.6: 4, 0.9: 5}}, 4, (4, 5)),
    ],
)
def test_each_form_has_a_centre_and_bounds(form, central, bounds):
    judgement = Judgement.model_validate(form)
    assert judgement.central == pytest.approx(central)
    assert judgement.bounds == bounds


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({}, "exactly one form"),
        ({"fixed": 1, "range": [0, 1]}, "exactly one form"),
        ({"low": 0, "high": 1}, "go together"),
        ({"low": 0, "likely": 2, "high": 1}, "must not fall"),
        ({"range": [1, 0]}, "must not fall"),
        ({"quantiles": {0.1: 2, 0.9: 1}}, "must not fall"),
        ({"quantiles": {0.5: 1}}, "at least two"),
        ({"quantiles": {0.5: 1, 1.5: 2}}, "between 0 and 1"),
        ({"fixed": 1, "basis": "judged"}, "whose judgement"),
        ({"fixed": 1, "basis": "judged", "by": "A. Desk"}, "whose judgement"),
        ({"fixed": 1, "basis": "sourced"}, "needs evidence"),
        ({"fixed": float("nan")}, "finite"),
        ({"fixed": float("inf")}, "finite"),
        ({"fixed": 1, "correlated": {"with": "alpha.trust", "rank": 1.1}}, "less than or equal to 1"),
    ],
)
def test_what_hides_its_doubt_or_its_basis_is_refused(wrong, why):
    with pytest.raises(ValidationError, match=why):
        Judgement.model_validate(wrong)


@given(st.lists(NUMBERS, min_size=3, max_size=3).map(sorted))
def test_the_centre_lies_within_the_bounds(values):
    low, likely, high = values
    forms = [
        Judgement(low=low, likely=likely, high=high),
        Judgement(range=(low, high)),
        Judgement(quantiles={0.1: low, 0.4: likely, 0.9: high}),
    ]
    for judgement in forms:
        assert judgement.bounds == (low, high)
        assert low - 1e-6 <= judgement.central <= high + 1e-6
        assert [v for _, v in judgement.points] == sorted(v for _, v in judgement.points)


def test_the_basis_in_words():
    judged = Judgement(fixed=1, basis="judged", by="A. Desk", date=dt.date(2026, 2, 1))
    assert judged.basis_words == "judged by A. Desk on 2026-02-01"
    assert Judgement(fixed=1).basis_words == "assumed"
