"""Pressure from outside that makes the conflict dearer to one side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

FACTOR = 1.5


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    for i, party in enumerate(scenario.draws.parties):
        cost = scenario.draws.war_cost.copy()
        cost[:, i] *= FACTOR
        changed = replace(scenario, draws=replace(scenario.draws, war_cost=cost))
        what = f"the conflict costs {party} {FACTOR:g} times as much"
        yield Pulled(f"sanctions:{party}", f"Pressure on {party}", what, changed)


SANCTIONS = Lever("sanctions", f"the conflict costs one side {FACTOR:g} times as much", _pull)
