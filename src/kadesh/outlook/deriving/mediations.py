"""Civil-war mediation 1946–2011 (DeRouen, Bercovitch & Pospieszna): when mediation began, conflict by conflict."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kadesh.outlook.data_files import day_of, rows_of
from kadesh.outlook.next_round.fitting import Talks

__all__ = ["LAST_DAY", "MediatedConflict", "mediated_conflicts"]

FILE = "civil-war-mediation.csv"
LAST_DAY = dt.date(2011, 12, 31)
_COLUMNS = ("country", "territory", "Incompatibility", "episode.end.date", "med.begins")


@dataclass(frozen=True)
class MediatedConflict:
    """One conflict: the days on which mediation began, and until when it was at risk of another."""

    country: str
    territory: str
    """Empty where the government is at issue."""
    starts: tuple[dt.date, ...]
    """Oldest first, each day once."""
    until: dt.date
    """Day on which its last episode of fighting ended, or the data end."""

    def talks(self, as_of: dt.date) -> Talks | None:
        """The gaps as known on a day; None if no mediation had begun. Never reaches beyond that day."""
        begun = [start for start in self.starts if start <= as_of]
        if not begun:
            return None
        gaps = np.diff([start.toordinal() for start in begun]).astype(float)
        return gaps, float(max((min(self.until, as_of) - begun[-1]).days, 0))


def mediated_conflicts(folder: Path) -> tuple[MediatedConflict, ...]:
    """Every conflict with a dated mediation; starts without a full date are left out."""
    starts: dict[tuple[str, str, str], set[dt.date]] = defaultdict(set)
    ends: dict[tuple[str, str, str], list[dt.date]] = defaultdict(list)
    for row in rows_of(folder / FILE, _COLUMNS, "cp437"):
        key = row["country"], row["territory"], row["Incompatibility"]
        ends[key].append(day_of(row["episode.end.date"]) or LAST_DAY)
        if begun := day_of(row["med.begins"]):
            starts[key].add(begun)
    return tuple(
        MediatedConflict(key[0], "" if key[2] == "2" else key[1], tuple(sorted(begun)), max(*ends[key], *begun))
        for key, begun in sorted(starts.items())
    )
