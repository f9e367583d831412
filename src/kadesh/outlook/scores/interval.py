"""The interval score: the width of an interval, and a penalty for missing the value that came."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats


def score_interval(coverage: Floats, low: Floats, high: Floats, outcomes: Floats) -> Floats:
    """Width of central intervals, plus 2/(1 − coverage) times the distance by which the value lies outside.

    Parameters
    ----------
    coverage
        (n,) the probability said to lie inside, below 1; as much of the rest below as above.
    low, high
        (n,) the ends, in the unit of the values.
    outcomes
        (n,) the values that came; one on an end lies inside.

    Returns
    -------
    Floats
        (n,) in the unit of the values.

    Notes
    -----
    Winkler (1972), *JASA* 67, doi:10.1080/01621459.1972.10481224; Gneiting and Raftery (2007), equation 43,
    doi:10.1198/016214506000001437.
    """
    outside = np.maximum(low - outcomes, 0) + np.maximum(outcomes - high, 0)
    return np.asarray(high - low + 2 / (1 - coverage) * outside)
