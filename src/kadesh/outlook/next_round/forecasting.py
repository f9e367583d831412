"""When the next round begins, as of a day: the gap so far, what is announced, and every model beside the one used."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.announcements import Announced, announced_of
from kadesh.outlook.meetings import Meetings, meetings_of
from kadesh.outlook.next_round import GAP_MODELS, GapModel, GapReference
from kadesh.record.dossier import Dossier

__all__ = ["NextRound", "chance_within", "next_round_of"]


@dataclass(frozen=True)
class NextRound:
    """What is known of the next round on a day."""

    meetings: Meetings
    announced: Announced
    reference: GapReference

    def within(self, days: float) -> float:
        """The chance that a round begins within some days from now, by the model used and what is announced.

        If the announced day is kept, the round comes within it; if not, as if nothing were announced.
        """
        plain = self.by_model(GAP_MODELS[0], days)
        if self.announced.due is None:
            return plain
        chance = self.announced.chance
        return chance * float(self.announced.within(np.array([days]))[0]) + (1 - chance) * plain

    def by_model(self, model: GapModel, days: float) -> float:
        """The same by one model alone, without announcements."""
        gaps, waited = self.meetings.gaps, float(self.meetings.waited)
        return float(chance_within(model, gaps, self.reference, waited, np.array([days]))[0])


def next_round_of(dossier: Dossier, as_of: dt.date, reference: GapReference) -> NextRound:
    """What the record says of the next round; `dossier` as known on `as_of`."""
    return NextRound(meetings_of(dossier, as_of), announced_of(dossier, as_of), reference)


def chance_within(model: GapModel, gaps: Floats, reference: GapReference, waited: float, days: Floats) -> Floats:
    """The chance that a gap ends within some days more, given how long it has lasted.

    Parameters
    ----------
    model
        How the gap is foreseen.
    gaps
        (k,) days, oldest first.
    reference
        Gaps elsewhere.
    waited
        Days since the last round.
    days
        (d,) days from now, whole.

    Returns
    -------
    Floats
        (d,) rising. Where a model had ruled out so long a gap, it says 1: any day now.
    """
    longer = model.fit(gaps, reference)
    still = longer(np.concatenate([[waited], waited + days]))
    if still[0] == 0:
        return np.ones(len(days))
    return np.asarray(np.clip(1 - still[1:] / still[0], 0.0, 1.0))
