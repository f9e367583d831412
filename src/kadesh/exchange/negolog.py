"""NegoLog JSON: one file for each party, ``profileA.json`` and so on, in one folder for each domain.

The utility of a package is Σ weight × worth, without any division. Two things are ours, and other tools pass them over:
``name``, what a party is called if not by its file, and ``discount``, where there is one.
"""

from __future__ import annotations

import json
import string
from collections.abc import Sequence
from pathlib import Path

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.exchange._spec import Content, Files, Format
from kadesh.exchange.places import Place
from kadesh.exchange.profiles import Profile, domain_from

__all__ = ["NEGOLOG"]


def _owns(content: Content) -> bool:
    if not isinstance(content, Place):
        return False
    issues = content.get("issues")
    return content.get("issueWeights") is not None and issues is not None and isinstance(issues.data, dict)


def _read(contents: Sequence[Content], place: Path) -> Domain:
    files = sorted((c for c in contents if isinstance(c, Place)), key=lambda c: c.path.name)
    issues = [DomainIssue(name, tuple(o for o, _ in found.items())) for name, found in files[0].need("issues").items()]
    folder = place if place.is_dir() else place.parent
    return domain_from(folder.resolve().name, issues, [_profile(file) for file in files])


def _profile(file: Place) -> Profile:
    weights = {}
    for issue, found in file.need("issueWeights").items():
        weights[issue] = found.number()
        if weights[issue] < 0:
            raise found.wrong(f"the weight {weights[issue]:g} is below 0", "weights are 0 or more")
    worths = {issue: {o: w.number() for o, w in table.items()} for issue, table in file.need("issues").items()}
    name, no_deal, discount = (file.get(key) for key in ("name", "reservationValue", "discount"))
    return Profile(
        name.text() if name else file.path.stem,
        file.path,
        weights,
        worths,
        no_deal.number() if no_deal else 0.0,
        discount.number() if discount else 1.0,
    )


def _write(domain: Domain) -> Files:
    letters = string.ascii_uppercase
    if len(domain.parties) > len(letters):
        raise InputError(
            Problem(f"{len(domain.parties)} parties, and NegoLog names its files A to Z", "take another form")
        )
    files = {}
    for i, party in enumerate(domain.parties):
        stem = f"profile{letters[i]}"
        data: dict[str, object] = {"name": party} if party != stem else {}
        data["reservationValue"] = float(domain.no_deal[i])
        if domain.discount[i] != 1:
            data["discount"] = float(domain.discount[i])
        data["issueWeights"] = {k.name: float(w) for k, w in zip(domain.issues, domain.weights[i], strict=True)}
        data["issues"] = {
            k.name: dict(zip(k.options, map(float, values[i]), strict=True))
            for k, values in zip(domain.issues, domain.values, strict=True)
        }
        files[f"{stem}.json"] = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    return files


NEGOLOG = Format("negolog", "NegoLog JSON: profileA.json, profileB.json", _owns, _read, _write)
