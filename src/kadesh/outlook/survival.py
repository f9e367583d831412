"""Kaplan–Meier: how long until something happens, where some had not happened yet when the looking stopped."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.scores import wilson_interval

__all__ = ["Point", "Wait", "kaplan_meier", "longer_than"]

Wait = tuple[float, bool]
"""Days waited, and whether it happened at their end (if not: no longer looked at from then on)."""


@dataclass(frozen=True)
class Point:
    """The share to which it had happened within some days."""

    days: float
    share: float
    low: float
    high: float
    """Ends of the 95 % interval."""


def kaplan_meier(waits: Sequence[Wait], at: Sequence[float]) -> tuple[Point, ...]:
    """The share to which it had happened within each number of days, with Greenwood's interval (95 %, log-log).

    Where the interval is undefined (nothing has happened yet, or to all), Wilson's for those still at risk stands
    instead. Days beyond the longest wait are left out, for nothing is known of them.

    Raises
    ------
    ValueError
        If there is no wait.

    Notes
    -----
    Kaplan and Meier (1958), *JASA* 53, doi:10.1080/01621459.1958.10501452, by ``scipy.stats.ecdf``.
    """
    from scipy.stats import CensoredData, ecdf

    if not waits:
        raise ValueError("Kaplan–Meier needs at least one wait")
    days, happened = np.array([w for w, _ in waits], float), np.array([h for _, h in waits], bool)
    known = [d for d in at if d <= days.max()]
    if not happened.any():
        return tuple(Point(d, 0.0, *wilson_interval(0, max(int((days >= d).sum()), 1))) for d in known)
    found = ecdf(CensoredData(uncensored=days[happened], right=days[~happened])).sf
    with warnings.catch_warnings(), np.errstate(divide="ignore", invalid="ignore"):
        warnings.simplefilter("ignore", RuntimeWarning)  # undefined ends are seen to below
        band = found.confidence_interval(method="log-log")
    points = []
    for d in known:
        share = 1.0 - float(found.evaluate(d))
        low, high = 1.0 - float(band.high.evaluate(d)), 1.0 - float(band.low.evaluate(d))
        if not low <= share <= high:  # NaN compares false: Greenwood's variance is 0 or infinite there
            at_risk = max(int((days >= d).sum()), 1)
            low, high = wilson_interval(round(share * at_risk), at_risk)
            low, high = min(low, share), max(high, share)
        points.append(Point(float(d), share, low, high))
    return tuple(points)


def longer_than(days: Floats, waits: Sequence[Wait]) -> Floats:
    """(d,) chance that a wait is longer than each number of whole days; 1 throughout if none was ever seen to end.

    Beyond the longest wait the last value holds.
    """
    ended = np.array([w for w, happened in waits if happened], float)
    if not ended.size:
        return np.ones(len(days))
    # The product limit by hand: scipy.stats takes longer to load than a brief may take.
    every = np.sort([w for w, _ in waits])
    times, deaths = np.unique(ended, return_counts=True)
    at_risk = len(every) - np.searchsorted(every, times, side="left")
    left = np.concatenate([[1.0], np.cumprod(1 - deaths / at_risk)])
    return np.asarray(left[np.searchsorted(times, days, side="right")])
