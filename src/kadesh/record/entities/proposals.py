"""Packages and texts on the table, and the changes a user wants to try."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Value
from kadesh.record.values.dates import Date
from kadesh.record.values.handling import INTERNAL, Handling
from kadesh.record.values.judgements import Judgement
from kadesh.record.values.references import ActorId, IssueId


class Proposal(Entry):
    """A package on the table: a level or an option for each issue it settles."""

    title: str
    date: Date
    tabled_by: tuple[ActorId, ...] = ()
    text: str | None = None
    package: dict[IssueId, Judgement | float | str] = Field(default_factory=dict)
    """Issue to level (a number or a judgement) or to the id of an option."""


class Clause(Entry):
    """Draft text on the table."""

    text: str
    issue: IssueId | None = None
    date: Date | None = None
    bracketed_by: tuple[ActorId, ...] = ()
    """Who has put it in brackets."""
    standing: Literal["open", "agreed ad referendum", "agreed"] = "open"


class Change(Value):
    """One bounded change of an input."""

    input: str
    """The input's name on the theory page, such as *trust* or *war_cost*."""
    party: ActorId | None = None
    """For one party, or (if left out) for all."""
    issue: IssueId | None = None
    add: float | None = None
    times: Annotated[float, Field(ge=0)] | None = None
    set: float | None = None

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        if sum(how is not None for how in (self.add, self.times, self.set)) != 1:
            raise ValueError("a change takes exactly one of: add, times, set")
        return self


class Lever(Entry):
    """A named change that a user wants to try. Internal unless said otherwise."""

    handling: Handling = INTERNAL
    title: str
    text: str | None = None
    changes: tuple[Change, ...] = ()
