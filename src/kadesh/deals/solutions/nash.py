"""The Nash bargaining solution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kadesh.deals.many.product import greatest_product
from kadesh.deals.solutions._spec import Solution
from kadesh.judgement.arrays import EPSILON, Floats

if TYPE_CHECKING:
    from kadesh.deals.many.acceptable import AmongMany


def nash_score(surplus: Floats, utilities: Floats, best: Floats) -> Floats:
    """The product of the surpluses of all who can gain, each as a share of its best: so ties depend on no scale."""
    del utilities
    shape = np.broadcast_shapes(surplus.shape, best.shape)
    shares = np.divide(np.maximum(surplus, 0), best, out=np.ones(shape), where=best > EPSILON)
    return np.asarray(np.prod(shares, axis=-1))[..., None]


def nash_along(start: Floats, step: Floats, best: Floats) -> Floats:
    """Where the product is greatest on a piece: the zero of its slope, cut to the piece."""
    a, b = start[..., 0], start[..., 1]
    loss, gain = step[..., 0], step[..., 1]
    bend, slope = 2 * loss * gain, a * gain + b * loss
    inner = np.divide(-slope, bend, out=np.where(slope > 0, 1.0, 0.0), where=bend < 0)
    # Whoever cannot gain is left out: the other one's best.
    alone = np.where(best[..., 1] > EPSILON, 1.0, 0.0)
    return np.clip(np.where((best > EPSILON).all(axis=-1), inner, alone), 0, 1)


def nash_among(found: AmongMany) -> Floats:
    """The greatest product of the gains of all who can gain."""
    return greatest_product(found.programs, found.able > 0, found.bests)


NASH = Solution("nash", "Nash", "the greatest product of the two sides' gains: no side could gain a share without "
    "costing the other a greater share", "Nash (1950), doi:10.2307/1907266", nash_score, nash_along,
    nash_among)  # fmt: skip
