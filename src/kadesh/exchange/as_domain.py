"""A dossier as a domain, for tools that know no doubt: only where every number is fixed and every issue has options."""

from __future__ import annotations

import datetime as dt

import numpy as np

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.judgement.inputs import Inputs, inputs_of
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.issues import Issue, Option

__all__ = ["as_domain", "certain_domain", "left_out"]


def as_domain(dossier: Dossier) -> Domain:
    """The domain of a dossier: weights from salience, worths from values, as they stand.

    An issue that is not on the table has a single option, what it stays at. A worth of no agreement that is not given
    directly counts as 0. What a domain cannot hold is refused, never brought to a middle value.

    Raises
    ------
    InputError
        If there are not two parties, an issue is a scale, or a number is missing or in doubt; all of them are named.
    """
    inputs = inputs_of(dossier)
    given = _Given(inputs)
    options = [given.options(issue) for issue in inputs.issues]
    weights = [[given.number(f"{party}.salience.{issue.id}") for issue in inputs.issues] for party in inputs.parties]
    values = [
        [[given.number(f"{party}.value.{issue.id}.{option.id}") for option in open_] for party in inputs.parties]
        for issue, open_ in zip(inputs.issues, options, strict=True)
    ]
    no_deal = [given.number(f"{party}.no_deal", 0.0) for party in inputs.parties]
    discount = [given.discount(dossier, party) for party in inputs.parties]
    if given.problems:
        raise InputError(*given.problems)
    return Domain(
        dossier.title,
        inputs.parties,
        tuple(DomainIssue(i.title, tuple(map(_name, open_))) for i, open_ in zip(inputs.issues, options, strict=True)),
        np.array(weights, dtype=float).reshape(len(inputs.parties), len(inputs.issues)),
        tuple(np.array(table, dtype=float) for table in values),
        np.array(no_deal),
        np.array(discount),
        _permitted(inputs, options),
    )


def left_out(dossier: Dossier) -> tuple[str, ...]:
    """What a domain made of a dossier does not hold, as sentences.

    Raises
    ------
    InputError
        If there are not two parties.
    """
    counts = {kind: len(getattr(dossier, kind)) for kind in KINDS if kind not in _HELD}
    lists = ", ".join(f"{kind} {count}" for kind, count in counts.items() if count)
    inputs = inputs_of(dossier)
    unjudged = [party for party in inputs.parties if f"{party}.no_deal" not in inputs.judged]
    told = [f"left out, as a domain has no place for it: {lists}"] if lists else []
    told += [f"no agreement counts as worth 0 to {party}: nobody has judged it" for party in unjudged]
    return tuple(told)


_HELD = ("actors", "issues", "positions", "calculus")


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


def _permitted(inputs: Inputs, options: list[tuple[Option, ...]]) -> tuple[np.ndarray, ...]:
    if not any(inputs.refused.values()):
        return ()
    found = []
    for issue, open_ in zip(inputs.issues, options, strict=True):
        refused = [inputs.refused.get((party, issue.id), frozenset()) for party in inputs.parties]
        settled = issue.on_table is False  # it stays as it is, whoever refuses that
        found.append(np.array([[settled or option.id not in by for option in open_] for by in refused]))
    return tuple(found)


class _Given:
    """The fixed numbers of a dossier, and complaints about all others."""

    def __init__(self, inputs: Inputs) -> None:
        self.judged = inputs.judged
        self.problems: list[Problem] = []

    def problem(self, what: str, mend: str, field: str) -> None:
        self.problems.append(Problem(what, mend, field=field))

    def options(self, issue: Issue) -> tuple[Option, ...]:
        """What an issue can be settled at; off the table, what it stays at."""
        if issue.kind != "options":
            self.problem(
                f"the issue {issue.title!r} is a scale", "give it options: a domain has nothing else", issue.id
            )
        if not isinstance(issue.on_table, bool):
            self.problem(f"whether {issue.title!r} is on the table is in doubt", "set on_table: true", issue.id)
        if issue.on_table is not False:
            return issue.options
        if issue.kind == "options" and issue.status_quo is None:
            self.problem(
                f"{issue.title!r} is off the table, and what it stays at is not said", "add status_quo", issue.id
            )
        return tuple(option for option in issue.options if option.id == issue.status_quo)

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
