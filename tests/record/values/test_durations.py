import datetime as dt

import pytest
from pydantic import ValidationError

from kadesh.record.values.durations import Duration, plain_hours

HOUR = dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("given", "hours", "words"),
    [
        ("PT6H", (None, 6, None), "6 h"),
        ("PT90M", (None, 1.5, None), "1 h 30 min"),
        ("P1DT2H", (None, 26, None), "26 h"),
        ({"low": "PT4H"}, (4, None, None), "more than 4 h"),
        ({"high": "PT2H"}, (None, None, 2), "less than 2 h"),
        ({"low": "PT4H", "high": "PT5H"}, (4, None, 5), "4 h to 5 h"),
        ({"value": "PT0S"}, (None, 0, None), "0 min"),
    ],
)
def test_iso_8601_lengths_and_one_sided_bounds(given, hours, words):
    duration = Duration.model_validate(given)
    assert duration.hours == hours
    assert str(duration) == words


@pytest.mark.parametrize(
    "wrong",
    [6, 6.5, True, "6", "06:00", "six hours", "-PT6H", "P", "PT1e9H", [], {}, {"words": "long"}, "P9999999999D"],
)
def test_a_length_without_a_unit_is_refused(wrong):
    with pytest.raises(ValidationError):
        Duration.model_validate(wrong)


def test_bounds_must_be_in_order():
    with pytest.raises(ValidationError, match="low ≤ value ≤ high"):
        Duration(low=2 * HOUR, high=HOUR)


def test_a_bare_length_is_written_bare():
    assert Duration.model_validate("PT6H").model_dump(mode="json", exclude_unset=True) == "PT6H"


@pytest.mark.parametrize(("hours", "words"), [(0, "0 min"), (0.999, "1 h"), (2.01, "2 h 1 min"), (30, "30 h")])
def test_hours_in_words(hours, words):
    assert plain_hours(hours) == words
