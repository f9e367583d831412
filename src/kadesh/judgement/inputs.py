"""What the record judges of a negotiation, by the name of each input."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from kadesh.errors import InputError, Problem
from kadesh.record.dossier import Dossier
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Calculus, Position
from kadesh.record.values.judgements import Judgement

__all__ = ["Inputs", "inputs_of"]

LEAST_PARTIES = 2
Members: TypeAlias = dict[str, tuple[str, ...]]
"""Party to the ids of its actors."""
OF_POSITIONS = ("ideal", "limit", "home_limit", "salience")
OF_CALCULUS = ("prevail", "war_cost", "talk_gain", "impatience", "trust", "resolve_doubt", "demand", "no_deal")


@dataclass(frozen=True)
class Inputs:
    """The judgements of a dossier by name: ``party.quantity.issue``, ``party.quantity`` or ``issue.quantity``."""

    parties: tuple[str, ...]
    """Whose consent a deal needs, in the order of the dossier: its blocs, or, without any, its parties."""
    issues: tuple[Issue, ...]
    judged: dict[str, Judgement]
    spoken: dict[tuple[str, str], int]
    """(party, issue) to the number of its statements about it."""
    curvature: dict[tuple[str, str], float]
    """(party, issue) to how fast worth falls away from the ideal, where it is not a straight line."""
    refused: dict[tuple[str, str], frozenset[str]]
    """(party, issue) to the options it would not sign."""

    @cached_property
    def partners(self) -> dict[str, tuple[str, float]]:
        """Input to the input that its doubt moves with, and the rank correlation."""
        found = ((name, j.correlated) for name, j in self.judged.items())
        return {name: (c.input, c.rank) for name, c in found if c is not None}


def inputs_of(dossier: Dossier) -> Inputs:
    """The judgements in force in a dossier: of each quantity the latest one given.

    Raises
    ------
    InputError
        If fewer than two parties or no issues are recorded, or a judgement is correlated with nothing.
    """
    members = _members(dossier)
    problems = []
    if len(members) < LEAST_PARTIES:
        mend = "give two actors a 'side', or the role 'party'"
        problems.append(
            Problem(f"a deal needs two parties, and the dossier names {len(members)}", mend, field="actors")
        )
    if not dossier.issues:
        problems.append(Problem("there is nothing to settle yet", "name the issues", field="issues"))
    if problems:
        raise InputError(*problems)
    refused = _latest(dossier, members, "refuses")
    inputs = Inputs(
        tuple(members),
        dossier.issues,
        dict(_judged(dossier, members)),
        _spoken(dossier, members),
        dict(_latest(dossier, members, "curvature")),
        {key: frozenset(r.option for r in options) for key, options in refused},
    )
    return _with_partners(inputs, members)


def _members(dossier: Dossier) -> Members:
    if dossier.sides:
        return {side: tuple(a.id for a in dossier.members(side)) for side in dossier.sides}
    return {actor.name: (actor.id,) for actor in dossier.actors if actor.has_role("party")}


def _judged(dossier: Dossier, members: Members) -> Iterator[tuple[str, Judgement]]:
    for quantity in OF_POSITIONS:
        for (party, issue), judgement in _latest(dossier, members, quantity):
            yield f"{party}.{quantity}.{issue}", judgement
    for (party, issue), values in _latest(dossier, members, "values"):
        for option, judgement in values.items():
            yield f"{party}.value.{issue}.{option}", judgement
    for party, actors in members.items():
        for quantity, judgement in _weighed(sorted((c for c in dossier.calculus if c.actor in actors), key=_day)):
            yield f"{party}.{quantity}", judgement
    for found in dossier.issues:
        pairs = (("status_quo", found.status_quo), ("on_table", found.on_table))
        yield from ((f"{found.id}.{name}", judged) for name, judged in pairs if isinstance(judged, Judgement))
    if dossier.drafting is not None:
        yield "drafting", dossier.drafting


def _weighed(given: list[Calculus]) -> Iterator[tuple[str, Judgement]]:
    """(quantity, the latest judgement of it), from a party's calculus, oldest first."""
    for quantity in OF_CALCULUS:
        found = [judgement for c in given if (judgement := getattr(c, quantity)) is not None]
        yield from ((quantity, judgement) for judgement in found[-1:])


def _latest(dossier: Dossier, members: Members, quantity: str) -> Iterator[tuple[tuple[str, str], Any]]:
    """((party, issue), value) of the latest position that gives the quantity."""
    for party, actors in members.items():
        latest: dict[str, Any] = {}
        for position in sorted((p for p in dossier.positions if p.actor in actors), key=_day):
            if value := getattr(position, quantity):
                latest[position.issue] = value
        for issue, value in latest.items():
            yield (party, issue), value


def _day(entry: Position | Calculus) -> dt.date:
    return (entry.date.earliest if entry.date else None) or dt.date.min


def _spoken(dossier: Dossier, members: Members) -> dict[tuple[str, str], int]:
    party_of = {actor: party for party, actors in members.items() for actor in actors}
    counts: dict[tuple[str, str], int] = {}
    for statement in dossier.statements:
        actor = dossier.actor_of(statement.speaker)
        if actor is not None and actor.id in party_of and statement.kind != "procedural":
            for issue in statement.issues:
                key = party_of[actor.id], issue
                counts[key] = counts.get(key, 0) + 1
    return counts


def _with_partners(inputs: Inputs, members: Members) -> Inputs:
    """Correlations name an actor; the inputs go by its party."""
    party_of = {actor: party for party, actors in members.items() for actor in actors}
    judged, problems = dict(inputs.judged), []
    free = _standing_alone(inputs)
    for name, judgement in inputs.judged.items():
        if judgement.correlated is None:
            continue
        actor, _, rest = judgement.correlated.input.partition(".")
        other = f"{party_of.get(actor, actor)}.{rest}" if rest else actor
        if other not in inputs.judged and other not in free:
            what = f"{name} is correlated with {judgement.correlated.input!r}, which is no input that is judged"
            problems.append(Problem(what, "write party.quantity or party.quantity.issue, and judge that too"))
        link = judgement.correlated.model_copy(update={"input": other})
        judged[name] = judgement.model_copy(update={"correlated": link})
    if problems:
        raise InputError(*problems)
    return Inputs(inputs.parties, inputs.issues, judged, inputs.spoken, inputs.curvature, inputs.refused)


def _standing_alone(inputs: Inputs) -> set[str]:
    """Inputs whose prior needs no other input: a rank correlation with them holds even where nobody has judged them."""
    names = {"drafting"}
    for party in inputs.parties:
        names |= {f"{party}.{quantity}" for quantity in OF_CALCULUS if quantity not in ("talk_gain", "no_deal")}
        for issue in inputs.issues:
            names |= {f"{party}.value.{issue.id}.{option.id}" for option in issue.options}
    return names | {f"{issue.id}.status_quo" for issue in inputs.issues}
