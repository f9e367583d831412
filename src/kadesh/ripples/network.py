"""Who listens to whom, as arrays, and whether everybody reaches somebody with a mind of his own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from kadesh.judgement.arrays import EPSILON, Floats, Ints

__all__ = ["Layer", "closed_group"]


@dataclass(frozen=True)
class Layer:
    """Who listens to whom by one channel.

    A node that listens to no one, or whose weights are all 0, listens to itself: W_ii = 1.
    """

    nodes: int
    listener: Ints
    """(links,): the node that listens."""
    source: Ints
    """(links,): the node it listens to; may be itself."""
    weight: Floats
    """(draws, links), 0 or more: how much it counts against the listener's other links."""

    @cached_property
    def _order(self) -> Ints:
        everybody = np.arange(self.nodes)
        return np.argsort(np.concatenate([everybody, self.listener]), kind="stable")

    @cached_property
    def listens(self) -> Ints:
        """(nodes + links,): the listener of every share, not falling; each node's own share comes first."""
        return np.asarray(np.concatenate([np.arange(self.nodes), self.listener])[self._order])

    @cached_property
    def hears(self) -> Ints:
        """(nodes + links,): whom every share is of."""
        return np.asarray(np.concatenate([np.arange(self.nodes), self.source])[self._order])

    @cached_property
    def starts(self) -> Ints:
        """(nodes + 1,): where the shares of each node begin, and where the last ones end."""
        return np.searchsorted(self.listens, np.arange(self.nodes + 1))

    def shares(self, draws: slice) -> Floats:
        """(draws, nodes + links): the entries of W in some draws; those of a listener sum to 1."""
        weight = self.weight[draws]
        own = np.zeros((len(weight), self.nodes))
        shares = np.concatenate([own, weight], axis=1)[:, self._order]
        total = np.add.reduceat(shares, self.starts[:-1], axis=1)
        alone = total < EPSILON
        shares[:, self.starts[:-1]] += alone
        shares /= np.where(alone, total + 1, total)[:, self.listens]
        return shares


def closed_group(layer: Layer, shares: Floats, openness: Floats) -> Ints:
    """Numbers of nodes that follow others only, who do so too: nothing settles what they lean to.

    Parameters
    ----------
    layer, shares
        Who listens to whom, and by how much, (draws, nodes + links).
    openness
        (draws, nodes), 0–1; less than ε below 1 counts as 1.

    Returns
    -------
    group
        Of the first draw in which there are any; empty if every node reaches one with openness below 1.
    """
    reaches = openness < 1 - EPSILON
    rows = np.flatnonzero(~reaches.all(axis=1))
    reaches, heard = reaches[rows], shares[rows] > 0
    while rows.size:
        wider = np.logical_or.reduceat(heard & reaches[:, layer.hears], layer.starts[:-1], axis=1) | reaches
        if (wider == reaches).all():
            break
        reaches = wider
    closed = np.flatnonzero(~reaches.all(axis=1))
    return np.flatnonzero(~reaches[closed[0]]) if closed.size else np.array([], dtype=np.intp)
