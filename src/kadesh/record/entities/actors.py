"""Actors (states, movements, organisations) and the people who act for them."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Shorthand, Value
from kadesh.record.values.dates import Date
from kadesh.record.values.judgements import Judgement, must_lie_in_unit
from kadesh.record.values.references import ActorId

RoleName = Literal["party", "mediator", "host", "guarantor", "audience", "other"]


class Role(Shorthand):
    """A role in the talks, with dates where it changed; a bare word in a file is the role."""

    short: ClassVar[str] = "role"

    role: RoleName
    """What it is in the talks; *audience* watches from outside."""
    since: Date | None = None
    """From when it has had the role; none if from the start or not known."""
    until: Date | None = None
    """When the role ended; none if it still has it or not known."""


class Actor(Entry):
    """A state, movement or organisation. The order in the dossier is the user's and is kept everywhere."""

    name: str
    """The name shown."""
    side: str | None = None
    """Which of the two blocs it belongs to (the name of the bloc), or none."""
    roles: tuple[Role, ...] = ()
    """Its parts in the talks, each with its dates; empty if it has none."""
    iso: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    """ISO 3166-1 alpha-2 code, if a state."""
    aliases: tuple[str, ...] = ()
    """Other words that mean it: capitals, seats of government, spellings."""
    openness: Judgement | None = None
    """How far it is moved by those it listens to (0–1), for ripple effects."""
    hope: Judgement | None = None
    """How far it would lean towards a settlement if the odds of one rose from none to certain (0–1)."""

    @model_validator(mode="after")
    def _shares(self) -> Self:
        must_lie_in_unit(self, "openness", "hope")
        return self

    def has_role(self, *names: RoleName) -> bool:
        """Whether it holds one of these roles at any time."""
        return any(role.role in names for role in self.roles)


class Office(Value):
    """A title held for an actor, with dates: who led which delegation when."""

    title: str
    """The office in words, such as *foreign minister* or *head of delegation*."""
    actor: ActorId
    """The actor it is held for."""
    since: Date | None = None
    """From when it was held; none if not known."""
    until: Date | None = None
    """When it ended; none if still held or not known."""


class Person(Entry):
    """Somebody who speaks or attends for an actor."""

    name: str
    """The name shown; other spellings are aliases."""
    aliases: tuple[str, ...] = ()
    """Spellings and transliterations."""
    roles: tuple[Office, ...] = ()
    """Offices held, the latest last: the person speaks for the last one's actor; empty if for nobody."""
