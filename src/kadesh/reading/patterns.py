"""The reader by patterns: statements and facts of one report, with no model and the same answer every time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kadesh.reading.facts.read import KNOWN, read_facts
from kadesh.reading.result import Reading
from kadesh.reading.statements.read import read_statements
from kadesh.reading.text import ReportText


def read_by_patterns(report: ReportText, published: dt.date | None = None) -> Reading:
    """Everything that is read of one report."""
    facts = read_facts(report, published)
    return replace(facts, statements=read_statements(report)) if report.language in KNOWN else facts
