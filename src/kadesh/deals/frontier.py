"""The efficient packages of a domain, built issue by issue without making every package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from kadesh.deals.domain import Domain
from kadesh.deals.dominance import efficient
from kadesh.judgement.arrays import Floats, Ints

__all__ = ["MOST_POINTS", "Frontier", "pareto_frontier"]

MOST_POINTS = {2: 400_000, 3: 50_000}
"""Parties (3 stands for more) to the points from which on the frontier is thinned, with a stated bound."""
_FINEST = 1e-7
_WHOLE = 2**62


@dataclass(frozen=True)
class _Stage:
    """How each point so far is reached: from which point before, by which option of this issue (ties: several rows)."""

    point: Ints
    before: Ints
    option: Ints


@dataclass(frozen=True)
class Frontier:
    """The efficient packages: no other is better for one party and as good for all others.

    Utilities are compared in whole steps of 1e-9: those farther apart differ, those much closer are equal.
    """

    utilities: Floats
    """(points, parties): distinct, the first party's best first."""
    counts: tuple[int, ...] | None
    """Packages of each point, ties counted; None where it was thinned."""
    bound: float
    """0 if exact; else no efficient package is better than some point here by more than this for any party."""
    _stages: tuple[_Stage, ...] = field(repr=False)
    _options: tuple[Ints, ...] = field(repr=False)

    @property
    def outcomes(self) -> int | None:
        """Packages on it, ties counted; None where it was thinned."""
        return None if self.counts is None else sum(self.counts)

    @property
    def method(self) -> str:
        """``exact``, or how far from it."""
        return f"within {self.bound:.2g}" if self.bound else "exact"

    def package(self, point: int) -> Ints:
        """One package of a point, as option numbers (issues,); of several equal ones, the first in the file's order."""
        return next(self.packages(point))

    def packages(self, point: int) -> Iterator[Ints]:
        """Every package of a point, one by one (there may be very many), as option numbers (issues,)."""
        choice = np.zeros(len(self._stages), dtype=np.intp)
        waiting = [self._ways(point, len(self._stages) - 1)]
        while waiting:
            k = len(self._stages) - len(waiting)
            before, choice[k] = next(waiting[-1], (-1, 0))
            if before < 0:
                waiting.pop()
            elif k:
                waiting.append(self._ways(before, k - 1))
            else:
                yield choice.copy()

    def _ways(self, point: int, issue: int) -> Iterator[tuple[int, int]]:
        """How a point after an issue is reached: (point before, option)."""
        stage = self._stages[issue]
        rows = slice(*np.searchsorted(stage.point, [point, point + 1]))
        options = self._options[issue][stage.option[rows]]
        return zip(stage.before[rows].tolist(), options.tolist(), strict=True)


def pareto_frontier(domain: Domain, *, most_points: int | None = None) -> Frontier:
    """The frontier of a domain over the packages that no party refuses.

    The frontier of the first k issues is the set of efficient sums of the frontier of the first k - 1 and the options
    of issue k, because a package that contains an inefficient part can be bettered by changing that part alone. The
    cost grows with the points on the way, not with the number of packages.

    Parameters
    ----------
    domain
        Two or more parties, additive utilities.
    most_points
        From how many points on the frontier is thinned (`MOST_POINTS` if not given). Then one point stands for those
        of a cell, and `Frontier.bound` says how much any party can lose by that.

    Notes
    -----
    Nemhauser, G. & Ullmann, Z. (1969), "Discrete dynamic programming and capital allocation", Management Science
    15(9), doi:10.1287/mnsc.15.9.494. Empty (no points) if every option of an issue is refused by someone.
    """
    most = most_points or MOST_POINTS[min(len(domain.parties), 3)]
    counts = np.ones(1, dtype=np.int64 if domain.packages < _WHOLE else object)
    points = np.zeros((1, len(domain.parties)))
    stages, bound = [], 0.0
    options = tuple(np.flatnonzero(allowed) for allowed in domain.signable)
    for worth, allowed in zip(domain.worth, options, strict=True):
        # Option by option: each block keeps the order of the points, which makes sorting them a merge.
        candidates = (worth[allowed, None, :] + points[None, :, :]).reshape(-1, points.shape[1])
        rows, at = efficient(candidates)
        if len(at) and at[-1] >= most:
            rows, at, cell = _thinned(candidates, rows, at, most)
            bound += cell
        in_order = np.lexsort((rows, at))
        rows, at = rows[in_order], at[in_order]
        stages.append(_Stage(at, rows % len(points), rows // len(points)))
        first = np.flatnonzero(np.diff(at, prepend=-1))
        counts = np.add.reduceat(counts[stages[-1].before], first) if len(first) else counts[:0]
        points = candidates[rows[first]]
        if not len(points):
            break
    return Frontier(points, None if bound else tuple(map(int, counts)), bound, tuple(stages), options)


def _thinned(candidates: Floats, rows: Ints, at: Ints, most: int) -> tuple[Ints, Ints, float]:
    """One point per cell of the least size that leaves few enough, and that size."""
    leaders = rows[np.flatnonzero(np.diff(at, prepend=-1))]
    utilities = candidates[leaders]
    least = utilities.min(axis=0)
    cell = _FINEST
    while True:
        cells = np.floor((utilities - least) / cell).astype(np.int64)
        # Of a cell the greatest sum stays; what it replaces is within one cell of it for every party.
        order = np.lexsort((-utilities.sum(axis=1), *cells.T))
        new = np.concatenate([[True], (np.diff(cells[order], axis=0) != 0).any(axis=1)])
        if new.sum() <= max(1, most // 2):
            kept = np.sort(order[new])
            return leaders[kept], np.arange(len(kept)), cell
        cell *= 2
