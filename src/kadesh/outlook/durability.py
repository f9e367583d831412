"""Would an agreement hold? Three definitions, side by side: on the same agreements they give very different rates."""

from __future__ import annotations

from dataclasses import dataclass

from kadesh.outlook.agreement import Part, Pooled, pooled
from kadesh.outlook.base_rates import YEAR, BaseRate, BaseRates

__all__ = ["DEFINITIONS", "TRUST_WEIGHT", "Durability", "durability_of"]

DEFINITIONS: tuple[tuple[str, str], ...] = (
    ("agreement_ended", "formally in force"),
    ("fighting_again_dyad", "no fighting between the same two sides"),
    ("fighting_again_conflict", "no fighting in the same conflict"),
)
"""Base rate of failing, and what holding means by it."""
TRUST_WEIGHT = 0.5
"""Weight of the judged chance that both sides keep what they sign, where it is pooled."""


@dataclass(frozen=True)
class Durability:
    """The chance that an agreement, once signed, holds for some years, by one definition."""

    definition: str
    years: float
    holds: Pooled
    rate: BaseRate
    """Of failing."""


def durability_of(rates: BaseRates, years: float, kept: float | None = None, draws: int = 0) -> tuple[Durability, ...]:
    """The chance of holding by each definition.

    Parameters
    ----------
    rates
        Base rates.
    years
        Since the agreement; at most as many as the data follow (10).
    kept
        Judged chance that both sides keep the deal (the product of their trust), pooled with the reference class; None
        for the reference class alone.
    draws
        Samples behind `kept`; at least one if it is given.
    """
    found = []
    for name, definition in DEFINITIONS:
        rate = rates.rates[name]
        parts = [Part("reference class", 1 - rate.at(years * YEAR).share, rate.n, 1 - TRUST_WEIGHT if draws else 1.0)]
        if kept is not None:
            parts.append(Part("judged trust", kept, min(draws, rate.n), TRUST_WEIGHT))
        found.append(Durability(definition, years, pooled(*parts), rate))
    return tuple(found)
