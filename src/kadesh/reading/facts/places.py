"""Where a meeting was, as its sentence says."""

from __future__ import annotations

import re

from kadesh.reading.facts.survey import Line
from kadesh.reading.tables.calendar_words import MONTHS, WEEKDAYS
from kadesh.reading.tables.states import body_words, capital_of, state_of, state_words

_PLACE = re.compile(
    r"\b(?:in|at)\s(?:the\s(?:[A-Z]\w{2,20}\s)?(?:[a-z]+\s){0,2}?(?:city|town|capital|resort|port|"
    r"village)\sof\s)?(?P<place>(?:the\s)?(?:[A-ZÀ-ÖØ-Þ][\w'’-]{1,30})(?:\s(?:of|de|del|la|al|el|"
    r"es)\s[A-Z][\w'’-]{1,30}|\s[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){0,3})"
)
_LINE = re.compile(
    r"^(?P<place>[A-ZÀ-ÖØ-Þ]{3,}(?:[\s'’-][A-ZÀ-ÖØ-Þ]{2,}){0,3})(?:,\s[^—–-]{1,40})?\s?(?:\([^)]{1,40}\)\s?)?(?:—"
    r"|–|--|-)\s"
)
_NOT_PLACES = {w.title() for w in (*MONTHS, *WEEKDAYS)} | {
    "Ramadan",
    "Easter",
    "Christmas",
    "English",
    "Arabic",
    "Parliament",
}


def place_in(line: Line, at: int) -> str | None:
    """The place named nearest to an offset of a sentence, or its dateline."""
    best: tuple[int, str] | None = None
    for match in _PLACE.finditer(line.text):
        words = match["place"]
        first = words.removeprefix("the ").split()[0]
        word = state_words().get(words.removeprefix("the "))
        if (
            first in _NOT_PLACES
            or first in body_words()
            or (word and word.form == "adjective")
            or words.endswith(("'s", "’s"))
        ):
            continue
        distance = abs(match.start() - at)
        if best is None or distance < best[0]:
            best = distance, words
    return best[1].removeprefix("the ") if best else _capital_in(line)


_CAPITAL = re.compile(r"\b(?:in|outside|near)\s(?:the\s|its\s)?(?P<whose>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\scapital\b")


def _capital_in(line: Line) -> str | None:
    """*In the Omani capital*: the seat of that state."""
    found = _CAPITAL.search(line.text) if "capital" in line.text else None
    state = state_of(re.sub(r"['’]s$", "", found["whose"])) if found else None
    return capital_of(state) if state else None


def dateline(text: str) -> str | None:
    """The place of a dateline (*GENEVA, Feb 18 (Agency) —*), if a text opens with one."""
    match = _LINE.match(text)
    return match["place"].title() if match else None


def without_dateline(text: str) -> str:
    """A sentence without the dateline that it opens with."""
    return _LINE.sub("", text)
