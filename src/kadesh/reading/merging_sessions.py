"""Meetings told by several reports: the same meeting once, and each value on which they differ as competing claims."""

from __future__ import annotations

import math
import re
from typing import Any

from kadesh.reading.merging_rows import most_said
from kadesh.reading.result import ReadClaim, ReadClaims, ReadDuration, ReadSession, ReadSpan

NEAR = 2.0
"""Two lengths of one meeting differ by less than this factor; further apart they are two meetings."""
_ONE_MORE = re.compile(
    r"\b(?:another|further|separate|additional|one more|follow-up|informal|private)\s(?:[\w-]+,?\s){0,3}?"
    r"(?:meeting|session|conversation|encounter)\b"
    r"|\bsecond,?\s(?:closed|separate|informal|private|[\w-]+-(?:hour|minute))(?:[\s-]\w+){0,2}\s(?:meeting|session)\b"
    r"|\bmet again\b",
    re.IGNORECASE,
)
"""Words for a meeting beside the main one of the day (*the second session* may be that of the second day)."""


def merged_sessions(told: tuple[tuple[ReadSession, ...], ...]) -> tuple[ReadSession, ...]:
    """The meetings of several reports (one tuple for each); what one report tells as two meetings stays two."""
    groups: list[list[tuple[int, ReadSession]]] = []
    order = sorted(range(len(told)), key=lambda n: (-len(told[n]), n))
    for number in order:
        for session in told[number]:
            fits = [g for g in groups if number not in {n for n, _ in g} and _same_meeting(g[0][1], session)]
            if fits:
                min(fits, key=lambda g: _distance(g[0][1], session)).append((number, session))
            else:
                groups.append([(number, session)])
    merged = [_merged([s for _, s in sorted(g, key=lambda pair: pair[0])]) for g in groups]
    return tuple(sorted(merged, key=lambda s: _days(s)[:1] or ["9999"]))


def _days(session: ReadSession) -> list[str]:
    date = session.date.resolved if isinstance(session.date, ReadClaims) else session.date
    return [part.rstrip("?~%") for part in date.split("/")] if date else []


def _hours(session: ReadSession) -> float | None:
    return session.duration.hours if isinstance(session.duration, ReadDuration) else None


def _distance(one: ReadSession, other: ReadSession) -> float:
    first, second = _hours(one), _hours(other)
    return abs(math.log(first / second)) if first and second else 0.5


def _same_meeting(one: ReadSession, other: ReadSession) -> bool:
    """Whether two reports tell of one meeting: of one day (or the same days), of like length, both beside it or not."""
    days = _days(one)
    same_days = bool(days) and days == _days(other)
    return same_days and _one_more(one) == _one_more(other) and _distance(one, other) < math.log(NEAR)


def _one_more(session: ReadSession) -> bool:
    """Whether a meeting is told only as one more, after or beside the one that is the talk of the day."""
    return all(_ONE_MORE.search(span.span.exact) for span in session.evidence)


def _merged(group: list[ReadSession]) -> ReadSession:
    if len(group) == 1:
        return group[0]
    spans = tuple(dict.fromkeys(span for s in group for span in s.evidence))
    return ReadSession(
        _one_or_claims(sorted(((s.date, s.evidence) for s in group), key=_doubt), _date_key),
        _one_or_claims([(s.duration, s.evidence) for s in group], _duration_key),
        _one_or_claims([(s.place, s.evidence) for s in group], _place_key),
        spans,
        next((s.format for s in group if s.format), None),
        max(s.certainty for s in group),
    )


def _doubt(dated: tuple[Any, Any]) -> bool:
    """Sure dates come first."""
    return str(dated[0]).endswith(("?", "%"))


def _date_key(date: str) -> str:
    return date.rstrip("?~%")


def _duration_key(duration: ReadDuration) -> tuple[float | None, float | None, float | None]:
    return duration.hours, duration.low, duration.high


def _place_key(place: str) -> str:
    return place.casefold()


def _one_or_claims(values: list[tuple[Any, tuple[ReadSpan, ...]]], key: Any) -> Any:
    """The value if all that give one give the same, else the claims with the one that most reports make."""
    found: dict[Any, ReadClaim] = {}
    for value, spans in values:
        if value is None:
            continue
        old = found.get(key(value))
        found[key(value)] = ReadClaim(old.value if old else value, (*(old.evidence if old else ()), *spans))
    claims = tuple(found.values())
    if len(claims) <= 1:
        return claims[0].value if claims else None
    return ReadClaims(claims, most_said(claims))
