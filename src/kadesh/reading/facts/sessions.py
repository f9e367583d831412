"""Meetings of the sides: how long, on which day, where. Two meetings of one day stay two."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kadesh.reading.facts.dates import HINT_RELATIVE, DateMention
from kadesh.reading.facts.durations import Length, bare_hours, lengths_in
from kadesh.reading.facts.meeting_lengths import CALL, COMING, MEET, MEETING, SIDES, about_a_meeting, of_a_meeting
from kadesh.reading.facts.places import dateline, place_in
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.tables.calendar_words import MONTHS
from kadesh.reading.tables.first_look import HELD, LENGTHS
from kadesh.reading.tables.first_look import MEETING as MEETING_WORDS

_ANOTHER = re.compile(
    r"\b(?:another|second|separate|further|additional|again|third|other|one more|follow-up|then|late-night|"
    r"afterwards|later)\b(?!\s(?:day|official|source|diplomat|person|participant)\b)",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r";|,\s(?:and|but|while|whereas)\s")
_FOLLOWED = re.compile(r"\b(?:followed|following|came after|preceded by|on the heels of)\b", re.IGNORECASE)
_OPENING = re.compile(r"['’]s\s(?:opening|first|earlier)\b")
_OF_A_DAY = re.compile(r"[A-Z]\w+day['’]s\s")
"""*Thursday's had been cut short after two*."""
_MARKS = frozenset("“”\"‘’'")
_OPENING_LINES = 12
"""Sentences, with headings and credits, among which a report opens."""
_RECENT = 60
"""Days before publication in which a day is one of the talks that a report tells of."""
_MONTHS = 3
"""Months before publication in which talks of a month named may be those that a report tells of."""
_LONG_AGO = re.compile(r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Dd]uring)\s(?:(?P<month>[A-Z]\w+)\s)?(?P<year>(?:19|20)\d\d)\b")
_ALIKE = re.compile(r"\s(?:with|for|in|on)\s[^,;.]{3,60},?\sand\s(?:for\s)?")
"""Between two lengths told in one breath: *two hours with the one team and an hour with the other*."""
_DOWN_FROM = re.compile(
    r"[^.;]{0,90}?,?\s(?:(?:down|up)\sfrom|(?:as\s)?(?:compared\s(?:with|to)|against)|versus)\s(?:the\s)?"
)
"""*Two hours on Thursday, down from five on Wednesday*."""
_MORE = re.compile(r"(?:an?\s)?(?:another|further|additional)\s", re.IGNORECASE)
_ALSO = re.compile(r"\balso (?:lasted|took|ran|went on|met)\b", re.IGNORECASE)
_ANOTHER_MEETING = re.compile(
    rf"\b(?:another|separate|further|additional|one more|follow-up)\s(?:[\w-]+\s){{0,2}}?(?i:{MEETING})"
)
_CLAUSE = re.compile(
    r"[;:,–—]\s(?!when\s|where\s|at which\s)|"
    r"\s(?:and|but|while|whereas|following|after|before|compared with|against|versus|than)\s",
    re.IGNORECASE,
)
_MEETING_IN = re.compile(
    rf"(?i:{MEETING}|\b(?:met|gathered|convened|sat down)\b)[^.;,]{{0,80}}?"
    r"(?<!\bwar\s)(?<!\bconflict\s)(?<!\bfighting\s)(?<!\bviolence\s)(?<!\bcrisis\s)\b(?:[Ii]n|[Aa]t)\s(?=(?:the\s)?[A-ZÀ-Þ])"
)
_LATEST = re.compile(
    (r"\b(?:latest|today|most recent|this morning|this afternoon|this evening|new round|fresh)\b"), re.IGNORECASE
)
_FORMATS = (
    (
        "closed-door",
        re.compile(r"closed[- ]door|behind closed doors|\b(?:closed|private) (?:meeting|session|talks)", re.IGNORECASE),
    ),
    ("indirect", re.compile(r"\bindirect|\bproximity|\bshuttl", re.IGNORECASE)),
    ("trilateral", re.compile(r"\btrilateral|\bthree-way|\btripartite", re.IGNORECASE)),
    ("one-on-one", re.compile(r"\bone-on-one|\btête-à-tête", re.IGNORECASE)),
    ("bilateral", re.compile(r"\bbilateral", re.IGNORECASE)),
    ("plenary", re.compile(r"\bplenar|\b(?:main|official|full) session", re.IGNORECASE)),
    ("by phone", CALL),
    ("direct", re.compile(r"\bdirect (?:talks|negotiations|meeting|session)|\bface[- ]to[- ]face", re.IGNORECASE)),
)
_HELD = re.compile(
    r"\b(?:met|held|gathered|convened|opened|began|resumed|concluded|ended|wrapped up|took place|sat (?:down|across|"
    r"opposite|face)|hosted|broke (?:down|up|off)|collapsed|"
    r"reconvened|adjourned|finished|closed|started|kicked off)\b", re.IGNORECASE
)  # fmt: skip


@dataclass(frozen=True)
class FoundSession:
    """A meeting as one report tells it."""

    date: str | None
    length: Length | None
    place: str | None
    format: str | None
    certainty: float
    evidence: tuple[tuple[int, int], ...]
    dated: bool
    """Whether the report names the day, and not only its own date of publication."""
    another: bool = False
    """Whether it is told as one more meeting."""
    also: bool = False
    """Whether its length is told to be that of another, too."""


def sessions(seen: Survey) -> tuple[FoundSession, ...]:
    """The meetings a report tells of, in order; a length that is not of a meeting is none."""
    found: list[FoundSession] = []
    day, place, named = _first_day(seen) or seen.published, _dateline_place(seen), False
    last = -2  # the last sentence that told a length
    before: Line | None = None  # the sentence before, or the one before *the first lasted …, the second …*
    days: tuple[dt.date, dt.date] | None = None  # those of *the talks on 11 and 12 May*
    for line in seen.lines:
        place = _meeting_place(line) or place
        days = _held_days(line) or days
        here = list(_in_line(line, before, day, bare=line.number - last == 1))
        last = line.number if here else last
        before = before if here and not about_a_meeting(line.text) else line
        here = [_on_nth_day(s, line, days) for s in here]
        for session in here:
            doubt = "" if session.dated or named or session.date is None or _LATEST.search(line.text) else "?"
            date = f"{session.date}{doubt}" if session.date else None
            where = session.place or (None if "by phone" in (session.format or "") else place)
            _add(found, replace(session, place=where, date=date))
        named = named or any(s.dated for s in here) or _held_day(line) is not None
        day = _held_day(line) or next((d for s in reversed(here) if s.dated and (d := _day(s.date))), day)
    known = {s.date for s in found}
    for line in seen.lines:
        bare = _without_length(line)
        if bare and bare.date not in known and not any(_covers(s.date, bare.date) for s in found):
            known.add(bare.date)
            found.append(bare)
    return tuple(found)


_ON_NTH = re.compile(r"\son\sthe\s(?P<nth>first|opening|second|third|fourth|fifth|last|final)\b")
_NTH = {"first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}


def _held_days(line: Line) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of talks that a sentence dates by both."""
    if not line.has(HELD):
        return None
    spans = [d.edtf.split("/") for d in line.dates if d.explicit and "/" in d.edtf]
    if len(spans) != 1 or COMING.search(line.text):
        return None
    first, last = (_day(part) for part in spans[0])
    return (first, last) if first and last else None


def _on_nth_day(session: FoundSession, line: Line, days: tuple[dt.date, dt.date] | None) -> FoundSession:
    """*Seven hours on the first day and three on the second*: of the days that the talks were dated by."""
    if days is None or session.dated or session.length is None:
        return session
    told = _ON_NTH.match(line.text, session.length.end - line.start)
    if told is None:
        return session
    day = days[0] + dt.timedelta(days=_NTH[told["nth"]]) if told["nth"] in _NTH else days[1]
    return replace(session, date=day.isoformat(), dated=True) if day <= days[1] else session


def _first_day(seen: Survey) -> dt.date | None:
    """The one day in the sentence that a report opens with: that of what it tells."""
    for line in seen.lines[:_OPENING_LINES]:
        own = () if line.is_heading else (d for d in line.dates if not _is_compared(line, d))
        told = [d for d in own if not d.explicit and d.shift is None]
        days = {d.day for d in told if d.day and seen.published and 0 <= (seen.published - d.day).days < 7}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _is_of_long_ago(line: Line) -> bool:
    """Whether a sentence only recalls other talks: it names a year well before that of the report, and no day."""
    published, named = line.survey.published, _LONG_AGO.search(line.text)
    if published is None or named is None:
        return False
    month = MONTHS.get((named["month"] or "").lower())
    months = 12 * (published.year - int(named["year"])) + published.month - (month or 12)
    if months < (_MONTHS if month else 13):
        return False
    return not any(d.day and (published - d.day).days < _RECENT for d in line.dates)


def _day(edtf: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(edtf) if edtf else None
    except ValueError:
        return None


def _meeting_place(line: Line) -> str | None:
    """The place of *talks in …*, for the sentences after it."""
    titled = line.is_heading and all(word[:1].isupper() for word in line.text.split() if len(word) > 4)
    match = _MEETING_IN.search(line.text) if line.has(MEETING_WORDS) and not titled else None
    return place_in(line, match.end()) if match and not COMING.search(line.text) else None


def _dateline_place(seen: Survey) -> str | None:
    """The place of a dateline, where the report calls the talks after it (*the Oslo talks*)."""
    place = next((d for p in seen.report.paragraphs[:4] if (d := dateline(p.text[:120]))), None)
    named = place and re.search(
        rf"\b{re.escape(place)}\s(?:\w+\s)?(?:talks|round|meeting|session|summit|negotiations)\b",
        seen.report.text[:3000],
    )
    return place if named else None


def _covers(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates speak of the same days in part."""
    if not one or not other:
        return False
    days = {part.rstrip("?~%") for part in one.split("/")}
    return bool(days & {part.rstrip("?~%") for part in other.split("/")})


def _add(found: list[FoundSession], new: FoundSession) -> None:
    """Join with the same meeting told before, or set beside."""
    assert new.length is not None
    for at, old in enumerate(found):
        assert old.length is not None
        same_day = _covers(old.date, new.date) or not new.dated or not old.dated
        if same_day and not _apart(old, new) and abs(old.length.hours - new.length.hours) < 0.02:
            best = new if new.dated and not old.dated else old
            found[at] = replace(
                best, place=old.place or new.place, format=old.format or new.format,
                evidence=tuple(dict.fromkeys((*old.evidence, *new.evidence))),
                certainty=max(old.certainty, new.certainty), another=old.another,
            )  # fmt: skip
            return
    found.append(new)


def _apart(old: FoundSession, new: FoundSession) -> bool:
    """Whether a meeting of the same length is told as another one: as one more, as alike, or as one of another kind."""
    more = (new.another and not old.another) or new.also or _unlike(old.format, new.format)
    return more or (old.another and not new.another and _unlike(old.format or "?", new.format or "?"))


def _unlike(one: str | None, other: str | None) -> bool:
    """Whether two meetings are told as of different kinds."""
    return bool(one and other) and not set((one or "").split(", ")) & set((other or "").split(", "))


def _in_line(line: Line, before: Line | None, context: dt.date | None, *, bare: bool) -> Iterator[FoundSession]:
    kept = _kept(line, before)
    if (
        bare
        and not kept
        and line.dates
        and (_OF_A_DAY.match(line.text) or MEET.search(line.text) or SIDES.search(line.text))
    ):
        kept = [(length, 0.6) for length in bare_hours(line.text)[:1]]
    if not kept or _is_of_long_ago(line):
        return
    bound = _bind([length for length, _ in kept], line)
    if line.survey.published is None and not line.dates and HINT_RELATIVE.search(line.text):
        context = None  # "last Thursday" in a report without a date
    for length, certainty in kept:
        mention = bound.get(length)
        if mention is None:  # "for three hours on Tuesday morning and for another two in the evening"
            mention = next((m for x, m in bound.items() if x.start < length.start and m.shift is None), None)
        date, dated = _date_of(mention, context, [m for other, m in bound.items() if other is not length], line)
        begin, end = _own_clause(line.text, length)
        around = line.text[max(begin, length.start - 60) : min(end, length.end + 80)]
        further = _ANOTHER_MEETING.search(line.text, begin, min(end, length.end + 60)) is not None
        near = _ANOTHER.search(line.text, max(begin, length.start - 30), end)
        another = further or (near is not None and near.start() < length.end + 25)
        also = _ALSO.search(line.text, max(0, length.start - 20), length.start) is not None
        yield FoundSession(
            date, _moved(length, line.start), place_in(line, length.start), _format(around), certainty,
            (_evidence(line, length),), dated, another, also,
        )  # fmt: skip


def _kept(line: Line, before: Line | None) -> list[tuple[Length, float]]:
    """The lengths in a sentence that are those of meetings, each with how sure that is."""
    kept: list[tuple[Length, float]] = []
    for length in lengths_in(line.text, 0, len(line.text)) if line.has(LENGTHS) else ():
        certainty = 0.0 if _is_quoted(line, length) else of_a_meeting(line.text, length, before)
        if not certainty and kept and _MORE.match(length.words):
            certainty = 0.7  # "lasted an hour and, with all of them, an additional two hours"
        if not certainty and kept and _DOWN_FROM.fullmatch(line.text, kept[-1][0].end, length.start):
            certainty = 0.7
        if not certainty and kept and _ALIKE.fullmatch(line.text, kept[-1][0].end, length.start):
            certainty = 0.7
        if certainty:
            kept.append((length, certainty))
    return kept


def _is_quoted(line: Line, length: Length) -> bool:
    """Whether a length stands within quoted words, and is not all that is quoted."""
    marked = line.text[max(0, length.start - 1) : length.start] in _MARKS
    before = line.text[: length.start]
    return not marked and before.count("“") - before.count("”") + before.count('"') % 2 > 0


def _own_clause(text: str, length: Length) -> tuple[int, int]:
    """From the semicolon before a length to the next main clause after it."""
    after = _NEXT_CLAUSE.search(text, length.end)
    return text.rfind(";", 0, length.start) + 1, after.start() if after else len(text)


def _moved(length: Length, by: int) -> Length:
    return replace(length, start=length.start + by, end=length.end + by)


def _evidence(line: Line, length: Length) -> tuple[int, int]:
    """The sentence, or the part of a long one around the length."""
    if line.end - line.start <= 600:
        return line.start, line.end
    return line.start + max(0, length.start - 200), line.start + min(len(line.text), length.end + 200)


def _is_compared(line: Line, date: DateMention) -> bool:
    """Whether a day is only that of another meeting (*an hour less than on Monday*), of which nothing more is told."""
    at, end = date.start - line.start, date.end - line.start
    if _AS_LONG.search(line.text, max(0, at - 24), at) and _ALONE.match(line.text, end):
        return True
    return _THAN.search(line.text, max(0, at - 9), at) is not None and not line.text.startswith(", when", end)


_THAN = re.compile(r"\bthan\s(?:on\s)?$")
_AS_LONG = re.compile(r"\b(?:as\s(?:long|short|brief)\sas|the\slength\sof|double|twice|half(?:\sof)?)\s$")
_ALONE = re.compile(r"['’]s(?!\s(?:[\w-]+\s){1,3}?(?:hours?|minutes?)\b)")
"""*Twice as long as Friday's*, not *half of Friday's nine hours*."""


def _bind(lengths: list[Length], line: Line) -> dict[Length, DateMention]:
    """Each date of a sentence to the length in its own clause, else to the nearest one that has none."""
    cuts = [0, *(m.start() + 1 for m in _CLAUSE.finditer(line.text)), len(line.text)]

    def clause(at: int) -> int:
        return max(i for i, cut in enumerate(cuts) if cut <= at)

    bound: dict[Length, DateMention] = {}
    late = []
    for date in line.dates:
        at = date.start - line.start
        if ("/" not in date.edtf and date.day is None) or _is_compared(line, date):
            continue
        own = [x for x in lengths if clause(x.start) == clause(at) and x not in bound]
        if own:
            bound[min(own, key=lambda x: abs(x.start - at))] = date
        else:
            late.append(date)
    for date in late:
        free = [x for x in lengths if x not in bound]
        if free:
            at = date.start - line.start
            bound[min(free, key=lambda x: abs(x.start - at))] = date
    return bound


def _date_of(
    mention: DateMention | None, context: dt.date | None, others: list[DateMention], line: Line
) -> tuple[str | None, bool]:
    """The day of a meeting: named, counted from another day named with it, or that of the talks spoken of."""
    if mention is None:
        same = [m.edtf for m in others if m.shift == 0]
        return (same[0], True) if same else (context.isoformat() if context else None, False)
    if mention.shift is None:
        return _before(mention, context, line) or mention.edtf, True
    base = next((m.day for m in others if m.shift is None and m.day), None)
    base = base or next((m.day for m in line.dates if m.shift is None and m.day and m is not mention), None) or context
    return ((base + dt.timedelta(days=mention.shift)).isoformat() if base else None), True


def _before(mention: DateMention, context: dt.date | None, line: Line) -> str | None:
    """The day of *it followed a session on Wednesday*: the weekday before the meeting spoken of."""
    lead = line.text[: mention.start - line.start]
    if (
        context is None
        or mention.weekday is None
        or mention.explicit
        or not (_FOLLOWED.search(lead) or _OPENING.match(line.text, mention.end - line.start))
    ):
        return None
    return (context - dt.timedelta(days=(context.weekday() - mention.weekday) % 7 or 7)).isoformat()


def _held_day(line: Line) -> dt.date | None:
    """The day on which a sentence says that a meeting was held, for the sentences after it."""
    if not line.dates or not line.has(HELD):
        return None
    if (
        not (MEET.search(line.text) or SIDES.search(line.text))
        or not _HELD.search(line.text)
        or COMING.search(line.text)
    ):
        return None
    days = {d.day for d in line.dates if d.day and d.shift is None}
    return days.pop() if len(days) == 1 else None


def _format(words: str) -> str | None:
    found = [name for name, pattern in _FORMATS if pattern.search(words)]
    return ", ".join(found[:2]) or None


def _without_length(line: Line) -> FoundSession | None:
    """A meeting told with its day but not its length: the sides of the talks met there and then."""
    if line.is_heading or not line.dates or not line.has(HELD) or COMING.search(line.text):
        return None
    match = re.search(
        r"\b(?:delegations?|negotiators|negotiating teams?|envoys|the (?:two |warring |rival )?(?:sides|parties)|"
        r"representatives)\b[^.;]{0,80}?\b(?:met|held (?:\w+\s){0,3}(?:talks|meeting|session|round)|sat down|"
        r"gathered|convened)\b",
        line.text, re.IGNORECASE,
    )  # fmt: skip
    days = [d for d in line.dates if (d.day or "/" in d.edtf) and d.shift is None]
    if not match or len(days) != 1 or abs(days[0].start - line.start - match.end()) > 120:
        return None
    return FoundSession(
        days[0].edtf, None, place_in(line, match.end()), _format(line.text), 0.6, ((line.start, line.end),), dated=True
    )
