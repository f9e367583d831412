"""The zone of possible agreement: how likely there is one, what blocks it, and the least that would open it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from kadesh.deals.any_sides import acceptable_among
from kadesh.deals.surplus import Surplus
from kadesh.deals.terms import limit_sign
from kadesh.judgement.arrays import Bools, Floats
from kadesh.judgement.draws import Draws

__all__ = ["Blocker", "Move", "Zone", "zone_of"]

LOOKED_INTO = 400
"""Draws with an empty zone that the search for least moves and sets looks into: the first ones."""
_HALVINGS = 10


@dataclass(frozen=True)
class Blocker:
    """An issue whose limits stand in the way."""

    issue: str
    opens: float
    """Share of the draws *with an empty zone* that dropping its limits opens."""
    alone_empties: float
    """Share of *all* draws in which its limits alone, without any other's, leave no zone where there would be one."""


@dataclass(frozen=True)
class Move:
    """The least change of one number of one party that would open the zone, all else as it is."""

    party: str
    issue: str | None
    """The issue whose limit moves; None for its worth of no deal."""
    opens: float
    """Share of the draws with an empty zone in which such a move opens it at all."""
    by: tuple[float, float, float]
    """Low (10 %), middle and high (90 %) of how far, among those: levels of the scale, or utility. NaN if none."""


@dataclass(frozen=True)
class Zone:
    """The acceptable packages over all draws."""

    kind: str
    """``zone`` (deals as if kept) or ``signable`` (at what they are worth signed)."""
    probability: float
    error: float
    """Standard error of `probability` from the number of draws."""
    without_limits: float
    """Share of all draws in which there would be a zone if no limit bound."""
    contested: tuple[tuple[float, float, float], ...]
    """Per party, low, middle and high of what it can gain or lose within the zone, in utility; NaN without a zone."""
    shortfall: tuple[float, float, float]
    """Where the zone is empty and limits do not cross: by how much everybody's gains fall short, low, middle, high."""
    blockers: tuple[Blocker, ...]
    """Every issue, the most often opening first."""
    smallest_set: tuple[tuple[str, ...], float] | None
    """The issues whose limits together open most of the draws that no single issue opens, and the share of those."""
    moves: tuple[Move, ...]
    """Every limit and worth of no deal that can open the zone alone, the most often opening first."""
    draws: int


def zone_of(draws: Draws, *, distrust: bool = False) -> Zone:
    """The zone of possible agreement.

    Parameters
    ----------
    distrust
        Whether a deal counts at what it is worth signed (theory §3): the ``signable`` zone.
    """
    found = acceptable_among(draws, distrust=distrust)
    surplus = found.surplus
    every = np.ones(draws.salience.shape[1:], dtype=bool)
    free = acceptable_among(draws, without=every[None], surplus=surplus).zone
    empty = np.flatnonzero(~found.zone)
    singles, opened = [], np.zeros(len(empty), dtype=bool)
    part, of_part = draws.at(empty), surplus.at(empty)
    for k, issue in enumerate(draws.issues):
        opens = acceptable_among(part, without=_only(draws, k), surplus=of_part).zone
        alone = ~acceptable_among(draws, without=~_only(draws, k), surplus=surplus).zone & free
        singles.append(Blocker(issue, _share(opens), float(alone.mean())))
        opened |= opens
    looked = empty[:LOOKED_INTO]
    p = float(found.zone.mean())
    return Zone(
        kind="signable" if distrust else "zone",
        probability=p,
        error=float(np.sqrt(p * (1 - p) / draws.count)),
        without_limits=float(free.mean()),
        contested=tuple(_spread((found.best - found.least)[found.zone, i]) for i in range(len(draws.parties))),
        shortfall=_spread(found.shortfall[np.isfinite(found.shortfall) & ~found.zone]),
        blockers=tuple(sorted(singles, key=lambda b: -b.opens)),
        smallest_set=_smallest_set(draws.at(looked), surplus.at(looked), ~opened[:LOOKED_INTO]),
        moves=tuple(sorted(_moves(draws.at(looked), surplus.at(looked)), key=lambda m: -m.opens)),
        draws=draws.count,
    )


def _only(draws: Draws, issue: int, party: int | None = None) -> Bools:
    """(1, parties, issues): one issue's limits, of one party or of all."""
    mask = np.zeros((1, *draws.salience.shape[1:]), dtype=bool)
    mask[0, slice(None) if party is None else party, issue] = True
    return mask


def _share(these: Bools) -> float:
    return float(these.mean()) if these.size else 0.0


def _spread(values: Floats) -> tuple[float, float, float]:
    """Low (10 %), middle and high (90 %); NaN if there are none."""
    low, middle, high = np.quantile(values, (0.1, 0.5, 0.9)) if values.size else (np.nan,) * 3
    return float(low), float(middle), float(high)


def _smallest_set(draws: Draws, surplus: Surplus, stuck: Bools) -> tuple[tuple[str, ...], float] | None:
    """Of the draws that no single issue opens: the commonest smallest set that does, and the share it is found in.

    Crossed limits must all go; if that is not enough, the issue that brings the sides nearest goes next, and so on.
    """
    rows = np.flatnonzero(stuck)
    if not rows.size:
        return None
    draws, surplus = draws.at(rows), surplus.at(rows)
    dropped = acceptable_among(draws, surplus=surplus).crossed
    sets: Counter[tuple[str, ...]] = Counter()
    left = np.arange(len(rows))
    for _ in draws.issues:
        without = dropped[left][:, None, :]
        now = acceptable_among(draws.at(left), without=without, surplus=surplus.at(left))
        for row in left[now.zone]:
            sets[tuple(issue for issue, out in zip(draws.issues, dropped[row], strict=True) if out)] += 1
        left = left[~now.zone]
        if not left.size:
            break
        part, of_part = draws.at(left), surplus.at(left)
        gaps = np.full((len(left), len(draws.issues)), np.inf)
        for k in range(len(draws.issues)):
            more = acceptable_among(
                part, without=dropped[left][:, None, :] | _only(draws, k), surplus=of_part
            ).shortfall
            gaps[:, k] = np.where(dropped[left, k], np.inf, more)
        dropped[left, gaps.argmin(axis=1)] = True
    if not sets:
        return None
    best, times = max(sets.items(), key=lambda item: (item[1], -len(item[0])))
    return best, times / len(rows)


def _moves(draws: Draws, surplus: Surplus) -> Iterator[Move]:
    """Every limit and worth of no deal that opens the zone when it alone moves, with how far it must."""
    if not draws.count:
        return
    found = acceptable_among(draws, surplus=surplus)
    for i, party in enumerate(draws.parties):
        for k, issue in enumerate(draws.issues):
            opens = acceptable_among(draws, without=_only(draws, k, i), surplus=surplus).zone
            if opens.any() and k not in draws.options:
                rows = np.flatnonzero(opens)
                far = _least_move(draws.at(rows), surplus.at(rows), i, k)
                yield Move(party, issue, _share(opens), _spread(far))
        short = found.no_deal_gap(i)
        enough = np.isfinite(short)
        if enough.any():
            yield Move(party, None, _share(enough), _spread(short[enough]))


def _least_move(draws: Draws, surplus: Surplus, party: int, issue: int) -> Floats:
    """How far one party's limits on an issue must move for the zone to open, (draws,), by halving."""
    towards = limit_sign(draws)[:, party, issue]
    closed, opened = np.zeros(draws.count), np.ones(draws.count)
    for _ in range(_HALVINGS):
        tried = (closed + opened) / 2
        limit, home = draws.limit.copy(), draws.home_limit.copy()
        limit[:, party, issue] += towards * tried
        home[:, party, issue] += towards * tried
        is_open = acceptable_among(replace(draws, limit=limit, home_limit=home), surplus=surplus).zone
        closed, opened = np.where(is_open, closed, tried), np.where(is_open, tried, opened)
    return opened
