"""Even chances for every input and draw: the same ones whatever else is drawn, and on any number of workers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Floats

__all__ = ["BLOCK", "Streams"]

BLOCK = 8192
"""Draws that one generator makes; a chunk that starts at a multiple of it gets the very same draws as a whole run."""


@dataclass
class Streams:
    """Common random numbers: draw number d of an input depends on the seed, its name and d alone."""

    seed: int
    first: int
    """Number of the first draw, a multiple of `BLOCK`."""
    draws: int
    partners: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    """Input to the input that its doubt moves with, and Spearman's rank correlation."""
    _normals: dict[str, Floats] = field(default_factory=dict)

    def chances(self, name: str) -> Floats:
        """Even chances between 0 and 1 for an input, shape (draws,).

        Correlated inputs are joined by a normal copula whose Pearson correlation is 2 sin(π rank / 6).
        """
        if name not in self.partners and not any(name == other for other, _ in self.partners.values()):
            return self._even(name)
        from scipy.special import ndtr

        return np.asarray(ndtr(self._normal(name)))

    def _even(self, name: str) -> Floats:
        key = np.frombuffer(sha256(name.encode()).digest()[:16], dtype=np.uint32)
        out = np.empty(self.draws)
        for start in range(0, self.draws, BLOCK):
            block = (self.first + start) // BLOCK
            sequence = np.random.SeedSequence(self.seed, spawn_key=(*map(int, key), block))
            part = out[start : start + BLOCK]
            part[:] = np.random.Generator(np.random.PCG64(sequence)).random(len(part))
        return out

    def _normal(self, name: str, waiting: tuple[str, ...] = ()) -> Floats:
        from scipy.special import ndtri

        if name in waiting:
            chain = " – ".join((*waiting[waiting.index(name) :], name))
            raise InputError(Problem(f"correlated inputs form a ring: {chain}", "leave out one 'correlated'"))
        if name not in self._normals:
            own = np.asarray(ndtri(self._even(name)))
            if name in self.partners:
                other, rank = self.partners[name]
                r = 2 * np.sin(np.pi * rank / 6)
                own = r * self._normal(other, (*waiting, name)) + np.sqrt(max(0.0, 1 - r * r)) * own
            self._normals[name] = own
        return self._normals[name]
