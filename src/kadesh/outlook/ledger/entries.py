"""What stands on a ledger: a question, a forecast, or the answer that settled a question."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Annotated, Any, Self, TypeAlias

from pydantic import BeforeValidator, Field, Strict, StringConstraints, model_validator

from kadesh.record.entities.questions import Maker, Probability, Question
from kadesh.record.values._model import Value
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import EntryId

__all__ = ["KINDS", "Forecast", "LedgerEntry", "Maker", "Outcome", "Question", "Resolution", "kind_of"]


def _from_text(value: Any) -> Any:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[dt.date, BeforeValidator(_from_text), Strict()]
"""A day as such or as 2026-02-18; a number is none."""
Level = Annotated[float, Field(gt=0, lt=1)]
Number = Annotated[float, Field(ge=-1e15, le=1e15)]
"""A quantity; larger ones would overflow in a score."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
ANSWERS = ("probability", "probabilities", "quantiles", "dates")
"""The fields of a forecast of which exactly one is given, by the type of the question."""
Outcome: TypeAlias = bool | Number | str | None
"""Of a question: yes or no, a number, a day or an option as text; None if it was annulled."""
_MOST = 1000
"""Most options or quantiles of one forecast."""


class Forecast(Value):
    """An answer given in advance. A later one of the same maker revises it; both stay."""

    question: EntryId
    """The question it answers."""
    maker: Maker
    """The person or the model that made it."""
    made: Day
    """The day whose knowledge it rests on."""
    probability: Probability | None = None
    """Of yes, for a binary question."""
    probabilities: dict[str, Probability] = Field(default_factory=dict, max_length=_MOST)
    """For multiple choice: option to probability; they add up to 1."""
    quantiles: dict[Level, Number] = Field(default_factory=dict, max_length=_MOST)
    """For a number: probability of staying below to value."""
    dates: dict[Level, Day] = Field(default_factory=dict, max_length=_MOST)
    """For a date: probability of having come by then to day."""
    inputs: Sha256 | None = None
    """Hash of what a model was given."""
    retrocast: bool = False
    """Made after the fact: scored apart, never counted for calibration."""
    handling: Handling = Handling()
    note: str | None = None
    """The maker's reason, in words."""

    @property
    def by(self) -> str:
        """The maker's name, marked if it is a model's."""
        return self.maker.person or f"{self.maker.model} (model)"

    @model_validator(mode="after")
    def _one_answer(self) -> Self:
        given = [name for name in ANSWERS if getattr(self, name) not in (None, {})]
        if len(given) != 1:
            raise ValueError(f"a forecast gives exactly one of {', '.join(ANSWERS)}")
        if self.probabilities and abs(sum(self.probabilities.values()) - 1) > 1e-6:
            raise ValueError("the probabilities of the options must add up to 1")
        for curve in (self.quantiles, self.dates):
            values: list[Any] = [value for _, value in sorted(curve.items())]
            if any(a > b for a, b in pairwise(values)):
                raise ValueError("quantiles must not fall as their probability rises")
        return self


class Resolution(Value):
    """How a question came out. A later one, with its reason, overrules it; both stay."""

    question: EntryId
    """The question it settles."""
    date: Day
    """The day on which the answer was settled."""
    outcome: Outcome
    """Yes or no; the number; the day (no if it did not come); the option. None: annulled, no answer will count."""
    evidence: tuple[str, ...] = ()
    """Each the id of a source of the dossier, or a citation."""
    reason: str | None = None
    """Why it was annulled, or why an earlier answer is overruled."""
    handling: Handling = Handling()

    @property
    def annulled(self) -> bool:
        """Whether the question was withdrawn without an answer."""
        return self.outcome is None

    @model_validator(mode="after")
    def _supported(self) -> Self:
        if self.annulled and not self.reason:
            raise ValueError("to annul a question takes a reason")
        if not self.annulled and not self.evidence:
            raise ValueError("an answer needs evidence: the id of a source, or a citation")
        return self


LedgerEntry: TypeAlias = Question | Forecast | Resolution
KINDS: dict[str, type[LedgerEntry]] = {"question": Question, "forecast": Forecast, "resolution": Resolution}
"""Word on the line to what stands on it."""


def kind_of(entry: LedgerEntry) -> str:
    """The word for an entry on its line."""
    return next(kind for kind, model in KINDS.items() if isinstance(entry, model))
