"""What the models would refuse in a dossier whose record is sound: tried with few draws, so that a check finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from kadesh.errors import InputError, Problem

if TYPE_CHECKING:
    from kadesh.record.dossier import Dossier

_DRAWS, _SEED = 64, 0
_NOT_YET = frozenset({"actors", "issues"})
"""Fields whose want only says that the record is not far enough to compute anything."""


def refusals(dossier: Dossier) -> tuple[Problem, ...]:
    """Every problem that the deal space, the stall model, its levers and the ripple model have with a dossier."""
    return tuple(dict.fromkeys((*_of_stall(dossier), *_of_ripples(dossier))))


def _of_stall(dossier: Dossier) -> Iterator[Problem]:
    from kadesh.judgement.drawing import draw
    from kadesh.stall.changes import require_bounded
    from kadesh.stall.effects import pulled_by_user
    from kadesh.stall.scenario import Scenario

    try:
        draws = draw(dossier, _DRAWS, _SEED)
        require_bounded(draws)
    except InputError as error:
        yield from (problem for problem in error.problems if problem.field not in _NOT_YET)
        return
    party_of = {actor.id: actor.side or actor.name for actor in dossier.actors}
    for n, lever in enumerate(dossier.levers):
        yield from _tried(partial(_all, pulled_by_user(Scenario(draws), (lever,), party_of)), f"levers[{n}]")


def _of_ripples(dossier: Dossier) -> Iterator[Problem]:
    from kadesh.ripples.spreading import ripples_of

    if dossier.effects:
        yield from _tried(partial(ripples_of, dossier, _DRAWS, _SEED))


def _all(made: Iterator[object]) -> None:
    for _ in made:
        pass


def _tried(run: Callable[[], object], field: str = "") -> Iterator[Problem]:
    try:
        run()
    except InputError as error:
        yield from (replace(problem, field=problem.field or field) for problem in error.problems)
