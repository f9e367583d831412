"""Our reading of dates against the edtf library's, wherever that library follows the specification."""

import time
import warnings

import pytest

from kadesh.record.values.dates import Date

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the library's own, at import
    from edtf import parse_edtf

POINTS = [
    f"{point}{mark}"
    for point in ("1985", "2024", "2026-02", "2024-02", "2026-12", "2026-02-18", "2024-02-29")
    for mark in ("", "?", "~", "%")
]
SEASONS = ["2026-21", "2026-22", "2026-23"]
UNSPECIFIED = ["198X", "19XX", "2026-XX", "2026-02-XX", "2026-XX-XX"]
INTERVALS = [
    "1964/2008",
    "2004-06/2006-08",
    "2004-02-01/2005-02",
    "2022-03-14~/2022-03-21~",
    "1985-04/..",
    "../1985-04-12",
]


def day(moment):
    return None if isinstance(moment, float) else time.strftime("%Y-%m-%d", moment)


@pytest.mark.parametrize("text", [*POINTS, *SEASONS, *UNSPECIFIED, *INTERVALS])
def test_both_read_the_same_days(text):
    theirs = parse_edtf(text)
    ours = Date(text)
    assert tuple(d and d.isoformat() for d in (ours.earliest, ours.latest)) == (
        day(theirs.lower_strict()),
        day(theirs.upper_strict()),
    )


@pytest.mark.parametrize("text", ["1985/", "2026-24"])
def test_where_the_library_departs_from_the_specification(text):
    theirs = parse_edtf(text)
    assert day(theirs.upper_strict()) != (Date(text).latest and Date(text).latest.isoformat())
