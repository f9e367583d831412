"""Which issues a stretch of text speaks of: those of a dossier by its own terms, then the built-in ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from itertools import chain

from kadesh.reading.branching import branching
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
    """All issues in one expression, and the issue of each of its groups."""
    own = ((name, re.escape(word)) for name, words in known for word in sorted(words, key=len, reverse=True))
    built_in = ((name, word) for name, words in {"": NOT_ISSUES, **ISSUES}.items() for word in words)
    expression, groups = branching(chain(own, built_in))
    # Small letters, and the character before the word in place of a boundary: ignoring case and boundaries are slow.
    return re.compile(rf"\W(?:{expression})\b"), groups


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
