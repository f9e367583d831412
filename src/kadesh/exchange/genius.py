"""GENIUS: one XML file for the domain, and one for the profile of each party.

The utility of a package is Σ weight × evaluation / greatest evaluation of the issue, as Genius computes it; an issue
whose greatest evaluation is 0 adds nothing. Objectives may nest and do not weigh. Which file is which is seen from what
stands in it. Parties are called by their files and come in the order of the file names, unless the domain's agents name
a ``utility_space`` for every profile.

Notes
-----
Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker (2014), "Genius: an integrated environment for supporting the design
of generic automated negotiators", Computational Intelligence 30(1), doi:10.1111/j.1467-8640.2012.00463.x.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote
from xml.sax.saxutils import quoteattr

from kadesh.deals.domain import Domain, DomainIssue
from kadesh.errors import InputError, Problem
from kadesh.exchange._spec import Content, Files, Format
from kadesh.exchange.folders import file_stem
from kadesh.exchange.profiles import MAX_OPTIONS, Profile, domain_from, whole_numbers, with_greatest_one
from kadesh.exchange.safe_xml import Element

__all__ = ["GENIUS"]

TEMPLATE, SPACE = "negotiation_template", "utility_space"
LEVELS = frozenset({SPACE, "objective"})
"""Elements below which issues, weights, the reservation value and the discount may stand."""
NAMELESS = {"", "root"}
"""Names of an objective that say nothing about the domain."""
NOT_XML = re.compile("[^\\t\\n\\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _owns(content: Content) -> bool:
    return isinstance(content, Element) and content.tag in (TEMPLATE, SPACE)


def _read(contents: Sequence[Content], place: Path) -> Domain:
    roots = [content for content in contents if isinstance(content, Element)]
    domain = _domain_file(roots, place)
    others = [r for r in roots if r is not domain and r.tag != TEMPLATE and not _same(r.path, domain.path)]
    profiles = sorted(others, key=lambda root: root.path.name)
    ordered = [unquote(agent.attributes.get(SPACE, "")) for agent in domain.each("agent")]
    if profiles and all(unquote(p.path.name) in ordered for p in profiles):
        profiles.sort(key=lambda root: ordered.index(unquote(root.path.name)))
    names = [e.attributes.get("name", "").strip() for e in domain.each("objective", through=frozenset({SPACE}))]
    title = next((name for name in names if name.lower() not in NAMELESS), domain.path.resolve().parent.name)
    return domain_from(
        title, [_issue(e) for e in domain.each("issue", through=LEVELS)], [_profile(p) for p in profiles]
    )


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _domain_file(roots: Sequence[Element], place: Path) -> Element:
    domains = [r for r in roots if r.tag == TEMPLATE] or [r for r in roots if not _evaluates(r)]
    named = [r for r in domains if _same(r.path, place)] or domains
    if len(named) == 1:
        return named[0]
    if not named:
        mend = "add the file that lists issues and options without evaluations"
        raise InputError(Problem("no domain file beside the profiles", mend, str(place)))
    files = ", ".join(r.path.name for r in named)
    raise InputError(Problem(f"{len(named)} domain files: {files}", "name one of them, or keep one", str(place)))


def _evaluates(root: Element) -> bool:
    """Whether it is a profile: something in it weighs or evaluates."""
    if next(root.each("weight", through=LEVELS), None) is not None:
        return True
    parts = (part for issue in root.each("issue", through=LEVELS) for part in issue.children)
    return any(part.tag == "evaluator" or "evaluation" in part.attributes for part in parts)


def _issue(element: Element) -> DomainIssue:
    name = element.text("name")
    kinds = {element.attributes.get(key, "").strip().lower() for key in ("type", "vtype", "etype")}
    if "real" in kinds:
        raise element.wrong(f"the issue {name!r} is a real number", "only issues with options are read; list some")
    if "integer" in kinds and next(element.each("item"), None) is None:
        return DomainIssue(name, _range(element))
    options = tuple(item.text("value") for item in element.each("item"))
    if not options:
        raise element.wrong(f"issue {name!r} has no options", "give at least one <item>")
    return DomainIssue(name, options)


def _range(element: Element) -> tuple[str, ...]:
    holder = next(element.each("range"), element)
    found = whole_numbers(holder.number("lowerbound"), holder.number("upperbound"))
    if found is None:
        mend = f"give rising whole numbers, at most {MAX_OPTIONS:,} of them"
        raise holder.wrong(f"the range of {element.text('name')!r} stands for no list of options", mend)
    return found


def _profile(root: Element) -> Profile:
    by_index = {weight.text("index").strip(): _weight(weight) for weight in root.each("weight", through=LEVELS)}
    weights, worths = {}, {}
    for issue in root.each("issue", through=LEVELS):
        name = issue.text("name")
        if name in worths:
            raise issue.wrong(f"the issue {name!r} is there twice", "keep one of them")
        index = issue.text("index").strip()
        if index not in by_index:
            raise issue.wrong(f"the issue {name!r} has no weight", f'add <weight index="{index}" value="…"/>')
        weights[name], worths[name] = by_index[index], dict(_worths(issue))
    if not worths:
        raise root.wrong("the profile evaluates no issue", "only additive profiles, issue by issue, are read")
    return Profile(
        unquote(root.path.stem), root.path, weights, worths, _last(root, "reservation", 0.0), _discount(root)
    )


def _weight(element: Element) -> float:
    weight = element.number("value")
    if weight < 0:
        raise element.wrong(f"the weight {weight:g} is below 0", "weights are 0 or more")
    return weight


def _worths(issue: Element) -> Iterator[tuple[str, float]]:
    evaluator = next(issue.each("evaluator"), None)
    if evaluator is not None:
        yield from _along_range(issue, evaluator)
        return
    items = [(item.text("value"), item.number("evaluation")) for item in issue.each("item")]
    greatest = max((evaluation for _, evaluation in items), default=0.0)
    if greatest < 0:
        raise issue.wrong(f"every evaluation of {issue.text('name')!r} is below 0", "give one above 0")
    if len({value for value, _ in items}) < len(items):
        raise issue.wrong(f"{issue.text('name')!r} evaluates an option twice", "keep one of them")
    yield from ((value, evaluation / greatest if greatest else 0.0) for value, evaluation in items)


def _along_range(issue: Element, evaluator: Element) -> Iterator[tuple[str, float]]:
    """A straight line over whole numbers; what it gives is worth already, kept between 0 and 1."""
    if evaluator.attributes.get("ftype", "linear").strip().lower() != "linear" or "slope" not in evaluator.attributes:
        raise evaluator.wrong(
            "an evaluator that is no straight line", "only ftype linear, with slope and offset, is read"
        )
    slope, offset = evaluator.number("slope"), evaluator.number("offset")
    options = _range(issue)
    yield from ((option, min(1.0, max(0.0, offset + slope * n))) for n, option in enumerate(options))


def _last(root: Element, tag: str, default: float) -> float:
    found = list(root.each(tag, through=LEVELS))
    return found[-1].number("value") if found else default


def _discount(root: Element) -> float:
    return _last(root, "discount_factor", 1.0) or 1.0  # Genius takes 0 for no discount


def _write(domain: Domain) -> Files:
    names = (domain.title, *domain.parties, *(n for issue in domain.issues for n in (issue.name, *issue.options)))
    bad = next((name for name in names if NOT_XML.search(name)), None)
    if bad is not None:
        raise InputError(Problem(f"the name {bad!r} holds a character that XML has not", "take it out"))
    weights, values = with_greatest_one(domain)
    files = {f"{file_stem(party)}.xml": "" for party in domain.parties}
    head = "domain.xml"
    while head in files:
        head = f"the-{head}"
    for i, name in enumerate(list(files)):
        lines = [f"    <weight index={_at(k)} value={_q(w)}/>" for k, w in enumerate(weights[i], 1)]
        tables = [[f" evaluation={_q(v)}" for v in table[i]] for table in values]
        tail = f"  <discount_factor value={_q(domain.discount[i])}/>\n  <reservation value={_q(domain.no_deal[i])}/>\n"
        files[name] = _space(domain, lines, tables, tail)
    agents = "".join(
        f"<agent name={quoteattr(p)} {SPACE}={quoteattr(f)}/>\n" for p, f in zip(domain.parties, files, strict=True)
    )
    bare = [[""] * len(issue.options) for issue in domain.issues]
    return {head: f"<{TEMPLATE}>\n{agents}{_space(domain, [], bare, '')}</{TEMPLATE}>\n"} | files


def _space(domain: Domain, weights: list[str], tables: list[list[str]], tail: str) -> str:
    lines = list(weights)
    for k, (issue, extras) in enumerate(zip(domain.issues, tables, strict=True), 1):
        kinds = 'type="discrete" vtype="discrete" etype="discrete"'
        lines.append(f"    <issue index={_at(k)} name={quoteattr(issue.name)} {kinds}>")
        for n, (option, extra) in enumerate(zip(issue.options, extras, strict=True), 1):
            lines.append(f"      <item index={_at(n)} value={quoteattr(option)}{extra}/>")
        lines.append("    </issue>")
    objective = (
        f'  <objective index="0" name={quoteattr(domain.title)} type="objective" etype="objective" description="">'
    )
    inside = "\n".join([objective, *lines, "  </objective>"])
    return f'<{SPACE} number_of_issues="{len(domain.issues)}">\n{inside}\n{tail}</{SPACE}>\n'


def _at(index: int) -> str:
    return f'"{index}"'


def _q(number: float) -> str:
    return f'"{float(number)!r}"'


GENIUS = Format("genius", "GENIUS XML: a domain file and one profile for each party", _owns, _read, _write)
