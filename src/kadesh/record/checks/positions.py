"""A party holds one position at a time, and some option it would sign."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.entities.positions import Position


def check_positions(dossier: Dossier) -> Iterator[Finding]:
    """Warnings: two positions of a party on an issue from one day, and a position that refuses every option."""
    options = {issue.id: {option.id for option in issue.options} for issue in dossier.issues}
    first: dict[tuple[str, str, str], Position] = {}
    for index, position in enumerate(dossier.positions):
        if position.status == "rejected":
            continue
        held = first.setdefault((position.actor, position.issue, str(position.date)), position)
        if held is not position and held.status == position.status:
            what = f"{position.id!r} and {held.id!r} are of the same party, issue and day; only one of them can count"
            yield Finding(("positions", index), what, "put them in one, or give the later one its day", "warning")
        if options.get(position.issue) and options[position.issue] <= {r.option for r in position.refuses}:
            what = f"every option of {position.issue!r} is refused: no package could ever be signed"
            yield Finding(("positions", index, "refuses"), what, "leave out what it would sign", "warning")
