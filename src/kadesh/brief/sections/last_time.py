"""What we said last time and what happened: the forecasts on the ledger, good or bad."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.reliability import reliability_chart
from kadesh.brief.context import Context, counted
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.deals import odds_words
from kadesh.outlook.ledger.entries import Outcome
from kadesh.outlook.ledger.export import answer_data
from kadesh.outlook.scores.card import ScoreCard, Scored, score_ledger
from kadesh.outlook.scores.listing import answer_words, scores_words
from kadesh.record.values.dates import plain_date
from kadesh.record.values.handling import Handling, strictest


def fill_last_time(context: Context) -> tuple[Block, ...]:
    """Every forecast whose day has come with its score, those made after the fact apart; nothing without a ledger."""
    if context.ledger is None or not context.ledger.asked:
        return ()
    card = score_ledger(context.ledger, context.as_of)
    return (
        *_summary(card),
        *((reliability_chart(card.reliability, _handling(card.scored)),) if card.reliability else ()),
        *_table(card.scored, "scored", "What was forecast, and what happened"),
        *_after(card),
    )


def _summary(card: ScoreCard) -> Iterator[Finding]:
    waiting = f"{counted(card.not_due, 'question')} not due yet"
    overdue = f", {len(card.overdue)} overdue without an answer" if card.overdue else ""
    if card.parts:
        others = len(card.scored) - card.parts.n
        beside = f", and {counted(others, 'other')}" if others else ""
        text = (
            f"{counted(card.parts.n, 'yes-or-no forecast')} whose day has come: mean Brier score "
            f"{card.parts.score:.3f} (0 is perfect, 0.25 is what a coin gets){beside}; {waiting}{overdue}."
        )
    elif card.scored:
        came = f"{counted(len(card.scored), 'forecast')} whose day has come, none of them of a yes or no"
        text = f"{came}; {waiting}{overdue}."
    else:
        text = f"No forecast made in time has come due; {waiting}{overdue}."
    yield Finding(text, "fact", (), _handling(card.scored), lead="Score.")
    yield Finding(f"The ledger's head is {card.head}.", "fact", lead="Ledger.")


def _handling(scored: tuple[Scored, ...]) -> Handling:
    """The strictest of all that these scores are made of."""
    return strictest(e.handling for each in scored for e in (each.question, each.forecast, each.resolution))


def _table(scored: tuple[Scored, ...], name: str, title: str) -> Iterator[Table]:
    rows = []
    for each in scored:
        cells = (each.question.text, _forecast(each), _answer(each.resolution.outcome), scores_words(each))
        rows.append(tuple(Finding(cell, "fact", (), _handling((each,))) for cell in cells))
    if rows:
        yield Table(name, title, ("Question", "Forecast", "What happened", "Scores"), tuple(rows))


def _forecast(scored: Scored) -> str:
    """What was said, by whom, and on which day's knowledge."""
    given = scored.forecast
    said = answer_words(answer_data(given)) if given.probability is None else odds_words(given.probability)
    return f"{said}, {given.by}, as of {plain_date(given.made.isoformat())}"


def _after(card: ScoreCard) -> Iterator[Table]:
    """Made after the fact: shown, and never counted."""
    yield from _table(card.retrocasts, "retrocasts", "Forecasts made after the fact, which count for nothing")


def _answer(outcome: Outcome) -> str:
    if isinstance(outcome, bool):
        return "yes" if outcome else "no"
    return str(outcome)
