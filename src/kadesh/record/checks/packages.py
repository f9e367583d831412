"""Levels and options exist on the issue they are given for."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.entities.issues import Issue
from kadesh.record.values.judgements import Judgement


def check_packages(dossier: Dossier) -> Iterator[Finding]:
    """A level on an issue of options, an option on a scale, a level off the scale, an unknown option."""
    issues = {i.id: i for i in dossier.issues}
    for index, proposal in enumerate(dossier.proposals):
        for issue_id, item in proposal.package.items():
            if issue_id in issues:
                yield from _item(("proposals", index, "package", issue_id), issues[issue_id], item)
    for index, position in enumerate(dossier.positions):
        issue = issues.get(position.issue)
        if issue is None:
            continue
        place = ("positions", index)
        if issue.kind == "scale" and (position.values or position.refuses):
            yield Finding(
                (*place, "values"), f"{issue.id!r} is a scale: give ideal and limit", "values are for options issues"
            )
        if issue.kind == "options" and (position.ideal or position.limit or position.home_limit):
            yield Finding(
                (*place, "ideal"), f"{issue.id!r} has options: give values and refuses", "levels are for scale issues"
            )
        named = [("values", option) for option in position.values] + [("refuses", r.option) for r in position.refuses]
        for field, option in named if issue.kind == "options" else ():
            yield from _option((*place, field), issue, option)


def _item(path: tuple[str | int, ...], issue: Issue, item: Judgement | float | str) -> Iterator[Finding]:
    if isinstance(item, str):
        yield from (
            _option(path, issue, item)
            if issue.kind == "options"
            else (Finding(path, f"{issue.id!r} is a scale: give a level between 0 and 1, not {item!r}"),)
        )
        return
    low, high = item.bounds if isinstance(item, Judgement) else (item, item)
    if issue.kind == "options":
        yield Finding(path, f"{issue.id!r} has options, no levels", f"one of: {', '.join(o.id for o in issue.options)}")
    elif low < 0 or high > 1:
        yield Finding(path, f"a level of {issue.id!r} lies between 0 and 1")


def _option(path: tuple[str | int, ...], issue: Issue, option: str) -> Iterator[Finding]:
    ids = [o.id for o in issue.options]
    if option not in ids:
        near = difflib.get_close_matches(option, ids, n=1)
        mend = f"did you mean {near[0]!r}?" if near else f"one of: {', '.join(ids)}"
        yield Finding(path, f"{issue.id!r} has no option {option!r}", mend)
