"""A domain: issues with options whose worth to each party is known, as negotiation tools exchange them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Bools, Floats

__all__ = ["Domain", "DomainIssue"]

LEAST_PARTIES = 2
GREATEST = 1e6
"""Of utilities: what differs by 1e-9 is still told apart."""


@dataclass(frozen=True)
class DomainIssue:
    """Something to be settled by one of a list of options."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Domain:
    """A negotiation without doubt: the utility of a package is the sum over issues of weight times worth.

    Raises
    ------
    InputError
        With every problem found: fewer than two parties, no issue, an issue without options, names given twice, arrays
        of the wrong shape, a value that is not a number, a negative weight.
    """

    title: str
    parties: tuple[str, ...]
    issues: tuple[DomainIssue, ...]
    weights: Floats
    """(parties, issues), 0 or more; as the file gives them, not renormalised."""
    values: tuple[Floats, ...]
    """Per issue (parties, options): worth of each option, at most 1 in files that divide by the greatest."""
    no_deal: Floats
    """(parties,): utility of no agreement; 0 where a file states none."""
    discount: Floats
    """(parties,): discount factor; 1 where there is none."""
    permitted: tuple[Bools, ...] = field(default=())
    """Per issue (parties, options): the options that a party would sign; empty if all."""

    def __post_init__(self) -> None:
        problems = [Problem(what, mend) for what, mend in _problems(self)]
        if problems:
            raise InputError(*problems)

    @property
    def packages(self) -> int:
        """How many packages there are: the product of the numbers of options."""
        return math.prod(len(issue.options) for issue in self.issues)

    @cached_property
    def worth(self) -> tuple[Floats, ...]:
        """Per issue (options, parties): what each option adds to each party's utility."""
        return tuple((self.weights[:, [k]] * values).T for k, values in enumerate(self.values))

    @cached_property
    def signable(self) -> tuple[Bools, ...]:
        """Per issue (options,): the options that no party refuses."""
        if not self.permitted:
            return tuple(np.ones(len(issue.options), dtype=bool) for issue in self.issues)
        return tuple(np.logical_and.reduce(allowed, axis=0) for allowed in self.permitted)

    def utilities(self, choices: np.ndarray) -> Floats:
        """Utilities (packages, parties) of packages given as option numbers (packages, issues)."""
        total = np.zeros((len(choices), len(self.parties)))
        for k, worth in enumerate(self.worth):
            total += worth[choices[:, k]]
        return total

    def named(self, choice: np.ndarray) -> dict[str, str]:
        """One package, given as option numbers (issues,), as issue to option."""
        return {issue.name: issue.options[int(o)] for issue, o in zip(self.issues, choice, strict=True)}


def _problems(domain: Domain) -> list[tuple[str, str]]:
    found = _shape_problems(domain)
    if found:
        return found
    parties, issues = domain.parties, domain.issues
    for i, party in enumerate(parties):
        for k, issue in enumerate(issues):
            if not np.isfinite(domain.values[k][i]).all() or not math.isfinite(domain.weights[i, k]):
                found.append((f"{party} has a value on {issue.name!r} that is not a number", "give finite numbers"))
            elif abs(domain.weights[i, k]) * np.abs(domain.values[k][i]).max() > GREATEST:
                found.append(
                    (f"{party} has utilities beyond a million on {issue.name!r}", "give them on a smaller scale")
                )
            elif domain.weights[i, k] < 0:
                weight = f"{domain.weights[i, k]:g}"
                found.append((f"the weight of {issue.name!r} for {party} is {weight}", "weights are 0 or more"))
        if not math.isfinite(domain.no_deal[i]):
            found.append((f"the utility of no agreement for {party} is not a number", "give a finite number"))
        if not 0 < domain.discount[i] <= 1:
            found.append((f"the discount of {party} is {domain.discount[i]:g}", "give one above 0, at most 1"))
    return found


def _shape_problems(domain: Domain) -> list[tuple[str, str]]:
    parties, issues = domain.parties, domain.issues
    found = []
    if len(parties) < LEAST_PARTIES:
        found.append((f"{len(parties)} party: a negotiation has at least two", "give a profile for each party"))
    if not issues:
        found.append(("no issue", "give at least one, with its options"))
    for names, what in ((parties, "party"), (tuple(i.name for i in issues), "issue")):
        twice = [n for n in dict.fromkeys(names) if names.count(n) > 1]
        found += [(f"{what} {n!r} is there twice", "use each name once") for n in twice]
    for issue in issues:
        if not issue.options:
            found.append((f"issue {issue.name!r} has no options", "give at least one"))
        elif len(set(issue.options)) < len(issue.options):
            found.append((f"issue {issue.name!r} names an option twice", "use each name once"))
    shapes = [v.shape for v in domain.values]
    wanted = [(len(parties), len(issue.options)) for issue in issues]
    n = (len(parties),)
    fits = domain.weights.shape == (len(parties), len(issues)) and domain.no_deal.shape == domain.discount.shape == n
    fits &= shapes == wanted and (not domain.permitted or [p.shape for p in domain.permitted] == wanted)
    if not found and not fits:
        found.append(("the weights or values do not fit the parties, issues and options", "one for each of them"))
    return found
