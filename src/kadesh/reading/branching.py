"""Many expressions as one that branches on their first letters, so that a text is searched once and fast."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_CHOICE = re.compile(r"\(\?:([^()]+)\)(?!\?)")
_HEAD = re.compile(r"[^\W\d_]{2}(?![?*+{])|[^\W\d_](?![?*+{])")


def branching(rows: Iterable[tuple[T, str]]) -> tuple[str, tuple[T, ...]]:
    """One expression for all rows, and whose each of its groups is.

    Parameters
    ----------
    rows
        Whose an expression is, and the expression, without groups that capture; of those that match the first holds.

    Examples
    --------
    >>> branching([("aid", "aid"), ("trade", "tariffs?"), ("trade", "(?:trade|aid) deals?")])
    ('ai(?:(d)|((?:d) deals?))|ta(?:(riffs?))|tr(?:((?:ade) deals?))', ('aid', 'trade', 'trade', 'trade'))
    """
    branches: dict[str, dict[T, list[str]]] = defaultdict(lambda: defaultdict(list))
    for whose, row in rows:
        for head, rest in _by_head(row):
            branches[head][whose].append(rest)
    parts = (f"{head}(?:{_choice(named.values())})" for head, named in branches.items())
    return "|".join(parts), tuple(whose for named in branches.values() for whose in named)


def _choice(groups: Iterable[list[str]]) -> str:
    return "|".join(f"({'|'.join(rests)})" for rests in groups)


def _by_head(row: str) -> Iterator[tuple[str, str]]:
    """An expression by the letters it can begin with, and what follows them."""
    group = _CHOICE.match(row)
    if group is None:
        yield _cut(row)
        return
    rests: dict[str, list[str]] = defaultdict(list)
    for choice in group[1].split("|"):
        head, rest = _cut(choice)
        rests[head].append(rest)
    for head, found in rests.items():
        yield head, f"(?:{'|'.join(found)}){row[group.end() :]}"


def _cut(row: str) -> tuple[str, str]:
    """The letters at the head of an expression, two at most, and the rest."""
    match = _HEAD.match(row)
    end = match.end() if match else 0
    return row[:end], row[end:]
