"""Held texts against the record: are they there and unchanged, and do the passages still stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kadesh.errors import InputError, Problem
from kadesh.record.anchoring import anchor, text_hash
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.files.texts import held_texts
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.references import instances


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
                what = f"the text of source {source.id!r} has changed since it was recorded"
                yield Problem(what, f"its hash is now {text_hash(text)}")
    for kind in KINDS:
        for (index, *_), evidence in instances(getattr(dossier, kind), Evidence):
            text = texts.get(evidence.source)
            if evidence.span is None or not isinstance(text, str):
                continue
            state = anchor(evidence.span, text, unchanged=unchanged[evidence.source]).state
            if state != "found":
                entry = getattr(dossier, kind)[index]
                what = f"{entry.id!r}: the passage “{evidence.span.exact[:60]}” is {state} in {evidence.source!r}"
                yield Problem(what, "mend its span")
