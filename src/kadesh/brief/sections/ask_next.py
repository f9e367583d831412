"""What to find out next: the inputs whose answer would move the odds most. Internal unless released."""

from __future__ import annotations

from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.deals import odds_words
from kadesh.brief.measures.inputs import input_words
from kadesh.brief.measures.stall import stall_of
from kadesh.record.values.handling import INTERNAL, strictest

_MOST = 6
_WORTH = 0.002


def fill_ask_next(context: Context) -> tuple[Block, ...]:
    """One table, the most informative first; nothing in a public brief."""
    stall = stall_of(context) if INTERNAL.cleared_for(context.release) else None
    asked = [q for q in stall.found.ask_next if q.worth >= _WORTH][:_MOST] if stall else []
    if stall is None or not asked:
        return ()
    handling = strictest((stall.handling, INTERNAL))
    rows = []
    for question in asked:
        words = input_words(context.dossier, question.input)
        cells = (
            words[:1].upper() + words[1:],
            f"{question.worth:.1%}".replace("%", " %"),
            odds_words(question.odds_if_low),
            odds_words(question.odds_if_high),
        )
        kind: Kind = "assumption" if question.input in stall.assumed else "judgement"
        rows.append(tuple(Finding(cell, kind, (), handling) for cell in cells))
    return (
        Table(
            "ask-next",
            "Which answers would move the odds most",
            ("What", "Doubt about the odds it would remove", "Odds if low", "Odds if high"),
            tuple(rows),
            "Low and high: the lowest and the highest fifth of what is thinkable. What matters only together with "
            "others shows little here.",
        ),
    )
