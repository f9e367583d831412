"""The continuous ranked probability score (CRPS): distance between a distribution and the value that came.

It is the integral of the squared difference between the forecast's distribution function and the step at the value,
in the unit of the value; for a single number it is the absolute error.
"""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats


def score_crps_quantiles(levels: Floats, values: Floats, outcomes: Floats) -> Floats:
    """CRPS of forecasts given by quantiles: twice the mean quantile score, each level standing for its neighbourhood.

    Parameters
    ----------
    levels
        (q,) rising, between 0 and 1.
    values
        (n, q) the quantiles, not falling along a row.
    outcomes
        (n,) the values that came.

    Returns
    -------
    Floats
        (n,) in the unit of the values. A level weighs as much of the unit interval as lies nearest to it: for the
        levels (k − ½)/q this is the CRPS of the sample of the q values, without error. It is proper for any levels:
        nobody gains by giving other quantiles than those believed.

    Notes
    -----
    Laio and Tamea (2007), *HESS* 11(4), doi:10.5194/hess-11-1267-2007; the case of equal weights: Bröcker (2012),
    *QJRMS* 138, doi:10.1002/qj.1891.
    """
    weights = np.diff(np.concatenate([[0.0], (levels[1:] + levels[:-1]) / 2, [1.0]]))
    beyond = outcomes[:, np.newaxis] - values
    return np.asarray((2 * np.where(beyond >= 0, levels, levels - 1) * beyond) @ weights)


def score_crps_sample(samples: Floats, outcomes: Floats) -> Floats:
    """CRPS of the distribution that gives every drawn value the same weight.

    Parameters
    ----------
    samples
        (n, m) draws, in any order.
    outcomes
        (n,) the values that came.

    Returns
    -------
    Floats
        (n,) mean |X − y| less half the mean |X − X'|, in the unit of the values.

    Notes
    -----
    Gneiting and Raftery (2007), equation 21, doi:10.1198/016214506000001437. The draws are taken for the whole
    distribution: few draws from a good one score a little worse than the distribution itself.
    """
    count = samples.shape[1]
    ranks = 2 * np.arange(1, count + 1) - count - 1
    spread = np.sort(samples, axis=1) @ ranks / count**2  # half the mean |X − X'|, without the m² pairs
    return np.asarray(np.abs(samples - outcomes[:, np.newaxis]).mean(axis=1) - spread)


def score_crps_normal(means: Floats, deviations: Floats, outcomes: Floats) -> Floats:
    """CRPS of normal distributions.

    Parameters
    ----------
    means, deviations
        (n,) mean and standard deviation, the latter above 0; in the unit of the values.
    outcomes
        (n,) the values that came.

    Returns
    -------
    Floats
        (n,) in the unit of the values.

    Notes
    -----
    Gneiting and Raftery (2007), section 4.2, doi:10.1198/016214506000001437, with the sign turned: lower is better.
    """
    from scipy.special import ndtr

    z = (outcomes - means) / deviations
    density = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    return np.asarray(deviations * (z * (2 * ndtr(z) - 1) + 2 * density - 1 / np.sqrt(np.pi)))
