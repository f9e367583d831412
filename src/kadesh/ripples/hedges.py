"""How far a reported effect moves its audience: the report's own hedge sets the size."""

from __future__ import annotations

import re

from kadesh.judgement.priors import Prior

__all__ = ["SIZES", "size_for", "strength_of"]

_UNIT = "of the way that an audience can be moved"

SIZES: dict[str, Prior] = {
    "doubtful": Prior(0.0, 0.02, 0.1, _UNIT, "the report itself doubts it"),
    "faint": Prior(0.0, 0.05, 0.2, _UNIT, "a hope, a fear or a risk: nobody says that it will come"),
    "possible": Prior(0.0, 0.1, 0.3, _UNIT, "it may come or not, and reports of this kind rarely follow it up"),
    "expected": Prior(0.05, 0.2, 0.4, _UNIT, "more likely than not, by the report's own words"),
    "announced": Prior(0.1, 0.25, 0.5, _UNIT, "somebody has bound himself to it"),
    "flat": Prior(0.1, 0.3, 0.6, _UNIT, "told as a fact"),
}
"""Strength of a hedge to the size of the shock, the weakest first; a row is a likely size with its ends (PERT).

No measurement stands behind the sizes, only their order: verbal probabilities rank alike for most readers, and their
values do not (Wallsten et al. 1986, doi:10.1037/0096-3445.115.4.348).
"""

_WORDS: dict[str, str] = {
    "doubtful": r"unlikely|hardly|doubt\w*|improbabl[ey]|not expected|remote",
    "faint": r"potential(?:ly)?|prospects?|eventual(?:ly)?|chances?|risks?|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?|"
    r"perhaps|possibl[ey]|possibilit(?:y|ies)|appears?|seems?|wants?|unclear|uncertain",
    "possible": r"may|might|could|can|if|unless|only after|either",
    "expected": r"would|should|expect(?:ed|s|ing)?|likely|anticipat\w+|forecast(?:s|ed)?|predict(?:ed|s)?|"
    r"probabl[ey]|project(?:ed|s)|threaten(?:s|ed)?|warn(?:s|ed)?",
    "announced": r"will|set to|poised to|bound to|scheduled|planned|announced|stated|pledged|promised",
    "flat": r"reported|reportedly|is still|because of",
}
_KNOWN = {strength: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for strength, words in _WORDS.items()}
_UNKNOWN = "possible"
"""A hedge that the table does not know is still one."""


def strength_of(hedge: str | None) -> str:
    """The row of `SIZES` for a report's hedge: of several hedges the weakest counts; none at all is flat.

    Examples
    --------
    >>> strength_of("may"), strength_of("would likely"), strength_of("hopes it will"), strength_of(None)
    ('possible', 'expected', 'faint', 'flat')
    """
    if not hedge or not hedge.strip():
        return "flat"
    return next((strength for strength, words in _KNOWN.items() if words.search(hedge)), _UNKNOWN)


def size_for(hedge: str | None) -> Prior:
    """The size of the shock for a report's hedge."""
    return SIZES[strength_of(hedge)]
