"""NegMAS: an outcome space and one utility function for each party, in YAML or JSON.

The utility of a package is Σ weight × value function, without any division, plus the ``bias`` where there is one. A
reserved value that is absent or minus infinity counts as 0; plus infinity, with which nothing is ever accepted, is
refused. The discount is that of an `ExpDiscountedUFun` around the function. Files whose names begin with ``_`` hold
what NegMAS computed and are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.exchange._spec import Content, Files, Format
from kadesh.exchange.folders import file_stem
from kadesh.exchange.places import Place
from kadesh.exchange.profiles import MAX_OPTIONS, Profile, domain_from, whole_numbers
from kadesh.record.files.patching import yaml_text

__all__ = ["NEGMAS"]

CLASS = ("type", "__python_class__")
"""Keys that name a class, in files for people and in those of programs."""
ADDITIVE = {"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"}
AFFINE = {"AffineUtilityFunction", "LinearUtilityFunction"}
DISCOUNTED = "ExpDiscountedUFun"
UNSTATED = {"-inf", "-infinity", "-.inf"}


def _class(place: Place) -> str:
    named = next((found for key in CLASS if (found := place.get(key)) is not None), None)
    return named.text().rpartition(".")[2] if named else ""


def _is_space(place: Place) -> bool:
    issues = place.get("issues")
    return issues is not None and isinstance(issues.data, list)


def _owns(content: Content) -> bool:
    if not isinstance(content, Place):
        return False
    kind = _class(content)
    return kind.endswith(("UtilityFunction", "UFun", "AggregationFunction")) or (
        _is_space(content) and content.get("kadesh") is None
    )


def _read(contents: Sequence[Content], place: Path) -> Domain:
    files = sorted((c for c in contents if isinstance(c, Place)), key=lambda c: c.path.name)
    spaces = [f for f in files if _is_space(f) and not _class(f).endswith("Function")]
    named = [f for f in spaces if f.path.resolve() == place.resolve()] or spaces
    if len(named) != 1:
        found = ", ".join(f.path.name for f in named) or "none"
        raise InputError(Problem(f"expected one file with the list of issues, found {found}", "keep one", str(place)))
    issues = [_issue(found) for found in named[0].need("issues").each()]
    title = named[0].get("name")
    functions = [f for f in files if f not in spaces]
    return domain_from(title.text() if title else named[0].path.stem, issues, [_profile(f, issues) for f in functions])


def _issue(found: Place) -> DomainIssue:
    name, values, kind = found.need("name").text(), found.need("values"), _class(found)
    if "Continuous" in kind:
        raise found.wrong(f"the issue {name!r} is a real number", "only issues with options are read; list some")
    if isinstance(values.data, list) and not kind.startswith("Contiguous"):
        return DomainIssue(name, tuple(value.text() for value in values.each()))
    bounds = (
        [value.number() for value in values.each()] if isinstance(values.data, list) else [0.0, values.number() - 1]
    )
    options = whole_numbers(*bounds) if len(bounds) == 2 else None
    if options is None:
        mend = f"give two rising whole numbers, at most {MAX_OPTIONS:,} apart"
        raise values.wrong(f"the values of {name!r} stand for no list of options", mend)
    return DomainIssue(name, options)


def _profile(file: Place, issues: Sequence[DomainIssue]) -> Profile:
    function, discount = file, 1.0
    if _class(file) == DISCOUNTED:
        function, given = file.need("ufun"), file.get("discount")
        discount = given.number() if given else 1.0
    kind = _class(function)
    if kind not in ADDITIVE | AFFINE:
        mend = f"only {', '.join(sorted(ADDITIVE | AFFINE))} are read, plain or in {DISCOUNTED}"
        raise function.wrong(f"a utility function of the kind {kind!r}", mend)
    weights = {issue.name: w for issue, w in zip(issues, _weights(function, issues), strict=True)}
    worths = {issue.name: _worths(found, issue) for issue, found in _by_issue(function, issues, kind)}
    bias = function.get("bias")
    _spread(bias, weights, worths)
    name = file.get("name") or function.get("name")
    return Profile(
        name.text() if name else file.path.stem, file.path, weights, worths, _reserved(file, function), discount
    )


def _listed(found: Place, issues: Sequence[DomainIssue]) -> list[Place]:
    """One value for each issue, from a list or from a map by name."""
    if isinstance(found.data, dict):
        by_name = dict(found.items())
        missing = next((i.name for i in issues if i.name not in by_name), None)
        if missing is not None:
            raise found.wrong(f"the issue {missing!r} is missing", "give one for each issue")
        return [by_name[issue.name] for issue in issues]
    listed = list(found.each())
    if len(listed) != len(issues):
        raise found.wrong(f"{len(listed)} given for {len(issues)} issues", "give one for each issue, in their order")
    return listed


def _weights(function: Place, issues: Sequence[DomainIssue]) -> list[float]:
    given = function.get("weights")
    found = [1.0] * len(issues)
    for k, place in enumerate(_listed(given, issues) if given else ()):
        found[k] = place.number()
        if found[k] < 0:
            raise place.wrong(f"the weight {found[k]:g} is below 0", "weights are 0 or more")
    return found


def _by_issue(function: Place, issues: Sequence[DomainIssue], kind: str) -> list[tuple[DomainIssue, Place | None]]:
    if kind in AFFINE:
        return [(issue, None) for issue in issues]
    return list(zip(issues, _listed(function.need("values"), issues), strict=True))


def _worths(found: Place | None, issue: DomainIssue) -> dict[str, float]:
    kind = "IdentityFun" if found is None else _class(found)
    if found is not None and kind in ("TableFun", ""):
        mapping = found.get("mapping") or found
        if isinstance(mapping.data, list):  # pairs, where a program wrote keys that are no text
            pairs = [list(pair.each()) for pair in mapping.each()]
            if any(len(pair) != 2 for pair in pairs):
                raise mapping.wrong("expected pairs of option and worth")
            return {option.text(): worth.number() for option, worth in pairs}
        return {option: worth.number() for option, worth in mapping.items()}
    slope, bias = _line(kind, found)
    try:
        return {option: (slope * float(option) if slope else 0.0) + bias for option in issue.options}
    except ValueError as error:
        what = f"a line over the options of {issue.name!r}, which are no numbers"
        raise (found.wrong(what) if found else InputError(Problem(what))) from error


def _line(kind: str, found: Place | None) -> tuple[float, float]:
    if found is None or kind == "IdentityFun":
        return 1.0, 0.0
    bias = found.get("bias")
    if kind in ("AffineFun", "LinearFun"):
        return found.need("slope").number(), bias.number() if bias else 0.0
    if kind == "ConstFun":
        return 0.0, found.need("bias").number()
    mend = "TableFun, AffineFun, LinearFun, ConstFun and IdentityFun are read"
    raise found.wrong(f"a value function of the kind {kind!r}", mend)


def _spread(bias: Place | None, weights: dict[str, float], worths: dict[str, dict[str, float]]) -> None:
    """Put what every package has besides into the first issue that weighs."""
    amount = bias.number() if bias else 0.0
    if bias is None or not amount:
        return
    first = next((name for name, weight in weights.items() if weight > 0), None)
    if first is None:
        raise bias.wrong("a bias, and no issue that weighs", "give one issue a weight above 0")
    worths[first] = {option: worth + amount / weights[first] for option, worth in worths[first].items()}


def _reserved(*holders: Place) -> float:
    for holder in holders:
        found = holder.get("reserved_value")
        if found is not None and str(found.data).lower() not in UNSTATED:
            return found.number()
    return 0.0


def _write(domain: Domain) -> Files:
    issues = [{"name": i.name, "type": "CategoricalIssue", "values": list(i.options)} for i in domain.issues]
    space = {"name": domain.title, "type": "DiscreteCartesianOutcomeSpace", "issues": issues}
    files = {"domain.yml": yaml_text(space)}
    for i, party in enumerate(domain.parties):
        tables = zip(domain.issues, domain.values, strict=True)
        function: dict[str, object] = {
            "name": party,
            "type": "LinearAdditiveUtilityFunction",
            "reserved_value": float(domain.no_deal[i]),
            "weights": [float(weight) for weight in domain.weights[i]],
            "values": [
                {"type": "TableFun", "mapping": dict(zip(issue.options, map(float, values[i]), strict=True))}
                for issue, values in tables
            ],
        }
        if domain.discount[i] != 1:
            reserved = float(domain.no_deal[i])
            function = {
                "type": DISCOUNTED,
                "name": party,
                "discount": float(domain.discount[i]),
                "factor": "relative_time",
                "reserved_value": reserved,
                "ufun": function,
            }
        number = str(i + 1).zfill(len(str(len(domain.parties))))  # so that the files stand in the order of the parties
        files[f"ufun{number} {file_stem(party)}.yml"] = yaml_text(function)
    return files


NEGMAS = Format("negmas", "NegMAS YAML or JSON: an outcome space and utility functions", _owns, _read, _write)
