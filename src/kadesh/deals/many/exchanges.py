"""Trades among three sides or more: two scales moved at once so that everybody gains and somebody gives way on each."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np

from kadesh.deals.many.acceptable import among_many
from kadesh.deals.packages import Settlement
from kadesh.deals.solutions.egalitarian import EGALITARIAN
from kadesh.deals.surplus import Surplus
from kadesh.deals.trades import Trade
from kadesh.judgement.arrays import EPSILON, Floats, Ints
from kadesh.judgement.draws import Draws

__all__ = ["exchanges"]

MOST_DRAWS = 1000
"""Draws looked at; so many tell how often a trade helps to within two or three in a hundred."""
_LEAST_CHANGE = 1e-6
"""A smaller change of worth is what linear programs leave of none."""


def exchanges(draws: Draws, start: Settlement) -> tuple[Trade, ...]:
    """The exchanges between two scales that help every side, from a package.

    Of each pair those levels are taken that raise the least gainer most, within everybody's limits; all else stays as
    it is in the package. First comes what gains the least gainer most, counted with how often it helps. Issues of
    options are left out: what they would take part in is a lottery. Of more draws the first `MOST_DRAWS` are taken.

    Parameters
    ----------
    draws
        Any number of parties.
    start
        Where trades begin.
    """
    if draws.count > MOST_DRAWS:
        rows = np.arange(MOST_DRAWS)
        chosen = {k: choice[rows] for k, choice in start.choices.items()}
        draws, start = draws.at(rows), Settlement(start.name, start.levels[rows], chosen)
    found = (_exchange(draws, start, np.array(pair)) for pair in itertools.combinations(draws.scales, 2))
    return tuple(sorted(filter(None, found), key=lambda trade: -trade.helps * min(trade.gain)))


def _exchange(draws: Draws, start: Settlement, pair: Ints) -> Trade | None:
    """The best exchange between two issues; None if there is none in any draw."""
    two, levels = _alone(draws, start, pair), start.levels[:, pair]
    before = two.worth_of(levels, {})
    found = among_many(two, surplus=Surplus(np.ones(before.shape[:2]), -before.sum(axis=2)))
    picked = found.pick(EGALITARIAN)
    change = np.where(np.isnan(picked.levels)[:, None], 0.0, two.worth_of(picked.levels, {}) - before)
    gains, gives_way = change.sum(axis=2), change < -_LEAST_CHANGE
    helps = np.all(gains > _LEAST_CHANGE, axis=1) & np.all(gives_way.any(axis=1), axis=1)
    if not helps.any():
        return None
    names = two.issues
    losers = gives_way[helps].mean(axis=0) > 0.5
    sizes = _of_the_way(found.menus.level[helps], levels[helps], picked.levels[helps])
    return Trade(
        names[0], names[1],
        gain=tuple(gains[helps].mean(axis=0).tolist()),
        helps=float(helps.mean()),
        sizes=(float(sizes[0]), float(sizes[1])),
        gives_way=_named(draws.parties, losers),
    )  # fmt: skip


def _alone(draws: Draws, start: Settlement, pair: Ints) -> Draws:
    """The negotiation of two scales only, which stay as in the package where they are not on the table."""
    return replace(
        draws,
        issues=tuple(draws.issues[k] for k in pair),
        titles=tuple(draws.titles[k] for k in pair),
        options={},
        curvature=draws.curvature[:, pair],
        status_quo=start.levels[:, pair],
        on_table=draws.on_table[:, pair],
        **{name: getattr(draws, name)[:, :, pair] for name in ("ideal", "limit", "home_limit", "salience")},
    )


def _of_the_way(open_levels: Floats, before: Floats, after: Floats) -> Floats:
    """How far along the way still open each issue is moved, on average (issues,)."""
    end = np.where(after > before, np.nanmax(open_levels, axis=2), np.nanmin(open_levels, axis=2))
    way = np.abs(end - before)
    return np.asarray(np.divide(np.abs(after - before), way, out=np.zeros_like(way), where=way > EPSILON).mean(axis=0))


def _named(parties: tuple[str, ...], losers: np.ndarray) -> tuple[tuple[str, ...], tuple[str, ...]]:
    one, two = (tuple(itertools.compress(parties, losers[:, k])) for k in range(2))
    return one, two
