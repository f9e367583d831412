"""The reader by patterns: statements and facts of one report, with no model and the same answer every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from kadesh.reading.facts.read import KNOWN, read_facts
from kadesh.reading.result import Reading
from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import ReportText


def read_by_patterns(report: ReportText, published: dt.date | None = None) -> Reading:
    """Everything that is read of one report."""
    facts = read_facts(report, published)
    if report.language not in KNOWN:
        return facts
    rows: tuple[Any, ...] = (*facts.purposes, *facts.audiences, *facts.projections)
    told = [(e.span.start, e.span.end) for row in rows for e in row.evidence if e.span.start is not None and e.span.end]
    return replace(facts, statements=read_statements(report, told))
