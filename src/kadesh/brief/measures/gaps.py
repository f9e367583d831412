"""Days between rounds: from the end of one to the start of the next."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kadesh.brief.context import first_day, last_day
from kadesh.record.entities.rounds import Round


@dataclass(frozen=True)
class Gaps:
    """Days between successive rounds, oldest first."""

    days: tuple[int, ...]

    @property
    def median(self) -> float:
        """The middle gap (days)."""
        return statistics.median(self.days)

    @property
    def longest(self) -> int:
        """The longest gap (days)."""
        return max(self.days)


def gaps_between(rounds: Sequence[Round]) -> Gaps | None:
    """Gaps between rounds sorted by date; rounds that overlap have a gap of 0. None for fewer than two rounds."""
    days = tuple(max(0, (first_day(following) - last_day(found)).days) for found, following in pairwise(rounds))
    return Gaps(days) if days else None
