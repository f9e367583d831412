"""What is wrong with an entry, in the reader's words: one complaint for one wrong thing.

Pydantic reports every branch of a union and names types in its locations; here each wrong value is told once, at its
place in the file, with what was expected and the nearest valid spelling.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kadesh.record.values.references import Path as Place

_LONGEST = 60
_KINDS = {
    "string": "text", "int": "a whole number", "float": "a number", "bool": "true or false", "tuple": "a list",
    "list": "a list", "model": "a group of fields", "dict": "a group of fields", "date": "a day such as 2026-02-18",
}  # fmt: skip
"""How a kind of value is called, by the first word of pydantic's error type."""


@dataclass(frozen=True)
class Complaint:
    """One wrong thing: where in the data, what, and how to mend it."""

    place: Place
    what: str
    mend: str = ""


def complaints(error: ValidationError, data: Any, model: type[BaseModel]) -> list[Complaint]:
    """What is wrong with `data`, which is no valid `model`."""
    found = [(_place(data, detail), detail) for detail in error.errors(include_url=False)]
    told = {place for place, detail in found if not _of_wrong_kind(detail)}
    deeper = {place[:length] for place, _ in found for length in range(len(place))}
    mismatches: dict[Place, list[ErrorDetails]] = {}
    result: list[Complaint] = []
    for place, detail in found:
        if not _of_wrong_kind(detail):
            result += _told(place, detail, model, {p[-1] for p, d in found if p[:-1] == place[:-1] and _missing(d)})
        elif place not in told and place not in deeper:  # else another branch of the union looked further
            mismatches.setdefault(place, []).append(detail)
    renamed = {(c.place[:-1], c.mend) for c in result}  # a misspelled field is missing too: told once
    result = [c for c in result if c.what != _lacks(c.place) or (c.place[:-1], _meant(c.place)) not in renamed]
    return result + [_mismatch(place, details) for place, details in mismatches.items()]


def place_in(data: Any, loc: tuple[str | int, ...]) -> Place:
    """The part of a location that names keys and items of the data."""
    place: list[str | int] = []
    for part in loc:
        if isinstance(data, dict) and part in data:  # noqa: SIM114 (one condition of both is harder to read)
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            continue
        place.append(part)
    return tuple(place)


def _place(data: Any, detail: ErrorDetails) -> Place:
    """Where an error stands; a missing field, which is not in the data, at the end of what should hold it."""
    return (*place_in(data, detail["loc"]), *(detail["loc"][-1:] if _missing(detail) else ()))


def field_path(place: Place) -> str:
    """A place as a dotted path: ``positions[3].ideal.low``."""
    text = ""
    for part in place:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def _missing(detail: ErrorDetails) -> bool:
    return detail["type"] == "missing"


def _of_wrong_kind(detail: ErrorDetails) -> bool:
    kind = detail["type"]
    return kind.split("_")[0] in _KINDS and kind.endswith(
        ("_type", "_parsing", "_from_float", "_inexact", "_parsing_size")
    )


def _mismatch(place: Place, details: list[ErrorDetails]) -> Complaint:
    kinds = list(dict.fromkeys(_KINDS[detail["type"].split("_")[0]] for detail in details))
    return Complaint(place, f"expected {' or '.join(kinds)}, not {_shown(details[0]['input'])}")


def _lacks(place: Place) -> str:
    return f"the field {place[-1]!r} is missing" if place else ""


def _meant(place: Place) -> str:
    return f"did you mean {place[-1]!r}?" if place else ""


def _told(place: Place, detail: ErrorDetails, model: type[BaseModel], missing: set[str | int]) -> Iterator[Complaint]:
    kind, given = detail["type"], detail.get("input")
    context = detail.get("ctx", {})
    if kind == "missing":
        yield Complaint(place, _lacks(place), "add it")
    elif kind == "extra_forbidden":
        owner = _model_at(model, detail["loc"][:-1])
        fields = [info.alias or name for name, info in owner.model_fields.items()] if owner else []
        near = _nearest(str(place[-1]), [f for f in fields if f in missing]) or _nearest(str(place[-1]), fields)
        yield Complaint(place, f"unknown field {place[-1]!r}", near or f"known fields: {', '.join(fields)}")
    elif kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context.get("expected", "")) or [context.get("expected", "")]
        yield Complaint(place, f"{_shown(given)} is none of: {', '.join(choices)}", _nearest(str(given), choices))
    elif kind == "string_pattern_mismatch" and place and place[-1] == "id":
        near = re.sub(r"[^a-z0-9._-]+", "-", str(given).lower()).strip("-._")
        what = f"{_shown(given)} is no id: expected lower-case letters a–z, digits, dots, dashes and underscores"
        yield Complaint(place, what, f"did you mean {near[:_LONGEST]!r}?" if near else "")
    elif kind == "value_error":
        message = detail["msg"].removeprefix("Value error, ")
        yield Complaint(place, message)
    else:
        message = detail["msg"][:1].lower() + detail["msg"][1:]
        yield Complaint(place, f"{message.replace('input should', 'it should')}, not {_shown(given)}")


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word[:_LONGEST], known, n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else ""


def _shown(given: Any) -> str:
    text = repr(given) if isinstance(given, str) else "nothing" if given is None else _plain(given)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


def _plain(given: Any) -> str:
    if isinstance(given, int) and abs(given) >= 10**_LONGEST:
        return "so large a number"  # too many digits to be written out
    return str(given).lower() if isinstance(given, bool) else repr(given)


def _model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model whose field a location names: follows field names through tuples, unions and forms."""
    current: type[BaseModel] | None = model
    for part in loc:
        if current is not None and isinstance(part, str) and part in current.model_fields:
            current = _model_in(current.model_fields[part].annotation)
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(inner) for inner in get_args(annotation))
    return next((model for model in found if model), None)
