"""The score card of a ledger: what was forecast, what happened, and how good the forecasts were, by whom and on what.

Only questions past their scheduled day count, also those answered earlier: an early yes would otherwise count before
its no could. Retrocasts and annulled questions stand apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from kadesh.outlook.ledger.books import Asked, Ledger
from kadesh.outlook.ledger.entries import Forecast, Outcome, Question, Resolution
from kadesh.outlook.ledger.rules import scheduled
from kadesh.outlook.scores import SCORES, TENTHS, BrierParts, Form, ReliabilityRow, brier_parts, reliability_table

_WITHOUT_UNIT = {spec.id for spec in SCORES if spec.form == "options"}
_WHOLE = 1e-9
"""Levels this close to symmetric are the two ends of a central interval."""


@dataclass(frozen=True)
class Scored:
    """One forecast that counts, with its scores."""

    question: Question
    forecast: Forecast
    day: dt.date
    """The day on which it was written."""
    resolution: Resolution
    scores: dict[str, float]
    """Id of the score to its value."""


@dataclass(frozen=True)
class MeanScore:
    """The mean of one score over a group of forecasts."""

    maker: str | None
    """None: of all makers."""
    template: str | None
    """None: of all questions."""
    score: str
    """Id of the score."""
    mean: float
    n: int


@dataclass(frozen=True)
class ScoreCard:
    """What became of the forecasts on a ledger, as of a day."""

    as_of: dt.date
    head: str
    """Head of the ledger that it was made from."""
    scored: tuple[Scored, ...]
    means: tuple[MeanScore, ...]
    parts: BrierParts | None
    """Of the yes-or-no forecasts of all makers, each distinct probability a bin; None if there are none."""
    reliability: tuple[ReliabilityRow, ...]
    """Of the same forecasts."""
    retrocasts: tuple[Scored, ...]
    """Scored apart; in no mean and no table."""
    not_due: int
    """Questions whose scheduled day is still to come."""
    overdue: tuple[str, ...]
    """Ids of the questions past their scheduled day without an answer."""
    annulled: int


def score_ledger(ledger: Ledger, as_of: dt.date, bounds: tuple[float, ...] | None = TENTHS) -> ScoreCard:
    """The score card of a ledger as it stood on a day.

    Parameters
    ----------
    ledger
        The part that may be shown.
    as_of
        Day of knowledge: what was written later is left out.
    bounds
        Bins of the reliability table, as for `reliability_table`.
    """
    known = replace(ledger, lines=tuple(line for line in ledger.lines if line.day <= as_of))
    due = [asked for asked in known.asked.values() if asked.due(as_of)]
    answered = [asked for asked in due if asked.resolution and not asked.resolution.annulled]
    scored = tuple(_scored(answered))
    yes_no = [s for s in scored if s.question.type == "binary"]
    given = np.array([s.forecast.probability for s in yes_no], dtype=float)
    happened = np.array([bool(s.resolution.outcome) for s in yes_no], dtype=np.intp)
    return ScoreCard(
        as_of=as_of,
        head=ledger.head,
        scored=scored,
        means=tuple(_means(scored)),
        parts=brier_parts(given, happened) if yes_no else None,
        reliability=reliability_table(given, happened, bounds),
        retrocasts=tuple(_scored(answered, retrocasts=True)),
        not_due=len(known.asked) - len(due),
        overdue=tuple(asked.question.id for asked in due if not asked.resolution),
        annulled=sum(1 for asked in due if asked.resolution and asked.resolution.annulled),
    )


def _scored(answered: Iterable[Asked], *, retrocasts: bool = False) -> Iterable[Scored]:
    for asked in answered:
        assert asked.resolution is not None  # the caller kept only those
        for given in asked.counting(retrocasts=retrocasts):
            scores = scores_of(asked.question, given.forecast, asked.resolution)
            yield Scored(asked.question, given.forecast, given.day, asked.resolution, scores)


def _means(scored: tuple[Scored, ...]) -> Iterable[MeanScore]:
    """Means over all, by maker, by template and by both; names in the order of their first forecast.

    A score in the unit of its question is joined only over questions of one template, which share it.
    """
    values: dict[tuple[str | None, str | None, str], list[float]] = {}
    for s in scored:
        for maker, template in product((None, s.forecast.by), dict.fromkeys((None, s.question.template))):
            for score, value in s.scores.items():
                if template or score in _WITHOUT_UNIT:
                    values.setdefault((maker, template, score), []).append(value)
    groups = sorted(values.items(), key=lambda group: (group[0][1] is not None, group[0][0] is not None))
    for (maker, template, score), of_group in groups:
        yield MeanScore(maker, template, score, float(np.mean(of_group)), len(of_group))


def scores_of(question: Question, forecast: Forecast, resolution: Resolution) -> dict[str, float]:
    """Every score that fits the type of a question, for one forecast and the answer in force.

    Dates are counted in days from the opening; a day after the scheduled one, or none at all, counts as that day.
    """
    forms = dict(_forms(question, forecast, resolution.outcome))
    return {spec.id: float(spec.score(*forms[spec.form])[0]) for spec in SCORES if spec.form in forms}


_Arrays = tuple[np.ndarray, ...]


def _forms(question: Question, forecast: Forecast, outcome: Outcome) -> Iterable[tuple[Form, _Arrays]]:
    """The forecast and the outcome as arrays of one row, in every form that it has."""
    if question.type == "binary":
        assert forecast.probability is not None  # a rule of the ledger
        yield "options", (np.array([[1 - forecast.probability, forecast.probability]]), np.array([int(bool(outcome))]))
    elif question.type == "multiple choice":
        given = np.array([[forecast.probabilities[option] for option in question.options]])
        yield "options", (given, np.array([question.options.index(str(outcome))]))
    else:
        levels, values, came = _values(question, forecast, outcome)
        yield "quantiles", (levels, values[np.newaxis], came)
        if len(levels) > 1 and abs(levels[0] + levels[-1] - 1) < _WHOLE:
            yield "interval", (levels[-1:] - levels[:1], values[:1], values[-1:], came)


def _values(question: Question, forecast: Forecast, outcome: Outcome) -> _Arrays:
    """Levels (q,), quantiles (q,) and the outcome (1,) as numbers."""
    if question.type == "numeric":
        assert isinstance(outcome, float)  # a rule of the ledger
        curve, came = forecast.quantiles, outcome
    else:
        opens, last = question.opens.earliest, scheduled(question)
        assert opens is not None  # a rule of the ledger
        day = dt.date.fromisoformat(outcome) if isinstance(outcome, str) else last
        curve = {level: float((min(given, last) - opens).days) for level, given in forecast.dates.items()}
        came = float((min(day, last) - opens).days)
    levels = sorted(curve)
    return np.array(levels), np.array([curve[level] for level in levels]), np.array([came])
