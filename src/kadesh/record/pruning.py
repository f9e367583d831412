"""Leaving out what may not be used, with everything that depends on it.

Knowledge by date, release levels and review status all do the same: they drop sources, claims and entries, and then
whatever rested on those alone. One walk over the types does it for every entity, those added later included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.values.evidence import Evidence, Sourced
from kadesh.record.values.handling import HandledAs, Handling
from kadesh.record.values.references import Shape, nested_fields, shape_of

Keeps = Callable[[BaseModel, Handling | None], bool]
"""Whether a value may stay; the second argument is the handling that its field prescribes by default, if any."""

_GONE: Any = object()


def pruned(dossier: Dossier, keeps: Keeps) -> Dossier:
    """The dossier without what `keeps` refuses, and without what rested only on that.

    An entry or a claim that had evidence and loses all of it goes, and so does one that needs an entry that went. A
    bare value stands on the evidence of its entry, and goes with it.
    """
    kept = _pass(dossier, keeps, frozenset())
    gone = frozenset(dossier.by_id) - frozenset(kept.by_id)
    while gone:
        before = kept
        kept = _pass(before, _anything, gone)
        gone = frozenset(before.by_id) - frozenset(kept.by_id)
    return kept


def _anything(_value: BaseModel, _default: Handling | None) -> bool:
    return True


def _pass(dossier: Dossier, keeps: Keeps, gone: frozenset[str]) -> Dossier:
    lists = {}
    for kind in (*KINDS, "drafting"):
        shape = nested_fields(Dossier)[kind]
        found = _prune(getattr(dossier, kind), shape, keeps, gone)
        lists[kind] = None if found is _GONE else found
    return dossier.changed(**lists)


def _prune(value: Any, shape: Shape | None, keeps: Keeps, gone: frozenset[str]) -> Any:
    """The value without what must go; `_GONE` if that is the whole of it; the same object if nothing changed."""
    if isinstance(value, BaseModel):
        default = next((m.handling for m in shape.markers if isinstance(m, HandledAs)), None) if shape else None
        return _prune_model(value, keeps, gone) if keeps(value, default) else _GONE
    if shape is None or value is None:
        return value
    if isinstance(value, str):
        return _GONE if shape.ref and value in gone else value
    if isinstance(value, tuple) and shape.items:
        item = shape_of(shape.items[0])
        item = Shape(item.ref, item.items, (*item.markers, *shape.markers), item.nested)
        found = [_prune(v, item, keeps, gone) for v in value]
        return value if all(a is b for a, b in zip(found, value, strict=True)) else tuple(v for v in found if v is not _GONE)
    if isinstance(value, dict) and shape.items:
        keys, values = (shape_of(a) for a in shape.items)
        pairs = [(_prune(k, keys, keeps, gone), _prune(v, values, keeps, gone)) for k, v in value.items()]
        return {k: v for k, v in pairs if k is not _GONE and v is not _GONE}
    return value


def _prune_model(model: BaseModel, keeps: Keeps, gone: frozenset[str]) -> Any:
    changes = {}
    for name, shape in nested_fields(type(model)).items():
        old = getattr(model, name)
        new = _prune(old, shape, keeps, gone)
        if new is old or new == old:
            continue
        field = type(model).model_fields[name]
        if new is _GONE or (new == () and old != ()):
            if field.is_required():
                return _GONE
            new = field.get_default(call_default_factory=True)
        changes[name] = new
    if not changes:
        return model
    left = model.model_copy(update=changes)
    left.__dict__ = {name: value for name, value in left.__dict__.items() if name in type(model).model_fields}
    return _only_supported(model, left) if isinstance(left, Sourced) else left


def _only_supported(before: Any, left: Any) -> Any:
    """`left` without the bare values that stood on evidence that is gone; `_GONE` if nothing supports it any more."""
    if not before.evidence or left.evidence:
        return left
    left = _without_bare(left)
    return left if left is not _GONE and has_evidence(left) else _GONE


def has_evidence(value: Any) -> bool:
    """Whether any evidence stands anywhere inside a value."""
    return any(_evidence_in(value))


def _evidence_in(value: Any) -> Iterator[bool]:
    """True for every piece of evidence inside a value."""
    if isinstance(value, Evidence):
        yield True
    elif isinstance(value, BaseModel):
        for name in nested_fields(type(value)):
            yield from _evidence_in(getattr(value, name))
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _evidence_in(item)
    elif isinstance(value, dict):
        yield from _evidence_in(tuple(value.values()))


def _without_bare(model: Any) -> Any:
    """A model without the nested claims, wordings and entries that have no evidence of their own."""
    changes: dict[str, Any] = {}
    for name in nested_fields(type(model)):
        value = getattr(model, name)
        items = value if isinstance(value, tuple) else (value,)
        if name == "evidence" or not any(isinstance(item, Sourced) for item in items):
            continue
        kept = tuple(item if item.evidence else _without_bare(item) for item in items if has_evidence(item))
        kept = tuple(item for item in kept if item is not _GONE)
        if kept == items:
            continue
        field = type(model).model_fields[name]
        if field.is_required() and not kept:
            return _GONE
        changes[name] = kept if isinstance(value, tuple) else next(iter(kept), None)
    return model.model_copy(update=changes) if changes else model
