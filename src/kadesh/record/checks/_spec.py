"""What a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from kadesh.record.dossier import Dossier
from kadesh.record.values.references import Path


@dataclass(frozen=True)
class Finding:
    """Something a check found: where in the dossier, what, and how to mend it.

    An *error* makes a dossier unusable; a *warning* does not.
    """

    path: Path
    what: str
    mend: str = ""
    severity: Literal["error", "warning"] = "error"
    about: str = ""
    """For a dangling reference: the id that is missing."""


@dataclass(frozen=True)
class Check:
    """A named rule over a whole dossier. Pure: it reads the dossier and yields findings."""

    name: str
    rule: str
    run: Callable[[Dossier], Iterator[Finding]]
    whole: bool = False
    """Whether it says anything only about a dossier of which every entry could be read."""
