"""What each issue can be settled at among any number of sides, as lists of points in every draw."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from kadesh.deals.terms import CHORDS, limit_sign
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.values import level_value

__all__ = ["Menus", "menus_of"]


@dataclass(frozen=True)
class Menus:
    """The points of every issue: of a scale the levels at which somebody's worth bends, of options each that is open.

    Between two points of a scale everybody's worth is a straight line, and levels beyond the outermost ideals are worse
    for all. So whatever is efficient is a mixture of points. Short lists are filled up with points that are not open.
    """

    draws: Draws
    level: Floats
    """(draws, issues, points): levels on the scale 0–1; NaN for options."""
    worth: Floats
    """(draws, issues, points, parties): weighted worth."""
    open: Bools
    """(draws, issues, points): nobody's limits or refusals stand against it."""
    crossed: Bools
    """(draws, issues): no point satisfies everybody."""

    def at(self, rows: Ints) -> Menus:
        """Those of some of the draws."""
        arrays = {name: getattr(self, name)[rows] for name in ("level", "worth", "open", "crossed")}
        return replace(self, draws=self.draws.at(rows), **arrays)

    def package_of(self, shares: Floats) -> tuple[Floats, dict[int, Ints], Floats]:
        """The package that a mixture of points stands for.

        Parameters
        ----------
        shares
            (draws, issues, points): weights that sum to 1 over the points.

        Returns
        -------
        levels, choices, utilities
            (draws, issues) with NaN for options; issue to the likeliest option (draws,); (draws, parties), with a
            lottery between options at its mean. A level between points is worth no less than the mixture.
        """
        draws = self.draws
        levels = np.where(self.open, shares * self.level, 0.0).sum(axis=2)
        choices = {k: shares[:, k, : len(o.options)].argmax(axis=1) for k, o in draws.options.items()}
        worth = draws.worth_of(levels, choices)
        for k in draws.options:
            levels[:, k] = np.nan
            worth[:, :, k] = (shares[:, k, :, None] * self.worth[:, k]).sum(axis=1)
        return levels, choices, np.asarray(worth.sum(axis=2))


def menus_of(draws: Draws, without: Bools | None = None) -> Menus:
    """The points of every issue in every draw.

    Parameters
    ----------
    draws
        Any number of parties.
    without
        Which limits and refusals do not count; fits (draws, parties, issues).
    """
    skip = np.broadcast_to(False if without is None else without, draws.salience.shape)
    width = max(_points_needed(draws, k) for k in range(len(draws.issues)))
    shape = (draws.count, len(draws.issues), width)
    level, worth, open_ = np.full(shape, np.nan), np.zeros((*shape, len(draws.parties))), np.zeros(shape, dtype=bool)
    crossed = np.zeros(shape[:2], dtype=bool)
    for k in range(len(draws.issues)):
        if k in draws.options:
            found = _option_points(draws, k, skip[:, :, k])
            worth[:, k, : found.shape[1]] = draws.options[k].worth.transpose(0, 2, 1) * draws.salience[:, None, :, k]
            open_[:, k, : found.shape[1]] = found
            crossed[:, k] = ~found.any(axis=1)
        else:
            points, crossed[:, k] = _scale_points(draws, k, skip[:, :, k])
            value = level_value(points[..., None], draws.ideal[:, None, :, k], draws.curvature[:, k])
            level[:, k, : points.shape[1]] = points
            worth[:, k, : points.shape[1]] = value * draws.salience[:, None, :, k]
            open_[:, k, : points.shape[1]] = True
    return Menus(draws, level, worth, open_, crossed & draws.on_table)


def _points_needed(draws: Draws, issue: int) -> int:
    if issue in draws.options:
        return len(draws.options[issue].options)
    bent = bool((draws.curvature[:, issue] != 1).any())
    return len(draws.parties) + (CHORDS + 1 if bent else 0)


def _option_points(draws: Draws, issue: int, skip: Bools) -> Bools:
    """(draws, options): whether an option is open; what is not on the table stays as it is, whoever refuses it."""
    options = draws.options[issue]
    allowed = ~(options.refused[None] & ~skip[..., None]).any(axis=1)
    stays = np.arange(len(options.options)) == options.status_quo[:, None]
    return np.where(draws.on_table[:, issue, None], allowed, stays)


def _scale_points(draws: Draws, issue: int, skip: Bools) -> tuple[Floats, Bools]:
    """Levels (draws, points) between the ideals within the limits, and (draws,) whether the limits cross."""
    ideal = draws.ideal[:, :, issue]
    limits = np.stack([draws.limit[:, :, issue], draws.home_limit[:, :, issue]])
    binds, sign = ~np.isnan(limits) & ~skip, limit_sign(draws)[:, :, issue]
    high = np.where(binds & (sign > 0), limits, 1.0).min(axis=(0, 2))
    low = np.where(binds & (sign < 0), limits, 0.0).max(axis=(0, 2))
    crossed = low > high + EPSILON
    points = np.clip(ideal, np.minimum(low, high)[:, None], high[:, None])
    if (draws.curvature[:, issue] != 1).any():
        least, most = points.min(axis=1), points.max(axis=1)
        points = np.concatenate([points, np.linspace(least, most, CHORDS + 1, axis=1)], axis=1)
    return np.where(draws.on_table[:, issue, None], points, draws.status_quo[:, issue, None]), crossed
