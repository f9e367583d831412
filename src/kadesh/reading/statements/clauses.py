"""A report's sentences as words, each quotation one word, so that the grammar around quoted speech can be seen."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
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


# Plain words come first, because most are plain.
_TOKEN = re.compile(
    r"[a-z]+(?![\w.&’'/-])|,|(?=[A-Z])(?:(?:[A-Z]\.){2,8}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Prof|Rev|Brig|Adm|Cmdr|Cpl|Amb|Hon|St|Jr"
    r"|Sr|Reps|Sens|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|[A-Z])\.(?=\s))"
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
            tokens, first = _tokens(report.text, at, cut, inside), 0
            while first < len(tokens):
                last = _stop(tokens, first)
                yield Clause(tokens[first].start, tokens[last - 1].end, number, tuple(tokens[first:last]))
                first = last
            at = cut


def _stop(tokens: list[Token], first: int) -> int:
    """Where a sentence that begins here is cut: at its end, or after the last mark before it has too many words."""
    most = first + MOST_WORDS
    if len(tokens) <= most:
        return len(tokens)
    marks = (at for at in range(most, most - MOST_WORDS // 2, -1) if tokens[at - 1].text in {";", ",", ":", "—", "."})
    return next(marks, most)


def _real(text: str, cuts: list[int], inside: tuple[Quotation, ...]) -> Iterator[int]:
    """The cuts that are not inside a quotation, nor between one and its *he asked*."""
    ends = [q.outer[1] for q in inside]
    for cut in cuts:
        index = bisect_right(ends, cut)
        if (index < len(inside) and inside[index].outer[0] < cut) or text[cut].islower():
            continue
        last = inside[index - 1] if index else None
        if last and not text[last.outer[1] : cut].strip() and _SPOKEN.match(text, cut, cut + 90):
            mark = text[last.inner[1] - 1]
            if mark in "?!,…—-" or text[cut].islower():
                continue
        yield cut


def _with_names(tokens: list[Token]) -> list[Token]:
    """*He* as a family name (*Vice Premier He Lifeng*) is no pronoun."""
    for at in range(1, len(tokens) - 1):
        before, word, after = tokens[at - 1 : at + 2]
        if word.text == "He" and before.is_name and not before.is_mark and after.is_name:
            tokens[at] = word._replace(lower="he'")
    return tokens


def _tokens(text: str, at: int, stop: int, inside: tuple[Quotation, ...]) -> list[Token]:
    first = bisect_left(inside, at, key=_opening)
    found: list[Token] = []
    named = " He " in text[at:stop]
    for quotation in inside[first : bisect_left(inside, stop, lo=first, key=_opening)]:
        start, end = quotation.outer
        found += _words(text, at, start)
        found.append(Token(start, end, "Q", "q", is_mark=True, quotation=quotation))
        at = end
    found += _words(text, at, stop)
    return _with_names(found) if named else found


def _opening(quotation: Quotation) -> int:
    return quotation.outer[0]


def _words(text: str, start: int, end: int) -> list[Token]:
    # Made in C from a place and a shape told once per word: every word of every report passes here.
    return [_made(Token, match.span() + _shape(match[0])) for match in _TOKEN.finditer(text, start, end)]


_made = tuple.__new__


@lru_cache(maxsize=65_536)
def _shape(word: str) -> tuple[str, str, bool, bool, None]:
    """What a word is wherever it stands: the fields of a token after its place."""
    is_mark = not word[0].isalnum() and word[0] not in "$%&@#"
    return word, word.lower().replace("'", "’"), is_name(word), is_mark, None


_ARTICLED = re.compile(r"(?:al|el|an|as|ash|ad|ar|at|az)[-’'](?=\w)")


def is_name(word: str) -> bool:
    """Whether a word is written as a name: with a capital, after an Arabic article too (*al-Khatib*)."""
    if word[:1].isupper():
        return True
    match = _ARTICLED.match(word)
    return match is not None and word[match.end()].isupper()
