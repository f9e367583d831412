"""Words for odds: the ICD 203 scale and the UK PHIA yardstick. The number is stored, never the word."""

from __future__ import annotations

from typing import Literal

Yardstick = Literal["icd203", "phia"]
Confidence = Literal["low", "moderate", "high"]

SCALES: dict[Yardstick, tuple[tuple[float, str], ...]] = {
    "icd203": (
        (0.05, "almost no chance"), (0.20, "very unlikely"), (0.45, "unlikely"), (0.55, "roughly even chance"),
        (0.80, "likely"), (0.95, "very likely"), (1.0, "almost certain"),
    ),
    "phia": (
        (0.075, "a remote chance"), (0.225, "highly unlikely"), (0.375, "unlikely"), (0.525, "a realistic possibility"),
        (0.775, "likely or probable"), (0.925, "highly likely"), (1.0, "almost certain"),
    ),
}  # fmt: skip
"""Upper bound of each band with its word.

ICD 203 (2015) prints 1–5, 5–20, 20–45, 45–55, 55–80, 80–95 and 95–99 %. The PHIA yardstick leaves gaps between its
bands (≤5, 10–20, 25–35, 40–50, 55–75, 80–90, ≥95 %); each gap is split in the middle here.
"""


def likelihood_word(probability: float, yardstick: Yardstick = "icd203") -> str:
    """The word for a probability; a bound belongs to the lower band.

    Examples
    --------
    >>> likelihood_word(0.62), likelihood_word(0.62, "phia")
    ('likely', 'likely or probable')
    """
    if not 0 <= probability <= 1:
        raise ValueError(f"a probability lies between 0 and 1, not at {probability}")
    return next(word for bound, word in SCALES[yardstick] if probability <= bound)
