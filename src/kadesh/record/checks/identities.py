"""Every id stands for one entry."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.values.references import Path


def check_duplicate_ids(dossier: Dossier) -> Iterator[Finding]:
    """An id that stands for two entries, of whatever kind: commands name entries by id alone."""
    first: dict[str, Path] = {}
    for path, entry in dossier.entries():
        if entry.id in first:
            where = f"{first[entry.id][0]}[{first[entry.id][1]}]"
            yield Finding(
                (*path, "id"), f"the id {entry.id!r} is taken already by {where}", "ids are unique over the dossier"
            )
        first.setdefault(entry.id, path)
