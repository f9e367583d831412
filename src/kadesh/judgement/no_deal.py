"""What no deal is worth, in three parts that can be argued about: theory §3."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws

__all__ = ["Asked", "NoDeal", "asked_of", "no_deal_values"]


@dataclass(frozen=True)
class NoDeal:
    """Worth of no agreement to each party, (draws, parties), on the scale of utilities."""

    battlefield: Floats
    """Fighting on as a lottery between each side's own terms."""
    war_cost: Floats
    """What the conflict costs while it lasts, at its present worth; never above 0."""
    talk_gain: Floats
    """What being seen to talk earns while talks last, at its present worth."""

    @property
    def total(self) -> Floats:
        """Worth of going on without a deal: talks go on."""
        return self.battlefield + self.war_cost + self.talk_gain

    @property
    def walk_out(self) -> Floats:
        """Worth of leaving the talks: nothing is earned by talking any more."""
        return self.battlefield + self.war_cost


@dataclass(frozen=True)
class Asked:
    """What each side's own terms are worth to each: (draws, to whom, whose terms)."""

    everything: Floats
    """On every issue, as the winner of a war would have them."""
    on_table: Floats
    """On the issues on the table, the others staying as they are."""


def asked_of(draws: Draws) -> Asked:
    """What each side's own terms are worth to each."""
    everything = [draws.worth_of(*draws.asked(j)) for j in range(len(draws.parties))]
    if draws.on_table.all():
        worth = np.stack([each.sum(axis=2) for each in everything], axis=2)
        return Asked(worth, worth)
    stays = draws.worth_of(draws.status_quo, {k: o.status_quo for k, o in draws.options.items()})
    tabled = [np.where(draws.on_table[:, None], each, stays) for each in everything]
    return Asked(*(np.stack([each.sum(axis=2) for each in worths], axis=2) for worths in (everything, tabled)))


def no_deal_values(draws: Draws, asked: Asked | None = None) -> NoDeal:
    """Worth of no agreement: r = o + (b − c) / ρ.

    o is a lottery between a party's own terms, with the chance it gives itself to prevail, and the others' terms
    (with several others, each as likely). Where a party's worth of no deal is judged directly, it stands as
    `battlefield` and the other parts are 0.

    Parameters
    ----------
    draws
        Of any number of parties.
    asked
        What the terms are worth, if that is known already.

    Notes
    -----
    Fearon (1995), "Rationalist explanations for war", International Organization 49(3), doi:10.1017/S0020818300033324.
    """
    worth = (asked or asked_of(draws)).everything
    own = np.diagonal(worth, axis1=1, axis2=2)
    others = (worth.sum(axis=2) - own) / (len(draws.parties) - 1)
    battlefield = draws.prevail * own + (1 - draws.prevail) * others
    given = ~np.isnan(draws.no_deal)
    return NoDeal(
        np.where(given, draws.no_deal, battlefield),
        np.where(given, 0.0, -draws.war_cost / draws.impatience),
        np.where(given, 0.0, draws.talk_gain / draws.impatience),
    )
