"""The reader by patterns: statements and facts of one report, with no model and the same answer every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from kadesh.reading.facts.read import KNOWN, read_facts
from kadesh.reading.result import Reading, ReadStatement
from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import ReportText


def read_by_patterns(report: ReportText, published: dt.date | None = None) -> Reading:
    """Everything that is read of one report."""
    facts = read_facts(report, published)
    if report.language not in KNOWN:
        return facts
    stressed = (row for row in facts.emphasis if row.weight == 1)  # who merely wants something says so, too
    rows: tuple[Any, ...] = (*facts.purposes, *facts.audiences, *facts.projections, *facts.stances, *stressed)
    statements = read_statements(report, [place for row in rows for place in _places(row)])
    return replace(facts, statements=tuple(row for row in statements if not _is_purpose(row, facts)))


def _is_purpose(row: ReadStatement, facts: Reading) -> bool:
    """Whether somebody unnamed only says why a side talks: that is kept as the purpose, with who says so."""
    who = None if row.direct else row.speaker.unnamed
    purposes = [purpose for purpose in facts.purposes if who and purpose.according_to == who]
    told = [place for purpose in purposes for place in _places(purpose)]
    return any(first < end and start < last for first, last in told for start, end in _places(row))


def _places(row: Any) -> list[tuple[int, int]]:
    """Where the words of a row stand."""
    return [(e.span.start, e.span.end) for e in row.evidence if e.span.start is not None and e.span.end]
