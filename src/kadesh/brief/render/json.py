"""The brief as JSON: sections of findings, with tables and charts as data."""

from __future__ import annotations

import json
from typing import Any

from kadesh.brief.document import Brief, Chart, Citation, Finding, Section, Table


def render_json(brief: Brief) -> str:
    """Every section with its findings; what a page shows as table or chart is there as rows too."""
    data = {
        "id": brief.id,
        "title": brief.title,
        "headline": brief.headline,
        "marking": brief.marking,
        "release": str(brief.release),
        "as_of": brief.as_of.isoformat(),
        "number": brief.number,
        "made_with": dict(brief.made_with),
        "sections": [_section(brief, section) for section in brief.sections],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _section(brief: Brief, section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "part": section.part,
        "findings": [_finding(brief, f) for f in section.findings if f.text],
        "tables": [_table(b) for b in section.blocks if isinstance(b, Table)],
        "charts": [_chart(b) for b in section.blocks if isinstance(b, Chart)],
    }


def _table(table: Table) -> dict[str, Any]:
    rows = [[cell.text for cell in row] for row in table.rows]
    return {"id": table.id, "title": table.title, "columns": table.columns, "rows": rows, "note": table.note}


def _chart(chart: Chart) -> dict[str, Any]:
    shown = {name: getattr(chart, name) for name in ("id", "title", "source", "kind", "alt", "columns", "rows")}
    return {**shown, "handling": str(chart.handling)}


def _finding(brief: Brief, finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "text": f"{finding.lead} {finding.text}".strip(),
        "kind": finding.kind,
        "handling": str(finding.handling),
    }
    data["evidence"] = [_citation(brief, c) for c in finding.evidence]
    if finding.actor:
        data["actor"] = finding.actor
    if finding.confidence:
        data |= {"confidence": finding.confidence, "why_confidence": finding.why_confidence}
    return data


def _citation(brief: Brief, citation: Citation) -> dict[str, Any]:
    source = citation.source
    return {
        "note": brief.note_number(citation),
        "source": source.id,
        "label": source.label,
        "type": source.type,
        "url": source.url,
        "published": source.published,
        "passage": citation.passage,
        "held": citation.held,
        "grade": citation.evidence.grade,
    }
