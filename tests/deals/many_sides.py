"""Any number of sides in a few draws, given as arrays; and what a linear program over levels says about one of them."""

from dataclasses import replace

import numpy as np
from scipy.optimize import linprog

from kadesh.judgement.draws import Draws, OptionDraws

NONE = np.nan


def many(ideal, *, options=None, **given):
    """Draws of the sides whose ideals (draws, sides, issues) are given; the rest is plain, as among two sides."""
    ideal = np.array(ideal, dtype=float)
    ideal = ideal[None] if ideal.ndim == 2 else ideal
    count, n, m = ideal.shape

    def array(name, default, *shape):
        return np.array(np.broadcast_to(np.asarray(given.pop(name, default)), (count, *shape)))

    arrays = {name: array(name, NONE, n, m) for name in ("limit", "home_limit")}
    arrays |= {"salience": array("salience", 1 / m, n, m), "status_quo": array("status_quo", 0.5, m)}
    arrays |= {"on_table": array("on_table", True, m), "no_deal": array("no_deal", 0.0, n)}
    arrays |= {"trust": array("trust", 1.0, n)}
    curvature = np.array(np.broadcast_to(given.pop("curvature", 1.0), (n, m))).astype(float)
    names = ("prevail", "war_cost", "talk_gain", "impatience", "resolve_doubt", "demand")
    assert not given, given
    return Draws(
        parties=tuple(f"side-{i}" for i in range(n)),
        issues=tuple(f"issue-{k}" for k in range(m)),
        titles=tuple(f"issue {k}" for k in range(m)),
        ideal=ideal,
        options=options or {},
        curvature=curvature,
        drafting=np.ones(count),
        seed=0,
        first=0,
        assumed=(),
        judged=(),
        **arrays,
        **{name: np.full((count, n), 0.1) for name in names},
    )


PLAIN = {"draws": 20, "firm": 0.3, "off_table": 0.0, "worth": 0.5}


def random_many(sides=3, scales=3, options=(), *, seed=0, **given):
    """Random ideals, weights, limits towards the farther end; `given` says how many draws, which share of the limits is
    firm and of the issues off the table, and the greatest worth of no deal."""
    draws, firm, off_table, worth = (PLAIN | given).values()
    rng = np.random.default_rng(seed)
    m = scales + len(options)
    ideal = rng.random((draws, sides, m))
    end = (ideal < 0.5).astype(float)
    limits = ideal + rng.uniform(0.2, 1.0, (2, draws, sides, m)) * (end - ideal)
    limits[rng.random(limits.shape) > firm] = NONE
    status_quo = rng.random((draws, m))
    ideal[:, :, scales:] = limits[..., scales:] = status_quo[:, scales:] = NONE
    tables = {
        scales + k: OptionDraws(
            tuple(f"option-{o}" for o in range(size)),
            rng.random((draws, sides, size)),
            rng.random((sides, size)) < 0.1,
            rng.integers(0, size, draws),
        )
        for k, size in enumerate(options)
    }
    return many(
        ideal,
        limit=limits[0],
        home_limit=limits[1],
        salience=rng.dirichlet(np.ones(m), (draws, sides)),
        status_quo=status_quo,
        on_table=rng.random((draws, m)) >= off_table,
        no_deal=rng.uniform(0.2, worth, (draws, sides)),
        trust=rng.uniform(0.7, 1, (draws, sides)),
        options=tables,
    )


def permuted(draws, order):
    """The same with the sides in another order."""
    names = ("ideal", "limit", "home_limit", "salience", "no_deal", "trust")
    arrays = {name: getattr(draws, name)[:, order] for name in names}
    options = {k: replace(o, worth=o.worth[:, order], refused=o.refused[order]) for k, o in draws.options.items()}
    return replace(draws, options=options, curvature=draws.curvature[order], **arrays)


class LevelProgram:
    """One draw as a linear program over levels and distances from the ideals; scales with straight values only."""

    def __init__(self, draws, d, floor=None):
        self.n, self.m = draws.salience.shape[1:]
        self.weight, self.ideal = draws.salience[d], draws.ideal[d]
        self.no_deal = draws.no_deal[d] if floor is None else floor
        self.range = [self._range(draws, d, k) for k in range(self.m)]
        self.possible = all(low <= high + 1e-12 for low, high in self.range)

    @staticmethod
    def _range(draws, d, k):
        if not draws.on_table[d, k]:
            return (draws.status_quo[d, k],) * 2
        limits = [(draws.ideal[d, :, k], kind[d, :, k]) for kind in (draws.limit, draws.home_limit)]
        pairs = [(a, limit) for ideal, given in limits for a, limit in zip(ideal, given, strict=True)]
        high = min([1.0, *(limit for a, limit in pairs if a < 0.5 and not np.isnan(limit))])
        low = max([0.0, *(limit for a, limit in pairs if a >= 0.5 and not np.isnan(limit))])
        return low, high

    def most(self, direction, *, least=0.0, scale=None):
        """The greatest direction · surplus where every surplus is at least `least`; with a scale the greatest t with
        surplus >= scale · t. None where there is nothing."""
        if not self.possible:
            return None
        n, m = self.n, self.m
        size = m + n * m + 1
        slope, level = np.zeros((n, size)), self.weight.sum(axis=1) - self.no_deal
        rows, bounds = [], []
        for i in range(n):
            for k in range(m):
                away = m + i * m + k
                slope[i, away] = -self.weight[i, k] / max(self.ideal[i, k], 1 - self.ideal[i, k])
                for sign in (1, -1):
                    row = np.zeros(size)
                    row[k], row[away] = sign, -1
                    rows.append(row)
                    bounds.append(sign * self.ideal[i, k])
            row = -slope[i].copy()
            row[-1] = 0 if scale is None else scale[i]
            rows.append(row)
            bounds.append(level[i] - (least if scale is None else 0))
        objective = np.eye(size)[-1] if scale is not None else np.asarray(direction) @ slope
        limits = [*self.range, *[(0, None)] * (n * m), (None, None)]
        solved = linprog(-objective, A_ub=np.array(rows), b_ub=bounds, bounds=limits)
        if solved.status != 0:
            return None
        return -solved.fun + (np.asarray(direction) @ level if scale is None else 0)
