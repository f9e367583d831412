"""The texts that a dossier holds, read from its folder and never from outside it."""

from __future__ import annotations

from pathlib import Path

from kadesh.errors import InputError, Problem, Refused
from kadesh.record.dossier import Dossier
from kadesh.record.files.parsing import read_text

MAX_REPORT_BYTES = 5_000_000
"""Largest report text that is read."""


def read_report(folder: Path, relative: str) -> str:
    """The text of a report inside a dossier's folder.

    Raises
    ------
    Refused
        If the path leads out of the folder (also by a symbolic link), or the file is too large.
    InputError
        If it cannot be read.
    """
    root = folder.resolve()
    try:
        target = (root / relative).resolve()
    except (OSError, ValueError) as error:  # links in a circle, a NUL in the path
        raise InputError(Problem("cannot be read: no path of a file", "check the path", relative[:200])) from error
    if not target.is_relative_to(root):
        raise Refused(Problem("leads out of the dossier's folder", "keep report texts inside it", relative))
    return read_text(target, MAX_REPORT_BYTES)


def held_texts(dossier: Dossier, folder: Path) -> dict[str, str | InputError]:
    """The text of every source that says it is held, by source id; the error instead, where it cannot be read."""
    texts: dict[str, str | InputError] = {}
    for source in dossier.sources:
        if source.text:
            try:
                texts[source.id] = read_report(folder, source.text)
            except InputError as error:
                texts[source.id] = error
    return texts
