"""Entries have evidence, and sources a date."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.pruning import has_evidence

_FACTS = ("rounds", "statements", "purposes", "stances", "effects", "projections", "events", "commitments")


def check_sourcing(dossier: Dossier) -> Iterator[Finding]:
    """Warnings: a fact without evidence; a source whose date, and so its place in time, is unknown."""
    for kind in _FACTS:
        for index, entry in enumerate(getattr(dossier, kind)):
            if not has_evidence(entry):
                yield Finding((kind, index), f"{entry.id!r} rests on no source", "add evidence: [source id]", "warning")
    for index, source in enumerate(dossier.sources):
        if source.published is None:
            what = f"the source {source.id!r} has no date: it counts as known on every day"
            yield Finding(("sources", index), what, "add published", "warning")
