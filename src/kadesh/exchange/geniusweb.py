"""GeniusWeb JSON: additive profiles, each with its domain inside, and perhaps the domain in a file of its own.

The utility of a package is Σ weight × utility of the value, without any division. What no agreement is worth is that of
the ``reservationBid``; 0 where there is none. The form has no place for a discount, nor for a worth of no agreement
that no package has.

Notes
-----
The names of the parts changed between releases: ``discreteutils`` and ``DiscreteValueSetUtilities`` are the same,
and so are ``numberutils`` and ``NumberValueSetUtilities``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.exchange._spec import Content, Files, Format
from kadesh.exchange.folders import file_stem
from kadesh.exchange.places import Place
from kadesh.exchange.profiles import MAX_OPTIONS, Profile, domain_from, package_worth, whole_numbers

__all__ = ["GENIUSWEB"]

SPACE = "LinearAdditiveUtilitySpace"
DISCRETE = ("DiscreteValueSetUtilities", "discreteutils")
NUMBERS = ("NumberValueSetUtilities", "numberutils")
MAX_SEARCHED = 1_000_000
"""Most packages among which one is sought that is worth what no agreement is worth."""


def _owns(content: Content) -> bool:
    return isinstance(content, Place) and (content.get(SPACE) is not None or content.get("issuesValues") is not None)


def _read(contents: Sequence[Content], place: Path) -> Domain:
    files = sorted((c for c in contents if isinstance(c, Place)), key=lambda c: c.path.name)
    spaces = [space for c in files if (space := c.get(SPACE)) is not None]
    heads = [c for c in files if c.get("issuesValues") is not None]
    named = [c for c in heads if c.path.resolve() == place.resolve()] or heads
    inside = [domain for space in spaces if (domain := space.get("domain")) is not None]
    if len(named) > 1:
        names = ", ".join(c.path.name for c in named)
        raise InputError(Problem(f"{len(named)} domain files: {names}", "name one of them, or keep one", str(place)))
    head = next(iter(named or inside), None)
    if head is None:
        raise InputError(Problem("no domain: no file has 'issuesValues'", "add the domain file", str(place)))
    issues = [_issue(name, values) for name, values in head.need("issuesValues").items()]
    name = head.get("name")
    return domain_from(name.text() if name else place.resolve().stem, issues, [_profile(s, issues) for s in spaces])


def _issue(name: str, found: Place) -> DomainIssue:
    values = found.get("values")
    if values is not None:
        return DomainIssue(name, tuple(value.text() for value in values.each()))
    bounds = found.get("range") or found
    low, high = bounds.need("low").number(), bounds.need("high").number()
    step = bounds.get("step")
    options = whole_numbers(low, high) if step is None or step.number() == 1 else _steps(low, high, step.number())
    if options is None:
        mend = f"list the values, or give a range of at most {MAX_OPTIONS:,} steps"
        raise found.wrong(f"the range of {name!r} stands for no list of options", mend)
    return DomainIssue(name, options)


def _steps(low: float, high: float, step: float) -> tuple[str, ...] | None:
    if step <= 0 or not 0 <= (high - low) / step < MAX_OPTIONS:
        return None
    return tuple(f"{low + n * step:.12g}" for n in range(int((high - low) / step + 1e-9) + 1))


def _profile(space: Place, issues: Sequence[DomainIssue]) -> Profile:
    options = {issue.name: issue.options for issue in issues}
    worths = {name: _worths(found, options.get(name, ())) for name, found in space.need("issueUtilities").items()}
    weights = {name: _weight(found) for name, found in space.need("issueWeights").items()}
    name = space.get("name")
    profile = Profile(name.text() if name else space.path.stem, space.path, weights, worths)
    bid = space.get("reservationBid")
    return profile if bid is None else Profile(profile.party, profile.path, weights, worths, _no_deal(profile, bid))


def _weight(found: Place) -> float:
    weight = found.number()
    if weight < 0:
        raise found.wrong(f"the weight {weight:g} is below 0", "weights are 0 or more")
    return weight


def _worths(found: Place, options: Sequence[str]) -> dict[str, float]:
    table = next((t for key in DISCRETE if (t := found.get(key)) is not None), None)
    if table is not None:
        return {value: worth.number() for value, worth in table.need("valueUtilities").items()}
    line = next((t for key in NUMBERS if (t := found.get(key)) is not None), None)
    if line is None:
        raise found.wrong("neither discrete nor number utilities", f"give {DISCRETE[0]} with valueUtilities")
    low, high = line.need("lowValue").number(), line.need("highValue").number()
    start, end = line.need("lowUtility").number(), line.need("highUtility").number()
    if high <= low:
        raise line.wrong("highValue is not above lowValue", "give two rising bounds")
    try:
        return {option: start + (end - start) * (float(option) - low) / (high - low) for option in options}
    except ValueError as error:
        raise line.wrong("number utilities for options that are no numbers", f"give {DISCRETE[0]}") from error


def _no_deal(profile: Profile, bid: Place) -> float:
    values = bid.get("issuevalues") or bid.need("issueValues")
    worth = package_worth(profile, {issue: value.text() for issue, value in values.items()})
    if worth is None:
        raise bid.wrong("the reservation bid is no whole package", "give an option of each issue, or null")
    return worth


def _write(domain: Domain) -> Files:
    names = {issue.name: {"values": list(issue.options)} for issue in domain.issues}
    head = {"name": domain.title, "issuesValues": names}
    files = {"domain.json": _text(head)}
    for i, party in enumerate(domain.parties):
        tables = [
            dict(zip(k.options, map(float, v[i]), strict=True))
            for k, v in zip(domain.issues, domain.values, strict=True)
        ]
        space = {
            "issueUtilities": {
                k.name: {DISCRETE[0]: {"valueUtilities": t}} for k, t in zip(domain.issues, tables, strict=True)
            },
            "issueWeights": {k.name: float(w) for k, w in zip(domain.issues, domain.weights[i], strict=True)},
            "domain": head,
            "name": party,
            "reservationBid": _bid(domain, i),
        }
        number = str(i + 1).zfill(len(str(len(domain.parties))))  # so that the files stand in the order of the parties
        files[f"profile{number} {file_stem(party)}.json"] = _text({SPACE: space})
    return files


def _bid(domain: Domain, party: int) -> dict[str, dict[str, str]] | None:
    """A package worth exactly what no agreement is worth; none if that is 0."""
    wanted = domain.no_deal[party]
    if wanted == 0:
        return None
    totals = np.zeros(1)
    for worth in domain.worth if domain.packages <= MAX_SEARCHED else ():
        totals = np.add.outer(totals, worth[:, party]).ravel()
    found = np.flatnonzero(np.abs(totals - wanted) <= 1e-12 * max(1.0, abs(wanted)))
    if not found.size:
        what = (
            f"{domain.parties[party]} gets {wanted:g} without a deal, and no package that is worth just that is found"
        )
        raise InputError(Problem(what, "GeniusWeb can say it only as a package; take another form"))
    choice = np.unravel_index(int(found[0]), [len(issue.options) for issue in domain.issues])
    return {"issuevalues": domain.named(np.array(choice))}


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


GENIUSWEB = Format(
    "geniusweb", "GeniusWeb JSON: additive profiles with their domain", _owns, _read, _write, discounts=False
)
