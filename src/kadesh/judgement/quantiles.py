"""A judgement as its quantile function: from an even chance between 0 and 1 to the value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from kadesh.judgement.arrays import Bools, Floats, Ints
from kadesh.record.values.judgements import Judgement

__all__ = ["Quantiles", "log_uniform", "pert", "quantiles_of"]

_NODES = 513
_FINE = 16
"""Steps of integration between two nodes."""
_FAR = 12.0
"""Standard deviations (and more) beyond which a gamma distribution has nothing left."""
_CELLS = 1024
"""Equal parts of the chances, each of which knows its first node: faster than halving for many nodes."""
_STEPS = 2
_PERT_WEIGHT = 4.0
"""How much more the likeliest value counts than each end, in the mean of a PERT distribution."""


@dataclass(frozen=True)
class Quantiles:
    """A quantile function, straight between its nodes; if `log`, straight in the logarithm."""

    chances: Floats
    """(nodes,) rising from 0 to 1."""
    values: Floats
    """(nodes,) not falling; in the unit of what is judged."""
    log: bool = False

    def stretched(self, factor: float, least: float, greatest: float) -> Quantiles:
        """The same with every distance from its middle multiplied (in the logarithm if `log`), within the bounds."""
        middle = self.at(np.array([0.5]))[0]
        if self.log:
            return Quantiles(self.chances, middle * (self.values / middle) ** factor, log=True)
        return Quantiles(self.chances, np.clip(middle + factor * (self.values - middle), least, greatest))

    def at(self, chances: Floats) -> Floats:
        """The values at these chances, of the same shape."""
        if self.values[0] == self.values[-1]:
            return np.full(chances.shape, self.values[0])
        if self.log:
            return np.asarray(np.exp(np.interp(chances, self.chances, np.log(self.values))))
        if len(self.values) < _NODES // 4:
            return np.asarray(np.interp(chances, self.chances, self.values))
        return self._looked_up(chances)

    def _looked_up(self, chances: Floats) -> Floats:
        """The very values of `np.interp`, several times as fast."""
        first, crowded, nodes, slope = self._cells
        cell = np.minimum((chances * _CELLS).astype(np.intp), _CELLS - 1)
        node = first[cell]
        for _ in range(_STEPS):
            node = node + (chances >= nodes[node + 1])
        out = slope[node] * (chances - nodes[node]) + self.values[node]
        rest = crowded[cell]
        out[rest] = np.interp(chances[rest], self.chances, self.values)
        return out

    @cached_property
    def _cells(self) -> tuple[Ints, Bools, Floats, Floats]:
        """Per cell its first node and whether it holds more than `_STEPS`; the nodes and the slopes after them."""
        edges = np.arange(_CELLS + 1) / _CELLS
        first = np.searchsorted(self.chances, edges[:-1], side="right") - 1
        crowded = np.searchsorted(self.chances, edges[1:], side="left") - 1 - first > _STEPS
        width = np.diff(self.chances)
        slope = np.divide(np.diff(self.values), width, out=np.zeros_like(width), where=width > 0)
        return first, crowded, np.append(self.chances, np.inf), np.append(slope, 0.0)


def quantiles_of(judgement: Judgement, least: float = -np.inf, greatest: float = np.inf) -> Quantiles:
    """The quantile function of a judgement, kept within the bounds that its unit has.

    A triple is read as a PERT distribution. Elicited quantiles are joined by straight lines; beyond the outermost
    ones the next line goes on until its chance is used up, because an expert who names the 5 % and the 95 % value
    does not say that nothing lies beyond.
    """
    if judgement.low is not None and judgement.likely is not None and judgement.high is not None:
        return pert(judgement.low, judgement.likely, judgement.high)
    chances, values = (np.array(side, dtype=float) for side in zip(*judgement.points, strict=True))
    if len(values) == 1:
        chances, values = np.array([0.0, 1.0]), np.repeat(values, 2)
    for end, inner, chance in ((0, 1, 0.0), (-1, -2, 1.0)):
        if chances[end] != chance:
            slope = (values[inner] - values[end]) / (chances[inner] - chances[end])
            beyond = values[end] + slope * (chance - chances[end])
            where = 0 if end == 0 else len(values)
            chances, values = np.insert(chances, where, chance), np.insert(values, where, beyond)
    return Quantiles(chances, np.clip(values, least, greatest))


def log_uniform(low: float, high: float) -> Quantiles:
    """Every ratio between two bounds above 0 equally likely."""
    return Quantiles(np.array([0.0, 1.0]), np.array([low, high]), log=True)


@lru_cache(maxsize=4096)
def pert(low: float, likely: float, high: float) -> Quantiles:
    """The PERT distribution: a beta distribution between two ends with a likeliest value.

    Notes
    -----
    Malcolm, Roseboom, Clark & Fazar (1959), Operations Research 7(5), doi:10.1287/opre.7.5.646. Tabulated at 513
    values, closer together at the ends: off by less than 0.0001 of the width from the exact quantile between the
    chances 0.001 and 0.999.
    """
    if not low < high:
        return Quantiles(np.array([0.0, 1.0]), np.array([low, high]))
    chances, places = _pert_nodes((likely - low) / (high - low))
    return Quantiles(chances, low + (high - low) * places)


def _pert_nodes(mode: float) -> tuple[Floats, Floats]:
    # Over the angle the density is smooth at both ends. (scipy.special takes longer to load than a brief may take.)
    angle = np.linspace(0, np.pi, _FINE * (_NODES - 1) + 1)
    places = (1 - np.cos(angle)) / 2
    density = places ** (_PERT_WEIGHT * mode) * (1 - places) ** (_PERT_WEIGHT * (1 - mode)) * np.sin(angle)
    return _tabulated(places, density)


def _tabulated(values: Floats, density: Floats) -> tuple[Floats, Floats]:
    """Chances and values at every `_FINE`-th node, from a density over evenly spaced nodes (trapezoid rule)."""
    chances = np.concatenate([[0.0], np.cumsum(density[1:] + density[:-1])])
    chances, values = (chances / chances[-1])[::_FINE], values[::_FINE]
    rising = np.concatenate([[True], np.diff(chances) > 0])
    rising[-1] = True
    return chances[rising], values[rising]


@lru_cache(maxsize=1024)
def gamma(shape: float) -> Quantiles:
    """The gamma distribution of scale 1, cut where one draw in 10¹⁰ lies beyond; shares of several are Dirichlet."""
    # Squared: closer together near 0, where small shapes have their mass.
    root = np.linspace(0, 1, _FINE * (_NODES - 1) + 1)
    values = (shape + _FAR * np.sqrt(shape) + _FAR) * root**2
    with np.errstate(divide="ignore"):
        height = np.where(root > 0, (2 * shape - 1) * np.log(root) - values, -np.inf)
    density = np.exp(height - height.max())
    return Quantiles(*_tabulated(values, density))
