"""How commands print what they found: JSON for programs, tables for people."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.widths import broken, column_widths, longest_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

__all__ = ["console", "drawn_words", "format_option", "print_json", "print_tables", "table_of", "working"]

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


def drawn_words(found: dict[str, Any]) -> str:
    """How many samples an answer rests on, and how much of it is assumed."""
    from kadesh.brief.context import counted

    return f"{counted(found['draws'], 'draw')}, seed {found['seed']}, {counted(len(found['assumed']), 'input')} assumed"


def print_json(value: Any) -> None:
    """Values as JSON in UTF-8; never NaN."""
    sys.stdout.buffer.write(f"{json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)}\n".encode())


_GAP = 2
"""Blanks between columns; one where there is no room for two."""
_UNSEEN = 200
"""Width of what goes to a file or another program (letters): wide enough that words, dates and ids stay whole."""


def console() -> Console:
    """Standard output: as wide as the terminal or COLUMNS, and wide where it is neither."""
    from rich.console import Console

    wide = not os.environ.get("COLUMNS") and not sys.stdout.isatty()
    return Console(width=_UNSEEN if wide else None, highlight=False, markup=False, emoji=False)


def table_of(columns: tuple[str, ...], rows: list[tuple[str, ...]], room: int) -> Table:
    """A table for a terminal of that width, in which nothing is broken that need not be."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from kadesh.brief.render.terminal import printable

    cells = [[printable(cell) for cell in row] for row in (columns, *rows)]
    by_column = list(zip(*cells, strict=True))
    gap = _GAP
    widths = column_widths(by_column, room - gap * (len(columns) - 1))
    if any(width < least for width, least in zip(widths, longest_words(by_column), strict=True)):
        gap = 1
        widths = column_widths(by_column, room - gap * (len(columns) - 1))
    # One of the blanks is the divider of the box, which has no lines between columns.
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, gap - 1, 0, 0))
    for column, width in zip(cells[0], widths, strict=True):
        table.add_column(Text(broken(column, width)), overflow="fold", width=width)
    for row in cells[1:]:
        table.add_row(*(Text(broken(cell, width)) for cell, width in zip(row, widths, strict=True)))
    return table


def print_tables(lines: Iterable[str], tables: Iterable[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]) -> None:
    """A few lines, then tables (title, columns, rows); empty ones are left out."""
    from rich.text import Text

    from kadesh.brief.render.terminal import printable

    out = console()
    for line in lines:
        out.print(Text(printable(line)))
    for title, columns, rows in tables:
        if rows:
            out.print()
            out.print(Text(printable(title), style="bold"))
            out.print(table_of(columns, rows, out.width))
