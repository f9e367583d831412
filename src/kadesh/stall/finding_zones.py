"""Whether a zone that is there is found: private limits make bargainers miss thin zones. Theory §4."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.deals.pieces import Pieces
from kadesh.deals.surplus import Surplus
from kadesh.judgement.arrays import EPSILON, Floats

__all__ = ["Needs", "Thresholds", "found_of", "needs_of", "second_best", "thresholds_of"]

_EDGES = (0.05, 0.95)
_HALVINGS = 60
_FAR = 10.0
"""Stands for a need that nothing meets, or that anything does, on a scale where utilities lie between 0 and 1."""


@dataclass(frozen=True)
class Needs:
    """In each side's own utility along the frontier: what it needs, and the most the other can grant; (draws, 2)."""

    needed: Floats
    granted: Floats


@dataclass(frozen=True)
class Thresholds:
    """Per side, how thick a zone must be in its utility to be found, (2,)."""

    thickness: Floats

    def times(self, factor: float) -> Thresholds:
        """The same, so much thinner or thicker."""
        return Thresholds(self.thickness * factor)


def second_best(seller: tuple[float, float], buyer: tuple[float, float]) -> float:
    """The share of ``buyer[1] - seller[0]`` that value must exceed cost by for the best mechanism to trade.

    Parameters
    ----------
    seller, buyer
        Bounds of a uniform private cost and of a uniform private value; a buyer may never be worth trading with.

    Returns
    -------
    theta
        0 where trade is always worth while, 1/4 for both on the same unit interval.

    Notes
    -----
    Myerson & Satterthwaite (1983), "Efficient mechanisms for bilateral trading", Journal of Economic Theory 29,
    doi:10.1016/0022-0531(83)90048-0: the mechanism that loses least trades when value exceeds cost by a fixed amount,
    so large that its budget balances.
    """
    (s0, s1), (b0, b1) = seller, buyer
    if s1 <= b0:
        return 0.0
    width = b1 - s0
    if width <= 0:
        return 0.0

    corners = ((1, 0.0), (-1, b1 - b0), (-1, s1 - s0), (1, b1 - b0 + s1 - s0))

    def surplus(gap: float) -> float:
        total = 0.0
        for sign, h in corners:
            if (k := gap - h) > 0:
                total += sign * ((width - 2 * h) * k * k / 2 - 2 * k**3 / 3)
        return total

    if surplus(width) >= 0:
        return 0.0
    # The sum rises, then falls through its only zero.
    low, high = width / 2, width
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if surplus(middle) >= 0 else (low, middle)
    return 1 - (low + high) / 2 / width


def needs_of(alone: tuple[Pieces, Pieces], surplus: Surplus) -> Needs:
    """What each side needs and what the other can grant it.

    Parameters
    ----------
    alone
        The frontier with the first side's limits only, and with the second's only.
    surplus
        What utilities are worth beyond no deal.
    """
    needed, granted = np.empty_like(surplus.factor), np.empty_like(surplus.factor)
    for i in range(2):
        own, others = alone[i], alone[1 - i]
        end = own.start + own.step if i == 0 else own.start
        least = end[..., i].min(axis=1)
        factor, offset = surplus.factor[:, i], surplus.offset[:, i]
        met = np.where(offset >= -EPSILON, -_FAR, _FAR)
        even = np.divide(-offset, factor, out=met, where=factor > EPSILON)
        needed[:, i] = np.maximum(least, np.clip(even, -_FAR, _FAR))
        granted[:, i] = _granted(others, surplus, i)
    return Needs(needed, granted)


def _granted(others: Pieces, surplus: Surplus, side: int) -> Floats:
    """The most utility for a side at which the other, with its own limits alone, is no worse off than with no deal."""
    giver = 1 - side
    slack = others.start[..., giver] * surplus.factor[:, [giver]] + surplus.offset[:, [giver]] + EPSILON
    step = others.step[..., giver] * surplus.factor[:, [giver]]
    # Along a piece the first side falls and the second rises: the giver is content from `at` on, or up to it.
    with np.errstate(divide="ignore", invalid="ignore"):
        at = np.where(step != 0, -slack / step, np.where((slack >= 0) == (side == 0), -np.inf, np.inf))
    fits = at <= 1 if side == 0 else at >= 0
    start, change = others.start[..., side], others.step[..., side]
    reached = start + np.clip(at, 0, 1) * change
    worst = (start + change if side == 0 else start).min(axis=1)
    best = np.where(fits, reached, -np.inf).max(axis=1)
    return np.asarray(np.where(np.isfinite(best), best, worst))


def thresholds_of(needs: Needs) -> Thresholds:
    """The thresholds over draws whose limits do not cross; none if there are no such draws."""
    out = np.zeros(2)
    if len(needs.needed):
        costs, worths = (np.quantile(each, _EDGES, axis=0).T.tolist() for each in (needs.needed, needs.granted))
        for i, ((s0, s1), (b0, b1)) in enumerate(zip(costs, worths, strict=True)):
            out[i] = second_best((s0, s1), (b0, b1)) * max(b1 - s0, 0.0)
    return Thresholds(out)


def found_of(needs: Needs, thresholds: Thresholds) -> Floats:
    """(draws,): whether a zone is found, the mean of what it is in the two sides' units: 0, ½ or 1."""
    return np.asarray((needs.granted - needs.needed >= thresholds.thickness - EPSILON).mean(axis=1))
