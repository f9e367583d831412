"""Simulated bargaining: alternating offers until a deadline, in every draw at once."""

from __future__ import annotations

from kadesh.deals.bargaining._spec import Strategy
from kadesh.deals.bargaining.alternating import Bargained, bargain
from kadesh.deals.bargaining.micro import MICRO
from kadesh.deals.bargaining.time_based import BOULWARE, CONCEDER, LINEAR
from kadesh.deals.bargaining.tit_for_tat import TIT_FOR_TAT

__all__ = ["STRATEGIES", "Bargained", "Strategy", "bargain"]

STRATEGIES: tuple[Strategy, ...] = (BOULWARE, LINEAR, CONCEDER, TIT_FOR_TAT, MICRO)
