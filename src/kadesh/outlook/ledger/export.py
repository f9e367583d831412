"""A ledger in the field's common form, for other forecasting tools.

Questions carry the field names of Metaculus, forecasts and resolutions those of ForecastBench: a forecast names its
question by ``id`` and ``source``, a resolution says ``resolved_to``. Yes is 1 and no is 0, an annulled question is
not resolved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kadesh.outlook.ledger.books import Asked, Given, Ledger
from kadesh.outlook.ledger.entries import Forecast, Outcome, Question, Resolution

COLUMNS = (
    "id", "source", "question", "type", "template", "open_time", "scheduled_close_time", "scheduled_resolve_time",
    "forecaster", "forecaster_type", "forecast", "forecast_date", "written", "retrocast", "resolved", "resolved_to",
    "resolution_date",
)  # fmt: skip
"""Heads of the table of forecasts, one row each."""


def export_data(ledger: Ledger, source: str) -> dict[str, Any]:
    """The ledger as plain data: questions, forecasts in the order written, and the answers in force.

    Parameters
    ----------
    ledger
        The part that may be shown.
    source
        What the questions are from: the id of the dossier.
    """
    asked = ledger.asked.values()
    return {
        "source": source,
        "head": ledger.head,
        "questions": [_question(a.question, source) for a in asked],
        "forecasts": [_forecast(g, a.question, source) for a in asked for g in a.forecasts],
        "resolutions": [_resolution(a.resolution, source) for a in asked if a.resolution],
    }


def export_rows(ledger: Ledger, source: str) -> Iterator[tuple[Any, ...]]:
    """One row of `COLUMNS` for each forecast; a question without one has a row of its own."""
    for asked in ledger.asked.values():
        for given in asked.forecasts or (None,):
            yield tuple(_row(asked, given, source).get(column) for column in COLUMNS)


def _row(asked: Asked, given: Given | None, source: str) -> dict[str, Any]:
    question = _question(asked.question, source)
    answer = _resolution(asked.resolution, source) if asked.resolution else {"resolved": False}
    forecast = _forecast(given, asked.question, source) if given else {}
    about = {"question": asked.question.text, "resolution_date": answer.get("resolution_date")}
    return question | forecast | answer | about


def _question(question: Question, source: str) -> dict[str, Any]:
    return {
        "id": question.id,
        "source": source,
        "title": question.text,
        "background": question.background,
        "resolution_criteria": question.criteria,
        "fine_print": question.fine_print,
        "open_time": question.opens,
        "scheduled_close_time": question.closes,
        "scheduled_resolve_time": question.resolves,
        "type": question.type.replace(" ", "_"),
        "options": list(question.options) or None,
        "template": question.template,
    }


def _forecast(given: Given, question: Question, source: str) -> dict[str, Any]:
    forecast = given.forecast
    return {
        "id": question.id,
        "source": source,
        "forecast": answer_data(forecast),
        "resolution_date": question.resolves,
        "forecaster": forecast.maker.person or forecast.maker.model,
        "forecaster_type": "person" if forecast.maker.person else "model",
        "forecast_date": forecast.made.isoformat(),
        "written": given.day.isoformat(),
        "line": given.line,
        "inputs": forecast.inputs,
        "retrocast": forecast.retrocast,
        "reasoning": forecast.note,
    }


def answer_data(forecast: Forecast) -> Any:
    """What a forecast says: a probability, or options or levels with their numbers or days."""
    if forecast.probability is not None:
        return forecast.probability
    if forecast.probabilities:
        return dict(forecast.probabilities)
    curve: dict[float, Any] = forecast.quantiles or {level: day.isoformat() for level, day in forecast.dates.items()}
    return {f"{level:g}": value for level, value in sorted(curve.items())}


def _resolution(resolution: Resolution, source: str) -> dict[str, Any]:
    return {
        "id": resolution.question,
        "source": source,
        "resolution_date": resolution.date.isoformat(),
        "resolved": not resolution.annulled,
        "resolved_to": _outcome_data(resolution.outcome),
        "evidence": list(resolution.evidence),
        "comment": resolution.reason,
    }


def _outcome_data(outcome: Outcome) -> float | str | None:
    return float(outcome) if isinstance(outcome, (bool, float)) else outcome
