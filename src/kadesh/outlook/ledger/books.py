"""A ledger read: its lines, and each question with its forecasts and answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from kadesh.outlook.ledger.chain import GENESIS, Line
from kadesh.outlook.ledger.entries import Forecast, LedgerEntry, Question, Resolution
from kadesh.outlook.ledger.rules import scheduled
from kadesh.record.values.handling import Handling


@dataclass(frozen=True)
class Given:
    """A forecast with the day on which it was written."""

    forecast: Forecast
    day: dt.date
    line: int


@dataclass(frozen=True)
class Asked:
    """A question with everything written on it, oldest first."""

    question: Question
    forecasts: tuple[Given, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    @property
    def resolution(self) -> Resolution | None:
        """The answer in force: the last one written."""
        return self.resolutions[-1] if self.resolutions else None

    def due(self, day: dt.date) -> bool:
        """Whether its scheduled day has come by `day`, whatever is known before."""
        return scheduled(self.question) <= day

    def counting(self, *, retrocasts: bool = False) -> tuple[Given, ...]:
        """The forecast that counts of each maker, in the order of their first.

        It is the last one written before the day on which the answer was settled; once a question is closed none is
        written but retrocasts. Those are never among them; asked for, the last of each maker is given instead.
        """
        settled = self.resolution.date if self.resolution else dt.date.max
        found: dict[str, Given] = {}
        for given in self.forecasts:
            if given.forecast.retrocast == retrocasts and (retrocasts or given.day < settled):
                found[given.forecast.by] = given
        return tuple(found.values())


@dataclass(frozen=True)
class Ledger:
    """A ledger whose chain holds."""

    lines: tuple[Line, ...] = ()
    head: str = GENESIS
    """Hash of the last line of the whole ledger, whatever part of it is shown."""

    @cached_property
    def asked(self) -> dict[str, Asked]:
        """Every question by its id, in the order in which they were asked."""
        questions: dict[str, Question] = {}
        forecasts: dict[str, list[Given]] = {}
        resolutions: dict[str, list[Resolution]] = {}
        for line in self.lines:
            if isinstance(line.entry, Question):
                questions[line.entry.id] = line.entry
            elif isinstance(line.entry, Forecast):
                forecasts.setdefault(line.entry.question, []).append(Given(line.entry, line.day, line.seq))
            else:
                resolutions.setdefault(line.entry.question, []).append(line.entry)
        return {
            name: Asked(question, tuple(forecasts.get(name, ())), tuple(resolutions.get(name, ())))
            for name, question in questions.items()
        }

    def known(self, day: dt.date) -> Ledger:
        """The ledger as it stood at the end of a day, with its head of then."""
        lines = tuple(line for line in self.lines if line.day <= day)
        return Ledger(lines, lines[-1].sha256 if lines else GENESIS)

    def released(self, release: Handling, hidden: Collection[str] = ()) -> Ledger:
        """The part that may be shown at a level; the head stays that of the whole.

        What is handled more strictly goes, and with it what rested only on entries of the record that are `hidden`
        (ids not cleared for the release); a question takes its forecasts and answers along.
        """
        gone = {
            line.entry.id
            for line in self.lines
            if isinstance(line.entry, Question) and _withheld(line.entry, release, hidden)
        }
        kept = (line for line in self.lines if not _withheld(line.entry, release, hidden))
        return replace(self, lines=tuple(line for line in kept if _subject(line.entry) not in gone))


def _subject(entry: LedgerEntry) -> str:
    return entry.id if isinstance(entry, Question) else entry.question


def _withheld(entry: LedgerEntry, release: Handling, hidden: Collection[str]) -> bool:
    if not entry.handling.cleared_for(release) or (isinstance(entry, Question) and entry.id in hidden):
        return True
    rests_on = () if isinstance(entry, Forecast) else entry.evidence
    sources = [piece if isinstance(piece, str) else piece.source for piece in rests_on]
    return bool(sources) and all(source in hidden for source in sources)
