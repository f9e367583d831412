"""Several readings as one: an entry once with all its sources, differing values side by side, copies once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kadesh.reading.merging_copies import copies
from kadesh.reading.merging_people import cast
from kadesh.reading.merging_rows import competing, disputed_words, joined
from kadesh.reading.merging_sessions import merged_sessions
from kadesh.reading.result import Reading
from kadesh.reading.text import ReportText

_JOINED = ("emphasis", "purposes", "stances", "audiences", "projections", "commitments")


def merged(readings: Sequence[Reading], texts: Sequence[ReportText]) -> Reading:
    """One reading of several reports, given with their texts; every span names its report."""
    named = [_named(reading) for reading in readings]
    twins = copies(texts)
    kept = [reading for number, reading in enumerate(named) if number not in twins]
    parties, others = _actors(kept)

    def rows(part: str) -> list[Any]:
        return [row for reading in kept for row in getattr(reading, part)]

    statements = joined("statements", cast(rows("statements")))
    notes = tuple(f"{_path(named[one])}: a copy of {_path(named[other])}, counted once" for one, other in twins.items())
    return Reading(
        reports=tuple(info for reading in named for info in reading.reports),
        parties=parties, others=others,
        sessions=merged_sessions(tuple(reading.sessions for reading in kept)),
        statements=statements,
        claims=competing(joined("claims", rows("claims"))),
        warnings=(*notes, *disputed_words(statements), *(f"{_path(r)}: {w}" for r in named for w in r.warnings)),
        **{part: joined(part, rows(part)) for part in _JOINED},
    )  # fmt: skip


def _path(reading: Reading) -> str:
    return reading.reports[0].path if reading.reports else ""


def _named(reading: Reading) -> Reading:
    """The reading with its path in every span, and *the report* named."""
    path = _path(reading)

    def spans(row: Any) -> Any:
        return replace(row, evidence=tuple(replace(span, report=path) for span in row.evidence))

    changed: dict[str, Any] = {
        part: tuple(spans(row) for row in getattr(reading, part)) for part in ("sessions", "claims", *_JOINED)
    }
    changed["purposes"] = tuple(
        replace(row, according_to=path) if row.according_to == "the report" else row for row in changed["purposes"]
    )
    changed["statements"] = tuple(
        replace(spans(row), speaker=replace(row.speaker, evidence=replace(row.speaker.evidence, report=path)))
        for row in reading.statements
    )
    return replace(reading, **changed)


def _actors(readings: list[Reading]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parties: those that at least a third of the reports with any parties name; everybody else is another."""
    counts = Counter(name for reading in readings for name in reading.parties)
    with_any = sum(1 for reading in readings if reading.parties)
    order = dict.fromkeys(name for reading in readings for name in reading.parties)
    parties = tuple(name for name in order if counts[name] * 3 >= with_any)
    rest = dict.fromkeys(name for reading in readings for name in (*reading.parties, *reading.others))
    return parties, tuple(name for name in rest if name not in parties)
