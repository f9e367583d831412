"""Events around the talks, and commitments made in them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Value
from kadesh.record.values.claims import Claims
from kadesh.record.values.dates import Date
from kadesh.record.values.references import ActorId, RoundId

EventKind = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
"""The sixteen event types of PLOVER, the successor of CAMEO."""


class Magnitude(Value):
    """A count with its bounds, such as deaths (best, low, high)."""

    best: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        known = [x for x in (self.low, self.best, self.high) if x is not None]
        if not known or known != sorted(known):
            raise ValueError("a magnitude needs low ≤ best ≤ high, at least one of them")
        return self

    def __str__(self) -> str:
        """In plain words, with the bounds where given."""
        best = f"{self.best:,.0f}" if self.best is not None else ""
        span = f"{self.low:,.0f}–{self.high:,.0f}" if self.low is not None and self.high is not None else ""
        return " ".join(x for x in (best, f"({span})" if best and span else span, self.unit) if x)


class Event(Entry):
    """Something that happened outside the room: fighting, sanctions, aid, an exchange."""

    date: Date
    kind: EventKind
    text: str
    actors: tuple[ActorId, ...] = ()
    targets: tuple[ActorId, ...] = ()
    place: str | None = None
    magnitude: Magnitude | None = None


class Commitment(Entry):
    """Who owes what to whom by when, and whether it was kept."""

    by: ActorId
    to: ActorId | None = None
    what: str
    date: Date | None = None
    """When it was made."""
    due: Date | None = None
    round: RoundId | None = None
    standing: Claims[Literal["pending", "kept", "broken"]] = ()
