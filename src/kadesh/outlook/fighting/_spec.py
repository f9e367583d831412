"""What a model of counts is: a row of the table `COUNT_MODELS`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kadesh.judgement.arrays import Floats


@dataclass(frozen=True)
class CountModel:
    """A way to foresee the counts of the months to come."""

    id: str
    name: str
    draw: Callable[[Floats, int, int, np.random.Generator], Floats]
    """From the counts so far (months,), oldest first, at least one; months ahead; draws; a generator.

    To (draws, months ahead) whole counts.
    """
    source: str
