"""The two-sided frontier in every draw, as straight pieces: theory §2."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
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

    @property
    def crossed(self) -> Bools:
        """(draws, issues): no level satisfies both sides' limits."""
        return self._terms.crossed

    def at(self, rows: Ints) -> Pieces:
        """Those of some of the draws."""
        moves, terms = self._moves, self._terms
        return replace(
            self,
            start=self.start[rows],
            step=self.step[rows],
            valid=self.valid[rows],
            _allowed={k: allowed[rows] for k, allowed in self._allowed.items()},
            _draws=self._draws.at(rows),
            _terms=replace(terms, start=terms.start[rows], end=terms.end[rows], on_table=terms.on_table[rows]),
            _moves=replace(
                moves,
                length=moves.length[rows],
                loss=moves.loss[rows],
                gain=moves.gain[rows],
                option=None if moves.option is None else moves.option[rows],
            ),
            _order=self._order[rows],
        )

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
        moves = self._moves
        rate = np.take_along_axis(_rate(moves), self._order, axis=1)
        group = np.cumsum(~_shared(rate), axis=1)
        here = np.take_along_axis(group, place[:, None], axis=1)
        made = np.where(group == here, fraction[:, None], (group < here).astype(float))
        used = np.empty_like(made)
        np.put_along_axis(used, self._order, np.where(np.isfinite(rate), made, 0.0), axis=1)
        return np.where((moves.loss <= 0) & (moves.gain > 0), 1.0, used)


def pieces_of(draws: Draws, without: Bools | None = None, *, by_lot: bool = False) -> Pieces:
    """The frontier of every draw.

    Parameters
    ----------
    draws
        Two parties.
    without
        Which limits and refusals do not count; fits (draws, parties, issues).
    by_lot
        Whether options are mixed by lotteries even where every combination could be followed.
    """
    terms = terms_of(draws, without)
    allowed = {k: _allowed(draws, k, without) for k in draws.options}
    base, moves = _scale_moves(draws, terms)
    fixed, chosen, valid = _fixed_options(draws, allowed)
    lotteries = bool(draws.options) and (by_lot or len(chosen) > MOST_COMBINATIONS)
    if lotteries:
        chosen, fixed = ({},), np.zeros((draws.count, 1, 2))
        # What is not on the table stays as it is, whoever refuses it.
        allowed = {k: options | ~draws.on_table[:, [k]] for k, options in allowed.items()}
        valid = np.logical_and.reduce([some.any(axis=1) for some in allowed.values()])[:, None]
        for k, options in allowed.items():
            worth, more = _option_moves(draws, k, options)
            fixed[:, 0] += worth
            moves = _joined(moves, more)
    free = moves.loss <= 0
    base = base + np.stack([np.zeros(draws.count), np.where(free, moves.gain, 0).sum(axis=1)], axis=1)
    rate = _rate(moves)
    order = np.argsort(rate, axis=1, kind="stable")
    useful = np.isfinite(rate)
    step = np.stack([np.where(useful, -moves.loss, 0), np.where(useful, moves.gain, 0)], axis=2)
    step = np.take_along_axis(step, order[:, :, None], axis=1)
    start, step = _whole(step, _shared(np.take_along_axis(rate, order, axis=1)))
    start = start + base[:, None]
    start = (fixed[:, :, None] + start[:, None]).reshape(draws.count, len(chosen) * len(moves.issue), 2)
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


def _rate(moves: Moves) -> Floats:
    """What the first side loses for what the second gains; infinite where one loses or the other gains nothing."""
    useful = (moves.loss > 0) & (moves.gain > 0)
    return np.asarray(np.divide(moves.loss, moves.gain, out=np.full(moves.loss.shape, np.inf), where=useful))


def _shared(rate: Floats) -> Bools:
    """(draws, moves): whether a move costs the same for what it gives as the one before it; rates rising."""
    shared = np.zeros(rate.shape, dtype=bool)
    shared[:, 1:] = rate[:, 1:] <= rate[:, :-1] * (1 + _SAME_RATE)
    return shared


def _whole(step: Floats, shared: Bools) -> tuple[Floats, Floats]:
    """Starts and steps (draws, moves, 2) of the pieces: moves that cost the same stand for one piece, their sum."""
    reached = np.cumsum(step, axis=1)
    start = reached - step
    tied = np.flatnonzero((shared & (step != 0).any(axis=2)).any(axis=1))
    if tied.size:
        place = np.broadcast_to(np.arange(step.shape[1]), (len(tied), step.shape[1]))
        new = ~shared[tied]
        first = np.maximum.accumulate(np.where(new, place, 0), axis=1)
        ends = np.append(new[:, 1:], np.ones((len(tied), 1), bool), axis=1)
        last = np.minimum.accumulate(np.where(ends, place, step.shape[1])[:, ::-1], axis=1)[:, ::-1]
        start[tied] = np.take_along_axis(start[tied], first[..., None], axis=1)
        step[tied] = np.take_along_axis(reached[tied], last[..., None], axis=1) - start[tied]
    return start, step


def _scale_moves(draws: Draws, terms: Terms) -> tuple[Floats, Moves]:
    """Utilities (draws, 2) at the first side's end of every permitted range, and the moves along the ranges."""
    bent = (draws.curvature != 1).any(axis=0)
    straight = [k for k in draws.scales.tolist() if not bent[k]]
    room = np.where(terms.on_table, np.maximum(terms.end - terms.start, 0), 0)
    span = np.abs(draws.ideal[:, 1] - draws.ideal[:, 0])[:, straight]
    slope = draws.decline[:, :, straight] * span[:, None]
    start, weight = terms.start[:, straight], draws.salience[:, :, straight]
    worth = weight - slope * np.stack([start, 1 - start], axis=1)
    on = terms.on_table[:, straight]
    if not terms.on_table.all():
        stays = draws.worth_of(draws.status_quo, {j: o.status_quo for j, o in draws.options.items()})
        worth = np.where(on[:, None], worth, stays[:, :, straight])
    base, moved = worth.sum(axis=2), slope * room[:, None, straight]
    moves = Moves(np.array(straight, dtype=np.intp), room[:, straight], moved[:, 0], moved[:, 1])
    for k in (k for k in draws.scales.tolist() if bent[k]):
        at = terms.start[:, k, None] + room[:, k, None] * np.linspace(0, 1, CHORDS + 1)
        along = values_along(draws, k, at)
        if not terms.on_table[:, k].all():
            along = np.where(terms.on_table[:, k, None, None], along, stays[:, :, k, None])
        base += along[:, :, 0]
        change = np.diff(along, axis=2)
        length = np.repeat(room[:, k, None] / CHORDS, CHORDS, axis=1)
        chords = Moves(np.full(CHORDS, k), length, np.maximum(-change[:, 0], 0), np.maximum(change[:, 1], 0))
        moves = _joined(moves, chords)
    if not len(moves.issue):
        zero = np.zeros((draws.count, 1))
        return base, Moves(np.zeros(1, np.intp), zero, zero, zero)
    return base, moves


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
    base = np.where(allowed.any(axis=1, keepdims=True), base, 0.0)
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
    """Both sets of moves, one after the other."""
    options = [moves.option if moves.option is not None else np.full(moves.loss.shape, -1) for moves in (one, two)]
    pairs = ((one.length, two.length), (one.loss, two.loss), (one.gain, two.gain), options)
    issue = np.concatenate([one.issue, two.issue])
    return Moves(issue, *(np.concatenate(pair, axis=1) for pair in pairs))
