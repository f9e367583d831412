"""The chain: each line carries its own hash and that of the line before, so that no change goes unseen.

A line is canonical JSON (keys sorted, no blanks, UTF-8): ``{"day", "entry", "kind", "previous", "seq", "sha256"}``.
Its ``sha256`` is taken over the same line without that key. The scheme is that of Haber and Stornetta (1991),
*Journal of Cryptology* 3(2), doi:10.1007/BF00196791.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from pydantic import ValidationError

from kadesh.errors import InputError, Problem, Refused
from kadesh.outlook.ledger.entries import KINDS, LedgerEntry, kind_of
from kadesh.record.files.complaints import complaints, field_path

GENESIS = "0" * 64
"""What the first line follows."""
MAX_LINE = 200_000
"""Longest line that is read, in bytes."""
MAX_LINES = 100_000
"""Most lines that are read."""
_KEYS = {"day", "entry", "kind", "previous", "seq", "sha256"}
_RESTORE = "restore the ledger from a copy; what stands before this line is sound"


@dataclass(frozen=True)
class Line:
    """One entry in its place on the chain."""

    seq: int
    """From 1; the number of its line."""
    day: dt.date
    """The day (UTC) on which it was written, by its writer's word."""
    entry: LedgerEntry
    previous: str
    sha256: str


def canonical(data: Any) -> bytes:
    """Plain data as the one text that stands for it.

    Raises
    ------
    ValueError
        If it holds a number that is none, or text that is none.
    """
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def sealed(seq: int, day: dt.date, entry: LedgerEntry, previous: str) -> tuple[Line, bytes]:
    """An entry in its place on the chain, and the bytes of its line.

    Raises
    ------
    Refused
        If it would make the ledger larger than one that is read.
    """
    data: dict[str, Any] = {
        "seq": seq,
        "kind": kind_of(entry),
        "day": day.isoformat(),
        "entry": entry.model_dump(mode="json", exclude_defaults=True),
        "previous": previous,
    }
    data["sha256"] = hashlib.sha256(canonical(data)).hexdigest()
    text = canonical(data) + b"\n"
    if len(text) >= MAX_LINE or seq > MAX_LINES:
        most = f"at most {MAX_LINES:,} lines of {MAX_LINE:,} bytes are written"
        raise Refused(Problem("too large for a ledger", most))
    return Line(seq, day, entry, previous, data["sha256"]), text


def chained(stream: BinaryIO, path: str) -> Iterator[Line]:
    """The lines of a ledger, each checked against the one before it.

    Raises
    ------
    InputError
        At the first line that was changed, cut off, taken out, put in or moved.
    Refused
        If a line is longer, or the ledger has more lines, than any real one.
    """
    previous = GENESIS
    for seq, text in enumerate(iter(lambda: stream.readline(MAX_LINE), b""), 1):
        if seq > MAX_LINES or len(text) == MAX_LINE:
            most = f"at most {MAX_LINES:,} lines of {MAX_LINE:,} bytes are read"
            raise Refused(Problem("too large to be a ledger", most, path, seq))
        data = _parsed(text, path, seq)
        if data["seq"] != seq or data["previous"] != previous:
            what = f"does not follow line {seq - 1}: a line was changed, taken out, put in or moved"
            raise InputError(Problem(what, _RESTORE, path, seq))
        previous = data["sha256"]
        yield Line(seq, _day(data, path), _entry(data, path), data["previous"], previous)


def _parsed(text: bytes, path: str, line: int) -> dict[str, Any]:
    """The data of one line whose own hash holds."""
    if not text.endswith(b"\n"):
        mend = f"cut off: its writing was interrupted; remove the {len(text):,} bytes after line {line - 1} by hand"
        raise InputError(Problem("the last line is not complete", mend, path, line))
    try:
        data = json.loads(text)
        as_written = canonical(data) + b"\n" == text
    except (ValueError, RecursionError) as error:
        raise InputError(
            Problem("not a line of a ledger: no JSON as Kadesh writes it", _RESTORE, path, line)
        ) from error
    if not as_written or not isinstance(data, dict) or set(data) != _KEYS:
        what = "not as Kadesh writes a line: blanks, a key that stands twice, or other keys"
        raise InputError(Problem(what, _RESTORE, path, line))
    without = {key: value for key, value in data.items() if key != "sha256"}
    if hashlib.sha256(canonical(without)).hexdigest() != data["sha256"]:
        raise InputError(Problem("was changed after it was written: its hash does not fit", _RESTORE, path, line))
    return data


def _day(data: dict[str, Any], path: str) -> dt.date:
    try:
        return dt.date.fromisoformat(data["day"])
    except (TypeError, ValueError) as error:
        raise InputError(Problem(f"{data['day']!r} is not a day", _RESTORE, path, data["seq"], "day")) from error


def _entry(data: dict[str, Any], path: str) -> LedgerEntry:
    model = KINDS.get(data["kind"]) if isinstance(data["kind"], str) else None
    if model is None:
        what, mend = f"unknown kind {data['kind']!r}", "a newer Kadesh may be needed"
        raise InputError(Problem(what, mend, path, data["seq"], "kind"))
    return entry_from(model, data["entry"], path, data["seq"])


def entry_from(model: type[LedgerEntry], data: Any, path: str = "", line: int | None = None) -> LedgerEntry:
    """An entry from plain data.

    Raises
    ------
    InputError
        With everything that is wrong with it.
    """
    try:
        return model.model_validate(data)
    except ValidationError as error:
        found = complaints(error, data, model)
        raise InputError(*(Problem(c.what, c.mend, path, line, field_path(c.place)) for c in found)) from error
