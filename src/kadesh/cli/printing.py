"""How commands print what they found: JSON for programs, tables for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.table import Table

__all__ = ["format_option", "print_json", "print_tables", "table_of", "working"]

format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
    help="A summary to read, or everything as JSON (in UTF-8).",
)  # fmt: skip


@contextmanager
def working(on: str) -> Iterator[None]:
    """Say on a terminal's standard error what is being worked on, for as long as it takes."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{on} ..."):
        yield


def print_json(value: Any) -> None:
    """Values as JSON in UTF-8; never NaN."""
    sys.stdout.buffer.write(f"{json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)}\n".encode())


_LONGEST = 12
"""A word of this many letters in a heading is not broken."""
_SENTENCE, _WIDTH = 40, 28
"""A first cell longer than this is a sentence, and a column of such cells has that width (letters)."""


def table_of(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    """A table for a terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from kadesh.brief.render.terminal import printable

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for number, column in enumerate(columns):
        sentences = number == 0 and any(len(row[0]) > _SENTENCE and " " in row[0] for row in rows)
        least = min(_LONGEST, max(map(len, printable(column).split()), default=0))
        width = _WIDTH if sentences else None
        table.add_column(Text(printable(column)), overflow="fold", width=width, min_width=least)
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def print_tables(lines: Iterable[str], tables: Iterable[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]) -> None:
    """A few lines, then tables (title, columns, rows); empty ones are left out."""
    from rich.console import Console
    from rich.text import Text

    from kadesh.brief.render.terminal import printable

    console = Console(highlight=False, markup=False, emoji=False)
    for line in lines:
        console.print(Text(printable(line)))
    for title, columns, rows in tables:
        if rows:
            table = table_of(columns, rows)
            table.title, table.title_justify, table.title_style = Text(printable(title)), "left", "bold"
            console.print()
            console.print(table)
