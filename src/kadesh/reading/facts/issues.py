"""Which issues a stretch of text speaks of: those of a dossier by its own terms, then the built-in ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from kadesh.reading.tables.issues import ISSUES, NOT_ISSUES, WEAK_WORDS

Known = tuple[tuple[str, tuple[str, ...]], ...]
_KNOWN: ContextVar[Known] = ContextVar("known issues", default=())


@contextmanager
def known_issues(issues: Iterable[tuple[str, Iterable[str]]]) -> Iterator[None]:
    """Within it, these issues (id, and the words that mean it) are looked for before the built-in ones.

    Examples
    --------
    >>> with known_issues([("power", ["Power exports"])]):
    ...     issues_in("a deal on power exports and aid")
    (('power', True), ('humanitarian', False))
    """
    token = _KNOWN.set(tuple((name, tuple(w.strip().lower() for w in words if w.strip())) for name, words in issues))
    try:
        yield
    finally:
        _KNOWN.reset(token)


@lru_cache(maxsize=8)
def _pattern(known: Known) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All issues in one expression, branching on the first letter, and the issue of each of its groups."""
    branches: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, words in known:
        for word in sorted(words, key=len, reverse=True):
            branches[re.escape(word[0])][name].append(re.escape(word[1:]))
    for name, words in {"": NOT_ISSUES, **ISSUES}.items():
        for word in words:
            branches[word[0]][name].append(word[1:])
    parts = (f"{letter}(?:{_choice(named)})" for letter, named in branches.items())
    groups = tuple(name for named in branches.values() for name in named)
    # Small letters, and the character before the word in place of a boundary: ignoring case and boundaries are slow.
    return re.compile(rf"\W(?:{'|'.join(parts)})\b"), groups


def _choice(named: dict[str, list[str]]) -> str:
    return "|".join(f"({'|'.join(words)})" for words in named.values())


def issues_in(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[str, bool], ...]:
    """The issues spoken of, in order, each with whether a sure word names it.

    Examples
    --------
    >>> issues_in("territorial concerns and aid")
    (('territory', True), ('humanitarian', False))
    """
    found: dict[str, bool] = {}
    pattern, groups = _pattern(_KNOWN.get())
    for match in pattern.finditer(f" {text[start:end].lower()}"):
        name = groups[(match.lastindex or 1) - 1]
        if name:
            found[name] = found.get(name, False) or match[0][1:] not in WEAK_WORDS
    return tuple(found.items())
