"""Packages as people write them down, and as arrays over the draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from kadesh.deals.terms import limit_sign
from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import EPSILON, Bools, Floats, Ints
from kadesh.judgement.draws import Draws
from kadesh.judgement.quantiles import quantiles_of
from kadesh.judgement.streams import Streams
from kadesh.record.dossier import Dossier
from kadesh.record.values.judgements import Judgement
from kadesh.record.values.names import whose

__all__ = ["Package", "Settlement", "halfway", "on_table", "settlement_of", "signs", "status_quo", "terms_asked_by"]

Package: TypeAlias = Mapping[str, "Judgement | float | str"]
"""Issue to level (0–1, a number or a judgement) or to the id of an option; what is left out stays as it is."""


@dataclass(frozen=True)
class Settlement:
    """One package in every draw."""

    name: str
    levels: Floats
    """(draws, issues); NaN for issues of options."""
    choices: dict[int, Ints]
    """Issue to option, (draws,)."""

    def utilities(self, draws: Draws) -> Floats:
        """Utilities (draws, parties)."""
        return np.asarray(draws.worth_of(self.levels, self.choices).sum(axis=2))


def status_quo(draws: Draws) -> Settlement:
    """Nothing settled: every issue as it is."""
    return Settlement("Status quo", draws.status_quo, {k: o.status_quo for k, o in draws.options.items()})


def halfway(draws: Draws) -> Settlement:
    """Every scale midway between the asks, and of options the one that gives the less satisfied side most."""
    levels = draws.ideal.mean(axis=1)
    choices = {k: o.worth.min(axis=1).argmax(axis=1) for k, o in draws.options.items()}
    return _off_table("Every issue halfway", levels, choices, draws)


def on_table(dossier: Dossier, draws: Draws) -> tuple[Settlement, ...]:
    """Each side's own terms, and the proposals of which the package is recorded, the latest last."""
    tabled = sorted((p for p in dossier.proposals if p.package), key=lambda p: p.date.earliest or dt.date.min)
    asked = (terms_asked_by(draws, i) for i in range(len(draws.parties)))
    return (*asked, *(settlement_of(draws, p.package, p.title) for p in tabled))


def terms_asked_by(draws: Draws, party: int) -> Settlement:
    """A party's own terms on the issues on the table."""
    return _off_table(f"{whose(draws.parties[party])} terms", *draws.asked(party), draws)


def settlement_of(draws: Draws, package: Package, name: str) -> Settlement:
    """A package somebody wrote down; issues that it leaves out, or that are not on the table, stay as they are.

    Raises
    ------
    InputError
        If it names an issue that there is not, a level off the scale, or an unknown option.
    """
    known = status_quo(draws)
    levels, choices, problems = known.levels.copy(), dict(known.choices), []
    for issue, item in package.items():
        if issue not in draws.issues:
            problems.append(Problem(f"{name}: there is no issue {issue!r}", f"issues: {', '.join(draws.issues)}"))
            continue
        k = draws.issues.index(issue)
        if k in draws.options:
            options = draws.options[k].options
            if item in options:
                choices[k] = np.full(draws.count, options.index(str(item)))
            else:
                problems.append(Problem(f"{name}: {issue!r} has no option {item!r}", f"options: {', '.join(options)}"))
        elif isinstance(item, Judgement) and item.bounds[0] >= 0 and item.bounds[1] <= 1:
            chances = Streams(draws.seed, draws.first, draws.count).chances(f"{name}.{issue}")
            levels[:, k] = quantiles_of(item, 0.0, 1.0).at(chances)
        elif isinstance(item, (int, float)) and not isinstance(item, bool) and 0 <= item <= 1:
            levels[:, k] = item
        else:
            shown = item.bounds if isinstance(item, Judgement) else item
            problems.append(Problem(f"{name}: {shown!r} is no level of {issue!r}", "give a number from 0 to 1"))
    if problems:
        raise InputError(*problems)
    return _off_table(name, levels, choices, draws)


def _off_table(name: str, levels: Floats, choices: dict[int, Ints], draws: Draws) -> Settlement:
    levels = np.where(draws.on_table, levels, draws.status_quo)
    kept = {k: np.where(draws.on_table[:, k], c, draws.options[k].status_quo) for k, c in choices.items()}
    return Settlement(name, levels, kept)


def signs(draws: Draws, package: Settlement, party: int) -> Bools:
    """(draws,): whether a package satisfies the limits of one party on every issue on the table."""
    towards = limit_sign(draws)[:, party]
    with np.errstate(invalid="ignore"):
        beyond = [towards * (package.levels - limit[:, party]) > EPSILON for limit in (draws.limit, draws.home_limit)]
    refused = (beyond[0] | beyond[1]) & draws.on_table
    for k, options in draws.options.items():
        refused[:, k] = options.refused[party][package.choices[k]] & draws.on_table[:, k]
    return np.asarray(~refused.any(axis=1))
