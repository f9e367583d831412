"""Judgements: numbers with their doubt and their basis."""

from __future__ import annotations

import datetime as dt
import math
from itertools import pairwise
from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from kadesh.record.values._model import Value
from kadesh.record.values.evidence import Sourced
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import Ref

Basis = Literal["sourced", "judged", "assumed"]
_MIDDLE = 0.5
_FORMS = ("fixed", "range", "low/likely/high", "quantiles")


class Correlation(Value):
    """Rank correlation with another judged input, for when two doubts move together."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    input: Annotated[str, Ref(("actors",), within=True)] = Field(alias="with")
    """The other input, written ``party.quantity`` or ``party.quantity.issue``."""
    rank: float = Field(ge=-1, le=1)
    """Spearman's rank correlation."""


class Judgement(Sourced):
    """A number as somebody judges it: never a bare number that hides its doubt.

    Exactly one form: ``fixed``; ``range`` (uniform between two bounds); ``low``, ``likely`` and ``high`` together; or
    ``quantiles`` (probability to value). Its basis is a measurement (*sourced*), a named person's view (*judged*) or a
    marked *assumption*; the three look different everywhere.
    """

    fixed: float | None = None
    """The one value, without doubt; none in every other form."""
    range: tuple[float, float] | None = None
    """The least and the greatest value, all between equally likely; none in every other form."""
    low: float | None = None
    """The least value, with `likely` and `high`; none in every other form."""
    likely: float | None = None
    """The likeliest value, with `low` and `high`; none in every other form."""
    high: float | None = None
    """The greatest value, with `low` and `likely`; none in every other form."""
    quantiles: dict[float, float] | None = None
    """Probability (0–1) to value, at least two of them; none in every other form."""
    basis: Basis = "assumed"
    """Where the number comes from."""
    by: str | None = None
    """Whose judgement it is (basis *judged*)."""
    date: dt.date | None = None
    """When it was judged (basis *judged*)."""
    correlated: Correlation | None = None
    """The other input whose doubt moves with this one's; none if this doubt is independent."""
    note: str | None = None
    """The reason for the number."""
    handling: Handling | None = None
    """If it differs from that of its entry."""

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        triple = (self.low, self.likely, self.high)
        some_triple = any(x is not None for x in triple)
        given = sum((self.fixed is not None, self.range is not None, some_triple, self.quantiles is not None))
        if given != 1:
            raise ValueError(f"a judgement takes exactly one form of: {', '.join(_FORMS)}")
        if some_triple and None in triple:
            raise ValueError("low, likely and high go together")
        values = [v for _, v in self.points]
        if values != sorted(values):
            raise ValueError("the values of a judgement must not fall from low to high")
        return self

    @model_validator(mode="after")
    def _quantiles_are_probabilities(self) -> Self:
        if self.quantiles is not None and (len(self.quantiles) <= 1 or not all(0 <= p <= 1 for p in self.quantiles)):
            raise ValueError("quantiles need at least two probabilities between 0 and 1")
        return self

    @model_validator(mode="after")
    def _basis_is_shown(self) -> Self:
        if self.basis == "judged" and not (self.by and self.date):
            raise ValueError("a judged number needs 'by' (whose judgement) and 'date' (the day)")
        if self.basis == "sourced" and not self.evidence:
            raise ValueError("a sourced number needs evidence; otherwise its basis is 'judged' or 'assumed'")
        return self

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """(probability, value) pairs, in rising probability: the form's own corner points."""
        if self.fixed is not None:
            return ((0.5, self.fixed),)
        if self.range is not None:
            return ((0.0, self.range[0]), (1.0, self.range[1]))
        if self.quantiles is not None:
            return tuple(sorted(self.quantiles.items()))
        low, likely, high = (x if x is not None else math.nan for x in (self.low, self.likely, self.high))
        return ((0.0, low), (0.5, likely), (1.0, high))

    @property
    def central(self) -> float:
        """The value in the middle: fixed, likely, mid-range or the (interpolated) median."""
        points = self.points
        if len(points) == 1:
            return points[0][1]
        for (p0, v0), (p1, v1) in pairwise(points):
            if p0 <= _MIDDLE <= p1:
                return v0 + (v1 - v0) * (_MIDDLE - p0) / (p1 - p0) if p1 > p0 else v0
        return min(points, key=lambda point: abs(point[0] - _MIDDLE))[1]

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest value it names."""
        return self.points[0][1], self.points[-1][1]

    @property
    def basis_words(self) -> str:
        """*sourced*, *assumed*, or *judged by NAME on DATE*."""
        return f"judged by {self.by} on {self.date}" if self.basis == "judged" else self.basis


def must_lie_in_unit(owner: Any, *names: str) -> None:
    """Refuse a judgement among these fields that can leave the interval from 0 to 1 (`ValueError`)."""
    for name in names:
        judged = getattr(owner, name)
        for each in judged.values() if isinstance(judged, dict) else (judged,):
            if isinstance(each, Judgement) and not (each.bounds[0] >= 0 and each.bounds[1] <= 1):
                raise ValueError(f"{name} must lie between 0 and 1")
