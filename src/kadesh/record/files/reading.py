"""Reading a dossier: a YAML or JSON file, or a folder with ``dossier.yaml`` and the texts it refers to."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kadesh.errors import InputError, Problem
from kadesh.record.checks import CHECKS
from kadesh.record.dossier import KINDS, VERSION, Dossier, entity_of
from kadesh.record.entities.entry import Entry
from kadesh.record.files.parsing import Parsed, parse_json, parse_yaml, read_text
from kadesh.record.values.references import Path as Place

FILE_NAMES = ("dossier.yaml", "dossier.yml", "dossier.json")
MAX_PROBLEMS = 200
"""How many problems of one file are listed."""


@dataclass(frozen=True)
class ReadDossier:
    """A dossier with what is to be said of its file."""

    dossier: Dossier
    path: Path
    """The file itself (inside its folder)."""
    warnings: tuple[Problem, ...] = ()


def open_dossier(path: str | os.PathLike[str]) -> Dossier:
    """Read a dossier from a file or a folder.

    Raises
    ------
    InputError
        With every problem of the file, each with its line, field and what was expected.
    """
    return read_dossier(path).dossier


def dossier_file(path: str | os.PathLike[str]) -> Path:
    """The file of a dossier: the path itself, or the dossier file in that folder."""
    place = Path(path)
    if not place.is_dir():
        return place
    found = [place / name for name in FILE_NAMES if (place / name).is_file()]
    if not found:
        raise InputError(Problem(f"no {FILE_NAMES[0]} in this folder", f"make one: kadesh new {place}", str(place)))
    return found[0]


def read_dossier(path: str | os.PathLike[str]) -> ReadDossier:
    """Read a dossier and keep its warnings. Raises like `open_dossier`."""
    file = dossier_file(path)
    text = read_text(file)
    parsed = parse_json(text, str(file)) if file.suffix == ".json" else parse_yaml(text, str(file))
    return _checked(parsed, file)


def _checked(parsed: Parsed, file: Path) -> ReadDossier:
    _check_version(parsed, file)
    dossier, errors = _validated(parsed, file)
    broken = {e["id"] for kind in KINDS for e in _items(parsed.data.get(kind)) if isinstance(e, dict) and isinstance(e.get("id"), str)}
    broken -= set(dossier.by_id)
    warnings = []
    for check in CHECKS:
        for finding in check.run(dossier):
            place = _in_file(finding.path, dossier, parsed.data)
            problem = Problem(finding.what, finding.mend, str(file), parsed.line(place), field_path(place))
            if finding.severity == "warning":
                warnings.append(problem)
            elif not any(repr(b) in finding.what for b in broken):  # its target exists, it only could not be read
                errors.append(problem)
    if errors:
        errors.sort(key=lambda p: p.line or 0)
        more = len(errors) - MAX_PROBLEMS
        last = (Problem(f"and {more} more problems", path=str(file)),) if more > 0 else ()
        raise InputError(*errors[:MAX_PROBLEMS], *last)
    return ReadDossier(dossier, file, tuple(warnings))


def _check_version(parsed: Parsed, file: Path) -> None:
    if not isinstance(parsed.data, dict):
        what = "expected a dossier: fields such as 'kadesh: 1', id, title, actors"
        raise InputError(Problem(what, "see: kadesh new --help", str(file), parsed.line(())))
    version = parsed.data.get("kadesh")
    if version is None:
        near = difflib.get_close_matches("kadesh", [str(k) for k in parsed.data], n=1)
        mend = f"is {near[0]!r} meant?" if near else f"begin the file with 'kadesh: {VERSION}'"
        raise InputError(Problem("no version: the field 'kadesh' is missing", mend, str(file), 1, "kadesh"))
    if version != VERSION or isinstance(version, bool):
        what = f"unknown version {version!r} of the dossier format"
        mend = f"this Kadesh reads version {VERSION}; a newer one may be needed"
        raise InputError(Problem(what, mend, str(file), parsed.line(("kadesh",)), "kadesh"))


def _validated(parsed: Parsed, file: Path) -> tuple[Dossier, list[Problem]]:
    """A dossier of all entries that are valid, and the problems of all that are not."""
    data: dict[str, Any] = parsed.data
    errors: list[Problem] = []
    lists: dict[str, tuple[Entry, ...]] = {}
    for kind in KINDS:
        if kind in data:
            lists[kind] = tuple(_entries(kind, data[kind], parsed, file, errors))
    head = {name: value for name, value in data.items() if name not in KINDS}
    try:
        top = Dossier.model_validate(head)
    except ValidationError as error:
        errors += [_problem(e, (), head, Dossier, parsed, file) for e in error.errors(include_url=False)]
        top = Dossier.model_construct(kadesh=VERSION, id=str(head.get("id", "dossier")), title=str(head.get("title", "")))
    return top.changed(**lists), errors


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _entries(kind: str, value: Any, parsed: Parsed, file: Path, errors: list[Problem]) -> Iterator[Entry]:
    if value is None:
        return
    if not isinstance(value, list):
        errors.append(Problem("expected a list", "begin each entry with '- '", str(file), parsed.line((kind,)), kind))
        return
    for index, item in enumerate(value):
        try:
            yield entity_of(kind).model_validate(item)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                errors.append(_problem(detail, (kind, index), item, entity_of(kind), parsed, file))


def _problem(detail: ErrorDetails, prefix: Place, data: Any, model: type[BaseModel], parsed: Parsed, file: Path) -> Problem:
    """One pydantic error in the reader's words: what, where, what was expected, the nearest valid spelling."""
    inner = _place_in(data, detail["loc"])
    place = (*prefix, *inner)
    what, mend = _words(detail, model, data)
    return Problem(what, mend, str(file), parsed.line(place), field_path(place))


def _place_in(data: Any, loc: tuple[str | int, ...]) -> Place:
    """The part of a pydantic location that names keys and items of the data (it also names types and forms)."""
    place: list[str | int] = []
    for part in loc:
        if isinstance(data, dict) and part in data:
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        elif part != loc[-1] or not isinstance(data, dict) or not isinstance(part, str) or not part.isidentifier():
            continue
        place.append(part)
    return tuple(place)


def _words(detail: ErrorDetails, model: type[BaseModel], data: Any) -> tuple[str, str]:
    kind, last, given = detail["type"], str(detail["loc"][-1]) if detail["loc"] else "", detail.get("input")
    if kind == "missing":
        return f"the field {last!r} is missing", "add it"
    if kind == "extra_forbidden":
        owner = _model_at(model, detail["loc"][:-1])
        near = difflib.get_close_matches(last, list(owner.model_fields), n=1, cutoff=0.5) if owner else []
        fields = ", ".join(owner.model_fields) if owner else ""
        return f"unknown field {last!r}", f"did you mean {near[0]!r}?" if near else f"known fields: {fields}"
    if kind == "literal_error":
        expected = detail.get("ctx", {}).get("expected", "")
        choices = [c.strip("' ") for c in expected.replace(" or ", ", ").split(", ")]
        near = difflib.get_close_matches(str(given), choices, n=1, cutoff=0.5)
        return f"{_shown(given)} is none of: {', '.join(choices)}", f"did you mean {near[0]!r}?" if near else ""
    message = detail["msg"].removeprefix("Value error, ").removeprefix("Assertion failed, ")
    message = message[:1].lower() + message[1:]
    return (message if kind == "value_error" else f"{message}, not {_shown(given)}"), ""


def _shown(given: Any) -> str:
    text = repr(given)
    return text if len(text) <= 60 else text[:57] + "..."


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


def _in_file(path: Place, dossier: Dossier, data: dict[str, Any]) -> Place:
    """The place in the file of a place in the dossier (entries that could not be read shift the count)."""
    if len(path) < 2 or path[0] not in KINDS or not isinstance(path[1], int):
        return path
    entry = getattr(dossier, str(path[0]))[path[1]]
    items = _items(data.get(str(path[0])))
    at = path[1]
    while at < len(items) and not (isinstance(items[at], dict) and items[at].get("id") == entry.id):
        at += 1
    return (path[0], at if at < len(items) else path[1], *path[2:])


def field_path(place: Place) -> str:
    """A place as a dotted path: ``positions[3].ideal.low``."""
    text = ""
    for part in place:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text
