"""Where quoted words stand: marks of every common kind, quotations within quotations, over paragraphs, never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kadesh.reading.text import Passage, ReportText

MAX_QUOTATION = 3_000
"""A mark with no partner within this many characters is taken as never closed."""


class Quotation(NamedTuple):
    """A stretch between quotation marks."""

    outer: tuple[int, int]
    """With its marks."""
    inner: tuple[int, int]
    """Without them."""
    continues: bool = False
    """Opens by repeating the mark of a quotation left open in the paragraph before."""
    closed: bool = True
    ends: bool = False
    """Whether its last character is a mark that ends or divides."""


_PAIRS = {"“": '”"', "«": "»", "„": "“”", "‟": "”", "「": "」", "『": "』", "‹": "›"}
_PAIR_MARKS = {sign: re.compile(f"[{ends + sign}]" if sign == "“" else f"[{ends}]") for sign, ends in _PAIRS.items()}
_SINGLES = {"‘": "’", "‚": "‘’", "'": "'", "`": "'’"}
_RUNNING = frozenset('“"«„')
_MARK = re.compile(r"[“”«»„‟「『‹\"'`‘‚](?:(?<=[“”«»„‟「『‹\"])|(?<=')'|(?<=`)`|(?<![\w.,!?…].)(?=[\w\"“(…]))")
"""Every mark by its letter first, which is what makes the search fast."""


def quotations(report: ReportText) -> tuple[Quotation, ...]:
    """All quotations of a report, in order, none inside another.

    Examples
    --------
    >>> from kadesh.reading.text import report_text
    >>> text = "He called it “a ‘good’ day” and left."
    >>> [text[q.inner[0]:q.inner[1]] for q in quotations(report_text(text))]
    ['a ‘good’ day']
    """
    found: list[Quotation] = []
    open_mark = ""
    for number, paragraph in enumerate(report.paragraphs):
        following = report.paragraphs[number + 1] if number + 1 < len(report.paragraphs) else None
        here = list(_in_paragraph(report.text, paragraph, following))
        if here and open_mark and here[0].outer[0] == paragraph.start:
            first = here[0]
            here[0] = Quotation(first.outer, first.inner, continues=True, closed=first.closed, ends=first.ends)
        open_mark = "" if not here or here[-1].closed else report.text[here[-1].outer[0]]
        found += here
    return tuple(found)


def _in_paragraph(text: str, paragraph: Passage, following: Passage | None) -> Iterator[Quotation]:
    at, missed = paragraph.start, set[str]()
    while True:
        mark = _MARK.search(text, at, paragraph.end)
        if mark is None:
            return
        at = mark.end()
        if mark[0] in missed:
            continue
        close = _closing(text, mark, paragraph.end)
        if close is not None:
            inner = (mark.end(), close[0])
            if text[inner[0] : inner[1]].strip():
                yield Quotation((mark.start(), close[1]), inner, ends=text[inner[1] - 1] in ",.?!;…")
            at = close[1]
        elif _runs_on(text, mark, paragraph, following):
            yield Quotation((mark.start(), paragraph.end), (mark.end(), paragraph.end), closed=False)
            return
        else:
            missed.add(mark[0])


def _closing(text: str, mark: re.Match[str], end: int) -> tuple[int, int] | None:
    """Start and end of the mark that closes this one."""
    sign, start = mark[0], mark.end()
    end = min(end, start + MAX_QUOTATION)
    if sign in _SINGLES:
        return _single_closing(text, sign, start, end)
    if sign in _PAIRS:
        return _paired(text, sign, start, end)
    close = "''" if sign in {"''", "``"} else sign
    at = text.find(close, start, end)
    if sign == '"':
        bent = text.find("”", start, at if at > 0 else end)
        at = bent if bent > 0 and "“" not in text[start:bent] else at
    if at < 0 or (sign == "”" and not text[start].isalnum()):  # some write the closing mark on both sides
        return None
    return at, at + len(close)


def _paired(text: str, sign: str, start: int, end: int) -> tuple[int, int] | None:
    for mark in _PAIR_MARKS[sign].finditer(text, start, end):
        at = mark.start()
        if mark[0] != sign:
            return at, at + 1
        if at - start > 1:
            return _nested(text, at, end)
    return None


def _nested(text: str, at: int, end: int) -> tuple[int, int] | None:
    """A second opening mark inside: the closing mark after the inner one's, if there is one."""
    first = text.find("”", at, end)
    second = text.find("”", first + 1, end) if first > 0 else -1
    if second > 0 and "“" not in text[first:second]:
        return second, second + 1
    return (first, first + 1) if first > 0 else None


_SINGLE_END = re.compile(r"['’‘](?!\w)")


def _single_closing(text: str, sign: str, start: int, end: int) -> tuple[int, int] | None:
    """A single mark closes where no letter follows; kept only where it holds speech: four words, or an end mark."""
    end = min(end, start + 800)
    for match in _SINGLE_END.finditer(text, start, end):
        if match[0] not in _SINGLES[sign]:
            continue
        words = text[start : match.start()]
        if '"' in words or "“" in words or "\n" in words:
            return None
        before = words[-1:]
        speech = before in ",.!?" or (words.count(" ") >= 3 and before != "s")
        if speech or len(words) < 40:
            return match.start(), match.end()
    return None


def _runs_on(text: str, mark: re.Match[str], paragraph: Passage, following: Passage | None) -> bool:
    """Whether an open quotation goes on in the next paragraph, or fills the rest of this one after a colon or comma."""
    if following and following.text.startswith((mark[0], "“", '"', "«")) and mark[0] in _RUNNING:
        return True
    if mark[0] not in _RUNNING | {"''"} or paragraph.end - mark.end() > MAX_QUOTATION:
        return False
    before = text[max(paragraph.start, mark.start() - 2) : mark.start()].rstrip()
    return not before or before[-1] in ":,"
