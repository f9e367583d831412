"""The ledger's file: read whole, appended to under a lock, never rewritten."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from kadesh.errors import InputError, Problem, Refused
from kadesh.outlook.ledger.books import Ledger
from kadesh.outlook.ledger.chain import GENESIS, Line, chained, sealed
from kadesh.outlook.ledger.entries import LedgerEntry
from kadesh.outlook.ledger.rules import Rules

FILE_NAME = "ledger.jsonl"


def ledger_file(dossier: str | os.PathLike[str]) -> Path:
    """Where the ledger of a dossier stands.

    In the folder of a dossier it is ``ledger.jsonl``. A dossier that is a single file has it beside itself under its
    own name (``talks.yaml``: ``talks.ledger.jsonl``), unless that file is the one of a dossier folder. A path that
    ends in ``.jsonl`` is a ledger itself.
    """
    place = Path(dossier)
    if place.is_dir() or place.suffix == ".jsonl":
        return place / FILE_NAME if place.is_dir() else place
    return place.with_name(FILE_NAME if place.stem == "dossier" else f"{place.stem}.{FILE_NAME}")


def read_ledger(path: str | os.PathLike[str]) -> Ledger:
    """A ledger whose chain holds and whose entries fit one another; an empty one if there is no file.

    Raises
    ------
    InputError
        At the first line that is not as it was written, or may not follow those before it.
    Refused
        If it is too large to be a ledger, or no plain file.
    """
    file = _plain(Path(path))
    if not file.exists():
        return Ledger()
    try:
        with file.open("rb") as stream:
            return _read(stream, file)[0]
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "check the path", str(file))) from error


def append(path: str | os.PathLike[str], day: dt.date, *entries: LedgerEntry) -> tuple[Line, ...]:
    """Write entries after the last line, all or none of them; gives their lines.

    Under a lock that other writers wait for, the whole ledger is checked first and the entries are held against it.
    If writing fails midway the file is cut back to what it was. If the machine dies midway, the next reading says so.

    Parameters
    ----------
    path
        The ledger; made if it does not exist.
    day
        The day (UTC) of writing; never earlier than that of the last line.
    *entries
        In their order: a question before the forecast on it.

    Raises
    ------
    InputError
        If the ledger is not sound, an entry may not follow, or the file cannot be written. Nothing is written then.
    """
    file = _plain(Path(path))
    try:
        with file.open("a+b") as stream, _locked(stream):
            stream.seek(0)
            ledger, rules = _read(stream, file)
            lines, texts = list(ledger.lines), []
            for entry in entries:
                rules.take(day, entry)
                line, text = sealed(len(lines) + 1, day, entry, lines[-1].sha256 if lines else GENESIS)
                lines.append(line)
                texts.append(text)
            _write(stream.fileno(), b"".join(texts))
    except OSError as error:
        raise InputError(Problem(f"cannot be written: {error.strerror}", "check the place", str(file))) from error
    return tuple(lines[len(ledger.lines) :])


def _plain(file: Path) -> Path:
    """The path, unless it is a link (which could lead out of the dossier's folder) or no file at all."""
    if file.is_symlink() or (file.exists() and not file.is_file()):
        raise Refused(Problem("is no plain file", "a ledger is one file in the dossier's folder", str(file)))
    return file


def _read(stream: BinaryIO, file: Path) -> tuple[Ledger, Rules]:
    rules, lines = Rules(), []
    for line in chained(stream, str(file)):
        rules.take(line.day, line.entry, str(file), line.seq)
        lines.append(line)
    return Ledger(tuple(lines), lines[-1].sha256 if lines else GENESIS), rules


def _write(file: int, text: bytes) -> None:
    """Write after the end of an open file, past any buffer: what stays in one would come out again later."""
    before = os.fstat(file).st_size
    try:
        while text:
            text = text[os.write(file, text) :]
        os.fsync(file)
    except BaseException:
        os.ftruncate(file, before)
        raise


@contextmanager
def _locked(stream: IO[bytes]) -> Iterator[None]:
    """Hold the file against other writers; they wait."""
    if sys.platform == "win32":
        import msvcrt

        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            stream.seek(0)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(stream, fcntl.LOCK_UN)
