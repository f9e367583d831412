"""Names for the arrays that pass between the parts; shapes and units stand in each docstring."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["EPSILON", "Bools", "Floats", "Ints"]

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.intp]
Bools: TypeAlias = NDArray[np.bool_]

EPSILON = 1e-9
"""Surpluses and utilities closer than this are equal, everywhere (theory §0)."""
