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
    """The words it goes by."""
    date: Date
    """When it was tabled."""
    tabled_by: tuple[ActorId, ...] = ()
    """Who put it on the table, jointly if several; empty if not known."""
    text: str | None = None
    """What it says, in words; none if only the package is known."""
    package: dict[IssueId, Judgement | float | str] = Field(default_factory=dict)
    """Issue to level (a number or a judgement) or to the id of an option."""


class Clause(Entry):
    """Draft text on the table."""

    text: str
    """The wording as it stands."""
    issue: IssueId | None = None
    """The issue it would settle; none if none of the list."""
    date: Date | None = None
    """The date of this wording; none if not known."""
    bracketed_by: tuple[ActorId, ...] = ()
    """Who has put it in brackets."""
    standing: Literal["open", "agreed ad referendum", "agreed"] = "open"
    """How far it is agreed; *ad referendum* means subject to the capitals."""


class Change(Value):
    """One bounded change of an input."""

    input: str
    """The input's name on the theory page, such as *trust* or *war_cost*."""
    party: ActorId | None = None
    """For one party, or (if left out) for all."""
    issue: IssueId | None = None
    """For one issue, or (if left out) for all the input has."""
    add: float | None = None
    """What is added, in the input's unit; none if it is changed otherwise."""
    times: Annotated[float, Field(ge=0)] | None = None
    """The factor it is multiplied by, 0 or more; none if it is changed otherwise."""
    set: float | None = None
    """The value it is set to, in the input's unit; none if it is changed otherwise."""

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        if sum(how is not None for how in (self.add, self.times, self.set)) != 1:
            raise ValueError("a change takes exactly one of: add, times, set")
        return self


class Lever(Entry):
    """A named change that a user wants to try. Internal unless said otherwise."""

    handling: Handling = INTERNAL
    """Who may see it; *internal* if not given."""
    title: str
    """The words shown, such as *third-party guarantee*."""
    text: str | None = None
    """What would be done, in words; none if the title says it."""
    changes: tuple[Change, ...] = ()
    """What it does to the inputs, all at once; empty if not yet worked out."""
