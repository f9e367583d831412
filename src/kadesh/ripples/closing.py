"""Closing the loop: what comes back changes what the parties weigh, and the odds of an agreement move the audiences."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

import numpy as np

from kadesh.deals.terms import require_two
from kadesh.errors import InputError, NoAnswer, Problem
from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws
from kadesh.ripples.sampling import Sampling
from kadesh.ripples.spreading import Ripples, exponents_of, pressure_on, settled_by
from kadesh.stall.agreement import Bargain, agreement_odds, bargain_of
from kadesh.stall.diagnosis import months_in
from kadesh.stall.scenario import Scenario

__all__ = ["TOLERANCE", "Loop", "back_to_parties", "loop_of"]

TOLERANCE = 1e-4
"""Odds that move by less from pass to pass have settled: a hundredth of a percentage point."""
_PASSES = 30


@dataclass(frozen=True)
class Loop:
    """The odds of an agreement, with what comes back to the parties."""

    before: float
    """As things stand, without ripple effects."""
    passes: tuple[float, ...]
    """After each pass; the first is what the reported effects do, the others add what the odds themselves do."""
    error: float
    """Monte Carlo standard error of the change that the first pass makes, on the same draws."""
    unsettled: str
    """Why the passes settle nowhere; empty if they do."""
    draws: Draws
    """What the parties weigh where it settles; after the first pass if it does not."""
    assumed: tuple[str, ...]
    """Names of the inputs that only the later passes need and nobody has judged."""

    @property
    def once(self) -> float:
        """After one pass: the reported effects, and nothing that follows from the odds."""
        return self.passes[0]

    @property
    def settled(self) -> float:
        """Where it settles (`NoAnswer` if nowhere)."""
        if self.unsettled:
            raise NoAnswer(self.unsettled)
        return self.passes[-1]


def back_to_parties(draws: Draws, ripples: Ripples, exponents: Floats | None = None) -> Draws:
    """The draws with what comes back to the parties: war cost and talk gain multiplied, trust changed in log odds.

    Parameters
    ----------
    draws
        Of the same dossier, number of draws and seed.
    ripples
        What spreads.
    exponents
        (draws, parties, 3) in place of those of `ripples`.

    Raises
    ------
    InputError
        If the draws are not the same states of the world.
    """
    if (draws.parties, draws.count, draws.seed, draws.first) != (ripples.parties, ripples.draws, ripples.seed, 0):
        what = "ripple effects and draws are not of the same parties, number of draws and seed"
        raise InputError(Problem(what, "make both from one dossier, with the same draws and seed"))
    from scipy.special import expit, logit

    moved = ripples.exponents if exponents is None else exponents
    factor = np.exp(moved[:, :, :2])
    trust = np.asarray(expit(logit(draws.trust) + moved[:, :, 2]))
    return replace(
        draws, war_cost=draws.war_cost * factor[..., 0], talk_gain=draws.talk_gain * factor[..., 1], trust=trust
    )


def loop_of(ripples: Ripples, draws: Draws, by: dt.timedelta = dt.timedelta(days=180)) -> Loop:
    """The odds of an agreement after one pass, and where they settle if audiences follow the odds.

    In every pass the shock of each audience by each channel that the reports name is the reported one and, on top, its
    hope times the rise in the odds of an agreement since the start. Because the ripple model is linear, that is solved
    once. What the sides know of each other stays as it was: the thresholds of finding a zone are frozen.

    Parameters
    ----------
    ripples, draws
        Of the same dossier, number of draws and seed; two sides.
    by
        How far ahead the odds look.

    Raises
    ------
    InputError
        If there are not two sides, or the draws are not the same states of the world.
    """
    require_two(draws)
    months, start = months_in(by), bargain_of(Scenario(draws))
    stands = agreement_odds(start, Scenario(draws), months)
    once = changed = back_to_parties(draws, ripples)
    odds = _odds(once, start, months)
    at, unsettled, response = [float(stands.mean()), float(odds.mean())], "", None
    while not unsettled and abs(at[-1] - at[-2]) > TOLERANCE:
        response = _response(ripples) if response is None else response
        changed = back_to_parties(draws, ripples, ripples.exponents + (at[-1] - at[0]) * response)
        at.append(float(_odds(changed, start, months).mean()))
        unsettled = _unsettled(at)
    error = float((odds - stands).std() / np.sqrt(len(odds)))
    noted = dict.fromkeys(name for sampling in ripples.samplings for name in sampling.assumed)
    assumed = tuple(name for name in noted if name not in ripples.assumed)
    return Loop(at[0], tuple(at[1:]), error, unsettled, once if unsettled else changed, assumed)


def _unsettled(at: list[float]) -> str:
    """Why the odds at the start and after each pass will not settle; empty if they still may."""
    steps = np.abs(np.diff(at))
    told = ", ".join(f"{each:.1%}" for each in at)
    if steps[-1] > steps[-2] + TOLERANCE:
        return f"audiences and odds drive each other on ({told}); judge hope or echoes lower, or keep to one pass"
    return f"audiences and odds have not settled after {_PASSES} passes ({told})" if len(steps) >= _PASSES else ""


def _odds(draws: Draws, start: Bargain, months: float) -> Floats:
    scenario = Scenario(draws)
    bargain = bargain_of(scenario, frozen=start.thresholds, frontiers=start.frontiers)
    return agreement_odds(bargain, scenario, months)


def _response(ripples: Ripples) -> Floats:
    """(draws, parties, 3): what certain odds instead of none would add to the exponents, through hopeful audiences."""
    inputs = ripples.samplings[0].inputs
    pressure = np.zeros(ripples.pressure.shape)
    for c, channel in enumerate(ripples.channels):
        change, _ = settled_by(ripples.samplings, channel, Sampling.hope)
        pressure[:, :, c] = pressure_on(inputs, change)
    return exponents_of(ripples.samplings, pressure)
