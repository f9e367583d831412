"""All facts of one report besides statements, in one pass."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kadesh.reading.facts.agreements import agreements, commitments
from kadesh.reading.facts.audiences import audiences
from kadesh.reading.facts.bodies import bodies_of
from kadesh.reading.facts.emphasis import emphasis
from kadesh.reading.facts.others import other_actors
from kadesh.reading.facts.outcomes import outcomes
from kadesh.reading.facts.parties import Actor, actors
from kadesh.reading.facts.persons import persons_of
from kadesh.reading.facts.projections import projections
from kadesh.reading.facts.purposes import purposes
from kadesh.reading.facts.report_kind import publisher_of, report_kind, stated_date
from kadesh.reading.facts.sessions import FoundSession, sessions
from kadesh.reading.facts.sides import Sides
from kadesh.reading.facts.stances import stances
from kadesh.reading.facts.survey import Survey
from kadesh.reading.facts.unread import days_unread, quotations_unread
from kadesh.reading.facts.warnings import warnings
from kadesh.reading.result import (
    ReadAttribute,
    ReadDuration,
    Reading,
    ReadPurpose,
    ReadSession,
    ReadSpan,
    ReportInfo,
)
from kadesh.reading.text import ReportText
from kadesh.record.anchoring import span_at

KNOWN = ("en", "und")
"""Languages whose sentences the patterns read."""
MOST_LINES = 2_000
"""Sentences read of one report; the longest articles have some hundreds."""
MOST_READ = 300_000
"""Characters read of one report; the longest articles have some fifty thousand."""


def read_facts(report: ReportText, published: dt.date | None = None) -> Reading:
    """Read everything but statements from one report; `published` overrides the date that the report states.

    A report in a language that is not known yields its days and its quotations only, marked as unread.
    """
    day = published or stated_date(report)
    kind = report_kind(report)
    info = ReportInfo(
        report.path, report.sha256, report.title.text if report.title else None, day.isoformat() if day else None,
        report.language, kind.written_by, kind.kind, publisher_of(report, kind),
    )  # fmt: skip
    kept = tuple(s for s in report.sentences[:MOST_LINES] if s.end <= MOST_READ)
    many = f"has {len(report.sentences):,} sentences: only the first {len(kept):,} are read"
    cut = (many,) if len(kept) < len(report.sentences) else ()
    seen = Survey(replace(report, sentences=kept), day)
    if report.language not in KNOWN:
        unread = f"is in a language that is not read ({report.language}): its days and quotations are kept, unread"
        return Reading(
            (info,), statements=quotations_unread(report), claims=days_unread(report, day),
            warnings=(unread, *cut, *warnings(seen)),
        )  # fmt: skip
    found = _facts(seen, info)
    return replace(found, warnings=(*cut, *found.warnings))


def _facts(seen: Survey, info: ReportInfo) -> Reading:
    if not seen.about_talks:
        spoken = tuple(actor.name for actor in other_actors(seen, (), frozenset()))
        return Reading((info,), others=spoken, warnings=warnings(seen))
    bodies = bodies_of(seen)
    first = actors(seen, bodies)
    parties = tuple(a.name for a in first if a.part == "party")
    heard, lines = audiences(seen, parties)
    found = (*first, *other_actors(seen, first, lines))
    sides = Sides(found, bodies, persons_of(seen))
    agreed = agreements(seen, sides)
    others = tuple(dict.fromkeys(a.name for a in found if a.part != "party"))
    meant = purposes(seen, sides)
    return Reading(
        (info,), parties, others,
        sessions=tuple(_session(s, seen) for s in sessions(seen)),
        emphasis=emphasis(seen, sides),
        purposes=meant,
        stances=stances(seen, sides),
        audiences=heard,
        projections=projections(seen, lines | _lines_of(meant, seen)),
        commitments=commitments(agreed, seen, parties),
        claims=(*_parts(found, seen), *outcomes(seen, agreed)),
        warnings=warnings(seen),
    )  # fmt: skip


def _lines_of(rows: tuple[ReadPurpose, ...], seen: Survey) -> frozenset[int]:
    """The sentences in which purposes were read: what a side hopes for by talking is no look ahead."""
    starts = {evidence.span.start for row in rows for evidence in row.evidence}
    return frozenset(line.number for line in seen.lines if any(line.start <= (s or 0) < line.end for s in starts))


def _session(found: FoundSession, seen: Survey) -> ReadSession:
    length = found.length
    duration = ReadDuration(length.hours, length.low, length.high, length.words) if length else None
    return ReadSession(
        found.date, duration, found.place, _spans(found.evidence, seen), found.format,
        found.certainty if found.dated else round(found.certainty - 0.1, 2),
    )  # fmt: skip


def _parts(found: tuple[Actor, ...], seen: Survey) -> tuple[ReadAttribute, ...]:
    """Who has which part at the table, with the words that say so."""
    return tuple(
        ReadAttribute(a.name, "part", a.part, _spans(a.evidence, seen), a.certainty) for a in found if a.evidence
    )


def _spans(places: tuple[tuple[int, int], ...], seen: Survey) -> tuple[ReadSpan, ...]:
    return tuple(ReadSpan(span_at(seen.report.text, start, min(end, start + 650))) for start, end in places)
