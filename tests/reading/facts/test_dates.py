import datetime as dt

import pytest

from kadesh.reading.facts.dates import dates_in
from tests.reading.facts.reports import WEDNESDAY


def edtf(line, published=WEDNESDAY):
    return [d.edtf for d in dates_in(line, 0, len(line), published)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on 18 February 2026", "2026-02-18"),
        ("on February 18, 2026", "2026-02-18"),
        ("on Feb. 18", "2026-02-18"),
        ("on the 3rd of March 2025", "2025-03-03"),
        ("on 2026-02-18", "2026-02-18"),
        ("on 18.02.2026", "2026-02-18"),
        ("on 17-18 February", "2026-02-17/2026-02-18"),
        ("on February 17 and 18", "2026-02-17/2026-02-18"),
        ("in March 2024", "2024-03"),
        ("in early March", "2026-03-01~/2026-03-10~"),
        ("on 30 December", "2025-12-30"),
        ("on Tuesday", "2026-02-17"),
        ("on Wednesday", "2026-02-18"),
        ("last Wednesday", "2026-02-11"),
        ("next Friday", "2026-02-20"),
        ("yesterday", "2026-02-17"),
        ("the day before", "2026-02-17"),
        ("three days ago", "2026-02-15"),
        ("last week", "2026-02-09/2026-02-15"),
        ("last month", "2026-01"),
        ("tomorrow", "2026-02-19"),
    ],
)
def test_a_date_is_read_as_edtf(words, expected):
    assert edtf(f"The envoys met {words}.") == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The talks will resume on Friday.", "2026-02-20"),
        ("The talks stopped on Friday.", "2026-02-13"),
        ("A round is scheduled for 5 January.", "2027-01-05"),
        ("A round was held on 5 January.", "2026-01-05"),
    ],
)
def test_the_verb_tells_which_of_two_days_is_meant(line, expected):
    assert edtf(line) == [expected]


@pytest.mark.parametrize(
    "line", ["on 31 February 2026", "on 2026-02-30", "1.5 hours", "the day before the summit", "it may be so"]
)
def test_what_is_no_day_gives_no_date(line):
    assert edtf(line) == []


def test_without_a_day_of_publication_only_whole_dates_are_read():
    assert edtf("on Tuesday, on 3 March and on 4 March 2025", None) == ["2025-03-04"]


def test_the_first_and_last_days_of_the_calendar_raise_nothing():
    for day in (dt.date.min, dt.date.max):
        edtf("on Monday, next Tuesday, last week, next month, next year, on 3 March, yesterday, tomorrow", day)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("They will return in the first week of April.", ["2026-04-01/2026-04-07"]),
        ("They will return in the last week of February 2028.", ["2028-02-23/2028-02-29"]),
        ("The next round is due in the first quarter of 2027.", ["2027-01/2027-03"]),
        ("The next round is due in the last quarter of 2026.", ["2026-10/2026-12"]),
        ("The next round is due in the second half of 2026.", ["2026-07/2026-12"]),
        ("The envoys will meet again in two weeks.", ["2026-03-04~"]),
        ("Talks are due to resume in three days' time.", ["2026-02-21"]),
        ("They will reconvene in a fortnight.", ["2026-03-04~"]),
        ("It was their third meeting in two weeks.", []),
    ],
)
def test_parts_of_a_year_and_days_ahead(line, expected):
    assert edtf(line) == expected
