"""Two states: talks are active (rounds follow in bursts) or suspended (long breaks), and pass between the two.

The log of a gap is normal in each state, and a state tends to last. How long, how wide and how lasting differs from
talks to talks as it does in a reference class; many possible talks are drawn from that class and weighed by how well
each explains the gaps so far (partial pooling). The next gap then follows from all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.next_round._spec import GapReference, LongerThan, TwoStatePrior

__all__ = ["HEAVY", "Possible", "explained", "fit_two_state", "points", "possible_talks"]

POSSIBLE = 2048
"""Possible talks drawn; a power of 2 (Sobol)."""
HEAVY = 2.0
"""Degrees of freedom of the level: some talks meet at another pace than nearly all of the class (Student's t)."""
_LEAST = 1e-12


@dataclass(frozen=True)
class Possible:
    """m possible talks; everything is (m, 2): active, suspended."""

    mean: Floats
    width: Floats
    """Mean and standard deviation of the log gaps (days)."""
    stay: Floats
    """Chance that the next gap is of the same state."""

    @staticmethod
    def of(prior: Floats, base: Floats) -> Possible:
        """Talks of a class: `prior` (10,) as `TwoStatePrior.as_array`, moved by standard values `base` (m, 6)."""
        spread = np.exp(prior[6:])
        level = prior[0] + spread[0] * base[:, 0]
        return Possible(
            mean=np.stack([level, level + np.exp(prior[1] + spread[1] * base[:, 1])], axis=1),
            width=np.exp(prior[2:4] + spread[2] * base[:, 2:4]),
            stay=1 / (1 + np.exp(-(prior[4:6] + spread[3] * base[:, 4:6]))),
        )

    @property
    def first(self) -> Floats:
        """(m, 2): share of gaps in each state in the long run."""
        leaving = 1 - self.stay[:, ::-1]
        return np.asarray(leaving / leaving.sum(axis=1, keepdims=True))

    def within(self, days: Floats) -> Floats:
        """(d, m, 2): chance that a gap is at most that many whole days."""
        from scipy.special import ndtr

        logs = np.log(np.maximum(days + 0.5, _LEAST))
        return np.asarray(ndtr((logs[:, np.newaxis, np.newaxis] - self.mean) / self.width))


@cache
def points(count: int) -> Floats:
    """(count, 6) evenly spread standard values, the same every time; the first is Student's t, the others normal.

    The additive recurrence whose steps are powers of the root of x⁷ = x + 1, the golden ratio of six dimensions
    (Roberts 2018, "The unreasonable effectiveness of quasirandom sequences").
    """
    from scipy.special import ndtri, stdtrit

    ratio = max(np.roots([1, 0, 0, 0, 0, 0, -1, -1]).real)
    uniform = (0.5 + np.arange(1, count + 1)[:, np.newaxis] / ratio ** np.arange(1, 7)) % 1
    return np.column_stack([stdtrit(HEAVY, uniform[:, 0]), ndtri(uniform[:, 1:])])


def possible_talks(prior: TwoStatePrior, count: int = POSSIBLE) -> Possible:
    """Talks as they may be, by the reference class."""
    return Possible.of(prior.as_array(), points(count))


def explained(possible: Possible, gaps: Floats) -> tuple[Floats, Floats]:
    """How well possible talks explain the gaps so far, and in which state they leave them.

    Parameters
    ----------
    possible
        m possible talks.
    gaps
        (k,) whole days, oldest first.

    Returns
    -------
    tuple[Floats, Floats]
        (m,) log likelihood; (m, 2) chance that the next gap is of each state.
    """
    state, logs = possible.first, np.zeros(len(possible.mean))
    if not len(gaps):
        return logs, state
    of_gap = np.maximum(possible.within(gaps) - possible.within(gaps - 1.0), _LEAST)
    for likely in of_gap:
        joint = state * likely
        total = joint.sum(axis=1, keepdims=True)
        logs += np.log(total[:, 0])
        here = joint / total
        state = here * possible.stay + (here * (1 - possible.stay))[:, ::-1]
    return logs, state


def fit_two_state(gaps: Floats, reference: GapReference) -> LongerThan:
    """The gap to the next round: over all possible talks, each weighed by how well it explains the gaps so far."""
    possible = possible_talks(reference.prior)
    logs, state = explained(possible, gaps)
    weight = np.exp(logs - logs.max())
    weight /= weight.sum()
    mixed = weight[:, np.newaxis] * state
    return lambda days: 1 - np.tensordot(possible.within(days), mixed, axes=2)
