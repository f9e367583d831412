"""A dossier as a domain, for tools that know no doubt: only where every number is fixed and every issue has options."""

from __future__ import annotations

import datetime as dt

import numpy as np

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.judgement.inputs import Inputs, inputs_of
from kadesh.record.dossier import Dossier
from kadesh.record.entities.issues import Issue, Option

__all__ = ["as_domain", "certain_domain"]


def as_domain(dossier: Dossier) -> Domain:
    """The domain of a dossier: weights from salience, worths from values, as they stand.

    Issues that are not on the table are left out. A worth of no agreement that is not given directly counts as 0. What
    a domain cannot hold is refused, never brought to a middle value.

    Raises
    ------
    InputError
        If there are not two parties, an issue is a scale, or a number is missing or in doubt; all of them are named.
    """
    inputs = inputs_of(dossier)
    issues = [issue for issue in inputs.issues if issue.on_table is not False]
    given = _Given(inputs)
    for issue in issues:
        if issue.kind != "options":
            given.problem(
                f"the issue {issue.title!r} is a scale", "give it options: a domain has nothing else", issue.id
            )
        if issue.on_table is not True:
            given.problem(f"whether {issue.title!r} is on the table is in doubt", "set on_table: true", issue.id)
    weights = [[given.number(f"{party}.salience.{issue.id}") for issue in issues] for party in inputs.parties]
    values = [
        [
            [given.number(f"{party}.value.{issue.id}.{option.id}") for option in issue.options]
            for party in inputs.parties
        ]
        for issue in issues
    ]
    no_deal = [given.number(f"{party}.no_deal", 0.0) for party in inputs.parties]
    discount = [given.discount(dossier, party) for party in inputs.parties]
    if given.problems:
        raise InputError(*given.problems)
    return Domain(
        dossier.title,
        inputs.parties,
        tuple(DomainIssue(issue.title, tuple(map(_name, issue.options))) for issue in issues),
        np.array(weights, dtype=float).reshape(len(inputs.parties), len(issues)),
        tuple(np.array(table, dtype=float) for table in values),
        np.array(no_deal),
        np.array(discount),
        _permitted(inputs, issues),
    )


def certain_domain(dossier: Dossier) -> Domain | None:
    """The domain of a dossier that leaves nothing in doubt, the worth of no deal included; None of any other."""
    given = inputs_of(dossier)
    if any(f"{party}.no_deal" not in given.judged for party in given.parties):
        return None
    try:
        return as_domain(dossier)
    except InputError:
        return None


def _name(option: Option) -> str:
    return option.id if option.title is None else option.title


def _permitted(inputs: Inputs, issues: list[Issue]) -> tuple[np.ndarray, ...]:
    if not any(inputs.refused.values()):
        return ()
    refused = [[inputs.refused.get((party, issue.id), frozenset()) for party in inputs.parties] for issue in issues]
    return tuple(
        np.array([[option.id not in of_party for option in issue.options] for of_party in of_issue])
        for issue, of_issue in zip(issues, refused, strict=True)
    )


class _Given:
    """The fixed numbers of a dossier, and complaints about all others."""

    def __init__(self, inputs: Inputs) -> None:
        self.judged = inputs.judged
        self.problems: list[Problem] = []

    def problem(self, what: str, mend: str, field: str) -> None:
        self.problems.append(Problem(what, mend, field=field))

    def number(self, name: str, default: float | None = None) -> float:
        found = self.judged.get(name)
        if found is None:
            if default is None:
                self.problem("there is no number", "give a fixed one: a domain has no doubt", name)
            return default or 0.0
        if found.fixed is None:
            self.problem("the number is in doubt, and a domain has no doubt", "fix it, or keep the dossier", name)
        return found.central

    def discount(self, dossier: Dossier, party: str) -> float:
        members = {a.id for a in dossier.members(party)} or {a.id for a in dossier.actors if a.name == party}
        given = [c for c in dossier.calculus if c.actor in members and c.discount is not None]
        latest = max(given, key=lambda c: (c.date.earliest if c.date else None) or dt.date.min, default=None)
        if latest is None or latest.discount is None:
            return 1.0
        if latest.discount.fixed is None:
            self.problem("the number is in doubt, and a domain has no doubt", "fix it", f"{party}.discount")
        return latest.discount.central
