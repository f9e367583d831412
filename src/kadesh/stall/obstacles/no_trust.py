"""No trust: a signed deal may not be kept."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    return replace(scenario, draws=replace(draws, trust=np.ones_like(draws.trust)))


NO_TRUST = Obstacle("no_trust", "distrust that a deal would be kept", "both sides are sure that a signed deal is kept",
    "Fearon (1995), doi:10.1017/S0020818300033324; Walter (1997), doi:10.1162/002081897550384", _without)  # fmt: skip
