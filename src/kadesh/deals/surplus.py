"""What a package is worth to each party beyond no deal: theory §2–3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.no_deal import no_deal_values

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


def surplus_of(draws: Draws, *, distrust: bool = False) -> Surplus:
    """What a deal is worth to each party beyond no deal.

    Parameters
    ----------
    distrust
        Whether a signed deal counts at what it is worth signed: with the chance that the other side does not keep it
        and later imposes its own terms (Fearon 1995; Walter 1997, doi:10.1162/002081897550384).
    """
    no_deal = no_deal_values(draws).total
    if not distrust:
        return Surplus(np.ones_like(no_deal), -no_deal)
    imposed = np.stack([_imposed(draws, 1 - i)[:, i] for i in range(2)], axis=1)
    return Surplus(draws.trust, (1 - draws.trust) * imposed - no_deal)


def _imposed(draws: Draws, party: int) -> Floats:
    """Utilities (draws, parties) of a party's terms on the issues on the table, the status quo on the others."""
    levels, choices = draws.asked(party)
    levels = np.where(draws.on_table, levels, draws.status_quo)
    choices = {k: np.where(draws.on_table[:, k], c, draws.options[k].status_quo) for k, c in choices.items()}
    return np.asarray(draws.worth_of(levels, choices).sum(axis=2))
