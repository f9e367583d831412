"""What two sides may settle in each draw, issue by issue: the range both permit, and what moving along it costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import EPSILON, Bools, Floats
from kadesh.judgement.draws import Draws
from kadesh.judgement.values import level_value

__all__ = ["CHORDS", "TWO", "Terms", "limit_sign", "terms_of"]

CHORDS = 32
"""Straight pieces that stand for a bent one (curvature above 1): off by at most curvature² / 8 / 32² of the weight."""
TWO = 2


@dataclass(frozen=True)
class Terms:
    """The levels that both sides permit, as way from the first side's ideal (0) to the second's (1).

    Levels outside are never efficient: both sides would rather move inward.
    """

    start: Floats
    """(draws, issues): the end of the permitted range nearest to the first side's ideal."""
    end: Floats
    """(draws, issues): the end nearest to the second side's; below `start` where the limits cross."""
    on_table: Bools
    """(draws, issues)."""

    @property
    def crossed(self) -> Bools:
        """(draws, issues): no level satisfies both sides' limits."""
        return self.on_table & (self.end < self.start - EPSILON)


def terms_of(draws: Draws, without: Bools | None = None) -> Terms:
    """The permitted ranges of every scale issue.

    Parameters
    ----------
    draws
        Two parties.
    without
        Which limits do not count; fits (draws, parties, issues).
    """
    require_two(draws)
    way = reach(draws)
    if without is not None:
        way = np.where(without, _NO_LIMIT, way)
    end, start = np.minimum(way[:, 0], 1), np.maximum(way[:, 1], 0)
    return Terms(start, end, draws.on_table)


_NO_LIMIT = np.array([np.inf, -np.inf])[:, None]
"""How far a side without a limit would go."""


def reach(draws: Draws) -> Floats:
    """(draws, 2, issues): how far each side would go, as way from the first ideal to the second; infinite if no limit.

    The nearer of its two limits counts. Where the ideals meet, nothing binds.
    """
    found: Floats | None = draws.__dict__.get("_reach")
    if found is None:
        first, second = draws.ideal[:, 0], draws.ideal[:, 1]
        with np.errstate(divide="ignore", invalid="ignore"):
            ways = [(limit - first[:, None]) / (second - first)[:, None] for limit in (draws.limit, draws.home_limit)]
        ways = [np.where(np.isfinite(way), way, _NO_LIMIT) for way in ways]
        nearer = np.minimum(ways[0][:, 0], ways[1][:, 0]), np.maximum(ways[0][:, 1], ways[1][:, 1])
        found = np.stack(nearer, axis=1)
        # Asked for again and again on the same draws, and never changed.
        draws.__dict__["_reach"] = found
    return found


def limit_sign(draws: Draws) -> Floats:
    """(draws, parties, issues): which way each party's limits bind: 1 nothing above, -1 nothing below, 0 not at all.

    Between two sides they bind towards the other's ideal; among more to the side of the ideal on which they lie, since
    the others can lie on either.
    """
    if len(draws.parties) == TWO:
        return np.sign(draws.ideal[:, ::-1] - draws.ideal)
    away = [np.nan_to_num(limit - draws.ideal) for limit in (draws.limit, draws.home_limit)]
    here = np.where(away[0] != 0, away[0], away[1])
    mostly = np.where(away[0].sum(axis=0) != 0, away[0].sum(axis=0), away[1].sum(axis=0))
    return np.sign(np.where(here != 0, here, mostly))  # a limit at the ideal itself binds as in the other draws


def require_two(draws: Draws) -> None:
    """Refuse what is not between two sides (`InputError`)."""
    if len(draws.parties) != TWO:
        what = f"this needs two sides, and there are {len(draws.parties)}: {', '.join(draws.parties)}"
        raise InputError(Problem(what, "give each party a 'side', two in all"))


def values_along(draws: Draws, issue: int, way: Floats) -> Floats:
    """Weighted worth of levels some way from the first ideal to the second, (draws, 2, points) for (draws, points)."""
    first, second = draws.ideal[:, 0, issue], draws.ideal[:, 1, issue]
    level = (first + (second - first) * way.T).T[:, None, :]
    value = level_value(level, draws.ideal[:, :, issue, None], draws.curvature[:, issue, None])
    return np.asarray(value * draws.salience[:, :, issue, None])
