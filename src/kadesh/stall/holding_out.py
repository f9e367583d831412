"""Holding out: two sides wait for the other to yield, each perhaps one that never will. Theory §4."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.deals.acceptable import Acceptable
from kadesh.judgement.arrays import EPSILON, Bools, Floats
from kadesh.judgement.draws import Draws
from kadesh.stall.frontiers import in_columns

__all__ = ["HoldingOut", "holding_out_of", "yield_odds"]


@dataclass(frozen=True)
class HoldingOut:
    """What each side holds out for, and how fast it gives way; (draws, 2), meaningless where there is no zone."""

    demanded: Floats
    """Surplus at its own demand."""
    offered: Floats
    """Surplus at the other's demand."""
    rate: Floats
    """Rate per month at which *this* side yields: it keeps the other just willing to wait."""
    compatible: Bools
    """(draws,): the demands leave each side as much as it asks."""


def holding_out_of(found: Acceptable, draws: Draws) -> HoldingOut:
    """The war of attrition on the acceptable frontier.

    Side i demands the share κ of the contested surplus. While both wait, j yields at the rate that pays i just for
    waiting: ρ_i L_i / (H_i − L_i).

    Notes
    -----
    Abreu & Gul (2000), "Bargaining and reputation", Econometrica 68(1), doi:10.1111/1468-0262.00094.
    """
    least, best = (in_columns(np.nan_to_num(ends)) for ends in (found.least, found.best))
    demanded = least + draws.demand * (best - least)
    offered = np.empty_like(demanded)
    for i in range(2):
        offered[:, i] = _left_at(found, demanded, i)
    compatible = np.logical_or.reduce(demanded <= offered + EPSILON, axis=1)
    gap = np.where(compatible[:, None], 1.0, demanded - offered)
    pay = draws.impatience * np.maximum(offered, 0) / gap
    return HoldingOut(demanded, offered, pay[:, ::-1], compatible)


def _left_at(found: Acceptable, demanded: Floats, side: int) -> Floats:
    """The most surplus left to a side where the other has what it demands, (draws,)."""
    other = 1 - side
    start, step = found.start, found.step
    wanted = demanded[:, other, None] - EPSILON
    # Along a piece the first side falls and the second rises: the first reaches its demand up to, the second from.
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = (wanted - start[..., other]) / step[..., other]
    flat = step[..., other] == 0
    enough = start[..., other] >= wanted
    if other == 0:
        at = np.minimum(np.where(flat, np.where(enough, np.inf, -np.inf), reach), found.to)
    else:
        at = np.maximum(np.where(flat, np.where(enough, -np.inf, np.inf), reach), found.from_)
    fits = found.parts & (at >= found.from_) & (at <= found.to)
    left = start[..., side] + np.where(fits, at, 0) * step[..., side]
    most = np.where(fits, left, -np.inf).max(axis=1)
    return np.where(np.isfinite(most), np.maximum(most, 0.0), 0.0)


def yield_odds(rate: Floats, resolve_doubt: Floats, months: Floats, *, tabled: bool = False) -> Floats:
    """The odds that one of two sides has yielded after some months.

    Parameters
    ----------
    rate
        (draws, 2): each side's rate of yielding per month while it may still yield.
    resolve_doubt
        (draws, 2): probability that each side never yields.
    months
        (draws,): time waited, 0 or more.
    tabled
        Whether the demands have just been tabled, so that one side may yield at once; otherwise talks are under way.

    Returns
    -------
    odds
        (draws,). 1 where some side is known to yield; 0 where neither gains by waiting for the other.
    """
    certain = (resolve_doubt <= 0).any(axis=1)
    firmness = -np.log(np.where(resolve_doubt > 0, resolve_doubt, 1.0))
    # A side known never to yield has nothing left to prove, whatever its rate.
    until = np.divide(firmness, rate, out=np.where(firmness > 0, np.inf, 0.0), where=rate > 0)
    last = until.min(axis=1)
    waited = np.minimum(months, last)
    if not tabled:
        odds = -np.expm1(-np.where(rate > 0, rate, 0).sum(axis=1) * waited)
    else:
        # λ_i T*, without dividing by a rate of 0.
        other = np.where(rate[:, ::-1] > 0, rate / np.where(rate[:, ::-1] > 0, rate[:, ::-1], 1), np.inf)
        theirs = firmness[:, ::-1]
        borne = np.minimum(firmness, np.multiply(theirs, other, out=np.zeros_like(theirs), where=theirs > 0))
        stays = np.exp(-firmness + borne - rate * waited[:, None])
        odds = 1 - stays.prod(axis=1)
    idle = (rate <= 0).all(axis=1)
    return np.where(certain, 1.0, np.where(idle, 0.0, odds))
