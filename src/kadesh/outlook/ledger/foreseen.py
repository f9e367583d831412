"""What an outlook foresees, as entries for the ledger: every question it answers, and its forecast."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.outlook.ledger.books import Ledger
from kadesh.outlook.ledger.entries import Forecast, LedgerEntry, Maker
from kadesh.outlook.outlook import Foreseen, Outlook

__all__ = ["foreseen_entries"]

_DIGITS = 4
"""Of a probability on the ledger: what the samples can tell apart."""


def foreseen_entries(outlook: Outlook, ledger: Ledger, model: str, inputs: str) -> Iterator[LedgerEntry]:
    """The entries that the ledger lacks: questions not asked yet, and forecasts that say something new.

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
    """
    for foreseen in outlook.questions:
        if foreseen.answer is None:
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
