"""Leaving out what may not be used, with everything that depends on it.

Knowledge by date, release levels and review status all do the same: they drop sources, claims and entries, and then
whatever rested on those alone. One walk over the types does it for every entity, those added later included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.entry import Entry
from kadesh.record.values.dates import Date
from kadesh.record.values.evidence import Evidence, Sourced
from kadesh.record.values.handling import HandledAs, Handling
from kadesh.record.values.references import Attribution, Shape, instances, nested_fields, shape_of

Keeps = Callable[[BaseModel, Handling | None], bool]
"""Whether a value may stay; the second argument is the handling that its field prescribes by default, if any."""

_GONE: Any = object()
_NEVER_BARE = ("id", "status", "handling", "evidence")
"""What an entry is kept by, not what it says."""


def pruned(dossier: Dossier, keeps: Keeps) -> Dossier:
    """The dossier without what `keeps` refuses, and without what rested only on that.

    An entry or a claim that had evidence and loses all of it goes, and so does one that needs an entry that went. A
    bare value stands on the evidence of its entry, and goes with it; of such an entry only what has evidence of its
    own is left.
    """
    before, gone = dossier, frozenset[str]()
    while True:
        kept = _pass(before, keeps, gone)
        gone = frozenset(before.by_id) - frozenset(kept.by_id)
        if not gone:
            return kept
        before = kept


def _pass(dossier: Dossier, keeps: Keeps, gone: frozenset[str]) -> Dossier:
    left: dict[str, Any] = {kind: tuple(_entries_left(getattr(dossier, kind), keeps, gone)) for kind in KINDS}
    drafting = _prune(dossier.drafting, nested_fields(Dossier)["drafting"], keeps, gone)
    return dossier.changed(**left, drafting=None if drafting is _GONE else drafting)


def _entries_left(entries: tuple[Entry, ...], keeps: Keeps, gone: frozenset[str]) -> Iterator[Entry]:
    """The entries without what must go.

    One whose evidence is gone wherever it stood goes too, even where some of its bare values could stay: that it exists
    at all is known only from what must not be used.
    """
    for entry in entries:
        left = _prune(entry, None, keeps, gone)
        if left is not _GONE and (left is entry or has_evidence(left) or not has_evidence(entry)):
            yield left


def _prune(value: Any, shape: Shape | None, keeps: Keeps, gone: frozenset[str]) -> Any:
    """The value without what must go; `_GONE` if that is the whole of it; the same object if nothing changed."""
    if isinstance(value, BaseModel):
        default = next((m.handling for m in shape.markers if isinstance(m, HandledAs)), None) if shape else None
        if not keeps(value, default):
            return _GONE
        left = _prune_model(value, keeps, gone)
        return left if left is value or left is _GONE or keeps(left, default) else _GONE
    if shape is None or value is None:
        return value
    if isinstance(value, str):
        return _GONE if shape.ref and not gone.isdisjoint(shape.ref.names(value)) else value
    return _prune_items(value, shape, keeps, gone) if shape.items else value


def _prune_items(value: Any, shape: Shape, keeps: Keeps, gone: frozenset[str]) -> Any:
    """A tuple or dict without the items that must go; what its field prescribes holds for each item."""
    keys = shape_of(shape.items[0])
    items = shape_of(shape.items[-1] if isinstance(value, dict) else shape.items[0])
    items = Shape(items.ref, items.items, (*items.markers, *shape.markers), items.nested)
    if isinstance(value, dict):
        pairs = [(_prune(k, keys, keeps, gone), _prune(v, items, keeps, gone)) for k, v in value.items()]
        return {k: v for k, v in pairs if k is not _GONE and v is not _GONE}
    found = [_prune(v, items, keeps, gone) for v in value]
    changed = any(a is not b for a, b in zip(found, value, strict=True))
    return tuple(v for v in found if v is not _GONE) if changed else value


def _prune_model(model: BaseModel, keeps: Keeps, gone: frozenset[str]) -> Any:
    changes: dict[str, Any] = {}
    for name, shape in nested_fields(type(model)).items():
        old = getattr(model, name)
        if not old:  # nothing in it that could go
            continue
        new = _prune(old, shape, keeps, gone)
        if new is old or new == old:
            continue
        field = type(model).model_fields[name]
        if new is _GONE or (new == () and old != ()):
            if field.is_required() or any(isinstance(m, Attribution) for m in shape.markers):
                return _GONE
            new = field.get_default(call_default_factory=True)
        changes[name] = new
    if not changes:
        return model
    left = model.model_copy(update=changes)
    return _only_supported(model, left) if isinstance(left, Sourced) else left


def _only_supported(before: Any, left: Any) -> Any:
    """`left` without the bare values that stood on evidence that is gone; `_GONE` if nothing supports it any more."""
    if not before.evidence or left.evidence:
        return left
    return _without_bare(left) if has_evidence(left) else _GONE


def has_evidence(value: Any) -> bool:
    """Whether any evidence stands anywhere inside a value."""
    return any(True for _ in instances(value, Evidence))


def _without_bare(model: BaseModel) -> Any:
    """A model without the values that have no evidence of their own; `_GONE` if its own words are among them.

    Ids and dates that it must have stay: they say what the remaining values are about.
    """
    changes: dict[str, Any] = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if name in _NEVER_BARE or value is None:
            continue
        kept = _supported(value)
        if kept is value:
            continue
        if not field.is_required():
            changes[name] = kept or field.get_default(call_default_factory=True)
        elif kept:
            changes[name] = kept
        elif not (isinstance(value, Date) or (isinstance(value, str) and nested_fields(type(model)).get(name))):
            return _GONE
    return model.model_copy(update=changes) if changes else model


def _supported(value: Any) -> Any:
    """What of a value has evidence of its own: the same object if all of it has, None if nothing has."""
    if isinstance(value, tuple):
        kept = tuple(item for item in map(_supported, value) if item is not None)
        same = len(kept) == len(value) and all(a is b for a, b in zip(kept, value, strict=True))
        return value if kept and same else kept or None
    if isinstance(value, dict):
        return {key: kept for key, item in value.items() if (kept := _supported(item)) is not None} or None
    if not isinstance(value, BaseModel) or not has_evidence(value):
        return None
    left = value if getattr(value, "evidence", ()) else _without_bare(value)
    return None if left is _GONE else left
