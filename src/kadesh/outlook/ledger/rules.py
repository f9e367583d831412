"""What may follow on a ledger: every entry is held against those before it, when written and when read."""

from __future__ import annotations

import datetime as dt

from kadesh.errors import InputError, Problem
from kadesh.outlook.ledger.entries import Forecast, LedgerEntry, Outcome, Question, Resolution
from kadesh.record.values.references import QuestionId

_ANSWER = {"binary": "probability", "multiple choice": "probabilities", "numeric": "quantiles", "date": "dates"}
"""Type of a question to the field of a forecast that answers it."""
_OUTCOME = {
    "binary": "yes or no",
    "multiple choice": "one of its options",
    "numeric": "a number",
    "date": "a day, or no if it did not come",
}


class Rules:
    """The state of a ledger so far, and what it allows next."""

    def __init__(self) -> None:
        self.day = dt.date.min
        self.questions: dict[QuestionId, Question] = {}
        self.resolved: set[QuestionId] = set()

    def take(self, day: dt.date, entry: LedgerEntry, path: str = "", line: int | None = None) -> None:
        """Take the next entry.

        Raises
        ------
        InputError
            If it may not follow what stands before it.
        """
        found = self._too_early(day) or self._objection(day, entry)
        if found:
            raise InputError(Problem(*found, path, line))
        self.day = day
        if isinstance(entry, Question):
            self.questions[entry.id] = entry
        elif isinstance(entry, Resolution):
            self.resolved.add(entry.question)

    def _too_early(self, day: dt.date) -> tuple[str, str] | None:
        if day < self.day:
            return f"written on {day}, but the ledger has reached {self.day}", "entries follow in the order of days"
        return None

    def _objection(self, day: dt.date, entry: LedgerEntry) -> tuple[str, str] | None:
        if isinstance(entry, Question):
            return self._question(entry)
        question = self.questions.get(entry.question)
        if question is None:
            return f"no question {entry.question!r} is on the ledger", "add the question first"
        if isinstance(entry, Forecast):
            return self._late(day, entry, question) or _misfit(entry, question)
        return self._resolution(day, entry, question)

    def _question(self, question: Question) -> tuple[str, str] | None:
        if question.id in self.questions:
            what = f"the question {question.id!r} is on the ledger already, and its wording stays"
            return what, "ask anew under another id, and annul the first"
        if question.resolves.latest is None or question.opens.earliest is None:
            return f"the question {question.id!r} has no first or no last day", "give opens and resolves as days"
        return None

    def _late(self, day: dt.date, forecast: Forecast, question: Question) -> tuple[str, str] | None:
        if forecast.made > day:
            return f"made on {forecast.made}, after the day it was written", "give the day it was made"
        opens, last = question.opens.earliest, last_day(question)
        if opens and forecast.made < opens:
            return f"{question.id!r} opens on {opens}", "a forecast counts from that day"
        if forecast.retrocast:
            return None
        if forecast.made < day:
            return f"made on {forecast.made} but written on {day}: a retrocast", "mark it as one: --retrocast"
        if day > last or question.id in self.resolved:
            return f"{question.id!r} is closed: only a retrocast is possible", "mark it as one: --retrocast"
        return None

    def _resolution(self, day: dt.date, resolution: Resolution, question: Question) -> tuple[str, str] | None:
        if resolution.date > day:
            return f"settled on {resolution.date}, after the day it was written", "wait for that day"
        if question.opens.earliest and resolution.date < question.opens.earliest:
            return f"settled on {resolution.date}, before the question opened", "check the day"
        if question.id in self.resolved and not resolution.reason:
            return f"{question.id!r} was resolved before", "say why the answer changes: --reason"
        if not resolution.annulled and not _answers(resolution.outcome, question):
            return f"{resolution.outcome!r} is no answer to {question.id!r}", f"give {_OUTCOME[question.type]}"
        return None


def last_day(question: Question) -> dt.date:
    """The last day on which a forecast counts: the day it closes, or the day before it is scheduled to resolve."""
    if question.closes and question.closes.latest:
        return min(question.closes.latest, scheduled(question) - dt.timedelta(days=1))
    return scheduled(question) - dt.timedelta(days=1)


def scheduled(question: Question) -> dt.date:
    """The day on which the answer is due; the last day its date may mean."""
    assert question.resolves.latest is not None  # made sure of when it was written
    return question.resolves.latest


def _misfit(forecast: Forecast, question: Question) -> tuple[str, str] | None:
    field = _ANSWER[question.type]
    if not (getattr(forecast, field) or getattr(forecast, field) == 0):
        return f"{question.id!r} is {question.type}", f"a forecast of it gives {field}"
    if question.type == "multiple choice" and set(forecast.probabilities) != set(question.options):
        return f"{question.id!r} has other options", f"give a probability for each of: {', '.join(question.options)}"
    return None


def _answers(outcome: Outcome, question: Question) -> bool:
    if question.type == "binary":
        return isinstance(outcome, bool)
    if question.type == "numeric":
        return isinstance(outcome, float) and not isinstance(outcome, bool)
    if question.type == "multiple choice":
        return outcome in question.options
    return outcome is False or (isinstance(outcome, str) and _is_day(outcome))


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
