"""Reading a dossier: a YAML or JSON file, or a folder with ``dossier.yaml`` and the texts it refers to."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from kadesh.errors import InputError, Problem
from kadesh.record.checks import CHECKS
from kadesh.record.dossier import KINDS, VERSION, Dossier, entity_of
from kadesh.record.entities.entry import Entry
from kadesh.record.files.complaints import complaints, field_path, place_in
from kadesh.record.files.parsing import Parsed, parse_json, parse_yaml, read_text
from kadesh.record.values.references import Path as Place

FILE_NAMES = ("dossier.yaml", "dossier.yml", "dossier.json")
_HEAD = 65_536
_VERSION_KEY = re.compile(rb"""(?m)^[\s{]*["']?kadesh["']?\s*:""")
MAX_PROBLEMS = 200
"""How many problems of one file are listed."""


@dataclass(frozen=True)
class ReadDossier:
    """A dossier with what is to be said of its file."""

    dossier: Dossier
    path: Path
    """The file itself (inside its folder)."""
    line: Callable[[Place], int | None]
    """The line of a field, given as its path from the top."""
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


def is_dossier(path: str | os.PathLike[str]) -> bool:
    """Whether a path is a dossier, by the look of it, and not another tool's files; what is not there counts as one."""
    place = Path(path)
    if place.is_dir():
        return any((place / name).is_file() for name in FILE_NAMES)
    if not place.is_file():
        return True
    with place.open("rb") as stream:
        return _VERSION_KEY.search(stream.read(_HEAD)) is not None


def read_dossier(path: str | os.PathLike[str]) -> ReadDossier:
    """Read a dossier and keep its warnings. Raises like `open_dossier`."""
    file = dossier_file(path)
    text = read_text(file)
    parsed = parse_json(text, str(file)) if file.suffix == ".json" else parse_yaml(text, str(file))
    return _checked(parsed, file)


def _checked(parsed: Parsed, file: Path) -> ReadDossier:
    _check_version(parsed, file)
    found = _Reading(parsed, file)
    dossier = found.dossier()
    errors, warnings = list(found.problems), []
    for check in CHECKS:
        for finding in check.run(dossier) if not (check.whole and errors) else ():
            problem = found.problem(found.in_file(finding.path), finding.what, finding.mend)
            if finding.severity == "warning":
                warnings.append(problem)
            elif finding.about not in found.unread:  # what it names exists, it only could not be read
                errors.append(problem)
    if errors:
        errors.sort(key=lambda problem: problem.line or 0)
        more = len(errors) - MAX_PROBLEMS
        last = (Problem(f"and {more} more problems", path=str(file)),) if more > 0 else ()
        raise InputError(*errors[:MAX_PROBLEMS], *last)
    return ReadDossier(dossier, file, parsed.line, tuple(warnings))


def _check_version(parsed: Parsed, file: Path) -> None:
    if not isinstance(parsed.data, dict):
        what = "expected a dossier: fields such as 'kadesh: 1', id, title, actors"
        raise InputError(Problem(what, "see: kadesh new --help", str(file), parsed.line(())))
    version = parsed.data.get("kadesh")
    if version is None:
        near = next(iter(difflib.get_close_matches("kadesh", list(parsed.data), n=1)), "kadesh")
        what = "no version: the field 'kadesh' is missing"
        mend = f"is it {near!r}?" if near != "kadesh" else f"begin the file with 'kadesh: {VERSION}'"
        raise InputError(Problem(what, mend, str(file), parsed.line((near,)), near))
    if version != VERSION or isinstance(version, bool):
        what = f"unknown version {version!r} of the dossier format"
        mend = f"this Kadesh reads version {VERSION}; a newer one may be needed"
        raise InputError(Problem(what, mend, str(file), parsed.line(("kadesh",)), "kadesh"))


class _Reading:
    """The entries of a file that are valid, and the problems of all that are not."""

    def __init__(self, parsed: Parsed, file: Path) -> None:
        self.parsed = parsed
        self.file = file
        self.problems: list[Problem] = []
        self.unread: set[str] = set()
        """Every text in the parts that could not be read: what refers to an id among them does not dangle."""
        self.places: dict[str, list[int]] = {}
        """For each list of entries, where the valid ones stand in the file."""

    def dossier(self) -> Dossier:
        """A dossier of all entries that are valid."""
        data = self.parsed.data
        lists = {kind: tuple(self._entries(kind, data[kind])) for kind in KINDS if kind in data}
        head = {name: value for name, value in data.items() if name not in KINDS}
        try:
            top = Dossier.model_validate(head)
        except ValidationError as error:
            self._complain(error, (), head, Dossier)
            top = Dossier.model_construct(kadesh=VERSION, id=str(head.get("id", "")), title="")
        return top.changed(**lists)

    def _entries(self, kind: str, value: Any) -> Iterator[Entry]:
        self.places[kind] = []
        if value is not None and not isinstance(value, list):
            self.problems.append(self.problem((kind,), "expected a list", "begin each entry with '- '"))
            self.unread.update(_texts(value))
            return
        for index, item in enumerate(value or ()):
            try:
                entry = entity_of(kind).model_validate(item)
            except ValidationError as error:
                self._complain(error, (kind, index), item, entity_of(kind))
            else:
                self.places[kind].append(index)
                yield entry

    def _complain(self, error: ValidationError, prefix: Place, data: Any, model: type[BaseModel]) -> None:
        for complaint in complaints(error, data, model):
            self.problems.append(self.problem((*prefix, *complaint.place), complaint.what, complaint.mend))
            unread = data if prefix else data.get(complaint.place[0]) if complaint.place else None
            self.unread.update(_texts(unread))

    def problem(self, place: Place, what: str, mend: str) -> Problem:
        """A problem at a place of the file."""
        return Problem(what, mend, str(self.file), self.parsed.line(place), field_path(place))

    def in_file(self, path: Place) -> Place:
        """The place in the file of a place in the dossier: entries that could not be read shift the count."""
        kind, index = path[0], path[1]
        if not isinstance(kind, str) or not isinstance(index, int):
            return path
        at = self.places[kind][index]
        return (kind, at, *place_in(self.parsed.data[kind][at], path[2:]))


def _texts(data: Any) -> Iterator[str]:
    """Every text inside plain data, keys included."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _texts(value)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)
