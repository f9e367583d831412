"""What a reader should look at twice: days that do not fit, quotations that never close, machinery around the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.survey import Survey
from kadesh.reading.tables.calendar_words import WEEKDAYS
from kadesh.reading.tables.first_look import BOILERPLATE as KEYS
from kadesh.reading.tables.outlets import BOILERPLATE
from kadesh.record.values.dates import plain_date

_DAY_NAMES = tuple(name.title() for name in WEEKDAYS)
_BOILERPLATE = {kind: re.compile(words, re.IGNORECASE) for kind, words in BOILERPLATE.items()}
_PAST = re.compile(
    r"\b(?:met|held|ended|concluded|took place|began|opened|said|was|were|lasted|agreed|signed|told|failed|"
    r"collapsed|stalled|left|arrived|broke up|started|happened)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|scheduled|due|planned|set (?:for|to)|expected|until|by|before|deadline|next|to be|upcoming|"
    r"expires?|may|could|should|ahead of|is to|are to|agreed to|postponed|proposed|tentative)\b",
    re.IGNORECASE,
)
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_OTHER_ALPHABET = re.compile("[\u0400-\u04ff\u0370-\u03ff]")
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff\u0370-\u03ff])\w{3,40}\b")
_PAIRS = (("“", "”"), ("«", "»"))
MOST = 20
"""Warnings of one report; more of them say nothing new."""


def warnings(seen: Survey) -> tuple[str, ...]:
    """Every warning, as a sentence with the words it is about."""
    found = dict.fromkeys((*_dates(seen), *_quotations(seen), *_boilerplate(seen), *_letters(seen)))
    return tuple(found)[:MOST]


def _dates(seen: Survey) -> Iterator[str]:
    text = seen.report.text
    for line in seen.lines:
        for date in line.dates:
            words = text[date.start : date.end]
            day = date.day
            if day and date.explicit and date.weekday is not None and day.weekday() != date.weekday:
                yield f"“{words}”: {plain_date(date.edtf)} is a {_DAY_NAMES[day.weekday()]}"
            if not day or not seen.published or not date.explicit or date.yearless or day <= seen.published:
                continue
            clause = line.text[max(0, date.start - line.start - 80) : date.end - line.start + 40]
            if _PAST.search(clause) and not _AHEAD.search(clause):
                yield (
                    f"“{words}” is told as past, but the report was published on "
                    f"{plain_date(seen.published.isoformat())}"
                )


def _quotations(seen: Survey) -> Iterator[str]:
    """Marks that open and never close, except where a quotation runs on into the next paragraph."""
    paragraphs = seen.report.paragraphs
    for number, passage in enumerate(paragraphs):
        follows = paragraphs[number + 1].text.lstrip()[:1] if number + 1 < len(paragraphs) else ""
        for opening, closing in _PAIRS:
            last = passage.text.rfind(opening)
            if last >= 0 and passage.text.find(closing, last) < 0 and follows != opening:
                yield f"a quotation has no closing mark: “{_short(passage.text[last + 1 :])}”"
        if passage.text.count('"') % 2 and follows != '"':
            yield (
                f"a quotation has no closing mark: "
                f"“{_short(passage.text[passage.text.rfind(chr(34)) + 1 :] or passage.text)}”"
            )


def _short(words: str) -> str:
    plain = " ".join(words[:200].split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


def _boilerplate(seen: Survey) -> Iterator[str]:
    whole = seen.report.text.lower()
    if not any(words in whole for words in KEYS):
        return
    for passage in seen.report.paragraphs:
        low = passage.text[:3000].lower()
        if not any(words in low for words in KEYS):
            continue
        for kind, pattern in _BOILERPLATE.items():
            found = pattern.search(passage.text[:3000])
            if found:
                yield f"holds {kind}: “{_short(found[0])}”"


def _letters(seen: Survey) -> Iterator[str]:
    text = seen.report.text
    if text.isascii():
        return
    if hidden := _HIDDEN.search(text):
        yield f"holds characters that cannot be seen, the first at offset {hidden.start()} (U+{ord(hidden[0]):04X})"
    if _OTHER_ALPHABET.search(text) and (mixed := _MIXED.search(text)):
        yield f"“{_short(mixed[0])}” mixes letters of two alphabets"
