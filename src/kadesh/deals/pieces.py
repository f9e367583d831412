"""The two-sided frontier in every draw, as straight pieces: theory §2."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from kadesh.deals.terms import CHORDS, Terms, terms_of, values_along
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints
from kadesh.judgement.draws import Draws

__all__ = ["MOST_COMBINATIONS", "Pieces", "pieces_of"]

MOST_COMBINATIONS = 64
"""Combinations of options up to which each has a frontier of its own; above, options are mixed by lotteries."""
_SAME_RATE = 1e-12


@dataclass(frozen=True)
class Moves:
    """Every step from the first side's best permitted package towards the second's, before they are put in order."""

    issue: Ints
    """(moves,): the issue moved along."""
    length: Floats
    """(draws, moves): way along the scale (0–1), or weight of the next option in a lottery."""
    loss: Floats
    """(draws, moves): what a whole move costs the first side, 0 or more."""
    gain: Floats
    """(draws, moves): what it gives the second side, 0 or more."""
    option: Ints | None = None
    """(draws, moves): the option moved to, where options are mixed; -1 for scales."""


@dataclass(frozen=True)
class Pieces:
    """A bag of straight pieces that holds every efficient package of each draw, and perhaps some others.

    Along a piece the first side loses and the second gains. Moves are taken cheapest first: by what the first side
    loses for what the second gains (Raiffa 1982); this is log-rolling.
    """

    start: Floats
    """(draws, pieces, 2): utilities where the piece begins."""
    step: Floats
    """(draws, pieces, 2): change of utilities over the piece, (0 or less, 0 or more)."""
    valid: Bools
    """(draws, pieces): no limits cross, and none of the options fixed is refused."""
    combinations: tuple[dict[int, int], ...]
    """Options fixed in each equal share of the pieces: issue to option."""
    lotteries: bool
    """Whether options are mixed by lotteries, because there are too many combinations."""
    _allowed: dict[int, Bools] = field(repr=False)
    """Issue to (draws, options): what nobody refuses."""
    _draws: Draws = field(repr=False)
    _terms: Terms = field(repr=False)
    _moves: Moves = field(repr=False)
    _order: Ints = field(repr=False)
    """(draws, moves): moves in the order in which they are taken."""

    def package_at(self, piece: Ints, fraction: Floats) -> tuple[Floats, dict[int, Ints]]:
        """The package some way along a piece, one per draw.

        Parameters
        ----------
        piece, fraction
            (draws,): number of the piece, and how far along it (0–1).

        Returns
        -------
        levels, choices
            (draws, issues) with NaN for issues of options, and issue to option (draws,). Moves that cost the same for
            what they give are shared in proportion, so that the package does not depend on the order of issues.
        """
        draws, moves, rows = self._draws, self._moves, np.arange(len(piece))
        combination, place = np.divmod(piece, self._order.shape[1])
        used = self._used(place, fraction)
        way = self._terms.start.copy()
        for m, issue in enumerate(moves.issue.tolist()):
            if issue not in draws.options:
                way[:, issue] += used[:, m] * moves.length[:, m]
        levels = draws.ideal[:, 0] + (draws.ideal[:, 1] - draws.ideal[:, 0]) * way
        levels = np.where(draws.on_table, levels, draws.status_quo)
        choices = {}
        for k, options in draws.options.items():
            if self.lotteries and moves.option is not None:
                choice = self._first_option[k].copy()
                for move in np.flatnonzero(moves.issue == k):
                    choice = np.where(used[:, move] >= 0.5, moves.option[:, move], choice)
            else:
                choice = np.array([c[k] for c in self.combinations])[combination]
            choices[k] = np.where(draws.on_table[rows, k], choice, options.status_quo)
        return levels, choices

    @cached_property
    def _first_option(self) -> dict[int, Ints]:
        draws = self._draws
        return {k: _best_for_first(draws, k, allowed)[:, 0] for k, allowed in self._allowed.items()}

    def _used(self, place: Ints, fraction: Floats) -> Floats:
        """How much of each move is made at a place in the order, (draws, moves)."""
        moves, rows = self._moves, np.arange(len(place))
        free = moves.loss <= 0
        rate = _rate(moves.loss, moves.gain)
        size = moves.loss + moves.gain
        at = self._order[rows, place]
        here = rate[rows, at][:, None]
        with np.errstate(invalid="ignore"):
            same = (np.abs(rate - here) <= _SAME_RATE * np.maximum(1, np.abs(here))) & ~free
        before = (rate < here) & ~same
        rank = np.argsort(self._order, axis=1)
        done = np.where(same & (rank < place[:, None]), size, 0).sum(axis=1) + fraction * size[rows, at]
        whole = np.where(same, size, 0).sum(axis=1)
        share = np.divide(done, whole, out=np.zeros_like(done), where=whole > 0)
        used = np.where(same, share[:, None], before.astype(float))
        return np.where(free & (moves.gain > 0), 1.0, np.where(moves.gain > 0, used, 0.0))


def pieces_of(draws: Draws, without: Bools | None = None) -> Pieces:
    """The frontier of every draw.

    Parameters
    ----------
    draws
        Two parties.
    without
        Which limits and refusals do not count; fits (draws, parties, issues).
    """
    terms = terms_of(draws, without)
    allowed = {k: _allowed(draws, k, without) for k in draws.options}
    base, moves = _scale_moves(draws, terms)
    fixed, chosen, valid = _fixed_options(draws, allowed)
    lotteries = len(chosen) > MOST_COMBINATIONS
    if lotteries:
        chosen, fixed = ({},), np.zeros((draws.count, 1, 2))
        valid = np.logical_and.reduce([some.any(axis=1) for some in allowed.values()])[:, None]
        for k, options in allowed.items():
            worth, more = _option_moves(draws, k, options)
            fixed[:, 0] += worth
            moves = _joined(moves, more)
    free = moves.loss <= 0
    base = base + np.stack([np.zeros(draws.count), np.where(free, moves.gain, 0).sum(axis=1)], axis=1)
    rate = np.where(free, np.inf, _rate(moves.loss, moves.gain))
    order = np.argsort(rate, axis=1, kind="stable")
    useful = np.isfinite(rate)
    step = np.stack([np.where(useful, -moves.loss, 0), np.where(useful, moves.gain, 0)], axis=2)
    step = np.take_along_axis(step, order[:, :, None], axis=1)
    start = np.cumsum(step, axis=1) - step + base[:, None]
    start = (fixed[:, :, None] + start[:, None]).reshape(draws.count, -1, 2)
    step = np.broadcast_to(step[:, None], (draws.count, len(chosen), *step.shape[1:])).reshape(start.shape)
    valid = valid & ~terms.crossed.any(axis=1, keepdims=True)
    valid = np.repeat(valid, len(moves.issue), axis=1)
    return Pieces(start, step, valid, chosen, lotteries, allowed, draws, terms, moves, order)


def _fixed_options(draws: Draws, allowed: dict[int, Bools]) -> tuple[Floats, tuple[dict[int, int], ...], Bools]:
    """Every combination of options: utilities (draws, combinations, 2), the options, and whether nobody refuses them.

    Stops as soon as there are too many to follow each.
    """
    possible = [np.flatnonzero(some.any(axis=0)).tolist() or [0] for some in allowed.values()]
    picked = tuple(itertools.islice(itertools.product(*possible), MOST_COMBINATIONS + 1))
    chosen = tuple(dict(zip(allowed, each, strict=True)) for each in picked)
    if len(chosen) > MOST_COMBINATIONS:
        return np.zeros((draws.count, 0, 2)), chosen, np.zeros((draws.count, 0), dtype=bool)
    fixed = np.stack([_worth_of(draws, each) for each in chosen], axis=1)
    valid = np.ones((draws.count, len(chosen)), dtype=bool)
    for c, each in enumerate(chosen):
        for k, option in each.items():
            valid[:, c] &= allowed[k][:, option] | ~draws.on_table[:, k]
    return fixed, chosen, valid


def _rate(loss: Floats, gain: Floats) -> Floats:
    """What the first side loses for what the second gains; infinite where it gains nothing."""
    return np.asarray(np.divide(loss, gain, out=np.full(loss.shape, np.inf), where=gain > 0))


def _scale_moves(draws: Draws, terms: Terms) -> tuple[Floats, Moves]:
    """Utilities (draws, 2) at the first side's end of every permitted range, and the moves along the ranges."""
    base = np.zeros((draws.count, 2))
    issues, lengths, losses, gains = [], [], [], []
    for k in map(int, draws.scales):
        parts = 1 if (draws.curvature[:, k] == 1).all() else CHORDS
        room = np.where(terms.on_table[:, k], np.maximum(terms.end[:, k] - terms.start[:, k], 0), 0)
        way = terms.start[:, k, None] + room[:, None] * np.linspace(0, 1, parts + 1)
        worth = values_along(draws, k, way)
        if not terms.on_table[:, k].all():
            stays = draws.worth_of(draws.status_quo, {j: o.status_quo for j, o in draws.options.items()})[:, :, k]
            worth = np.where(terms.on_table[:, k, None, None], worth, stays[:, :, None])
        base += worth[:, :, 0]
        change = np.diff(worth, axis=2)
        issues += [k] * parts
        lengths += [room / parts] * parts
        losses += list(np.maximum(-change[:, 0], 0).T)
        gains += list(np.maximum(change[:, 1], 0).T)
    if not issues:
        zero = np.zeros((draws.count, 1))
        return base, Moves(np.zeros(1, np.intp), zero, zero, zero)
    return base, Moves(np.array(issues), *(np.stack(part, axis=1) for part in (lengths, losses, gains)))


def _allowed(draws: Draws, issue: int, without: Bools | None) -> Bools:
    """(draws, options): what nobody refuses."""
    refused = draws.options[issue].refused[None]
    if without is not None:
        refused = refused & ~np.broadcast_to(without, draws.salience.shape)[:, :, issue, None]
    return np.broadcast_to(~refused.any(axis=1), (draws.count, refused.shape[2]))


def _worth_of(draws: Draws, chosen: dict[int, int]) -> Floats:
    """Weighted worth (draws, 2) of one option on each issue of options, where they are on the table."""
    total = np.zeros((draws.count, 2))
    for k, option in chosen.items():
        total += _options_worth(draws, k)[:, :, option]
    return total


def _options_worth(draws: Draws, issue: int) -> Floats:
    """(draws, 2, options): weighted worth; that of the status quo where the issue is not on the table."""
    options = draws.options[issue]
    stays = np.take_along_axis(options.worth, options.status_quo[:, None, None].repeat(2, axis=1), axis=2)
    on = draws.on_table[:, issue, None, None]
    return np.asarray(np.where(on, options.worth, stays) * draws.salience[:, :, issue, None])


def _best_for_first(draws: Draws, issue: int, allowed: Bools) -> Ints:
    """(draws, 1): the option best for the first side, among equals the best for the second."""
    worth = np.where(allowed[:, None], _options_worth(draws, issue), -np.inf)
    top = worth[:, 0] >= worth[:, 0].max(axis=1, keepdims=True) - EPSILON
    return np.asarray(np.where(top, worth[:, 1], -np.inf).argmax(axis=1)[:, None])


def _option_moves(draws: Draws, issue: int, allowed: Bools) -> tuple[Floats, Moves]:
    """From the first side's best option to the second's along the best lotteries between options."""
    worth = np.where(allowed[:, None], _options_worth(draws, issue), -np.inf)
    at = _best_for_first(draws, issue, allowed)
    base = np.take_along_axis(worth, at[:, None].repeat(2, axis=1), axis=2)[:, :, 0]
    losses, gains, options = [], [], []
    for _ in range(allowed.shape[1] - 1):
        here = np.take_along_axis(worth, at[:, None].repeat(2, axis=1), axis=2)
        with np.errstate(invalid="ignore"):
            loss, gain = here[:, 0] - worth[:, 0], worth[:, 1] - here[:, 1]
        ahead = (gain > EPSILON) & allowed
        rate = np.where(ahead, np.maximum(loss, 0) / np.where(ahead, gain, 1), np.inf)
        # Among equal rates the longest step: those between lie on it.
        best = np.where(rate <= rate.min(axis=1, keepdims=True) + EPSILON, np.where(ahead, gain, -1), -1)
        to = best.argmax(axis=1)[:, None]
        going = ahead.any(axis=1)
        losses.append(np.where(going, np.maximum(np.take_along_axis(loss, to, 1)[:, 0], 0), 0))
        gains.append(np.where(going, np.take_along_axis(gain, to, 1)[:, 0], 0))
        at = np.where(going[:, None], to, at)
        options.append(at[:, 0])
    if not losses:
        return base, Moves(
            np.zeros(0, np.intp), *(np.zeros((draws.count, 0)),) * 3, np.zeros((draws.count, 0), np.intp)
        )
    stacked = [np.stack(part, axis=1) for part in (losses, gains, options)]
    return base, Moves(np.full(len(losses), issue), np.ones_like(stacked[0]), *stacked)


def _joined(one: Moves, two: Moves) -> Moves:
    none = np.full(one.loss.shape, -1)
    options = one.option if one.option is not None else none, two.option if two.option is not None else none[:, :0]
    pairs = ((one.length, two.length), (one.loss, two.loss), (one.gain, two.gain))
    length, loss, gain = (np.concatenate(pair, axis=1) for pair in pairs)
    return Moves(np.concatenate([one.issue, two.issue]), length, loss, gain, np.concatenate(options, axis=1))
