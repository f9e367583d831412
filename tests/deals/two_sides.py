"""Two sides in a few draws, given as arrays; and what linear programs say about one of the draws."""

import itertools
from dataclasses import replace

import numpy as np
from scipy.optimize import linprog

from kadesh.judgement.draws import Draws, OptionDraws

NONE = np.nan


def sides(ideal, *, draws=None, options=None, **given):
    """Draws of two sides: whatever is not given is plain (equal weights, no limits, no deal worth 0, full trust)."""
    ideal = np.asarray(ideal, dtype=float)
    ideal = np.broadcast_to(ideal, (draws or 1, *ideal.shape)) if ideal.ndim == 2 else ideal
    count, _, m = ideal.shape

    def array(name, default, *shape):
        return np.array(np.broadcast_to(np.asarray(given.pop(name, default)), (count, *shape)))

    arrays = {
        "limit": array("limit", NONE, 2, m),
        "home_limit": array("home_limit", NONE, 2, m),
        "salience": array("salience", 1 / m, 2, m),
        "status_quo": array("status_quo", 0.5, m),
        "on_table": array("on_table", True, m),
        "no_deal": array("no_deal", 0.0, 2),
        "trust": array("trust", 1.0, 2),
        "curvature": np.array(np.broadcast_to(given.pop("curvature", 1.0), (2, m))).astype(float),
    }
    flat = {
        name: np.full((count, 2), 0.1)
        for name in ("prevail", "war_cost", "talk_gain", "impatience", "resolve_doubt", "demand")
    }
    assert not given, given
    return Draws(
        parties=("Alpha", "Beta"),
        issues=tuple(f"issue-{k}" for k in range(m)),
        titles=tuple(f"issue {k}" for k in range(m)),
        ideal=np.array(ideal),
        options=options or {},
        drafting=np.ones(count),
        seed=0,
        first=0,
        assumed=(),
        judged=(),
        **arrays,
        **flat,
    )


def random_sides(scales=3, options=(), *, draws=12, seed=0, off_table=0.0, firm=0.5):
    """Random ideals, weights, limits and worths; issues of `options` (their sizes) come after the scales."""
    rng = np.random.default_rng(seed)
    m = scales + len(options)
    ideal = np.stack([rng.uniform(0, 0.45, (draws, m)), rng.uniform(0.55, 1, (draws, m))], axis=1)
    swapped = rng.random((draws, m)) < 0.3
    ideal = np.where(swapped[:, None], ideal[:, ::-1], ideal)
    way = rng.uniform(0.3, 1.0, (2, draws, 2, m))
    limits = ideal + way * (ideal[:, ::-1] - ideal)
    limits[rng.random(limits.shape) > firm] = NONE
    tables = {
        scales + n: OptionDraws(
            tuple(f"option-{o}" for o in range(size)),
            rng.random((draws, 2, size)),
            rng.random((2, size)) < 0.2,
            rng.integers(0, size, draws),
        )
        for n, size in enumerate(options)
    }
    ideal[:, :, scales:] = limits[:, :, :, scales:] = NONE
    status_quo = rng.random((draws, m))
    status_quo[:, scales:] = NONE
    return sides(
        ideal,
        limit=limits[0],
        home_limit=limits[1],
        salience=rng.dirichlet(np.ones(m), (draws, 2)),
        status_quo=status_quo,
        on_table=rng.random((draws, m)) >= off_table,
        no_deal=rng.uniform(0, 0.75, (draws, 2)),
        trust=rng.uniform(0.5, 1, (draws, 2)),
        options=tables,
    )


def mirrored(draws):
    """The same with the sides exchanged."""
    names = ("ideal", "limit", "home_limit", "salience", "no_deal", "trust")
    arrays = {name: getattr(draws, name)[:, ::-1] for name in names}
    options = {k: replace(o, worth=o.worth[:, ::-1], refused=o.refused[::-1]) for k, o in draws.options.items()}
    return replace(draws, options=options, curvature=draws.curvature[::-1], **arrays)


def reordered(draws, order):
    """The same with the issues in another order."""
    names = ("ideal", "limit", "home_limit", "salience", "status_quo", "on_table", "curvature")
    arrays = {name: getattr(draws, name)[..., order] for name in names}
    options = {order.index(k): o for k, o in draws.options.items()}
    return replace(draws, options=options, issues=tuple(draws.issues[k] for k in order), **arrays)


class Programs:
    """One draw as linear programs, one for each combination of options that nobody refuses; straight values only."""

    def __init__(self, draws, d, no_deal=None):
        self.no_deal = draws.no_deal[d] if no_deal is None else no_deal
        self.scales = [k for k in range(len(draws.issues)) if k not in draws.options]
        self.weight, self.ideal = draws.salience[d], draws.ideal[d]
        self.fixed = list(self._option_worths(draws, d))
        self.range = [self._levels(draws, d, k) for k in self.scales]

    def _option_worths(self, draws, d):
        choices = []
        for k, o in draws.options.items():
            allowed = [c for c in range(len(o.options)) if not o.refused[:, c].any()]
            choices.append([(k, c) for c in (allowed if draws.on_table[d, k] else [o.status_quo[d]])])
            # Refusals on an issue that stays as it is bind nobody.
        for each in itertools.product(*choices):
            yield sum((self.weight[:, k] * draws.options[k].worth[d, :, c] for k, c in each), np.zeros(2))

    def _levels(self, draws, d, k):
        if not draws.on_table[d, k]:
            return draws.status_quo[d, k], draws.status_quo[d, k]
        low, high = 0.0, 1.0
        towards = np.sign(draws.ideal[d, 1, k] - draws.ideal[d, 0, k])
        for party, sign in ((0, towards), (1, -towards)):
            for limit in (draws.limit[d, party, k], draws.home_limit[d, party, k]):
                if not np.isnan(limit) and sign > 0:
                    high = min(high, limit)
                elif not np.isnan(limit) and sign < 0:
                    low = max(low, limit)
        return low, high

    def most(self, direction, *, least=0.0, scale=None):
        """The greatest direction · surplus with every surplus at least `least`, or least surplus / scale, if any."""
        solved = [self._solve(fixed, direction, least, scale) for fixed in self.fixed]
        return max((s for s in solved if s is not None), default=None)

    def _solve(self, fixed, direction, least, scale):
        # Variables: levels, each side's distance from its ideal on each scale, and the least share.
        n = len(self.scales)
        if any(low > high + 1e-12 for low, high in self.range):
            return None
        slope = np.zeros((2, 3 * n + 1))
        level = fixed - self.no_deal
        rows, bounds = [], []
        for j, k in enumerate(self.scales):
            for i in range(2):
                far = max(self.ideal[i, k], 1 - self.ideal[i, k])
                slope[i, n + 2 * j + i] = -self.weight[i, k] / far
                level = level + np.eye(2)[i] * self.weight[i, k]
                for sign in (1, -1):
                    row = np.zeros(3 * n + 1)
                    row[j], row[n + 2 * j + i] = sign, -1
                    rows.append(row)
                    bounds.append(sign * self.ideal[i, k])
        for i in range(2):
            row = -slope[i].copy()
            row[-1] = 0 if scale is None else scale[i]
            rows.append(row)
            bounds.append(level[i] - (least if scale is None else 0))
        objective = np.zeros(3 * n + 1)
        objective[-1] = 1
        if scale is None:
            objective = direction @ slope
        limits = [*self.range, *[(0, None)] * (2 * n), (None, None) if scale is not None else (0, 0)]
        solved = linprog(-objective, A_ub=np.array(rows), b_ub=bounds, bounds=limits)
        if solved.status != 0:
            return None
        return -solved.fun + (direction @ level if scale is None else 0)
