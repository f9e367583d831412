"""The Admiralty scales (NATO STANAG 2511, AJP-2.1)."""

from typing import get_args

import pytest
from pydantic import ValidationError

from kadesh.record.entities.sources import Source
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.grades import (
    CREDIBILITY,
    CREDIBILITY_WEIGHT,
    DEFAULT_RELIABILITY,
    RELIABILITY,
    RELIABILITY_WEIGHT,
    SourceType,
)


def test_the_published_scales():
    assert list(RELIABILITY.items()) == [
        ("A", "completely reliable"),
        ("B", "usually reliable"),
        ("C", "fairly reliable"),
        ("D", "not usually reliable"),
        ("E", "unreliable"),
        ("F", "reliability cannot be judged"),
    ]
    assert list(CREDIBILITY.items()) == [
        (1, "confirmed by other sources"),
        (2, "probably true"),
        (3, "possibly true"),
        (4, "doubtful"),
        (5, "improbable"),
        (6, "truth cannot be judged"),
    ]


def test_what_cannot_be_judged_is_not_the_worst_grade():
    assert min(RELIABILITY_WEIGHT, key=RELIABILITY_WEIGHT.get) == "E"
    assert min(CREDIBILITY_WEIGHT, key=CREDIBILITY_WEIGHT.get) == 5
    assert sorted("ABCDE", key=RELIABILITY_WEIGHT.get, reverse=True) == list("ABCDE")
    assert sorted(range(1, 6), key=CREDIBILITY_WEIGHT.get, reverse=True) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("source_type", get_args(SourceType))
def test_a_source_without_a_grade_has_that_of_its_type(source_type):
    assert Source(id="s", type=source_type).reliability == DEFAULT_RELIABILITY[source_type]
    assert Source(id="s", type=source_type, grade="A").reliability == "A"


@pytest.mark.parametrize("grade", [0, 7, "B", 1.5])
def test_no_other_credibility_is_taken(grade):
    with pytest.raises(ValidationError):
        Evidence.model_validate({"source": "s", "grade": grade})
