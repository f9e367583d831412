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


def announced_rounds(context: Context) -> tuple[Announcement, ...]:
    """What each side, or other voice, last announced of a round that has not been held, since the last round began.

    Those with a date first, the latest made first.
    """
    last: dict[str, Announcement] = {}
    for said in sorted(_since_last(context), key=_made):
        if not _passed(context, said):
            last[_voice(context, said)] = said
    return tuple(sorted(last.values(), key=lambda a: (a.due is not None, _made(a)), reverse=True))


def next_round(context: Context) -> Announcement | None:
    """The announcement that counts: the latest one with a date, else the latest."""
    return next(iter(announced_rounds(context)), None)


def rival_rounds(context: Context) -> tuple[Announcement, ...]:
    """What counts and every announcement by another voice of other days; empty if no two are at odds."""
    dated = [a for a in announced_rounds(context) if a.due is not None]
    rivals = [a for a in dated if a.due and dated[0].due and (a.due.before(dated[0].due) or dated[0].due.before(a.due))]
    return (dated[0], *rivals) if rivals else ()


def _voice(context: Context, said: Announcement) -> str:
    """Who announces: the actor behind a voice, so that two envoys of one side are the same."""
    actor = context.dossier.actor_of(said.by)
    return actor.id if actor else context.dossier.name_of(said.by)


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
