"""The files of event and agreement data as their producers publish them, read row by row."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from kadesh.errors import InputError, Problem, Refused

__all__ = ["LARGEST", "day_of", "iso_day", "rows_of"]

LARGEST = 512 * 2**20
"""Bytes of one file."""


def rows_of(path: Path, needed: tuple[str, ...], encoding: str = "utf-8-sig") -> Iterator[dict[str, str]]:
    """The rows of a CSV file by column name; blanks around values are taken off.

    Raises
    ------
    InputError
        If the file is missing, too large, not text in that encoding, or lacks a needed column.
    """
    where = str(path)
    if not path.is_file():
        raise InputError(
            Problem("there is no such file", "see docs/explanation/base-rates.md for where it is from", where)
        )
    if path.stat().st_size > LARGEST:
        raise Refused(Problem(f"the file is larger than {LARGEST // 2**20} MiB", "cut it to one country", where))
    try:
        with path.open(encoding=encoding, newline="") as file:
            table = csv.DictReader(file)
            missing = [name for name in needed if name not in (table.fieldnames or ())]
            if missing:
                what = f"columns are missing: {', '.join(missing)}"
                raise InputError(Problem(what, "use the file as its producer publishes it", where, 1))
            for row in table:
                yield {name: (value or "").strip() for name, value in row.items() if isinstance(value, str | None)}
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(Problem(f"not a CSV file in {encoding}: {error}", "save it as CSV again", where)) from error


def day_of(text: str, first_year: int = 40) -> dt.date | None:
    """A day written month/day/year; None if a part is missing. Years of two digits from `first_year` are of 19xx."""
    try:
        month, day, year = map(int, text.split("/"))
        if year < 100:
            year += 1900 if year >= first_year else 2000
        return dt.date(year, month, day)
    except ValueError:
        return None


def iso_day(text: str) -> dt.date | None:
    """A day written year-month-day, with or without a time; None if it is not one."""
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
