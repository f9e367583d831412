"""What is said about the talks by somebody: purposes, stances, effects, projections. Never in our own voice."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values.claims import Wording
from kadesh.record.values.dates import Date
from kadesh.record.values.judgements import Judgement, must_lie_in_unit
from kadesh.record.values.references import ActorId, IssueId, QuestionId, RoundId
from kadesh.record.values.voices import Voice

Channel = Literal["opinion", "domestic politics", "diplomacy", "aid", "arms", "sanctions", "markets"]
About = Literal[
    "next round", "agreement", "ceasefire", "escalation", "relaxation", "outside pressure", "other"
]  # fmt: skip
GREATEST_WEIGHT = 1_000_000
"""Of one influence: weights count only against each other."""


class Emphasis(Entry):
    """Which issue somebody says a party stresses. Kept apart from what the party itself said."""

    actor: ActorId
    """The party said to stress it."""
    issue: IssueId
    """The issue it is said to stress."""
    weight: Annotated[float, Field(gt=0, le=10)] = 1
    """How strongly, against the same account's other issues for that party."""
    according_to: Voice
    """Who says so."""
    date: Date | None = None
    """When it was said; none if not known."""
    round: RoundId | None = None
    """The round it was said of; none if of the talks at large."""


class Purpose(Entry):
    """What an actor is said to gain by talking."""

    actor: ActorId
    """Whose gain it is said to be."""
    text: str
    """The gain, in the editors' words."""
    according_to: Voice
    """Who says so: the actor itself or somebody else."""
    date: Date | None = None
    """When it was said; none if not known."""
    round: RoundId | None = None
    """The round it was said of; none if of the talks at large."""


class Stance(Entry):
    """A stakeholder before and after: one row of the before/after table."""

    stakeholder: ActorId
    """Whose stance it is; any actor, not only a party."""
    before: Wording
    """Where it stood before, in words."""
    after: Wording
    """Where it stood afterwards, in words."""
    according_to: Voice
    """Who says so."""
    date: Date | None = None
    """When it was said; none if not known."""
    round: RoundId | None = None
    """The round that lies between before and after; none if no single one does."""


class Effect(Entry):
    """What an audience elsewhere is said to feel, and by which channel."""

    audience: ActorId
    """The actor that is said to feel it."""
    channel: Channel
    """By which way it is said to arrive."""
    text: str
    """The effect, in the editors' words and without the hedge."""
    hedge: str | None = None
    """The report's own hedge: may, could, possibly."""
    according_to: Voice
    """Who says so."""
    date: Date | None = None
    """When it was said; none if not known."""
    size: Judgement | None = None
    """How far it moves the audience, if it does (0–1, 1 being as far as one can be moved); none: by its hedge."""
    towards: Judgement | None = None
    """Probability that it moves the audience towards a settlement and not away from one; none if not judged."""

    @model_validator(mode="after")
    def _shares(self) -> Self:
        must_lie_in_unit(self, "size", "towards")
        return self


class Influence(Entry):
    """Who listens to whom, for ripple effects as modelled."""

    influencer: ActorId
    """The actor that is listened to."""
    influenced: ActorId
    """The actor that listens."""
    weight: Judgement
    """How much it counts, against the others that the same actor listens to (no unit)."""
    channel: Channel | None = None
    """On which way alone, instead of what is said for all; none if on all."""

    @model_validator(mode="after")
    def _counts_for_something(self) -> Self:
        if not (self.weight.bounds[0] >= 0 and self.weight.bounds[1] <= GREATEST_WEIGHT):
            raise ValueError(f"weight must lie between 0 and {GREATEST_WEIGHT:,}")
        return self


class Projection(Entry):
    """What somebody says will or may happen, and the dated question it becomes."""

    about: About
    """What kind of thing it foresees."""
    text: str
    """What is foreseen, in the editors' words and without the hedge."""
    hedge: str | None = None
    """The speaker's own hedge: may, could, possibly; none if it was said flatly."""
    according_to: Voice
    """Who says so."""
    date: Date | None = None
    """When it was said; none if not known."""
    by_date: Date | None = None
    """The date by which it is said to happen."""
    question: QuestionId | None = None
    """The dated question that it becomes; none if nobody has put one."""
