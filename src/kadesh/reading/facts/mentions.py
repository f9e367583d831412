"""Where a text names states and bodies of states: by name, adjective, people, capital or seat of government."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Literal

from kadesh.reading.tables.states import HALVES, NAMESAKES, OF_WHAT, body_words, state_words

Form = Literal["name", "adjective", "seat", "body"]
MOST = 5_000
"""States read of one text."""
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]\w*")  # no look behind: a class of letters first is fast to look for
_NOT_BEFORE = re.compile(r"[\w@#]")
_OUTLET = re.compile(r"\s(?:Post|Times|Independent|Herald|Tribune|Journal|Mail|Standard|Gazette|Observer|Review)\b")
_PART_OF = re.compile(r"(?:Latin|South|North|Central|across)\s$")
_SURNAME = re.compile(r"\s[A-Z][a-z]+(?!\w)(?<!\sValley)")
_NAMESAKE = re.compile(rf"(?:\s(?:{OF_WHAT}))?\s(?:{NAMESAKES})\b", re.IGNORECASE)
_HALF = re.compile(rf"\b[Tt]he\s(?P<half>{'|'.join(HALVES)})(?=['’]s\b|[,.;:]|\s(?!of\b)[a-z])")
_BESIDE = re.compile(rf"\b(?P<half>{'|'.join(HALVES)})(?=\sand\s(?:{'|'.join(HALVES.values())}))")
_AMBIGUOUS = {"Jordan", "Chad", "Georgia", "Washington", "Paris", "Sofia", "Victoria", "Lima", "Santiago", "Aden"}
"""Words that are first names or family names too."""


@dataclass(frozen=True)
class Mention:
    """A state or a body of states, named at a place of the text."""

    start: int
    end: int
    name: str
    """Common English name."""
    form: Form
    words: str
    """As written."""


@cache
def _meaning() -> dict[str, tuple[str, Form]]:
    bodies: dict[str, tuple[str, Form]] = {words: (name, "body") for words, name in body_words().items()}
    return bodies | {words: (found.state, found.form) for words, found in state_words().items()}


@cache
def _branches() -> dict[str, list[str]]:
    """All words by the first of them, so that a text is only searched for words with a capital."""
    branches: dict[str, list[str]] = defaultdict(list)
    for words in sorted(_meaning(), key=lambda w: (-len(w), w)):
        first = _CAPITAL.match(words)
        assert first is not None
        branches[first[0]].append(words)
    return dict(branches)


@lru_cache(maxsize=4_096)
def _pattern(first: str) -> re.Pattern[str] | None:
    """What states and bodies begin with this word, if any do."""
    words = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in _branches().get(first, ()))
    return re.compile(rf"(?:{words})(?!\w)") if words else None


def mentions(text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
    """Every state and body of states named in ``text[start:end]``, in order.

    Examples
    --------
    >>> [m.name for m in mentions("Omani mediators met Tehran's envoys and the U.S. team.")]
    ['Oman', 'Iran', 'United States']
    """
    stop = len(text) if end is None else end
    found = tuple(islice(_mentions(text, start, stop), MOST))
    halves = tuple(islice(_halves(text, start, stop, frozenset(m.name for m in found)), MOST))
    return tuple(sorted((*found, *halves), key=lambda m: m.start)) if halves else found


def _halves(text: str, start: int, end: int, named: frozenset[str]) -> Iterator[Mention]:
    """*The North*, and the first of *North and South …*, once the text names one of the states."""
    if named.isdisjoint(HALVES.values()):
        return
    for match in (*_HALF.finditer(text, start, end), *_BESIDE.finditer(text, start, end)):
        yield Mention(*match.span("half"), HALVES[match["half"]], "name", match["half"])


def _mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    at = start
    for capital in _CAPITAL.finditer(text, start, end):
        pattern = _pattern(capital[0])
        if pattern is None or capital.start() < at or _NOT_BEFORE.match(text[capital.start() - 1 : capital.start()]):
            continue
        found = pattern.match(text, capital.start(), end)
        if found is None or _is_another(text, found):
            continue
        at = found.end()
        name, form = _meaning()[" ".join(found[0].split())]
        if form != "seat" or not _is_named_after(text, found):
            yield Mention(found.start(), at, name, form, found[0])


def _is_another(text: str, found: re.Match[str]) -> bool:
    """Whether the word is part of an outlet's name, or the name of a person who is called like a state."""
    if _OUTLET.match(text, found.end()):
        return True
    if found[0] == "America" and _PART_OF.search(text, max(0, found.start() - 9), found.start()):
        return True
    return found[0] in _AMBIGUOUS and _SURNAME.match(text, found.end()) is not None


def _is_named_after(text: str, found: re.Match[str]) -> bool:
    """Whether a place only gives its name to a text or a meeting, as in *the Paris declaration*."""
    joined = text[max(0, found.start() - 4) : found.start()].endswith(("-", "–", "/", "and ", "&"))
    return not joined and _NAMESAKE.match(text, found.end()) is not None
