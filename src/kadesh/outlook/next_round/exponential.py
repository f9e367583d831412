"""One exponential: rounds come at a constant rate, whatever went before."""

from __future__ import annotations

import numpy as np

from kadesh.judgement.arrays import Floats
from kadesh.outlook.next_round._spec import GapReference, LongerThan


def fit_exponential(gaps: Floats, reference: GapReference) -> LongerThan:
    """The rate of these talks so far; before the first gap ended, that of the reference class."""
    rate = len(gaps) / max(float(gaps.sum()), 0.5) if len(gaps) else reference.rate
    return lambda days: np.exp(-rate * (days + 0.5))
