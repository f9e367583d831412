"""What every fact starts from: the sentences of a report with their states, dates, quotations and headings."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass

from kadesh.reading.facts.dates import DateMention, dates_in
from kadesh.reading.facts.mentions import Mention, mentions
from kadesh.reading.tables.first_look import DATES
from kadesh.reading.text import Passage, ReportText

LONGEST = 1_500
"""Characters read of one sentence; no person writes longer ones."""
_ENDS = (".", "!", "?", "”", '"', "»", ":", ";", ",", "…", ")")
_WORD = re.compile(r"[a-z]{1,20}")
_DIGIT = re.compile(r"[0-9]")
_QUOTED = re.compile(r"“[^“”]{1,2000}”|«[^«»]{1,2000}»|\"[^\"]{1,2000}\"|„[^„“”]{1,2000}[“”]")


@dataclass(frozen=True)
class Line:
    """A sentence with what it names."""

    number: int
    start: int
    end: int
    text: str
    states: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    heading: str
    """The heading it stands under, lower case; empty if none."""
    is_heading: bool
    words: frozenset[str]
    """Its words, lower case."""
    stems: frozenset[str]
    """The first five letters of each."""

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in it."""
        return not self.words.isdisjoint(words)

    def has_stem(self, stems: frozenset[str]) -> bool:
        """Whether a word beginning with one of these stands in it."""
        return not self.stems.isdisjoint(stems)


@dataclass(frozen=True)
class Survey:
    """A report, sentence by sentence."""

    report: ReportText
    published: dt.date | None
    lines: tuple[Line, ...]
    quoted: tuple[tuple[int, int], ...]
    """Where quoted words stand."""

    def in_quotation(self, at: int) -> bool:
        """Whether an offset lies inside quoted words of more than a few."""
        index = bisect_right(self.quoted, (at, len(self.report.text))) - 1
        return index >= 0 and self.quoted[index][0] < at < self.quoted[index][1]


def survey(report: ReportText, published: dt.date | None = None) -> Survey:
    """Go over a report once: its sentences with the states and dates named in them."""
    text = report.text
    alone = {(p.start, p.end) for p in report.paragraphs}
    lines, heading = [], ""
    for number, whole in enumerate(report.sentences):
        sentence = (
            whole if len(whole.text) <= LONGEST else Passage(whole.start, whole.start + LONGEST, whole.text[:LONGEST])
        )
        is_heading = _is_heading(sentence.text, alone=(sentence.start, sentence.end) in alone)
        if is_heading:
            heading = sentence.text.strip("#* \n").lower()
        words = frozenset(_WORD.findall(sentence.text.lower()))
        dated = not words.isdisjoint(DATES) or _DIGIT.search(sentence.text)
        lines.append(
            Line(
                number, sentence.start, sentence.end, sentence.text,
                mentions(text, sentence.start, sentence.end),
                dates_in(text, sentence.start, sentence.end, published) if dated else (),
                heading, is_heading, words, frozenset({w[:5] for w in words}),
            )
        )  # fmt: skip
    quoted = tuple(
        (m.start(), m.end()) for p in report.paragraphs for m in _QUOTED.finditer(text, p.start, p.end)
        if m.end() - m.start() > 40
    )  # fmt: skip
    return Survey(report, published, tuple(lines), quoted)


def _is_heading(words: str, *, alone: bool) -> bool:
    bare = words.strip()
    if bare.startswith("#"):
        return True
    return alone and len(bare) < 100 and len(bare.split()) <= 14 and not bare.endswith(_ENDS) and bare[:1].isupper()
