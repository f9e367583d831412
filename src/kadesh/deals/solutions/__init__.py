"""Which acceptable package fairness or efficiency picks: one principle a file, one row here."""

from __future__ import annotations

from kadesh.deals.solutions._spec import Solution
from kadesh.deals.solutions.egalitarian import EGALITARIAN
from kadesh.deals.solutions.kalai_smorodinsky import KALAI_SMORODINSKY
from kadesh.deals.solutions.nash import NASH
from kadesh.deals.solutions.utilitarian import UTILITARIAN

__all__ = ["SOLUTIONS", "Solution"]

SOLUTIONS: tuple[Solution, ...] = (NASH, KALAI_SMORODINSKY, EGALITARIAN, UTILITARIAN)
