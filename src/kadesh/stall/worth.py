"""What agreeing, going on talking and walking out are worth to each side: theory §3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.deals.acceptable import acceptable_part
from kadesh.deals.solutions.egalitarian import EGALITARIAN
from kadesh.deals.surplus import Surplus
from kadesh.judgement.arrays import Floats
from kadesh.judgement.no_deal import NoDeal, no_deal_values
from kadesh.stall.agreement import Bargain
from kadesh.stall.scenario import Scenario

__all__ = ["Worth", "even_deal", "worth_of"]


@dataclass(frozen=True)
class Worth:
    """What each course is worth, on the scale of utilities; (draws, 2)."""

    agree: Floats
    """The deal that gains both sides the same over no deal, at what it is worth signed; NaN where limits cross."""
    no_deal: NoDeal
    """Its parts; their sum is the worth of going on talking."""

    @property
    def keep_talking(self) -> Floats:
        """Going on as now."""
        return self.no_deal.total

    @property
    def walk_out(self) -> Floats:
        """Leaving the talks."""
        return self.no_deal.walk_out


def worth_of(scenario: Scenario, bargain: Bargain) -> Worth:
    """What agreeing, going on talking and walking out are worth to each side."""
    no_deal = no_deal_values(scenario.draws, bargain.frontiers.asked)
    agree = np.full(no_deal.total.shape, np.nan)
    rows = bargain.frontiers.rows
    agree[rows] = even_deal(bargain) + no_deal.total[rows]
    return Worth(agree, no_deal)


def even_deal(bargain: Bargain) -> Floats:
    """Surplus of the package within the limits that gains both sides the same over no deal; (followed, 2).

    At what it is worth signed; may be below 0.
    """
    surplus = bargain.acceptable.surplus
    # Added to both surpluses, so that every package within the limits counts; equal gains stay equal.
    lift = np.maximum(-surplus.offset.min(axis=1), 0)[:, None]
    lifted = Surplus(surplus.factor, surplus.offset + lift)
    picked = acceptable_part(bargain.frontiers.both, lifted).pick(EGALITARIAN)
    return np.asarray(picked.surplus - lift)
