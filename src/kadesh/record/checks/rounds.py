"""No meeting is on record twice, and nobody twice at a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.entities.rounds import Round


def check_rounds(dossier: Dossier) -> Iterator[Finding]:
    """Warnings: two delegations of one actor, two rounds of a track on the same days or of the same number."""
    for index, found in enumerate(dossier.rounds):
        for n, actor in enumerate(found.in_the_room):
            if actor in found.in_the_room[:n]:
                mend = "put its head and members into one delegation"
                yield Finding(("rounds", index, "delegations", n, "actor"), f"{actor!r} came already", mend, "warning")
    held = [(n, r) for n, r in enumerate(dossier.rounds) if r.status != "rejected" and _is_held(r)]
    for (_, one), (index, other) in combinations(held, 2):
        if _meets(one, other):
            what = f"{other.id!r} is of the same days, track and parties as the round {one.id!r}"
            mend = f"kadesh accept DOSSIER {other.id} --into {one.id}, or give each its track"
            yield Finding(("rounds", index), what, mend, "warning")
        elif one.number is not None and (one.number, one.track, one.parent) == (
            other.number,
            other.track,
            other.parent,
        ):
            what = f"{other.id!r} has the number {other.number}, and so has the round {one.id!r}"
            yield Finding(("rounds", index, "number"), what, "number them apart, or give each its track", "warning")


def _is_held(found: Round) -> bool:
    return not found.standing or any(claim.value == "held" for claim in found.standing)


def _meets(one: Round, other: Round) -> bool:
    """Whether two rounds are on the same: nothing that is told of both tells them apart."""
    if one.when.before(other.when) or other.when.before(one.when):
        return False
    rooms = set(one.in_the_room), set(other.in_the_room)
    places = ({claim.value.casefold() for claim in r.place} for r in (one, other))
    told = (one.track, other.track), (one.number, other.number), (one.parent, other.parent)
    return not (
        any(a != b and a is not None and b is not None for a, b in told)
        or other.id == one.parent
        or one.id == other.parent
        or (all(rooms) and rooms[0] != rooms[1])
        or _differ(*places)
    )


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other and not one & other)
