"""The egalitarian solution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from kadesh.deals.many.leximin import lifted_in_turn
from kadesh.deals.solutions._spec import Solution
from kadesh.judgement.arrays import Floats

if TYPE_CHECKING:
    from kadesh.deals.many.acceptable import AmongMany


def egalitarian_score(surplus: Floats, utilities: Floats, best: Floats) -> Floats:
    """The least surplus, then the next least, and so on."""
    del utilities, best
    return np.sort(surplus, axis=-1)


def egalitarian_along(start: Floats, step: Floats, best: Floats) -> Floats:
    """Where the two surpluses meet, cut to the piece."""
    del best
    return meeting(start, step)


def meeting(start: Floats, step: Floats) -> Floats:
    """The fraction of a piece where the first falls to what the second rises to; the middle of a piece of no length."""
    apart = start[..., 0] - start[..., 1]
    closing = step[..., 1] - step[..., 0]
    at = np.divide(apart, closing, out=np.full(apart.shape, 0.5), where=closing > 0)
    return np.asarray(np.clip(at, 0, 1))


def egalitarian_among(found: AmongMany) -> Floats:
    """All gain alike as far as can be, then those who can go on."""
    return lifted_in_turn(found.programs, np.ones_like(found.able))


EGALITARIAN = Solution("egalitarian", "Egalitarian", "the greatest equal gain over no deal",
    "Kalai (1977), doi:10.2307/1913954", egalitarian_score, egalitarian_along,
    egalitarian_among)  # fmt: skip
