"""A signed agreement by a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.agreement import STALL_WEIGHT, Part, pooled
from kadesh.outlook.questions._spec import Answer, Backing, Template, conditional
from kadesh.record.values.likelihood import Confidence
from kadesh.stall.diagnosis import months_in

_FAR_APART = 4.0
"""Ratio of odds from which two parts are far apart."""


def answer_agreement(backing: Backing, last: dt.date) -> Answer | None:
    """The reference class, given the days since the last round, pooled with the stall model if that has been asked.

    So long after the last round that the reference class knows nothing, the stall model alone; without it no answer.
    """
    rate, span = backing.rates.rates["agreement_after_mediation"], last - backing.as_of
    shown = conditional(rate, backing.next_round.meetings.waited, span.days)
    found, parts = backing.diagnosis, []
    if shown.known:
        parts.append(Part("reference_class", shown.value, rate.n, 1 - STALL_WEIGHT))
    assumed: tuple[str, ...] = ()
    if found is not None:
        draws = found.scenario.draws  # more of them are no more evidence: clipped as the reference class is
        parts.append(Part("stall_model", found.at(months_in(span)), min(draws.count, rate.n), STALL_WEIGHT))
        assumed = tuple(draws.assumed)
    if not parts:
        return None
    both = pooled(*parts)
    confidence, why = _confidence(parts, assumed)
    weight = f"pooled in log odds, the stall model with weight {STALL_WEIGHT:g}"
    if len(parts) == 1:
        weight = "the stall model alone" if found else "the reference class alone"
    return Answer(
        probability=both.chance,
        confidence=confidence,
        why_confidence=why,
        base_rate=shown,
        parts={part.name: part.chance for part in parts},
        would_change=(
            "a red line withdrawn in public by either side",
            "a guarantee that both sides name as enough",
            "a text initialled by both delegations",
        ),
        assumed=assumed,
        note=weight,
    )


def _confidence(parts: list[Part], assumed: tuple[str, ...]) -> tuple[Confidence, str]:
    why = "the reference class is civil wars elsewhere"
    if len(parts) == 1 and parts[0].name == "stall_model":
        return (
            "low",
            "nothing is known of talks elsewhere so long after their last round, and the stall model stands alone",
        )
    if len(parts) == 1:
        return "low", f"{why}, and nothing of these talks enters but the days since the last round"
    odds = [part.clipped / (1 - part.clipped) for part in parts]
    far = max(odds) / min(odds) > _FAR_APART
    why += ", and the stall model differs much from it" if far else ", and the stall model differs little from it"
    if assumed:
        return "low", f"{why}; {len(assumed)} of its inputs are assumed"
    return ("low" if far else "moderate"), f"{why}; none of its inputs is assumed"


AGREEMENT = Template(
    "agreement",
    "Will both sides sign a written agreement on what they fight over by {day}?",
    "Yes if both sides announce by that day that they have signed the same text on what is fought over: a settlement,"
    " part of one, or a timetable to one. Exchanges of prisoners, local truces and ceasefires alone do not count.",
    answer_agreement,
)
