"""Where a text names states and bodies of states: by name, adjective, people, capital or seat of government."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Literal

from kadesh.reading.tables.states import body_words, state_words

Form = Literal["name", "adjective", "seat", "body"]
MOST = 60
"""States read of one sentence."""
_OUTLETS = r"(?:Post|Times|Independent|Herald|Tribune|Journal|Mail|Standard|Gazette|Observer|Review)\b"
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
def _pattern() -> re.Pattern[str]:
    """All words in one expression, branching on the first two letters so that most places are refused at once."""
    branches: dict[str, list[str]] = defaultdict(list)
    for words in sorted(_meaning(), key=lambda w: (-len(w), w)):
        branches[words[:2]].append(re.escape(words[2:]).replace(r"\ ", r"\s"))
    parts = (f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in sorted(branches.items()))
    return re.compile(rf"(?<![\w@#])(?:{'|'.join(parts)})(?!\w)")


def mentions(text: str, start: int = 0, end: int | None = None) -> tuple[Mention, ...]:
    """Every state and body of states named in ``text[start:end]``, in order.

    Examples
    --------
    >>> [m.name for m in mentions("Omani mediators met Tehran's envoys and the U.S. team.")]
    ['Oman', 'Iran', 'United States']
    """
    return tuple(islice(_mentions(text, start, len(text) if end is None else end), MOST))


def _mentions(text: str, start: int, end: int) -> Iterator[Mention]:
    for found in _pattern().finditer(text, start, end):
        words = " ".join(found[0].split())
        if words not in _meaning():
            continue
        after = text[found.end() : found.end() + 24]
        if re.match(rf"\s{_OUTLETS}", after):
            continue
        if words in _AMBIGUOUS and re.match(r"\s[A-Z][a-z]+(?!\w)", after) and not re.match(r"\sValley\b", after):
            continue  # a person who bears the name of a state
        name, form = _meaning()[words]
        yield Mention(found.start(), found.end(), name, form, found[0])
