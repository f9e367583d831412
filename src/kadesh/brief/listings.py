"""Plain listings of a dossier: rows of text, for tables on a terminal, CSV and JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kadesh.brief.context import is_held, sorted_rounds
from kadesh.brief.measures.contradictions import contradictions, plain_value
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.resolution import resolve

Row = tuple[str, ...]


def listing(dossier: Dossier, what: str) -> tuple[str, Row, list[Row]]:
    """Title, columns and rows of one listing (one of `LISTINGS`)."""
    columns, rows = LISTINGS[what]
    found = list(rows(dossier))
    return f"{dossier.title}: {what} ({len(found)})", columns, found


def _overview(dossier: Dossier) -> Iterator[Row]:
    for kind in KINDS:
        entries = getattr(dossier, kind)
        if entries:
            yield kind, str(len(entries))


def _rounds(dossier: Dossier) -> Iterator[Row]:
    for found in sorted_rounds(dossier.rounds):
        date = resolve(found.date, dossier, found.evidence).value
        place = resolve(found.place, dossier, found.evidence).value
        standing = "held" if is_held(found) else found.standing[-1].value if found.standing else ""
        present = ", ".join(dossier.name_of(a) for a in found.in_the_room)
        lengths = "; ".join(
            " or ".join(dict.fromkeys(str(c.value) for c in s.duration if c.rank != "deprecated"))
            for s in found.sessions
            if s.duration
        )
        outcome = " ".join(c.value for c in found.outcome if c.rank != "deprecated")
        yield (
            found.id,
            str(date or found.when),
            standing,
            dossier.place(place or ""),
            present,
            lengths,
            outcome,
        )


def _statements(dossier: Dossier) -> Iterator[Row]:
    for s in sorted(dossier.statements, key=lambda s: str(s.date)):
        side = dossier.side_of(s.speaker) or ""
        sources = ", ".join(dossier.name_of(e.source) for e in s.evidence)
        yield s.id, str(s.date), dossier.name_of(s.speaker), side, s.kind, s.words, ", ".join(s.issues), sources


def _positions(dossier: Dossier) -> Iterator[Row]:
    for p in sorted(dossier.positions, key=lambda p: (p.issue, p.actor, str(p.date))):
        demand, red_line = (w.text if w else "" for w in (p.demand, p.red_line))
        yield p.id, str(p.date), dossier.name_of(p.actor), p.issue, demand, red_line


def _conflicts(dossier: Dossier) -> Iterator[Row]:
    for found in contradictions(dossier):
        for claim in found.claims:
            sources = ", ".join(dossier.name_of(e.source) for e in (claim.evidence or found.evidence))
            value = plain_value(dossier, found.attribute, claim.value)
            best = "yes" if any(claim is c for c in found.resolved.support) else ""
            yield found.entry.id, found.attribute, value, dossier.name_of(claim.by), sources, best


def _sources(dossier: Dossier) -> Iterator[Row]:
    for s in sorted(dossier.sources, key=lambda s: str(s.published or "")):
        yield s.id, str(s.published or ""), s.type, s.reliability, s.label, s.url or "", ", ".join(s.derived_from)


LISTINGS: dict[str, tuple[Row, Callable[[Dossier], Iterator[Row]]]] = {
    "overview": (("list", "entries"), _overview),
    "rounds": (("id", "date", "standing", "place", "in the room", "how long", "outcome"), _rounds),
    "statements": (("id", "date", "speaker", "side", "kind", "words", "issues", "sources"), _statements),
    "positions": (("id", "date", "party", "issue", "asks for", "red line"), _positions),
    "conflicts": (("id", "attribute", "claim", "according to", "sources", "best supported"), _conflicts),
    "sources": (("id", "published", "type", "grade", "publisher", "url", "derives from"), _sources),
}
"""What can be listed: columns and rows."""
