"""What is found about a deal space, as plain values: what ``kadesh deals PATH --format json`` prints."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from kadesh.deals.acceptable import Picked
from kadesh.deals.bargaining.alternating import Bargained
from kadesh.deals.deal_space import Band, DealSpace
from kadesh.deals.domain_space import DomainSolution, DomainSpace
from kadesh.deals.packages import Settlement
from kadesh.deals.proposals import Score
from kadesh.deals.terms import TWO
from kadesh.deals.trades import Trade
from kadesh.deals.zone import Zone
from kadesh.judgement.no_deal import no_deal_values

__all__ = ["bargaining_answer", "domain_answer", "proposals_answer", "space_answer"]

_MOST_LISTED = 2000
"""Points of a frontier that are printed."""


def domain_answer(space: DomainSpace) -> dict[str, Any]:
    """A domain: everything exact."""
    domain, frontier = space.domain, space.frontier
    count, why = space.acceptable
    alone = [
        {"issue": issue.name, "opens": 0.0, "alone_empties": float(not allowed.any())}
        for issue, allowed in zip(domain.issues, domain.signable, strict=True)
    ]
    return {
        "parties": list(domain.parties),
        "issues": [issue.name for issue in domain.issues],
        "titles": {issue.name: issue.name for issue in domain.issues},
        "packages": domain.packages,
        "acceptable": count,
        **({"why": why} if why else {}),
        "method": frontier.method,
        "frontier": {
            "points": int(space.on_frontier.sum()),
            "outcomes": space.acceptable_outcomes,
            "utilities": frontier.utilities[space.on_frontier][:_MOST_LISTED].tolist(),
        },
        "no_deal": domain.no_deal.tolist(),
        "solutions": {name: _domain_solution(found) for name, found in space.solutions().items()},
        "zone": {"probability": float(space.zone), "blockers": alone if domain.permitted else []},
        "trades": [
            {
                "gives": _change(trade.changes[0]),
                "gets": _change(trade.changes[1]),
                "gain": list(trade.gain),
                "from": "each issue settled by itself",
            }
            for trade in space.trades()
        ],
    }


def _domain_solution(found: DomainSolution | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"utilities": found.utilities.tolist(), "package": found.package, "ties": found.ties}


def _change(change: tuple[str, str, str]) -> str:
    issue, now, then = change
    return f"{issue}: {now} → {then}"


def space_answer(
    space: DealSpace, signable: DealSpace, packages: Iterable[Settlement], start: Settlement
) -> dict[str, Any]:
    """A dossier: everything over its draws, with low (10 %) and high (90 %) beside each mean.

    Parameters
    ----------
    space, signable
        The same draws, deals counted as if kept and at what they are worth signed.
    packages
        What is scored: proposals on the table and other packages of interest.
    start
        Where trades begin.
    """
    draws = space.draws
    two = len(draws.parties) == TWO
    scales = len(draws.scales) > 0
    packages_counted = None if scales else math.prod(len(o.options) for o in draws.options.values())
    return {
        "parties": list(draws.parties),
        "issues": list(draws.issues),
        "titles": dict(zip(draws.issues, draws.titles, strict=True)),
        "packages": packages_counted,
        "acceptable": None,
        "why": "levels on a scale cannot be counted" if scales else "who accepts which is in doubt",
        "method": space.acceptable.method,
        "draws": draws.count,
        "seed": draws.seed,
        "frontier": _band(space.frontier) | {"within_limits": _band(space.frontier_within_limits)} if two else None,
        "no_deal": no_deal_values(draws).total.mean(axis=0).tolist(),
        "solutions": {name: _picked(found, space) for name, found in space.solutions.items()},
        "zone": _zone(space.zone),
        "signable": _zone(signable.zone),
        "trades": [_trade(trade, start) for trade in space.trades(start)],
        "proposals": proposals_answer(space, packages),
        "assumed": list(draws.assumed),
    }


def proposals_answer(space: DealSpace, packages: Iterable[Settlement]) -> Any:
    """What packages are worth to each party, and who would sign them."""
    return [_score(space.score(package), space.draws.parties) for package in packages]


def _band(band: Band) -> dict[str, Any]:
    return {"gains": band.first.tolist(), "other_gains": _finite(band.second.tolist())}


def bargaining_answer(found: Bargained, parties: tuple[str, ...]) -> Any:
    """How simulated bargaining ended over all draws."""
    agreed = found.agreed
    steps = np.quantile(found.step[agreed], (0.1, 0.5, 0.9)) if agreed.any() else np.full(3, np.nan)
    worth = np.quantile(found.utilities[agreed], (0.1, 0.5, 0.9), axis=0) if agreed.any() else np.full((3, 2), np.nan)
    names = ("low", "middle", "high")
    return _finite(
        {
            "strategies": dict(zip(parties, found.strategies, strict=True)),
            "steps": found.steps,
            "agreed": found.share,
            "agreed_after": dict(zip(names, steps.tolist(), strict=True)),
            "utilities": {p: dict(zip(names, worth[:, i].tolist(), strict=True)) for i, p in enumerate(parties)},
        }
    )


def _picked(found: Picked, space: DealSpace) -> dict[str, Any] | None:
    zone = space.acceptable.zone
    if not zone.any():
        return None
    draws = space.draws
    utilities = found.utilities[zone]
    package: dict[str, Any] = {}
    for k, issue in enumerate(draws.issues):
        if k in draws.options:
            counts = np.bincount(found.choices[k][zone], minlength=len(draws.options[k].options)) / zone.sum()
            package[issue] = {name: float(c) for name, c in zip(draws.options[k].options, counts, strict=True) if c}
        else:
            low, middle, high = np.quantile(found.levels[zone, k], (0.1, 0.5, 0.9))
            package[issue] = {"level": float(middle), "low": float(low), "high": float(high)}
    low, high = np.quantile(utilities, (0.1, 0.9), axis=0)
    return {
        "utilities": utilities.mean(axis=0).tolist(),
        "low": low.tolist(),
        "high": high.tolist(),
        "package": package,
        "ties": None,
    }


def _zone(zone: Zone) -> Any:
    return _finite(
        {
            "probability": zone.probability,
            "error": zone.error,
            "without_limits": zone.without_limits,
            "contested": [dict(zip(("low", "middle", "high"), each, strict=True)) for each in zone.contested],
            "shortfall": dict(zip(("low", "middle", "high"), zone.shortfall, strict=True)),
            "blockers": [vars(blocker) for blocker in zone.blockers],
            "smallest_set": zone.smallest_set and {"issues": zone.smallest_set[0], "opens": zone.smallest_set[1]},
            "moves": [
                {"party": m.party, "issue": m.issue, "opens": m.opens, "low": m.by[0], "by": m.by[1], "high": m.by[2]}
                for m in zone.moves
            ],
        }
    )


def _trade(trade: Trade, start: Settlement) -> dict[str, Any]:
    return {
        "gives": trade.gives,
        "gets": trade.gets,
        "gives_way": [list(sides) for sides in trade.gives_way],
        "gain": list(trade.gain),
        "helps": trade.helps,
        "sizes": list(trade.sizes),
        "from": start.name,
    }


def _score(score: Score, parties: tuple[str, ...]) -> Any:
    rows = zip(parties, score.utilities, score.gains, score.accepts, score.within_limits, strict=True)
    return _finite(
        {
            "name": score.name,
            "parties": [
                {
                    "party": party,
                    "utility": dict(zip(("low", "mean", "high"), utility.tolist(), strict=True)),
                    "gain": dict(zip(("low", "mean", "high"), gain.tolist(), strict=True)),
                    "accepts": accepts,
                    "within_limits": within,
                }
                for party, utility, gain, accepts, within in rows
            ],
            "all_accept": score.all_accept,
            "bettered": score.bettered,
            "room": dict(zip(("low", "middle", "high"), score.room, strict=True)),
        }
    )


def _finite(value: Any) -> Any:
    """The same with None for what is not a number, which JSON has no word for."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return [_finite(item) for item in value] if isinstance(value, (list, tuple)) else value
