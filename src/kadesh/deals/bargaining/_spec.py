"""What a strategy is: what a side asks for at each step, in every run at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints

__all__ = ["Heard", "Seat", "Strategy", "rank_of_target"]


@dataclass(frozen=True)
class Seat:
    """One side in every run: its packages in its own order, and what no deal is worth to it."""

    order: Ints
    """(tables, packages): numbers of the packages, its best first, equal ones in the order given."""
    worth: Floats
    """(tables, packages): its utilities of them, falling; -inf for what it would never sign."""
    table: Ints
    """(runs,): the table each run is played on."""
    no_deal: Floats
    """(runs,)."""
    steps: int
    """Offers until the deadline."""

    @cached_property
    def able(self) -> Bools:
        """(runs,): whether any package is worth no less to it than no deal; the others are not played."""
        return np.asarray(self.worth[self.table, 0] >= self.no_deal - EPSILON)

    @cached_property
    def best(self) -> Floats:
        """(runs,): its best worth; 0 in runs that are not played."""
        return np.where(self.able, self.worth[self.table, 0], 0.0)

    @cached_property
    def floor(self) -> Floats:
        """(runs,): what it never goes below; 0 in runs that are not played."""
        return np.where(self.able, np.minimum(self.no_deal, self.best), 0.0)

    @cached_property
    def last(self) -> Ints:
        """(runs,): rank of the worst package it would sign; 0 if there is none."""
        return rank_of_target(self, self.no_deal)


@dataclass(frozen=True)
class Heard:
    """What a side has heard and said so far, (runs,)."""

    first: Floats
    """Its worth of the other's first offer; NaN before any."""
    best: Floats
    """Its worth of the other's best offer; NaN before any."""
    received: Ints
    """Different packages the other has offered."""
    offered: Ints
    """Different packages it has offered itself."""


@dataclass(frozen=True)
class Strategy:
    """How a side bargains."""

    id: str
    name: str
    what: str
    source: str
    rank: Callable[[Seat, int, Heard], Ints]
    """(seat, step, heard) -> (runs,): rank, in its own order, of the package that it now offers.

    It accepts what is worth as much to it, and never goes below no deal."""


def rank_of_target(seat: Seat, target: Floats) -> Ints:
    """Rank of the worst package that is worth the target, (runs,); 0, the best, if none is. By halving."""
    low = np.zeros(len(target), dtype=np.intp)
    high = np.full(len(target), seat.worth.shape[1])
    # Among ranks from `low` on the target may be met, from `high` on it is not.
    for _ in range(int(seat.worth.shape[1]).bit_length()):
        middle = (low + high) // 2
        met = seat.worth[seat.table, np.minimum(middle, seat.worth.shape[1] - 1)] >= target - EPSILON
        met &= middle < high
        low, high = np.where(met, middle + 1, low), np.where(met, high, middle)
    return np.maximum(low - 1, 0)
