"""Secrets planted in a dossier: twins of every entry, handled more strictly, with a marker in every free text."""

import typing
from types import UnionType

from pydantic import BaseModel

from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.issues import Option
from kadesh.record.entities.positions import Refusal
from kadesh.record.entities.sources import Source
from kadesh.record.values.dates import Date
from kadesh.record.values.evidence import Evidence, Span
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import Ref, nested_fields
from tests.record.dossiers import full

LEVELS = {
    "public": "public",
    "internal": "internal",
    "restricted": "restricted",
    "desk": {"level": "named", "names": ["desk"]},
    "other": {"level": "named", "names": ["someone else"]},
}
MAY_SEE = {
    "public": {"public"},
    "internal": {"public", "internal"},
    "restricted": {"public", "internal", "restricted"},
    "named:desk": {"public", "internal", "restricted", "desk"},
}
"""Release to the levels whose entries may be seen in it."""

NOT_WORDS = {"id", "iso", "sha256", "language", "input", "side"}
"""Fields that name something else; twins stay on the side of their original, so that they would count for it."""
_FIXED = (Handling, Option, Refusal)


def open_base():
    """A dossier with every kind of entry and every field, all of it public: nested defaults (limits) as well."""
    data = full().model_dump(mode="json", exclude_unset=True)
    _strip(data)
    for kind in ("levers", "notes"):
        for entry in data[kind]:
            entry["handling"] = "public"
    for position in data["positions"]:
        for name in ("limit", "home_limit"):
            if name in position:
                position[name]["handling"] = "public"
        position["refuses"] = [
            {**(r if isinstance(r, dict) else {"option": r}), "handling": "public"} for r in position.get("refuses", ())
        ]
    data["rounds"][0]["agreed"] = [{"value": "an exchange", "note": "said once", "evidence": ["wire-1"]}]
    data |= {"as_of": "2026-03-31", "briefs": ["2026-01-31"]}
    return Dossier.model_validate(data)


def _strip(value):
    """Take every handling and review status away."""
    if isinstance(value, dict):
        for name in ("handling", "status", "sha256"):
            value.pop(name, None)
        for inner in value.values():
            _strip(inner)
    elif isinstance(value, list):
        for inner in value:
            _strip(inner)


def marker(level, place):
    """A word that occurs nowhere else and says where it was planted."""
    return f"Zq{level}x{place}xqZ"


class Marking:
    """Puts a marker into every free text of an entry."""

    def __init__(self, level):
        self.level = level
        self.places = []

    def marked(self, value, place):
        if isinstance(value, (*_FIXED, Date)):
            return value
        if isinstance(value, Span):
            words = self._word(f"{place}x")
            return Span(exact=words, prefix=words, suffix=words, start=0, end=len(words))
        if isinstance(value, BaseModel):
            return self._model(value, place)
        if isinstance(value, tuple):
            return tuple(self.marked(item, place) for item in value)
        if isinstance(value, dict):
            return {key: self.marked(item, place) for key, item in value.items()}
        return value

    def _model(self, model, place):
        changes = {}
        for name, field in type(model).model_fields.items():
            value, at = getattr(model, name), f"{place}{name.replace('_', '')}"
            if isinstance(value, str) and type(value) is str:
                if _is_free(model, name, field):
                    changes[name] = self._text(model, name, value, at)
            elif isinstance(value, tuple) and value and all(type(v) is str for v in value):
                if _is_free(model, name, field):
                    changes[name] = tuple(f"{v} {self._word(f'{at}{n}')}" for n, v in enumerate(value))
            else:
                changes[name] = self.marked(value, at)
        return model.model_copy(update=changes)

    def _text(self, model, name, value, at):
        if isinstance(model, Source) and name == "url":
            return f"{value}/{self._word(at)}"
        if isinstance(model, Source) and name == "text":
            return f"reports/{self._word(at)}.txt"
        return f"{value} {self._word(at)}"

    def _word(self, place):
        self.places.append(place)
        return marker(self.level, place)


def _is_free(model, name, field):
    if name in NOT_WORDS or (isinstance(model, Evidence) and name == "source"):
        return False
    if type(model).__name__ == "Issue" and name == "status_quo":
        return False
    found = nested_fields(type(model)).get(name)
    if found and (found.ref or any(item for item in found.items if _refers(item))):
        return False
    return not _literal(field.annotation)


def _refers(annotation):
    return any(isinstance(m, Ref) for m in getattr(annotation, "__metadata__", ()))


def _literal(annotation):
    if typing.get_origin(annotation) is typing.Literal:
        return True
    if typing.get_origin(annotation) in (typing.Union, UnionType):
        return any(_literal(a) for a in typing.get_args(annotation))
    return False


def renamed(value, suffix, ids):
    """Every id, and every reference to one of `ids`, with a suffix: entries that form a world of their own."""
    if isinstance(value, dict):
        return {(f"{k}{suffix}" if k in ids else k): renamed(v, suffix, ids) for k, v in value.items()}
    if isinstance(value, list):
        return [renamed(v, suffix, ids) for v in value]
    if isinstance(value, str) and value in ids:
        return f"{value}{suffix}"
    if isinstance(value, str) and any(part in ids for part in value.split(".")):
        return ".".join(f"{part}{suffix}" if part in ids else part for part in value.split("."))
    return value


def twins(base, level, *, own_world):
    """(plain data by list, places of the markers): a marked twin of every entry, handled at `level`.

    With `own_world` a twin refers to other twins; otherwise to the public entries, so that only its own handling can
    keep it back. Nested entries (sessions, announcements) are twins within a twin.
    """
    marking = Marking(level)
    suffix = "" if level == "public" else f"-{level}"
    nested = {e.id for place, e in base.entries() if len(place) > 2}
    lists = {}
    for kind in KINDS:
        lists[kind] = []
        for entry in getattr(base, kind):
            twin = marking.marked(entry, f"{kind}{entry.id.replace('-', '')}x")
            data = twin.model_dump(mode="json", exclude_unset=True) | {"handling": LEVELS[level]}
            lists[kind].append(renamed(data, suffix, set(base.by_id) if own_world else {entry.id, *nested}))
    return lists, marking.places


def planted(levels, *, own_world):
    """(dossier, places by level): the open base, marked itself, and its twins of these levels."""
    base = open_base()
    data = base.model_dump(mode="json", exclude_unset=True) | {kind: [] for kind in KINDS}
    places = {}
    for level in ("public", *levels):
        lists, places[level] = twins(base, level, own_world=own_world)
        for kind in KINDS:
            data[kind] += lists[kind]
    return Dossier.model_validate(data), places
