"""What is kept of a report in a language that is not read: its days and its quotations, no guess at their sense."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from kadesh.reading.facts.dates import days_in, nearest_year
from kadesh.reading.result import ReadAttribute, ReadSpan, ReadSpeaker, ReadStatement
from kadesh.reading.tables.calendar_words import MONTHS_ELSEWHERE
from kadesh.reading.text import ReportText
from kadesh.record.anchoring import span_at

UNREAD = "unread"
"""How what is not read is marked."""
MOST = 100
"""Days, and quotations, kept of one report."""
_LONGEST = 690
"""Characters kept of one quotation."""
_MARKS = re.compile(
    r"«(?P<a>[^«»]{2,3000})»|„(?P<b>[^„“”]{2,3000})[“”]|“(?P<c>[^“”]{2,3000})”|"
    r"[「『](?P<d>[^「」『』]{2,3000})[」』]|\"(?P<e>[^\"]{2,3000})\"|"
    r"”(?P<f>[^”]{2,3000})”|‹(?P<g>[^‹›]{2,3000})›|»(?P<h>[^«»]{2,3000})«"
)
_SPACED = re.compile(r"\w\s+\w")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
"""Letters of scripts that put no space between words."""
_CHARACTERS = re.compile(r"(?:([12]\d{3})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
_MOST_WORDS_OF_A_NAME = 2
"""Quotation marks around so few words often stand around a name."""
_MOST_OF_A_TITLE = 8
"""The same in letters, where no space divides words."""


def quotations_unread(report: ReportText) -> tuple[ReadStatement, ...]:
    """Every quotation, by its marks: nobody is named as its speaker, and nothing is said of what it means."""
    return tuple(_statements(report))[:MOST]


def _statements(report: ReportText) -> Iterator[ReadStatement]:
    for paragraph in report.paragraphs:
        for match in _MARKS.finditer(report.text, paragraph.start, paragraph.end):
            name = match.lastgroup or "a"
            start, end = match.start(name), min(match.end(name), match.start(name) + _LONGEST)
            words = report.text[start:end]
            if not _is_speech(words):
                continue
            span = ReadSpan(span_at(report.text, start, end))
            speaker = ReadSpeaker(None, None, None, span, UNREAD)
            yield ReadStatement(speaker, "other", True, " ".join(words.split()), None, (), 0.3, (span,))


def _is_speech(words: str) -> bool:
    """Whether quoted words are long enough to be more than a name or a title."""
    return len(_SPACED.findall(words)) >= _MOST_WORDS_OF_A_NAME or len(_UNSPACED.findall(words)) > _MOST_OF_A_TITLE


def days_unread(report: ReportText, published: dt.date | None) -> tuple[ReadAttribute, ...]:
    """Every day that the report names, in figures or with the month in one of the languages of the table."""
    found = dict(_days(report, published))
    return tuple(
        ReadAttribute("the report", "names the day", edtf, (ReadSpan(span_at(report.text, *place)),), 0.6)
        for place, edtf in sorted(found.items())[:MOST]
    )


def _days(report: ReportText, published: dt.date | None) -> Iterator[tuple[tuple[int, int], str]]:
    text = report.text
    for sentence in report.sentences:
        for date in days_in(text, sentence.start, sentence.end, published):
            if date.explicit and not date.yearless:
                yield (date.start, date.end), date.edtf
    months = _months()
    for match in _named_days().finditer(text):
        day, month, year = match["day"], months[match["month"].casefold()], match["year"]
        if edtf := _edtf(year, month, day, published):
            yield match.span(), edtf
    for match in _CHARACTERS.finditer(text):
        if edtf := _edtf(match[1], int(match[2]), match[3], published):
            yield match.span(), edtf


def _edtf(year: str | None, month: int, day: str, published: dt.date | None) -> str | None:
    """The day; without a year, the one nearest to the day of publication, and none if that is not known."""
    try:
        if year:
            return dt.date(int(year), month, int(day)).isoformat()
        return dt.date(nearest_year(month, int(day), published), month, int(day)).isoformat() if published else None
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    return {word: n for words in MONTHS_ELSEWHERE.values() for n, word in enumerate(words.split(), 1)}


@cache
def _named_days() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _months()), key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?<![\w.:])(?P<day>\d{{1,2}})(?:er|\.|º|ª|-?го)?\s(?:de\s|del\s)?(?P<month>{words})(?!\w)"
        rf"(?:\s?[,/]?\s(?:de\s|del\s)?(?P<year>[12]\d{{3}}|[١۱]\d{{3}}|[٢۲]\d{{3}}))?",
        re.IGNORECASE,
    )
