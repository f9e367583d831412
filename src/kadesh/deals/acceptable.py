"""The acceptable part of the two-sided frontier in every draw, and what the solutions pick on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from kadesh.deals.pieces import Pieces, pieces_of
from kadesh.deals.solutions import Solution
from kadesh.deals.solutions.egalitarian import meeting
from kadesh.deals.surplus import Surplus, surplus_of
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints
from kadesh.judgement.draws import Draws

__all__ = ["Acceptable", "Picked", "acceptable_of", "acceptable_part", "acceptable_share"]


@dataclass(frozen=True)
class Picked:
    """One package per draw; NaN (and option 0) in draws whose zone is empty."""

    utilities: Floats
    """(draws, parties)."""
    surplus: Floats
    """(draws, parties)."""
    levels: Floats
    """(draws, issues); NaN for issues of options."""
    choices: dict[int, Ints]
    """Issue to option, (draws,)."""


@dataclass(frozen=True)
class Acceptable:
    """The packages that satisfy all limits and leave no side worse off than no deal."""

    pieces: Pieces
    surplus: Surplus
    start: Floats = field(repr=False)
    """(draws, pieces, 2): surpluses at the start of each whole piece."""
    step: Floats = field(repr=False)
    """(draws, pieces, 2): their change over the whole piece."""
    from_: Floats = field(repr=False)
    """(draws, pieces): fraction from which a piece is acceptable."""
    to: Floats = field(repr=False)
    """(draws, pieces): fraction up to which it is; below `from_` where no part is."""

    @cached_property
    def parts(self) -> Bools:
        """(draws, pieces): pieces of which some part is acceptable."""
        return self.pieces.valid & (self.from_ <= self.to)

    @cached_property
    def zone(self) -> Bools:
        """(draws,): whether there is any acceptable package."""
        return np.asarray(self.parts.any(axis=1))

    @cached_property
    def best(self) -> Floats:
        """(draws, 2): the greatest surplus of each side; NaN where the zone is empty."""
        return self._ends[0]

    @cached_property
    def least(self) -> Floats:
        """(draws, 2): the surplus of each side where the other has its greatest; NaN where the zone is empty."""
        return self._ends[1]

    @cached_property
    def _ends(self) -> tuple[Floats, Floats]:
        start, end = (self.start + at[..., None] * self.step for at in (self.from_, np.maximum(self.from_, self.to)))
        out = self.parts
        firsts = np.where(out, start[..., 0], -np.inf)
        seconds = np.where(out, end[..., 1], -np.inf)
        best = np.stack([firsts.max(axis=1), seconds.max(axis=1)], axis=1)
        # Of several packages best for one side, the best for the other counts: the rest are not efficient.
        first = np.where(seconds >= best[:, 1:] - EPSILON, np.where(out, end[..., 0], -np.inf), -np.inf).max(axis=1)
        second = np.where(firsts >= best[:, :1] - EPSILON, np.where(out, start[..., 1], -np.inf), -np.inf).max(axis=1)
        least = np.stack([first, second], axis=1)
        empty = ~self.zone[:, None]
        return np.where(empty, np.nan, best), np.where(empty, np.nan, least)

    @cached_property
    def shortfall(self) -> Floats:
        """(draws,): how much better both sides would have to fare than in the best package within the limits.

        0 where there is a zone; infinite where limits cross, so that no package satisfies them.
        """
        at = meeting(self.start, self.step)
        score = (self.start + at[..., None] * self.step).min(axis=2)
        score = np.where(self.pieces.valid, score, -np.inf).max(axis=1)
        return np.where(self.zone, 0.0, np.maximum(-score, 0.0))

    @property
    def crossed(self) -> Bools:
        """(draws, issues): no level satisfies both sides' limits."""
        return self.pieces.crossed

    @property
    def method(self) -> str:
        """How exact the answer is."""
        return "lotteries between options, at most one to a deal" if self.pieces.lotteries else "exact in every draw"

    def no_deal_gap(self, party: int) -> Floats:
        """How far one party's worth of no deal must fall, (draws,); infinite where no fall is enough."""
        at, fits = (self.from_, self.from_ <= 1) if party == 0 else (self.to, self.to >= 0)
        reached = self.start[..., party] + np.clip(at, 0, 1) * self.step[..., party]
        most = np.where(fits & self.pieces.valid, reached, -np.inf).max(axis=1)
        return np.where(np.isneginf(most), np.inf, np.maximum(-most, EPSILON))

    def pick(self, solution: Solution) -> Picked:
        """What a solution picks in every draw."""
        start = self.start + self.from_[..., None] * self.step
        share = np.maximum(self.to - self.from_, 0)
        step = share[..., None] * self.step
        best = np.nan_to_num(self.best)[:, None]
        utilities = self.pieces.start + self.from_[..., None] * self.pieces.step
        change = share[..., None] * self.pieces.step
        along = solution.along(*((utilities, change) if solution.in_utilities else (start, step)), best)
        score = solution.score(start + along[..., None] * step, utilities + along[..., None] * change, best)[..., 0]
        score = np.where(self.parts, score, -np.inf)
        top = score >= score.max(axis=1, keepdims=True) - EPSILON
        # Of equal scores the one that wastes least: a max-min is blind to what one side alone gains.
        share_of = np.divide(1.0, best, out=np.zeros_like(best), where=best > EPSILON)
        sums = np.where(top, ((start + along[..., None] * step) * share_of).sum(axis=2), -np.inf)
        top &= sums >= sums.max(axis=1, keepdims=True) - EPSILON
        # Among the rest the middle piece: exchanging the sides changes nothing.
        wanted = (top.sum(axis=1) + 1) // 2
        piece = (np.cumsum(top, axis=1) == wanted[:, None]).argmax(axis=1)
        rows = np.arange(len(piece))
        fraction = self.from_[rows, piece] + along[rows, piece] * share[rows, piece]
        levels, choices = self.pieces.package_at(piece, fraction)
        worth = self.pieces.start[rows, piece] + fraction[:, None] * self.pieces.step[rows, piece]
        empty = ~self.zone[:, None]
        worth = np.where(empty, np.nan, worth)
        return Picked(worth, self.surplus.of(worth), np.where(empty, np.nan, levels), choices)


def acceptable_of(
    draws: Draws, *, distrust: bool = False, without: Bools | None = None, surplus: Surplus | None = None
) -> Acceptable:
    """The acceptable part of the frontier in every draw.

    Parameters
    ----------
    draws
        Two parties.
    distrust
        Whether a deal counts at what it is worth signed (theory §3), not as if it were kept.
    without
        Which limits and refusals do not count; fits (draws, parties, issues).
    surplus
        Instead of the surplus of these draws.
    """
    return acceptable_part(pieces_of(draws, without), surplus or surplus_of(draws, distrust=distrust))


def acceptable_part(pieces: Pieces, surplus: Surplus) -> Acceptable:
    """The part of a frontier that leaves neither side worse off than no deal."""
    start = pieces.start * surplus.factor[:, None] + surplus.offset[:, None]
    step = pieces.step * surplus.factor[:, None]
    return Acceptable(pieces, surplus, start, step, *acceptable_share(start, step))


def acceptable_share(start: Floats, step: Floats) -> tuple[Floats, Floats]:
    """From which to which fraction neither side's surplus is below 0 on a piece; the first above the second if nowhere.

    Surpluses (…, 2) at the start of the piece and their change along it: falling for the first, rising for the second.
    """
    slack = start + EPSILON
    with np.errstate(divide="ignore", invalid="ignore"):
        to = np.where(step[..., 0] < 0, slack[..., 0] / -step[..., 0], np.where(slack[..., 0] >= 0, 1.0, -1.0))
        from_ = np.where(step[..., 1] > 0, -slack[..., 1] / step[..., 1], np.where(slack[..., 1] >= 0, 0.0, 2.0))
    return np.clip(from_, 0, 2), np.clip(to, -1, 1)
