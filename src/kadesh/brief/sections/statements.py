"""Who said what: the statements of the last round and since, for the body; all of them, for the annex."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kadesh.brief.context import Context, counted, first_day
from kadesh.brief.document import Block, Table
from kadesh.record.entities.statements import Statement
from kadesh.record.values.dates import plain_date


def fill_statements(context: Context) -> tuple[Block, ...]:
    """Every statement on record, latest first; left out where the recent ones, in the body, are all there is."""
    every = _latest_first(context.dossier.statements)
    if not every or every == recent_statements(context):
        return ()
    title = f"{counted(len(every), 'statement')} on record, latest first"
    return (statements_table(context, every, "statements", title),)


def recent_statements(context: Context) -> tuple[Statement, ...]:
    """Statements made at the last round or since it began; all of them if there was no round. Latest first."""
    begun = first_day(context.last_round) if context.last_round else dt.date.min
    return _latest_first(s for s in context.dossier.statements if (s.date.latest or dt.date.max) >= begun)


def statements_table(context: Context, statements: Sequence[Statement], table_id: str, title: str) -> Table:
    """One row per statement: who, when, of what kind, in which words, about what."""
    titles = {i.id: i.title for i in context.dossier.issues}
    rows = tuple(
        (
            context.finding(_who(context, said), actor=_actor(context, said)),
            context.finding(plain_date(said.date)),
            context.finding(said.kind),
            context.finding(said.words, said),
            context.finding(", ".join(titles[i] for i in said.issues if i in titles)),
        )
        for said in statements
    )
    return Table(table_id, title, ("Who", "When", "Kind", "Words", "About"), rows, short=("When",))


def _who(context: Context, said: Statement) -> str:
    by = f", as reported by {context.dossier.name_of(said.reported_by)}" if said.reported_by else ""
    return context.dossier.name_of(said.speaker) + by


def _actor(context: Context, said: Statement) -> str | None:
    actor = context.dossier.actor_of(said.speaker)
    return actor.id if actor else None


def _latest_first(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda s: s.date.latest or dt.date.max, reverse=True))
