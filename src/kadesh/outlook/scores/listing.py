"""A score card as plain data and as the rows of tables."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypeAlias

from kadesh.outlook.ledger.entries import Outcome
from kadesh.outlook.ledger.export import answer_data
from kadesh.outlook.scores import SCORES
from kadesh.outlook.scores.card import ScoreCard, Scored

Rows: TypeAlias = list[tuple[str, ...]]
_NAMES = {spec.id: spec.name for spec in SCORES}


def card_data(card: ScoreCard) -> dict[str, Any]:
    """A score card as plain data, for JSON."""
    return {
        "as_of": card.as_of.isoformat(),
        "head": card.head,
        "counts": {
            "scored": len(card.scored),
            "not_due": card.not_due,
            "overdue": list(card.overdue),
            "annulled": card.annulled,
            "retrocasts": len(card.retrocasts),
        },
        "means": [asdict(mean) for mean in card.means],
        "brier": asdict(card.parts) if card.parts else None,
        "reliability": [asdict(row) for row in card.reliability],
        "forecasts": [_scored_data(s) for s in card.scored],
        "retrocasts": [_scored_data(s) for s in card.retrocasts],
    }


def _scored_data(scored: Scored) -> dict[str, Any]:
    return {
        "question": scored.question.id,
        "by": scored.forecast.by,
        "written": scored.day.isoformat(),
        "forecast": answer_data(scored.forecast),
        "outcome": scored.resolution.outcome,
        "scores": scored.scores,
    }


def mean_rows(card: ScoreCard) -> tuple[tuple[str, ...], Rows]:
    """Heads and rows of the mean scores: over all forecasts, by maker, by template, and by both."""
    rows: Rows = [
        (m.maker or "all", m.template or "all", _NAMES[m.score], f"{m.mean:.4g}", str(m.n)) for m in card.means
    ]
    return ("Maker", "Template", "Score", "Mean", "n"), rows


def forecast_rows(scored: tuple[Scored, ...]) -> tuple[tuple[str, ...], Rows]:
    """Heads and rows of single forecasts with what happened and their scores."""
    rows: Rows = [
        (
            s.question.id,
            answer_words(answer_data(s.forecast)),
            s.forecast.by,
            outcome_words(s.resolution.outcome),
            scores_words(s),
        )
        for s in scored
    ]
    return ("Question", "Forecast", "By", "Outcome", "Scores"), rows


def reliability_rows(card: ScoreCard) -> tuple[tuple[str, ...], Rows]:
    """Heads and rows of the reliability table."""
    rows: Rows = [
        (
            f"{row.low:.0%}–{row.high:.0%}",
            f"{row.forecast:.0%}",
            f"{row.happened} of {row.n}",
            f"{row.frequency:.0%}",
            f"{row.interval[0]:.0%}–{row.interval[1]:.0%}",
        )
        for row in card.reliability
    ]
    return ("Given", "Mean", "Happened", "Share", "95 % interval"), rows


def scores_words(scored: Scored) -> str:
    """The scores of a forecast, in a cell."""
    return "; ".join(f"{_NAMES[score]} {value:.3g}" for score, value in scored.scores.items())


def answer_words(answer: Any) -> str:
    """What a forecast says, in a cell."""
    if isinstance(answer, dict):
        parts = ((name, f"{value:g}" if isinstance(value, float) else value) for name, value in answer.items())
        return ", ".join(f"{name}: {value}" for name, value in parts)
    return f"{answer:.0%}" if 0.005 <= answer <= 0.995 else f"{answer:.2g}"


def outcome_words(outcome: Outcome) -> str:
    """What happened, in a cell.

    Examples
    --------
    >>> outcome_words(True), outcome_words(False), outcome_words(None), outcome_words(2.0)
    ('yes', 'no', 'annulled', '2')
    """
    if isinstance(outcome, bool):
        return "yes" if outcome else "no"
    return "annulled" if outcome is None else f"{outcome:g}" if isinstance(outcome, float) else outcome
