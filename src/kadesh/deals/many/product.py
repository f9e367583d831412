"""The greatest product of gains over the mixtures of packages of many draws at once."""

from __future__ import annotations

import numpy as np

from kadesh.deals.many.programs import Programs
from kadesh.judgement.arrays import Bools, Floats

__all__ = ["greatest_product"]

_GAP = 1e-12
"""How much the sum of the logarithms may fall short."""
_MOST_ROUNDS = 200
_MOST_STEPS = 40
_RIDGE = 1e-11
"""Makes the step unique where two vertices in use are the same."""
_DUST = 1e-15
_FULL_STEP = 0.25
"""Newton decrement of a logarithmic function below which the whole step is safe."""


def greatest_product(programs: Programs, counted: Bools, start: tuple[Floats, ...]) -> Floats:
    """The mixture with the greatest product of gains, (draws, issues, points).

    Vertices join one at a time, each the best at the prices 1 / gain of the mixture at hand; those in use are weighed
    anew by Newton steps, and dropped when their weight runs out (Wolfe 1976, doi:10.1007/BF01580381, for another
    function). The same prices bound what is still to be had.

    Parameters
    ----------
    counted
        (draws, parties): whose gain counts; each must be above 0 in the mean of the `start`.
    start
        Some mixtures (draws, issues, points).
    """
    n, most = len(start), 2 * len(start) + 1
    shares = np.empty(programs.open.shape)
    used = np.zeros((len(shares), most, *shares.shape[1:]))
    used[:, :n] = np.stack(start, axis=1)
    weights = np.zeros((len(shares), most))
    weights[:, :n] = 1 / n
    left = np.arange(len(shares))
    for _ in range(_MOST_ROUNDS):
        gains = np.stack([programs.reached(used[:, j]) for j in range(most)], axis=1)
        weights = _weighed(gains, counted, weights)
        mixture = (weights[..., None, None] * used).sum(axis=1)
        shares[left] = mixture
        now = (weights[..., None] * gains).sum(axis=1)
        price = np.where(counted, 1 / np.where(counted, now, 1.0), 0.0)
        programs = programs.maximised((programs.gains @ price[:, None, :, None])[..., 0])
        offered = programs.shares
        rows = np.flatnonzero((price * (programs.reached(offered) - now)).sum(axis=1) > _GAP)
        if not rows.size:
            break
        left, programs, counted = left[rows], programs.at(rows), counted[rows]
        used, weights = used[rows], weights[rows]
        slot, place = weights.argmin(axis=1), np.arange(len(rows))
        used[place, slot] = offered[rows]
        # So little that the rest stays as it is, yet enough to count as in use.
        weights[place, slot] = 2 * _DUST
    return shares


def _weighed(gains: Floats, counted: Bools, weights: Floats) -> Floats:
    """The weights (draws, vertices) with the greatest product of gains, over the vertices in use.

    `gains` (draws, vertices, parties).
    """
    weights = weights.copy()
    size = weights.shape[1]
    for _ in range(_MOST_STEPS):
        now = (weights[..., None] * gains).sum(axis=1)
        price = np.where(counted, 1 / np.where(counted, now, 1.0), 0.0)
        relative = gains * price[:, None]
        used = weights > 0
        slope = np.where(used, relative.sum(axis=2), 0.0)
        system = np.zeros((len(weights), size + 1, size + 1))
        both = used[:, :, None] & used[:, None, :]
        system[:, :size, :size] = np.where(both, relative @ relative.transpose(0, 2, 1), 0.0)
        system[:, range(size), range(size)] += np.where(used, _RIDGE, 1.0)
        system[:, :size, size] = system[:, size, :size] = used
        due = np.concatenate([slope, np.zeros((len(slope), 1))], axis=1)
        step = np.where(used, np.linalg.solve(system, due[..., None])[:, :size, 0], 0.0)
        rise = np.sqrt(np.maximum((slope * step).sum(axis=1), 0))
        if (rise < _GAP).all():
            break
        with np.errstate(divide="ignore", invalid="ignore"):
            room = np.where(step < 0, weights / -step, np.inf)
        length = np.where(rise < _FULL_STEP, 1.0, 1 / (1 + rise))
        ends = room.min(axis=1) <= length
        length = np.minimum(length, room.min(axis=1))
        weights = weights + length[:, None] * step
        weights[np.flatnonzero(ends), room.argmin(axis=1)[ends]] = 0
        weights[weights < _DUST] = 0
        weights /= weights.sum(axis=1, keepdims=True)
    return weights
