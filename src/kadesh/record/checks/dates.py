"""Nothing happens before the round it belongs to, or lasts longer than it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import Dossier
from kadesh.record.entities.rounds import Round
from kadesh.record.values.dates import Date

_LINKED = ("statements", "stances", "emphases", "purposes", "commitments")
_SLACK = dt.timedelta(days=1)


def check_dates(dossier: Dossier) -> Iterator[Finding]:
    """An entry dated before its round, a session outside the days of its round or longer than they are.

    A day's slack is left for time zones; a round with competing dates is taken at its widest.
    """
    rounds = {r.id: r for r in dossier.rounds}
    for kind in _LINKED:
        for index, entry in enumerate(getattr(dossier, kind)):
            found = rounds.get(entry.round or "")
            if found and isinstance(entry.date, Date) and _before(entry.date, found):
                what = f"{entry.date} lies before its round {found.id!r} ({found.when})"
                yield Finding((kind, index, "date"), what, "correct the date, or leave the round out")
    for index, found in enumerate(dossier.rounds):
        yield from _announced(index, found)
        yield from _sessions(index, found)


def _announced(index: int, found: Round) -> Iterator[Finding]:
    for n, said in enumerate(found.announced):
        if said.due is not None and said.due.before(said.date):
            what = f"{said.due} is announced on {said.date}, after it"
            mend = "correct the day said, or the day announced"
            yield Finding(("rounds", index, "announced", n, "due"), what, mend)


def _sessions(index: int, found: Round) -> Iterator[Finding]:
    first, last = _days(found)
    for n, session in enumerate(found.sessions):
        for claim in session.date:
            outside = (first and claim.value.latest and claim.value.latest < first) or (
                last and claim.value.earliest and claim.value.earliest > last
            )
            if outside:
                what = f"{claim.value} lies outside its round ({found.when})"
                yield Finding(("rounds", index, "sessions", n, "date"), what, "correct the session or the round")
        for m, lasted in enumerate(session.duration):
            least = lasted.value.value or lasted.value.low
            if first and last and least and least > last - first:
                what = f"{lasted.value} is longer than its round ({found.when})"
                yield Finding(("rounds", index, "sessions", n, "duration", m), what, "correct the one or the other")


def _before(date: Date, found: Round) -> bool:
    first, _ = _days(found)
    return bool(first and date.latest and date.latest < first)


def _days(found: Round) -> tuple[dt.date | None, dt.date | None]:
    firsts = [c.value.earliest for c in found.date]
    lasts = [c.value.latest for c in found.date]
    known_firsts, known_lasts = [d for d in firsts if d], [d for d in lasts if d]
    first = min(known_firsts) - _SLACK if len(known_firsts) == len(firsts) else None
    last = max(known_lasts) + _SLACK if len(known_lasts) == len(lasts) else None
    return first, last
