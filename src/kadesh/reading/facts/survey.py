"""What every fact starts from: the sentences of a report with their states, dates, quotations and headings."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from kadesh.reading.facts.dates import DAY_HINT, DateMention, dates_in, days_in
from kadesh.reading.facts.mentions import Mention, mentions
from kadesh.reading.tables.first_look import DATES, TALKS_HINTS, TALKS_OF
from kadesh.reading.text import ReportText

_LABEL = 40
"""Characters of a name that stands for a heading."""
LONGEST = 1_500
"""Characters read of one sentence; no person writes longer ones."""
_ENDS = (".", "!", "?", "”", '"', "»", ":", ";", ",", "…", ")")
_WORD = re.compile(r"[a-z]{1,20}")
_DIGIT = re.compile(r"[0-9]")
_QUOTED = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"]{1,2000}\"|„[^„“”]{1,2000}[“”]")
BETWEEN_DASHES = re.compile(r"[-–—]\s.{2,80}\s[-–—]")
"""A heading as wire reports write it: *- Paris watches -*."""
_RUN_IN = re.compile(
    r"[A-ZÀ-Þ][a-zà-þ]+(?:\s(?!(?:is|are|was|were|has|have|had|said|did|do|does|may|might|could|can|will|would|\w+ed)\b)[A-Za-zÀ-þ]+){0,3}\."
)
"""A heading at the beginning of a paragraph: *Wider impact. In …*."""
_DATELINE = re.compile(
    r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\s.'’-]{2,40}(?:,\s[^—–\n]{1,30}?)?,\s[^—–\n]{3,30}?\s?(?:\([^)]{1,40}\)\s?)?(?:—|–|--|"
    r"\s-)\s"
)
"""A place and a day before a dash: the day is that of the report and not of what it tells."""
_ABOUT_TALKS = re.compile(rf"\W{TALKS_OF}")  # small letters and no word boundary: both are slow
_IN_PASSING = 500
"""Words on each mention of talks beyond which a report only mentions them (those on talks: a hundred or two)."""


@dataclass(frozen=True)
class Line:
    """A sentence with what it names, each looked for only once somebody asks."""

    number: int
    start: int
    end: int
    text: str
    heading: str
    """The heading it stands under, lower case; empty if none."""
    is_heading: bool
    survey: Survey = field(repr=False, compare=False)
    """The report it stands in."""

    @cached_property
    def states(self) -> tuple[Mention, ...]:
        """The states named in it."""
        return self.survey.states_in(self.start, self.end)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates named in it, with offsets of the report."""
        if self.words.isdisjoint(DATES) and not _DIGIT.search(self.text):
            return ()
        found = dates_in(self.survey.report.text, self.start, self.end, self.survey.published)
        dateline = _DATELINE.match(self.text)
        return tuple(d for d in found if d.start >= self.start + dateline.end()) if dateline else found

    @cached_property
    def days(self) -> tuple[DateMention, ...]:
        """Those of its dates that name a day or a month."""
        if not self.survey.has_day(self.start, self.end):
            return ()
        return tuple(days_in(self.survey.report.text, self.start, self.end, self.survey.published))

    @property
    def label(self) -> Mention | None:
        """The state that the sentence consists of and nothing else (*- **Canada.***): the next ones speak of it."""
        if len(self.text) >= _LABEL or len(self.states) != 1:
            return None
        [named] = self.states
        around = self.text[: named.start - self.start].removesuffix("The ") + self.text[named.end - self.start :]
        return None if _WORD.search(around.lower()) else named

    @property
    def paragraph_end(self) -> int:
        """Where the paragraph ends in which it stands."""
        return self.survey.paragraph_end(self.start)

    @cached_property
    def low(self) -> str:
        """Its text in small letters, each in its place: searching that is several times faster than ignoring case."""
        low = self.text.lower()
        if len(low) == len(self.text):
            return low
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, lower case."""
        return frozenset(_WORD.findall(self.low))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first five letters of each."""
        return frozenset([word[:5] for word in self.words])

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in it."""
        return not self.words.isdisjoint(words)

    def has_stem(self, stems: frozenset[str]) -> bool:
        """Whether a word beginning with one of these stands in it."""
        return not self.stems.isdisjoint(stems)


class Survey:
    """A report, sentence by sentence."""

    def __init__(self, report: ReportText, published: dt.date | None = None) -> None:
        self.report = report
        self.published = published
        self.lines = tuple(self._lines())

    def _lines(self) -> list[Line]:
        alone = {(p.start, p.end) for p in self.report.paragraphs}
        opens = {p.start for p in self.report.paragraphs}
        lines, heading = [], ""
        for number, whole in enumerate(self.report.sentences):
            words = whole.text[:LONGEST]
            is_heading = _is_heading(words, alone=(whole.start, whole.end) in alone) or (
                whole.start in opens
                and (whole.start, whole.end) not in alone
                and _RUN_IN.fullmatch(words.strip()) is not None
            )
            if is_heading:
                heading = words.strip("#* \n").lower()
            end = min(whole.end, whole.start + LONGEST)
            lines.append(Line(number, whole.start, end, words, heading, is_heading, self))
        return lines

    @cached_property
    def about_talks(self) -> bool:
        """Whether it speaks of talks or of peace, and not only in passing."""
        text = f" {self.report.text.lower()}"
        if not any(hint in text for hint in TALKS_HINTS):
            return False
        return sum(1 for _ in _ABOUT_TALKS.finditer(text)) * _IN_PASSING >= text.count(" ")

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [passage.start for passage in self.report.paragraphs]

    def paragraph_end(self, at: int) -> int:
        """The end of the paragraph in which an offset stands."""
        return self.report.paragraphs[bisect_right(self._paragraph_starts, at) - 1].end

    @cached_property
    def _states(self) -> tuple[list[int], tuple[Mention, ...]]:
        found = mentions(self.report.text, 0, self.lines[-1].end) if self.lines else ()
        return [m.start for m in found], found

    def states_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The states named in a stretch of the text."""
        starts, found = self._states
        return found[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _day_hints(self) -> list[int]:
        return [m.start() for m in DAY_HINT.finditer(self.report.text)]

    def has_day(self, start: int, end: int) -> bool:
        """Whether a stretch may name a day or a month."""
        return bisect_left(self._day_hints, start) < bisect_left(self._day_hints, end)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Where quoted words of more than a few stand."""
        matches = (m for p in self.report.paragraphs for m in _QUOTED.finditer(self.report.text, p.start, p.end))
        return tuple(m.span() for m in matches if m.end() - m.start() > 40)

    def in_quotation(self, at: int) -> bool:
        """Whether an offset lies inside quoted words of more than a few."""
        index = bisect_right(self.quoted, (at, len(self.report.text))) - 1
        return index >= 0 and self.quoted[index][0] < at < self.quoted[index][1]


def _is_heading(words: str, *, alone: bool) -> bool:
    if words.startswith("#"):
        return True
    if not alone or len(words) >= 100:
        return False
    bare = words.strip()
    if BETWEEN_DASHES.fullmatch(bare):
        return True
    asks = bare.endswith("?") and bare[:1].isalpha() and len(bare.split()) <= 9
    return (asks or not bare.endswith(_ENDS)) and bare[:1].isupper() and len(bare.split()) <= 14
