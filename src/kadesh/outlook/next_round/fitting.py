"""Fitting the two-state prior to a reference class: empirical Bayes over many talks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.next_round._spec import GapReference, TwoStatePrior
from kadesh.outlook.next_round.two_state import Possible, explained, points
from kadesh.outlook.survival import Wait, longer_than

__all__ = ["Talks", "gap_reference", "two_state_prior"]

Talks: TypeAlias = tuple[Floats, float]
"""Gaps that ended (k,), oldest first, and the days of the last one that had not ended when the looking stopped."""

_START = np.array([3.0, 0.7, 0.0, 0.0, 1.0, 0.0, -0.5, -1.0, -1.2, -0.7])
_DOUBT = np.array([1.5, 0.5, 0.5, 0.5, 1.0, 1.0, 0.7, 0.7, 0.7, 0.7])
"""Weak beliefs that keep small classes from absurd values: where to start, and how sure to be of it."""
_POSSIBLE = 256
_STEPS = 25
_UP_TO = 3650
"""Days to which the curve of a class is kept."""


def two_state_prior(talks: Sequence[Talks], start: TwoStatePrior | None = None) -> TwoStatePrior:
    """The prior under which these talks are likeliest (maximum marginal likelihood, weakly held to its start).

    Takes a few seconds for a hundred talks; `start` from an earlier fit shortens it.
    """
    from scipy.optimize import minimize

    base = points(_POSSIBLE)

    def surprise(prior: Floats) -> float:
        possible = Possible.of(prior, base)
        total = sum(_log_likelihood(possible, gaps, waited) for gaps, waited in talks)
        return float(np.sum(((prior - _START) / _DOUBT) ** 2) / 2 - total)

    first = _START if start is None else start.as_array()
    found = minimize(surprise, first, method="L-BFGS-B", options={"maxiter": _STEPS})
    return TwoStatePrior(*(float(value) for value in found.x))


def _log_likelihood(possible: Possible, gaps: Floats, waited: float) -> float:
    logs, state = explained(possible, gaps)
    open_still = (state * (1 - possible.within(np.array([waited]))[0])).sum(axis=1)
    logs = logs + np.log(np.maximum(open_still, 1e-12))
    return float(logs.max() + np.log(np.exp(logs - logs.max()).mean()))


def gap_reference(talks: Sequence[Talks], prior: TwoStatePrior) -> GapReference:
    """What these talks are to others as a reference class; at least one gap must have ended.

    The rate is that of the gaps that ended: a break that never ends would slow the rate of all talks that go on.
    """
    waits: list[Wait] = [(float(gap), True) for gaps, _ in talks for gap in gaps]
    ended = np.array([days for days, _ in waits])
    waits += [(waited, False) for _, waited in talks]
    days = np.unique(np.concatenate([[0.0], ended[ended <= _UP_TO], [_UP_TO]]))
    return GapReference(days, longer_than(days, waits), len(ended) / ended.sum(), float(np.median(ended)), prior)
