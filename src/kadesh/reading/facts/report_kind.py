"""What a report is (a wire report, a rewrite of another outlet's story, an analysis) and the date it states."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from kadesh.reading.facts.dates import dates_in
from kadesh.reading.tables.outlets import (
    AGENCIES,
    ANALYSIS,
    INTERPRETING,
    OUTLET_WORDS,
    REPORTED_BY,
    RETELLING,
)  # fmt: skip
from kadesh.reading.tables.states import state_of
from kadesh.reading.text import Passage, ReportText

_SUFFIX = re.compile(r"\s(?P<mark>[-–—|])\s(?P<name>[^|–—]{2,40})$")
_AGENCY = "|".join(sorted(map(re.escape, AGENCIES), key=lambda a: (-len(a), a)))
_DATELINE = re.compile(
    rf"^\W{{0,3}}(?:[A-ZÀ-Þ][\w’'./ -]{{2,40}},?\s)?[^—–\n]{{0,40}}?\(?\b(?P<agency>{_AGENCY})\b\)?(?:\s?[—–:/-]|\.\s)",
    re.MULTILINE,
)
_NAMED_DATELINE = re.compile(
    r"^(?:[A-ZÀ-Þ][A-ZÀ-Þ’'./ -]{1,40}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?=,\s))(?:,\s[^()\n]{2,40})?\s"
    r"\((?P<agency>[A-Z][\w&’'.-]*(?:\s[A-Z][\w&’'.-]*){0,3})\)\s?(?:[—–]|--?)\s",
    re.MULTILINE,
)
"""A place, perhaps with a date, a name in brackets and a dash: whoever is named there sent the report."""
_OPENING_AGENCY = re.compile(rf"^\(?(?P<agency>{_AGENCY})(?:\s?[—–:-]|\))\s", re.MULTILINE)
_CREDIT = re.compile(rf"\((?:with\s)?(?:inputs?\sfrom\s|reporting\sby\s)?(?P<agency>{_AGENCY})\)|\b(?:reporting\sby)\b")
_NAME = r"(?P<name>(?:the\s|The\s)?(?:[A-Z][\w&’'.-]{1,20})(?:\s[A-Z][\w&’'.-]{1,20}){0,3})"
_RETOLD = re.compile(rf"(?i:\b(?:{'|'.join(REPORTED_BY)}))\s?{_NAME}")
_TELLS = re.compile(rf"{_NAME}\s(?:reports|reported|writes|wrote)\b(?!\s(?:to|for|casualties|losses|a\s(?:rise|fall)))")
_ANALYSIS = re.compile(rf"(?:^|:\s|\[|\()(?:{'|'.join(ANALYSIS)})\b", re.IGNORECASE)
_INTERPRETING = re.compile(rf"\W(?:{'|'.join(INTERPRETING)})\b")  # in small letters
_STATED = re.compile(
    r"(?:^|[·|•]\s)\W{0,3}(?:published|updated|posted|date|last (?:updated|modified)|issued|"
    r"(?:reported|filed)\s(?:from|by|on))\b[^\n]{0,60}",
    re.IGNORECASE | re.MULTILINE,
)
_DATED_LINE = re.compile(
    r"[A-Z][A-Z’' .-]{2,30}[,\s]|[A-Z][\w’'. -]{2,40},\s[^()\n]{3,25}\([A-Z][\w .&-]{1,20}\)\s?[—–-]|"
    r"By\s[A-Z][^\n:]{2,60}?\d{4}:\s|"
    r"[A-Z][\w’' -]{2,30}\.\s(?:\w+day,?\s)?\d{1,2}\s[A-Z]\w+\s\d{4}\.\s|"
    r"[A-Z][\w’'. -]{2,30},\s(?:\w+day,?\s)?(?:\d{1,2}\s)?[A-Z]\w+\s(?:\d{1,2},\s)?\d{4}\s?[—–:-]"
)
"""*OSLO, …*, *Oslo, … (Agency) –* or *Oslo, 3 May 2024 –*: the day in it is that of the report."""
_CREDIT_DATED = re.compile(
    r"(?:^|[,.|/–—·(:-]\s?|[A-Z]\w+\s)(?:[A-Z][a-z]+day,?\s(?:the\s)?)?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)?\s[A-Z]\w+\.?,?\s\d{4}|[A-Z][a-z]+\.?\s\d{1,2},?\s\d{4})"
    r"(?:,\s[A-Z][\w’' .&-]{2,40})?\W*$"
)
"""*By the foreign desk. Oslo, Friday 3 May 2024*: a line of credits that ends with the day."""
_LONGEST_CREDIT = 100
_MEDIA_WORD = frozenset(OUTLET_WORDS)


@dataclass(frozen=True)
class ReportKind:
    """What a report says it is."""

    kind: str | None
    """``wire``, ``rewrite`` or ``analysis``; None for an ordinary report."""
    written_by: str | None
    """In words: *a rewrite of X*, *X, a news agency*, *an analysis*."""
    outlet: str | None
    """The outlet or agency named."""


def report_kind(report: ReportText) -> ReportKind:
    """Tell what a report is by its title, dateline, credits and manner.

    Examples
    --------
    >>> from kadesh.reading.text import report_text
    >>> report_kind(report_text("Talks end\\n\\nOSLO, Feb 18 (Reuters) - The talks ended.")).written_by
    'Reuters, a news agency'
    """
    head = report.text[:1500]
    agency = any(name in head[:600] for name in AGENCIES)
    wire = (_DATELINE.search(head[:600]) or _OPENING_AGENCY.search(head[:600])) if agency else None
    wire = wire or _NAMED_DATELINE.search(head[:600])
    if wire and not state_of(wire["agency"]):
        return ReportKind("wire", f"{wire['agency']}, a news agency", wire["agency"])
    retold = _title_outlet(report) or _body_outlet(report)
    if retold:
        return ReportKind("rewrite", f"a rewrite of {retold}", retold)
    title = report.title.text if report.title else ""
    labelled = any(_ANALYSIS.fullmatch(p.text.strip("*_#[]() :")) for p in report.paragraphs[:4])
    if labelled or _ANALYSIS.search(title) or _interprets(report.text[:6_000].lower()):
        return ReportKind("analysis", "an analysis", None)
    credit = _CREDIT.search(report.text[-400:])
    if credit and credit["agency"]:
        return ReportKind("wire", f"{credit['agency']}, a news agency", credit["agency"])
    return ReportKind(None, None, None)


def _interprets(text: str) -> bool:
    """Whether more than one in a hundred words of a text (in small letters) interprets rather than reports."""
    words = len(text.split())
    return words > 150 and len(_INTERPRETING.findall(text)) * 100 > words


def stated_date(report: ReportText) -> dt.date | None:
    """The day of publication as the report itself states it: a line of its own, or a dateline with a year."""
    head = report.text[:1500]
    for match in _STATED.finditer(head):
        days = [d.day for d in dates_in(report.text, match.start(), match.end(), None) if d.day]
        if days:
            return days[0]
    for passage in report.paragraphs[:4]:
        days = [
            d.day for d in dates_in(report.text, passage.start, min(passage.end, passage.start + 80), None) if d.day
        ]
        alone = days and len(passage.text) < 40 and not _SENTENCE.search(passage.text)
        if days and (alone or _DATED_LINE.match(passage.text)):
            return days[0]
        if credited := _credited(report, passage):
            return credited
    return None


_SENTENCE = re.compile(
    r"\s[a-z]+\.\W*$|\b(?:on|of|since|until|by|before|after|for)\s(?:\w+day,?\s)?(?:the\s)?(?:\d|[A-Z]\w+\s\d)"
)
"""What shows that a short line is a sentence or a heading, and its day not that of the report."""


def _credited(report: ReportText, passage: Passage) -> dt.date | None:
    """The day that a line of credits ends with; None of a title or a sentence."""
    is_title = report.title is not None and passage.start == report.title.start
    if is_title or len(passage.text) > _LONGEST_CREDIT or passage.text.rstrip("*_ ").endswith("."):
        return None
    found = _CREDIT_DATED.search(passage.text)
    at = passage.start + found.start("day") if found else 0
    days = [d.day for d in dates_in(report.text, max(0, at - 14), passage.end, None) if d.day] if found else []
    return days[-1] if days else None


def publisher_of(report: ReportText, kind: ReportKind) -> str | None:
    """Who put a report out: as a line at its head says, or else the agency that sent it."""
    stated = _PUBLISHER.search(report.text[:1500])
    return stated["name"].strip() if stated else kind.outlet if kind.kind == "wire" else None


_PUBLISHER = re.compile(r"^\W{0,3}publisher:[ \t]*(?P<name>\S[^\n]{0,78})$", re.IGNORECASE | re.MULTILINE)


def _title_outlet(report: ReportText) -> str | None:
    """The outlet that a title names after a dash (*… – X*), unless it is a person, a state or ordinary words."""
    match = _SUFFIX.search(report.title.text) if report.title else None
    if match is None or match["mark"] == "|":
        return None
    name = match["name"].strip()
    words = name.split()
    if len(words) > 4 or not all(w[:1].isupper() or w in ("of", "the", "and") for w in words) or state_of(name):
        return None
    known = name in AGENCIES or bool(_MEDIA_WORD & set(words)) or (name.isupper() and len(name) > 1)
    body = report.text[match.end() + (report.title.start if report.title else 0) :]
    return name if known or name not in body else None


def _body_outlet(report: ReportText) -> str | None:
    """The outlet whose story a text says it retells, named as an outlet in the first or last paragraphs."""
    for passage in (*report.paragraphs[:4], *report.paragraphs[-2:]):
        words = passage.text[:1200]
        low = words.lower()
        if not any(hint in low for hint in RETELLING):
            continue
        for pattern in (_RETOLD, _TELLS):
            for match in pattern.finditer(words):
                name = match["name"].strip(" .,").removeprefix("the ").removeprefix("The ")
                parts = set(name.split())
                if (
                    name in AGENCIES
                    or (parts & _MEDIA_WORD and len(parts) > 1)
                    or (name.isupper() and len(name) >= 3 and not state_of(name) and "report" in match[0].lower())
                ):
                    return name
    return None
