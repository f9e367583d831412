"""Ripple effects as plain values: what ``kadesh ripples DOSSIER --format json`` prints."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kadesh.ripples.closing import Loop
from kadesh.ripples.spreading import Ripples

__all__ = ["ripples_answer"]


def ripples_answer(found: Ripples, loop: Loop | None, why_not: str = "") -> dict[str, Any]:
    """Everything that is found; `why_not` says why there is none to the odds of an agreement."""
    return {
        "draws": found.draws,
        "seed": found.seed,
        "audiences": [asdict(row) | {"open": row.open, "words": row.words} for row in found.audiences],
        "back_to_parties": [asdict(row) | {"how": row.how, "words": row.words} for row in found.back],
        "agreement": _agreement(loop) if loop else None,
        "why_not": loop.unsettled if loop else why_not,
        "residual": found.residual,
        "assumed": [*found.assumed, *(loop.assumed if loop else ())],
    }


def _agreement(loop: Loop) -> dict[str, Any]:
    return {
        "before": loop.before,
        "one_pass": loop.once,
        "error": loop.error,
        "settled": None if loop.unsettled else loop.settled,
        "passes": len(loop.passes),
    }
