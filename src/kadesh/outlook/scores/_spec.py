"""What a score is: a row of the table `SCORES`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kadesh.judgement.arrays import Floats

Form = Literal["options", "quantiles", "interval", "sample", "normal"]
"""How a forecast is given: what the function of a score takes before the outcomes."""


@dataclass(frozen=True)
class ScoreSpec:
    """A score: 0 at best, the lower the better, and proper (nobody gains by saying other than what they believe)."""

    id: str
    name: str
    form: Form
    score: Callable[..., Floats]
    """From arrays of n forecasts in that form and n outcomes to n scores, each in `unit`."""
    unit: str
    source: str
    """Where it is from, with its DOI."""
