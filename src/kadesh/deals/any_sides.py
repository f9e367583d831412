"""The acceptable packages of a negotiation, by the method that fits the number of its sides."""

from __future__ import annotations

from kadesh.deals.acceptable import Acceptable, acceptable_of
from kadesh.deals.many.acceptable import AmongMany, among_many
from kadesh.deals.surplus import Surplus
from kadesh.deals.terms import TWO
from kadesh.judgement.arrays import Bools
from kadesh.judgement.draws import Draws

__all__ = ["acceptable_among"]


def acceptable_among(
    draws: Draws, *, distrust: bool = False, without: Bools | None = None, surplus: Surplus | None = None
) -> Acceptable | AmongMany:
    """The acceptable packages in every draw.

    Between two sides the frontier is one chain of pieces (`Acceptable`); among more it is not made, and what is asked
    of it is found by linear programs (`AmongMany`).

    Parameters
    ----------
    draws
        Two parties or more.
    distrust
        Whether a deal counts at what it is worth signed (theory §3), not as if it were kept.
    without
        Which limits and refusals do not count; fits (draws, parties, issues).
    surplus
        Instead of the surplus of these draws.
    """
    if len(draws.parties) == TWO:
        return acceptable_of(draws, distrust=distrust, without=without, surplus=surplus)
    return among_many(draws, distrust=distrust, without=without, surplus=surplus)
