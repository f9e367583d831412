"""What a round, or a point on which reports differ, is called in a brief."""

from __future__ import annotations

from kadesh.brief.measures.contradictions import Contradiction
from kadesh.record.dossier import Dossier
from kadesh.record.entities.events import Commitment
from kadesh.record.entities.rounds import Round, Session
from kadesh.record.resolution import resolve
from kadesh.record.values.dates import plain_date


def round_label(dossier: Dossier, found: Round) -> str:
    """Place and date of a round, as far as claims settle them."""
    place = resolve(found.place, dossier, found.evidence).value
    date = resolve(found.date, dossier, found.evidence).value or found.when
    where = dossier.place(place) if place else found.country or "Talks"
    return f"{where}, {plain_date(date)}"


def contradiction_label(dossier: Dossier, found: Contradiction) -> str:
    """Where a contradiction stands: the round, with the session if there were several, or what is owed."""
    if isinstance(found.entry, Commitment):
        return f"{dossier.name_of(found.entry.by)}: {found.entry.what.rstrip('.')}"
    if found.round is None:
        return dossier.name_of(found.entry.id)
    sessions = [s.id for s in found.round.sessions]
    numbered = isinstance(found.entry, Session) and len(sessions) > 1
    session = f", session {sessions.index(found.entry.id) + 1}" if numbered else ""
    return f"{round_label(dossier, found.round)}{session}"
