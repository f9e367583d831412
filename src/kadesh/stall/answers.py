"""A diagnosis as plain values: what ``kadesh stall DOSSIER --format json`` prints."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import numpy as np

from kadesh.deals.acceptable import acceptable_part
from kadesh.deals.surplus import surplus_of
from kadesh.judgement.arrays import Floats
from kadesh.stall.diagnosis import AT_MONTHS, Diagnosis
from kadesh.stall.effects import Effect

__all__ = ["levers_answer", "stall_answer"]

_MOST_ASKED = 12


def stall_answer(found: Diagnosis, as_of: dt.date, by: dt.timedelta) -> dict[str, Any]:
    """Everything a diagnosis says."""
    draws, acceptable = found.scenario.draws, found.bargain.acceptable
    zone, count = acceptable.zone, draws.count
    kept = acceptable_part(found.bargain.frontiers.both, surplus_of(found.bargain.draws)).zone
    others = found.under_priors
    shares = found.obstacles
    return {
        "by": (as_of + by).isoformat(),
        "draws": draws.count,
        "seed": draws.seed,
        "agreement": {
            "probability": found.agreement,
            "error": found.error,
            "under_priors": {leaning: other.agreement for leaning, other in others.items()},
            "at_months": {str(m): found.at(m) for m in AT_MONTHS},
        },
        "zone": float(kept.sum() / count),
        "signable": float(zone.sum() / count),
        "found": float(found.bargain.found[zone].mean()) if zone.any() else None,
        "zero_point": float(shares.values[-1]),
        "obstacles": [
            {
                "id": obstacle.id,
                "name": obstacle.name,
                "share": float(shares.share[g]),
                "error": float(shares.error[g]),
                "under_priors": {leaning: float(o.obstacles.share[g]) for leaning, o in others.items()},
                "alone": float(shares.alone[g]),
            }
            for g, obstacle in enumerate(shares.obstacles)
        ],
        "value": [_value(found, i) for i in range(len(draws.parties))],
        "levers": [_lever(effect, draws.parties) for effect in found.levers],
        "ask_next": [
            {
                "input": q.input,
                "worth": q.worth,
                "odds_if_low": _number(q.odds_if_low),
                "odds_if_high": _number(q.odds_if_high),
            }
            for q in found.ask_next[:_MOST_ASKED]
        ],
        "assumed": list(draws.assumed),
    }


def levers_answer(found: Diagnosis, as_of: dt.date, by: dt.timedelta) -> dict[str, Any]:
    """The levers alone: what ``kadesh levers`` prints."""
    parties = found.scenario.draws.parties
    return {
        "by": (as_of + by).isoformat(),
        "draws": found.scenario.draws.count,
        "seed": found.scenario.draws.seed,
        "agreement": {"probability": found.agreement, "error": found.error},
        "levers": [_lever(effect, parties) for effect in found.levers],
        "assumed": list(found.scenario.draws.assumed),
    }


def _lever(effect: Effect, parties: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": effect.lever.id,
        "title": effect.lever.title,
        "what": effect.lever.what,
        "change": effect.change,
        "error": effect.error,
        "sides": dict(zip(parties, effect.sides, strict=True)),
        "refused_by": list(effect.refused_by),
    }


def _value(found: Diagnosis, i: int) -> dict[str, Any]:
    worth = found.worth
    parts = worth.no_deal
    return {
        "party": found.scenario.draws.parties[i],
        "agree": _spread(worth.agree[:, i]),
        "keep_talking": _spread(worth.keep_talking[:, i]),
        "walk_out": _spread(worth.walk_out[:, i]),
        "no_deal": {
            "battlefield": _spread(parts.battlefield[:, i]),
            "war_cost": _spread(parts.war_cost[:, i]),
            "talk_gain": _spread(parts.talk_gain[:, i]),
        },
    }


def _spread(values: Floats) -> dict[str, float | None]:
    """Mean, low (10 %) and high (90 %) over the draws in which there is a value."""
    there = values[~np.isnan(values)]
    if not there.size:
        return {"mean": None, "low": None, "high": None}
    low, high = np.quantile(there, (0.1, 0.9))
    return {"mean": float(there.mean()), "low": float(low), "high": float(high)}


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
