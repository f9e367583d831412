"""Held texts against the record: are they there, unchanged, and do the passages still stand in them?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from kadesh.errors import InputError, Problem
from kadesh.record.anchoring import anchor, text_hash
from kadesh.record.dossier import Dossier
from kadesh.record.files.texts import held_texts
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.references import nested_fields


def check_holdings(dossier: Dossier, folder: Path) -> Iterator[Problem]:
    """A missing or changed text, and every passage that is orphaned or ambiguous in it."""
    texts = held_texts(dossier, folder)
    unchanged = {}
    for source in dossier.sources:
        text = texts.get(source.id)
        if isinstance(text, InputError):
            yield Problem(f"the text of source {source.id!r} is not there: {text}", "restore it, or leave `text` out")
        elif text is not None:
            unchanged[source.id] = source.sha256 == text_hash(text)
            if source.sha256 and not unchanged[source.id]:
                yield Problem(f"the text of source {source.id!r} has changed since it was recorded", f"its hash is now {text_hash(text)}")
    for entry_id, evidence in _spans(dossier):
        text = texts.get(evidence.source)
        if isinstance(text, str) and evidence.span:
            found = anchor(evidence.span, text, unchanged=unchanged[evidence.source])
            if found.state != "found":
                shown = evidence.span.exact[:60]
                yield Problem(f"{entry_id!r}: the passage “{shown}” is {found.state} in {evidence.source!r}", "mend its span")


def _spans(dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    for _, entry in dossier.entries():
        yield from ((entry.id, e) for e in _evidence(entry) if e.span)


def _evidence(value: Any) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, BaseModel):
        for name in nested_fields(type(value)):
            if name not in ("sessions", "announced"):  # entries of their own
                yield from _evidence(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _evidence(item)
