"""The Kalai–Smorodinsky solution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kadesh.deals.many.leximin import lifted_in_turn
from kadesh.deals.solutions._spec import Solution
from kadesh.deals.solutions.egalitarian import meeting
from kadesh.judgement.arrays import EPSILON, Floats

if TYPE_CHECKING:
    from kadesh.deals.many.acceptable import AmongMany


def kalai_smorodinsky_score(surplus: Floats, utilities: Floats, best: Floats) -> Floats:
    """The least share that a party has of the best it could get; with more than two parties then the next least."""
    del utilities
    shape = np.broadcast_shapes(surplus.shape, best.shape)
    rising = np.sort(np.divide(surplus, best, out=np.ones(shape), where=best > EPSILON), axis=-1)
    return rising if shape[-1] > 2 else rising[..., :1]


def kalai_smorodinsky_along(start: Floats, step: Floats, best: Floats) -> Floats:
    """Where the two shares meet, cut to the piece."""
    able = best > EPSILON
    scale = np.divide(1.0, best, out=np.zeros(best.shape), where=able)
    alone = np.where(able[..., 1], 1.0, 0.0)
    return np.where(able.all(axis=-1), meeting(start * scale, step * scale), alone)


def kalai_smorodinsky_among(found: AmongMany) -> Floats:
    """All get the same share of their best as far as can be, then those who can go on."""
    return lifted_in_turn(found.programs, found.able)


KALAI_SMORODINSKY = Solution("kalai_smorodinsky", "Kalai–Smorodinsky",
    "each side the same share of the most it could hope for",
    "Kalai & Smorodinsky (1975), doi:10.2307/1914280", kalai_smorodinsky_score, kalai_smorodinsky_along,
    kalai_smorodinsky_among, shares=True)  # fmt: skip
