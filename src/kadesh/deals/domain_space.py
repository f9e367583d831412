"""Where a deal could lie in a domain: the frontier, the solutions, the acceptable packages and the trades, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.deals.acceptable import acceptable_share
from kadesh.deals.counting import acceptable_packages
from kadesh.deals.domain import Domain
from kadesh.deals.frontier import Frontier, pareto_frontier
from kadesh.deals.solutions import SOLUTIONS, Solution
from kadesh.deals.trades import OptionTrade, option_trades
from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints

__all__ = ["DomainSolution", "DomainSpace", "Lottery", "domain_space"]

TWO = 2


@dataclass(frozen=True)
class DomainSolution:
    """What a solution picks of the acceptable packages."""

    utilities: Floats
    """(parties,); of several equally good points, the first."""
    package: dict[str, str]
    """Issue to option; one of those that tie."""
    ties: int | None
    """Packages that the solution finds equally good, this one included; None where the frontier was thinned."""
    points: Ints
    """Numbers of the points of the frontier that tie."""


@dataclass(frozen=True)
class Lottery:
    """A draw of lots between two packages, for what no single package gives."""

    utilities: Floats
    """(parties,): expected."""
    packages: tuple[dict[str, str], dict[str, str]]
    chance: float
    """Of the second package."""


@dataclass(frozen=True)
class DomainSpace:
    """The deal space of a domain."""

    domain: Domain

    @cached_property
    def frontier(self) -> Frontier:
        """The efficient packages among those that nobody refuses."""
        return pareto_frontier(self.domain)

    @cached_property
    def acceptable(self) -> tuple[int | None, str]:
        """How many packages everybody would sign, or None and why that is not known."""
        return acceptable_packages(self.domain)

    @cached_property
    def on_frontier(self) -> Bools:
        """(points,): efficient packages that leave no party worse off than no deal."""
        return np.asarray((self.frontier.utilities >= self.domain.no_deal - EPSILON).all(axis=1))

    @cached_property
    def acceptable_outcomes(self) -> int | None:
        """Efficient packages that leave no party worse off than no deal, ties counted; None if that is not known."""
        counts = self.frontier.counts
        return None if counts is None else sum(c for c, ok in zip(counts, self.on_frontier, strict=True) if ok)

    @cached_property
    def ideal(self) -> Floats:
        """(parties,): the best for each party of every package that nobody refuses."""
        worths = zip(self.domain.worth, self.domain.signable, strict=True)
        return np.asarray(sum(np.where(allowed[:, None], worth, -np.inf).max(axis=0) for worth, allowed in worths))

    @property
    def zone(self) -> bool:
        """Whether any package is acceptable: then an efficient one is."""
        return bool(self.on_frontier.any())

    def solve(self, solution: Solution) -> DomainSolution | None:
        """What a solution picks; None if no package is acceptable."""
        rows = np.flatnonzero(self.on_frontier)
        if not rows.size:
            return None
        utilities = self.frontier.utilities[rows]
        surplus = np.maximum(utilities - self.domain.no_deal, 0)
        best = self.ideal - self.domain.no_deal if solution.shares else surplus.max(axis=0)
        scores = solution.score(surplus, utilities, best)
        for c in range(scores.shape[1]):
            top = scores[:, c] >= scores[:, c].max() - EPSILON
            rows, scores = rows[top], scores[top]
        counts = self.frontier.counts
        ties = None if counts is None else sum(counts[point] for point in rows)
        first = int(rows[0])
        named = self.domain.named(self.frontier.package(first))
        return DomainSolution(self.frontier.utilities[first], named, ties, rows)

    def solutions(self) -> dict[str, DomainSolution | None]:
        """Every solution by its id."""
        return {solution.id: self.solve(solution) for solution in SOLUTIONS}

    def solve_by_lot(self, solution: Solution) -> Lottery | None:
        """What a solution picks if lots may be drawn between packages, two parties; None if nothing is acceptable.

        Raises
        ------
        InputError
            If there are more than two parties.
        """
        if len(self.domain.parties) != TWO:
            raise InputError(Problem("lots between packages are drawn for two parties only"))
        if not len(self.frontier.utilities):
            return None
        points = _hull(self.frontier.utilities)
        ends = np.stack([points, np.append(points[1:], points[-1])], axis=1)
        start, end = self.frontier.utilities[ends].transpose(1, 0, 2)
        from_, to = acceptable_share(start - self.domain.no_deal, end - start)
        rows = np.flatnonzero(from_ <= to)
        if not rows.size:
            return None
        low, high = (start + at[:, None] * (end - start) for at in (from_, to))
        reachable = self.ideal if solution.shares else np.stack([low[rows, 0].max(), high[rows, 1].max()])
        best = reachable - self.domain.no_deal
        given = (low, high - low) if solution.in_utilities else (low - self.domain.no_deal, high - low)
        along = solution.along(given[0][rows], given[1][rows], best)[:, None]
        reached = low[rows] + along * (high - low)[rows]
        pick = int(solution.score(reached - self.domain.no_deal, reached, best)[:, 0].argmax())
        row = rows[pick]
        chance = from_[row] + float(along[pick, 0]) * (to[row] - from_[row])
        one, two = (self.domain.named(self.frontier.package(int(p))) for p in ends[row])
        return Lottery(reached[pick], (one, two), float(chance))

    def compromise(self) -> Ints:
        """Every issue settled by itself, at the option whose worth to the least satisfied is greatest (issues,)."""
        least = (values.min(axis=0) for values in self.domain.values)
        shares = [np.where(ok, v, -np.inf) for v, ok in zip(least, self.domain.signable, strict=True)]
        return np.array([share.argmax() for share in shares])

    def trades(self) -> tuple[OptionTrade, ...]:
        """The changes of two issues that every party gains by, from `compromise`."""
        return option_trades(self.domain, self.compromise()) if self.zone else ()


def domain_space(domain: Domain) -> DomainSpace:
    """The deal space of a domain; each part is computed when it is first asked for."""
    return DomainSpace(domain)


def _hull(points: Floats) -> Ints:
    """Numbers of the points on the upper right hull of a frontier of two parties, in its order."""
    kept: list[int] = []
    for i, (x, y) in enumerate(points):
        while len(kept) > 1:
            (x1, y1), (x2, y2) = points[kept[-2]], points[kept[-1]]
            if (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) > 0:
                break
            kept.pop()
        kept.append(i)
    return np.array(kept)
