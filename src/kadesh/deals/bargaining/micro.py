"""MiCRO: one new package, the next best, for every new one that the other side offers."""

from __future__ import annotations

import numpy as np

from kadesh.deals.bargaining._spec import Heard, Seat, Strategy
from kadesh.judgement.arrays import Ints

__all__ = ["MICRO"]


def _rank(seat: Seat, step: int, heard: Heard) -> Ints:
    """The next package in its own order if it has been offered as many as it has offered; else its latest again.

    Departs from the source, which repeats one of its earlier offers at random.
    """
    del step
    wanted = np.where(heard.received >= heard.offered, heard.offered, heard.offered - 1)
    return np.clip(wanted, 0, seat.last)


MICRO = Strategy("micro", "MiCRO", "offers its packages one by one, a new one only if the other has offered as many",
    "de Jonge (2022), doi:10.24963/ijcai.2022/32", _rank)  # fmt: skip
