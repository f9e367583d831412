"""UCDP peace agreements (22.1) and conflict terminations by dyad (3-2021): how soon they come, how long they hold."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kadesh.outlook.data_files import iso_day, rows_of
from kadesh.outlook.deriving.mediations import MediatedConflict
from kadesh.outlook.survival import Wait

__all__ = ["Agreement", "DyadYear", "agreements", "dyad_years", "until_agreement", "until_fails", "until_fighting"]

FILE = "ucdp-peace-agreements-221.csv"
DYADS = "ucdp-term-dyad-3-2021.csv"
FIRST_DAY, LAST_DAY = dt.date(1975, 1, 1), dt.date(2021, 12, 31)
_COLUMNS = ("conflict_id", "conflict_name", "dyad_id", "pa_date", "ended", "duration")
_DYAD_COLUMNS = ("dyad_id", "conflict_id", "year", "dyadterm", "outcome", "type_of_conflict")


@dataclass(frozen=True)
class Agreement:
    """One peace agreement."""

    day: dt.date
    conflicts: tuple[str, ...]
    """Names: *country: territory*, or *country: Government*."""
    conflict_ids: tuple[str, ...]
    dyad_ids: tuple[str, ...]
    ended: bool
    """Whether it was declared void, or the parties left it."""
    until: dt.date | None
    """The day on which it ended; None if it has not, or the day is not given."""


@dataclass(frozen=True)
class DyadYear:
    """A year in which two sides fought (25 deaths or more)."""

    dyad: str
    conflict: str
    year: int
    kind: str
    """Type of conflict: 1 colonial, 2 interstate, 3 internal, 4 internal with foreign troops."""
    outcome: str
    """If it was the last of its episode: 1 peace agreement, 2 ceasefire, 3 and 4 victory, 5 low activity, 6 other."""


def agreements(folder: Path) -> tuple[Agreement, ...]:
    """Every peace agreement with a full date."""
    found = []
    for row in rows_of(folder / FILE, _COLUMNS):
        day = iso_day(row["pa_date"])
        if day:
            names = tuple(re.split(r", (?=[^,]+:)", row["conflict_name"]))
            conflicts, dyads = (tuple(re.findall(r"\d+", row[column])) for column in ("conflict_id", "dyad_id"))
            ended = row["ended"] == "True"
            found.append(Agreement(day, names, conflicts, dyads, ended, iso_day(row["duration"]) if ended else None))
    return tuple(found)


def dyad_years(folder: Path) -> tuple[DyadYear, ...]:
    """Every year in which two sides fought."""
    return tuple(
        DyadYear(
            row["dyad_id"],
            row["conflict_id"],
            int(row["year"]),
            row["type_of_conflict"],
            row["outcome"] if row["dyadterm"] == "1" else "",
        )
        for row in rows_of(folder / DYADS, _DYAD_COLUMNS)
    )


def until_fails(found: Iterable[Agreement]) -> list[Wait]:
    """Days until an agreement formally ended; those that ended on a day not given are left out."""
    return [
        (((a.until or LAST_DAY) - a.day).days, a.ended)
        for a in found
        if (a.until is not None or not a.ended) and (a.until or LAST_DAY) >= a.day
    ]


def until_fighting(found: Iterable[Agreement], years: Iterable[DyadYear], of: str) -> list[Wait]:
    """Years (of 365 days) from the year of an agreement until its dyads, or its conflicts, fought again.

    The data count calendar years, so the year of the agreement itself is left out.
    """
    fought: dict[str, set[int]] = defaultdict(set)
    for row in years:
        fought[row.dyad if of == "dyad" else row.conflict].add(row.year)
    last = max(max(years) for years in fought.values())
    waits = []
    for a in found:
        ids = a.dyad_ids if of == "dyad" else a.conflict_ids
        again = min((year for name in ids for year in fought[name] if year > a.day.year), default=None)
        if again is not None or a.day.year < last:
            waits.append((365.0 * ((again or last) - a.day.year), again is not None))
    return waits


def until_agreement(found: Iterable[Agreement], conflicts: Iterable[MediatedConflict]) -> list[Wait]:
    """Days from each start of mediation until the next peace agreement in that conflict.

    At risk until the fighting ended or the mediation data end. Conflicts are matched by country and territory; where
    the names differ between the two data sets, an agreement is missed.
    """
    signed: dict[tuple[str, str], list[dt.date]] = defaultdict(list)
    for a in found:
        for name in a.conflicts:
            signed[_key(*name.partition(":")[::2])].append(a.day)
    waits = []
    for conflict in conflicts:
        days = signed[_key(conflict.country, conflict.territory or "Government")]
        for start in conflict.starts:
            if start >= FIRST_DAY:
                came = min((day for day in days if start <= day), default=None)
                happened = came is not None and came <= conflict.until
                waits.append((float(((came if happened and came else conflict.until) - start).days), happened))
    return waits


_OTHER_NAMES = {
    "bosniaandherzegovina": "bosniaherzegovina", "congozaire": "drcongo", "congobrazzaville": "congo",
    "uk": "unitedkingdom", "nire": "northernireland", "yemennorth": "yemen", "southernsudan": "government",
}  # fmt: skip
"""Names of the mediation data that the agreement data write otherwise (Southern Sudan under the government)."""


def _key(country: str, territory: str) -> tuple[str, str]:
    plain = [re.sub(r"\(.*?\)|[^a-z]", "", text.lower()) for text in (country, territory)]
    state, place = (_OTHER_NAMES.get(name, name) for name in plain)
    return state, "government" if plain[1] == plain[0] else place
