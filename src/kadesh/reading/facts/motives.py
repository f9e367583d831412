"""What a passage on why sides talk says of each of them, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.tables.first_look import WHY
from kadesh.reading.tables.purposes import GIVES, REASONS, TALKING, WHY_HEADING

_HEADING = re.compile(rf"\b(?:{WHY_HEADING})\b", re.IGNORECASE)
_REASONS = re.compile(rf"\b(?:{REASONS})", re.IGNORECASE)
_RUN = 4
"""Sentences over which reasons for talking are told, with the one that says so."""
_FIRST = re.compile(
    r"(?:^|^[^,;:]{3,60},\s|[;:]\s|,\s(?:while|whereas|but|and)\s|\b(?:while|whereas)\s)\W*"
    r"(?:(?:[Ff]or|[Tt]o)\s)?(?:[Tt]he\s)?$"
)
"""What may stand before the side of which a sentence speaks."""
_WHAT = re.compile(
    r"(?:['’]s?)?(?:,\s[^,;]{2,60},)?,?\s(?P<what>(?!(?:and|or|in|on|of|but|with)\b)[a-z][^;]{24,400}?)(?=[.;]?$|;|,\s(?:while|whereas)\s)"
)
_OF_IT = re.compile(
    rf"(?:^|[;:,]\s)\W*{TALKING}\s(?:also\s|would\s|will\s|could\s)?(?P<what>{GIVES}\s(?:it|them)\b[^;]{{8,400}})", re.IGNORECASE
)


def why_lines(seen: Survey) -> frozenset[int]:
    """The sentences that tell why sides talk, by number.

    A passage runs under its heading, or for some sentences after the one that opens it.
    """
    found: set[int] = set()
    titled, opened = False, -_RUN
    for line in seen.lines:
        if line.is_heading:
            titled, opened = bool(_HEADING.search(line.text)) and line.number > 0, -_RUN
            if not titled and _REASONS.search(line.text):
                opened = line.number
        elif line.has(WHY) and _REASONS.search(line.text):
            opened = line.number
        if not line.is_heading and (titled or line.number - opened < _RUN):
            found.add(line.number)
    return frozenset(found)


def motive(line: Line, side: Side) -> re.Match[str] | None:
    """The rest of a sentence of such a passage that begins with a side."""
    return _WHAT.match(line.text, side.end) if _FIRST.search(line.text[: side.start]) else None


def motive_of_it(line: Line) -> re.Match[str] | None:
    """*Keeping the channel open helps it to …*: of the side spoken of before."""
    return _OF_IT.search(line.text)


def spoken_of(lines: tuple[Line, ...], number: int, sides: Sides) -> Iterator[str]:
    """The one party of which the sentence before one speaks, if it is one."""
    if 0 < number < len(lines):
        names = {name for side in sides.in_line(lines[number - 1]) for name in side.names if name in sides.parties}
        yield from names if len(names) == 1 else ()
