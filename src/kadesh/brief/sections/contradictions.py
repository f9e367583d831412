"""Where reports differ: competing claims side by side, with their standing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kadesh.brief.charts.durations import durations_chart
from kadesh.brief.context import Context, counted
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.contradictions import Contradiction, compatible, contradictions, irreconcilable, plain_value
from kadesh.brief.measures.labels import contradiction_label
from kadesh.record.entities.events import Commitment
from kadesh.record.values.claims import Claim

_NOTE = (
    "Best supported: the greatest sum, over independent sources, of reliability times credibility; copies count once. "
    "Compatible: both can be true. Accounts of an outcome stand side by side and are not weighed."
)


def fill_contradictions(context: Context) -> tuple[Block, ...]:
    """Every point on which reports differ, and a chart of the lengths of sessions."""
    found = contradictions(context.dossier)
    if not found:
        return ()
    hard = sum(irreconcilable(c) for c in found)
    title = f"Reports differ on {counted(len(found), 'point')}; on {hard} of them they cannot all be true"
    chart = durations_chart(context)
    return (*((chart,) if chart else ()), contradictions_table(context, found, "contradictions", title))


def contradictions_table(context: Context, found: Sequence[Contradiction], table_id: str, title: str) -> Table:
    """One row per claim, the point named where it begins."""
    rows = tuple(row for c in found for row in _rows(context, c))
    return Table(table_id, title, ("What", "Claim", "According to", "Standing"), rows, _NOTE)


def _rows(context: Context, found: Contradiction) -> Iterator[tuple[Finding, ...]]:
    dossier = context.dossier
    about = "" if isinstance(found.entry, Commitment) else f": {found.attribute}"
    label = contradiction_label(dossier, found) + about
    for n, claim in enumerate(found.claims):
        point = Finding(label if n == 0 else "")
        by = dossier.name_of(claim.by) or _outlets(context, claim, found)
        yield point, _claimed(context, found, claim), Finding(by), Finding(_standing(found, claim))


def _standing(found: Contradiction, claim: Claim[object]) -> str:
    if found.attribute == "outcome":
        return "side by side"
    if any(claim is c for c in found.resolved.support):
        return "best supported"
    if found.resolved.value is None:
        return "open: equal weight"
    return "compatible" if compatible(claim.value, found.resolved.value) else "contradicts"


def _claimed(context: Context, found: Contradiction, claim: Claim[object]) -> Finding:
    text = plain_value(context.dossier, found.attribute, claim.value)
    words = getattr(claim.value, "words", None)
    shown = f"{text} (“{words}”)" if words else text
    cited = found.entry if found.entry.evidence or found.round is None else found.round
    return context.finding(shown, cited, claims=[claim])


def _outlets(context: Context, claim: Claim[object], found: Contradiction) -> str:
    cited = context.citations(claim.evidence or found.evidence)
    return ", ".join(dict.fromkeys(c.source.label for c in cited))
