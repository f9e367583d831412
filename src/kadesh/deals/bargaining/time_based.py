"""Concession by the clock: hard (Boulware), steady, or soft (conceder)."""

from __future__ import annotations

from functools import partial

import numpy as np

from kadesh.deals.bargaining._spec import Heard, Seat, Strategy, rank_of_target
from kadesh.judgement.arrays import Floats, Ints

__all__ = ["BOULWARE", "CONCEDER", "LINEAR", "target_by_time"]

_SOURCE = "Faratin, Sierra & Jennings (1998), doi:10.1016/S0921-8890(98)00029-3"


def target_by_time(best: Floats, least: Floats, elapsed: float, exponent: float) -> Floats:
    """What a side asks for: from its best at first to no deal at the deadline, as ``elapsed ** (1 / exponent)``.

    Exponents below 1 hold out and give way late (Boulware), 1 is steady, above 1 gives way early (conceder).
    """
    return np.asarray(best - (best - least) * elapsed ** (1 / exponent))


def _rank(exponent: float, seat: Seat, step: int, heard: Heard) -> Ints:
    del heard
    elapsed = step / max(seat.steps - 1, 1)
    return rank_of_target(seat, target_by_time(seat.best, seat.floor, elapsed, exponent))


BOULWARE = Strategy("boulware", "Boulware", "holds out, and gives way shortly before the deadline", _SOURCE,
    partial(_rank, 0.2))  # fmt: skip
LINEAR = Strategy("linear", "Linear", "gives way steadily until the deadline", _SOURCE, partial(_rank, 1.0))
CONCEDER = Strategy("conceder", "Conceder", "gives way early", _SOURCE, partial(_rank, 5.0))
