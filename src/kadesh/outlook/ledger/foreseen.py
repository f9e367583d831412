"""What an outlook foresees, as entries for the ledger: every question it answers, and its forecast."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from kadesh.outlook.ledger.books import Ledger
from kadesh.outlook.ledger.entries import Forecast, LedgerEntry, Maker, Question
from kadesh.outlook.ledger.rules import last_day
from kadesh.outlook.outlook import Foreseen, Outlook

__all__ = ["foreseen_entries", "open_questions"]

_DIGITS = 4
"""Of a probability on the ledger: what the samples can tell apart."""


def open_questions(ledger: Ledger, as_of: dt.date) -> tuple[Question, ...]:
    """The questions of templates on a ledger that are still open on a day: forecast on before others are asked."""
    asked = (a for a in ledger.asked.values() if a.question.template and not a.resolutions)
    return tuple(a.question for a in asked if last_day(a.question) > as_of)


def foreseen_entries(
    outlook: Outlook, ledger: Ledger, model: str, inputs: str, *, written: dt.date, own: Collection[str] = ()
) -> Iterator[LedgerEntry]:
    """The entries that the ledger lacks: questions not asked yet, and forecasts that say something new.

    A template is asked anew only where the ledger has no open question of it that looks at least half as far ahead. On
    what is closed or answered nothing is said any more.

    Parameters
    ----------
    outlook
        What is foreseen. Questions that no template answers are left to a person.
    ledger
        What stands there already; the same forecast of the same maker is not written twice.
    model
        What the maker is called, with its version.
    inputs
        SHA-256 of what the model was given.
    written
        The day of writing.
    own
        Ids of the record's own questions, which are always asked.
    """
    half = outlook.as_of + (outlook.until - outlook.as_of) / 2
    still = {q.template for q in open_questions(ledger, outlook.as_of) if last_day(q) >= half}
    for foreseen in {f.question.id: f for f in reversed(outlook.questions)}.values():  # each question once
        question = foreseen.question
        known = question.id in ledger.asked
        anew = not known and question.id not in own
        if foreseen.answer is None or (anew and question.template in still):
            continue
        closed = last_day(question) < written or (known and ledger.asked[question.id].resolutions)
        if closed and not foreseen.retrocast:
            continue
        asked = ledger.asked.get(foreseen.question.id)
        forecast = _forecast(foreseen, outlook, model, inputs)
        if asked is None:
            yield foreseen.question
        said = [given.forecast for given in asked.forecasts if given.forecast.by == forecast.by] if asked else []
        if not said or (said[-1].probability, said[-1].made) != (forecast.probability, forecast.made):
            yield forecast


def _forecast(foreseen: Foreseen, outlook: Outlook, model: str, inputs: str) -> Forecast:
    assert foreseen.answer is not None
    return Forecast(
        question=foreseen.question.id,
        maker=Maker(model=model),
        made=outlook.as_of,
        probability=round(foreseen.answer.probability, _DIGITS),
        inputs=inputs,
        retrocast=foreseen.retrocast,
        handling=foreseen.question.handling,
        note=foreseen.answer.note or None,
    )
