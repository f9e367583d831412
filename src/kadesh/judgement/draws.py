"""Draws: every judgement of a negotiation sampled, as arrays."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Self

import numpy as np

from kadesh.judgement.arrays import Bools, Floats, Ints
from kadesh.judgement.values import level_value

__all__ = ["Draws", "OptionDraws"]


@dataclass(frozen=True)
class OptionDraws:
    """An issue that is settled by one of a list of options."""

    options: tuple[str, ...]
    worth: Floats
    """(draws, parties, options), 0–1."""
    refused: Bools
    """(parties, options): what a party would not sign."""
    status_quo: Ints
    """(draws,): the option it stays at if it is not settled."""


@dataclass(frozen=True)
class Draws:
    """One negotiation in many draws: a draw is one sample of everything judged or assumed.

    Symbols and units are those of the theory page. Issues settled by options have NaN for levels and their own
    arrays in `options`.
    """

    parties: tuple[str, ...]
    issues: tuple[str, ...]
    """Ids."""
    titles: tuple[str, ...]
    """Of the issues, as they stand within a sentence."""
    ideal: Floats
    """(draws, parties, issues): the level asked for, 0–1."""
    limit: Floats
    """(draws, parties, issues): the last level its leaders would sign; NaN where there is none."""
    home_limit: Floats
    """(draws, parties, issues): the last level that could be ratified at home; NaN where there is none."""
    salience: Floats
    """(draws, parties, issues): weights, which sum to 1 over the issues."""
    curvature: Floats
    """(parties, issues): 1 is a straight line."""
    status_quo: Floats
    """(draws, issues): the level if it is not settled."""
    on_table: Bools
    """(draws, issues): whether it can be settled in these talks."""
    options: dict[int, OptionDraws]
    """Number of the issue to its options."""
    prevail: Floats
    """(draws, parties): own belief that fighting on ends on its terms."""
    war_cost: Floats
    """(draws, parties): flow cost of the conflict, utility per month."""
    talk_gain: Floats
    """(draws, parties): flow gain from being seen to talk, utility per month."""
    impatience: Floats
    """(draws, parties): discount rate per month."""
    trust: Floats
    """(draws, parties): belief that the other side keeps a signed deal."""
    resolve_doubt: Floats
    """(draws, parties): probability that it will never yield, as the other side sees it."""
    demand: Floats
    """(draws, parties): share of the contested surplus it holds out for."""
    drafting: Floats
    """(draws,): months to write a deal down once it is there."""
    no_deal: Floats
    """(draws, parties): worth of no agreement where it is judged directly; NaN where it is made of its parts."""
    seed: int
    first: int
    """Number of the first draw."""
    assumed: tuple[str, ...]
    """Names of the inputs that nobody has judged or measured."""
    judged: tuple[str, ...]
    """Names of all others."""

    @property
    def count(self) -> int:
        """How many draws."""
        return len(self.drafting)

    @cached_property
    def scales(self) -> Ints:
        """Numbers of the issues that are settled at a level."""
        return np.array([k for k in range(len(self.issues)) if k not in self.options], dtype=np.intp)

    @cached_property
    def decline(self) -> Floats:
        """(draws, parties, issues): weighted worth lost per unit of the scale away from the ideal, if straight."""
        return self.salience / np.maximum(self.ideal, 1 - self.ideal)

    def at(self, rows: Ints) -> Self:
        """Some of the draws."""
        arrays: dict[str, Any] = {
            field.name: getattr(self, field.name)[rows] for field in fields(self) if field.name in _PER_DRAW
        }
        options = {k: replace(o, worth=o.worth[rows], status_quo=o.status_quo[rows]) for k, o in self.options.items()}
        return replace(self, options=options, **arrays)

    def worth_of(self, levels: Floats, choices: dict[int, Ints]) -> Floats:
        """What a package is worth to each party on each issue, times its weight: (draws, parties, issues).

        Parameters
        ----------
        levels
            (draws, issues) or (issues,): levels on the scale issues; others are ignored.
        choices
            Number of each option issue to the option chosen, (draws,) or one for all.
        """
        values = np.zeros(self.salience.shape)
        scales = self.scales
        at = np.broadcast_to(levels, (self.count, len(self.issues)))[:, None, scales]
        values[:, :, scales] = level_value(at, self.ideal[:, :, scales], self.curvature[:, scales])
        for k, issue in self.options.items():
            chosen = np.broadcast_to(choices[k], (self.count,))
            values[:, :, k] = issue.worth[np.arange(self.count), :, chosen]
        return values * self.salience

    def asked(self, party: int) -> tuple[Floats, dict[int, Ints]]:
        """A party's own terms on everything: levels (draws, issues) and options (draws,) by issue."""
        return self.ideal[:, party], {k: issue.worth[:, party].argmax(axis=1) for k, issue in self.options.items()}


_PER_DRAW = frozenset(f.name for f in fields(Draws) if f.type in ("Floats", "Bools") and f.name != "curvature")
