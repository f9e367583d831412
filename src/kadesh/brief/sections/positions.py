"""Positions and red lines in words: the latest for the body, all of them over time for the annex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.movements import Movement, movements
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Position
from kadesh.record.positions import positions_of
from kadesh.record.values.dates import plain_date

_COLUMNS = ("Issue", "Party", "Asks for", "Red line", "Movement")


def fill_positions(context: Context) -> tuple[Block, ...]:
    """Every position on record over time; left out where the latest ones, in the body, are all there is."""
    table = positions_table(context, latest=False)
    return (table,) if table and table.rows != getattr(positions_table(context, latest=True), "rows", ()) else ()


def positions_table(context: Context, *, latest: bool) -> Table | None:
    """One row per issue, party and date, issues and parties in the order of the dossier; None without positions."""
    steps = {m.now.id: m for m in movements(context)}
    sides = [a for _, ids in context.sides[:2] for a in ids]
    actors = [*sides, *(a.id for a in context.dossier.actors if a.id not in sides)]
    rows = [
        _row(context, issue, position, steps.get(position.id))
        for issue in context.dossier.issues
        for actor in actors
        for position in _held(context, actor, issue, latest=latest)
    ]
    if not rows:
        return None
    title = "Latest positions and red lines, in words" if latest else "Positions and red lines over time, in words"
    return Table("positions" if latest else "positions-over-time", title, _COLUMNS, tuple(_once(rows)))


def _held(context: Context, actor: str, issue: Issue, *, latest: bool) -> tuple[Position, ...]:
    held = positions_of(context.dossier, actor, issue.id)
    return held[-1:] if latest else held


def _row(context: Context, issue: Issue, position: Position, step: Movement | None) -> tuple[Finding, ...]:
    moved = {1: "→ towards the other side", -1: "← away from the other side"}[step.direction] if step else ""
    return (
        Finding(issue.title, handling=position.handling),
        context.finding(
            f"{context.dossier.name_of(position.actor)}, {plain_date(position.date)}", actor=position.actor
        ),
        _worded(context, position, "demand"),
        _worded(context, position, "red_line"),
        context.finding(moved, step.before, step.now, kind=step.kind) if step else Finding(""),
    )


def _worded(context: Context, position: Position, name: str) -> Finding:
    wording = getattr(position, name)
    return context.finding(wording.text, position, claims=[wording]) if wording else Finding("none on record")


def _once(rows: list[tuple[Finding, ...]]) -> Iterator[tuple[Finding, ...]]:
    """The rows with an issue named only where it begins."""
    before = None
    for row in rows:
        yield row if row[0].text != before else (replace(row[0], text=""), *row[1:])
        before = row[0].text
