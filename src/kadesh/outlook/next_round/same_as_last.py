"""Same as last: the next gap will be as long as the one before it."""

from __future__ import annotations

from kadesh.judgement.arrays import Floats
from kadesh.outlook.next_round._spec import GapReference, LongerThan


def fit_same_as_last(gaps: Floats, reference: GapReference) -> LongerThan:
    """All on one day: the last gap again, or the median of the reference class before there is one."""
    last = float(gaps[-1]) if len(gaps) else reference.median
    return lambda days: (days < last).astype(float)
