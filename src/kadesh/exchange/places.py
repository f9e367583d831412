"""Values of a JSON or YAML file that know where they stand, so that an error can say so."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kadesh.errors import InputError, Problem
from kadesh.record.files.complaints import field_path
from kadesh.record.files.parsing import Parsed

__all__ = ["Place", "number_of", "text_of"]


@dataclass(frozen=True)
class Place:
    """A value in a file."""

    data: Any
    path: Path
    parsed: Parsed
    at: tuple[str | int, ...] = ()

    def wrong(self, what: str, mend: str = "") -> InputError:
        """An error about this value."""
        return InputError(Problem(what, mend, str(self.path), self.parsed.line(self.at), field_path(self.at)))

    def get(self, key: str) -> Place | None:
        """The value of a key; None if the key is not there or holds nothing."""
        data = self.data.get(key) if isinstance(self.data, dict) else None
        return None if data is None else Place(data, self.path, self.parsed, (*self.at, key))

    def need(self, key: str) -> Place:
        """The value of a key that must be there."""
        found = self.get(key)
        if found is None:
            raise self.wrong(f"{key!r} is missing", f"add {key}")
        return found

    def items(self) -> Iterator[tuple[str, Place]]:
        """Keys and values of what must be a map."""
        if not isinstance(self.data, dict):
            raise self.wrong("expected names with values", "write them as name: value")
        for key, value in self.data.items():
            yield key, Place(value, self.path, self.parsed, (*self.at, key))

    def each(self) -> Iterator[Place]:
        """The items of what must be a list."""
        if not isinstance(self.data, list):
            raise self.wrong("expected a list")
        for index, value in enumerate(self.data):
            yield Place(value, self.path, self.parsed, (*self.at, index))

    def number(self) -> float:
        """What must be a finite number (in quotes or not)."""
        found = number_of(self.data)
        if found is None:
            raise self.wrong(f"{str(self.data)[:40]!r} is not a number", "give a finite number")
        return found

    def text(self) -> str:
        """What must be a word or a number, as text."""
        if isinstance(self.data, (dict, list)):
            raise self.wrong("expected a name", "write one word or number")
        return text_of(self.data)


def number_of(value: Any) -> float | None:
    """A finite number, also from text; None if it is not one (yes and no are none)."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def text_of(value: Any) -> str:
    """A scalar as text, as it would stand in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value)
