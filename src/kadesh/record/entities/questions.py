"""The ledger's entries: questions, forecasts and resolutions. Append-only by nature."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Value
from kadesh.record.values.dates import Date
from kadesh.record.values.references import QuestionId

Probability = Annotated[float, Field(ge=0, le=1)]


class Question(Entry):
    """A question about the future that a stranger could resolve."""

    text: str
    """The question itself, with its date."""
    background: str | None = None
    """What a stranger needs to know first; none if nothing."""
    criteria: str
    """How a stranger tells the answer."""
    fine_print: str | None = None
    """How the edge cases count; none if there are none."""
    opens: Date
    """The first day on which a forecast counts."""
    closes: Date | None = None
    """The last day on which a forecast counts; none if it stays open until it resolves."""
    resolves: Date
    """The scheduled day of the answer."""
    type: Literal["binary", "numeric", "date", "multiple choice"] = "binary"
    """What an answer is: yes or no, a number, a date, or one of its options."""
    options: tuple[str, ...] = ()
    """The answers to choose from (multiple choice); empty for every other type."""
    template: str | None = None
    """The template it was made from, if any."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.resolves.before(self.opens):
            raise ValueError("a question cannot resolve before it opens")
        if (self.type == "multiple choice") != bool(self.options):
            raise ValueError("options and the type 'multiple choice' go together")
        return self

    @property
    def made_on(self) -> Date | None:
        """A question is known from the day it opens."""
        return self.opens


class Maker(Value):
    """Who made a forecast: a person or a model."""

    person: str | None = None
    """The forecaster's name; none if a model made it."""
    model: str | None = None
    """The model that made it, by name; none if a person did."""

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.person is None) == (self.model is None):
            raise ValueError("a forecast is made by a person or by a model")
        return self


class Forecast(Entry):
    """An answer given in advance."""

    question: QuestionId
    """The question it answers."""
    maker: Maker
    """Who or what made it."""
    made: Date
    """The day it was made."""
    probability: Probability | None = None
    """For binary questions."""
    probabilities: dict[str, Probability] = Field(default_factory=dict)
    """For multiple choice: option to probability."""
    quantiles: dict[float, float] = Field(default_factory=dict)
    """For numbers: probability to value."""
    retrocast: bool = False
    """Made after the fact; never counts for calibration."""

    @property
    def made_on(self) -> Date | None:
        """A forecast is known from the day it was made."""
        return self.made


class Resolution(Entry):
    """How a question came out."""

    question: QuestionId
    """The question it settles."""
    date: Date
    """The day on which the answer was settled."""
    outcome: bool | float | str
    """True or false, the number, or the option that came true."""

    @property
    def made_on(self) -> Date | None:
        """A resolution is known from its day."""
        return self.date
