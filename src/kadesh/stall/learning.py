"""What to find out next: how much of the doubt about the odds would go if one input were known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.judgement.draws import Draws

__all__ = ["Question", "inputs_by_name", "worth_learning"]

_BINS = 20
_TAIL = 4
"""Of the bins, those at each end that stand for a low and a high value: a fifth of the draws."""


@dataclass(frozen=True)
class Question:
    """One input, and what learning it would do."""

    input: str
    worth: float
    """Share of the variance of the odds that would go on average (first-order Sobol index), 0 or more."""
    odds_if_low: float
    """The odds if it turned out in the lowest fifth of its range."""
    odds_if_high: float
    """The odds if it turned out in the highest fifth."""


def worth_learning(draws: Draws, odds: Floats) -> tuple[Question, ...]:
    """What to ask next, the most informative first.

    From the draws themselves: they are put in twenty groups by the value of an input, and the variance of the groups'
    means, less what chance alone would give, is what learning the input explains.

    Notes
    -----
    Strong, Oakley & Brennan (2014), doi:10.1177/0272989X13505910; Sobol' (1993). An input that acts only together with
    others shows little here.
    """
    found = []
    variance = float(odds.var())
    for name, values in inputs_by_name(draws):
        if np.nanmax(values, initial=-np.inf) > np.nanmin(values, initial=np.inf) or np.isnan(values).any():
            found.append(_question(name, values, odds, variance))
    return tuple(sorted((q for q in found if q.worth > 0), key=lambda q: -q.worth))


def _question(name: str, values: Floats, odds: Floats, variance: float) -> Question:
    there = ~np.isnan(values)
    ranks = np.full(len(values), _BINS, dtype=np.intp)
    if there.any():
        order = np.flatnonzero(there)[np.argsort(values[there], kind="stable")]
        ranks[order] = np.arange(len(order)) * _BINS // len(order)
    counts = np.bincount(ranks, minlength=_BINS + 1)
    sums = np.bincount(ranks, weights=odds, minlength=_BINS + 1)
    means = np.divide(sums, counts, out=np.zeros(len(sums)), where=counts > 0)
    between = float((counts * (means - odds.mean()) ** 2).sum() / len(odds))
    by_chance = variance * max((counts > 0).sum() - 1, 0) / len(odds)
    low, high = (_mean(ranks, odds, bins) for bins in (range(_TAIL), range(_BINS - _TAIL, _BINS)))
    return Question(name, max(between - by_chance, 0.0) / variance if variance else 0.0, low, high)


def _mean(ranks: np.ndarray, odds: Floats, bins: range) -> float:
    inside = (ranks >= bins.start) & (ranks < bins.stop)
    return float(odds[inside].mean()) if inside.any() else float("nan")


_OF_PARTIES = ("prevail", "war_cost", "talk_gain", "impatience", "trust", "resolve_doubt", "demand", "no_deal")


def inputs_by_name(draws: Draws) -> Iterator[tuple[str, Floats]]:
    """Every input by name with its draws; NaN where it does not exist, as a limit may not."""
    for i, party in enumerate(draws.parties):
        for quantity in ("ideal", "limit", "home_limit", "salience"):
            for k, issue in enumerate(draws.issues):
                if quantity == "salience" or k not in draws.options:
                    yield f"{party}.{quantity}.{issue}", getattr(draws, quantity)[:, i, k]
        for k, settled in draws.options.items():
            for n, option in enumerate(settled.options):
                yield f"{party}.value.{draws.issues[k]}.{option}", settled.worth[:, i, n]
        for quantity in _OF_PARTIES:
            yield f"{party}.{quantity}", getattr(draws, quantity)[:, i]
    for k, issue in enumerate(draws.issues):
        settled_at = draws.options[k].status_quo if k in draws.options else draws.status_quo[:, k]
        yield f"{issue}.status_quo", np.asarray(settled_at, float)
        yield f"{issue}.on_table", np.asarray(draws.on_table[:, k], float)
    yield "drafting", draws.drafting
