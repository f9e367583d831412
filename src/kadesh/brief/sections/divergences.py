"""Expectations and divergences: what the sides speak about, what they ask for, where reports contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.agenda import agenda_chart
from kadesh.brief.charts.durations import durations_chart
from kadesh.brief.charts.positions import positions_chart
from kadesh.brief.context import Context, counted
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.agenda import Agenda, agenda_of
from kadesh.brief.measures.contradictions import Contradiction, contradictions, plain_value
from kadesh.brief.measures.divergence import measured_overlap
from kadesh.brief.measures.movements import movements
from kadesh.brief.sections.bottom_line import round_label
from kadesh.errors import NoAnswer
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Position
from kadesh.record.entities.rounds import Session
from kadesh.record.positions import positions_of
from kadesh.record.values.claims import Claim
from kadesh.record.values.dates import plain_date


def fill_divergences(context: Context) -> tuple[Block, ...]:
    """Agenda, reported emphasis, positions and red lines with their movement, contradictions."""
    return tuple([*_agenda(context), *_emphasis(context), *_positions(context), *_contradictions(context)])


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
    lead = "Agenda overlap."
    try:
        found = measured_overlap(agenda.counts[sides[0]], agenda.counts[sides[1]], seed=context.seed)
    except NoAnswer:
        text = f"No figure: {said} about an issue are too few (at least 20 a side are needed{left})."
        return context.finding(text, lead=lead)
    text = (
        f"{found.value:.0%} ({found.interval:.0%} bootstrap interval {found.low:.0%} to {found.high:.0%}), from {said}{left}. "
        "Differing priorities hold talks up, and are also what makes trades possible."
    )
    return context.finding(text, lead=lead)


def _emphasis(context: Context) -> Iterator[Finding]:
    dossier = context.dossier
    titles = {i.id: i.title for i in dossier.issues}
    for found in dossier.emphases:
        text = f"{dossier.name_of(found.actor)} stresses {titles[found.issue].lower()}, according to {dossier.name_of(found.according_to)}."
        yield context.finding(text, found, lead="Reported emphasis.", actor=found.actor)


def _positions(context: Context) -> Iterator[Block]:
    chart = positions_chart(context)
    if chart:
        yield chart
    actors = [a for _, ids in context.sides[:2] for a in ids]
    others = [a.id for a in context.dossier.actors if a.id not in actors and any(p.actor == a.id for p in context.dossier.positions)]
    for issue in context.dossier.issues:
        rows = [row for actor in (*actors, *others) for row in _position_rows(context, actor, issue)]
        if rows:
            yield Table(f"positions-{issue.id}", issue.title, ("Party", "Date", "Asks for", "Red line", "Movement"), tuple(rows))


def _position_rows(context: Context, actor: str, issue: Issue) -> Iterator[tuple[Finding, ...]]:
    steps = {m.now.id: m for m in movements(context)}
    held = positions_of(context.dossier, actor, issue.id)
    for position in held:
        step = steps.get(position.id)
        moved = {1: "→ towards the other side", -1: "← away from the other side"}[step.direction] if step else ""
        arrow = context.finding(moved, step.before, step.now, kind="judgement") if step else Finding("")
        yield (
            context.finding(context.dossier.name_of(actor), actor=actor),
            Finding(plain_date(position.date)),
            _worded(context, position, "demand"),
            _worded(context, position, "red_line"),
            arrow,
        )


def _worded(context: Context, position: Position, name: str) -> Finding:
    wording = getattr(position, name)
    return context.finding(wording.text, wording, position) if wording else Finding("none on record")


def _contradictions(context: Context) -> Iterator[Block]:
    found = contradictions(context.dossier)
    if not found:
        return
    chart = durations_chart(context)
    if chart:
        yield chart
    rows = [row for c in found for row in _contradiction_rows(context, c)]
    title = f"Reports contradict each other on {counted(len(found), 'point')}"
    note = "Weight: reliability of the source times credibility of the claim, summed over independent sources; copies count once."
    yield Table("contradictions", title, ("What", "Claim", "According to", "Standing"), tuple(rows), note)


def _contradiction_rows(context: Context, found: Contradiction) -> Iterator[tuple[Finding, ...]]:
    dossier = context.dossier
    label = round_label(dossier, found.round)
    if isinstance(found.entry, Session) and len(found.round.sessions) > 1:
        label += f", session {[s.id for s in found.round.sessions].index(found.entry.id) + 1}"
    for claim in found.claims:
        supported = any(claim is c for c in found.resolved.support)
        standing = "best supported" if supported else "open" if found.resolved.value is None else "dissents"
        if found.attribute == "outcome":
            standing = "side by side"
        value = _claimed(context, found, claim)
        by = dossier.name_of(claim.by) or _outlets(context, claim, found)
        yield Finding(f"{label}: {found.attribute}"), value, Finding(by), Finding(standing)


def _claimed(context: Context, found: Contradiction, claim: Claim[object]) -> Finding:
    text = plain_value(context.dossier, found.attribute, claim.value)
    words = getattr(claim.value, "words", None)
    shown = f"{text} (“{words}”)" if words else text
    return context.finding(shown, claim, found.entry if found.entry.evidence else found.round)


def _outlets(context: Context, claim: Claim[object], found: Contradiction) -> str:
    cited = context.citations(claim.evidence or found.evidence)
    return ", ".join(dict.fromkeys(c.source.label for c in cited))
