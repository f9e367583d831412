"""What is said about the talks by somebody: purposes, stances, effects, projections. Never in our own voice."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kadesh.record.entities.entry import Entry
from kadesh.record.values.claims import Wording
from kadesh.record.values.dates import Date
from kadesh.record.values.judgements import Judgement
from kadesh.record.values.references import ActorId, IssueId, QuestionId, RoundId
from kadesh.record.values.voices import Voice

Channel = Literal["opinion", "domestic politics", "diplomacy", "aid", "arms", "sanctions", "markets"]
About = Literal[
    "next round", "agreement", "ceasefire", "escalation", "relaxation", "outside pressure", "other"
]  # fmt: skip


class Emphasis(Entry):
    """Which issue somebody says a party stresses. Kept apart from what the party itself said."""

    actor: ActorId
    issue: IssueId
    weight: Annotated[float, Field(gt=0, le=10)] = 1
    """How strongly, against the same account's other issues for that party."""
    according_to: Voice
    date: Date | None = None
    round: RoundId | None = None


class Purpose(Entry):
    """What an actor is said to gain by talking."""

    actor: ActorId
    text: str
    according_to: Voice
    date: Date | None = None
    round: RoundId | None = None


class Stance(Entry):
    """A stakeholder before and after: one row of the before/after table."""

    stakeholder: ActorId
    before: Wording
    after: Wording
    according_to: Voice
    date: Date | None = None
    round: RoundId | None = None


class Effect(Entry):
    """What an audience elsewhere is said to feel, and by which channel."""

    audience: ActorId
    channel: Channel
    text: str
    hedge: str | None = None
    """The report's own hedge: may, could, possibly."""
    according_to: Voice
    date: Date | None = None


class Influence(Entry):
    """Who listens to whom, for ripple effects as modelled."""

    influencer: ActorId
    influenced: ActorId
    weight: Judgement


class Projection(Entry):
    """What somebody says will or may happen, and the dated question it becomes."""

    about: About
    text: str
    hedge: str | None = None
    according_to: Voice
    date: Date | None = None
    by_date: Date | None = None
    """The date by which it is said to happen."""
    question: QuestionId | None = None
