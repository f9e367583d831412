"""What a side is said to gain by talking."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.motives import WHY_TALK, motive, motive_of_it, spoken_of, told_next, whole
from kadesh.reading.facts.passages import passages
from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.facts.voices import according_to, unattributed
from kadesh.reading.result import ReadPurpose, ReadSpan
from kadesh.reading.tables.first_look import PURPOSE
from kadesh.reading.tables.purposes import (
    AGREED_TO,
    APPEARANCES,
    AS_MEANS,
    ATTENDS,
    BY_MEANS,
    GAINS,
    GIVES,
    HOPES,
    MEANT,
    REASON,
    TALKING,
    USES,
)
from kadesh.record.anchoring import span_at

_LEADERS = (
    r"(?:['’]s?)?(?:\s(?:government|army|authorities|side|leadership|leaders?|officials|negotiators|delegation))?"
)
_FOR_SIDE = re.compile(
    rf"(?:['’]s?)?(?:\s(?:government|army|authorities|side|leadership|rebels|team|leaders?|"
    rf"officials))?(?:,\s(?:which|who|whose)\s[^,;]{{3,80}})?,\s{TALKING}\s(?:also\s|"
    rf"mainly\s|chiefly\s|primarily\s)?(?P<what>{GIVES}\s[^;]{{4,500}})",
    re.IGNORECASE,
)
_FOR_SIDE_THEY = re.compile(rf"{_LEADERS},\s(?:they|it|this)\s(?P<what>{AS_MEANS}[^;]{{4,400}})", re.IGNORECASE)
_OF_SIDE = re.compile(
    rf"['’]s?\s(?:\w+\s){{0,3}}?(?:emphasis|participation|engagement|presence|willingness|decision|readiness|"
    rf"attendance|insistence|focus|involvement|offer|mediation|hosting|return)\b[^.;]{{0,90}}?\s(?:also\s|"
    rf"mainly\s|chiefly\s)?(?P<what>(?:{MEANT}|{GIVES}\s(?:it|them)\b)[^;]{{8,500}})",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(
    rf"(?:['’]s\s\w+)?(?:,\s[^,]{{2,40}},)?(?:\s\w+){{0,3}}?\s(?:says?|said|believes?|argues?|thinks?|"
    rf"hopes?)(?:\sthat)?\s(?P<what>{TALKING}\s"
    rf"(?:also\s|would\s|will\s|could\s)?{GIVES}\s(?:it|them|him|her)\s[^;]{{8,400}})",
    re.IGNORECASE,
)
_AFTER_SIDE = rf"(?:['’]s(?:\s[\w-]+){{1,3}}|{_LEADERS})(?:,\s[^,]{{2,120}},)?(?:\s[\w’'.-]+){{0,4}}?\s"
_USING = re.compile(rf"{_AFTER_SIDE}(?P<what>(?:{USES}|{AGREED_TO}|{ATTENDS}\s{REASON})[^;]{{8,400}})", re.IGNORECASE)
_USING_THEM = re.compile(
    rf"{_AFTER_SIDE}(?P<what>us(?:es?|ed|ing)\s(?:them|it)\s(?:to|as|for)\s[^;]{{8,400}})", re.IGNORECASE
)
_HOPING = re.compile(rf"{_LEADERS}(?:,\s[^,]{{2,120}},)?\s(?P<what>{HOPES}[^;]{{8,400}})", re.IGNORECASE)
_GAINING = re.compile(rf"{_LEADERS}(?:,\s[^,]{{2,60}},)?\s(?:also\s)?(?P<what>{GAINS}[^;]{{5,400}})", re.IGNORECASE)
_FOR = re.compile(r"(?:^|[,;]\s|\bwhile\s|\band\s|\bbut\s|\bthat\s)[Ff]or\s(?:the\s)?$")
_WAY_FOR = re.compile(
    r"\b(?:talks|table|process|dialogue|negotiations|meetings?|diplomacy)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:way|chance|means|opportunity|platform|stage|vehicle|tool)\sfor\s(?:the\s)?$",
    re.IGNORECASE,
)
"""*See the talks as a way for …*, before a side."""
_TO = re.compile(rf"{_LEADERS}\s(?P<what>to\s[^;]{{8,400}})", re.IGNORECASE)
_BY_TALKING = re.compile(
    rf"(?:^|[;,]\s|\bwhile\s)(?:by\s(?:merely\s|simply\s)?{TALKING}|"
    r"(?:as|so)\slong\sas\s(?:it|they|the\s\w+)\s(?:talk|negotiate|sit|stay|meet|last|go\son)s?\b[^,]{0,40}),\s(?:the\s)?$",
    re.IGNORECASE,
)
_BY_MEANS = re.compile(rf"\b(?:{BY_MEANS}|from\s{TALKING}|to\sbe\sseen\s(?:as|to)\b)", re.IGNORECASE)
_GIVEN = re.compile(
    rf"(?:^|[,;]\s|\bthat\s|\bsay\s|\bwhile\s)(?:the\s(?:mere|very|simple)\sfact\sof\s)?{TALKING}\s(?:also\s|would\s|will\s|could\s)?(?:allow|let|enabl|"
    rf"help|giv|offer|buy|bought|provid|serv|gave)\w*\s(?:the\s)?$",
    re.IGNORECASE,
)
_APPEARANCES = re.compile(APPEARANCES, re.IGNORECASE)
_OPENS_QUOTATION = frozenset('“"‘«')
_AFTER = re.compile(r"(?:['’]s\s[\w-]+)?(?:,\s[^,;]{2,60},)?,?\s(?P<what>[^;]{8,400}?)(?=[.;]?$|;)")
_TOO = re.compile(
    r",?\s(?P<what>(?:an?|the|because|to|so\sthat|wins?|gains?|gets?|earns?|secures?|avoids?|keeps?|buys?|obtains?)\s"
    r"[^;]{6,300})"
)
"""*For the one, talking is …; for the other, a hedge*, *A avoids blame, and B wins recognition*."""
_LEAD = re.compile(r"(?:[;,]\s(?:and\s)?(?:for\s)?(?:the\s)?|\band\s)$", re.IGNORECASE)
_AND = re.compile(r",?\s(?:and|while|but)\s(?:the\s)?$|;\s(?:the\s)?$")
_VAGUE = re.compile(
    r"\s(?:\w+\s)?(?:ha(?:ve|s)|stands?|gains?)\s(?:\w+\s){0,2}?(?:something|much|a\slot|reasons?|to\sgain)\b"
)
"""*Both have something to gain*: what it is comes in the next sentences."""
_OBJECT = re.compile(r"(?<!\band)(?<!\bbut)(?<!\bfor)(?<!\bthat)(?<!\bwhile)(?<!\bas)(?<!\bthe)\b[a-z]+s\s(?:the\s)?$")
_NEXT_SIDE = re.compile(r"[,;]\s(?:while|whereas|but)\s|;\s", re.IGNORECASE)


def purposes(seen: Survey, sides: Sides) -> tuple[ReadPurpose, ...]:
    """Every sentence that says what talking is for, for one side, always according to someone."""
    found: list[ReadPurpose] = []
    told: set[tuple[str, str]] = set()
    why = passages(seen, WHY_TALK)
    lines: list[int] = [-2]  # the sentences that told one
    for line in seen.lines:
        among = line.number in why or line.number - lines[-1] <= 1
        if line.is_heading or not (among or line.has_stem(PURPOSE)):
            continue
        for name, what, place in _of_line(line, sides, among=among):
            if (name, what) in told or (len(sides.parties) >= 2 and name not in {a.name for a in sides.actors}):
                continue
            told.add((name, what))
            lines.append(line.number)
            found.append(_row(name, what, place, line, seen))
    known = {row.actor for row in found}
    beside = {
        at for n in lines[1:] for at in (n - 1, n + 1)
        if at < len(seen.lines) and seen.lines[at].paragraph_end == seen.lines[n].paragraph_end
    }  # fmt: skip
    for name, what, place, line in _of_passages(seen, sides, why | beside):
        if name not in known:
            known.add(name)
            found.append(_row(name, what, place, line, seen))
    return tuple(found)


Told = tuple[str, str, tuple[int, int]]
"""A side, what it gains, and where the report says so."""


def _row(name: str, what: str, place: tuple[int, int], line: Line, seen: Survey) -> ReadPurpose:
    start, end = place
    span = ReadSpan(span_at(seen.report.text, start, min(end, start + 650)))
    return ReadPurpose(name, what, according_to(line.text), (span,))


def _of_line(line: Line, sides: Sides, *, among: bool) -> Iterator[Told]:
    told = False
    for side in sides.in_line(line):
        found = list(_purpose(line, side, among=among)) or list(_also(line, side, sides, told=told))
        for what, first, last in found:
            told = True
            place = line.start + min(first, side.start), line.start + last
            yield from ((name, what, place) for name in side.names)


def _also(line: Line, side: Side, sides: Sides, *, told: bool) -> Iterator[tuple[str, int, int]]:
    """What is said of another side after one, in few words; and being seen to talk, whatever the words."""
    if not set(side.names) <= set(sides.parties):
        return
    before, cut = line.text[: side.start], _NEXT_SIDE.search(line.text, side.end)
    clause = line.text[side.end : cut.start() if cut else len(line.text)]
    for other in sides.in_line(line):
        joined = _AND.search(line.text, side.end, other.start) if other.start > side.end else None
        clause = clause[: joined.start() - side.end] if joined and other.names != side.names else clause
    lead = _LEAD.search(before)
    match = _TOO.fullmatch(clause.rstrip(".")) if told and lead else None
    seen = _APPEARANCES.search(clause) if match is None else None
    if (
        seen
        and clause[: seen.start()].rstrip()[-1:] not in _OPENS_QUOTATION
        and side.is_subject(line)
        and not _VAGUE.match(clause)
    ):
        match = _AFTER.match(clause)
        if match and _OBJECT.search(before):  # "Appearing reasonable costs Peru little and buys it time"
            yield unattributed(line.text.strip(" .")), 0, len(line.text.rstrip(" ."))
            return
    if match:
        words = match["what"].rstrip(" .")
        yield unattributed(words), side.start, side.end + match.start("what") + len(words)


def _of_passages(seen: Survey, sides: Sides, why: frozenset[int]) -> Iterator[tuple[str, str, tuple[int, int], Line]]:
    """What passages on why sides talk say of a party in other words: first of *it*, then after its name."""
    lines = [seen.lines[number] for number in sorted(why) if not seen.lines[number].is_heading]
    for line in lines:
        match = motive_of_it(line)
        for name in spoken_of(seen.lines, line.number, sides) if match else ():
            assert match is not None
            yield name, *_told(line, match, match.start("what")), line
    for line in lines:
        before = seen.lines[line.number - 1] if line.number else line
        match = whole(line) if before.label and before.paragraph_end == line.paragraph_end else None
        if before.label and match and before.label.name in sides.parties:
            yield before.label.name, *_told(line, match, match.start("what")), line
    for line in lines:
        for side in sides.in_line(line):
            match = motive(line, side) if len(side.names) == 1 and side.names[0] in sides.parties else None
            after = told_next(line, side, seen.lines) if match else None
            in_full = whole(after) if after else None
            if after and in_full:
                yield side.names[0], *_told(after, in_full, in_full.start("what")), after
            elif match:
                yield side.names[0], *_told(line, match, side.start), line


def _told(line: Line, match: re.Match[str], first: int) -> tuple[str, tuple[int, int]]:
    words = match["what"].rstrip(". ")
    return unattributed(words), (line.start + first, line.start + match.start("what") + len(words))


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
    words = unattributed(text[start:end].strip().rstrip("."))
    if len(words) > 5:
        first = max(0, side.start - 90) + given.start() if given and not match else side.start
        yield words, first, start + len(text[start:end].rstrip())


def _match(line: Line, side: Side, *, among: bool) -> re.Match[str] | None:
    """The words after a side that say what talking does for it, or what it talks for."""
    text = line.text
    before = text[max(0, side.start - 90) : side.start]
    if _WAY_FOR.search(before):
        return _TO.match(text, side.end)
    if _FOR.search(before):
        return _FOR_SIDE.match(text, side.end) or _FOR_SIDE_THEY.match(text, side.end)
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
