"""Persistence with its past errors: the last month, changed as any month so far was against the one before."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats


def draw_past_changes(counts: Floats, ahead: int, draws: int, rng: np.random.Generator) -> Floats:
    """The last count and changes drawn from those seen, month upon month; never below 0. One month alone stays."""
    changes = np.diff(counts) if len(counts) > 1 else np.zeros(1)
    steps = rng.choice(changes, size=(draws, ahead))
    return np.asarray(np.maximum(counts[-1] + np.cumsum(steps, axis=1), 0.0))
