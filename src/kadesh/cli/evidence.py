"""What a person should know of the evidence given for an answer, which on a ledger cannot be mended."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kadesh.record.dossier import Dossier

__all__ = ["dossier_of", "evidence_notes"]


def dossier_of(path: str) -> Dossier | None:
    """The dossier that a ledger belongs to; None where only the ledger is named, or the dossier cannot be read."""
    from kadesh.errors import InputError
    from kadesh.record.files.reading import open_dossier

    try:
        return None if Path(path).suffix == ".jsonl" else open_dossier(path)
    except InputError:
        return None


def evidence_notes(dossier: Dossier, evidence: tuple[str, ...], settled: dt.date) -> Iterator[str]:
    """What was taken for a citation, and which sources came out before the day they are to attest."""
    sources = {source.id: source for source in dossier.sources}
    for given in evidence:
        source = sources.get(given)
        out = source.published.latest if source and source.published else None
        if source is None:
            near = difflib.get_close_matches(given, sources, n=1)
            meant = f" (did you mean {near[0]!r}?)" if near else ""
            yield f"Note: no source {given!r} in the dossier: taken as a citation{meant}"
        elif out and out < settled:
            yield f"Warning: the source {given!r} came out on {out}, before the answer was settled on {settled}"
