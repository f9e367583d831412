"""A ceasefire in force for thirty days, by a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.base_rates import YEAR
from kadesh.outlook.questions._spec import Answer, Backing, BaseShown, Template

IN_FORCE = 30
"""Days."""


def answer_ceasefire(backing: Backing, last: dt.date) -> Answer | None:
    """The share of years of fighting that end in a ceasefire, as a constant rate; it must begin thirty days earlier.

    No answer within those thirty days: only a ceasefire that is on already could then count, and none is looked at.
    """
    dossier = backing.dossier
    states = all(any(actor.iso for actor in dossier.members(side)) for side in dossier.sides[:2])
    rate = backing.rates.rates["ceasefire_interstate" if states and dossier.sides else "ceasefire_internal"]
    days = (last - backing.as_of).days - IN_FORCE
    if days < 1:
        return None
    year = rate.at(YEAR)
    share = 1 - (1 - year.share) ** (days / YEAR)
    how = f"for the {days:,} days in which it would have to begin, at that rate: {share:.1%}"
    return Answer(
        probability=share,
        confidence="low",
        why_confidence="it rests on how other wars ended and on nothing of these talks",
        base_rate=BaseShown(year.share, rate.n, rate.title, year.low, year.high, rate.cautions, how),
        parts={"reference_class": share, "reference_class_a_year": year.share},
        would_change=("a ceasefire announced by both sides", "terms of monitoring agreed", "an offensive begun"),
        note="a constant rate through the year; nothing recorded of these talks enters",
    )


CEASEFIRE = Template(
    "ceasefire",
    "Will a ceasefire have been in force for 30 days by {day}?",
    "Yes if both sides announced it, and neither nor the monitors declared it over in the 30 days up to that day.",
    answer_ceasefire,
    of_war=True,
)
