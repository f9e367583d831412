"""EDTF (ISO 8601-2:2019, annex A) as published by the Library of Congress, levels 0 and 1."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from kadesh.record.values.dates import Date, plain_date

# The specification's own examples, with the first and last day each may mean; None where it is open or unknown.
PUBLISHED = {
    # Level 0: date, date and time, interval
    "1985-04-12": ("1985-04-12", "1985-04-12"),
    "1985-04": ("1985-04-01", "1985-04-30"),
    "1985": ("1985-01-01", "1985-12-31"),
    "1985-04-12T23:20:30": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30Z": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30-04": ("1985-04-12", "1985-04-12"),
    "1985-04-12T23:20:30+04:30": ("1985-04-12", "1985-04-12"),
    "1964/2008": ("1964-01-01", "2008-12-31"),
    "2004-06/2006-08": ("2004-06-01", "2006-08-31"),
    "2004-02-01/2005-02-08": ("2004-02-01", "2005-02-08"),
    "2004-02-01/2005-02": ("2004-02-01", "2005-02-28"),
    "2004-02-01/2005": ("2004-02-01", "2005-12-31"),
    "2005/2006-02": ("2005-01-01", "2006-02-28"),
    # Level 1: seasons, qualification, unspecified digits, extended intervals
    "2001-21": ("2001-03-01", "2001-05-31"),
    "1984?": ("1984-01-01", "1984-12-31"),
    "2004-06~": ("2004-06-01", "2004-06-30"),
    "2004-06-11%": ("2004-06-11", "2004-06-11"),
    "201X": ("2010-01-01", "2019-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "2004-XX": ("2004-01-01", "2004-12-31"),
    "1985-04-XX": ("1985-04-01", "1985-04-30"),
    "1985-XX-XX": ("1985-01-01", "1985-12-31"),
    "1985-04-12/..": ("1985-04-12", None),
    "1985-04/..": ("1985-04-01", None),
    "1985/..": ("1985-01-01", None),
    "../1985-04-12": (None, "1985-04-12"),
    "../1985-04": (None, "1985-04-30"),
    "../1985": (None, "1985-12-31"),
    "1985-04-12/": ("1985-04-12", None),
    "1985-04/": ("1985-04-01", None),
    "1985/": ("1985-01-01", None),
    "/1985-04-12": (None, "1985-04-12"),
    "/1985-04": (None, "1985-04-30"),
    "/1985": (None, "1985-12-31"),
    # Extensions said in the docstring: a leap day, a winter that runs into the next year, a time without seconds
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2023-24": ("2023-12-01", "2024-02-29"),
    "2026-02-17T18:30": ("2026-02-17", "2026-02-17"),
    "2022-03-14~/2022-03-21~": ("2022-03-14", "2022-03-21"),
}
LEVEL_2 = ["{1667,1668}", "[1667..1672]", "Y-17E7", "2004?-06", "?2004-06", "1985-26", "156X-12-25", "1560-XX-25"]
WRONG = [
    "", "/", "../..", "..", "2026-02-30", "2026-02-29", "2026-13", "2026-00", "2026-01-00", "2026-2-1", "18.02.2026",
    "2026-02-18/2026-02-17", "2026-02-18T25:00", "2026-02-18 ", " 2026-02-18", "2026-02-18\n", "tomorrow", "0000",
    "-0001", "99999", "10000-01-01", "Y170000002", "1985-XX-12", "2026-21-01", "a/b/c", "２０２６-02-18", "9" * 10_000,
]  # fmt: skip


def day(text):
    return text and dt.date.fromisoformat(text)


@pytest.mark.parametrize(("text", "bounds"), PUBLISHED.items())
def test_published_examples_have_their_bounds(text, bounds):
    assert (Date(text).earliest, Date(text).latest) == tuple(map(day, bounds))
    assert Date(text) == text


@pytest.mark.parametrize("text", [*LEVEL_2, *WRONG])
def test_what_is_no_level_1_date_is_refused_with_the_way_to_write_it(text):
    with pytest.raises(ValueError, match=r"EDTF|exists|ends before|no day at all"):
        Date(text)


@pytest.mark.parametrize("value", [True, 1.5, None, [], {"year": 2026}, 0, -1, 10_000, 10**1000])
def test_only_text_days_and_bare_years_are_taken(value):
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(value)


def test_a_bare_year_and_a_day_are_taken():
    adapter = TypeAdapter(Date)
    assert adapter.validate_python(2026) == "2026"
    assert adapter.validate_python(dt.date(2026, 2, 18)) == "2026-02-18"


@given(st.dates(), st.dates())
def test_days_compare_as_days_do(a, b):
    assert Date(a.isoformat()).before(Date(b.isoformat())) == (a < b)


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_vaguer_date_holds_the_finer_one(day):
    fine = Date(day.isoformat())
    for vague in (Date(fine[:7]), Date(fine[:4]), Date(fine[:3] + "X")):
        assert vague.earliest <= fine.earliest <= fine.latest <= vague.latest
        assert not vague.before(fine)
        assert not fine.before(vague)


@given(st.text(alphabet="0123456789-/X.?~%T:Z", max_size=30))
def test_any_text_is_a_date_with_ordered_bounds_or_a_value_error(text):
    try:
        date = Date(text)
    except ValueError:
        return
    assert date.earliest or date.latest
    assert not (date.earliest and date.latest) or date.earliest <= date.latest
    assert plain_date(date)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-18", "18 February 2026"),
        ("2026-02", "February 2026"),
        ("2026", "2026"),
        ("2026-21", "spring 2026"),
        ("2026-02-17/2026-02-18", "17–18 February 2026"),
        ("2026-02-27/2026-03-02", "27 February – 2 March 2026"),
        ("2026-02/2026-03", "February 2026 – March 2026"),
        ("../2026-05", "until May 2026"),
        ("2026-05/..", "since May 2026"),
        ("2026-02-18~", "about 18 February 2026"),
        ("2026-02-18%", "about 18 February 2026 (uncertain)"),
        ("2026-02-17T18:30", "17 February 2026"),
        ("202X", "2020s"),
        ("2026-XX", "2026"),
        (None, "no date"),
    ],
)
def test_a_date_in_plain_words(text, words):
    assert plain_date(text) == words


@pytest.mark.parametrize(
    ("text", "hedged"), [("2026?", True), ("2026-02~", True), ("2026-02-18%", True), ("2026", False)]
)
def test_doubt_is_seen(text, hedged):
    assert Date(text).hedged is hedged
