"""Rounds of talks and the sessions they are made of."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Value
from kadesh.record.values.claims import Claims
from kadesh.record.values.dates import Date
from kadesh.record.values.durations import Duration
from kadesh.record.values.references import ActorId, Attribution, PersonId, RoundId
from kadesh.record.values.voices import Voice

Standing = Literal["planned", "held", "postponed", "cancelled"]


class Delegation(Value):
    """Who came for one actor."""

    actor: ActorId
    head: Claims[PersonId] = ()
    members: tuple[PersonId, ...] = ()


class Session(Entry):
    """One meeting of a round; two meetings of one day are two sessions. Every value may be disputed."""

    date: Claims[Date] = ()
    start: Claims[str] = ()
    """When it began, in words."""
    duration: Claims[Duration] = ()
    place: Claims[str] = ()
    format: str | None = None
    present: tuple[ActorId, ...] = ()
    """Who was in the room, where it differs from the round."""


class Announcement(Entry):
    """Somebody says, on one day, that a round is to be held on another."""

    date: Date
    """The day it was said."""
    due: Date | None = None
    """The day or span announced; none if no date was given."""
    words: str | None = None
    """The words used: *next week*, *soon*."""
    by: Annotated[Voice | None, Attribution()] = None
    about: RoundId | None = None
    """The round it turned out to be, if any; the day may have slipped."""


class Round(Entry):
    """A round of talks: planned, held, postponed or cancelled. Each value may be a set of claims."""

    number: int | None = Field(default=None, ge=1)
    """Its number within its track."""
    standing: Claims[Standing] = ()
    """planned, held, postponed or cancelled."""
    track: str | None = None
    parent: RoundId | None = None
    date: Claims[Date]
    """The day or days."""
    place: Claims[str] = ()
    country: str | None = None
    format: str | None = None
    host: ActorId | None = None
    mediators: tuple[ActorId, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    sessions: tuple[Session, ...] = ()
    outcome: Claims[str] = ()
    """What came of it, in words; where it is contested, each claim says by whom."""
    agreed: Claims[str] = ()
    """What was agreed, one item a claim; *none* where a source says that nothing was."""
    mood: Claims[str] = ()
    """The mood of the room as reported."""
    announced: tuple[Announcement, ...] = ()
    """Announcements of this round, or made at it of a round that never got a date."""

    @model_validator(mode="after")
    def _dated(self) -> Self:
        if not self.date:
            raise ValueError("a round needs a date, such as 2026-02 or 2026-02-17/2026-02-18")
        return self

    @property
    def known_from(self) -> Date | None:
        """Without evidence, a round that was held is known from its day; a planned one always."""
        held = any(claim.value == "held" for claim in self.standing)
        return self.when if held else None

    @property
    def when(self) -> Date:
        """The date in force: of a preferred claim, else of the first that is not deprecated."""
        return min(self.date, key=lambda claim: ("preferred", "normal", "deprecated").index(claim.rank)).value

    @property
    def in_the_room(self) -> tuple[str, ...]:
        """The actors whose delegations came."""
        return tuple(d.actor for d in self.delegations)
