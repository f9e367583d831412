"""Whether two wordings say the same."""

from __future__ import annotations

import re
from functools import lru_cache

from kadesh.reading.tables.calendar_words import NUMBERS

SAME = 0.6
"""Share of words from which two wordings say the same."""
_WORD = re.compile(r"[^\W_]{3,40}")
_TELLING = re.compile(rf"\d+(?:[.,:]\d+)*|\b(?:no|not|never|without|cannot|neither|nor|{'|'.join(NUMBERS)})\b|n[’']t\b")


@lru_cache(maxsize=20_000)
def words(text: str) -> frozenset[str]:
    """The words of a text that count for a comparison."""
    return frozenset(_WORD.findall(text.lower()))


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """A text as bare words."""
    return " ".join(_WORD.findall(text.lower()))


@lru_cache(maxsize=20_000)
def _telling(text: str) -> tuple[str, ...]:
    """Its numbers, and how often it denies: what must not differ between two wordings of the same."""
    found = _TELLING.findall(text.lower())
    return tuple(sorted(str(NUMBERS.get(w, w)) if w in NUMBERS or w[0].isdigit() else "not" for w in found))


def alike(one: str | None, other: str | None) -> bool:
    """Whether two wordings share most of their words, and agree in their numbers and in what they deny.

    Examples
    --------
    >>> alike("the talks were difficult, but businesslike", "difficult but businesslike talks were held")
    True
    >>> alike("we will accept a truce by May", "we will not accept a truce by May")
    False
    """
    first, second = words(one or ""), words(other or "")
    if one == other:
        return bool(one)
    if not first or not second or len(first & second) < SAME * max(len(first), len(second)):
        return False
    return _telling(one or "") == _telling(other or "")
