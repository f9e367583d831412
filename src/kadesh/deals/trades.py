"""Trades: giving way on one issue for getting one's way on another (log-rolling), so that everyone gains."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from kadesh.deals.domain import Domain
from kadesh.deals.packages import Settlement
from kadesh.deals.terms import require_two, terms_of
from kadesh.judgement.arrays import EPSILON, Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.values import level_value

__all__ = ["OptionTrade", "Trade", "option_trades", "trades"]


@dataclass(frozen=True)
class Trade:
    """Giving way on one issue and getting one's way on another, so that every side gains."""

    gives: str
    """One issue: of two sides the one on which the first gives way."""
    gets: str
    """The other: of two sides the one on which the second gives way."""
    gain: tuple[float, ...]
    """What each side gains in utility, on average over the draws in which all gain."""
    helps: float
    """Share of draws in which all gain."""
    sizes: tuple[float, float]
    """How far along the way still open each issue is moved, on average where all gain (0–1)."""
    gives_way: tuple[tuple[str, ...], tuple[str, ...]]
    """Who loses on the one issue and who on the other, in most of the draws in which all gain."""


@dataclass(frozen=True)
class _Way:
    """All the way that an issue can be moved in one side's favour: what each side wins or loses."""

    change: Floats
    """(draws, 2): change of utility."""
    divisible: bool


def trades(draws: Draws, start: Settlement) -> tuple[Trade, ...]:
    """The exchanges between two issues that help both sides, from a package.

    First what gains the less satisfied side most, counted with how often it helps.

    Every level moves within the limits and between the two ideals. Of each pair that size is taken which gives both
    sides the same gain, or all that is open if there is less. Bent values (curvature above 1) are taken as straight
    between the ends of the move, which never overstates a gain.
    """
    require_two(draws)
    found = []
    giving = [_ways(draws, start, k, favours=1) for k in range(len(draws.issues))]
    getting = [_ways(draws, start, k, favours=0) for k in range(len(draws.issues))]
    for k, other in itertools.permutations(range(len(draws.issues)), 2):
        for give in giving[k]:
            for get in getting[other]:
                trade = _best(draws, (k, other), give, get)
                if trade is not None:
                    found.append(trade)
    best: dict[tuple[str, str], Trade] = {}
    for trade in sorted(found, key=lambda t: -t.helps * min(t.gain)):
        best.setdefault((trade.gives, trade.gets), trade)
    return tuple(best.values())


def _ways(draws: Draws, start: Settlement, issue: int, *, favours: int) -> list[_Way]:
    """Whole moves of one issue in favour of a side: along the scale to the last permitted level, or to each option."""
    on = draws.on_table[:, issue, None]
    weight = draws.salience[:, :, issue]
    if issue in draws.options:
        options = draws.options[issue]
        now = np.take_along_axis(options.worth, start.choices[issue][:, None, None].repeat(2, axis=1), axis=2)
        change = np.where(on[..., None], options.worth - now, 0.0) * weight[..., None]
        allowed = ~options.refused.any(axis=0)
        return [_Way(change[:, :, o], divisible=False) for o in np.flatnonzero(allowed)]
    terms = terms_of(draws)
    way = terms.end[:, issue] if favours == 1 else terms.start[:, issue]
    first, second = draws.ideal[:, 0, issue], draws.ideal[:, 1, issue]
    target = first + (second - first) * way
    value = [
        level_value(level[:, None], draws.ideal[:, :, issue], draws.curvature[:, issue])
        for level in (start.levels[:, issue], target)
    ]
    ahead = (target - start.levels[:, issue]) * (second - first) * (1 if favours == 1 else -1) > 0
    fits = ahead & ~terms.crossed[:, issue]
    return [_Way(np.where(on & fits[:, None], value[1] - value[0], 0.0) * weight, divisible=True)]


def _best(draws: Draws, issues: tuple[int, int], give: _Way, get: _Way) -> Trade | None:
    """The sizes that give both sides the same gain, cut to what is open."""
    cost, won = -give.change[:, 0], give.change[:, 1]
    gain, paid = get.change[:, 0], -get.change[:, 1]
    # Equal gains: t·gain − s·cost = s·won − t·paid, so t / s = (won + cost) / (gain + paid).
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (won + cost) / (gain + paid)
        s = np.minimum(1, 1 / ratio) if give.divisible else np.ones(draws.count)
    t = np.minimum(1, ratio) if get.divisible else np.ones(draws.count)
    s, t = np.nan_to_num(s), np.nan_to_num(t)
    gains = np.stack([t * gain - s * cost, s * won - t * paid], axis=1)
    # An exchange: each side gives up something that it then gets more for.
    helps = (gains > EPSILON).all(axis=1) & (cost > EPSILON) & (paid > EPSILON)
    if not helps.any():
        return None
    names = draws.issues[issues[0]], draws.issues[issues[1]]
    gain, size = gains[helps].mean(axis=0), (float(s[helps].mean()), float(t[helps].mean()))
    first, second = draws.parties
    return Trade(*names, (float(gain[0]), float(gain[1])), float(helps.mean()), size, ((first,), (second,)))


@dataclass(frozen=True)
class OptionTrade:
    """A change of two issues of a domain that every party gains by."""

    changes: tuple[tuple[str, str, str], tuple[str, str, str]]
    """(issue, option now, option then), twice."""
    gain: tuple[float, ...]
    """Per party, in utility."""


def option_trades(domain: Domain, choice: Ints, *, most: int = 10) -> tuple[OptionTrade, ...]:
    """The changes of two issues that every party gains by, from one package (issues,); best lesser gain first."""
    allowed = [np.flatnonzero(some) for some in domain.signable]
    found = []
    for k, other in itertools.combinations(range(len(domain.issues)), 2):
        one, two = (domain.worth[i][allowed[i]] - domain.worth[i][choice[i]] for i in (k, other))
        gains = one[:, None] + two[None, :]
        least = gains.min(axis=2)
        # No exchange if one of the changes alone helps everyone.
        plain = (one >= -EPSILON).all(axis=1)[:, None] | (two >= -EPSILON).all(axis=1)[None, :]
        least = np.where(plain, -np.inf, least)
        a, b = np.unravel_index(least.argmax(), least.shape)
        if least[a, b] > EPSILON:
            changes = tuple(
                (domain.issues[i].name, domain.issues[i].options[choice[i]], domain.issues[i].options[allowed[i][o]])
                for i, o in ((k, a), (other, b))
            )
            found.append(OptionTrade((changes[0], changes[1]), tuple(map(float, gains[a, b]))))
    return tuple(sorted(found, key=lambda t: -min(t.gain))[:most])
