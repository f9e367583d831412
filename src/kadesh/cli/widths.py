"""How wide the columns of a table are, so that dates, ids and words stay whole as far as there is room."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

__all__ = ["broken", "column_widths", "longest_words"]

_PIECE = re.compile(r"(?:\d+(?:-\d+)*|[^-/_=&?\d])+[-/_=&?]*|[-/_=&?]+")
"""What a word too long for its column falls into: at dashes and slashes, but never within a date."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d[~?/]*")
_LOOKED_AT = 200
"""Rows that say how wide the columns of a long table should be."""


def column_widths(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths (letters) of columns of cells that together have the room given, wherever they can.

    A column is as wide as its longest line if all fit; else no narrower than its longest word, else than the longest
    piece of one; with less room days and short words stay whole. What is left over makes the table shorter.
    """
    stages = [[_longest(column, parts) for column in columns] for parts in (_lines, _words, _pieces)]
    for most, least in pairwise(stages):
        if sum(least) <= room:
            return _shortened(least, most, room, list(zip(*columns, strict=True))[:_LOOKED_AT])
    return _narrowed(stages[-1], [_longest(column, _DAY.findall) for column in columns], room)


def longest_words(columns: Sequence[Sequence[str]]) -> list[int]:
    """The longest word of each column of cells."""
    return [_longest(column, _words) for column in columns]


def broken(cell: str, width: int) -> str:
    """The cell with words longer than the width broken between their pieces."""
    return re.sub(r"\S+", lambda word: _packed(word[0], width), cell)


def _longest(column: Sequence[str], parts: Callable[[str], Sequence[str]]) -> int:
    """The letters of the longest part of the cells, 1 at least."""
    from rich.cells import cell_len

    return max(1, max((cell_len(part) for cell in column for part in parts(cell)), default=1))


def _lines(cell: str) -> list[str]:
    return cell.split("\n")


def _words(cell: str) -> list[str]:
    return cell.split()


def _pieces(cell: str) -> list[str]:
    return [piece for word in cell.split() for piece in _PIECE.findall(word)]


def _shortened(least: list[int], most: list[int], room: int, rows: Sequence[Sequence[str]]) -> list[int]:
    """Widths between least and most, each letter given to the column that makes the most rows tall."""
    widths = list(least)
    for _ in range(min(sum(most), room) - sum(least)):
        tall = [0.0] * len(widths)
        for row in rows:
            heights = [len(cell) / width for cell, width in zip(row, widths, strict=True)]
            tallest = max(heights)
            tall[heights.index(tallest)] += max(0.0, tallest - 1)
        widths[max((k for k in range(len(widths)) if widths[k] < most[k]), key=tall.__getitem__)] += 1
    return widths


def _narrowed(most: list[int], least: list[int], room: int) -> list[int]:
    """Widths that have the room, taken from the widest; from those at their least only when all are."""
    widths = list(most)
    while sum(widths) > room and max(widths) > 1:
        wide = [k for k in range(len(widths)) if widths[k] > least[k]] or range(len(widths))
        widths[max(wide, key=widths.__getitem__)] -= 1
    return widths


def _packed(word: str, width: int) -> str:
    from rich.cells import cell_len

    if cell_len(word) <= width:
        return word
    lines = [""]
    for piece in _PIECE.findall(word):
        if lines[-1] and cell_len(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)
