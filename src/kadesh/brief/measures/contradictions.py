"""Where sources contradict each other: every value with competing claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kadesh.record.dossier import Dossier
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.rounds import Round, Session
from kadesh.record.resolution import Resolved, resolve
from kadesh.record.values.claims import Claim
from kadesh.record.values.dates import Date, plain_date
from kadesh.record.values.durations import Duration
from kadesh.record.values.evidence import Evidence

_ONE_VALUE = ("standing", "date", "place", "start", "duration")
"""Fields of which only one value can be true; items agreed or moods may stand side by side."""


@dataclass(frozen=True)
class Contradiction:
    """One value on which claims in force differ."""

    entry: Entry
    """The round, session or delegation's round it belongs to, or the commitment."""
    round: Round | None
    """None if it is no point of a round."""
    attribute: str
    claims: tuple[Claim[Any], ...]
    resolved: Resolved[Any]
    evidence: tuple[Evidence, ...]
    """Evidence of the entry, for claims that have none of their own."""


def contradictions(dossier: Dossier) -> tuple[Contradiction, ...]:
    """Every contradiction of the record, in the order of the rounds; then commitments called both kept and broken."""
    return (*_in_rounds(dossier), *_of_commitments(dossier))


def _in_rounds(dossier: Dossier) -> Iterator[Contradiction]:
    for found in dossier.rounds:
        yield from _of(dossier, found, found, found.evidence)
        yield from _accounts(dossier, found)
        for delegation in found.delegations:
            name = f"head of the delegation of {dossier.name_of(delegation.actor)}"
            yield from _compared(dossier, found, found, name, delegation.head, found.evidence)
        for session in found.sessions:
            yield from _of(dossier, session, found, session.evidence or found.evidence)


def _of_commitments(dossier: Dossier) -> Iterator[Contradiction]:
    for owed in dossier.commitments:
        told = tuple(c for c in owed.standing if c.value != "pending" and c.rank != "deprecated")
        resolved = resolve(told, dossier, owed.evidence)  # it was pending before: a history
        if resolved.disputed:
            yield Contradiction(owed, None, "standing", told, resolved, owed.evidence)


def _of(
    dossier: Dossier, entry: Round | Session, found: Round, evidence: tuple[Evidence, ...]
) -> Iterator[Contradiction]:
    for attribute in _ONE_VALUE:
        claims = getattr(entry, attribute, ())
        if attribute == "standing":
            continue  # a round planned and then held is a history, not a contradiction
        yield from _compared(dossier, entry, found, attribute, claims, evidence)


def _accounts(dossier: Dossier, found: Round) -> Iterator[Contradiction]:
    """Accounts of the outcome by different voices: they are set side by side, whether or not they can be reconciled."""
    told = tuple(c for c in found.outcome if c.by is not None and c.rank != "deprecated")
    if len({dossier.name_of(c.by) for c in told}) > 1:
        yield Contradiction(found, found, "outcome", told, Resolved(None, dissent=told), found.evidence)


def _compared(
    dossier: Dossier,
    entry: Entry,
    found: Round,
    attribute: str,
    claims: tuple[Claim[Any], ...],
    evidence: tuple[Evidence, ...],
) -> Iterator[Contradiction]:
    resolved = resolve(claims, dossier, evidence)
    if resolved.disputed:
        in_force = tuple(c for c in claims if c.rank != "deprecated")
        yield Contradiction(entry, found, attribute, in_force, resolved, evidence)


def compatible(first: Any, second: Any) -> bool:
    """Whether two claimed values can both be true.

    Lengths can if their bounds overlap, dates if they share a day, other values only if they are equal.

    Examples
    --------
    >>> import datetime as dt
    >>> two, less = Duration(value=dt.timedelta(hours=2)), Duration(high=dt.timedelta(hours=2))
    >>> compatible(two, less), compatible(two, Duration(low=dt.timedelta(hours=4)))
    (True, False)
    """
    if isinstance(first, Date) and isinstance(second, Date):
        return not first.before(second) and not second.before(first)
    if not (isinstance(first, Duration) and isinstance(second, Duration)):
        return bool(first == second)
    (low, high), (other_low, other_high) = _bounds(first), _bounds(second)
    return low <= other_high and other_low <= high


def _bounds(length: Duration) -> tuple[dt.timedelta, dt.timedelta]:
    low = length.low if length.low is not None else length.value or dt.timedelta(0)
    high = length.high if length.high is not None else length.value or dt.timedelta.max
    return low, high


def irreconcilable(found: Contradiction) -> bool:
    """Whether some two of its claims cannot both be true (accounts of an outcome are never judged so)."""
    values = [c.value for c in found.claims]
    return found.attribute != "outcome" and any(not compatible(a, b) for a in values for b in values)


def plain_value(dossier: Dossier, attribute: str, value: Any) -> str:
    """A claimed value in words."""
    if attribute == "date":
        return plain_date(value)
    if attribute.startswith("head"):
        return dossier.name_of(value)
    return dossier.place(value) if attribute == "place" else str(value)
