"""Calibration of yes-or-no forecasts: the parts of the Brier score, and how often things given p per cent happened."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from kadesh.judgement.arrays import Floats, Ints

TENTHS: tuple[float, ...] = tuple(k / 10 for k in range(1, 11))
"""Upper bounds of ten bins of equal width; a bound belongs to the lower bin, as with the words for odds."""


@dataclass(frozen=True)
class BrierParts:
    """The mean Brier score and its parts.

    score = reliability − resolution + uncertainty + within_variance − within_covariance.
    """

    n: int
    score: float
    reliability: float
    """How far the forecasts of a bin lie from the share that happened; 0 is best."""
    resolution: float
    """How far the shares of the bins lie from the base rate: what the forecasts tell apart; more is better."""
    uncertainty: float
    """Base rate × (1 − base rate): what a forecast of the base rate would have scored."""
    within_variance: float
    """Variance of the forecasts inside their bins; 0 where each value is a bin of its own."""
    within_covariance: float
    """Twice the covariance of forecasts and events inside the bins; 0 where each value is a bin of its own."""


@dataclass(frozen=True)
class ReliabilityRow:
    """The forecasts of one bin, and what became of them."""

    low: float
    high: float
    """Ends of the bin; the upper one belongs to it. Equal where each value is a bin of its own."""
    n: int
    forecast: float
    """Mean probability given."""
    happened: int
    frequency: float
    """Share that happened."""
    interval: tuple[float, float]
    """Wilson interval of that share, 95 %, as if the questions were independent."""


def brier_parts(probabilities: Floats, happened: Ints, bounds: tuple[float, ...] | None = None) -> BrierParts:
    """The mean Brier score of yes-or-no forecasts and its parts, which add up to it exactly.

    Parameters
    ----------
    probabilities
        (n,) of yes; n at least 1.
    happened
        (n,) 1 or 0.
    bounds
        Rising upper bounds of bins, the last of them 1. None: each distinct probability is a bin of its own, and the
        parts are the three of Murphy.

    Notes
    -----
    Murphy (1973), *J. Applied Meteorology* 12(4), doi:10.1175/1520-0450(1973)012<0595:ANVPOT>2.0.CO;2; the terms
    within bins: Stephenson, Coelho and Jolliffe (2008), *Weather and Forecasting* 23(4),
    doi:10.1175/2007WAF2006116.1.
    """
    where, _ = _binned(probabilities, bounds)
    counts = np.bincount(where)
    given = (np.bincount(where, probabilities) / counts)[where]
    shares = (np.bincount(where, happened) / counts)[where]
    rate = happened.mean()
    return BrierParts(
        n=len(probabilities),
        score=float(np.mean((probabilities - happened) ** 2)),
        reliability=float(np.mean((given - shares) ** 2)),
        resolution=float(np.mean((shares - rate) ** 2)),
        uncertainty=float(rate * (1 - rate)),
        within_variance=float(np.mean((probabilities - given) ** 2)),
        within_covariance=float(2 * np.mean((probabilities - given) * (happened - shares))),
    )


def reliability_table(
    probabilities: Floats, happened: Ints, bounds: tuple[float, ...] | None = TENTHS
) -> tuple[ReliabilityRow, ...]:
    """How often it happened, by the probability given; bins without a forecast are left out.

    Parameters
    ----------
    probabilities
        (n,) of yes; none give no rows.
    happened
        (n,) 1 or 0.
    bounds
        Rising upper bounds of bins, the last of them 1. None: each distinct probability is a bin of its own.
    """
    where, edges = _binned(probabilities, bounds)
    rows = []
    for index, (low, high) in enumerate(edges):
        inside = where == index
        n, yes = int(inside.sum()), int(happened[inside].sum())
        mean = float(probabilities[inside].mean())
        rows.append(ReliabilityRow(low, high, n, mean, yes, yes / n, wilson_interval(yes, n)))
    return tuple(rows)


def wilson_interval(happened: int, n: int, coverage: float = 0.95) -> tuple[float, float]:
    """The Wilson score interval of a share: `happened` of `n`, with n at least 1.

    Notes
    -----
    Wilson (1927), *JASA* 22, doi:10.1080/01621459.1927.10502953.

    Examples
    --------
    >>> "{:.4f} {:.4f}".format(*wilson_interval(81, 263))
    '0.2553 0.3662'
    """
    z = NormalDist().inv_cdf((1 + coverage) / 2)
    share = happened / n
    middle, width = share + z**2 / (2 * n), z * (share * (1 - share) / n + z**2 / (4 * n**2)) ** 0.5
    low, high = (middle - width) / (1 + z**2 / n), (middle + width) / (1 + z**2 / n)
    return (low if happened else 0.0), (high if happened < n else 1.0)  # exact at the ends, where rounding is not


def _binned(probabilities: Floats, bounds: tuple[float, ...] | None) -> tuple[Ints, list[tuple[float, float]]]:
    """For each forecast its bin, counted over those that hold one; and the ends of each of these."""
    if bounds is None:
        values, where = np.unique(probabilities, return_inverse=True)
        return where, [(float(value), float(value)) for value in values]
    used, where = np.unique(np.searchsorted(bounds, probabilities), return_inverse=True)
    return where, [((0.0, *bounds)[k], bounds[k]) for k in used]
