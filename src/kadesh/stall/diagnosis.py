"""Why there is no agreement, and what would change that: all parts together."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from kadesh.deals.terms import require_two
from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats
from kadesh.judgement.drawing import DRAWS, draw
from kadesh.judgement.draws import Draws
from kadesh.judgement.priors import Leaning
from kadesh.record.dossier import Dossier
from kadesh.stall.agreement import Bargain, agreement_odds, bargain_of
from kadesh.stall.changes import require_bounded
from kadesh.stall.effects import Effect, Judged, effect_of, effects_of, judged, pulled_by_user
from kadesh.stall.learning import Question, worth_learning
from kadesh.stall.levers import Pulled
from kadesh.stall.monte_carlo import standard_error
from kadesh.stall.scenario import Scenario
from kadesh.stall.shares import Shares, shares_of
from kadesh.stall.worth import Worth, worth_of

__all__ = ["LEANINGS", "MONTH", "Diagnosis", "days", "diagnose", "diagnose_dossier", "months_in"]

MONTH = 365.25 / 12
"""Days."""
LEANINGS: tuple[Leaning, ...] = ("wide", "optimistic", "pessimistic")
"""Other sets of assumptions under which the answer is looked at."""
AT_MONTHS = (3, 6, 12, 24)


def days(count: float) -> dt.timedelta:
    """A length of time."""
    return dt.timedelta(days=count)


def months_in(span: dt.timedelta) -> float:
    """A length of time in months."""
    return span / dt.timedelta(days=MONTH)


@dataclass(frozen=True)
class Diagnosis:
    """Why there is no agreement by a date; each part is computed when it is first asked for.

    Raises
    ------
    InputError
        If there are not two sides, an input lies beyond its bounds, or the time is negative.
    """

    scenario: Scenario
    months: float
    other_draws: Callable[[Leaning], Draws] | None = field(default=None, repr=False)
    """The draws under other assumptions; None where the inputs are given as they are."""
    own_levers: tuple[Pulled, ...] = ()
    """Levers of one's own, applied."""

    def __post_init__(self) -> None:
        require_two(self.scenario.draws)
        require_bounded(self.scenario.draws)
        if not 0 <= self.months < math.inf:
            raise InputError(Problem(f"{self.months:g} months cannot be looked ahead", "give a time of 0 or more"))

    @cached_property
    def bargain(self) -> Bargain:
        """The bargain as it stands."""
        return bargain_of(self.scenario)

    @cached_property
    def odds(self) -> Floats:
        """(draws,): the odds of an agreement by the date."""
        return agreement_odds(self.bargain, self.scenario, self.months)

    @property
    def agreement(self) -> float:
        """The odds of an agreement by the date."""
        return float(self.odds.mean())

    @property
    def error(self) -> float:
        """Monte Carlo standard error of `agreement`; with one draw the most it can be, ½."""
        return float(standard_error(self.odds, room=1.0))

    def at(self, months: float) -> float:
        """The odds of an agreement within some months."""
        return float(agreement_odds(self.bargain, self.scenario, months).mean())

    @cached_property
    def obstacles(self) -> Shares:
        """How much of what is missing each obstacle accounts for."""
        return shares_of(self.scenario, self.months)

    @cached_property
    def levers(self) -> tuple[Effect, ...]:
        """What each lever would change."""
        return effects_of(self._judged, self.own_levers)

    def what_if(self, pulled: Pulled) -> Effect:
        """What one change of the inputs would do."""
        return effect_of(self._judged, pulled)

    @cached_property
    def _judged(self) -> Judged:
        return judged(self.scenario, self.months, self.bargain)

    @cached_property
    def ask_next(self) -> tuple[Question, ...]:
        """What to find out next."""
        return worth_learning(self.scenario.draws, self.odds)

    @cached_property
    def worth(self) -> Worth:
        """What agreeing, going on talking and walking out are worth."""
        return worth_of(self.scenario, self.bargain)

    @cached_property
    def under_priors(self) -> dict[Leaning, Diagnosis]:
        """The same under other assumptions."""
        if self.other_draws is None:
            return {}
        return {leaning: Diagnosis(Scenario(self.other_draws(leaning)), self.months) for leaning in LEANINGS}


def diagnose(draws: Draws, by: dt.timedelta = dt.timedelta(days=180)) -> Diagnosis:
    """Why there is no agreement by a date, from draws as they are.

    Raises
    ------
    InputError
        If there are not two sides, an input lies beyond its bounds, or the time is negative.
    """
    return Diagnosis(Scenario(draws), months_in(by))


def diagnose_dossier(
    dossier: Dossier, by: dt.timedelta = dt.timedelta(days=180), draws: int = DRAWS, seed: int = 0
) -> Diagnosis:
    """Why there is no agreement by a date, with the dossier's own levers, and under other assumptions.

    Raises
    ------
    InputError
        If there are not two sides and an issue, or a judgement or a lever cannot be used.
    """
    scenario = Scenario(draw(dossier, draws, seed))
    party_of = {actor.id: actor.side or actor.name for actor in dossier.actors}
    own = tuple(pulled_by_user(scenario, dossier.levers, party_of))
    return Diagnosis(scenario, months_in(by), lambda leaning: draw(dossier, draws, seed, leaning=leaning), own)
