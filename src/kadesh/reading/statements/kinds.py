"""What kind of statement it is: by its cue, and by the words said."""

from __future__ import annotations

import re
from functools import cache

from kadesh.reading.branching import branching
from kadesh.reading.tables.kinds import CONTENT_KINDS, FEARED, LEAK
from kadesh.record.entities.statements import StatementKind

LONGEST = 1_500
"""Characters of a statement looked at."""


_ORDER: tuple[StatementKind, ...] = tuple(CONTENT_KINDS)


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[int, ...]]:
    """All kinds in one expression, and the place in the order of each of its groups."""
    rows = ((number, row) for number, kind in enumerate(_ORDER) for row in CONTENT_KINDS[kind])
    expression, groups = branching(rows)
    # Looked at ahead of every word, so that what one kind takes is still there for another. The character before it is
    # matched instead of a boundary, because a search for one is fast.
    return re.compile(rf"\W(?=(?:{expression})\b)"), groups


def _by_words(words: str) -> StatementKind | None:
    """A red line, a denial or a concession wherever it stands, else the first kind told; weak kinds come last."""
    pattern, groups = _pattern()
    told = [_ORDER[groups[match.lastindex - 1]] for match in pattern.finditer(f" {words}") if match.lastindex]
    first = next((kind for kind in _FIRST if kind in told), None)
    return first or next((kind for kind in told if kind not in _WEAK), min(told, key=_ORDER.index, default=None))


_FIRST: tuple[StatementKind, ...] = ("red line", "denial", "concession")
_LEAK = re.compile(LEAK, re.IGNORECASE)
_FEARED = re.compile(rf"\b(?:{FEARED})\b")
_WEAK = frozenset({"procedural", "characterisation"})
"""Kinds that words alone speak for, but not against a cue."""
_MAY_BE_RED = frozenset({"rejection", "demand", "commitment"})
"""What a red line is often put as."""


def statement_kind(
    cue: StatementKind, words: str, *, direct: bool, firm: bool = False, unnamed: str | None = None
) -> StatementKind:
    """The kind of a statement: a red line by its words, else what a firm cue says, else its words, else the cue.

    Examples
    --------
    >>> statement_kind("other", "we will never accept that", direct=True)
    'red line'
    >>> statement_kind("rejection", "the proposal", direct=False, firm=True)
    'rejection'
    >>> statement_kind("threat", "the talks could fail", direct=False)
    'characterisation'
    >>> statement_kind("other", "difficult, but businesslike", direct=True)
    'characterisation'
    """
    lower = words[:LONGEST].lower()
    if firm:
        return _despite(cue, lower)
    told = _by_words(lower)
    if told != "red line" and unnamed is not None and cue in {"other", "characterisation"} and _LEAK.search(unnamed):
        return "leak"
    if told is not None and (cue == "other" or told not in _WEAK):
        return told
    if cue == "threat" and _FEARED.search(lower):
        return "characterisation"
    return "characterisation" if cue == "other" and direct and words.count(" ") < 5 else cue


def _despite(cue: StatementKind, words: str) -> StatementKind:
    """What a firm cue says, but for a red line, and for claims that are rejected, which is to deny them."""
    told = _by_words(words) if cue in _MAY_BE_RED else None
    return told if told == "red line" or (told == "denial" and cue == "rejection") else cue
