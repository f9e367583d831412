"""How long something lasted, as sources say it: a value, a bound, or both."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from kadesh.record.values._model import Shorthand

_HOUR = dt.timedelta(hours=1)


def _iso_only(value: Any) -> Any:
    """A bare number says no unit, and would be read as seconds."""
    if isinstance(value, dt.timedelta) or (isinstance(value, str) and value.startswith("P")):
        return value
    raise ValueError(f"expected an ISO 8601 duration such as PT6H or PT40M, not {str(value)[:40]!r}")


Length = Annotated[dt.timedelta, BeforeValidator(_iso_only), Field(ge=dt.timedelta(0))]


class Duration(Shorthand):
    """A length of time in ISO 8601 (``PT6H``), with bounds where the source gives only those.

    "More than four hours" is ``{low: PT4H}``, "less than two" ``{high: PT2H}``, "about 40 minutes" ``{value: PT40M}``
    with its words. At least one of the three is needed.
    """

    short: ClassVar[str] = "value"

    value: Length | None = None
    """The length itself, ISO 8601."""
    low: Length | None = None
    """It lasted at least this long."""
    high: Length | None = None
    """It lasted at most this long."""
    words: str | None = None
    """The source's own words."""

    @model_validator(mode="after")
    def _some_length(self) -> Self:
        known = [d for d in (self.low, self.value, self.high) if d is not None]
        if not known:
            raise ValueError("a duration needs a value, a low or a high, such as PT2H")
        if known != sorted(known):
            raise ValueError("a duration needs low ≤ value ≤ high")
        return self

    @property
    def hours(self) -> tuple[float | None, float | None, float | None]:
        """Low, value and high in hours; None where the source does not say."""
        low, value, high = ((d / _HOUR if d is not None else None) for d in (self.low, self.value, self.high))
        return low, value, high

    def __str__(self) -> str:
        """In plain words: ``2 h``, ``40 min``, ``at most 2 h``."""
        if self.value is not None:
            return plain_hours(self.value / _HOUR)
        if self.low is not None and self.high is not None:
            return f"{plain_hours(self.low / _HOUR)} to {plain_hours(self.high / _HOUR)}"
        if self.low is not None:
            return f"more than {plain_hours(self.low / _HOUR)}"
        return f"less than {plain_hours(self.high / _HOUR)}" if self.high is not None else ""


def plain_hours(hours: float) -> str:
    """Hours as a reader expects them.

    Examples
    --------
    >>> plain_hours(1.25), plain_hours(6), plain_hours(2 / 3)
    ('1 h 15 min', '6 h', '40 min')
    """
    whole, minutes = divmod(round(hours * 60), 60)
    parts = (f"{whole} h" if whole else "", f"{minutes} min" if minutes or not whole else "")
    return " ".join(part for part in parts if part)
