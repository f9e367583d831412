"""What every reader must keep: each row stands on words of the report as given; a row that does not is dropped.

Readers work on the legible text of a report. Their spans are checked against it and put into the text as given.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from kadesh.reading.condition import condition
from kadesh.reading.result import Reading, ReadSpan, ReadStatement
from kadesh.reading.text import ReportText
from kadesh.record.anchoring import span_at

LONGEST = 4_000
"""Characters of the longest statement that is kept; nobody is quoted at such length in one piece."""
MOST = 2_000
"""Rows kept of one part of a reading; the longest articles give some hundreds."""


def verbatim(reading: Reading, report: ReportText) -> Reading:
    """The reading as it stands in the text as given, with warnings about the text itself.

    Parameters
    ----------
    reading
        What a reader found; its spans count characters of the legible text.
    report
        The report that was read.
    """
    changed: dict[str, Any] = {}
    dropped, altered = 0, report.text is not report.given
    for field in fields(reading):
        rows = getattr(reading, field.name)
        if not rows or field.name in ("parties", "others", "warnings"):
            continue
        kept = rows if field.name == "reports" else [row for row in rows[:MOST] if _stands(row, report.text)]
        dropped += len(rows) - len(kept)
        changed[field.name] = tuple(_given(row, report) for row in kept) if altered else tuple(kept)
    entries = "an entry" if dropped == 1 else f"{dropped} entries"
    lost = (f"dropped {entries}: too many or too long, or without their words in the text",) if dropped else ()
    return replace(reading, **changed, warnings=tuple(dict.fromkeys((*condition(report), *lost, *reading.warnings))))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _stands(row: Any, text: str) -> bool:
    """Whether all that a row says to stand in the text does."""
    spans = [e.span for e in (*row.evidence, *([row.speaker.evidence] if isinstance(row, ReadStatement) else ()))]
    exact = all(span.start is not None and text.startswith(span.exact, span.start) for span in spans)
    return bool(row.evidence) and exact and (not isinstance(row, ReadStatement) or _is_said(row, text))


def _is_said(row: ReadStatement, text: str) -> bool:
    """Whether a quotation stands where its spans are, and what is said has a length that somebody can have said."""
    if len(row.quote or row.paraphrase or "") > LONGEST:
        return False
    first, last = row.evidence[0].span, row.evidence[-1].span
    return not row.quote or _flat(row.quote) in _flat(text[first.start : last.end])


def _given(value: Any, report: ReportText) -> Any:
    """A part of the reading with its spans in the text as given, and its addresses as given."""
    if isinstance(value, ReadSpan):
        return _placed(value, report)
    if isinstance(value, str):
        return report.legible.words(value)
    if isinstance(value, tuple):
        parts = tuple(_given(part, report) for part in value)
        return parts if any(made is not part for made, part in zip(parts, value, strict=True)) else value
    changed = {}
    for name in getattr(value, "__dataclass_fields__", ()):
        part = getattr(value, name)
        made = _given(part, report)
        if made is not part:
            changed[name] = made
    return replace(value, **changed) if changed else value


def _placed(found: ReadSpan, report: ReportText) -> ReadSpan:
    """A span in the text as given; the same one where that reads the same."""
    span = found.span
    start, end = report.legible.place(span.start or 0, span.end or 0)
    around = f"{span.prefix}{span.exact}{span.suffix}"
    if start == span.start and report.given.startswith(around, start - len(span.prefix)):
        return found
    return replace(found, span=span_at(report.given, start, end))
