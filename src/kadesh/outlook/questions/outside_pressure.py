"""A new measure from outside by a day."""

from __future__ import annotations

import datetime as dt

from kadesh.outlook.questions._spec import Answer, Backing, BaseShown, Template
from kadesh.record.entities.events import Event

KINDS = ("SANCTION", "AID", "SUPPORT", "THREATEN", "COERCE")
"""What counts as a measure from outside (PLOVER)."""
WINDOW = 365
"""Days looked back over."""


def answer_outside_pressure(backing: Backing, last: dt.date) -> Answer | None:
    """The record's own rate over the last year: measures come singly and at a constant, unknown rate.

    Without a measure on record there is no answer: that none was written down says nothing of whether one was taken.
    With k measures in W days and Jeffreys' prior the chance of at least one in d days is 1 − (W/(W + d))^(k + ½).
    """
    since, days = backing.as_of - dt.timedelta(days=WINDOW), max(1, (last - backing.as_of).days)
    measures = [e for e in backing.dossier.events if e.kind in KINDS and _recent(backing, e, since, backing.as_of)]
    count = len(measures)
    if not count:
        return None
    chance = 1 - (WINDOW / (WINDOW + days)) ** (count + 0.5)
    spans = max(1, WINDOW // days)
    begins = (backing.as_of - n * dt.timedelta(days=days) for n in range(1, spans + 1))
    with_one = sum(any(_recent(backing, e, day, day + dt.timedelta(days=days)) for e in measures) for day in begins)
    incomplete = (
        "The record lists what reports named, not every measure taken: the rate is too low rather than too high."
    )
    return Answer(
        probability=chance,
        confidence="low",
        why_confidence=f"the record, which is not complete, has {count} of the last year",
        base_rate=BaseShown(
            with_one / spans,
            spans,
            f"spans of {days:,} days on this record with a measure by others, in the last year",
            cautions=(incomplete,),
            how="of these talks themselves: it is not known elsewhere",
        ),
        parts={"record": chance},
        would_change=("a measure announced or withdrawn", "a deadline set by a third party"),
        note="the record's own rate",
    )


def _recent(backing: Backing, event: Event, since: dt.date, until: dt.date) -> bool:
    """Whether somebody who is no side did it, after one day and by another."""
    by = [backing.dossier.actor_of(actor) for actor in event.actors]
    day = event.date.earliest
    return day is not None and since < day <= until and any(a is not None and not a.side for a in by)


OUTSIDE_PRESSURE = Template(
    "outside pressure",
    "Will a state or organisation that is no party announce a new measure over the talks by {day}?",
    "Yes if it announces sanctions, aid, arms or a deadline that it ties to the talks, by that day.",
    answer_outside_pressure,
)
