"""Climatology: every month to come is like any month so far."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats


def draw_climatology(counts: Floats, ahead: int, draws: int, rng: np.random.Generator) -> Floats:
    """Counts drawn from those seen, each alike."""
    return rng.choice(counts, size=(draws, ahead))
