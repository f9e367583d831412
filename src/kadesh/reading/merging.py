"""Several readings as one: an entry once with all its sources, differing values side by side, copies once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from kadesh.reading.result import (
    ReadAttribute,
    ReadAudience,
    ReadClaim,
    ReadClaims,
    ReadEmphasis,
    Reading,
    ReadProjection,
    ReadPurpose,
    ReadSpan,
    ReadStance,
    ReadStatement,
)
from kadesh.reading.text import ReportText

SAME = 0.6
"""Share of words from which two wordings say the same."""
COPY = 0.8
"""Share of the shorter report's sentences from which it counts as a copy of another."""
_ONE_VALUE = frozenset({"mood", "days", "next step date"})
_WORD = re.compile(r"[^\W_]{3,40}")
T = TypeVar("T")


def merged(readings: tuple[Reading, ...], texts: tuple[ReportText, ...]) -> Reading:
    """One reading of several reports, given with their texts; every span names its report."""
    from kadesh.reading.merging_sessions import merged_sessions

    named = [_named(reading) for reading in readings]
    kept, copies = _without_copies(named, texts)
    parties, others = _actors(kept)
    rows: dict[str, list[Any]] = {
        part: [row for reading in kept for row in getattr(reading, part)]
        for part in ("statements", "emphasis", "purposes", "stances", "audiences", "projections", "claims")
    }
    return Reading(
        reports=tuple(info for reading in named for info in reading.reports),
        parties=parties, others=others,
        sessions=merged_sessions(tuple(reading.sessions for reading in kept)),
        statements=_joined(rows["statements"], _same_statement, _join_statements),
        emphasis=_joined(rows["emphasis"], _same_emphasis, _join),
        purposes=_joined(rows["purposes"], _same_purpose, _join),
        stances=_joined(rows["stances"], _same_stance, _join),
        audiences=_joined(rows["audiences"], _same_audience, _join),
        projections=_joined(rows["projections"], _same_projection, _join),
        claims=_competing(_joined(rows["claims"], _same_claim, _join)),
        warnings=(*copies, *(f"{_path(r)}: {w}" for r in named for w in r.warnings)),
    )  # fmt: skip


def _path(reading: Reading) -> str:
    return reading.reports[0].path if reading.reports else ""


def _named(reading: Reading) -> Reading:
    """The reading with its path in every span, and *the report* named."""
    path = _path(reading)

    def spans(row: Any) -> Any:
        changes = {"evidence": tuple(replace(span, report=path) for span in row.evidence)}
        return replace(row, **changes)

    parts = ("sessions", "emphasis", "stances", "audiences", "projections", "claims")
    changed: dict[str, Any] = {part: tuple(spans(row) for row in getattr(reading, part)) for part in parts}
    changed["purposes"] = tuple(
        replace(spans(row), according_to=path if row.according_to == "the report" else row.according_to)
        for row in reading.purposes
    )
    changed["statements"] = tuple(
        replace(spans(row), speaker=replace(row.speaker, evidence=replace(row.speaker.evidence, report=path)))
        for row in reading.statements
    )
    return replace(reading, **changed)


# --- copies


def _without_copies(readings: list[Reading], texts: tuple[ReportText, ...]) -> tuple[list[Reading], tuple[str, ...]]:
    """The readings without those whose text an earlier one has nearly whole; a note for each left out."""
    kept: list[tuple[Reading, frozenset[str]]] = []
    notes = []
    for reading, text in zip(readings, texts, strict=True):
        own = _sentences(text)
        twin = next((old for old, known in kept if _is_copy(own, known)), None)
        if twin is None:
            kept.append((reading, own))
        else:
            notes.append(f"{_path(reading)}: a copy of {_path(twin)}, counted once")
    return [reading for reading, _ in kept], tuple(notes)


def _sentences(text: ReportText) -> frozenset[str]:
    """The sentences as bare words, so that marks, spaces and what a page puts around them do not count."""
    return frozenset(words for s in text.sentences if len(words := _plain(s.text)) > 30)


def _is_copy(own: frozenset[str], known: frozenset[str]) -> bool:
    fewer = min(len(own), len(known))
    return own == known or (fewer >= 3 and len(own & known) >= COPY * fewer)


# --- actors


def _actors(readings: list[Reading]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parties: those that at least a third of the reports with any parties name; everybody else is another."""
    counts = Counter(name for reading in readings for name in reading.parties)
    with_any = sum(1 for reading in readings if reading.parties)
    order = dict.fromkeys(name for reading in readings for name in reading.parties)
    parties = tuple(name for name in order if counts[name] * 3 >= with_any)
    rest = dict.fromkeys(name for reading in readings for name in (*reading.parties, *reading.others))
    return parties, tuple(name for name in rest if name not in parties)


# --- rows


def _joined(rows: Iterable[T], same: Callable[[T, T], bool], join: Callable[[T, T], T]) -> tuple[T, ...]:
    found: list[T] = []
    for row in rows:
        at = next((i for i, old in enumerate(found) if same(old, row)), None)
        if at is None:
            found.append(row)
        else:
            found[at] = join(found[at], row)
    return tuple(found)


def _spans(one: Any, other: Any) -> tuple[ReadSpan, ...]:
    return tuple(dict.fromkeys((*one.evidence, *other.evidence)))


def _join(one: T, other: T) -> T:
    """The first row with the evidence of both, as sure as the surer."""
    row: Any = one
    also: Any = other
    joined: T = replace(row, evidence=_spans(row, also), certainty=max(row.certainty, also.certainty))
    return joined


def _words(text: str | None) -> frozenset[str]:
    return frozenset(_WORD.findall((text or "").lower()))


def alike(one: str | None, other: str | None) -> bool:
    """Whether two wordings share most of their words.

    Examples
    --------
    >>> alike("the talks were difficult, but businesslike", "difficult but businesslike talks were held")
    True
    """
    first, second = _words(one), _words(other)
    return bool(first and second) and len(first & second) >= SAME * max(len(first), len(second))


def _plain(quote: str | None) -> str:
    return " ".join(_WORD.findall((quote or "").lower()))


def _same_person(one: ReadStatement, other: ReadStatement) -> bool:
    """The same name, one form of a name within the other (*Dahl* in *Ana Dahl*), or descriptions alike."""
    if (one.speaker.name is None) != (other.speaker.name is None):
        return False
    if one.speaker.name is None:
        return alike(one.speaker.unnamed, other.speaker.unnamed)
    first, second = _words(one.speaker.name), _words(other.speaker.name)
    return bool(first and second) and (first <= second or second <= first)


def _same_statement(one: ReadStatement, other: ReadStatement) -> bool:
    if one.direct != other.direct or not _same_person(one, other):
        return False
    if one.direct:
        first, second = _plain(one.quote), _plain(other.quote)
        shorter, longer = sorted((first, second), key=len)
        return bool(shorter) and (
            shorter == longer or (len(shorter) > 25 and shorter in longer) or alike(first, second)
        )
    return alike(one.paraphrase, other.paraphrase)


def _join_statements(one: ReadStatement, other: ReadStatement) -> ReadStatement:
    """The fuller wording and the fuller name, with the evidence of both."""
    fuller, less = (
        (one, other)
        if len(one.quote or one.paraphrase or "") >= len(other.quote or other.paraphrase or "")
        else (other, one)
    )
    speaker = max((one.speaker, other.speaker), key=lambda s: len(s.name or s.unnamed or ""))
    speaker = replace(
        speaker,
        role=speaker.role or less.speaker.role or fuller.speaker.role,
        side=speaker.side or less.speaker.side or fuller.speaker.side,
    )
    issues = tuple(dict.fromkeys((*fuller.issues, *less.issues)))
    return replace(
        fuller,
        speaker=speaker,
        issues=issues,
        evidence=_spans(one, other),
        certainty=max(one.certainty, other.certainty),
    )


def _same_emphasis(one: ReadEmphasis, other: ReadEmphasis) -> bool:
    return (one.actor, one.issue) == (other.actor, other.issue)


def _same_purpose(one: ReadPurpose, other: ReadPurpose) -> bool:
    return one.actor == other.actor and alike(one.purpose, other.purpose)


def _same_stance(one: ReadStance, other: ReadStance) -> bool:
    return one.stakeholder == other.stakeholder and alike(one.before, other.before) and alike(one.after, other.after)


def _same_audience(one: ReadAudience, other: ReadAudience) -> bool:
    return one.audience == other.audience and one.hedge == other.hedge and alike(one.effect, other.effect)


def _same_projection(one: ReadProjection, other: ReadProjection) -> bool:
    return one.about == other.about and one.hedge == other.hedge and alike(one.text, other.text)


def _same_claim(one: ReadAttribute, other: ReadAttribute) -> bool:
    if (one.subject, one.attribute) != (other.subject, other.attribute):
        return False
    return one.value == other.value or (
        one.attribute in ("agreed", "next step") and alike(str(one.value), str(other.value))
    )


def _competing(rows: tuple[ReadAttribute, ...]) -> tuple[ReadAttribute, ...]:
    """Rows of one value each, where reports differ, as one row of competing claims."""
    found: dict[tuple[str, str], list[ReadAttribute]] = {}
    for row in rows:
        key = (
            (row.subject, row.attribute)
            if row.attribute in _ONE_VALUE or row.attribute == "part"
            else (row.subject, f"{row.attribute} {row.value}")
        )
        found.setdefault(key, []).append(row)
    return tuple(group[0] if len(group) == 1 else _claims(group) for group in found.values())


def _claims(group: list[ReadAttribute]) -> ReadAttribute:
    claims = tuple(ReadClaim(row.value, row.evidence) for row in group)
    spans = tuple(dict.fromkeys(span for row in group for span in row.evidence))
    return replace(group[0], value=ReadClaims(claims, most_said(claims)), evidence=spans)


def most_said(claims: tuple[ReadClaim, ...]) -> Any:
    """The value that most reports give; among equals the one given first."""
    return max(claims, key=lambda claim: len({span.report for span in claim.evidence})).value
