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
from kadesh.printable import printable

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

    from kadesh.record.values.handling import Handling

__all__ = ["console", "drawn_words", "format_option", "print_json", "print_tables", "rows_of", "table_of", "working"]

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


def print_json(value: dict[str, Any], release: Handling) -> None:
    """Values as JSON in UTF-8 with the level they are made for; never NaN."""
    value = {"release": str(release), **value}
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


_TALL = 1.5
"""A table so many times as tall as paragraphs is given up for them: down a column one compares, but reads badly."""


def rows_of(columns: tuple[str, ...], rows: list[tuple[str, ...]], room: int) -> RenderableType:
    """Rows for a terminal of that width: a table, or where its cells would run down the page, one paragraph a row."""
    widths = column_widths(list(zip(columns, *rows, strict=True)), room - _GAP * (len(columns) - 1))
    as_table = sum(max(-(-len(cell) // w) for cell, w in zip(row, widths, strict=True)) for row in rows)
    as_blocks = sum(len(_lines_of(columns, row, room)) + 1 + sum(map(len, row)) // room for row in rows)
    return table_of(columns, rows, room) if as_table <= _TALL * as_blocks else blocks_of(columns, rows, room)


def blocks_of(columns: tuple[str, ...], rows: list[tuple[str, ...]], room: int) -> RenderableType:
    """One paragraph a row: its first cell, under it the others by name, the long ones on lines of their own."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    parts: list[RenderableType] = []
    for row in rows:
        parts.append(Text(printable(row[0]), style="bold"))
        for line in _lines_of(columns, row, room):
            named = ((Text(f"{name} ", style="dim"), Text(printable(cell))) for name, cell in line)
            joined = Text(" · ", style="dim").join(Text.assemble(*pair) for pair in named)
            parts.append(Padding(joined, (0, 0, 0, 2)))
    return Group(*parts)


def _lines_of(columns: tuple[str, ...], row: tuple[str, ...], room: int) -> list[list[tuple[str, str]]]:
    """The cells of a row after the first, by name: the short ones on one line, then each long one."""
    named = [(name, cell) for name, cell in zip(columns[1:], row[1:], strict=True) if cell]
    short = [pair for pair in named if len(pair[1]) <= room // 3]
    return [line for line in (short, *([pair] for pair in named if pair not in short)) if line]


def print_tables(
    lines: Iterable[str], tables: Iterable[tuple[str, tuple[str, ...], list[tuple[str, ...]]]], release: Handling | None
) -> None:
    """A few lines, the first with the level they are made for, then tables (title, columns, rows); no empty ones."""
    from rich.text import Text

    out = console()
    for number, line in enumerate(lines):
        marking = f"{str(release).upper()} · " if release and not number else ""
        out.print(Text(printable(f"{marking}{line}")))
    for title, columns, rows in tables:
        if rows:
            out.print()
            out.print(Text(printable(title), style="bold"))
            out.print(table_of(columns, rows, out.width))
