"""Announced rounds: how often the day was kept in these talks, and what is announced now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.meetings import begins, held_together
from kadesh.record.dossier import Dossier
from kadesh.record.entities.rounds import Announcement, Round
from kadesh.record.values.dates import Date

__all__ = ["Announced", "announced_of"]


@dataclass(frozen=True)
class Announced:
    """What announcements are worth in these talks, as of a day."""

    kept: int
    """Announced days and spans by whose end the round had begun."""
    slipped: int
    """Those that passed without it."""
    due: tuple[int, int] | None
    """First and last day from now of the latest announcement that may still be kept, or else of the first round on
    record as planned; None if there is neither."""

    @property
    def chance(self) -> float:
        """That an announced day is kept: the record's own rate, with one kept and one slipped added (Laplace)."""
        return (self.kept + 1) / (self.kept + self.slipped + 2)

    def within(self, days: Floats) -> Floats:
        """(d,) chance that a kept announcement has come about by each day from now; any day of it alike."""
        assert self.due is not None  # asked only of what is announced
        first, last = self.due
        return np.asarray(np.clip((days - first + 1) / (last - first + 1), 0.0, 1.0))


def announced_of(dossier: Dossier, as_of: dt.date) -> Announced:
    """How often announced days were kept up to a day, and what is announced for later.

    Words without a date (*soon*) are not counted: there is nothing to keep. An announcement that names no round of the
    record is kept if any round with both sides began between the day it was made and the last day announced.
    """
    kept = slipped = 0
    ahead: list[tuple[dt.date, tuple[int, int]]] = []
    together = [r for r in dossier.rounds if begins(r) <= as_of and held_together(r, dossier)]
    for said in (a for r in dossier.rounds for a in r.announced if a.due is not None):
        last, made = _last(said), said.date.earliest or dt.date.min
        if last is None or (said.date.latest or made) > as_of:
            continue
        begun = _begun(said, dossier, together, as_of)
        if begun is not None and begun <= last:
            kept += 1
        elif last < as_of:
            slipped += 1
        elif begun is None and _of_both(said, dossier, together):
            assert said.due is not None
            ahead.append((made, _days_ahead(said.due, as_of)))
    planned = [
        _days_ahead(r.when, as_of) for r in dossier.rounds if _is_planned(r, as_of) and _may_join(r, dossier, together)
    ]
    return Announced(kept, slipped, max(ahead)[1] if ahead else min(planned, default=None))


def _days_ahead(date: Date, as_of: dt.date) -> tuple[int, int]:
    """First and last day of a date that is still to come, from a day."""
    first, last = date.earliest or as_of, date.latest or as_of
    return max((first - as_of).days, 1), max((last - as_of).days, 1)


def _is_planned(found: Round, as_of: dt.date) -> bool:
    """Whether a round stands as planned, on days that are not all over."""
    last = found.when.latest
    return _standing(found) == "planned" and last is not None and last > as_of


def _last(said: Announcement) -> dt.date | None:
    return said.due.latest if said.due else None


def _begun(said: Announcement, dossier: Dossier, together: list[Round], as_of: dt.date) -> dt.date | None:
    """The day on which the round announced began; None if it had not by `as_of`."""
    about = dossier.by_id.get(said.about or "")
    if isinstance(about, Round):
        standings = {c.value for c in about.standing if c.rank != "deprecated"}
        day = begins(about)
        return day if day <= as_of and ("held" in standings or not standings) else None
    made = said.date.latest or dt.date.max
    return min((begins(r) for r in together if begins(r) > made), default=None)


def _of_both(said: Announcement, dossier: Dossier, together: list[Round]) -> bool:
    """Whether the round announced still stands, and may be one of both sides."""
    about = dossier.by_id.get(said.about or "")
    if not isinstance(about, Round):
        return True
    return _standing(about) not in ("postponed", "cancelled") and _may_join(about, dossier, together)


def _standing(found: Round) -> str | None:
    """The standing in force: of a preferred claim, else of the last one."""
    in_force = sorted((c for c in found.standing if c.rank != "deprecated"), key=lambda c: c.rank == "preferred")
    return in_force[-1].value if in_force else None


def _may_join(about: Round, dossier: Dossier, together: list[Round]) -> bool:
    """Whether both sides may come to a round.

    Delegations may not all be named yet: a round of a line of talks on which both sides have met is one of both.
    """
    present = {dossier.side_of(actor) for actor in about.in_the_room} - {None}
    return len(present) != 1 or (about.track is not None and about.track in {r.track for r in together})
