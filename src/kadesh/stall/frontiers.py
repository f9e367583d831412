"""The frontiers that limits, weights and agenda make: everything that no-deal values and patience leave as it is."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from kadesh.deals.pieces import Pieces, pieces_of
from kadesh.deals.terms import terms_of
from kadesh.judgement.arrays import Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.no_deal import Asked, asked_of

__all__ = ["Frontiers", "in_columns", "same_frontier"]

_Scalar = TypeVar("_Scalar", bound=np.generic)


@dataclass(frozen=True)
class Frontiers:
    """The frontiers in the draws whose limits do not cross.

    In the others there is no zone, whatever no deal is worth, and they are not followed.
    """

    rows: Ints
    """(followed,): numbers of those draws."""
    draws: Draws
    """Those draws."""
    both: Pieces
    """Within both sides' limits; of the draws followed."""
    alone: tuple[Pieces, Pieces]
    """Within the first side's limits only, and within the second's only; of the draws followed."""
    asked: Asked
    """What each side's terms are worth to each; of all draws."""

    @staticmethod
    def of(draws: Draws) -> Frontiers:
        """The frontiers of some draws; options are mixed by lotteries, so that there is always something between."""
        rows = np.flatnonzero(~terms_of(draws).crossed.any(axis=1))
        followed = _draws_in_columns(draws.at(rows))
        both = pieces_of(followed, by_lot=True)
        possible = np.flatnonzero(both.valid.any(axis=1))
        if len(possible) < len(rows):  # every option of an issue is refused
            rows, followed, both = rows[possible], followed.at(possible), both.at(possible)
        first = second = both = _pieces_in_columns(both)
        if _any_limit(followed):
            sides = np.zeros((2, 1, 2, len(draws.issues)), dtype=bool)
            sides[0, :, 1] = sides[1, :, 0] = True
            first, second = (_pieces_in_columns(pieces_of(followed, without, by_lot=True)) for without in sides)
        return Frontiers(rows, followed, both, (first, second), _asked_in_columns(asked_of(draws)))

    def followed(self, draws: Draws) -> Draws:
        """Those followed, of draws that differ in nothing that frontiers are made of."""
        return _draws_in_columns(draws.at(self.rows))

    @property
    def asked_followed(self) -> Asked:
        """What each side's terms are worth to each, of the draws followed."""
        return _asked_in_columns(Asked(self.asked.everything[self.rows], self.asked.on_table[self.rows]))


def same_frontier(one: Draws, two: Draws) -> bool:
    """Whether two sets of draws share the very arrays that the frontier is made of."""
    return all(getattr(one, name) is getattr(two, name) for name in _OF_FRONTIER)


_OF_FRONTIER = ("ideal", "limit", "home_limit", "salience", "curvature", "status_quo", "on_table", "options")


def _any_limit(draws: Draws) -> bool:
    refused = any(options.refused.any() for options in draws.options.values())
    return refused or not (np.isnan(draws.limit).all() and np.isnan(draws.home_limit).all())


def in_columns(values: NDArray[_Scalar]) -> NDArray[_Scalar]:
    """The same values, (draws, …), with the draws next to each other in memory.

    Of thousands of draws the least or the sum of a few numbers is asked again and again: along columns that goes many
    times as fast.
    """
    return np.asarray(values, order="F")


def _draws_in_columns(draws: Draws) -> Draws:
    arrays = {f.name: value for f in fields(draws) if isinstance(value := getattr(draws, f.name), np.ndarray)}
    made: dict[str, Any] = {name: in_columns(values) for name, values in arrays.items()}
    return replace(draws, **made)


def _pieces_in_columns(pieces: Pieces) -> Pieces:
    columns = in_columns(pieces.start), in_columns(pieces.step), in_columns(pieces.valid)
    return replace(pieces, start=columns[0], step=columns[1], valid=columns[2])


def _asked_in_columns(asked: Asked) -> Asked:
    return Asked(in_columns(asked.everything), in_columns(asked.on_table))
