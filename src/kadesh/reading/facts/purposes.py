"""What a side is said to gain by talking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.facts.voices import according_to
from kadesh.reading.result import ReadPurpose, ReadSpan
from kadesh.reading.tables.first_look import PURPOSE, WHY
from kadesh.reading.tables.purposes import (
    BY_MEANS,
    CAME,
    GAINS,
    GIVES,
    HOPES,
    KEEPS,
    MEANT,
    REASONS,
    TALKING,
    USES,
)
from kadesh.record.anchoring import span_at

_FOR_SIDE = re.compile(
    rf"(?:['’]s?)?(?:\s(?:government|army|authorities|side|leadership|rebels|team|leaders?|"
    rf"officials))?(?:,\s(?:which|who|whose)\s[^,;]{{3,80}})?,\s{TALKING}\s(?:also\s|"
    rf"mainly\s|chiefly\s|primarily\s)?(?P<what>{GIVES}\s[^;]{{4,500}})",
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
_LEADERS = (
    r"(?:['’]s?)?(?:\s(?:government|army|authorities|side|leadership|leaders?|officials|negotiators|delegation))?"
)
_AFTER_SIDE = rf"(?:['’]s\s\w+|{_LEADERS})(?:,\s[^,]{{2,60}},)?(?:\s[\w’'.-]+){{0,4}}?\s"
_USING = re.compile(rf"{_AFTER_SIDE}(?P<what>(?:{USES}|{CAME}|{KEEPS})[^;]{{8,400}})", re.IGNORECASE)
_USING_THEM = re.compile(
    rf"{_AFTER_SIDE}(?P<what>us(?:es?|ed|ing)\s(?:them|it)\s(?:to|as|for)\s[^;]{{8,400}})", re.IGNORECASE
)
_HOPING = re.compile(rf"{_LEADERS}(?:,\s[^,]{{2,60}},)?\s(?P<what>{HOPES}[^;]{{8,400}})", re.IGNORECASE)
_GAINING = re.compile(rf"{_LEADERS}(?:,\s[^,]{{2,60}},)?\s(?:also\s)?(?P<what>{GAINS}[^;]{{5,400}})", re.IGNORECASE)
_FOR = re.compile(r"(?:^|[,;]\s|\bwhile\s|\band\s|\bbut\s|\bthat\s)[Ff]or\s(?:the\s)?$")
_BY_TALKING = re.compile(
    rf"(?:^|[;,]\s|\bwhile\s)(?:by\s(?:merely\s|simply\s)?{TALKING}|"
    r"(?:as|so)\slong\sas\s(?:it|they|the\s\w+)\s(?:talk|negotiate|sit|stay|meet|last|go\son)s?\b[^,]{0,40}),\s(?:the\s)?$",
    re.IGNORECASE,
)
_REASONS = re.compile(rf"\b(?:{REASONS})", re.IGNORECASE)
_BY_MEANS = re.compile(rf"\b(?:{BY_MEANS}|from\s{TALKING}|to\sbe\sseen\s(?:as|to)\b)", re.IGNORECASE)
_GIVEN = re.compile(
    rf"(?:^|[,;]\s|\bthat\s|\bsay\s|\bwhile\s){TALKING}\s(?:also\s|would\s|will\s|could\s)?(?:allow|let|enabl|"
    rf"help|giv|offer|buy|bought|provid|serv|gave)\w*\s(?:the\s)?$",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r",\s(?:according to\s[^,]{3,90}|(?:[\w’'-]+\s){1,6}(?:says?|said|believes?|argues?|notes?|noted))$"
)
_RUN = 4
"""Sentences over which reasons for talking are told, with the one that says so."""
_NEXT_SIDE = re.compile(r"[,;]\s(?:while|whereas|but)\s|;\s", re.IGNORECASE)


def purposes(seen: Survey, sides: Sides) -> tuple[ReadPurpose, ...]:
    """Every sentence that says what talking is for, for one side, always according to someone."""
    found: list[ReadPurpose] = []
    told: set[tuple[str, str]] = set()
    reasons = -_RUN  # the last sentence that says that reasons for talking follow
    last_told = -_RUN  # and the last one that told one
    for line in seen.lines:
        reasons = line.number if line.has(WHY) and _REASONS.search(line.text) else reasons
        among = line.number - reasons < _RUN or (bool(found) and line.number - last_told <= 1)
        if line.is_heading or not (among or line.has_stem(PURPOSE)):
            continue
        for side in sides.in_line(line):
            for what, first, last in _purpose(line, side, among=among):
                for name in side.names:
                    if (name, what) in told or (len(sides.parties) >= 2 and name not in {a.name for a in sides.actors}):
                        continue
                    told.add((name, what))
                    last_told = line.number
                    place = line.start + min(first, side.start), line.start + last
                    span = ReadSpan(span_at(seen.report.text, *_bounded(*place)))
                    found.append(ReadPurpose(name, what, according_to(line.text), (span,)))
    return tuple(found)


def _bounded(start: int, end: int) -> tuple[int, int]:
    return start, min(end, start + 650)


def _purpose(line: Line, side: Side, *, among: bool) -> Iterator[tuple[str, int, int]]:
    """The words that say the purpose, and where the passage begins and ends.

    `among` other reasons for talking, what a side hopes for is one too.
    """
    text = line.text
    given = _GIVEN.search(text[max(0, side.start - 90) : side.start])
    match = _match(line, side, among=among)
    if match is None and given is None:
        return
    start = match.start("what") if match else side.end
    stop = _NEXT_SIDE.search(text, start, match.end("what") if match else len(text))
    end = stop.start() if stop else match.end("what") if match else len(text)
    words = _ATTRIBUTED.sub("", text[start:end].strip().rstrip("."))
    if len(words) > 5:
        first = max(0, side.start - 90) + given.start() if given and not match else side.start
        yield words, first, start + len(text[start:end].rstrip())


def _match(line: Line, side: Side, *, among: bool) -> re.Match[str] | None:
    """The words after a side that say what talking does for it, or what it talks for."""
    text = line.text
    before = text[max(0, side.start - 90) : side.start]
    if _FOR.search(before):
        return _FOR_SIDE.match(text, side.end)
    if _BY_TALKING.search(before):
        return _GAINING.match(text, side.end)
    if _GIVEN.search(before) or not side.is_subject(line):
        return None
    patterns: tuple[re.Pattern[str], ...] = (_OF_SIDE, _OF_ITSELF, _USING, *((_USING_THEM,) if among else ()))
    found = next((match for pattern in patterns if (match := pattern.match(text, side.end))), None)
    if found:
        return found
    hoping = _HOPING.match(text, side.end)
    gaining = hoping or _GAINING.match(text, side.end)
    return gaining if gaining and ((among and hoping) or _BY_MEANS.search(gaining["what"])) else None
