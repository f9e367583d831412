"""A report's sentences as words, each quotation one word, so that the grammar around quoted speech can be seen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from kadesh.reading.statements.quotations import Quotation
from kadesh.reading.text import ReportText

MOST_WORDS = 200
"""A sentence of more words is cut: no person wrote it."""


class Token(NamedTuple):
    """A word, a mark, or a whole quotation."""

    start: int
    end: int
    text: str
    lower: str
    is_name: bool = False
    """Written with a capital."""
    is_mark: bool = False
    """A punctuation mark or a quotation."""
    quotation: Quotation | None = None


class Clause(NamedTuple):
    """A sentence as the report tells it; a quotation of several sentences is one word of it."""

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]


# The first group is the plain words, which are most.
_TOKEN = re.compile(
    r"([a-z]+)(?![\w.&’'/-])|(?:[A-Z]\.){2,8}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Prof|Rev|St|Jr|Sr|Reps|Sens"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.(?=\s)"
    r"|\$?[^\W_]+(?:[-.&’'/][^\W_]+)*(?:[’'](?=\s))?|--+|[^\w\s]"
)
_SPOKEN = re.compile(
    r"\s*(?:[a-z]|(?:(?:[A-Z][\w.’'-]{0,20}|the|de|van|of)\s){1,5}(?:said|says|asked|told|wrote|tweeted|added|shouted|replied"
    r"|asks|adds|writes|exclaimed|yelled|wondered|continued|declared|responded|demanded)\b"
    r"|(?:He|She|They|I)\s(?:\w{1,12}\s)?(?:said|says|asked|wrote|told|added|shouted|replied|tweeted|continued)\b)"
)


def clauses(report: ReportText, quoted: tuple[Quotation, ...]) -> Iterator[Clause]:
    """The sentences of a report, cut only outside quotations."""
    starts = [q.outer[0] for q in quoted]
    bounds = [s.start for s in report.sentences]
    for number, paragraph in enumerate(report.paragraphs):
        inside = quoted[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        cuts = bounds[bisect_right(bounds, paragraph.start) : bisect_left(bounds, paragraph.end)]
        at = paragraph.start
        for cut in [*_real(report.text, cuts, inside), paragraph.end]:
            tokens = tuple(_tokens(report.text, at, cut, inside))
            for first in range(0, len(tokens), MOST_WORDS):
                piece = tokens[first : first + MOST_WORDS]
                yield Clause(piece[0].start, piece[-1].end, number, piece)
            at = cut


def _real(text: str, cuts: list[int], inside: tuple[Quotation, ...]) -> Iterator[int]:
    """The cuts that are not inside a quotation, nor between one and its *he asked*."""
    ends = [q.outer[1] for q in inside]
    for cut in cuts:
        index = bisect_right(ends, cut)
        if index < len(inside) and inside[index].outer[0] < cut:
            continue
        last = inside[index - 1] if index else None
        if last and not text[last.outer[1] : cut].strip() and _SPOKEN.match(text, cut, cut + 90):
            mark = text[last.inner[1] - 1]
            if mark in "?!,…—-" or text[cut].islower():
                continue
        yield cut


def _tokens(text: str, at: int, stop: int, inside: tuple[Quotation, ...]) -> Iterator[Token]:
    first = bisect_left(inside, at, key=lambda q: q.outer[0])
    for quotation in inside[first : bisect_left(inside, stop, lo=first, key=lambda q: q.outer[0])]:
        start, end = quotation.outer
        yield from _words(text, at, start)
        yield Token(start, end, "Q", "q", is_mark=True, quotation=quotation)
        at = end
    yield from _words(text, at, stop)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        words = match[0]
        if match.lastindex:
            yield Token._make((*match.span(), words, words, False, False, None))
        else:
            first = words[0]
            mark = not first.isalnum() and first not in "$%&@#"
            lower = words.lower().replace("'", "’")
            yield Token._make((*match.span(), words, lower, first.isupper(), mark, None))
