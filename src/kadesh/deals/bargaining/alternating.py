"""Alternating offers with a deadline: each step one side accepts the last offer or makes one of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.deals.bargaining._spec import Heard, Seat, Strategy
from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints

__all__ = ["Bargained", "bargain"]

STEPS = 100
TWO = 2
CELLS = 1_000_000
"""Packages put in order at a time, over all runs that have tables of their own: about 60 MB."""


@dataclass(frozen=True)
class Bargained:
    """How every run ended."""

    agreed: Bools
    """(runs,): whether they agreed before the deadline."""
    package: Ints
    """(runs,): number of the package; -1 without agreement."""
    step: Ints
    """(runs,): offers made before it was accepted; -1 without agreement."""
    utilities: Floats
    """(runs, 2): of the package, or of no deal."""
    strategies: tuple[str, str]
    steps: int

    @property
    def share(self) -> float:
        """Share of the runs that ended in agreement."""
        return float(self.agreed.mean())


def bargain(
    utilities: Floats, no_deal: Floats, strategies: tuple[Strategy, Strategy], *, steps: int = STEPS, runs: int = 0
) -> Bargained:
    """Play alternating offers in every run at once.

    Parameters
    ----------
    utilities
        (packages, 2) for all runs, or (runs, packages, 2): -inf marks what a side would never sign.
    no_deal
        (2,) for all runs, or (runs, 2).
    strategies
        Of the first and of the second side.
    steps
        Offers until the deadline; without agreement by then both have no deal.
    runs
        How many runs, where `utilities` and `no_deal` do not say.

    Returns
    -------
    bargained
        Run 0 is opened by the first side, run 1 by the second, and so on in turn. Nobody offers or accepts what is
        worth less to him than no deal. Each side's packages are ranked best first, equal ones as given; a target is met
        by the last in that ranking that is worth it.

    Raises
    ------
    InputError
        If there are not two sides, no packages, no steps, or a number is NaN or (but for -inf) infinite.
    """
    tables = utilities[None] if utilities.ndim == TWO else utilities
    count = max(len(tables) if utilities.ndim > TWO else 1, len(no_deal) if no_deal.ndim == TWO else 1, runs)
    _check(tables, no_deal, steps, count)
    several = len(tables) > 1
    least = np.broadcast_to(no_deal, (count, TWO))
    package, step = np.full(count, -1), np.full(count, -1)
    size = max(CELLS // tables.shape[1], 1) if several else max(count, 1)
    for start in range(0, count, size):
        runs_now = np.arange(start, min(start + size, count))
        dealt = tables[start : start + size] if several else tables
        ranked = [_ranked(dealt[:, :, i]) for i in range(TWO)]
        for opener in range(TWO):
            rows = runs_now[runs_now % TWO == opener]
            if rows.size:
                at = rows - start if several else np.zeros_like(rows)
                seats = tuple(Seat(*ranked[i], at, least[rows, i], steps) for i in range(TWO))
                package[rows], step[rows] = _played((seats[0], seats[1]), strategies, dealt, opener)
    table = np.arange(count) if several else np.zeros(count, dtype=np.intp)
    agreed = package >= 0
    ended = np.where(agreed[:, None], tables[table, np.maximum(package, 0)], least)
    return Bargained(agreed, package, step, ended, (strategies[0].id, strategies[1].id), steps)


def _ranked(utilities: Floats) -> tuple[Ints, Floats]:
    """(tables, packages) each: numbers of the packages, best first and equal ones as given, and their worth."""
    order = np.argsort(-utilities, axis=1)
    worth = np.take_along_axis(utilities, order, axis=1)
    # A stable sort takes four times as long: only the tables that have equal packages are mended, group by group.
    tied = worth[:, 1:] == worth[:, :-1]
    rows = np.flatnonzero(tied.any(axis=1))
    group = np.zeros((len(rows), utilities.shape[1]), dtype=np.intp)
    np.cumsum(~tied[rows], axis=1, out=group[:, 1:])
    group *= utilities.shape[1]
    order[rows] = np.sort(group + order[rows], axis=1) - group
    return order, worth


def _check(tables: Floats, no_deal: Floats, steps: int, count: int) -> None:
    problems = []
    if tables.ndim != TWO + 1 or tables.shape[2] != TWO or no_deal.shape[-1:] != (TWO,):
        problems.append(Problem("alternating offers are played by two sides", "give utilities for two"))
    elif not tables.shape[1]:
        problems.append(Problem("there are no packages to offer", "give at least one"))
    if steps < 1:
        problems.append(Problem(f"{steps} steps are too few", "give at least one"))
    # The greatest is NaN if any is: one pass, and no copy of the tables.
    if tables.size and not tables.max() < np.inf:
        problems.append(Problem("a utility is not a number", "use -inf for what a side would never sign"))
    if not np.isfinite(no_deal).all():
        problems.append(Problem("what no deal is worth is not a number", "give a finite one"))
    if len(tables) not in (1, count) or no_deal.ndim > TWO or (no_deal.ndim == TWO and len(no_deal) not in (1, count)):
        problems.append(Problem("utilities and no deal are of different numbers of runs", "give one of each to a run"))
    if problems:
        raise InputError(*problems)


def _played(
    seats: tuple[Seat, Seat], strategies: tuple[Strategy, Strategy], tables: Floats, opener: int
) -> tuple[Ints, Ints]:
    """Package and step of every run opened by one side; -1 without agreement."""
    count, table = len(seats[0].table), seats[0].table
    package, ended = np.full(count, -1), np.full(count, -1)
    open_ = seats[0].able & seats[1].able
    said = [_Said.nothing(count) for _ in range(TWO)]
    for step in range(seats[0].steps):
        me = (opener + step) % TWO
        seat, mine, theirs = seats[me], said[me], said[1 - me]
        rank = np.minimum(
            strategies[me].rank(seat, step, Heard(*theirs.heard, theirs.different, mine.different)), seat.last
        )
        if step:
            offer = theirs.package
            wanted = np.maximum(seat.worth[table, rank], seat.no_deal)
            accepts = open_ & (tables[table, offer, me] >= wanted - EPSILON)
            package[accepts], ended[accepts] = offer[accepts], step
            open_ &= ~accepts
            if not open_.any():
                break
        offered = seat.order[table, rank]
        said[me] = mine.and_then(offered, rank, tables[table, offered, 1 - me])
    return package, ended


@dataclass(frozen=True)
class _Said:
    """What one side has offered so far, (runs,)."""

    package: Ints
    lowest: Ints
    """Rank, in its own order, of the furthest it has gone; -1 before any."""
    different: Ints
    heard: tuple[Floats, Floats]
    """The other's worth of its first and of its best offer."""

    @staticmethod
    def nothing(count: int) -> _Said:
        none = np.full(count, np.nan)
        return _Said(np.zeros(count, np.intp), np.full(count, -1), np.zeros(count, np.intp), (none, none))

    def and_then(self, package: Ints, rank: Ints, worth: Floats) -> _Said:
        first, best = self.heard
        heard = np.where(np.isnan(first), worth, first), np.fmax(best, worth)
        new = rank > self.lowest
        return _Said(package, np.maximum(self.lowest, rank), self.different + new, heard)
