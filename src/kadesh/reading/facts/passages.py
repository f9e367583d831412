"""Passages of a report on one matter: under a heading that names it, or after a sentence that opens it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kadesh.reading.facts.survey import Survey

_RUN = 4
"""Sentences over which a matter is told, with the one that opens it."""
HEAD = re.compile(
    r"(?:^|^[^,;:]{3,60},\s|[;:]\s|,\s(?:while|whereas|but|and)\s|\b(?:while|whereas)\s)\W*"
    r"(?:(?:[Ff]or|[Tt]o|[Aa]s\s(?:for|to))\s)?(?:[Tt]he\s)?$"
)
"""What may stand before the side of which a sentence speaks."""


@dataclass(frozen=True)
class Matter:
    """The words by which a report comes to speak of a matter."""

    heading: re.Pattern[str]
    opening: re.Pattern[str]
    hints: frozenset[str]
    """Words without one of which a sentence opens nothing."""


def passages(seen: Survey, matter: Matter) -> frozenset[int]:
    """The numbers of the sentences that tell of a matter."""
    found: set[int] = set()
    titled, opened = False, -_RUN
    for line in seen.lines:
        if line.is_heading:
            titled, opened = line.number > 0 and matter.heading.search(line.text) is not None, -_RUN
        if line.has(matter.hints) and matter.opening.search(line.text):
            opened = line.number
        if not line.is_heading and (titled or line.number - opened < _RUN):
            found.add(line.number)
    return frozenset(found)
