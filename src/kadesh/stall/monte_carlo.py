"""How far an average over draws may be off, because there are only so many of them."""

from __future__ import annotations

import math

import numpy as np

from kadesh.judgement.arrays import Floats

__all__ = ["standard_error"]


def standard_error(values: Floats, room: float) -> Floats:
    """Monte Carlo standard error of the mean over draws.

    Parameters
    ----------
    values
        (draws, …).
    room
        How far apart values can lie at all: 1 for odds, 2 for changes of odds. One draw says nothing about the error,
        and the most it can be, half of that, is given; infinite if nothing bounds the values.
    """
    count = len(values)
    if count == 1:
        return np.full(values.shape[1:], room / 2)
    return np.asarray(values.std(axis=0, ddof=1) / math.sqrt(count))
