"""Do the sides even talk about the same things? Overlap of agendas, and movement of positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from kadesh.errors import NoAnswer

Array = npt.NDArray[np.float64]

FEWEST_STATEMENTS = 20
"""No figure is shown for a side with fewer statements than this."""
RESAMPLES = 2000
INTERVAL = 0.90


@dataclass(frozen=True)
class Overlap:
    """Agenda overlap of two sides, with the numbers it rests on."""

    value: float
    """0 (nothing in common) to 1 (the same agenda)."""
    low: float
    high: float
    """Ends of the bootstrap interval."""
    interval: float
    """Its coverage."""
    counts: tuple[int, int]
    """Statements of each side that are about some issue."""
    seed: int
    resamples: int


def agenda_overlap(first: Array, second: Array) -> Any:
    """Total-variation overlap of two agendas, 1 − ½ Σ |w₁ − w₂|.

    Parameters
    ----------
    first, second
        Weights per issue, shape (..., issues), not negative; each is divided by its sum.

    Returns
    -------
    Overlap in [0, 1], shape (...); NaN where a side has no weight at all.

    Examples
    --------
    >>> float(agenda_overlap(np.array([3.0, 1.0]), np.array([1.0, 1.0])))
    0.75
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = [w / w.sum(axis=-1, keepdims=True) for w in (np.asarray(first, float), np.asarray(second, float))]
    return 1 - 0.5 * np.abs(shares[0] - shares[1]).sum(axis=-1)


def measured_overlap(first: Array, second: Array, *, seed: int = 0) -> Overlap:
    """Overlap of what two sides said, with a bootstrap interval over their statements.

    Parameters
    ----------
    first, second
        One row per statement, one column per issue, shape (statements, issues); a statement about two issues counts
        half for each (rows sum to 1).
    seed
        Seed of the resampling.

    Raises
    ------
    NoAnswer
        If a side has fewer than `FEWEST_STATEMENTS` statements.

    Notes
    -----
    The percentile bootstrap of a total-variation distance is biased away from full overlap when statements are few,
    so the interval may lie to one side of the value; it is shown as it comes.
    """
    counts = (len(first), len(second))
    if min(counts) < FEWEST_STATEMENTS:
        raise NoAnswer(f"fewer than {FEWEST_STATEMENTS} statements on issues from a side ({counts[0]} and {counts[1]})")
    streams = _streams(first, second, seed)
    sums = [_resampled_sums(side, stream) for side, stream in zip((first, second), streams, strict=True)]
    low, high = np.quantile(agenda_overlap(sums[0], sums[1]), [(1 - INTERVAL) / 2, (1 + INTERVAL) / 2])
    value = agenda_overlap(first.sum(axis=0), second.sum(axis=0))
    return Overlap(float(value), float(low), float(high), INTERVAL, counts, seed, RESAMPLES)


def _streams(first: Array, second: Array, seed: int) -> tuple[np.random.Generator, ...]:
    """A stream of random numbers for each side, given out by what the sides said and not by who is named first."""
    children = [np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(2)]
    in_order = (len(first), first.sum(axis=0).tolist()) <= (len(second), second.sum(axis=0).tolist())
    return tuple(children if in_order else reversed(children))


def _resampled_sums(statements: Array, stream: np.random.Generator) -> Array:
    """Weights per issue in every resample, shape (resamples, issues)."""
    chosen = stream.integers(len(statements), size=(RESAMPLES, len(statements)))
    sums: Array = statements[chosen].sum(axis=1)
    return sums


def movement(ideal_before: float, ideal_now: float, other_before: float) -> float:
    """How far a side moved towards the other: positive towards it, negative away (levels on the issue's scale).

    Examples
    --------
    >>> round(movement(0.9, 0.7, other_before=0.1), 3), round(movement(0.1, 0.0, other_before=0.9), 3)
    (0.2, -0.1)
    """
    return float(np.sign(other_before - ideal_before) * (ideal_now - ideal_before))
