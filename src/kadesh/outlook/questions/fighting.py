"""Fighting up or down in the next whole month, against the last one counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Bools, Floats
from kadesh.outlook.fighting import COUNT_MODELS
from kadesh.outlook.fighting.series import Series
from kadesh.outlook.questions._spec import Answer, Backing, BaseShown, Template

__all__ = ["ESCALATION", "RELAXATION", "STALE", "falls", "months_until", "next_month", "rises"]

BAND = 0.25
"""A change by no more than this share of the last month's count is none."""
STALE = 4
"""Months ahead of its end from which a series says too little."""
DRAWS = 4000
ENOUGH = 24
"""Months to learn from without which confidence is low."""


def next_month(as_of: dt.date) -> dt.date:
    """First day of the first whole month after a day."""
    return (as_of.replace(day=1) + dt.timedelta(days=31)).replace(day=1)


def months_until(series: Series, month: dt.date) -> int:
    """How many months after the last one of a series a month lies."""
    return (month.year - series.end.year) * 12 + month.month - series.end.month


def rises(counts: Floats, last: Floats) -> Bools:
    """Whether counts exceed the last one by more than the band."""
    return np.asarray(counts > last * (1 + BAND))


def falls(counts: Floats, last: Floats) -> Bools:
    """Whether counts stay below the last one by more than the band."""
    return np.asarray(counts < last * (1 - BAND))


@dataclass(frozen=True)
class _Turn:
    """An answer for one direction."""

    happens: Callable[[Floats, Floats], Bools]

    def __call__(self, backing: Backing, last: dt.date) -> Answer | None:
        series = backing.series
        if series is None:
            return None
        ahead = months_until(series, last.replace(day=1))
        if ahead >= STALE or ahead < 1:
            return None
        counts, latest = series.counts, series.counts[-1:]
        drawn = COUNT_MODELS[0].draw(counts, ahead, DRAWS, np.random.default_rng(backing.seed))[:, -1]
        chances = {"up": float(rises(drawn, latest).mean()), "down": float(falls(drawn, latest).mean())}
        chances["same"] = 1 - chances["up"] - chances["down"]
        before = self.happens(counts[ahead:], counts[:-ahead])
        return Answer(
            probability=float(self.happens(drawn, latest).mean()),
            confidence="moderate" if len(before) >= ENOUGH else "low",
            why_confidence=f"{len(counts)} months are counted, by one source, and nothing but their counts enters",
            base_rate=BaseShown(
                float(before.mean()) if len(before) else 0.0,
                len(before),
                "pairs of months of the same series, as far apart",
                cautions=("Months that follow each other hang together.",),
            ),
            parts=chances,
            would_change=(
                "an offensive announced or begun",
                "a ceasefire, or the end of one",
                "counts of past months revised",
            ),
            note=f"against {latest[0]:,.0f} {series.what} in {series.end:%B %Y}, the last month counted",
        )


ESCALATION = Template(
    "escalation",
    "Will fighting in {month} exceed that of {last} by more than a quarter?",
    "Yes if {source}, as it stands a month later, counts more than 1.25 times as many {what} as in {last}.",
    _Turn(rises),
    monthly=True,
)
RELAXATION = Template(
    "relaxation",
    "Will fighting in {month} stay below that of {last} by more than a quarter?",
    "Yes if {source}, as it stands a month later, counts fewer than 0.75 times as many {what} as in {last}.",
    _Turn(falls),
    monthly=True,
)
