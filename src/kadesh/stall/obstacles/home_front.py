"""The home front: what could not be ratified at home."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    return replace(scenario, draws=replace(draws, home_limit=np.full_like(draws.home_limit, np.nan)))


HOME_FRONT = Obstacle("home_front", "the home front", "whatever leaders sign is ratified",
    "Putnam (1988), doi:10.1017/S0020818300027697", _without, of_frontier=True)  # fmt: skip
