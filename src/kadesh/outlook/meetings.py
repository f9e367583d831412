"""Rounds held with both sides in the room, as the record has them on a day, and the days between them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.record.dossier import Dossier
from kadesh.record.entities.rounds import Round

__all__ = ["Meetings", "begins", "ends", "held_together", "meetings_of"]


@dataclass(frozen=True)
class Meetings:
    """Rounds held by a day, oldest first."""

    rounds: tuple[Round, ...]
    as_of: dt.date

    @property
    def gaps(self) -> Floats:
        """(rounds − 1,) days from the end of each to the start of the next; 0 where they overlap."""
        days = [max(0, (begins(after) - ends(before)).days) for before, after in pairwise(self.rounds)]
        return np.array(days, float)

    @property
    def waited(self) -> int:
        """Days since the last one ended; 0 if none was held, or it is not over."""
        return max(0, (self.as_of - ends(self.rounds[-1])).days) if self.rounds else 0


def meetings_of(dossier: Dossier, as_of: dt.date) -> Meetings:
    """The rounds held by a day with both sides in the room.

    Parameters
    ----------
    dossier
        The record as known on `as_of` (`kadesh.record.viewing.view`).
    as_of
        A round that had not begun by then is left out, whatever the record says of it.
    """
    found = [r for r in dossier.rounds if begins(r) <= as_of and held_together(r, dossier)]
    return Meetings(tuple(sorted(found, key=lambda r: (begins(r), ends(r)))), as_of)


def held_together(found: Round, dossier: Dossier) -> bool:
    """Whether a round took place with both sides in the room (with anybody, if the dossier has not two sides)."""
    standings = {c.value for c in found.standing if c.rank != "deprecated"}
    held = "held" in standings or (not standings and bool(found.outcome))
    present = {dossier.side_of(actor) for actor in found.in_the_room}
    return held and all(side in present for side in dossier.sides[:2])


def begins(found: Round) -> dt.date:
    """The first day a round may have begun."""
    return found.when.earliest or dt.date.min


def ends(found: Round) -> dt.date:
    """The last day a round may have ended."""
    return found.when.latest or begins(found)
