"""Alternating offers over the draws of a negotiation: along the frontier, within what each side would sign."""

from __future__ import annotations

import numpy as np

from kadesh.deals.bargaining import STRATEGIES, Strategy
from kadesh.deals.bargaining.alternating import STEPS, Bargained, bargain
from kadesh.deals.domain import Domain
from kadesh.deals.pieces import pieces_of
from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws
from kadesh.judgement.no_deal import no_deal_values

__all__ = ["bargain_in", "bargain_over", "packages_along"]

PACKAGES = 101
MOST_PACKAGES = 1_000_000


def packages_along(draws: Draws, count: int = PACKAGES) -> Floats:
    """Utilities (draws, packages, 2) of packages evenly along the frontier within both sides' limits.

    From the first side's best to the second's; -inf in draws whose limits cross, where nothing can be signed.
    """
    pieces = pieces_of(draws, by_lot=True)
    last = pieces.start.shape[1] - 1
    places = np.linspace(0, last + 1, count)
    at = np.minimum(places.astype(np.intp), last)
    along = pieces.start[:, at] + (places - at)[:, None] * pieces.step[:, at]
    return np.where(pieces.valid[:, at, None], along, -np.inf)


def bargain_over(draws: Draws, first: str, second: str, *, steps: int = STEPS) -> Bargained:
    """Play alternating offers once in every draw, draws taking turns in who opens.

    Raises
    ------
    InputError
        If there is no such strategy, or there are not two sides.
    """
    chosen = _named(first, second)
    return bargain(packages_along(draws), no_deal_values(draws).total, chosen, steps=steps)


def bargain_in(domain: Domain, first: str, second: str, *, steps: int = STEPS) -> Bargained:
    """Play alternating offers over every package of a domain of two parties, once with each of them opening.

    Raises
    ------
    InputError
        If there is no such strategy, there are not two parties, or there are more than `MOST_PACKAGES` packages.
    """
    chosen = _named(first, second)
    if domain.packages > MOST_PACKAGES:
        what = f"{domain.packages:,} packages are too many to put each in order"
        raise InputError(Problem(what, f"simulated bargaining takes at most {MOST_PACKAGES:,}"))
    utilities = np.zeros((1, len(domain.parties)))
    for worth, allowed in zip(domain.worth, domain.signable, strict=True):
        utilities = (utilities[:, None] + np.where(allowed[:, None], worth, -np.inf)[None]).reshape(-1, worth.shape[1])
    return bargain(utilities, domain.no_deal, chosen, steps=steps, runs=2)


def _named(first: str, second: str) -> tuple[Strategy, Strategy]:
    known = {strategy.id: strategy for strategy in STRATEGIES}
    for name in (first, second):
        if name not in known:
            raise InputError(Problem(f"there is no strategy {name!r}", f"strategies: {', '.join(known)}"))
    return known[first], known[second]
