"""A domain as a dossier: its options, weights and worths as fixed assumptions that a desk may then put in doubt."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
from pydantic import ValidationError

from kadesh.deals.domain import Domain
from kadesh.errors import InputError, Problem
from kadesh.exchange.ids import ids_of
from kadesh.exchange.profiles import with_greatest_one
from kadesh.record.dossier import VERSION, Dossier

__all__ = ["as_dossier"]

SLACK = 1e-6
"""How far from 1 the weights of a party may sum in a dossier."""
TWO_SIDES = 2
SUMMARY = "Taken over from a negotiation domain: every number is an assumption of those who made it."


def as_dossier(domain: Domain, day: dt.date) -> Dossier:
    """The dossier of a domain; `day` is the day from which its positions are held to count.

    The numbers are *assumed*: a file that states them is not evidence for them. Values above 1 are brought to 1 and the
    weight raised; weights that do not sum to 1 are divided by their sum, and the worth of no agreement with them, which
    a note says: then utilities are in proportion to those of the domain, and otherwise they are the same.

    Raises
    ------
    InputError
        If an issue has a single option, an option is worth less than 0, a party's weights are all 0, or a name holds
        control characters: none of these has a place in a dossier.
    """
    problems = list(_unfit(domain))
    if problems:
        raise InputError(*problems)
    weights, values = with_greatest_one(domain, only_above=True)
    sums = weights.sum(axis=1)
    by = np.where(np.abs(sums - 1) <= SLACK, 1.0, sums)
    taken: set[str] = set()
    (own,) = ids_of([domain.title or "domain"], set())
    parties = ids_of(domain.parties, taken)
    issues = ids_of([issue.name for issue in domain.issues], taken)
    options = [ids_of(issue.options, set()) for issue in domain.issues]
    data: dict[str, Any] = {"kadesh": VERSION, "id": own, "title": domain.title, "summary": SUMMARY}
    data["actors"] = [_actor(domain, i, party) for i, party in enumerate(parties)]
    data["issues"] = [_issue(domain, k, issue, options[k]) for k, issue in enumerate(issues)]
    data["positions"] = [
        {"id": f"{party}.{issue}", "actor": party, "issue": issue, "date": day.isoformat()}
        | {"salience": _fixed(weights[i, k] / by[i])}
        | {"values": {o: _fixed(v) for o, v in zip(options[k], values[k][i], strict=True)}}
        | _refuses(domain, i, k, options[k])
        for i, party in enumerate(parties)
        for k, issue in enumerate(issues)
    ]
    data["calculus"] = [_calculus(domain, i, party, by[i]) for i, party in enumerate(parties)]
    try:
        return Dossier.model_validate(data)
    except ValidationError as error:
        raise InputError(Problem(f"does not fit a dossier: {error.errors()[0]['msg']}", "change that name")) from error


def _unfit(domain: Domain) -> list[Problem]:
    found = [
        Problem(f"issue {issue.name!r} has a single option", "give it another, or leave it out: it is settled")
        for issue in domain.issues
        if len(issue.options) == 1
    ]
    for issue, values in zip(domain.issues, domain.values, strict=True):
        if (values < 0).any():
            what = f"an option of {issue.name!r} is worth less than 0"
            found.append(Problem(what, "add the same to every option, and to no agreement"))
    for party, weights in zip(domain.parties, domain.weights, strict=True):
        if not weights.any():
            found.append(Problem(f"the weights of {party} are all 0", "give one issue a weight above 0"))
    return found


def _actor(domain: Domain, i: int, party: str) -> dict[str, Any]:
    name = domain.parties[i]
    side = {"side": name} if len(domain.parties) == TWO_SIDES else {}
    return {"id": party, "name": name, **side, "roles": ["party"]}


def _issue(domain: Domain, k: int, issue: str, options: tuple[str, ...]) -> dict[str, Any]:
    names = zip(options, domain.issues[k].options, strict=True)
    listed = [option if option == name else {"id": option, "title": name} for option, name in names]
    return {"id": issue, "title": domain.issues[k].name, "kind": "options", "options": listed}


def _refuses(domain: Domain, i: int, k: int, options: tuple[str, ...]) -> dict[str, Any]:
    if not domain.permitted:
        return {}
    refused = [option for option, signs in zip(options, domain.permitted[k][i], strict=True) if not signs]
    return {"refuses": refused} if refused else {}


def _calculus(domain: Domain, i: int, party: str, by: float) -> dict[str, Any]:
    found: dict[str, Any] = {"id": f"{party}.calculus", "actor": party, "no_deal": _fixed(domain.no_deal[i] / by)}
    if domain.discount[i] != 1:
        found["discount"] = _fixed(domain.discount[i])
    if by != 1:
        found["note"] = f"Utilities of the domain are {by:.12g} times these, because its weights sum to that."
    return found


def _fixed(number: float) -> dict[str, float]:
    return {"fixed": float(number)}
