"""Which of the built-in issues a stretch of text speaks of."""

from __future__ import annotations

import re
from functools import cache

from kadesh.reading.tables.issues import ISSUES, NOT_ISSUES, WEAK_WORDS


@cache
def _pattern() -> re.Pattern[str]:
    parts = (f"(?P<{name}>{'|'.join(words)})" for name, words in ISSUES.items())
    return re.compile(rf"\b(?:(?:{'|'.join(NOT_ISSUES)})|{'|'.join(parts)})\b")  # small letters: ignoring case is slow


def issues_in(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[str, bool], ...]:
    """The issues spoken of, in order, each with whether a sure word names it.

    Examples
    --------
    >>> issues_in("territorial concerns and aid")
    (('territory', True), ('humanitarian', False))
    """
    found: dict[str, bool] = {}
    for match in _pattern().finditer(text[start:end].lower()):
        if match.lastgroup:
            sure = match[0] not in WEAK_WORDS
            found[match.lastgroup] = found.get(match.lastgroup, False) or sure
    return tuple(found.items())
