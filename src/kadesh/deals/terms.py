"""What two sides may settle in each draw, issue by issue: the range both permit, and what moving along it costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import EPSILON, Bools, Floats
from kadesh.judgement.draws import Draws
from kadesh.judgement.values import level_value

__all__ = ["CHORDS", "Terms", "terms_of"]

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
    first, second = draws.ideal[:, 0], draws.ideal[:, 1]
    start, end = np.zeros(first.shape), np.ones(first.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        for limits in (draws.limit, draws.home_limit):
            way = (limits - first[:, None]) / (second - first)[:, None]
            # Where the ideals meet, or there is no limit, nothing binds.
            binds = np.isfinite(way) if without is None else np.isfinite(way) & ~without
            end = np.minimum(end, np.where(binds[:, 0], way[:, 0], 1))
            start = np.maximum(start, np.where(binds[:, 1], way[:, 1], 0))
    return Terms(start, end, draws.on_table)


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
