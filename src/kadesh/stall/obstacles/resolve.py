"""Resolve: each side may be one that never yields, and waits for the other."""

from __future__ import annotations

from dataclasses import replace

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    return replace(scenario, resolve=False)


RESOLVE = Obstacle("resolve", "holding out", "no side is ever one that never yields, and both know",
    "Abreu & Gul (2000), doi:10.1111/1468-0262.00094", _without)  # fmt: skip
