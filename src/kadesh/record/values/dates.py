"""Dates as sources give them: EDTF level 1, with precision, doubt and open ends.

The Extended Date/Time Format (ISO 8601-2:2019, annex A) writes ``2026-02`` for a month, ``2026-02-18~`` for about
that day, ``2026-02-18?`` for a doubtful one, ``2026-02-17/2026-02-18`` for a span and ``2026-05/..`` for "since".
Levels 0 and 1 are read, for the years 1 to 9999; a time of day may leave out its seconds.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_POINT = re.compile(
    r"(?:(?P<decade>[0-9]{3}X|[0-9]{2}XX)"
    r"|(?P<year>[0-9]{4})(?:-(?:XX(?:-XX)?|(?P<month>[0-9]{2})(?:-(?:XX|(?P<day>[0-9]{2})))?))?)[?~%]?"
)
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9:.+Z-]{5,20}")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""First and last month of spring, summer, autumn and winter (north); a winter runs into the next year."""
_OPEN = ("..", "")
"""An open end and an unknown one: neither bounds the days."""
_HOW = "write 2026-02-18, 2026-02, 2026-02-18~ or 2026-02-17/2026-02-18"


class Date(str):
    """An EDTF level 1 date. It is the text itself; `earliest` and `latest` bound the days it may mean.

    Raises
    ------
    ValueError
        If the text is not EDTF level 1, or names a day that does not exist.

    Examples
    --------
    >>> Date("2026-02").earliest, Date("2026-02").latest
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    >>> Date("2026-05/..").latest is None
    True
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the text at once, so that a `Date` that exists is a valid one."""
        _bounds(str(text))
        return super().__new__(cls, text)

    @property
    def earliest(self) -> dt.date | None:
        """The first day it may mean; None where the beginning is open."""
        return _bounds(str(self))[0]

    @property
    def latest(self) -> dt.date | None:
        """The last day it may mean; None where the end is open."""
        return _bounds(str(self))[1]

    @property
    def hedged(self) -> bool:
        """Whether the date is marked doubtful (``?``), approximate (``~``) or both (``%``)."""
        return any(mark in self for mark in "?~%")

    def before(self, other: Date) -> bool:
        """Whether it surely lies before `other` (every day it may mean is earlier)."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take text or a `datetime.date`; give text back."""
        return core_schema.no_info_plain_validator_function(
            _from_input, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        examples = ["2026-02-18", "2026-02", "2026-02-18~", "2026-02-17/2026-02-18"]
        return {"type": ["string", "integer"], "description": "EDTF level 1 date", "examples": examples}


def _from_input(value: Any) -> Date:
    if isinstance(value, dt.date):
        return Date(value.isoformat()[:10])
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value <= dt.MAXYEAR:
        value = f"{value:04}"  # a bare year in YAML
    if not isinstance(value, str):
        raise ValueError(f"expected a date: {_HOW}")
    return Date(value)


@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day that an EDTF text may mean; None where it is open or unknown on that side."""
    start, slash, end = text.partition("/")
    if not slash:
        return _point(text)
    first = None if start in _OPEN else _point(start)[0]
    last = None if end in _OPEN else _point(end)[1]
    if first is None and last is None:
        raise ValueError(f"{text!r} names no day at all; {_HOW}")
    if first and last and first > last:
        raise ValueError(f"{text!r} ends before it begins")
    return first, last


def _point(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of one EDTF point: a day, a day with a time, a month, a season, a year, a decade."""
    timed = _TIME.fullmatch(text)
    found = _POINT.fullmatch(timed[1] if timed else text)
    if found is None:
        raise ValueError(f"{text[:40]!r} is not an EDTF date; {_HOW}")
    try:
        if timed:
            dt.datetime.fromisoformat(text)
        return _days(**found.groupdict())
    except ValueError as error:
        raise ValueError(f"{text!r} is not a day that exists") from error


def _days(decade: str | None, year: str | None, month: str | None, day: str | None) -> tuple[dt.date, dt.date]:
    if year is None or month is None:
        some = decade or year or ""
        return dt.date(int(some.replace("X", "0")), 1, 1), dt.date(int(some.replace("X", "9")), 12, 31)
    if day is not None:
        found = dt.date(int(year), int(month), int(day))
        return found, found
    first, last = _SEASONS.get(int(month), (int(month), int(month)))
    later, last = divmod(last - 1, 12)  # a winter ends in the next year
    final = min(int(year) + later, dt.MAXYEAR)
    return dt.date(int(year), first, 1), dt.date(final, last + 1, calendar.monthrange(final, last + 1)[1])


def plain_date(text: Date | str | None) -> str:
    """The date as a reader expects it: ``17–18 February 2026``, ``about 14 March 2022``, ``since May 2026``.

    Examples
    --------
    >>> plain_date("2026-02-17/2026-02-18")
    '17–18 February 2026'
    >>> plain_date("2026-03?")
    'March 2026 (uncertain)'
    >>> plain_date("2026-06-11~/2026-06-20~")
    'mid-June 2026'
    """
    if not text:
        return "no date"
    text = str(text)
    if "/" in text:
        return _plain_span(*text.split("/", 1))
    bare = text.rstrip("?~%")
    words = _plain_point(bare)
    if text[-1] in "~%":
        words = f"about {words}"
    return f"{words} (uncertain)" if text[-1] in "?%" else words


def _plain_point(text: str) -> str:
    year, month, day = [*text.split("T", 1)[0].split("-"), "XX", "XX"][:3]
    if not month.isdigit():
        return f"{year[:3]}0s" if year.endswith("X") and not year.endswith("XX") else year
    words = _SEASON_NAMES.get(int(month)) or _MONTHS[int(month)]
    return f"{int(day)} {words} {year}" if day.isdigit() else f"{words} {year}"


def _plain_span(first: str, last: str) -> str:
    if first in ("..", ""):
        return f"until {plain_date(last)}"
    if last in ("..", ""):
        return f"since {plain_date(first)}"
    third = _third(first, last)
    if third:
        return third
    a, b = plain_date(first), plain_date(last)
    if a == b:
        return a
    if _DAY.fullmatch(first) and _DAY.fullmatch(last) and first[:4] == last[:4]:
        day, month, _ = a.split()
        return f"{day}–{b}" if first[:7] == last[:7] else f"{day} {month} – {b}"
    return f"{a} – {b}"


def _third(first: str, last: str) -> str | None:
    """*Early June* for about its first ten days, and so on; None for other days."""
    ends = _ABOUT_DAY.fullmatch(first), _ABOUT_DAY.fullmatch(last)
    if not ends[0] or not ends[1] or ends[0]["month"] != ends[1]["month"]:
        return None
    start, stop = (int(end["day"]) for end in ends if end)
    word = next((w for w, a, b in _THIRDS if start == a and stop in b), None)
    return f"{word}{_plain_point(ends[0]['month'])}" if word else None


_ABOUT_DAY = re.compile(r"(?P<month>\d{4}-\d\d)-(?P<day>\d\d)~")
_THIRDS = (("early ", 1, range(10, 11)), ("mid-", 11, range(20, 21)), ("late ", 21, range(28, 32)))
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
