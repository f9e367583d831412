"""What a solution is: which efficient, acceptable package a principle of fairness or efficiency picks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.judgement.arrays import Floats

if TYPE_CHECKING:
    from kadesh.deals.many.acceptable import AmongMany

__all__ = ["Solution"]


@dataclass(frozen=True)
class Solution:
    """A principle, as functions of surpluses (what each party gains over no deal).

    `score` and `along` work on any leading axes, the last being the parties. `best` is each party's greatest surplus
    over the acceptable packages; a party whose best is nothing is left out of products and shares.
    """

    id: str
    name: str
    what: str
    """In words for a reader who has not studied it."""
    source: str
    score: Callable[[Floats, Floats, Floats], Floats]
    """(surplus, utilities, best) -> (…, criteria): the first criterion decides, the next ones among equals."""
    along: Callable[[Floats, Floats, Floats], Floats]
    """(start, step, best) -> fraction of a straight piece (0–1) where its score is greatest, two parties; pieces fall
    for the first and rise for the second. Along a flat piece the middle, so that exchanging sides changes nothing."""
    among: Callable[[AmongMany], Floats]
    """The mixture of points (open draws, issues, points) among three sides or more."""
    shares: bool = False
    """Whether it goes by shares of the best each party could get; in a domain the best of every package that nobody
    refuses, acceptable or not, as in the tools that exchange domains."""
    in_utilities: bool = False
    """Whether `along` takes the piece in utilities instead of surpluses."""
