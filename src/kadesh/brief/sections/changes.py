"""What changed since the last brief and since the last round."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kadesh.brief.context import Context, counted, is_held, last_day, listed, sorted_rounds
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.labels import round_label
from kadesh.brief.measures.movements import joint_kind, movements, step_words
from kadesh.brief.sections.rounds import came_of
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.statements import Statement
from kadesh.record.values.dates import Date, plain_date

_COUNTED = {
    "proposal": "proposals", "statement": "statements", "position": "positions", "event": "events",
    "commitment": "commitments",
}  # fmt: skip
"""What is counted as new on page one, in this order, to its list."""


def fill_changes(context: Context) -> tuple[Finding, ...]:
    """Two lines: since the last brief, and since the last round."""
    return tuple([*_since_brief(context), *_since_round(context)])


def fill_changes_in_full(context: Context) -> tuple[Block, ...]:
    """What is new since the last brief: rounds, proposals, positions, statements, events, commitments."""
    if context.before is None or context.since is None:
        return ()
    kinds = (_new_rounds, _new_announcements, _new_proposals, _new_positions, _new_statements, _new_events)
    rows = [row for new in kinds for row in new(context)]
    if not rows:
        return (
            context.finding(f"Nothing on record is new since the brief of {plain_date(context.since.isoformat())}."),
        )
    title = f"New on record since the brief of {plain_date(context.since.isoformat())}"
    return (Table("changes", title, ("What", "When", "New"), tuple(rows), short=("When",)),)


def new_entries(context: Context, kind: str) -> tuple[Entry, ...]:
    """The entries of one list that were not known at the time of the last brief."""
    if context.before is None:
        return ()
    known = {e.id for e in getattr(context.before, kind)}
    return tuple(e for e in getattr(context.dossier, kind) if e.id not in known)


def _since_brief(context: Context) -> Iterator[Finding]:
    if context.before is None or context.since is None:
        return
    rounds = [
        r for r in context.dossier.rounds if r.id in {e.id for e in new_entries(context, "rounds")} and is_held(r)
    ]
    parts = [counted(len(rounds), "round")] if rounds else []
    for name, kind in _COUNTED.items():
        number = len(new_entries(context, kind))
        parts += [counted(number, name)] if number else []
    new = listed(parts) + " new" if parts else "nothing new on record"
    yield context.finding(
        f"{new}.", *rounds[-1:], lead=f"Since the last brief ({plain_date(context.since.isoformat())}):"
    )
    steps = [m for m in movements(context) if m.now.id in {e.id for e in new_entries(context, "positions")}]
    if steps:
        text = f"Positions moved: {listed(step_words(context, step) for step in steps)}."
        yield context.finding(text, *(step.now for step in steps), kind=joint_kind(steps))


def _since_round(context: Context) -> Iterator[Finding]:
    last = context.last_round
    if last is None:
        return
    end = last_day(last)
    after = [s for s in context.dossier.statements if _after(s.date, end)]
    others = [r for r in context.rounds_held if last_day(r) > end]
    parts = ([counted(len(others), "further meeting")] if others else []) + (
        [counted(len(after), "statement")] if after else []
    )
    if parts:
        lead = f"Since the last round ({plain_date(end.isoformat())}):"
        yield context.finding(f"{listed(parts)} on record.", *others[-1:], lead=lead)


def _after(date: Date, day: dt.date) -> bool:
    return date.earliest is not None and date.earliest > day


def _new_rounds(context: Context) -> Iterator[tuple[Finding, ...]]:
    new = {e.id for e in new_entries(context, "rounds")}
    for found in sorted_rounds(r for r in context.dossier.rounds if r.id in new):
        label = f"Round: {round_label(context.dossier, found)}"
        yield Finding(label), _when(found.when), came_of(context, found)


def _new_announcements(context: Context) -> Iterator[tuple[Finding, ...]]:
    known = {a.id for r in context.before.rounds for a in r.announced} if context.before else set()
    for said in (a for r in context.dossier.rounds for a in r.announced if a.id not in known):
        by = context.dossier.name_of(said.by)
        due = f"for {plain_date(said.due)}" if said.due else f"“{said.words}”" if said.words else "without a date"
        yield Finding(f"Round announced{f' by {by}' if by else ''}"), _when(said.date), context.finding(due, said)


def _new_proposals(context: Context) -> Iterator[tuple[Finding, ...]]:
    new = {e.id for e in new_entries(context, "proposals")}
    for tabled in (p for p in context.dossier.proposals if p.id in new):
        by = listed(name for actor in tabled.tabled_by if (name := context.dossier.name_of(actor)))
        words = f"{tabled.title}: {tabled.text}" if tabled.text else tabled.title
        yield (
            Finding(f"Proposal{f' by {by}' if by else ''}"),
            _when(tabled.date),
            context.finding(words, tabled),
        )


def _new_positions(context: Context) -> Iterator[tuple[Finding, ...]]:
    steps = {m.now.id: m.direction for m in movements(context)}
    titles = {i.id: i.in_sentence for i in context.dossier.issues}
    new = {e.id for e in new_entries(context, "positions")}
    for position in context.dossier.positions:
        if position.id in new:
            name = context.dossier.name_of(position.actor)
            wording = position.demand or position.red_line
            arrow = {1: " → towards the other side", -1: " ← away from the other side"}.get(
                steps.get(position.id, 0), ""
            )
            said = context.finding(
                (wording.text if wording else "") + arrow,
                position,
                claims=[wording] if wording else (),
                actor=position.actor,
            )
            yield (
                Finding(f"Position: {name} on {titles.get(position.issue, position.issue)}"),
                _when(position.date),
                said,
            )


def _new_statements(context: Context) -> Iterator[tuple[Finding, ...]]:
    for entry in new_entries(context, "statements"):
        if isinstance(entry, Statement):
            actor = context.dossier.actor_of(entry.speaker)
            said = context.finding(entry.words, entry, actor=actor.id if actor else None)
            yield Finding(f"{context.dossier.name_of(entry.speaker)}, {entry.kind}"), _when(entry.date), said


def _new_events(context: Context) -> Iterator[tuple[Finding, ...]]:
    new = {e.id for kind in ("events", "commitments") for e in new_entries(context, kind)}
    for event in (e for e in context.dossier.events if e.id in new):
        yield Finding("Event"), _when(event.date), context.finding(event.text, event)
    for owed in (c for c in context.dossier.commitments if c.id in new):
        yield (
            Finding(f"Commitment: {context.dossier.name_of(owed.by)}"),
            _when(owed.date),
            context.finding(owed.what, owed),
        )


def _when(date: Date | None) -> Finding:
    return Finding(plain_date(date) if date else "")
