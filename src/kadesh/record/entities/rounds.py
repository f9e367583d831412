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
    """The actor it came for."""
    head: Claims[PersonId] = ()
    """Who led it, which sources may dispute; empty if not known."""
    members: tuple[PersonId, ...] = ()
    """Who else came, as far as recorded."""


class Session(Entry):
    """One meeting of a round; two meetings of one day are two sessions. Every value may be disputed."""

    date: Claims[Date] = ()
    """The day it was held; empty if it is not told apart from the round's."""
    start: Claims[str] = ()
    """When it began, in words."""
    duration: Claims[Duration] = ()
    """How long it lasted, ISO 8601 such as *PT6H*; empty if not known."""
    place: Claims[str] = ()
    """Where it was held; empty if where the round was."""
    format: str | None = None
    """Who sat with whom, in words, such as *plenary*; none if as in the round."""
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
    """Who said it; none if the reports do not say."""
    about: RoundId | None = None
    """The round it turned out to be, if any; the day may have slipped."""


class Round(Entry):
    """A round of talks: planned, held, postponed or cancelled. Each value may be a set of claims."""

    number: int | None = Field(default=None, ge=1)
    """Its number within its track."""
    standing: Claims[Standing] = ()
    """planned, held, postponed or cancelled."""
    track: str | None = None
    """The line of talks it belongs to, in words, such as *trilateral*; none if there is only one."""
    parent: RoundId | None = None
    """The round it was a part of or followed up; none if it stands alone."""
    date: Claims[Date]
    """The day or days."""
    place: Claims[str] = ()
    """The town or venue; empty if not known."""
    country: str | None = None
    """The country of the place, in words; none if not known or not in one."""
    format: str | None = None
    """Who sat with whom, in words, such as *bilateral, hosted*; none if not known."""
    host: ActorId | None = None
    """Who gave the place; none if nobody on record did."""
    mediators: tuple[ActorId, ...] = ()
    """Who mediated; empty if the parties met alone."""
    delegations: tuple[Delegation, ...] = ()
    """Who came, one for each actor; empty if not known."""
    sessions: tuple[Session, ...] = ()
    """Its meetings, in their order; empty if they are not told apart."""
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
