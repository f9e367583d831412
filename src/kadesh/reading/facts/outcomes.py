"""What came of the talks: items agreed or none, the next step announced, the mood of the room, their length in days."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from kadesh.reading.facts.agreements import Agreed
from kadesh.reading.facts.dates import DateMention
from kadesh.reading.facts.places import without_dateline
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadAttribute, ReadSpan
from kadesh.reading.tables.calendar_words import LATER, NUMBERS
from kadesh.reading.tables.first_look import COMING, MOOD, NOTHING, WHO_MEETS
from kadesh.reading.tables.meetings import MEETING_NOUNS
from kadesh.reading.tables.outcomes import MOOD_NOUNS, MOOD_WORDS, NEXT_STEPS, NONE_AGREED, SIDES
from kadesh.record.anchoring import span_at

_NONE = re.compile(rf"\b{NONE_AGREED}", re.IGNORECASE)
_NEXT = re.compile("|".join(NEXT_STEPS))  # in small letters, as _MOOD and _DAYS
_MEET = re.compile(r"\b(?:" + "|".join(MEETING_NOUNS) + r")\b", re.IGNORECASE)
_WHO_MEETS = re.compile(
    rf"\b(?:{SIDES}|talks|negotiations|round|meeting|session|mediators?|consultations)\b", re.IGNORECASE
)
_MOODS = "|".join(MOOD_WORDS)
_SOME = rf"(?:\w+\s)?(?:{_MOODS})"
_AND_SOME = r"(?:(?:,\s|,?\s(?:and|but|yet|though)\s)(?:\w+\s)?[a-z-]{3,20}){0,2}"
_TALKS = r"(?:talks|negotiations|round|meeting|session|discussions|consultations|dialogue|exchanges?)"
_MOOD = re.compile(
    rf"\b{MOOD_NOUNS}\b[^.;]{{0,60}}?\b(?:was|were|had been|has been|remained|is|remains|became|turned|"
    rf"grew|stayed|described as|as)\s[“\"‘]?(?P<a>{_SOME}{_AND_SOME})"
    rf"|\b(?:in|took place in|held in|amid)\s(?:an?\s)?(?P<b>(?:(?:\w+,\s)|(?:\w+\s(?:and|"
    rf"but)\s))?(?:{_MOODS})(?:(?:,|\sand|\sbut)\s[a-z-]{{3,20}})?)\s{MOOD_NOUNS}\b"
    rf"|\b(?:called|described|characteri[sz]ed|termed|labelled)\s(?:the\s|this\s|these\s)?(?:\w+\s){{0,2}}?{_TALKS}\s"
    rf"(?:as\s)?(?:having\sbeen\s)?[“\"‘]?(?P<c>{_SOME}{_AND_SOME})"
    rf"|\b{_TALKS}\s(?:(?:was|were|has been|have been|had been)\s(?:described\sas\s)?)[“\"‘]?(?P<d>{_SOME}{_AND_SOME})"
    rf"(?=[”\"’.,;]|\s(?:and|with|in)\b|$)"
    rf"|\b(?:described|characteri[sz]ed|called|summed\sup|describing|calling)\s(?:the|its|their)\s{MOOD_NOUNS}\s(?:\w+\s){{0,3}}?as\s"
    rf"[“\"‘]?(?P<e>(?!(?:a|an|the|being|one|having)\b)[a-z-]{{3,20}}(?:(?:,\s|,?\s(?:and|but|yet|though)\s)(?:\w+\s)?[a-z-]{{3,20}}){{0,2}})"
)
_DAYS = re.compile(
    rf"\b(?:(?:talks|negotiations|round|meetings|consultations|summit)\s(?:\w+\s){{0,4}}?(?:lasted|ran|went on|"
    rf"took|after|over)\s(?:for\s)?(?P<a>{'|'.join(NUMBERS)}|\d{{1,2}})\sdays|(?P<b>{'|'.join(NUMBERS)}|"
    rf"\d{{1,2}})(?:-day|\sdays\sof)\s(?:\w+\s){{0,3}}?(?:talks|negotiations|round|meetings|consultations|"
    rf"summit))\b"
)
_ROUND_AHEAD = re.compile(
    rf"\b(?:next|another|new|{LATER}|further|final)\s(?:\w+\s)?(?:round|cycle|meeting|session|talks|summit)\b"
)
_AT_HEAD = 4
"""Characters before *No agreement was signed* where that is what the sentence says."""
_UNREAL = re.compile(
    r"\b(?:what (?:they|the two)|if|until|unless|once|whether|would be|could be|should be|may be|"
    r"for (?:a|an))\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)


_NOT_SET = re.compile(r"\bno (?:date|plans?)\b|\bnot (?:been )?(?:set|scheduled|agreed)", re.IGNORECASE)


def outcomes(seen: Survey, agreed: tuple[Agreed, ...]) -> tuple[ReadAttribute, ...]:
    """Rows about the talks: ``agreed`` (one item a row; *none* where it says so), ``next step``, ``mood``, ``days``."""
    found: dict[tuple[str, str], ReadAttribute] = {}
    items = (("agreed", a.item, 0.8, a.place) for a in agreed if a.together)
    for attribute, value, certainty, place in (*items, *(row for line in seen.lines for row in _in_line(line, seen))):
        key = attribute, value.lower()
        span = ReadSpan(span_at(seen.report.text, place[0], min(place[1], place[0] + 650)))
        old = found.get(key, ReadAttribute("the talks", attribute, value, (), certainty))
        found[key] = replace(old, evidence=(*old.evidence, span))
    return tuple(found.values())


def _may_be_set(date: DateMention, published: dt.date | None) -> bool:
    """Whether a day, some days or a month named for a meeting lie ahead."""
    is_month = len(date.edtf.rstrip("~")) == len("2026-06")
    if not (date.day or "/" in date.edtf or is_month):
        return False
    return published is None or date.edtf[:10].rstrip("~") > published.isoformat()[: 7 if is_month else 10]


Row = tuple[str, str, float, tuple[int, int]]


def _is_told_before(line: Line, coming: re.Match[str]) -> bool:
    """Whether *it will open on …* is said of a round that the sentence before speaks of."""
    before = line.survey.lines[line.number - 1].text if line.number else ""
    return coming[0].startswith(("it ", "they ")) and _ROUND_AHEAD.search(before) is not None


def _in_line(line: Line, seen: Survey) -> Iterator[Row]:
    whole = line.start, line.end
    if line.has(NOTHING) and _is_nothing_agreed(line, seen):
        yield "agreed", "none", 0.8, whole
    coming = _coming(line, seen) if line.has(WHO_MEETS) and line.has(COMING) else None
    if coming:
        dated = any(_is_not_past(date, seen.published) for date in line.dates)
        yield "next step", without_dateline(line.text.strip()).rstrip("."), 0.8 if dated else 0.6, whole
        for date in line.dates:
            if date.start - line.start >= coming.start() and _may_be_set(date, seen.published):
                yield "next step date", date.edtf, 0.7, whole
    mood = _MOOD.search(line.low) if line.has(MOOD) else None
    if mood:
        yield "mood", line.text[slice(*mood.span(mood.lastindex or 0))].strip(" ,"), 0.8, whole
    days = _DAYS.search(line.low) if "day" in line.low else None
    if days:
        number = days["a"] or days["b"]
        yield "days", str(NUMBERS.get(number, number)), 0.7, whole


def _is_nothing_agreed(line: Line, seen: Survey) -> bool:
    """Whether a sentence says, in the report's own voice, that those who met agreed on nothing."""
    none = _NONE.search(line.text)
    if none is None or _UNREAL.search(line.text[: none.start()]) or seen.in_quotation(line.start + none.start()):
        return False
    foremost = none.start() < _AT_HEAD or line.is_heading or not line.number
    return bool(foremost or _MEET.search(line.text) or _WHO_MEETS.search(line.text))


def _coming(line: Line, seen: Survey) -> re.Match[str] | None:
    """Where a sentence announces, in the report's own voice, that those who talk will meet again."""
    coming = _NEXT.search(line.low)
    if coming is None or line.is_heading or seen.in_quotation(line.start + coming.start()):
        return None
    of_talks = _WHO_MEETS.search(line.text) or _is_told_before(line, coming)
    return coming if of_talks and not _NOT_SET.search(line.text) else None


def _is_not_past(date: DateMention, published: dt.date | None) -> bool:
    return published is None or date.edtf[:10] >= published.isoformat()[: len(date.edtf[:10])]
