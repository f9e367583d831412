"""Competing claims resolved: the value best supported, how far it is sure, and who dissents."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

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
    """The claims, deprecated ones apart, that give another; on a tie, all of them."""
    weights: tuple[tuple[T, float], ...] = field(default=())
    """Each value with the weight behind it, heaviest first."""

    @property
    def disputed(self) -> bool:
        """Whether claims in force differ."""
        return bool(self.dissent)


def resolve(claims: Sequence[Claim[T]], dossier: Dossier, evidence: Iterable[Evidence] = ()) -> Resolved[T]:
    """Weigh claims against each other.

    Deprecated claims are left out. If any claim is *preferred*, the value comes from those alone; the others still
    dissent. The weight of a value is the sum, over independent sources, of reliability × credibility; sources that
    derive from a common one count once, with the best weight among them. An ungraded claim counts as *possibly true*
    (3). Durations give an interval as well.

    Parameters
    ----------
    claims
        The competing claims.
    dossier
        Where sources are looked up.
    evidence
        Evidence of the entry, for claims that have none of their own.
    """
    kept = [c for c in claims if c.rank != "deprecated"]
    in_force = [c for c in kept if c.rank == "preferred"] or kept
    if not in_force:
        return Resolved(None)
    fallback = tuple(evidence)
    groups = _same_values(in_force)
    weighed = sorted(
        ((_weight([e for c in group for e in (c.evidence or fallback)], dossier), group) for group in groups),
        key=lambda pair: -pair[0],
    )
    tie = len(weighed) > 1 and weighed[0][0] - weighed[1][0] < _TIE
    best = sorted(weighed[0][1], key=lambda claim: (-_weight(claim.evidence or fallback, dossier), repr(claim)))
    chosen, (low, high) = _what(best[0].value), _interval(in_force)
    return Resolved(
        value=None if tie else best[0].value,
        low=low,
        high=high,
        support=tuple(c for c in kept if not tie and _what(c.value) == chosen),
        dissent=tuple(c for c in kept if tie or _what(c.value) != chosen),
        weights=tuple((group[0].value, weight) for weight, group in weighed),
    )


def _same_values(claims: Sequence[Claim[T]]) -> list[list[Claim[T]]]:
    """Claims grouped by what they say, in order of first appearance."""
    groups: dict[object, list[Claim[T]]] = {}
    for claim in claims:
        groups.setdefault(_what(claim.value), []).append(claim)
    return list(groups.values())


def _what(value: object) -> object:
    """What a value says: of a duration its lengths, not its words."""
    return (value.low, value.value, value.high) if isinstance(value, Duration) else value


def _weight(evidence: Iterable[Evidence], dossier: Dossier) -> float:
    """Sum of the best weight in each family of sources."""
    pieces = tuple(evidence)
    family = _families({piece.source for piece in pieces}, dossier)
    best: dict[str, float] = {}
    for piece in pieces:
        source = dossier.by_id.get(piece.source)
        if isinstance(source, Source):
            weight = RELIABILITY_WEIGHT[source.reliability] * CREDIBILITY_WEIGHT[piece.grade or 3]
            root = family[piece.source]
            best[root] = max(best.get(root, 0.0), weight)
    return math.fsum(best.values())


def origins(source_id: str, dossier: Dossier) -> tuple[str, ...]:
    """The sources from which its chains of copies and rewrites start, sorted; itself, if it derives from none.

    Sources that cite each other in a circle are one, named by the first of their ids.
    """
    reach = {s: _reach(s, dossier) for s in _reach(source_id, dossier)}
    starts = (s for s, above in reach.items() if all(s in reach[other] for other in above))
    return tuple(sorted({min(reach[s]) for s in starts}))


def _reach(source_id: str, dossier: Dossier) -> set[str]:
    """A source with all that it derives from, near and far."""
    reached, todo = set[str](), [source_id]
    while todo:
        at = todo.pop()
        source = dossier.by_id.get(at)
        if at not in reached and isinstance(source, Source):
            todo += source.derived_from
        reached.add(at)
    return reached


def _families(sources: set[str], dossier: Dossier) -> dict[str, str]:
    """Each source with the name of its family: those that derive from a common one count once.

    A rewrite of several originals adds nothing to any of them: it joins the first that is there.
    """
    roots = {source: origins(source, dossier) for source in sources}
    of_root: dict[str, str] = {}
    family: dict[str, str] = {}
    for source in sorted(sources, key=lambda s: (len(roots[s]), s)):
        family[source] = next((of_root[r] for r in roots[source] if r in of_root), roots[source][0])
        for root in roots[source]:
            of_root.setdefault(root, family[source])
    return family


def independent_sources(evidence: Iterable[Evidence], dossier: Dossier) -> int:
    """How many sources of their own the evidence comes from, copies counted once."""
    return len(set(_families({piece.source for piece in evidence}, dossier).values()))


def _interval(claims: Sequence[Claim[Any]]) -> tuple[Any, Any]:
    """Least and greatest length over duration claims; (None, None) for other values."""
    durations = [c.value for c in claims if isinstance(c.value, Duration)]
    if not durations:
        return None, None
    lows = [next(x for x in (d.low, d.value, dt.timedelta(0)) if x is not None) for d in durations]
    highs = [d.value if d.high is None else d.high for d in durations]
    greatest = [h for h in highs if h is not None]
    low = Duration(value=min(lows))
    high = Duration(value=max(greatest)) if len(greatest) == len(highs) else None
    return low, high
