"""Whether a ledger is what it was: its chain followed from the first line, and a head printed earlier found on it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from kadesh.errors import InputError, Problem, Refused
from kadesh.outlook.ledger.files import read_ledger

_HEAD = re.compile(r"[0-9a-f]{12,64}")


@dataclass(frozen=True)
class Verification:
    """What following the chain of a ledger found."""

    entries: int
    """Lines that hold; 0 if the chain is broken."""
    head: str
    """Hash of the last line; empty if the chain is broken."""
    since: int | None = None
    """Lines written after the head asked for; None if none was asked for."""
    problem: Problem | None = None

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return self.problem is None


def verify(path: str | os.PathLike[str], head: str | None = None) -> Verification:
    """Follow the chain of a ledger from its first line.

    Without `head`, every edit is found that does not rebuild the chain from there on, and no other: whoever writes
    the file can rewrite all of it. With a `head` that was published earlier, the lines up to that head are exactly
    those of then.

    Parameters
    ----------
    path
        The ledger.
    head
        Hash of a line, in full or its first 12 digits or more.

    Raises
    ------
    InputError
        If there is no ledger, it is too large to be one, or `head` is no hash.
    """
    if head is not None and not _HEAD.fullmatch(head):
        raise InputError(Problem(f"{head!r} is no hash", "give at least 12 digits of it, 0–9 and a–f"))
    if not Path(path).exists():
        raise InputError(Problem("there is no ledger here", "start one: kadesh ledger add --help", str(path)))
    try:
        ledger = read_ledger(path)
    except Refused:
        raise
    except InputError as error:
        return Verification(0, "", problem=error.problems[0])
    if head is None:
        return Verification(len(ledger.lines), ledger.head)
    at = next((line.seq for line in ledger.lines if line.sha256.startswith(head)), None)
    if at is None:
        mend = "lines up to that head were rewritten or taken away, or it is the head of another ledger"
        missing = Problem(f"no line has the hash {head}", mend, str(path))
        return Verification(len(ledger.lines), ledger.head, problem=missing)
    return Verification(len(ledger.lines), ledger.head, since=len(ledger.lines) - at)
