"""What has been announced of rounds to come."""

from __future__ import annotations

import datetime as dt

from kadesh.brief.context import Context, last_day, sorted_rounds
from kadesh.record.entities.rounds import Announcement, Round
from kadesh.record.values.dates import Date


def planned_rounds(context: Context) -> tuple[Round, ...]:
    """Rounds that are planned and may still lie ahead, soonest first."""
    ahead = [r for r in context.dossier.rounds if last_day(r) >= context.as_of and _standing(r) == "planned"]
    return sorted_rounds(ahead)


def _standing(found: Round) -> str | None:
    """The standing last given: later claims tell how a plan went on."""
    in_force = [c.value for c in found.standing if c.rank != "deprecated"]
    return in_force[-1] if in_force else None


def next_round(context: Context) -> Announcement | None:
    """The latest announcement, since the last round began, of a round that has not been held or dated."""
    return max((a for a in _since_last(context) if not _passed(context, a)), key=_made, default=None)


def missed_round(context: Context) -> Announcement | None:
    """The latest announcement, since the last round began, of a day that has passed without a round."""
    held = last_day(context.last_round) if context.last_round else dt.date.min
    missed = (
        a for a in _since_last(context)
        if a.about is None and a.due and _passed(context, a) and (a.due.latest or dt.date.min) > held
    )  # fmt: skip
    return max(missed, key=_made, default=None)


def _since_last(context: Context) -> list[Announcement]:
    since = (context.last_round.when.earliest if context.last_round else None) or dt.date.min
    return [a for r in context.dossier.rounds for a in r.announced if _made(a) >= since]


def _passed(context: Context, announcement: Announcement) -> bool:
    return announcement.due is not None and (announcement.due.latest or dt.date.max) < context.as_of


def next_day(context: Context) -> Date | None:
    """The day for which the next round is planned or announced; None if none is given."""
    planned = planned_rounds(context)
    said = next_round(context)
    return planned[0].when if planned else said.due if said else None


def _made(announcement: Announcement) -> dt.date:
    return announcement.date.earliest or dt.date.min
