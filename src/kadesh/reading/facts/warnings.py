"""What a reader should look at twice: days that do not fit, quotations that never close, machinery in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.survey import LONGEST, Survey
from kadesh.reading.statements.clauses import MOST_WORDS
from kadesh.reading.tables.calendar_words import WEEKDAYS
from kadesh.reading.tables.outlets import BOILERPLATE
from kadesh.record.values.dates import plain_date

_DAY_NAMES = tuple(name.title() for name in WEEKDAYS)
_BOILERPLATE = {kind: (hints, re.compile(words, re.IGNORECASE)) for kind, (hints, words) in BOILERPLATE.items()}
_PAST = re.compile(
    r"\b(?:met|held|ended|concluded|took place|began|opened|lasted|agreed|signed|failed|"
    r"collapsed|stalled|left|arrived|broke up|started|happened)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|scheduled|due|planned|set (?:for|to)|expected|until|by|before|deadline|next|to be|upcoming|"
    r"expires?|may|could|should|ahead of|is to|are to|agreed to|postponed|proposed|tentative|pencill?ed|slated|"
    r"fixed for|pushed|moved|delayed|rescheduled|put off|called for|convened for|invited)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[“”„«»\"]")
_CLOSING = {"“": '”"', "„": "“”", "«": "»", '"': '"”'}
_OPENING = ("“", "«", "„", '"')
_WORDLESS = " \n.,;:!?*_()[]"
_WEEKDAY_AFTER = re.compile(
    rf",?\s(?:\((?:a\s)?|a\s)(?P<day>{'|'.join(_DAY_NAMES)})\)?|,\s(?P<last>{'|'.join(_DAY_NAMES)})(?=[.;])"
)
_YEARLESS, _EVER = 31, 10_000
"""Days ahead up to which a day is taken as misdated: without a year, one further ahead is rather one of last year."""
_MANY = 5 * MOST_WORDS
"""Characters below which no sentence has too many words."""
MOST = 20
"""Warnings of one report; more of them say nothing new."""


def warnings(seen: Survey) -> tuple[str, ...]:
    """Every warning, as a sentence with the words it is about."""
    found = dict.fromkeys((*_dates(seen), *_quotations(seen), *_long(seen), *_boilerplate(seen)))
    return tuple(found)[:MOST]


def _dates(seen: Survey) -> Iterator[str]:
    text = seen.report.text
    for line in seen.lines:
        if seen.published is None and not any(name in line.text for name in _DAY_NAMES):
            continue  # only a weekday can then be wrong
        for date in line.days:
            day = date.day
            if not day or not date.explicit:
                continue
            words = text[date.start : date.end]
            trailing = _WEEKDAY_AFTER.match(text, date.end, line.end) if date.weekday is None else None
            stated = WEEKDAYS[(trailing["day"] or trailing["last"]).lower()] if trailing else date.weekday
            if stated is not None and day.weekday() != stated:
                words_with_day = words + (trailing[0] if trailing else "")
                yield f"“{words_with_day}”: {plain_date(date.edtf)} is a {_DAY_NAMES[day.weekday()]}"
            if not seen.published or not 0 < (day - seen.published).days <= (_YEARLESS if date.yearless else _EVER):
                continue
            clause = line.text[max(0, date.start - line.start - 80) : date.end - line.start + 40]
            if _PAST.search(clause) and not _AHEAD.search(clause):
                when = plain_date(seen.published.isoformat())
                yield f"“{words}” is told as past, but the report was published on {when}"


def _quotations(seen: Survey) -> Iterator[str]:
    """Marks that open and never close, except where a quotation runs on into the next paragraph."""
    paragraphs = seen.report.paragraphs
    for number, passage in enumerate(paragraphs):
        follows = paragraphs[number + 1].text.lstrip("> ")[:1] if number + 1 < len(paragraphs) else ""
        at = _left_open(passage.text)
        if at is not None and follows not in _OPENING:
            yield f"a quotation has no closing mark: “{_short(passage.text[at + 1 :])}”"


def _left_open(text: str) -> int | None:
    """Where the first quotation begins that a paragraph opens and does not close."""
    opened: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if opened and mark[0] in _CLOSING[opened[-1][0]]:
            opened.pop()
        elif mark[0] in _CLOSING and not text[max(0, mark.start() - 1) : mark.start()].isalnum():
            opened.append(mark)
    return opened[0].start() if opened and text[opened[0].end() :].strip(_WORDLESS) else None


def _long(seen: Survey) -> Iterator[str]:
    """Sentences that are read in part only."""
    for sentence in seen.report.sentences:
        if len(sentence.text) > LONGEST or (len(sentence.text) > _MANY and len(sentence.text.split()) > MOST_WORDS):
            words = len(sentence.text.split())
            yield f"a sentence of {words:,} words is too long to be read whole: “{_short(sentence.text)}”"


def _short(words: str) -> str:
    plain = " ".join(words[:200].split())
    return plain if len(plain) <= 60 else plain[:59] + "…"


def _boilerplate(seen: Survey) -> Iterator[str]:
    whole = seen.report.text.lower()
    kinds = [(kind, *row) for kind, row in _BOILERPLATE.items() if any(hint in whole for hint in row[0])]
    held = [hint for _, hints, _ in kinds for hint in hints if hint in whole]
    for passage in seen.report.paragraphs if kinds else ():
        words = passage.text[:3000]
        low = words.lower()
        if not any(hint in low for hint in held):
            continue
        for kind, hints, pattern in kinds:
            found = pattern.search(words) if any(hint in low for hint in hints) else None
            if found:
                yield f"holds {kind}: “{_short(found[0])}”"
