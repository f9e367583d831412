"""Linear programs over the packages of many draws at once: mixtures of packages that give every side its due."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from kadesh.judgement.arrays import Bools, Floats, Ints

__all__ = ["Programs", "programs_of"]

_TIED = 1e-9
"""Points that come closer than this to the best are as good, and smaller prices are none."""
_MOST_ROUNDS = 400
_PIVOT = 1e-9
_SMALL = 1e-10
"""Less is no improvement."""
_UNTIED = 1e-12
"""Each row is let go by its own tiny amount: no two bounds are met at once, and no round is wasted."""
PACKAGE, SLACK, LIFT, PAST = range(4)
"""What a column of a basis is: a package, what a side has left over, what all are lifted by, and an earlier lift."""


@dataclass
class Programs:
    """One linear program per draw, and the vertex it stands at.

    A mixture of packages, weights θ, has to give side i a gain of at least ``lift_i · t``. There are as many packages
    as ways to combine the points of all issues, far too many to list; but for given prices on the sides the best one
    is found issue by issue. So packages join as they are needed (Dantzig and Wolfe 1960, doi:10.1287/opre.8.1.101), and
    the same prices bound what any other package could add: the search ends where that is less than `_SMALL`.
    """

    gains: Floats
    """(draws, issues, points, parties): what a point adds to each side's gain."""
    open: Bools
    """(draws, issues, points)."""
    offset: Floats
    """(draws, parties): the gain before anything is settled."""
    lift: Floats
    """(draws, parties): 0 for who is not lifted."""
    basis: Floats
    """(draws, parties + 1, parties + 1): the columns in use."""
    kind: Ints
    """(draws, parties + 1): `PACKAGE`, `SLACK`, `LIFT` or `PAST`."""
    choice: Ints
    """(draws, parties + 1, issues): the points of a column that is a package."""
    barred: Bools
    """(draws, parties): who must get exactly its due."""
    free: bool = True
    """Whether the lift may be below 0."""
    gap: float = 0.0
    """The greatest by which any value found so far may lie below the best, over all draws."""

    @property
    def weights(self) -> Floats:
        """(draws, parties + 1): how much of each column of the basis there is."""
        return _solved(self.basis, self._due)

    @property
    def _due(self) -> Floats:
        n = self.offset.shape[1]
        due = np.append(-_let(n), 1.0)
        return np.broadcast_to(due, (len(self.offset), n + 1))

    @property
    def lifted(self) -> Floats:
        """(draws,): how far all are lifted."""
        return np.asarray(np.where(self.kind == LIFT, self.weights, 0.0).sum(axis=1))

    @property
    def shares(self) -> Floats:
        """(draws, issues, points): how much of each point the mixture holds."""
        weights = np.where(self.kind == PACKAGE, np.maximum(self.weights, 0), 0.0)
        weights /= weights.sum(axis=1, keepdims=True)
        shares = np.zeros(self.open.shape)
        for column in range(self.kind.shape[1]):
            chosen = np.eye(self.open.shape[2])[self.choice[:, column]]
            shares += weights[:, column, None, None] * chosen
        return shares

    def at(self, rows: Ints) -> Programs:
        """Those of some of the draws."""
        names = ("gains", "open", "offset", "lift", "basis", "kind", "choice", "barred")
        return replace(self, **{name: getattr(self, name)[rows] for name in names})

    def reached(self, shares: Floats) -> Floats:
        """(draws, parties): what a mixture of points gains each side."""
        return np.asarray(self.offset + np.einsum("dkc,dkcn->dn", shares, self.gains))

    def lifting(self, lift: Floats) -> Programs:
        """The same vertex, with another lift to begin: what all were lifted by until now becomes theirs to keep.

        Only the proportions of a lift count. Whoever must get exactly its due is not lifted.
        """
        kind = np.where(self.kind == LIFT, PAST, self.kind)
        lift = np.where(self.barred, 0.0, lift)
        most = lift.max(axis=1, keepdims=True)
        lift = np.divide(lift, most, out=np.zeros_like(lift), where=most > 0)
        return replace(self, lift=lift, kind=kind, free=False)

    def maximised(self, reward: Floats | None = None, *, until_settled: bool = False) -> Programs:
        """The vertex with the greatest reward, (draws, issues, points), or, without, the greatest lift.

        Parameters
        ----------
        until_settled
            Whether to stop as soon as it is known if the lift can reach 0.

        Notes
        -----
        What is not at its end after `_MOST_ROUNDS` exchanges is taken as it is, and `gap` says by how much it may fall
        short.
        """
        found = replace(self, basis=self.basis.copy(), kind=self.kind.copy(), choice=self.choice.copy())
        left = np.arange(len(self.offset))
        for _ in range(_MOST_ROUNDS):
            part = found.at(left)
            more = part.exchange(None if reward is None else reward[left], until_settled=until_settled)
            found.basis[left], found.kind[left], found.choice[left] = part.basis, part.kind, part.choice
            left = left[more > _SMALL]
            if not left.size:
                return found
        found.gap = max(self.gap, float(more.max()))
        return found

    def exchange(self, reward: Floats | None, *, until_settled: bool) -> Floats:
        """Exchange one column where it helps, in place; by how much the best can be better, (draws,)."""
        price, worth, best = self.priced(reward)
        lift = np.where(self.lift.any(axis=1), (reward is None) - (price * self.lift).sum(axis=1), -np.inf)
        offers = np.column_stack([worth, -price, lift])
        offers[:, 1:-1][self.barred] = -np.inf
        more = np.asarray(offers.max(axis=1))
        weights = self.weights
        if until_settled:
            lifted = np.where(self.kind == LIFT, weights, 0.0).sum(axis=1)
            known = (lifted >= 0) | ((price >= 0).all(axis=1) & (lifted + worth < 0))
            more = np.where(known, 0.0, more)
        helps = np.flatnonzero(more > _SMALL)
        if helps.size:
            self._enter(helps, offers[helps].argmax(axis=1), best[helps], weights[helps])
        return more

    def priced(self, reward: Floats | None) -> tuple[Floats, Floats, Ints]:
        """Prices on the sides (draws, parties), what the best package adds at them (draws,), and which it is."""
        cost = (self.kind == LIFT).astype(float) if reward is None else self._rewards(reward)
        dual = _solved(self.basis.transpose(0, 2, 1), cost)
        price = -dual[:, :-1]
        value = self._values(price, reward)
        best = value.argmax(axis=2)
        worth = value.max(axis=2).sum(axis=1) + (price * self.offset).sum(axis=1) - dual[:, -1]
        return price, worth, best

    def _values(self, price: Floats, reward: Floats | None) -> Floats:
        value = (self.gains @ price[:, None, :, None])[..., 0]
        if reward is not None:
            value = value + reward
        return np.where(self.open, value, -np.inf)

    def _rewards(self, reward: Floats) -> Floats:
        """(draws, parties + 1): the reward of each column; 0 for what is no package."""
        each = np.take_along_axis(reward[:, None], self.choice[..., None], axis=3)[..., 0].sum(axis=2)
        return np.where(self.kind == PACKAGE, each, 0.0)

    def _enter(self, rows: Ints, offer: Ints, best: Ints, weights: Floats) -> None:
        """Take a column into the basis: the package, a side's leftover, or the lift; and drop the first to run out."""
        n = self.offset.shape[1]
        column = np.zeros((len(rows), n + 1))
        package, slack, lift = offer == 0, (offer > 0) & (offer <= n), offer == n + 1
        column[package] = _package_columns(self.gains[rows], self.offset[rows], best)[package]
        column[slack, offer[slack] - 1] = -1
        column[lift, :n] = -self.lift[rows][lift]
        falls = _solved(self.basis[rows], column)
        lasting = np.full(falls.shape, np.inf)
        bound = (falls > _PIVOT) & ~((self.kind[rows] == LIFT) & self.free)
        lasting[bound] = np.maximum(weights[bound], 0) / falls[bound]
        out = lasting.argmin(axis=1)
        # Nothing runs out only where rounding made an offer look better than it is.
        real = np.isfinite(lasting.min(axis=1))
        rows, out = rows[real], out[real]
        self.basis[rows, :, out] = column[real]
        self.kind[rows, out] = np.select([package, slack], [PACKAGE, SLACK], LIFT)[real]
        self.choice[rows, out] = best[real]

    def narrowed(self, reward: Floats | None = None) -> Programs:
        """Only the mixtures that are as good as this vertex, which must be the best.

        Whoever has a price gets exactly its due in every best mixture, and a point that falls short at these prices is
        in none.
        """
        price, _, _ = self.priced(reward)
        value = self._values(price, reward)
        open_ = value >= value.max(axis=2, keepdims=True) - _TIED
        return replace(self, open=open_ & self.open, barred=self.barred | (price > _TIED))


def programs_of(gains: Floats, open_: Bools, offset: Floats) -> Programs:
    """The programs that lift all sides alike, each at the package that is best for the sum of all.

    Parameters
    ----------
    gains, open_, offset
        See `Programs`; at least one point of every issue open.
    """
    draws, _, _, n = gains.shape
    best = np.where(open_, gains.sum(axis=3), -np.inf).argmax(axis=2)
    column = _package_columns(gains, offset, best)
    due = column[:, :n] + _let(n)
    worst = due.argmin(axis=1)
    basis = np.zeros((draws, n + 1, n + 1))
    basis[:, :, 0] = column
    basis[:, :n, 1] = -1
    kind = np.full((draws, n + 1), SLACK, dtype=np.intp)
    kind[:, 0], kind[:, 1] = PACKAGE, LIFT
    for slot in range(n - 1):
        # Every side but the worst off has something left over.
        side = slot + (worst <= slot)
        basis[np.arange(draws), side, slot + 2] = -1
    choice = np.repeat(best[:, None], n + 1, axis=1)
    every = np.ones((draws, n))
    return Programs(gains, open_, offset, every, basis, kind, choice, every == 0)


def _package_columns(gains: Floats, offset: Floats, choice: Ints) -> Floats:
    """(draws, parties + 1): what packages gain each side, and a 1 for the weight they take."""
    each = np.take_along_axis(gains, choice[:, :, None, None], axis=2)[:, :, 0].sum(axis=1)
    return np.concatenate([offset + each, np.ones((len(each), 1))], axis=1)


def _let(parties: int) -> Floats:
    """(parties,): by how much each row is let go."""
    return np.asarray(_UNTIED * (1 + np.arange(parties) / parties))


def _solved(matrices: Floats, columns: Floats) -> Floats:
    return np.asarray(np.linalg.solve(matrices, columns[..., None])[..., 0])
