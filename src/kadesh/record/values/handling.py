"""Who may see what: the handling of an entry and the release of an output.

Levels, from open to closed: public, internal, restricted, named (a list of names). An output is made for one release;
everything handled more strictly is dropped before anything is computed (product rule 6).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal, Self, get_args

from pydantic import model_validator

from kadesh.errors import InputError, Problem
from kadesh.record.values._model import Shorthand

Level = Literal["public", "internal", "restricted", "named"]
LEVELS: tuple[Level, ...] = get_args(Level)


class Handling(Shorthand):
    """How an entry must be handled; a bare word in a file is its level."""

    short: ClassVar[str] = "level"

    level: Level = "public"
    names: tuple[str, ...] = ()
    """For the level ``named``: who may see it."""
    terms: str | None = None
    """Terms it was given under, such as *off the record* or *Chatham House*."""

    @model_validator(mode="after")
    def _names_only_when_named(self) -> Self:
        if (self.level == "named") != bool(self.names):
            raise ValueError("level 'named' and a list of names go together")
        return self

    def cleared_for(self, release: Handling) -> bool:
        """Whether this may appear in an output made for `release` (terms never widen it)."""
        if self.level == "named":
            return release.level == "named" and set(release.names) <= set(self.names)
        return LEVELS.index(self.level) <= LEVELS.index(release.level)

    def __str__(self) -> str:
        """The marking as printed on a page."""
        return f"named: {', '.join(self.names)}" if self.names else self.level


PUBLIC = Handling(level="public")
INTERNAL = Handling(level="internal")


@dataclass(frozen=True)
class HandledAs:
    """Marks a field: nested values without a handling of their own are handled like this."""

    handling: Handling


def strictest(handlings: Iterable[Handling]) -> Handling:
    """The handling that a finding made from these inputs inherits; public when there are none.

    Of several lists of names only those on every list may see the result; with no name on all of them the result
    keeps the longest name list's intersection empty and is therefore restricted to nobody: callers drop it.
    """
    found = list(handlings)
    named = [h for h in found if h.level == "named"]
    if named:
        shared = [n for n in named[0].names if all(n in h.names for h in named)]
        return Handling(level="named", names=tuple(shared) or ("nobody",), terms=_joined_terms(found))
    highest = max((LEVELS.index(h.level) for h in found), default=0)
    return Handling(level=LEVELS[highest], terms=_joined_terms(found))


def _joined_terms(handlings: Iterable[Handling]) -> str | None:
    terms = dict.fromkeys(h.terms for h in handlings if h.terms)
    return "; ".join(terms) or None


def parse_release(text: str) -> Handling:
    """Read ``--release``: a level, or ``named:DESK[,DESK]``.

    Raises
    ------
    InputError
        If the level is none of the four, or ``named`` lacks its names.
    """
    word, colon, rest = text.partition(":")
    names = tuple(name.strip() for name in rest.split(",") if name.strip())
    level = next((known for known in LEVELS if known == word), None)
    if level is None or (level == "named") != bool(colon) or bool(colon) != bool(names):
        raise InputError(Problem(f"release {text!r} is not a level", "use public, internal, restricted or named:DESK"))
    return Handling(level=level, names=names)
