"""An issue that stands before the side which stresses it: *security came up again and again from the … side*."""

from __future__ import annotations

import re

from kadesh.reading.facts.sides import Side
from kadesh.reading.facts.survey import Line

_TOPPED = re.compile(
    r"(?:^|[;,]\s)(?P<what>[^.;,]{3,80})\s(?:tops?|topped|heads?|headed|dominate[sd]?|is|was|are|were|remain(?:s|ed)?)\s(?:the\s)?$",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}?(?:list|agenda|demands?|priorit(?:y|ies)|concerns?|theme|focus|refrain|preoccupation|"
    r"watchword|obsession|first\sword|cause|affair|business)\b",
    re.IGNORECASE,
)
_RAISED_BY = re.compile(
    r"(?:^|[;,]\s|\b(?:and|while)\s)(?P<what>[^.;,]{3,80}?)\s(?:c[ao]mes?\sup|(?:was|were)\s(?:raised|heard)|kept\scoming|dominate[sd]?|"
    r"r[au]ns?\sthrough|figure[sd]?|feature[sd]?|fill(?:s|ed)|t[ao]?o?ke?s?\sup)\b[^.;,]{0,60}?\s(?:the\s)?$",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}?(?:side|table|team|presentation|delegation|papers?|speech|agenda|statements?|remarks|list|camp|"
    r"case|opening)\b",
    re.IGNORECASE,
)
"""*Security came up again and again from the … side*."""
_IT_WAS = re.compile(
    r"(?:\b[Ii]t\s(?:is|was)\s(?P<it>[^.;]{3,80}?),?\sthat|(?:^|[;,]\s)(?P<is>[^.;,]{3,60}?)\s(?:is|was|are|were)\swhat)\s(?:the\s)?$"
)
_CARES = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,2}?(?:care[sd]?|return(?:s|ed)|ke[ep]p?t?s?|came|com(?:es?|ing)|want(?:s|ed)?|talk(?:s|ed)?|spoke|speaks?|"
    r"worr(?:y|ies|ied)|insist(?:s|ed)?|press(?:es|ed)?|push(?:es|ed)?|s[ae][wei][ek]?s?|fear(?:s|ed)?|mind(?:s|ed)?|had)\b",
    re.IGNORECASE,
)
"""*It was the border that … returned to*, *the border is what … cares about*."""
_REFUSED = re.compile(r",\s(?:and\s)?not\s|\srather\sthan\s")
_PAIRS = ((_TOPPED, _LIST), (_RAISED_BY, _ROOM), (_IT_WAS, _CARES))
"""What stands before the side, with the issue in it, and what must stand after the side."""


def issue_before(line: Line, side: Side) -> tuple[int, int] | None:
    """Where in a sentence the issue stands that a side after it stresses; None if it is not told so."""
    for lead, follow in _PAIRS:
        found = lead.search(line.text, 0, side.start) if follow.match(line.text, side.end) else None
        if found:
            first, last = next(found.span(name) for name in found.re.groupindex if found[name])
            refused = _REFUSED.search(line.text, first, last)
            return first, refused.start() if refused else last
    return None
