"""Positions: what a party asks for on an issue, where it says it stops, and what it weighs."""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kadesh.record.entities.accounts import Channel
from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Shorthand, Value
from kadesh.record.values.claims import Wording
from kadesh.record.values.dates import Date
from kadesh.record.values.evidence import Sourced
from kadesh.record.values.handling import INTERNAL, HandledAs, Handling
from kadesh.record.values.judgements import Judgement, must_lie_in_unit
from kadesh.record.values.references import ActorId, IssueId

GREATEST_ECHO = 10
"""At this, the war would cost 22,026 times as much."""


class Refusal(Shorthand, Sourced):
    """An option that a party refuses; a bare word in a file is the option's id."""

    short: ClassVar[str] = "option"

    option: str
    """The id of the option, one of those of the position's issue."""
    handling: Handling | None = None
    """If it differs from internal."""


class Position(Entry):
    """One party's position on one issue from a date on; the latest one known counts."""

    actor: ActorId
    """The party whose position it is."""
    issue: IssueId
    """The issue it is on."""
    date: Date
    """The date from which it holds, until a later one replaces it."""
    demand: Wording | None = None
    """What it asks for, in words."""
    red_line: Wording | None = None
    """What it says it will not accept, in words."""
    ideal: Judgement | None = None
    """The level it asks for (scale issues)."""
    limit: Annotated[Judgement | None, HandledAs(INTERNAL)] = None
    """The last level its leaders would sign. Internal unless its own handling says otherwise."""
    home_limit: Annotated[Judgement | None, HandledAs(INTERNAL)] = None
    """The last level it could get ratified at home. Internal likewise."""
    salience: Judgement | None = None
    """The weight of the issue for it, as a share of 1."""
    values: dict[str, Judgement] = Field(default_factory=dict)
    """Worth of each option, 0–1 (options issues)."""
    refuses: Annotated[tuple[Refusal, ...], HandledAs(INTERNAL)] = ()
    """Options it would not sign (options issues). Internal likewise."""
    curvature: float | None = Field(default=None, ge=1, le=10)
    """How fast worth falls away from the ideal; 1 is a straight line."""

    @model_validator(mode="after")
    def _within_the_scale(self) -> Self:
        must_lie_in_unit(self, "ideal", "limit", "home_limit", "salience", "values")
        if self.values and (self.ideal or self.limit or self.home_limit):
            raise ValueError("a position has levels (ideal, limit) or values per option, not both")
        return self


class Echo(Value):
    """What pressure for a settlement by one channel does to what a party weighs, per whole unit of it."""

    war_cost: Judgement | None = None
    """Added to the logarithm of its war cost."""
    talk_gain: Judgement | None = None
    """Added to the logarithm of its gain from talking."""
    trust: Judgement | None = None
    """Added to the log odds of its trust."""

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        for name in type(self).model_fields:
            judged = getattr(self, name)
            if judged is not None and max(map(abs, judged.bounds)) > GREATEST_ECHO:
                raise ValueError(f"{name} must lie between −{GREATEST_ECHO} and {GREATEST_ECHO}")
        return self


class Calculus(Entry):
    """What a party weighs when it agrees or holds out; symbols and units are those of the theory page."""

    actor: ActorId
    """The party that weighs."""
    date: Date | None = None
    """The date from which it holds; none if throughout."""
    prevail: Judgement | None = None
    """Its own belief that fighting on ends on its terms (probability)."""
    war_cost: Judgement | None = None
    """Flow cost of the conflict (utility per month)."""
    talk_gain: Judgement | None = None
    """Flow gain from being seen to talk (utility per month)."""
    impatience: Judgement | None = None
    """Discount rate (per month)."""
    trust: Judgement | None = None
    """Its belief that the other side will keep a signed deal (probability)."""
    resolve_doubt: Judgement | None = None
    """Probability the other side gives to its never yielding."""
    demand: Judgement | None = None
    """Share of the contested surplus it holds out for (0–1)."""
    no_deal: Judgement | None = None
    """Worth of no agreement, given directly instead of by its parts (imported domains)."""
    discount: Judgement | None = None
    """Discount factor of an imported domain."""
    echoes: dict[Channel, Echo] = Field(default_factory=dict)
    """What ripple effects that come back to it by a channel do to what it weighs."""

    @model_validator(mode="after")
    def _probabilities(self) -> Self:
        must_lie_in_unit(self, "prevail", "trust", "resolve_doubt", "demand")
        return self
