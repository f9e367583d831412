"""What kind of statement it is: by its cue, and by the words said."""

from __future__ import annotations

import re
from functools import cache

from kadesh.reading.tables.kinds import CONTENT_KINDS, LEAK
from kadesh.record.entities.statements import StatementKind

LONGEST = 1_500
"""Characters of a statement looked at."""


_ORDER: dict[str, StatementKind] = {kind.replace(" ", "_"): kind for kind in CONTENT_KINDS}


@cache
def _pattern() -> re.Pattern[str]:
    """All kinds in one expression, so that a statement is gone over once."""
    parts = (f"(?P<{name}>{'|'.join(CONTENT_KINDS[kind])})" for name, kind in _ORDER.items())
    return re.compile(rf"\b(?:{'|'.join(parts)})\b")


def _by_words(words: str) -> StatementKind | None:
    """The first kind in the order of the table that any of the words speak for."""
    told = {match.lastgroup for match in _pattern().finditer(words)}
    return next((kind for name, kind in _ORDER.items() if name in told), None)


_LEAK = re.compile(LEAK, re.IGNORECASE)


def statement_kind(cue: StatementKind, words: str, *, direct: bool, unnamed: str | None = None) -> StatementKind:
    """The kind of a statement: a red line by its words, else what its cue says, else what its words say.

    Examples
    --------
    >>> statement_kind("other", "we will never accept that", direct=True)
    'red line'
    >>> statement_kind("rejection", "the proposal", direct=False)
    'rejection'
    >>> statement_kind("other", "difficult, but businesslike", direct=True)
    'characterisation'
    """
    leaked = unnamed is not None and _LEAK.search(unnamed) is not None
    if cue not in {"other", "rejection", "demand", "commitment"}:
        return "leak" if leaked and cue == "characterisation" else cue
    told = _by_words(words[:LONGEST].lower())
    if told == "red line":
        return told
    if cue != "other" or leaked:
        return "leak" if leaked and cue == "other" else cue
    return told or ("characterisation" if direct and words.count(" ") < 5 else cue)
