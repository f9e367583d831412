"""Level and spread: counts about a level that moves, as wide as the months so far were about theirs.

The level is the mean of past months, each older one counting less by a factor; counts are negative binomial about it.
How fast the past is forgotten and how wide the counts are is not chosen but weighed: each pair is held against what it
would have said of every month so far, the latest ones counting most, so that a series that has calmed down or broken
loose is followed.
"""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats

__all__ = ["draw_level_and_spread"]

KEEP = np.array([0.0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.93])
"""Weight of a month against the one after it: 0 looks at the last month only."""
SIZE = np.array([0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 64.0, 1000.0])
"""Of the negative binomial: variance = mean + mean² / size."""
MEMORY = 0.95
"""Weight of how well a pair did in one month against the month after."""
LEAST = 0.5
"""A level is never lower: after months without a death the next is not ruled out."""
MOST = 1e9
"""Counts are held below it, so that no path runs away."""


def draw_level_and_spread(counts: Floats, ahead: int, draws: int, rng: np.random.Generator) -> Floats:
    """Paths of the months ahead: a pair is drawn by its weight, then month after month, the level moving along.

    Parameters
    ----------
    counts
        (months,) oldest first, at least one.
    ahead, draws
        Months ahead, and paths.
    rng
        The only randomness.

    Returns
    -------
    Floats
        (draws, ahead) whole counts.

    Notes
    -----
    Discounting as in Harvey and Fernandes (1989), *J. Business & Economic Statistics* 7(4),
    doi:10.1080/07350015.1989.10509750; departs from it by weighing several discounts and widths by their past scores.
    """
    log_weight, total, mass = _weighed(counts)
    weight = np.exp(log_weight - log_weight.max()).ravel()
    chosen = rng.choice(weight.size, size=draws, p=weight / weight.sum())
    keep, size = KEEP[chosen // len(SIZE)], SIZE[chosen % len(SIZE)]
    total, mass = total[chosen // len(SIZE)], mass[chosen // len(SIZE)]
    paths = np.empty((draws, ahead))
    for month in range(ahead):
        level = np.maximum(total / mass, LEAST)
        paths[:, month] = rng.poisson(np.minimum(rng.gamma(size, level / size), MOST))
        total, mass = keep * total + paths[:, month], keep * mass + 1
    return paths


def _weighed(counts: Floats) -> tuple[Floats, Floats, Floats]:
    """(keep, size) log weight of each pair; and (keep,) discounted sum of the counts, and of ones."""
    from scipy.special import gammaln, xlogy

    weight = np.zeros((len(KEEP), len(SIZE)))
    total, mass = np.full(len(KEEP), counts[0]), np.ones(len(KEEP))
    for count in counts[1:]:
        level = np.maximum(total / mass, LEAST)[:, np.newaxis]
        log_chance = gammaln(count + SIZE) - gammaln(SIZE) - gammaln(count + 1)
        log_chance = log_chance + xlogy(SIZE, SIZE / (SIZE + level)) + xlogy(count, level / (SIZE + level))
        weight = MEMORY * weight + log_chance
        total, mass = KEEP * total + count, KEEP * mass + 1
    return weight, total, mass
