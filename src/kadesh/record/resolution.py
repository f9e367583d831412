"""Competing claims resolved: the value best supported, how far it is sure, and who dissents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kadesh.record.dossier import Dossier
from kadesh.record.entities.sources import Source
from kadesh.record.values.claims import Claim
from kadesh.record.values.durations import Duration
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.grades import CREDIBILITY_WEIGHT, RELIABILITY_WEIGHT

T = TypeVar("T")
_TIE = 1e-9


@dataclass(frozen=True)
class Resolved(Generic[T]):
    """What the claims come to. The dissent is always carried."""

    value: T | None
    """The value best supported; None if the claims tie, or if there are none."""
    low: T | None = None
    """For quantities: the least any claim in force allows (None if open)."""
    high: T | None = None
    """For quantities: the greatest any claim in force allows (None if open)."""
    support: tuple[Claim[T], ...] = ()
    """The claims that give the value."""
    dissent: tuple[Claim[T], ...] = ()
    """The claims in force that give another; on a tie, all of them."""
    weights: tuple[tuple[T, float], ...] = field(default=())
    """Each value with the weight behind it, heaviest first."""

    @property
    def disputed(self) -> bool:
        """Whether claims in force differ."""
        return bool(self.dissent)


def resolve(claims: Sequence[Claim[T]], dossier: Dossier, evidence: Iterable[Evidence] = ()) -> Resolved[T]:
    """Weigh claims against each other.

    Deprecated claims are left out; if any claim is *preferred*, only those count. The weight of a value is the sum,
    over independent sources, of reliability × credibility; sources that derive from a common one count once, with the
    best weight among them. An ungraded claim counts as *possibly true* (3). Durations give an interval as well.

    Parameters
    ----------
    claims
        The competing claims.
    dossier
        Where sources are looked up.
    evidence
        Evidence of the entry, for claims that have none of their own.
    """
    in_force = [c for c in claims if c.rank == "preferred"] or [c for c in claims if c.rank == "normal"]
    if not in_force:
        return Resolved(None)
    fallback = tuple(evidence)
    groups = _same_values(in_force)
    weighed = sorted(
        ((_weight([e for c in group for e in (c.evidence or fallback)], dossier), group) for group in groups),
        key=lambda pair: -pair[0],
    )
    tie = len(weighed) > 1 and weighed[0][0] - weighed[1][0] < _TIE
    best = weighed[0][1]
    low, high = _interval(in_force)
    return Resolved(
        value=None if tie else best[0].value,
        low=low,
        high=high,
        support=() if tie else tuple(best),
        dissent=tuple(c for c in in_force if tie or not any(c is kept for kept in best)),
        weights=tuple((group[0].value, weight) for weight, group in weighed),
    )


def _same_values(claims: Sequence[Claim[T]]) -> list[list[Claim[T]]]:
    """Claims grouped by the value they give, in order of first appearance (durations: by length, not by words)."""
    groups: dict[object, list[Claim[T]]] = {}
    for claim in claims:
        value = claim.value
        key = (value.low, value.value, value.high) if isinstance(value, Duration) else value
        groups.setdefault(key, []).append(claim)
    return list(groups.values())


def _weight(evidence: Sequence[Evidence], dossier: Dossier) -> float:
    best: dict[str, float] = {}
    for piece in evidence:
        source = dossier.by_id.get(piece.source)
        if isinstance(source, Source):
            weight = RELIABILITY_WEIGHT[source.reliability] * CREDIBILITY_WEIGHT[piece.grade or 3]
            root = origin(piece.source, dossier)
            best[root] = max(best.get(root, 0.0), weight)
    return sum(best.values())


def origin(source_id: str, dossier: Dossier) -> str:
    """The first source of a chain of copies and rewrites: those that share it count once."""
    seen = [source_id]
    while True:
        source = dossier.by_id.get(seen[-1])
        parents = source.derived_from if isinstance(source, Source) else ()
        if not parents or parents[0] in seen:
            return min(seen[seen.index(parents[0]) :]) if parents else seen[-1]
        seen.append(parents[0])


def independent_sources(evidence: Iterable[Evidence], dossier: Dossier) -> int:
    """How many sources of their own the evidence comes from, copies counted once."""
    return len({origin(piece.source, dossier) for piece in evidence})


def _interval(claims: Sequence[Claim[T]]) -> tuple[T | None, T | None]:
    """Least and greatest length over duration claims; (None, None) for other values."""
    durations = [c.value for c in claims if isinstance(c.value, Duration)]
    if not durations:
        return None, None
    lows = [d.low or d.value or dt.timedelta(0) for d in durations]
    highs = [d.high or d.value for d in durations]
    greatest = [h for h in highs if h is not None]
    low = Duration(value=min(lows))
    high = Duration(value=max(greatest)) if len(greatest) == len(highs) else None
    return low, high  # type: ignore[return-value]
