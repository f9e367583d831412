"""Passages of a report as the spans that every proposed entry carries."""

from __future__ import annotations

from kadesh.reading.text import Passage, ReportText
from kadesh.record.anchoring import span_at
from kadesh.record.values.evidence import Span


def span_of(report: ReportText, passage: Passage) -> Span:
    """The span of a passage, with its context."""
    return span_at(report.text, passage.start, passage.end)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many characters two stretches share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
