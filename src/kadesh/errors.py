"""Every error Kadesh raises on purpose.

::

    KadeshError
    ├── InputError     the input is wrong: what, where, and how to mend it (exit status 2)
    │   └── Refused    the input is fine to read but may not be used so (too large, unsafe, not cleared)
    └── NoAnswer       the input is fine, and the question has no answer (exit status 1)
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["InputError", "KadeshError", "NoAnswer", "Problem", "Refused"]


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it is, and how to mend it.

    ``line`` counts from 1; ``field`` is a dotted path such as ``positions[3].ideal.low``.
    """

    what: str
    mend: str = ""
    path: str = ""
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        """``file:line: field: what (mend)``, leaving out what is not known."""
        place = self.path + (f":{self.line}" if self.line else "")
        where = ": ".join(part for part in (place, self.field) if part)
        return (f"{where}: " if where else "") + self.what + (f" ({self.mend})" if self.mend else "")


class KadeshError(Exception):
    """The root of every error raised on purpose; its text is fit to show to a user."""


class InputError(KadeshError):
    """The input is wrong. Carries every problem found, not only the first."""

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem(p) if isinstance(p, str) else p for p in problems)
        super().__init__("\n".join(str(p) for p in self.problems))


class Refused(InputError):
    """The input may not be used like this: too large, unsafe, outside its folder, or not cleared for release."""


class NoAnswer(KadeshError):
    """The input is fine; the question asked of it has no answer."""
