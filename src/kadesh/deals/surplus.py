"""What a package is worth to each party beyond no deal: theory §2–3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.no_deal import Asked, asked_of, no_deal_values

__all__ = ["Surplus", "surplus_of"]


@dataclass(frozen=True)
class Surplus:
    """Surplus as a straight function of utility: ``factor * utility + offset``, each (draws, parties)."""

    factor: Floats
    offset: Floats

    def at(self, rows: Ints) -> Surplus:
        """That of some of the draws."""
        return Surplus(self.factor[rows], self.offset[rows])

    def of(self, utilities: Floats) -> Floats:
        """Surpluses of utilities, (draws, parties)."""
        return self.factor * utilities + self.offset


def surplus_of(draws: Draws, *, distrust: bool = False, asked: Asked | None = None) -> Surplus:
    """What a deal is worth to each party beyond no deal.

    Parameters
    ----------
    draws
        Any number of parties.
    distrust
        Whether a signed deal counts at what it is worth signed: with the chance that the other side does not keep it
        and later imposes its own terms, any of several others alike (Fearon 1995; Walter 1997,
        doi:10.1162/002081897550384).
    asked
        What the terms are worth, if that is known already.
    """
    asked = asked or asked_of(draws)
    no_deal = no_deal_values(draws, asked).total
    if not distrust:
        return Surplus(np.ones_like(no_deal), -no_deal)
    parties = range(len(draws.parties))
    imposed = np.stack([np.delete(asked.on_table[:, i], i, axis=1).mean(axis=1) for i in parties], axis=1)
    return Surplus(draws.trust, (1 - draws.trust) * imposed - no_deal)
