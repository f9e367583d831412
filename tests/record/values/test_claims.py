import pytest
from pydantic import TypeAdapter

from kadesh.record.values.claims import Claims, Wording
from kadesh.record.values.durations import Duration

TEXTS = TypeAdapter(Claims[str])
DURATIONS = TypeAdapter(Claims[Duration])


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ("x", ["x"]),
        (["x", "y"], ["x", "y"]),
        ({"value": "x", "evidence": ["s"]}, ["x"]),
        ([{"value": "x", "rank": "preferred"}, "y"], ["x", "y"]),
        (None, []),
        ([], []),
    ],
)
def test_a_bare_value_and_a_list_of_claims_are_both_taken(given, values):
    claims = TEXTS.validate_python(given)
    assert [claim.value for claim in claims] == values


@pytest.mark.parametrize(
    ("given", "hours", "has_evidence"),
    [
        ("PT6H", (None, 6, None), False),
        ({"value": "PT6H"}, (None, 6, None), False),
        ({"value": "PT6H", "words": "six hours"}, (None, 6, None), False),
        ({"high": "PT2H", "words": "less than two"}, (None, None, 2), False),
        ({"value": {"low": "PT4H"}, "evidence": ["s"]}, (4, None, None), True),
        ({"value": "PT6H", "evidence": ["s"]}, (None, 6, None), True),
    ],
)
def test_a_duration_is_told_from_a_claim_of_one(given, hours, has_evidence):
    (claim,) = DURATIONS.validate_python(given)
    assert claim.value.hours == hours
    assert bool(claim.evidence) is has_evidence


def test_a_single_bare_claim_is_written_bare_and_others_in_full():
    assert TEXTS.dump_python(TEXTS.validate_python("x")) == "x"
    full = [{"value": "x", "evidence": ["s"]}, {"value": "y"}]
    assert TEXTS.dump_python(TEXTS.validate_python(full)) == full


def test_a_wording_may_be_bare_text():
    assert Wording.model_validate("x") == Wording(text="x")
