"""Persistence: every month to come is like the last one."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats


def draw_persistence(counts: Floats, ahead: int, draws: int, _rng: np.random.Generator) -> Floats:
    """The last count, without doubt."""
    return np.full((draws, ahead), counts[-1])
