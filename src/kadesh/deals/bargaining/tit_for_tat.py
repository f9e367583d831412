"""Tit for tat: gives way by as much as the other side has."""

from __future__ import annotations

import numpy as np

from kadesh.deals.bargaining._spec import Heard, Seat, Strategy, rank_of_target
from kadesh.judgement.arrays import Ints


def _rank(seat: Seat, step: int, heard: Heard) -> Ints:
    """Gives back, in its own worth, what the other's best offer so far improves on its first."""
    del step
    with np.errstate(invalid="ignore"):
        gained = np.nan_to_num(heard.best - heard.first, posinf=np.inf)
    return rank_of_target(seat, np.maximum(seat.best - gained, seat.floor))


TIT_FOR_TAT = Strategy("tit_for_tat", "Tit for tat", "gives way by as much as the other's offers have improved for it",
    "Faratin, Sierra & Jennings (1998), doi:10.1016/S0921-8890(98)00029-3 (absolute form)", _rank)  # fmt: skip
