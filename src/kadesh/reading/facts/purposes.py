"""What a side is said to gain by talking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.facts.voices import according_to
from kadesh.reading.result import ReadPurpose, ReadSpan
from kadesh.reading.tables.first_look import PURPOSE
from kadesh.reading.tables.purposes import CAME, GIVES, MEANT, TALKING, USES
from kadesh.record.anchoring import span_at

_FOR_SIDE = re.compile(
    rf"(?:['’]s?)?(?:\s(?:government|army|authorities|side|leadership|rebels|team|leaders?|"
    rf"officials))?,\s{TALKING}\s(?:also\s|"
    rf"mainly\s|chiefly\s|primarily\s)?(?P<what>{GIVES}\s[^;]{{8,500}})",
    re.IGNORECASE,
)
_OF_SIDE = re.compile(
    rf"['’]s?\s(?:\w+\s){{0,3}}?(?:emphasis|participation|engagement|presence|willingness|decision|readiness|"
    rf"attendance|insistence|focus|involvement|offer|mediation|hosting|return)\b[^.;]{{0,90}}?\s(?:also\s|"
    rf"mainly\s|chiefly\s)?(?P<what>{MEANT}[^;]{{8,500}})",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    rf"(?:['’]s\s\w+)?(?:,\s[^,]{{2,40}},)?(?:\s\w+){{0,3}}?\s(?:says?|said|believes?|argues?|thinks?|"
    rf"hopes?)(?:\sthat)?\s(?P<what>{TALKING}\s"
    rf"(?:also\s|would\s|will\s|could\s)?{GIVES}\s(?:it|them|him|her)\s[^;]{{8,400}})",
    re.IGNORECASE,
)
_USING = re.compile(
    rf"(?:['’]s\s\w+)?(?:,\s[^,]{{2,40}},)?(?:\s[\w’'.-]+){{0,4}}?\s(?P<what>{USES}[^;]{{8,400}})", re.IGNORECASE
)
_CAME = re.compile(
    rf"(?:['’]s\s\w+)?(?:,\s[^,]{{2,40}},)?(?:\s[\w’'.-]+){{0,3}}?\s(?P<what>{CAME}[^;]{{8,400}})", re.IGNORECASE
)
_GIVEN = re.compile(
    rf"(?:^|[,;]\s|\bthat\s|\bsay\s|\bwhile\s){TALKING}\s(?:also\s|would\s|will\s|could\s)?(?:allow|let|enabl|"
    rf"help|giv|offer|buy|bought|provid|serv|gave)\w*\s(?:the\s)?$",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r",\s(?:according to\s[^,]{3,90}|(?:[\w’'-]+\s){1,6}(?:says?|said|believes?|argues?|notes?|noted))$"
)
_NEXT_SIDE = re.compile(r"[,;]\s(?:while|whereas|but)\s|;\s", re.IGNORECASE)


def purposes(seen: Survey, sides: Sides) -> tuple[ReadPurpose, ...]:
    """Every sentence that says what talking is for, for one side, always according to someone."""
    found = []
    told: set[tuple[str, str]] = set()
    for line in seen.lines:
        if line.is_heading or not line.has_stem(PURPOSE):
            continue
        for side in sides.in_line(line):
            for what, first, last in _purpose(line, side):
                for name in side.names:
                    if (name, what) in told or (len(sides.parties) >= 2 and name not in {a.name for a in sides.actors}):
                        continue
                    told.add((name, what))
                    place = line.start + min(first, side.start), line.start + last
                    span = ReadSpan(span_at(seen.report.text, *_bounded(*place)))
                    found.append(ReadPurpose(name, what, according_to(line.text), (span,)))
    return tuple(found)


def _bounded(start: int, end: int) -> tuple[int, int]:
    return start, min(end, start + 650)


def _purpose(line: Line, side: Side) -> Iterator[tuple[str, int, int]]:
    """The words that say the purpose, and where the passage begins and ends."""
    text = line.text
    before = text[max(0, side.start - 90) : side.start]
    match = None
    if re.search(r"(?:^|[,;]\s|\bwhile\s|\band\s|\bbut\s|\bthat\s)[Ff]or\s(?:the\s)?$", before):
        match = _FOR_SIDE.match(text, side.end)
    elif side.is_subject(line) and not _GIVEN.search(before):
        match = (
            _OF_SIDE.match(text, side.end)
            or _OF_ITSELF.match(text, side.end)
            or _USING.match(text, side.end)
            or _CAME.match(text, side.end)
        )
    if match is not None:
        stop = _NEXT_SIDE.search(text, match.start("what"), match.end("what"))
        end = stop.start() if stop else match.end("what")
        words = _ATTRIBUTED.sub("", text[match.start("what") : end].strip().rstrip("."))
        if len(words) > 8:
            yield (
                words,
                min(side.start, match.start()),
                match.start("what") + len(text[match.start("what") : end].rstrip()),
            )
        return
    given = _GIVEN.search(before)
    if given:  # "the talks allow the government to …"
        stop = _NEXT_SIDE.search(text, side.end)
        end = stop.start() if stop else len(text)
        words = _ATTRIBUTED.sub("", text[side.end : end].strip().rstrip("."))
        if len(words) > 5:
            yield words, side.start - len(before) + given.start(), len(text[:end].rstrip())
