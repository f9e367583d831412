"""Admiralty grades: how reliable a source is (A–F) and, kept apart, how credible a claim is (1–6).

The two scales are those of NATO STANAG 2511 / AJP-2.1. F and 6 mean "cannot be judged": they are not the worst grade.
"""

from __future__ import annotations

from typing import Literal

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal[1, 2, 3, 4, 5, 6]
SourceType = Literal["transcript", "official", "wire", "press", "party outlet", "aggregator", "social", "own note"]

RELIABILITY: dict[Reliability, str] = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability cannot be judged",
}  # fmt: skip
CREDIBILITY: dict[Credibility, str] = {
    1: "confirmed by other sources", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable",
    6: "truth cannot be judged",
}  # fmt: skip

DEFAULT_RELIABILITY: dict[SourceType, Reliability] = {
    "transcript": "B", "official": "C", "wire": "B", "press": "C", "party outlet": "D", "aggregator": "E",
    "social": "E", "own note": "F",
}  # fmt: skip
"""A grade follows from the type of source alone, the same for every side, until somebody grades the source itself."""

RELIABILITY_WEIGHT: dict[Reliability, float] = {"A": 1.0, "B": 0.8, "C": 0.6, "D": 0.4, "F": 0.3, "E": 0.2}
CREDIBILITY_WEIGHT: dict[Credibility, float] = {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 6: 0.3, 5: 0.2}
"""Weights only rank competing claims (`resolve`); they are ordinal steps, not probabilities."""
