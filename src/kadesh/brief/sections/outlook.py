"""Outlook: dated questions, each with a number, a word, a base rate, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.fan import fan_chart
from kadesh.brief.context import Context
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.deals import odds_words
from kadesh.brief.measures.outlook import foreseen_handling, outlook_in, stall_handling
from kadesh.outlook.outlook import Foreseen, Outlook
from kadesh.outlook.questions import BaseShown
from kadesh.record.values.handling import Handling


def fill_outlook(context: Context) -> tuple[Block, ...]:
    """The questions that can be answered, whether a deal would hold, the fan of fighting, and what is left open."""
    outlook = outlook_in(context)
    if outlook is None or not outlook.questions:
        return ()
    return (
        *_questions(outlook, stall_handling(context)),
        *_criteria(outlook, context),
        *_cautions(outlook),
        *_durability(outlook),
        *((fan_chart(outlook.fan),) if outlook.fan else ()),
        *(Finding(note, "fact", lead="Left open.") for note in outlook.notes),
    )


def _questions(outlook: Outlook, stall: Handling) -> Iterator[Table]:
    rows = [_row(foreseen, stall) for foreseen in outlook.questions if foreseen.answer]
    if not rows:
        return
    after = any(foreseen.retrocast for foreseen in outlook.questions)
    note = "The base rate is how often such a thing happened elsewhere; of what, stands beside it."
    if after:
        note += " After the fact: more is on record than was known on the day; such a forecast never counts."
    heads = ("Question", "Odds", "Base rate", "Confidence", "What would change it")
    yield Table("outlook", "What comes next, and how often such things happen", heads, tuple(rows), note)


def _row(foreseen: Foreseen, stall: Handling) -> tuple[Finding, ...]:
    answer = foreseen.answer
    assert answer is not None
    kind: Kind = "assumption" if answer.assumed else "judgement"
    handling = foreseen_handling(foreseen, stall)
    after = " (after the fact)" if foreseen.retrocast else ""
    cells = (
        (f"{foreseen.question.text}{after}", "fact"),
        (f"{odds_words(answer.probability)}, {foreseen.word}", kind),
        (_base(answer.base_rate), "fact"),
        (f"{answer.confidence[0].upper()}{answer.confidence[1:]}: {answer.why_confidence}", "judgement"),
        ("; ".join(answer.would_change), "judgement"),
    )
    return tuple(Finding(text, which, (), handling) for text, which in cells)  # type: ignore[arg-type]  # kinds of the table


def _criteria(outlook: Outlook, context: Context) -> Iterator[Table]:
    """How a stranger tells the answers to the questions above; those of the record have theirs with the projections."""
    own = {question.id for question in context.dossier.questions}
    asked = [f.question for f in outlook.questions if f.answer and f.question.id not in own]
    rows = tuple((Finding(question.text), Finding(question.criteria)) for question in asked)
    if rows:
        yield Table("criteria", "How one will tell", ("Question", "How to tell"), rows)


def _base(rate: BaseShown) -> str:
    return f"{odds_words(rate.value)} of {rate.n:,}: {rate.of}{f' ({rate.how})' if rate.how else ''}"


def _cautions(outlook: Outlook) -> Iterator[Finding]:
    """What to keep in mind about the base rates, each once."""
    said = [c for foreseen in outlook.questions if foreseen.answer for c in foreseen.answer.base_rate.cautions]
    if said:
        text = " ".join(f"{c[:1].upper()}{c[1:].rstrip('.')}." for c in dict.fromkeys(said))
        yield Finding(text, "fact", lead="Of the base rates.")


def _durability(outlook: Outlook) -> Iterator[Finding]:
    """Whether an agreement would hold, by each definition: they differ more than most forecasts."""
    by_years: dict[float, list[str]] = {}
    for row in outlook.durability:
        by_years.setdefault(row.years, []).append(f"{odds_words(row.holds.chance)} ({row.definition})")
    told = [
        f"after {years:g} {'year' if years == 1 else 'years'} {', '.join(each)}" for years, each in by_years.items()
    ]
    if told:
        text = f"If a deal were signed, the odds that it holds are {'; '.join(told)}: three readings of the same data."
        yield Finding(text, "judgement", lead="Would it hold.")
