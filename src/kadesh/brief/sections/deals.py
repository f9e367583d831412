"""Where a deal could lie: whether any package leaves both sides better off, what blocks it, which trades help."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from kadesh.brief.charts.frontier import frontier_chart
from kadesh.brief.context import Context, counted, listed
from kadesh.brief.document import Block, Finding, Kind, Table
from kadesh.brief.measures.deals import Deals, deals_of, level_words, odds_words
from kadesh.deals.proposals import Score
from kadesh.deals.solutions.kalai_smorodinsky import KALAI_SMORODINSKY
from kadesh.record.entities.issues import Issue
from kadesh.record.values.likelihood import likelihood_word

MOST_TRADES = 3
_SEEN = 0.01
"""Odds below which a balanced deal is not laid out."""


def fill_deals(context: Context) -> tuple[Block, ...]:
    """The odds of a zone, the picture, what blocks it, trades, packages; nothing where there are not two sides."""
    deals = deals_of(context)
    if deals is None:
        return ()
    return (
        _odds(context, deals),
        frontier_chart(deals),
        *_blockers(context, deals),
        *_trades(context, deals),
        _packages(deals),
        *_balanced(context, deals),
    )


def _finding(deals: Deals, text: str, lead: str = "", *, actor: str | None = None) -> Finding:
    return Finding(text, _kind(deals), (), deals.handling, lead, actor)


def _kind(deals: Deals) -> Kind:
    return "assumption" if deals.assumed else "judgement"


def _odds(context: Context, deals: Deals) -> Finding:
    kept, signed = deals.kept.zone, float(deals.signed.acceptable.zone.mean())
    word = likelihood_word(kept.probability, context.dossier.words)
    text = (
        "Odds that some package respects all red lines and leaves both sides better off than no deal: "
        f"{odds_words(kept.probability)} ({word}). Counting that a signed deal may not be kept: "
        f"{odds_words(signed)}. If no red line bound: {odds_words(kept.without_limits)}. {_rests_on(deals)}"
    )
    return _finding(deals, text, "Room for a deal.")


def _rests_on(deals: Deals) -> str:
    assumed, judged = len(deals.draws.assumed), len(deals.draws.judged)
    if not assumed:
        return f"This rests on {counted(judged, 'judged number')}."
    return f"This rests on {assumed + judged} numbers, of which {assumed} are assumed (see Assumptions)."


def _blockers(context: Context, deals: Deals) -> Iterator[Block]:
    zone = deals.kept.zone
    titles = {issue.id: issue for issue in context.dossier.issues}
    blocking = [b for b in zone.blockers if b.alone_empties >= 0.005 or b.opens >= 0.005]
    if blocking:
        rows = []
        for blocker in sorted(blocking, key=lambda b: (-b.alone_empties, -b.opens)):
            moves = [m for m in zone.moves if m.issue == blocker.issue]
            least = "; ".join(f"{m.party}: by {m.by[1]:.2f} of the scale" for m in moves) or "not by one side alone"
            cells = (
                titles[blocker.issue].title,
                odds_words(blocker.alone_empties),
                odds_words(blocker.opens),
                least,
            )
            rows.append(tuple(Finding(cell, _kind(deals), (), deals.handling) for cell in cells))
        yield Table(
            "blockers",
            "Which red lines rule a deal out",
            ("Issue", "Its red lines alone rule a deal out", "Dropping them would open one", "Least move that would"),
            tuple(rows),
            "The odds of ruling one out are over all samples, those of opening one over those without room for any.",
        )
    if zone.smallest_set and zone.smallest_set[1] > 0:
        issues = [titles[i].in_sentence for i in zone.smallest_set[0]]
        text = f"Where no single issue opens it, red lines on {listed(issues)} have to give together most often."
        yield _finding(deals, text, "Together.")


def _trades(context: Context, deals: Deals) -> Iterator[Finding]:
    titles = {issue.id: issue.in_sentence for issue in context.dossier.issues}
    first, second = deals.draws.parties
    found = [t for t in deals.kept.trades(deals.start) if t.helps >= _SEEN]
    seen: set[frozenset[str]] = set()
    for trade in found:
        pair = frozenset((trade.gives, trade.gets))
        if pair in seen or len(seen) >= MOST_TRADES:
            continue
        seen.add(pair)
        text = (
            f"{first} gives way on {titles[trade.gives]}, {second} on {titles[trade.gets]}: starting from every issue "
            f"halfway, both gain in {odds_words(trade.helps)} of samples, there about "
            f"{100 * trade.gain[0]:.1f} % and {100 * trade.gain[1]:.1f} % of what is at stake."
        )
        yield _finding(deals, text, "Trade.")


def _packages(deals: Deals) -> Table:
    first, second = deals.draws.parties
    rows = tuple(_package_row(deals, deals.kept.score(package)) for package in deals.packages)
    worths, signs = (tuple(f"{what} {side}" for side in (first, second)) for what in ("Worth to", "Signed by"))
    columns = ("Package", *worths, *signs, "Better for both exists")
    return Table(
        "packages",
        "What packages are worth, and who would sign",
        columns,
        rows,
        "Worth from 0 to 1, where 1 is a side's own terms on everything; the range holds four in five samples. A "
        "package that leaves an issue out leaves it as it is.",
    )


def _package_row(deals: Deals, score: Score) -> tuple[Finding, ...]:
    worth = [f"{low:.2f}–{high:.2f}" for low, _, high in score.utilities]
    signs = [odds_words(a) for a in score.accepts]
    cells = (score.name, *worth, *signs, odds_words(score.bettered))
    return tuple(Finding(cell, _kind(deals), (), deals.handling) for cell in cells)


def _balanced(context: Context, deals: Deals) -> Iterator[Block]:
    """The balanced deal, issue by issue, in the words of the scales."""
    zone = deals.kept.acceptable.zone
    if zone.mean() < _SEEN:
        return
    picked = deals.kept.solutions[KALAI_SMORODINSKY.id]
    rows = []
    for k, issue in enumerate(context.dossier.issues):
        settled, spread = _settled(deals, issue, k, picked.levels[zone, k], picked.choices.get(k), zone)
        cells = (issue.title, settled, spread)
        rows.append(tuple(Finding(cell, _kind(deals), (), deals.handling) for cell in cells))
    yield Table(
        "balanced",
        "A balanced deal, issue by issue, where there is room for one",
        ("Issue", "Balanced deal", "Range"),
        tuple(rows),
        "Each side gets the same share of the most it could hope for. Range: level on the scale, four in five samples.",
    )


def _settled(
    deals: Deals, issue: Issue, k: int, levels: np.ndarray, choices: np.ndarray | None, zone: np.ndarray
) -> tuple[str, str]:
    if choices is not None:
        options = deals.draws.options[k].options
        counts = np.bincount(choices[zone], minlength=len(options))
        best = int(counts.argmax())
        title = next((o.title or o.id for o in issue.options if o.id == options[best]), options[best])
        return title, odds_words(float(counts[best] / counts.sum()))
    low, middle, high = np.quantile(levels, (0.1, 0.5, 0.9))
    return level_words(issue, float(middle)), f"{low:.2f}–{high:.2f}"
