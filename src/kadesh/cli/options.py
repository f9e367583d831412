"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import click

from kadesh.errors import InputError, Problem

_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
_LONGEST = 36_500
"""Days of a hundred years."""


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer releases of click
    """A day, written 2026-02-18."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day, or one sentence on what was expected."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day; write it like 2026-02-18", param, ctx)


class Span(click.ParamType):  # type: ignore[type-arg]
    """A length of time, written 180d, 26w, 6m or 1y."""

    name = "span"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.timedelta:
        """The length (months of 30 days, years of 365), at most a hundred years."""
        if isinstance(value, dt.timedelta):
            return value
        match = re.fullmatch(r"(\d{1,5})([dwmy])", value.strip().lower())
        days = int(match[1]) * _UNITS[match[2]] if match else 0
        if days > _LONGEST:
            self.fail(f"{value!r} is too long; give 100y at most", param, ctx)
        if not days:
            self.fail(f"{value!r} is not a length of time; write it like 180d, 26w, 6m or 1y", param, ctx)
        return dt.timedelta(days=days)


class Release(click.ParamType):  # type: ignore[type-arg]
    """The level an output is made for."""

    name = "level"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The level, or one sentence on what was expected."""
        from kadesh.record.values.handling import Handling, parse_release

        try:
            return value if isinstance(value, Handling) else parse_release(value)
        except InputError as error:
            self.fail(str(error), param, ctx)


as_of_option = click.option("--as-of", type=Day(), help="Day of knowledge: what was published later is hidden.")
release_option = click.option(
    "--release", type=Release(), default="public", show_default=True,
    help="Who it is for: public, internal, restricted or named:DESK. Everything handled more strictly is left out.",
)  # fmt: skip
draws_option = click.option(
    "--draws", type=click.IntRange(1, 200_000), default=10_000, show_default=True,
    help="Samples of everything judged or assumed.",
)  # fmt: skip
by_option = click.option(
    "--by", type=Span(), default="180d", show_default=True, help="How far ahead to look, as in 180d, 26w, 6m or 1y."
)
seed_option = click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Which samples: the same seed, the same ones.",
)


def today() -> dt.date:
    """The day, in UTC."""
    return dt.datetime.now(dt.UTC).date()


def written_on(day: dt.date | None) -> dt.date:
    """The day of writing, today if none is given.

    Raises
    ------
    InputError
        If it lies ahead: what is written down is written by now, and a ledger takes no earlier day after it.
    """
    now = today()
    if day is not None and day > now + dt.timedelta(days=1):  # where it is tomorrow already
        raise InputError(Problem(f"--day {day} lies ahead of today ({now})", "leave it out, or give a day gone by"))
    return day or now
