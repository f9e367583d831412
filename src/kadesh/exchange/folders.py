"""The files of a domain: found in a folder, and written as a folder, whole or not at all."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from kadesh.errors import InputError, Problem, Refused
from kadesh.exchange._spec import Content, Files
from kadesh.exchange.places import Place
from kadesh.exchange.safe_xml import read_xml
from kadesh.record.files.parsing import parse_json, parse_yaml, read_text
from kadesh.record.files.writing import write_atomically

__all__ = ["beside", "content_of", "file_stem", "write_folder"]

SUFFIXES = {".xml": ".xml", ".json": ".json", ".yaml": ".yaml", ".yml": ".yaml"}
"""Suffixes that are read; those of one kind belong together."""
MAX_FILES = 500
PASSED_OVER = ("_", ".")
"""How the names of files begin that other tools keep for themselves."""


def content_of(path: Path) -> Content:
    """The root of a file; `InputError` if its suffix is none of `SUFFIXES` or it cannot be read."""
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise InputError(
            Problem(f"a file of a kind that is not read: {path.suffix or 'no suffix'}", _kinds(), str(path))
        )
    if kind == ".xml":
        return read_xml(path)
    text = read_text(path)
    return Place((parsed := (parse_json if kind == ".json" else parse_yaml)(text, str(path))).data, path, parsed)


def beside(place: Path) -> Sequence[Path]:
    """The files of a folder that may hold a domain, by name; of a file, those of its kind in its folder."""
    folder = place if place.is_dir() else place.parent
    kind = None if place.is_dir() else SUFFIXES.get(place.suffix.lower())
    try:
        names = sorted(path for path in folder.iterdir() if SUFFIXES.get(path.suffix.lower(), "") and path.is_file())
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "check the path", str(place))) from error
    found = [p for p in names if not p.name.startswith(PASSED_OVER) and kind in (None, SUFFIXES[p.suffix.lower()])]
    if len(found) > MAX_FILES:
        raise Refused(Problem(f"{len(found)} files: more than a domain has", f"at most {MAX_FILES}", str(folder)))
    return found


def _kinds() -> str:
    return f"give a folder, or a file that ends in {', '.join(SUFFIXES)}"


def file_stem(name: str) -> str:
    """A name as the name of a file (without suffix) that stays in its folder; percent signs undo it."""
    stem = quote(name, safe=" ")
    return f"%{ord(stem[0]):X}{stem[1:]}" if stem.startswith(PASSED_OVER) else stem


def write_folder(target: Path, files: Files) -> None:
    """Write a new folder in one step: a folder beside it, then a rename.

    Raises
    ------
    InputError
        If there is something at that place already, or it cannot be written.
    """
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise InputError(Problem("exists already; nothing was changed", "choose another name", str(target)))
    made = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        made.mkdir()
        for name, text in files.items():
            write_atomically(made / name, text)
        if target.exists():
            target.rmdir()
        made.rename(target)
    except OSError as error:
        raise InputError(
            Problem(f"cannot be written: {error.strerror}", "choose another place", str(target))
        ) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
