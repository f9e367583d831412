"""Every reference names an entry of the right kind, and no chain of references closes on itself."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.values.references import references

_NOUNS = {"people": "person", "calculus": "calculus"}


def check_references(dossier: Dossier) -> Iterator[Finding]:
    """An id that no entry of that kind has; the nearest spelling is offered."""
    ids = {kind: {e.id for e in getattr(dossier, kind)} for kind in KINDS}
    everything = set(dossier.by_id)
    for kind in KINDS:
        for index, entry in enumerate(getattr(dossier, kind)):
            for path, ref, target in references(entry):
                known = everything if ref.kinds == ("*",) else set().union(*(ids[k] for k in ref.kinds))
                partyless = ref.within and "." not in target
                if not partyless and known.isdisjoint(ref.names(target)):
                    yield _dangling((kind, index, *path), target, ref.kinds, known, everything)


def _dangling(
    path: tuple[str | int, ...], target: str, kinds: tuple[str, ...], known: set[str], every: set[str]
) -> Finding:
    nouns = " or ".join(_NOUNS.get(k, k.removesuffix("s")) if k != "*" else "entry" for k in kinds)
    near = difflib.get_close_matches(target, sorted(known), n=1)
    mend = f"did you mean {near[0]!r}?" if near else f"add it to {' or '.join(kinds)}" if kinds != ("*",) else ""
    if target in every:
        mend = f"{target!r} exists, but is no {nouns}" + (f"; {mend}" if near else "")
    return Finding(path, f"no {nouns} has the id {target!r}", mend, about=target)


def check_cycles(dossier: Dossier) -> Iterator[Finding]:
    """A round that is its own ancestor; a source that derives from itself.

    Sources that cite each other as their origin are one family (`origins`), and allowed.
    """
    parents = {r.id: r.parent for r in dossier.rounds if r.parent}
    told: set[str] = set()
    for index, entry in enumerate(dossier.rounds):
        circle = _circle(entry.id, parents)
        if circle and told.isdisjoint(circle):
            yield Finding(("rounds", index, "parent"), f"the round {entry.id!r} is its own ancestor", "mend one parent")
        told |= circle
    for index, source in enumerate(dossier.sources):
        if source.id in source.derived_from:
            yield Finding(
                ("sources", index, "derived_from"), f"the source {source.id!r} derives from itself", "remove it"
            )


def _circle(start: str, parents: dict[str, str]) -> set[str]:
    """The rounds of the circle of parents that `start` is part of; empty if it is in none."""
    seen, at = {start}, parents.get(start)
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return seen if at == start else set()
