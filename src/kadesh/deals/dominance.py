"""Which of many packages are efficient: no other is better for one party and as good for all."""

from __future__ import annotations

import math

import numpy as np

from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints

__all__ = ["efficient", "on_grid"]

BLOCK = 128
IN_CACHE = 4096
"""Candidates compared with a block at a time."""
TWO, THREE = 2, 3
# Off the half steps, where decimal fractions sit that arithmetic moves by its last bit.
_SHIFT = 0.5 + 1 / math.pi


def on_grid(utilities: Floats) -> Ints:
    """Utilities as whole numbers of `EPSILON`: what is compared, so that equality is transitive."""
    return np.floor(utilities / EPSILON + _SHIFT).astype(np.int64)


def efficient(utilities: Floats) -> tuple[Ints, Ints]:
    """The efficient points among candidates.

    Parameters
    ----------
    utilities
        (candidates, parties).

    Returns
    -------
    rows, points
        Candidates that are efficient, ties included, and the point each of them belongs to: equal candidates share
        one. Points are numbered from the first party's best; both empty if there are no candidates.
    """
    grid = on_grid(utilities)
    if grid.shape[1] == TWO:
        return _staircase(grid)
    order = np.lexsort(tuple(-grid.T[::-1]))
    ranked = grid[order]
    new = np.concatenate([[True], (ranked[1:] != ranked[:-1]).any(axis=1)]) if len(ranked) else np.zeros(0, bool)
    point_of = np.cumsum(new) - 1
    keep = (_sweep if grid.shape[1] == THREE else _skyline)(ranked[new])
    number = np.cumsum(keep) - 1
    rows = np.flatnonzero(keep[point_of])
    return order[rows], number[point_of[rows]]


def _staircase(grid: Ints) -> tuple[Ints, Ints]:
    """Two parties: from the first one's best down, what raises the other's highest so far."""
    if not len(grid):
        return np.zeros(0, np.intp), np.zeros(0, np.intp)
    order = np.argsort(-grid[:, 0], kind="stable")
    first, second = grid[order, 0], grid[order, 1]
    step = np.ones(len(order), dtype=bool)
    step[1:] = second[1:] > np.maximum.accumulate(second)[:-1]
    leaders = np.flatnonzero(step)
    # A later step that costs the first party nothing beats the one before it.
    beaten = np.append(first[leaders[1:]] == first[leaders[:-1]], False)
    leader = leaders[np.cumsum(step) - 1]
    tied = (first == first[leader]) & (second == second[leader])
    tied &= ~beaten[np.cumsum(step) - 1]
    number = np.cumsum(~beaten) - 1
    rows = np.flatnonzero(tied)
    return order[rows], number[np.cumsum(step) - 1][rows]


def _sweep(ranked: Ints) -> Bools:
    """Three parties, distinct, falling in the first: keep what the staircase of those before does not cover."""
    keep = np.zeros(len(ranked), dtype=bool)
    # Falling in the second, rising in the third: the efficient ones so far, seen by the other two parties.
    stair = np.zeros((0, 2), dtype=np.int64)
    for start in range(0, len(ranked), BLOCK):
        block = ranked[start : start + BLOCK, 1:]
        if len(stair):
            at = np.searchsorted(-stair[:, 0], -block[:, 0], side="right") - 1
            open_ = (at < 0) | (stair[at, 1] < block[:, 1])
        else:
            open_ = np.ones(len(block), dtype=bool)
        left = np.flatnonzero(open_)
        block = block[left]
        covered = (block[None, :, :] >= block[:, None, :]).all(axis=2)
        # Only a better place in the order covers: earlier ones are at least as good for the first party.
        alone = ~np.tril(covered, -1).any(axis=1)
        keep[start + left[alone]] = True
        stair = _steps(np.concatenate([stair, block[alone]]))
    return keep


def _steps(points: Ints) -> Ints:
    """The staircase of points seen by two parties: falling in the one, rising in the other."""
    points = points[np.lexsort((-points[:, 1], -points[:, 0]))]
    rises = np.ones(len(points), dtype=bool)
    rises[1:] = points[1:, 1] > np.maximum.accumulate(points[:, 1])[:-1]
    return points[rises]


def _skyline(ranked: Ints) -> Bools:
    """Any number of parties, distinct: the best sums first, each block striking out what it dominates."""
    keep = np.zeros(len(ranked), dtype=bool)
    alive = np.argsort(-ranked.sum(axis=1), kind="stable")
    while len(alive):
        head, rest = alive[:BLOCK], alive[BLOCK:]
        # Distinct: whoever is covered by anything but itself is dominated.
        best = head[_covered(ranked[head], ranked[head]).sum(axis=1) == 1]
        keep[best] = True
        parts = (rest[start : start + IN_CACHE] for start in range(0, len(rest), IN_CACHE))
        left = [part[~_covered(ranked[part], ranked[best]).any(axis=1)] for part in parts]
        alive = np.concatenate(left) if left else rest
    return keep


def _covered(points: Ints, by: Ints) -> Bools:
    """(points, by): which points are nowhere better, compared party by party."""
    covered = points[:, None, 0] <= by[None, :, 0]
    for party in range(1, points.shape[1]):
        covered &= points[:, None, party] <= by[None, :, party]
    return covered
