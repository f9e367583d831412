"""Lifting all sides alike, then those who can go on, and so on."""

from __future__ import annotations

import numpy as np

from kadesh.deals.many.programs import Programs
from kadesh.judgement.arrays import Floats

__all__ = ["lifted_in_turn"]


def lifted_in_turn(programs: Programs, lift: Floats) -> Floats:
    """The mixture with the greatest least gain, then the greatest next least, and so on (draws, issues, points).

    Parameters
    ----------
    lift
        (draws, parties): in what measure each side's gain is counted; 0 for who is left out.
    """
    shares = np.empty(programs.open.shape)
    left, at = np.arange(len(shares)), programs.lifting(lift)
    # In each turn somebody reaches its end.
    for _ in range(lift.shape[1]):
        at = at.maximised().narrowed()
        shares[left] = at.shares
        at = at.lifting(at.lift)
        rows = np.flatnonzero(at.lift.any(axis=1))
        if not rows.size:
            break
        left, at = left[rows], at.at(rows)
    return shares
