"""How many packages of a domain every party would sign."""

from __future__ import annotations

import math

import numpy as np

from kadesh.deals.domain import Domain
from kadesh.judgement.arrays import EPSILON

__all__ = ["MOST_TRIED", "acceptable_packages"]

MOST_TRIED = 10_000_000


def acceptable_packages(domain: Domain, *, most: int = MOST_TRIED) -> tuple[int | None, str]:
    """How many packages nobody refuses and everybody finds at least as good as no deal.

    Returns
    -------
    count, why
        None and the reason where more than `most` packages would have to be tried.
    """
    worths = [worth[allowed] for worth, allowed in zip(domain.worth, domain.signable, strict=True)]
    total = math.prod(len(worth) for worth in worths)
    if not total:
        return 0, ""
    needed = domain.no_deal - EPSILON
    if (sum(worth.min(axis=0) for worth in worths) >= needed).all():
        return total, ""
    if (sum(worth.max(axis=0) for worth in worths) < needed).any():
        return 0, ""
    if total > most:
        return None, f"{total:,} packages are too many to try one by one"
    sums = np.zeros((1, len(domain.parties)))
    for worth in worths[:-1]:
        sums = (sums[:, None, :] + worth[None, :, :]).reshape(-1, sums.shape[1])
    return sum(int((sums + last >= needed).all(axis=1).sum()) for last in worths[-1]), ""
