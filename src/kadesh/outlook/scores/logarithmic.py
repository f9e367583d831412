"""The logarithmic score: surprise at what happened."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats, Ints

LEAST = 1e-6
"""Probabilities below it count as this much: whoever rules out what then happens scores 13.8, not infinity."""


def score_log(probabilities: Floats, outcomes: Ints) -> Floats:
    """Minus the natural logarithm of the probability given to the option that came true.

    Parameters
    ----------
    probabilities
        (n, options), each row adding up to 1.
    outcomes
        (n,) index of the option that came true.

    Returns
    -------
    Floats
        (n,) in nats, from 0 to 13.8.

    Notes
    -----
    Good (1952), *JRSS B* 14(1), doi:10.1111/j.2517-6161.1952.tb00104.x. Departs from it by the bound `LEAST`, below
    which it is not strictly proper: 0 and one in a million score alike.
    """
    given = np.take_along_axis(probabilities, outcomes[:, np.newaxis], axis=1)[:, 0]
    return np.asarray(-np.log(np.maximum(given, LEAST)) + 0.0)
