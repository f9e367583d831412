"""The deal space as the brief shows it: computed from the record in view, with what drives it known by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kadesh.brief.context import Context
from kadesh.deals.deal_space import DealSpace, deal_space
from kadesh.deals.packages import Settlement, halfway, on_table, status_quo
from kadesh.errors import InputError
from kadesh.judgement.drawing import draw
from kadesh.judgement.draws import Draws
from kadesh.record.dossier import Dossier
from kadesh.record.entities.issues import Issue
from kadesh.record.values.handling import INTERNAL, Handling, strictest
from kadesh.record.values.judgements import Judgement
from kadesh.record.values.references import instances

NEAR = 0.06
"""Levels this close to a described point are called by it."""


@dataclass(frozen=True)
class Deals:
    """Two deal spaces over the same draws, and how what is computed from them must be handled."""

    kept: DealSpace
    """Deals counted as if they were kept."""
    signed: DealSpace
    """At what they are worth signed, with distrust."""
    packages: tuple[Settlement, ...]
    """Each side's terms, proposals on the table, the status quo."""
    start: Settlement
    """Where trades begin."""
    handling: Handling

    @property
    def draws(self) -> Draws:
        """The draws."""
        return self.kept.draws

    @property
    def assumed(self) -> bool:
        """Whether anything that drives it is assumed."""
        return bool(self.draws.assumed)


def deals_of(context: Context) -> Deals | None:
    """The deal space of a record; None where it has not two sides and an issue, or its numbers cannot be used."""
    if "deals" not in context.computed_once:
        context.computed_once["deals"] = _deals(context)
    found: Deals | None = context.computed_once["deals"]
    return found


def _deals(context: Context) -> Deals | None:
    if len(context.sides) != 2 or not context.dossier.issues:
        return None
    try:
        draws = draw(context.dossier, context.draws, context.seed)
        packages = (*on_table(context.dossier, draws), status_quo(draws))
    except InputError as error:
        context.cannot("where a deal could lie and why there is none", error)
        return None
    kept, signed = deal_space(draws), deal_space(draws, distrust=True)
    return Deals(kept, signed, packages, halfway(draws), strictest(_handlings(context.dossier)))


def _handlings(dossier: Dossier) -> Iterator[Handling]:
    """How everything is handled that the numbers are made from: entries, and every judgement within them."""
    for entry in (*dossier.issues, *dossier.positions, *dossier.calculus, *dossier.proposals, *dossier.levers):
        yield entry.handling
        yield from (judged.handling for _, judged in instances(entry, Judgement) if judged.handling)
    for position in dossier.positions:
        for limit in (position.limit, position.home_limit, *position.refuses):
            if limit:
                yield limit.handling or INTERNAL


def level_words(issue: Issue, level: float) -> str:
    """A level in the words of the issue's scale: the nearest described point, or the two that it lies between."""
    low, high = issue.ends or ("one end", "the other end")
    points = sorted([(0.0, low), *((p.at, p.text) for p in issue.points), (1.0, high)])
    near = min(points, key=lambda point: abs(point[0] - level))
    if abs(near[0] - level) <= NEAR:
        return near[1]
    below = max((p for p in points if p[0] <= level), key=lambda p: p[0])
    above = min((p for p in points if p[0] >= level), key=lambda p: p[0])
    return f"between “{below[1]}” and “{above[1]}”"


def odds_words(p: float) -> str:
    """Odds in per cent, never with more certainty than samples give.

    Examples
    --------
    >>> odds_words(0.062), odds_words(0.003)
    ('6 %', 'under 1 %')
    """
    return "under 1 %" if p < 0.01 else "over 99 %" if p > 0.99 else f"{p:.0%}".replace("%", " %")
