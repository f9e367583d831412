"""What a passage on the agendas of the sides says that each of them came for, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.issues import issues_in
from kadesh.reading.facts.passages import HEAD, Matter, passages
from kadesh.reading.facts.sides import Sides
from kadesh.reading.facts.survey import Survey
from kadesh.reading.tables.first_look import DIFFERING
from kadesh.reading.tables.stressing import AGENDA_HEADING, DIFFERENT_AGENDAS

AGENDAS = Matter(
    re.compile(rf"\b(?:{AGENDA_HEADING})\b", re.IGNORECASE),
    re.compile(rf"\b(?:{DIFFERENT_AGENDAS})", re.IGNORECASE),
    DIFFERING,
)
_REST = re.compile(
    r"[^;:]{8,240}?(?=[.;:]|,\s(?:while|whereas|but|and\s(?:the\s)?[A-Z])|\s(?:while|whereas|rather than)\s|$)"
)
_DENIED = re.compile(r"\b(?:not|never|n['’]t|refus\w+|reject\w+|declin\w+|silent|without|no)\b", re.IGNORECASE)


def agendas(seen: Survey, sides: Sides) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """A party at the head of a sentence of such a passage, an issue spoken of after it, and where."""
    numbers = passages(seen, AGENDAS)
    for line in seen.lines:
        for side in sides.in_line(line) if line.number in numbers else ():
            party = len(side.names) == 1 and side.names[0] in sides.parties
            rest = _REST.match(line.text, side.end) if party and HEAD.search(line.text[: side.start]) else None
            if rest is None or _DENIED.search(rest[0]) or seen.in_quotation(line.start + side.end):
                continue
            place = line.start + side.start, line.start + rest.end()
            yield from ((side.names[0], issue, place) for issue, sure in issues_in(rest[0]) if sure)
