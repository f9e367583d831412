"""The Brier score: squared distance between the probabilities and what happened."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats, Ints


def score_brier(probabilities: Floats, outcomes: Ints) -> Floats:
    """Half the squared distance between the probabilities of the options and the one that came true.

    Parameters
    ----------
    probabilities
        (n, options), each row adding up to 1. A yes-or-no question has two options.
    outcomes
        (n,) index of the option that came true.

    Returns
    -------
    Floats
        (n,) from 0 to 1. For two options it is (p − o)², with p the probability of either and o whether it came true.

    Notes
    -----
    Departs from Brier (1950), *Monthly Weather Review* 78(1), doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2,
    by the factor ½, as most have since: with two options his sum counts every error twice.
    """
    happened = np.eye(probabilities.shape[1])[outcomes]
    return np.asarray(np.square(probabilities - happened).sum(axis=1) / 2)
