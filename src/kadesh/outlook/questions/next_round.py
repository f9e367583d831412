"""The next round by a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.next_round import GAP_MODELS
from kadesh.outlook.questions._spec import Answer, Backing, Template, conditional
from kadesh.record.values.likelihood import Confidence

_ENOUGH_GAPS = 8
_FAR_APART = 0.2


def answer_next_round(backing: Backing, last: dt.date) -> Answer:
    """By the gaps so far, pooled with other talks, and by what is announced."""
    found, days = backing.next_round, (last - backing.as_of).days
    rate = backing.rates.rates["next_mediation"]
    parts = {model.id: found.by_model(model, days) for model in GAP_MODELS}
    note = "no dated announcement or plan stands"
    if found.announced.due is not None:
        parts["announcements_kept"] = found.announced.chance
        note = "a dated announcement or plan stands; if it slips, the round is foreseen as if there were none"
    confidence, why = _confidence(len(found.meetings.gaps), parts)
    return Answer(
        probability=found.within(days),
        confidence=confidence,
        why_confidence=why,
        base_rate=conditional(rate, found.meetings.waited, days),
        parts=parts,
        would_change=("a date announced, confirmed by both sides", "a round put off", "silence for another month"),
        note=note,
    )


def _confidence(gaps: int, parts: dict[str, float]) -> tuple[Confidence, str]:
    far = abs(parts["two_state"] - parts["kaplan_meier"]) > _FAR_APART
    agree = "the two best models differ much" if far else "the two best models differ little"
    enough = gaps >= _ENOUGH_GAPS
    count = f"{gaps} gap between rounds is" if gaps == 1 else f"{gaps} gaps between rounds are"
    why = f"{count} on record, the other talks drawn on are civil wars, and {agree}"
    return ("moderate" if enough and not far else "low"), why


NEXT_ROUND = Template(
    "next round",
    "Will a further round with both sides in the room begin by {day}?",
    "Yes if two independent sources report delegations of both sides in one meeting begun by that day.",
    answer_next_round,
)
