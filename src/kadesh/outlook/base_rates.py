"""Base rates: how often such things happened elsewhere. Derived numbers, each with its n, definition and caution."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from kadesh.outlook.next_round._spec import GapReference, TwoStatePrior
from kadesh.outlook.survival import Point

__all__ = ["BaseRate", "BaseRates", "base_rates", "from_data", "to_data"]

YEAR = 365.0
"""Days."""


@dataclass(frozen=True)
class BaseRate:
    """The share of occasions on which something had happened within some days."""

    id: str
    title: str
    """What happened to what, in words."""
    definition: str
    """What counts as an occasion, and what as happening."""
    n: int
    """Occasions at risk."""
    happened: int
    """On how many it happened while they were looked at."""
    curve: tuple[Point, ...]
    """By days, rising."""
    source: str
    complete: bool
    """Whether the class lists every occasion at risk; if not, the caution says what is missing."""
    cautions: tuple[str, ...]
    recomputable: bool = True
    """From one's own copy of the data, by the documented command."""

    @property
    def last(self) -> Point:
        """The last point known."""
        return self.curve[-1]

    def at(self, days: float) -> Point:
        """The share within some days: a straight line between two points, from 0 at day 0; level beyond the last."""
        known = (Point(0.0, 0.0, 0.0, 0.0), *self.curve)
        at = [p.days for p in known]
        share, low, high = (
            float(np.interp(days, at, [getattr(p, name) for p in known])) for name in ("share", "low", "high")
        )
        return Point(days, share, low, high)


@dataclass(frozen=True)
class BaseRates:
    """All base rates, and what is known of gaps between rounds elsewhere."""

    rates: dict[str, BaseRate]
    until: dt.date
    """Last day of the data: as of an earlier one, they are hindsight."""
    gaps: GapReference = field(repr=False)


@cache
def base_rates() -> BaseRates:
    """The base rates that ship with Kadesh."""
    return from_data(json.loads(files("kadesh.outlook").joinpath("base_rates.json").read_text(encoding="utf-8")))


def from_data(data: dict[str, Any]) -> BaseRates:
    """Base rates from plain values."""
    rates = {}
    for row in data["rates"]:
        curve = tuple(Point(*point) for point in row["curve"])
        rates[row["id"]] = BaseRate(**{**row, "curve": curve, "cautions": tuple(row["cautions"])})
    gaps = data["gaps"]
    reference = GapReference(
        days=np.array([day for day, _ in gaps["longer"]], float),
        longer=np.array([share for _, share in gaps["longer"]], float),
        rate=gaps["rate"],
        median=gaps["median"],
        prior=TwoStatePrior(**gaps["prior"]),
    )
    return BaseRates(rates, dt.date.fromisoformat(data["until"]), reference)


def to_data(found: BaseRates, digits: int = 4) -> dict[str, Any]:
    """Base rates as plain values, rounded; only derived numbers."""

    def rounded(value: float) -> float:
        return round(float(value), digits)

    rates = []
    for rate in found.rates.values():
        row = {name: getattr(rate, name) for name in rate.__dataclass_fields__}
        row["curve"] = [[rounded(v) for v in (p.days, p.share, p.low, p.high)] for p in rate.curve]
        rates.append(row | {"cautions": list(rate.cautions)})
    gaps = found.gaps
    at = np.unique(np.round(np.geomspace(1, 3650, 60)))
    longer = [[0.0, rounded(gaps.longer_than(np.zeros(1))[0])]]
    longer += [[day, rounded(share)] for day, share in zip(at.tolist(), gaps.longer_than(at), strict=True)]
    prior = {name: rounded(getattr(gaps.prior, name)) for name in gaps.prior.__dataclass_fields__}
    return {
        "until": found.until.isoformat(),
        "rates": rates,
        "gaps": {"longer": longer, "rate": round(gaps.rate, 6), "median": gaps.median, "prior": prior},
    }
