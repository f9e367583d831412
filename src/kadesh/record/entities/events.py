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
    """The best estimate; none if the source gives bounds only."""
    low: float | None = None
    """The lower bound; none if not given."""
    high: float | None = None
    """The upper bound; none if not given."""
    unit: str
    """What is counted, such as *deaths* or *prisoners*."""

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
    """The day or days on which it happened."""
    kind: EventKind
    """Its type in PLOVER."""
    text: str
    """What happened, in the editors' words."""
    actors: tuple[ActorId, ...] = ()
    """Who did it; empty if not known or not an actor of the dossier."""
    targets: tuple[ActorId, ...] = ()
    """To whom it was done; empty if to nobody in particular."""
    place: str | None = None
    """Where it happened, as the source writes it; none if not known or in no one place."""
    magnitude: Magnitude | None = None
    """How large it was; none if nobody counts it."""


class Commitment(Entry):
    """Who owes what to whom by when, and whether it was kept."""

    by: ActorId
    """Who owes it."""
    to: ActorId | None = None
    """To whom it is owed; none if to all or not said."""
    what: str
    """What is owed, in the editors' words."""
    date: Date | None = None
    """When it was made."""
    due: Date | None = None
    """By when it is owed; none if no date was set."""
    round: RoundId | None = None
    """The round at which it was made; none if outside one."""
    standing: Claims[Literal["pending", "kept", "broken"]] = ()
    """Whether it was kept, which sources may dispute; empty if nobody has looked."""
