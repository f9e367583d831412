"""Monthly counts from files of event data: UCDP, ACLED, HDX, or a table by month."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats
from kadesh.outlook.data_files import iso_day, rows_of

__all__ = ["FORMATS", "Series", "SeriesFormat", "read_series"]

Counted = Literal["deaths", "events"]
_MOST_MONTHS = 2400


@dataclass(frozen=True)
class Series:
    """What was counted, month by month; a month without a row counts 0."""

    what: Counted
    first: dt.date
    """First day of the first month."""
    counts: Floats
    """(months,) oldest first."""
    source: str
    """Format of the file."""

    def up_to(self, as_of: dt.date) -> Series:
        """The months that were over on a day. Raises `InputError` if none was."""
        over = (as_of.year - self.first.year) * 12 + as_of.month - self.first.month
        if over < 1:
            what = f"the counts of fighting begin in {self.first:%Y-%m}, after the day of knowledge {as_of}"
            raise InputError(Problem(what, "give a series that begins earlier"))
        return Series(self.what, self.first, self.counts[:over], self.source)

    @property
    def end(self) -> dt.date:
        """First day of the last month."""
        return self.month(len(self.counts) - 1)

    def month(self, index: int) -> dt.date:
        """First day of a month, counted from the first of the series (0)."""
        years, month = divmod(self.first.month - 1 + index, 12)
        return dt.date(self.first.year + years, month + 1, 1)


@dataclass(frozen=True)
class SeriesFormat:
    """A kind of file: how it is known, and where it says when, and how many deaths."""

    id: str
    name: str
    columns: tuple[str, ...]
    """Those that tell it from the others: day (or month), deaths, and events if the rows are months."""
    day: Callable[[str], dt.date | None]


def _month(text: str) -> dt.date | None:
    return iso_day(f"{text[:7]}-01")


def _acled_day(text: str) -> dt.date | None:
    """ACLED writes 2022-03-01, or 01 March 2022 in its older exports."""
    try:
        return iso_day(text) or dt.datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007  # a day has no zone
    except ValueError:
        return None


FORMATS: tuple[SeriesFormat, ...] = (
    SeriesFormat("ucdp", "UCDP event data (GED)", ("date_start", "best"), iso_day),
    SeriesFormat("acled", "ACLED event data", ("event_date", "fatalities"), _acled_day),
    SeriesFormat("monthly", "the table by month", ("month", "deaths_best", "events"), _month),
)
"""Every kind of file, one row each; told apart by their columns."""


def read_series(path: Path, what: Counted = "deaths") -> Series:
    """Deaths (best estimate) or events by month; events that span months count where they begin.

    Raises
    ------
    InputError
        If the file is none of `FORMATS`, holds no dated row, or a count is no number of 0 or more.
    """
    found: Counter[int] = Counter()
    form: SeriesFormat | None = None
    for line, row in enumerate(rows_of(path, ()), start=2):
        form = form or _format_of(row, path)
        day = form.day(row[form.columns[0]])
        if day is None:
            if line == 2 and row[form.columns[0]].startswith("#"):
                continue  # HDX puts its tags there
            raise _wrong(path, line, form.columns[0], row[form.columns[0]], "a date")
        by_month = len(form.columns) > 2
        column = form.columns[1] if what == "deaths" else form.columns[2] if by_month else None
        found[day.year * 12 + day.month - 1] += _count(path, line, column, row) if column else 1
    if not found or form is None:
        raise InputError(Problem("no dated row", "the file holds one row for each event or month", str(path)))
    first, months = min(found), max(found) - min(found) + 1
    if months > _MOST_MONTHS:
        raise InputError(Problem(f"the rows span {months // 12} years", "check the dates", str(path)))
    counts = np.array([found[first + k] for k in range(months)], float)
    return Series(what, dt.date(first // 12, first % 12 + 1, 1), counts, form.name)


def _format_of(row: dict[str, str], path: Path) -> SeriesFormat:
    for form in FORMATS:
        if set(form.columns) <= set(row):
            return form
    known = "; ".join(f"{form.name} ({', '.join(form.columns)})" for form in FORMATS)
    raise InputError(Problem("no kind of event data that is known here", f"columns of those known: {known}", str(path)))


def _count(path: Path, line: int, column: str, row: dict[str, str]) -> int:
    text = row[column]
    if not text.isdecimal() or len(text) > 9:
        raise _wrong(path, line, column, text, "a whole number of 0 or more")
    return int(text)


def _wrong(path: Path, line: int, column: str, text: str, expected: str) -> InputError:
    return InputError(Problem(f"{text[:40]!r} is not {expected}", "mend the row", str(path), line, column))
