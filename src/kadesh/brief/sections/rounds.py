"""Record of rounds: when, where, who, how long, what came of it."""

from __future__ import annotations

import re

from kadesh.brief.charts.timeline import timeline_chart
from kadesh.brief.context import Context, is_held, listed, sorted_rounds
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.sections.bottom_line import agreed_items, agreed_words, nothing_agreed
from kadesh.record.entities.rounds import Round, Session
from kadesh.record.resolution import resolve
from kadesh.record.values.claims import Claim
from kadesh.record.values.dates import plain_date
from kadesh.record.values.durations import Duration


def fill_rounds(context: Context) -> tuple[Block, ...]:
    """The timeline, and a table of every round, latest first."""
    rounds = sorted_rounds(context.dossier.rounds)
    if not rounds:
        return ()
    rows = tuple(_row(context, found) for found in reversed(rounds))
    chart = timeline_chart(context)
    summary = context.dossier.summary
    about = (context.finding(summary, lead="These talks."),) if summary else ()
    columns = ("When", "Where", "In the room", "How long", "What came of it")
    return (*about, *((chart,) if chart else ()), Table("rounds", "Every round on record, latest first", columns, rows))


def _row(context: Context, found: Round) -> tuple[Finding, ...]:
    dossier = context.dossier
    date, place = resolve(found.date, dossier, found.evidence), resolve(found.place, dossier, found.evidence)
    shown = plain_date(date.value or found.when)
    where = ", ".join(x for x in (dossier.place(place.value) if place.value else "", found.country or "") if x)
    standing = "" if is_held(found) else f" ({found.standing[-1].value})" if found.standing else ""
    return (
        context.finding(shown + standing, found),
        context.finding(where or "place not on record"),
        context.finding(_room(context, found)),
        context.finding(_lengths(context, found), claims=[c for s in found.sessions for c in s.duration if c.evidence]),
        came_of(context, found),
    )


def _room(context: Context, found: Round) -> str:
    heads = []
    for delegation in found.delegations:
        head = resolve(delegation.head, context.dossier, found.evidence).value
        name = context.dossier.name_of(delegation.actor)
        heads.append(f"{name} ({context.dossier.name_of(head)})" if head else name)
    return listed(heads) if heads else "not on record"


def _lengths(context: Context, found: Round) -> str:
    return "; ".join(x for x in (_length(context, found, session) for session in found.sessions) if x)


def _length(context: Context, found: Round, session: Session) -> str:
    resolved = resolve(session.duration, context.dossier, session.evidence or found.evidence)
    best: Duration | None = resolved.value
    if best is None and not resolved.dissent:
        return ""
    others = dict.fromkeys(str(c.value) for c in resolved.dissent)
    if best is None:
        return f"reports differ: {listed(others, 'or')}"
    others.pop(str(best), None)
    return f"{best} ({listed(others, 'or')} by other reports)" if others else str(best)


def came_of(context: Context, found: Round) -> Finding:
    """What came of a round: every account with its voice, and what was agreed."""
    items = agreed_items(found)
    told = [c for c in found.outcome if c.rank != "deprecated"]
    words = [_attributed(context, claim) for claim in told]
    if items:
        words.append(agreed_words(found))
    elif not told and nothing_agreed(found):
        words.append("Nothing was agreed.")
    text = " ".join(w.rstrip(".") + "." for w in words) or "nothing on record"
    agreed = found.agreed if items else () if told else nothing_agreed(found)
    return context.finding(text, found, claims=(*told, *agreed))


def _attributed(context: Context, claim: Claim[str]) -> str:
    """An account with its voice in front, unless it begins with the voice."""
    by = context.dossier.name_of(claim.by)
    named = by and re.match(rf"(?:the\s)?{re.escape(by.removeprefix('the '))}\b", claim.value, re.IGNORECASE)
    return claim.value if not by or named else f"{by}: {claim.value}"
