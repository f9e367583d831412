"""How a shock settles among nodes that listen to each other and keep something of their own: theory §8."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats
from kadesh.ripples.network import Layer, closed_group

__all__ = ["RESIDUAL", "Settled", "settled_change"]

RESIDUAL = 1e-10
"""The most by which a settled change may miss its own equation, at any node in any draw."""
_CLOSEST = 1e-3
"""The nearer the greatest openness is to 1, the smaller the residual must be for the change itself to be as close: by
as much as openness falls short of 1, down to this."""
_ROUNDS = 1000
"""Of listening, before the draws that have not settled by then are solved directly."""
_AT_ONCE = 2**18
"""Shares that are followed at once: what fits a processor's cache."""


@dataclass(frozen=True)
class Settled:
    """Where every node ends up."""

    change: Floats
    """(draws, nodes), in the unit of the shock."""
    residual: float
    """The most by which it misses its own equation."""
    directly: int
    """How many draws were solved directly, because listening settles slowly in them."""


def settled_change(layer: Layer, openness: Floats, shock: Floats, names: tuple[str, ...] = ()) -> Settled:
    """The change that is left when everybody has listened to everybody: Δy = (I − S W)⁻¹ (I − S) Δy⁰.

    Round after round each node takes its openness's part from those it listens to and keeps the rest of its own shock,
    until nothing moves: many draws at a time, as one sparse matrix. A settled change never exceeds the greatest shock,
    and is within 1e-10 of the exact one wherever no openness exceeds 0.999.

    Parameters
    ----------
    layer
        Who listens to whom, W.
    openness
        (draws, nodes), 0–1: the diagonal of S.
    shock
        (draws, nodes): Δy⁰, finite, in any unit.
    names
        What the nodes go by in an error; by default their numbers.

    Raises
    ------
    InputError
        If some nodes follow only each other, without anybody among them who keeps something of his own.

    Notes
    -----
    Friedkin & Johnsen (1990), "Social influence and opinions", Journal of Mathematical Sociology 15(3–4),
    doi:10.1080/0022250X.1990.9990069. Each round shrinks the residual by the greatest openness or more; after 1,000,
    what is left goes to a dense LU decomposition. On 500 nodes the rounds are some hundred times as fast.

    Examples
    --------
    The second node takes half of the first one's shock:

    >>> layer = Layer(2, np.array([1]), np.array([0]), np.array([[1.0]]))
    >>> settled_change(layer, np.array([[0.0, 0.5]]), np.array([[0.4, 0.0]])).change
    array([[0.4, 0.2]])
    """
    count = max(1, _AT_ONCE // (layer.nodes + len(layer.listener)))
    parts = []
    for first in range(0, len(shock), count):
        draws = slice(first, first + count)
        shares = layer.shares(draws)
        if (group := closed_group(layer, shares, openness[draws])).size:
            raise InputError(_closed([names[i] if names else f"node {i}" for i in group]))
        parts.append(_settle(layer, shares, openness[draws], shock[draws]))
    change = np.concatenate([part.change for part in parts]) if parts else np.zeros(shock.shape)
    residual = max((part.residual for part in parts), default=0.0)
    return Settled(change, residual, sum(part.directly for part in parts))


def _closed(names: list[str]) -> Problem:
    told = ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
    what = f"a closed group, in which everybody only follows the others, never settles: {told}"
    return Problem(what, "judge the openness of at least one of them below 1", field="actors")


def _settle(layer: Layer, shares: Floats, openness: Floats, shock: Floats) -> Settled:
    from scipy.sparse import csr_matrix

    taken, kept = shares * openness[:, layer.listens], (1 - openness) * shock  # entries of S W, and (I − S) Δy⁰
    each = np.arange(len(kept), dtype=np.int32)[:, None]
    hears = (layer.hears.astype(np.int32) + layer.nodes * each).ravel()
    starts = np.append((layer.starts[:-1].astype(np.int32) + len(layer.hears) * each).ravel(), np.int32(hears.size))
    listening = csr_matrix((taken.ravel(), hears, starts), shape=(kept.size, kept.size))
    allowed = RESIDUAL * np.maximum(1 - openness.max(axis=1, initial=0.0), _CLOSEST)
    change, own = shock.ravel(), kept.ravel()  # whoever listens to no one has settled at once
    for _ in range(_ROUNDS):
        before, change = change, listening @ change + own
        if np.abs(change - before).max(initial=0.0) <= allowed.min(initial=RESIDUAL):
            break
    missed = np.abs(listening @ change + own - change).reshape(kept.shape)
    settled = change.reshape(kept.shape)
    if (late := np.flatnonzero(missed.max(axis=1, initial=0.0) > allowed)).size:
        settled[late] = _directly(layer, taken[late], kept[late])
        missed = np.abs(listening @ settled.ravel() + own - settled.ravel())
    return Settled(settled, float(missed.max(initial=0.0)), int(late.size))


def _directly(layer: Layer, taken: Floats, kept: Floats) -> Floats:
    """The same by LU decomposition, one draw after the other."""
    from scipy.sparse import csr_matrix

    size = (layer.nodes, layer.nodes)
    listening = (csr_matrix((row, layer.hears, layer.starts), shape=size).toarray() for row in taken)
    return np.stack([np.linalg.solve(np.eye(*size) - m, own) for m, own in zip(listening, kept, strict=True)])
