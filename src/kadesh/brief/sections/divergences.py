"""Expectations and divergences: what the sides speak about, what they ask for, where reports contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.agenda import agenda_chart
from kadesh.brief.charts.positions import positions_chart
from kadesh.brief.context import Context, counted, per_cent
from kadesh.brief.document import Block, Finding
from kadesh.brief.measures.agenda import Agenda, agenda_of
from kadesh.brief.measures.contradictions import contradictions
from kadesh.brief.measures.divergence import measured_overlap
from kadesh.brief.sections.contradictions import contradictions_table
from kadesh.brief.sections.positions import positions_table
from kadesh.brief.sections.statements import recent_statements, statements_table
from kadesh.errors import NoAnswer


def fill_divergences(context: Context) -> tuple[Block, ...]:
    """Agenda, reported emphasis, what was said last, positions and red lines with their movement, contradictions."""
    return tuple(
        [*_agenda(context), *_emphasis(context), *_said(context), *_positions(context), *_contradictions(context)]
    )


def _agenda(context: Context) -> Iterator[Block]:
    if len(context.sides) < 2:
        return
    agenda = agenda_of(context)
    (first, _), (second, _) = context.sides[:2]
    counts = [len(agenda.statements[side]) for side in (first, second)]
    if not sum(counts):
        return
    chart = agenda_chart(context, agenda)
    if chart:
        yield chart
    yield _overlap(context, agenda, (first, second), counts)


def _overlap(context: Context, agenda: Agenda, sides: tuple[str, str], counts: list[int]) -> Finding:
    said = f"{counted(counts[0], 'statement')} by {sides[0]} and {counts[1]} by {sides[1]}"
    left = f"; {agenda.left_out} procedural or about none of the issues are left out" if agenda.left_out else ""
    lead, counted_in = "Agenda overlap.", [s for side in sides for s in agenda.statements[side]]
    try:
        found = measured_overlap(agenda.counts[sides[0]], agenda.counts[sides[1]], seed=context.seed)
    except NoAnswer:
        text = f"No figure: {said} about an issue are too few (at least 20 a side are needed{left})."
        return context.computed(text, counted_in, lead=lead)
    text = (
        f"{per_cent(found.value)} ({per_cent(found.interval)} bootstrap interval {per_cent(found.low)} to "
        f"{per_cent(found.high)}), from "
        f"{said}{left}. Differing priorities hold talks up, and are also what makes trades possible."
    )
    return context.computed(text, counted_in, lead=lead)


def _emphasis(context: Context) -> Iterator[Finding]:
    dossier = context.dossier
    titles = {i.id: i.in_sentence for i in dossier.issues}
    for found in dossier.emphases:
        by = dossier.name_of(found.according_to)
        text = f"{dossier.name_of(found.actor)} stresses {titles[found.issue]}, according to {by}."
        yield context.finding(text, found, lead="Reported emphasis.", actor=found.actor)


def _said(context: Context) -> Iterator[Block]:
    recent = recent_statements(context)
    if recent:
        title = "Said at the last round and since" if context.last_round else "Statements on record"
        yield statements_table(context, recent, "statements-last", title)


def _positions(context: Context) -> Iterator[Block]:
    chart = positions_chart(context)
    if chart:
        yield chart
    table = positions_table(context, latest=True)
    if table:
        yield table


def _contradictions(context: Context) -> Iterator[Block]:
    last = context.last_round
    of_last = [c for c in contradictions(context.dossier) if last and c.round is last]
    if of_last:
        yield contradictions_table(context, of_last, "contradictions-last", "Where reports of the last round differ")
