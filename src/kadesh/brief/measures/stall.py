"""Why there is no agreement, as the brief shows it: computed from the record in view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.brief.context import Context
from kadesh.brief.measures.deals import deals_of
from kadesh.errors import InputError
from kadesh.judgement.drawing import draw
from kadesh.judgement.priors import Leaning
from kadesh.record.values.handling import Handling
from kadesh.stall.diagnosis import LEANINGS, Diagnosis, months_in
from kadesh.stall.effects import pulled_by_user
from kadesh.stall.levers import Pulled
from kadesh.stall.scenario import Scenario

_SEEN = 0.005
"""Odds below which nothing is told apart."""
_FEWER = 4
"""Under other assumptions a quarter of the samples is looked at: their range matters, not their last digit."""
_FRACTIONS = (
    (0.0, "hardly any"), (1 / 20, "about a twentieth"), (1 / 10, "about a tenth"), (1 / 5, "about a fifth"),
    (1 / 4, "about a quarter"), (1 / 3, "about a third"), (2 / 5, "about two fifths"), (1 / 2, "about half"),
    (3 / 5, "about three fifths"), (2 / 3, "about two thirds"), (3 / 4, "about three quarters"), (1.0, "nearly all"),
)  # fmt: skip


@dataclass(frozen=True)
class Stall:
    """The diagnosis of a record, the same under other assumptions, and how what it says must be handled."""

    found: Diagnosis
    others: dict[Leaning, Diagnosis]
    handling: Handling

    @property
    def parties(self) -> tuple[str, ...]:
        """The sides."""
        return self.found.scenario.draws.parties

    @property
    def assumed(self) -> tuple[str, ...]:
        """Names of the inputs that are assumed."""
        return self.found.scenario.draws.assumed

    @property
    def drafted(self) -> bool:
        """Whether a deal could be drafted by the day asked about, if nothing stood in its way."""
        return float(self.found.obstacles.values[-1]) >= _SEEN

    @property
    def tells(self) -> bool:
        """Whether obstacles account for enough to say anything of them."""
        return self.drafted and self.found.obstacles.missing >= _SEEN

    @cached_property
    def ranking(self) -> tuple[int, ...]:
        """Numbers of the obstacles, the one that accounts for most first."""
        return tuple(np.argsort(-self.found.obstacles.share, kind="stable").tolist())

    @cached_property
    def range_of_odds(self) -> tuple[float, float]:
        """The least and the greatest odds of an agreement under all sets of assumptions."""
        every = [self.found.agreement, *(other.agreement for other in self.others.values())]
        return min(every), max(every)

    @cached_property
    def flips(self) -> tuple[str, ...]:
        """Sets of assumptions under which another obstacle comes first."""
        return tuple(
            leaning for leaning, other in self.others.items() if int(other.obstacles.share.argmax()) != self.ranking[0]
        )


def stall_of(context: Context) -> Stall | None:
    """Why there is no agreement; None where the record has not two sides and an issue."""
    if "stall" not in context.computed_once:
        context.computed_once["stall"] = _stall(context)
    found: Stall | None = context.computed_once["stall"]
    return found


def _stall(context: Context) -> Stall | None:
    deals = deals_of(context)
    if deals is None:
        return None
    scenario, months = Scenario(deals.draws), months_in(context.horizon - context.as_of)
    fewer = max(context.draws // _FEWER, 1)
    others = {
        leaning: Diagnosis(Scenario(draw(context.dossier, fewer, context.seed, leaning=leaning)), months)
        for leaning in LEANINGS
    }
    return Stall(Diagnosis(scenario, months, own_levers=_own_levers(context, scenario)), others, deals.handling)


def _own_levers(context: Context, scenario: Scenario) -> tuple[Pulled, ...]:
    """The dossier's levers in view; one that names what there is not is noted."""
    party_of = {actor.id: actor.side or actor.name for actor in context.dossier.actors}
    found = []
    for lever in context.dossier.levers:
        try:
            found += list(pulled_by_user(scenario, (lever,), party_of))
        except InputError as error:
            context.cannot(f"the lever “{lever.title}”", error)
    return tuple(found)


def fraction_words(share: float) -> str:
    """A share in words: ``about a third``.

    Examples
    --------
    >>> fraction_words(0.35), fraction_words(0.01)
    ('about a third', 'hardly any')
    """
    return min(_FRACTIONS, key=lambda pair: abs(pair[0] - share))[1]
