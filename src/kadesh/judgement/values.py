"""What a settlement is worth to a party: theory §2."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats

__all__ = ["level_value"]


def level_value(level: Floats, ideal: Floats, curvature: Floats | float = 1.0) -> Floats:
    """Worth of a level to a party: 1 at its ideal, 0 at the end of the scale farther from it.

    Falls on both sides as 1 − (distance / distance of the farther end) ** curvature: a straight line for curvature 1,
    concave above. Arrays of any shapes that fit together; levels and ideals in 0–1.
    """
    farthest = np.maximum(ideal, 1 - ideal)
    away = np.abs(level - ideal) / farthest
    return np.asarray(1 - (away if np.all(curvature == 1) else away**curvature))
