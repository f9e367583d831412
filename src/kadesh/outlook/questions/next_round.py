"""The next round by a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.agreement import within_given_waited
from kadesh.outlook.next_round import GAP_MODELS
from kadesh.outlook.questions._spec import Answer, Backing, BaseShown, Template
from kadesh.record.values.likelihood import Confidence

_ENOUGH_GAPS = 8
_FAR_APART = 0.2


def answer_next_round(backing: Backing, last: dt.date) -> Answer:
    """By the gaps so far, pooled with other talks, and by what is announced."""
    found, days = backing.next_round, (last - backing.as_of).days
    rate = backing.rates.rates["next_mediation"]
    waited = found.meetings.waited
    parts = {model.id: found.by_model(model, days) for model in GAP_MODELS}
    note = "no dated announcement stands"
    if found.announced.due is not None:
        parts["announcements_kept"] = found.announced.chance
        note = "a dated announcement stands; if it slips, the round is foreseen as if there were none"
    confidence, why = _confidence(len(found.meetings.gaps), parts)
    point = rate.at(days)
    return Answer(
        probability=found.within(days),
        confidence=confidence,
        why_confidence=why,
        base_rate=BaseShown(
            within_given_waited(rate, waited, days), rate.n, rate.title, *_interval(waited, point.low, point.high),
            rate.cautions,
        ),
        parts=parts,
        would_change=("a date announced, confirmed by both sides", "a round put off", "silence for another month"),
        note=note,
    )  # fmt: skip


def _interval(waited: int, low: float, high: float) -> tuple[float | None, float | None]:
    """The interval holds of the whole wait; of what is left of one it is not given."""
    return (low, high) if not waited else (None, None)


def _confidence(gaps: int, parts: dict[str, float]) -> tuple[Confidence, str]:
    far = abs(parts["two_state"] - parts["kaplan_meier"]) > _FAR_APART
    agree = "the two best models differ much" if far else "the two best models differ little"
    enough = gaps >= _ENOUGH_GAPS
    why = f"{gaps} gaps between rounds are on record, the other talks drawn on are civil wars, and {agree}"
    return ("moderate" if enough and not far else "low"), why


NEXT_ROUND = Template(
    "next round",
    "Will a further round with both sides in the room begin by {day}?",
    "Yes if two independent sources report delegations of both sides in one meeting begun by that day.",
    answer_next_round,
)
