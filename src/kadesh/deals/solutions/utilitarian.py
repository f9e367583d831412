"""The utilitarian solution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kadesh.deals.many.leximin import lifted_in_turn
from kadesh.deals.solutions._spec import Solution
from kadesh.judgement.arrays import EPSILON, Floats

if TYPE_CHECKING:
    from kadesh.deals.many.acceptable import AmongMany


def utilitarian_score(surplus: Floats, utilities: Floats, best: Floats) -> Floats:
    """The sum of the utilities."""
    del surplus, best
    return np.asarray(utilities.sum(axis=-1))[..., None]


def utilitarian_along(start: Floats, step: Floats, best: Floats) -> Floats:
    """The end where the sum is greater; along a piece that changes nothing, the middle."""
    del start, best
    rise = step.sum(axis=-1)
    return np.where(np.abs(rise) <= EPSILON, 0.5, (rise > 0).astype(float))


def utilitarian_among(found: AmongMany) -> Floats:
    """The greatest sum; of several the one with the greatest least share of everybody's best."""
    total = found.worth.sum(axis=3)
    best = found.programs.maximised(total).narrowed(total)
    return lifted_in_turn(best, found.able)


UTILITARIAN = Solution("utilitarian", "Utilitarian", "the greatest sum of what the deal is worth to the sides",
    "Harsanyi (1955), doi:10.1086/257678", utilitarian_score, utilitarian_along,
    utilitarian_among, in_utilities=True)  # fmt: skip
