"""What a passage on why sides talk says of each of them, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.passages import HEAD, Matter
from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line
from kadesh.reading.tables.first_look import WHY
from kadesh.reading.tables.purposes import GIVES, REASONS, TALKING, WHY_HEADING

_HEADING = re.compile(rf"\b(?:{WHY_HEADING})\b", re.IGNORECASE)
_REASONS = re.compile(rf"\b(?:{REASONS})", re.IGNORECASE)
WHY_TALK = Matter(_HEADING, _REASONS, WHY)
_WHAT = re.compile(
    r"(?:['’]s?)?(?:,\s[^,;]{2,130},)?,?\s(?P<what>(?!(?:and|or|in|on|of|but|with)\b)[a-z][^;]{24,400}?)(?=[.;]?$|;|,\s(?:while|whereas)\s)"
)
_IT_LETS = re.compile(
    r"(?:^|[;:]\s)(?:It|They|This|it|they)\s(?:also\s)?(?:allow|let|enabl|help|giv|offer|spare)\w*\s(?:the\s)?$"
)
_REST = re.compile(r"\s(?P<what>[^;]{16,400}?)(?=[.;]?$|;)")
_OF_IT = re.compile(
    rf"(?:^|[;:,]\s)\W*{TALKING}\s(?:also\s|would\s|will\s|could\s)?(?P<what>{GIVES}\s(?:it|them|the\s(?:government|rebels|movement|army))\b[^;]{{8,400}})",
    re.IGNORECASE,
)


_VAGUE = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s){0,6}?(?:a\smatter\sof|of\sanother\skind|of\s(?:its|their)\sown|not\shard\sto|"
    r"plain(?:er)?\b|simpler?\b|different\b|less\sobvious|harder\sto|easy\sto)[^;]{0,60}$",
    re.IGNORECASE,
)
"""*Its interest is partly a matter of the calendar*: what it is comes in the next sentence."""
_WHOLE = re.compile(r"\W*(?P<what>[^;]{16,400}?)(?=[.;]?$|;)")


def told_next(line: Line, side: Side, lines: tuple[Line, ...]) -> Line | None:
    """The sentence after one that only says that a side has its reasons."""
    after = lines[line.number + 1] if line.number + 1 < len(lines) else None
    vague = _VAGUE.match(line.text, side.end) is not None
    return after if vague and after and after.start < line.paragraph_end else None


def whole(line: Line) -> re.Match[str] | None:
    """The words of a sentence that says in full what a side is after."""
    return _WHOLE.match(line.text)


def motive(line: Line, side: Side) -> re.Match[str] | None:
    """The rest of a sentence of such a passage that begins with a side."""
    before = line.text[: side.start]
    if _IT_LETS.search(before):
        return _REST.match(line.text, side.end)
    return _WHAT.match(line.text, side.end) if HEAD.search(before) else None


def motive_of_it(line: Line) -> re.Match[str] | None:
    """*Keeping the channel open helps it to …*: of the side spoken of before."""
    return _OF_IT.search(line.text)


def spoken_of(lines: tuple[Line, ...], number: int, sides: Sides) -> Iterator[str]:
    """The one party of which the sentence before speaks, if it is one and this one names none."""
    here, before = (
        {name for side in sides.in_line(lines[at]) for name in side.names if name in sides.parties}
        for at in (number, max(0, number - 1))
    )
    if not here and len(before) == 1:
        yield from before
