"""What came of the talks: items agreed or none, the next step announced, the mood of the room, their length in days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadAttribute, ReadSpan
from kadesh.reading.tables.calendar_words import NUMBERS
from kadesh.reading.tables.first_look import COMING, MOOD, NOTHING, WHO_MEETS
from kadesh.reading.tables.meetings import MEETING_NOUNS
from kadesh.reading.tables.outcomes import AGREED, MOOD_NOUNS, MOOD_WORDS, NEXT, NONE_AGREED, SIDES
from kadesh.record.anchoring import span_at

_AGREED = re.compile(
    rf"\b(?P<who>{SIDES}|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?\sand\s(?:the\s)?[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?)"
    rf"\s(?P<verb>{AGREED})(?P<what>[^.;]{{3,300}})"
)
_PASSIVE = re.compile(
    r"\b(?:[Aa]greement|[Uu]nderstanding|[Cc]onsensus|[Dd]eal|[Aa]ccord)\s(?:was|were|has been|"
    r"had been)\s(?:also\s)?reached\s(?:on|to|over)\s(?P<what>[^.;]{3,300})"
)
_NONE = re.compile(rf"\b{NONE_AGREED}", re.IGNORECASE)
_NEXT = re.compile(NEXT, re.IGNORECASE)
_MEET = re.compile(r"\b(?:" + "|".join(MEETING_NOUNS) + r")\b", re.IGNORECASE)
_WHO_MEETS = re.compile(
    rf"\b(?:{SIDES}|talks|negotiations|round|meeting|session|mediators?|consultations)\b", re.IGNORECASE
)
_MOODS = "|".join(MOOD_WORDS)
_MOOD = re.compile(
    rf"\b{MOOD_NOUNS}\b[^.;]{{0,60}}?\b(?:was|were|remained|is|remains|became|turned|grew|stayed|described as|"
    rf"as)\s(?P<a>(?:\w+\s)?(?:{_MOODS})(?:(?:,\s|\s(?:and|but|yet)\s|,\s(?:but|"
    rf"and)\s)(?:\w+\s)?[a-z-]{{3,20}}){{0,2}})"
    rf"|\b(?:in|took place in|held in|amid)\s(?:an?\s)?(?P<b>(?:(?:\w+,\s)|(?:\w+\s(?:and|"
    rf"but)\s))?(?:{_MOODS})(?:(?:,|\sand|\sbut)\s[a-z-]{{3,20}})?)\s{MOOD_NOUNS}\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"\b(?:(?:talks|negotiations|round|meetings|consultations|summit)\s(?:\w+\s){{0,4}}?(?:lasted|ran|went on|"
    rf"took|after|over)\s(?:for\s)?(?P<a>{'|'.join(NUMBERS)}|\d{{1,2}})\sdays|(?P<b>{'|'.join(NUMBERS)}|"
    rf"\d{{1,2}})(?:-day|\sdays\sof)\s(?:\w+\s){{0,3}}?(?:talks|negotiations|round|meetings|consultations|"
    rf"summit))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|n't|n’t|never|no|nothing|refused|neither|hardly)\s(?:\w+\s)?$", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:if|until|unless|once|whether|would be|could be|should be|may be|for (?:a|an))\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)


def outcomes(seen: Survey) -> tuple[ReadAttribute, ...]:
    """Rows about the talks: ``agreed`` (one item a row; *none* where it says so), ``next step``, ``mood``, ``days``."""
    found: dict[tuple[str, str], ReadAttribute] = {}
    for line in seen.lines:
        for attribute, value, certainty, place in _in_line(line, seen):
            key = attribute, value.lower()
            span = ReadSpan(span_at(seen.report.text, place[0], min(place[1], place[0] + 650)))
            if key in found:
                old = found[key]
                found[key] = ReadAttribute(old.subject, attribute, old.value, (*old.evidence, span), old.certainty)
            else:
                found[key] = ReadAttribute("the talks", attribute, value, (span,), certainty)
    return tuple(found.values())


_AGREEING = frozenset(["agreed", "reached", "signed", "committed", "pledged", "exchanged", "settled"])
Row = tuple[str, str, float, tuple[int, int]]


def _in_line(line: Line, seen: Survey) -> Iterator[Row]:
    whole = line.start, line.end
    text = line.text
    if line.has(_AGREEING):
        yield from _agreed(line, seen)
    none = _NONE.search(text) if line.has(NOTHING) else None
    if (
        none
        and not _UNREAL.search(text[: none.start()])
        and (_MEET.search(text) or line.is_heading or line.number == 0)
        and not seen.in_quotation(line.start + none.start())
    ):
        yield "agreed", "none", 0.8, whole
    coming = _NEXT.search(text) if line.has(WHO_MEETS) and line.has(COMING) else None
    if (
        coming
        and _WHO_MEETS.search(text)
        and not seen.in_quotation(line.start + coming.start())
        and not line.is_heading
    ):
        negative = re.search(r"\bno (?:date|plans?)\b|\bnot (?:been )?(?:set|scheduled|agreed)", text)
        dates = "; ".join(
            d.edtf
            for d in line.dates
            if seen.published is None or d.edtf[:10] >= seen.published.isoformat()[: len(d.edtf[:10])]
        )
        if not negative:
            yield "next step", text.strip().rstrip("."), 0.8 if dates else 0.6, whole
            for date in line.dates:
                if (
                    (date.day or "/" in date.edtf)
                    and date.start - line.start >= coming.start()
                    and (seen.published is None or date.edtf[:10] > seen.published.isoformat())
                ):
                    yield "next step date", date.edtf, 0.7, whole
    mood = _MOOD.search(text) if line.has(MOOD) else None
    if mood:
        yield "mood", (mood["a"] or mood["b"]).strip(), 0.8, whole
    days = _DAYS.search(text) if "day" in text else None
    if days:
        number = (days["a"] or days["b"]).lower()
        yield "days", str(NUMBERS.get(number, number)), 0.7, whole


def _agreed(line: Line, seen: Survey) -> Iterator[Row]:
    for match in (*_AGREED.finditer(line.text), *_PASSIVE.finditer(line.text)):
        groups = match.groupdict()
        before = line.text[: match.start()]
        if (
            _DENIED.search(before)
            or _DENIED.search(groups.get("verb") or "")
            or _UNREAL.search(before)
            or seen.in_quotation(line.start + match.start())
        ):
            continue
        verb, what = (groups.get("verb") or "").strip(), match["what"]
        what = re.split(
            r",\s(?:while|but|although|according|the|with both|a\s|as\s|he|she|they|it|officials|said)|\s(?:but|"
            r"while|although)\s|,\s[^,]{0,40}\ssaid\b",
            what,
            maxsplit=1,
        )[0]
        tail = re.search(r"(?:to|on|upon|that|over|for|about)$", verb)
        kept = (
            f"{tail[0]} {what.strip()}"
            if tail and tail[0] == "to"
            else what.strip()
            if tail
            else f"{verb} {what.strip()}"
        )
        end = match.start("what") + len(what.rstrip())
        if kept and not re.match(r"(?:to\s)?(?:disagree|differ)\b", kept):
            yield "agreed", kept.strip(" ,"), 0.8, (line.start + match.start(), line.start + end)
