"""Writing a dossier without losing anything: only what changed is touched, comments and order stay."""

from __future__ import annotations

import json
import os
import tempfile
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kadesh.errors import InputError, Problem
from kadesh.record.dossier import Dossier
from kadesh.record.files.parsing import parse_json, parse_yaml, read_text
from kadesh.record.files.patching import patched_text, yaml_text
from kadesh.record.files.reading import dossier_file, open_dossier


def dossier_data(dossier: Dossier) -> dict[str, Any]:
    """The dossier as plain data: what was given, in its short forms, without defaults."""
    return dossier.model_dump(mode="json", exclude_unset=True)


def write_dossier(dossier: Dossier, path: str | os.PathLike[str]) -> Path:
    """Write a dossier to a file (or the dossier file of a folder); gives the path written.

    An existing file is patched: what did not change keeps its text, comments and order to the letter, and a file in
    which nothing changed is not written at all. The new text replaces the old one in one step, so that a crash leaves
    either the old file or the new one.

    Raises
    ------
    InputError
        If the existing file cannot be read, or the folder cannot be written.
    """
    target = Path(path)
    if target.is_dir():
        target = dossier_file(target)
    text = _patched_text(dossier, target) if target.exists() else _new_text(dossier, target)
    if text is not None:
        write_atomically(target, text)
    return target


def write_atomically(target: Path, content: str | bytes) -> None:
    """Write a file in one step: a temporary file beside it, then a rename.

    Raises
    ------
    InputError
        If the folder does not exist or cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = target.resolve()  # of a link, the file it leads to
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
            Path(name).chmod(mode)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(
            Problem(f"cannot be written: {error.strerror}", "choose another path with -o", str(target))
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _new_text(dossier: Dossier, target: Path) -> str:
    data = dossier_data(dossier)
    if target.suffix == ".json":
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return yaml_text(data)


def _patched_text(dossier: Dossier, target: Path) -> str | None:
    """The file's text with the changes made in it; None if there are none."""
    old, new = dossier_data(open_dossier(target)), dossier_data(dossier)
    if old == new:
        return None
    text, as_json = read_text(target), target.suffix == ".json"
    tree = (parse_json if as_json else parse_yaml)(text).tree
    changed = patched_text(text, tree, old, new, as_json=as_json) if tree else ""
    # A file in a style that no patch fits is written anew: its comments are worth less than its data.
    changed = changed if _reads_as(changed, new, as_json=as_json) else _new_text(dossier, target)
    return "\ufeff" + changed if target.read_bytes().startswith(BOM_UTF8) else changed


def _reads_as(text: str, data: dict[str, Any], *, as_json: bool) -> bool:
    try:
        return dossier_data(Dossier.model_validate((parse_json if as_json else parse_yaml)(text).data)) == data
    except (InputError, ValidationError):
        return False
