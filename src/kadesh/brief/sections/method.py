"""Method: how the numbers and words of this brief came about, and where they go wrong."""

from __future__ import annotations

from kadesh.brief.context import Context, per_cent
from kadesh.brief.document import Block
from kadesh.brief.measures.divergence import FEWEST_STATEMENTS, INTERVAL, RESAMPLES
from kadesh.record.values.dates import plain_date
from kadesh.record.values.likelihood import SCALES

_SCALE_NAMES = {"icd203": "ICD 203", "phia": "the UK PHIA yardstick"}

_PARAGRAPHS = {
    "Knowledge.": """
        What was published after {day} is left out, and so is everything that rests on it alone.""",
    "Facts, judgements, assumptions.": """
        A fact rests on the sources cited with it. A judgement (◆) is drawn from them, by this brief or by a named
        person. An assumption (dashed) is a number nobody measured.""",
    "Sources that disagree.": """
        Claims stand side by side. The best supported one weighs most: reliability of its source (A to F) times
        credibility of the claim (1 to 6), summed over independent sources; copies and rewrites count once. A tie stays
        open.""",
    "Agenda overlap.": """
        One minus half the summed difference of the two sides' shares of statements per issue. Procedural and unassigned
        statements are left out. The {interval} interval is a percentile bootstrap over statements ({resamples:,}
        resamples, seed {seed}). No figure is given under {fewest} statements a side. Statements on record are not all
        statements made.""",
    "Movement.": """
        An arrow is drawn between two dated positions where the later level lies outside the range judged for the
        earlier one. Its direction is the finding; its length is not.""",
    "Samples.": """
        Every number that is judged or assumed is drawn {draws:,} times from its range (seed {seed}); odds are shares of
        these samples. A number that nobody gave is taken from the table of assumptions.""",
    "Deal space.": """
        A package is acceptable if it is within all red lines and worth no less than no deal to either side. No deal is
        worth: fighting on as a lottery between both sides' terms, less what the conflict costs, plus what talking
        earns. Trades, the best attainable (Pareto frontier) and the balanced deal (Kalai–Smorodinsky) follow exactly in
        every sample.""",
    "Obstacles.": """
        The odds are those of a zone with distrust, times finding it while limits are hidden (Myerson–Satterthwaite),
        times one side yielding in time (Abreu–Gul) and drafting. Each obstacle is a switch; its share is its Shapley
        value over all combinations of switches, so that shares add up. They depend on the list of obstacles.""",
    "Confidence.": """
        Says how good the basis is, never how likely something is: high with three independent sources of which two are
        usually reliable, moderate with two, low otherwise.""",
    "Odds in words.": """
        After {scale}: {words}.""",
    "Limits.": """
        Statements are signals, not positions. The record is what was found and entered, not all there is. Two sides are
        a simplification.""",
}


def fill_method(context: Context) -> tuple[Block, ...]:
    """Short paragraphs, one idea each."""
    scale = SCALES[context.dossier.words]
    facts = {
        "day": plain_date(context.as_of.isoformat()),
        "interval": per_cent(INTERVAL),
        "resamples": RESAMPLES,
        "seed": context.seed,
        "draws": context.draws,
        "fewest": FEWEST_STATEMENTS,
        "scale": _SCALE_NAMES[context.dossier.words],
        "words": ", ".join(f"{word} up to {100 * bound:g} %" for bound, word in scale[:-1]) + f", {scale[-1][1]} above",
    }
    told = tuple(
        context.finding(" ".join(text.format(**facts).split()), lead=lead) for lead, text in _PARAGRAPHS.items()
    )
    missing = (f"{what[:1].upper()}{what[1:]}: {why}." for what, why in context.faults.items())
    return (*(context.finding(text, lead="Not computed.") for text in missing), *told)
