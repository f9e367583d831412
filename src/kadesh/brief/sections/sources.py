"""Sources with their grades: everything the brief cites."""

from __future__ import annotations

from kadesh.brief.context import Context, counted
from kadesh.brief.document import Block, Citation, Finding, Table
from kadesh.record.entities.sources import Source
from kadesh.record.values.dates import plain_date
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.grades import RELIABILITY


def fill_sources(context: Context) -> tuple[Block, ...]:
    """Every source of the record that may be shown, newest first.

    A public brief prints the type of a named outlet, never a letter against it.
    """
    sources = sorted(context.dossier.sources, key=lambda s: str(s.published or ""), reverse=True)
    if not sources:
        return ()
    rows = [_row(context, source) for source in sources]
    columns = ["Source", "Published", "Type", "Reliability", "Copies"]
    if context.public:
        del columns[3]
        rows = [(*row[:3], *row[4:]) for row in rows]
    shown = counted(len(sources), "source")
    return (Table("sources", shown, tuple(columns), tuple(rows), short=("Published", "Type")),)


def _row(context: Context, source: Source) -> tuple[Finding, ...]:
    cited = Finding(source.label, evidence=(Citation(source, Evidence(source=source.id)),), handling=source.handling)
    copies = ", ".join(context.dossier.name_of(s) for s in source.derived_from)
    return (
        cited,
        Finding(plain_date(source.published)),
        Finding(source.type),
        Finding(f"{source.reliability}: {RELIABILITY[source.reliability]}"),
        Finding(f"derives from {copies}" if copies else ""),
    )
