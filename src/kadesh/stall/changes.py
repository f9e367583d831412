"""Changes of the inputs, as a user writes them in the dossier: one number of one party, or of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from kadesh.errors import InputError, Problem
from kadesh.judgement.arrays import Bools, Floats
from kadesh.judgement.draws import Draws
from kadesh.record.entities.proposals import Change

__all__ = ["INPUTS", "change_words", "changed", "require_bounded"]

_MOST = 1e6
"""Stands for any amount: no input of a real negotiation comes near it."""
INPUTS: dict[str, tuple[float, float]] = {
    "ideal": (0, 1), "limit": (0, 1), "home_limit": (0, 1), "salience": (0, _MOST), "status_quo": (0, 1),
    "on_table": (0, 1), "prevail": (0, 1), "war_cost": (0, _MOST), "talk_gain": (0, _MOST),
    "impatience": (1e-6, _MOST), "trust": (0, 1), "resolve_doubt": (0, 1), "demand": (0, 1),
    "drafting": (0, _MOST), "no_deal": (-_MOST, _MOST),
}  # fmt: skip
"""Input that a change can name to its bounds: what is changed is kept within them."""
_WORDS = {
    "ideal": "what is asked for", "limit": "the red line", "home_limit": "what could be ratified at home",
    "salience": "how much it matters", "status_quo": "the status quo", "on_table": "the chance that it is on the table",
    "prevail": "hope of prevailing", "war_cost": "the cost of the conflict", "talk_gain": "the gain from talking",
    "impatience": "impatience", "trust": "trust that a deal is kept",
    "resolve_doubt": "the chance of a side that never yields", "demand": "what is held out for",
    "drafting": "the months of drafting", "no_deal": "the worth of no deal",
}  # fmt: skip
_OF_ISSUES = ("status_quo", "on_table")
_OF_BOTH = ("ideal", "limit", "home_limit", "salience")


def changed(draws: Draws, changes: Iterable[Change], party_of: dict[str, str], name: str) -> Draws:
    """The draws with some changes made, one after the other.

    Parameters
    ----------
    draws
        Where they are made.
    changes
        Each adds, multiplies or sets; results are kept within the bounds of the input.
    party_of
        Actor id to the party it belongs to.
    name
        What the changes go by, for errors.

    Raises
    ------
    InputError
        If a change names an input, a party or an issue that there is not, or moves an input further than it goes.
    """
    for change in changes:
        draws = _one(draws, change, party_of, name)
    return draws


def change_words(change: Change, draws: Draws, party_of: dict[str, str]) -> str:
    """A change in words, such as *trust that a deal is kept +0.15 for both*; its names are known to be right."""
    issue = f" on {draws.titles[draws.issues.index(change.issue)]}" if change.issue else ""
    alone = getattr(draws, change.input).ndim == 1 or change.input in _OF_ISSUES
    party = party_of.get(change.party, change.party) if change.party else "both"
    hows = ((change.set, "set to {:g}"), (change.add, "{:+g}"), (change.times, "times {:g}"))
    how = "".join(words.format(number) for number, words in hows if number is not None)  # a change has one of them
    return f"{_WORDS[change.input]}{issue} {how}{'' if alone else f' for {party}'}"


def require_bounded(draws: Draws) -> None:
    """Refuse draws in which an input lies beyond its bounds (`InputError`)."""
    for name, (least, most) in INPUTS.items():
        values = getattr(draws, name)
        beyond = values[(values < least) | (values > most)]
        if beyond.size:
            what = f"{name} is {beyond[0]:g} in some draw, which no negotiation can mean"
            raise InputError(Problem(what, f"judge it between {least:g} and {most:g}"))


def _party(draws: Draws, change: Change, party_of: dict[str, str], name: str) -> str | None:
    """The party of a change, if it is of one; what it names is checked."""
    if change.input not in INPUTS:
        raise InputError(Problem(f"{name}: there is no input {change.input!r}", f"inputs: {', '.join(INPUTS)}"))
    party = party_of.get(change.party, change.party) if change.party else None
    if party and party not in draws.parties:
        raise InputError(Problem(f"{name}: {party!r} is no party", f"parties: {', '.join(draws.parties)}"))
    if change.issue and change.issue not in draws.issues:
        mend = f"issues: {', '.join(draws.issues)}"
        raise InputError(Problem(f"{name}: there is no issue {change.issue!r}", mend))
    least, most = INPUTS[change.input]
    if change.set is not None and not least <= change.set <= most:
        what = f"{name}: {change.input} cannot be set to {change.set:g}"
        raise InputError(Problem(what, f"set it between {least:g} and {most:g}"))
    if change.add is not None and not abs(change.add) <= most - least:
        what = f"{name}: {change.input} cannot be moved by {change.add:g}"
        raise InputError(Problem(what, f"it lies between {least:g} and {most:g}"))
    return party


def _one(draws: Draws, change: Change, party_of: dict[str, str], name: str) -> Draws:
    party = _party(draws, change, party_of, name)
    i = draws.parties.index(party) if party else slice(None)
    k = draws.issues.index(change.issue) if change.issue else slice(None)
    values = np.array(getattr(draws, change.input), dtype=float)
    where: tuple[int | slice, ...]
    if change.input in _OF_BOTH:
        where = (slice(None), i, k)
    elif change.input in _OF_ISSUES:
        where = (slice(None), k)
    else:
        where = (slice(None),) if values.ndim == 1 else (slice(None), i)
    if change.input == "on_table":
        return replace(draws, on_table=_at_chance(draws.on_table, where, change))
    before = values[where].copy()
    values[where] = np.clip(_new(before, change), *INPUTS[change.input])
    if change.input in _LIMITS:  # a limit on the far side of what is asked for would refuse even that
        ideal = draws.ideal[where]
        values[where] = np.where((values[where] - ideal) * (before - ideal) < 0, ideal, values[where])
    if change.input == "salience":
        total = values.sum(axis=2, keepdims=True)  # where nothing would matter, all matters alike
        values = np.where(total > 0, values / np.where(total > 0, total, 1.0), 1 / values.shape[2])
    made: dict[str, Any] = {change.input: values}
    return replace(draws, **made)


def _at_chance(on_table: Bools, where: tuple[int | slice, ...], change: Change) -> Bools:
    """Whether issues are on the table, with the changed chance of it: as many samples are turned as that needs."""
    made = np.array(on_table)
    for k in range(made.shape[1])[where[1]] if isinstance(where[1], slice) else (where[1],):
        now = made[:, k]
        chance = float(np.clip(_new(np.array([now.mean()]), change)[0], 0.0, 1.0))
        more = round(chance * len(now)) - int(now.sum())
        turned = np.random.default_rng(_TURNING).permutation(np.flatnonzero(now == (more < 0)))[: abs(more)]
        made[turned, k] = more > 0
    return made


_TURNING = 20_260_218
"""Seed by which samples are chosen: the same ones for every lever."""
_LIMITS = frozenset({"limit", "home_limit"})


def _new(values: Floats, change: Change) -> Floats:
    if change.set is not None:
        return np.full_like(values, change.set)
    with np.errstate(over="ignore"):  # what is too large is cut to the bounds of the input
        return (
            values + change.add if change.add is not None else values * (1.0 if change.times is None else change.times)
        )
