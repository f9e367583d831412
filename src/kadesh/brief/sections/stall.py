"""Why there is no agreement: the odds as things stand, and what each obstacle takes from them."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.brief.charts.obstacles import obstacles_chart
from kadesh.brief.charts.odds_over_time import odds_chart
from kadesh.brief.context import Context, counted, listed
from kadesh.brief.document import Block, Finding
from kadesh.brief.measures.deals import odds_words
from kadesh.brief.measures.inputs import input_words
from kadesh.brief.measures.stall import Stall, fraction_words, stall_of
from kadesh.record.values.dates import plain_date
from kadesh.record.values.likelihood import likelihood_word

_NAMED = 3
_SEEN = 0.02
"""Share of what is missing from which on an obstacle is named."""


def fill_stall(context: Context) -> tuple[Block, ...]:
    """Odds, obstacles, time, and what the answer hangs on; nothing where there are not two sides."""
    stall = stall_of(context)
    if stall is None:
        return ()
    return (
        _odds(context, stall),
        *_shares(stall),
        obstacles_chart(stall),
        odds_chart(stall),
        *_negative(stall),
        *_robust(stall),
        *_hangs_on(context, stall),
    )


def stall_finding(stall: Stall, text: str, lead: str) -> Finding:
    """A finding of the stall model, marked an assumption while anything that drives it is assumed."""
    return Finding(text, "assumption" if stall.assumed else "judgement", (), stall.handling, lead)


def _odds(context: Context, stall: Stall) -> Finding:
    found = stall.found
    low, high = stall.range_of_odds
    day = plain_date(context.horizon.isoformat())
    spread = f"{odds_words(low)} to {odds_words(high)}" if odds_words(low) != odds_words(high) else odds_words(low)
    text = (
        f"Odds of an agreement by {day} if nothing else moves: {odds_words(found.agreement)} "
        f"({likelihood_word(found.agreement, context.dossier.words)}); under other assumptions {spread}. If every "
        f"obstacle were gone: {odds_words(float(found.obstacles.values[-1]))}, and what is left is time to draft. "
        f"This rests on {counted(len(stall.assumed), 'assumed number')}."
    )
    return stall_finding(stall, text, "Odds.")


def _shares(stall: Stall) -> Iterator[Finding]:
    shares = stall.found.obstacles
    if not stall.tells:
        return
    named = [g for g in stall.ranking if shares.share[g] >= _SEEN * shares.missing][:_NAMED]
    parts = [(fraction_words(float(shares.share[g] / shares.missing)), shares.obstacles[g].name) for g in named]
    told = [f"{part}{_comes(part) if n == 0 else ''} from {name}" for n, (part, name) in enumerate(parts)]
    if told:
        yield stall_finding(stall, f"Of the odds that are missing, {listed(told)}.", "What takes them.")


def _comes(part: str) -> str:
    """The verb after *about a third*, or after *about two thirds*."""
    return " come" if part.endswith("s") else " comes"


def _negative(stall: Stall) -> Iterator[Finding]:
    """An obstacle that helps, in words."""
    shares = stall.found.obstacles
    for g, obstacle in enumerate(shares.obstacles):
        if shares.share[g] < -2 * shares.error[g] and shares.share[g] < -_SEEN * abs(shares.missing):
            text = f"Without {obstacle.name} the odds would be lower: it keeps apart what would divide the sides."
            yield stall_finding(stall, text, "Against the grain.")


def _robust(stall: Stall) -> Iterator[Finding]:
    if not stall.tells:
        return
    first = stall.found.obstacles.obstacles[stall.ranking[0]].name
    if stall.flips:
        others = listed(stall.flips)
        text = f"Which obstacle comes first depends on what is assumed: under {others} assumptions it is not {first}."
    else:
        text = f"Under every set of assumptions tried, the first place goes to {first}."
    yield stall_finding(stall, text, "Other assumptions.")


def _hangs_on(context: Context, stall: Stall) -> Iterator[Finding]:
    asked = [q for q in stall.found.ask_next if q.input in stall.assumed][:_NAMED]
    if asked:
        names = listed(input_words(context.dossier, q.input) for q in asked)
        yield stall_finding(stall, f"The assumptions that move the odds most: {names}.", "It hangs on.")
