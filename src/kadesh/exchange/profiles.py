"""What one party's file says, and the domain that the files of all parties make together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.exchange.places import number_of
from kadesh.judgement.arrays import Floats

__all__ = ["MAX_OPTIONS", "Profile", "domain_from", "package_worth", "whole_numbers", "with_greatest_one"]

T = TypeVar("T")
MAX_OPTIONS = 10_000
"""Most options of one issue that a range of whole numbers may stand for."""
MOST_NAMED = 3
"""Most missing options that a message names."""


@dataclass(frozen=True)
class Profile:
    """One party's side of a domain."""

    party: str
    path: Path
    weights: Mapping[str, float]
    """Issue to weight."""
    worths: Mapping[str, Mapping[str, float]]
    """Issue to option to worth."""
    no_deal: float = 0.0
    discount: float = 1.0


def domain_from(title: str, issues: Sequence[DomainIssue], profiles: Sequence[Profile]) -> Domain:
    """The domain of some issues and parties.

    Names are matched to the letter, or else without regard to case, outer spaces and the way a number is written.

    Raises
    ------
    InputError
        With every issue and option that a profile lacks, and whatever `Domain` finds wrong.
    """
    problems = [problem for profile in profiles if issues for problem in _lacking(issues, profile)]
    if problems:
        raise InputError(*problems)
    names = [issue.name for issue in issues]
    weights = [_found(p.weights, names) for p in profiles]
    tables = [_found(p.worths, names) for p in profiles]
    values = tuple(
        np.array([_found(of_party[k] or {}, issue.options) for of_party in tables], dtype=np.float64)
        for k, issue in enumerate(issues)
    )
    return Domain(
        title,
        tuple(p.party for p in profiles),
        tuple(issues),
        np.array(weights, dtype=np.float64),
        values,
        np.array([p.no_deal for p in profiles], dtype=np.float64),
        np.array([p.discount for p in profiles], dtype=np.float64),
    )


def _lacking(issues: Sequence[DomainIssue], profile: Profile) -> Iterator[Problem]:
    path, names = str(profile.path), [issue.name for issue in issues]
    given = zip(issues, _found(profile.worths, names), _found(profile.weights, names), strict=True)
    for issue, table, weight in given:
        if table is None:
            yield Problem(f"the issue {issue.name!r} is missing", "give its options their worth", path)
            continue
        lost = [o for o, worth in zip(issue.options, _found(table, issue.options), strict=True) if worth is None]
        if lost:
            more = f" and {len(lost) - MOST_NAMED} more" if len(lost) > MOST_NAMED else ""
            what = f"the issue {issue.name!r} lacks the worth of {', '.join(map(repr, lost[:MOST_NAMED]))}{more}"
            yield Problem(what, "give every option its worth", path)
        if weight is None:
            yield Problem(f"the issue {issue.name!r} has no weight", "give one of 0 or more", path)
    known = {_plain(name) for name in names}
    for name in profile.worths:
        if _plain(name) not in known:
            yield Problem(f"the issue {name!r} is not one of the domain", "add it there, or take it out here", path)


def _found(table: Mapping[str, T], names: Sequence[str]) -> list[T | None]:
    """What a table holds under each name, None where nothing: to the letter, or else what is much the same."""
    plain: dict[str | float, T] = {}
    for key, value in table.items():
        plain.setdefault(_plain(key), value)
    return [table[name] if name in table else plain.get(_plain(name)) for name in names]


def _plain(name: str) -> str | float:
    number = number_of(name)
    return name.strip().casefold() if number is None else number


def whole_numbers(low: float, high: float) -> tuple[str, ...] | None:
    """The options that a range of whole numbers stands for; None if it is none, or too many."""
    if not (low.is_integer() and high.is_integer() and 0 <= high - low < MAX_OPTIONS):
        return None
    return tuple(str(n) for n in range(int(low), int(high) + 1))


def package_worth(profile: Profile, package: Mapping[str, str]) -> float | None:
    """Utility of a package, issue to option, by a profile; None if it leaves an issue out or names no option."""
    issues = list(profile.worths)
    chosen, weights = _found(package, issues), _found(profile.weights, issues)
    total = 0.0
    for issue, option, weight in zip(issues, chosen, weights, strict=True):
        worth = None if option is None else _found(profile.worths[issue], [option])[0]
        if worth is None or weight is None:
            return None
        total += weight * worth
    return total


def with_greatest_one(domain: Domain, *, only_above: bool = False) -> tuple[Floats, list[Floats]]:
    """Weights and values of the same utilities, with the greatest value of an issue at 1 (or at most 1: `only_above`).

    Returns
    -------
    weights, values
        (parties, issues), and per issue (parties, options). Where no value is above 0 they stay.

    Raises
    ------
    InputError
        If the worths of an issue are below 0 and none is above: no division brings them to 1.
    """
    weights, tables = domain.weights.copy(), []
    for k, values in enumerate(domain.values):
        greatest = values.max(axis=1)
        for i in np.flatnonzero((greatest <= 0) & (values.min(axis=1) < 0)):
            what = f"the worth of {domain.issues[k].name!r} to {domain.parties[i]} is never above 0, and below it"
            raise InputError(Problem(what, "add the same to every option, and to no agreement"))
        divide = greatest > 1 if only_above else greatest > 0
        by = np.where(divide, greatest, 1.0)
        weights[:, k] *= by
        tables.append(values / by[:, None])
    return weights, tables
