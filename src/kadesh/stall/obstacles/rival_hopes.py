"""Rival hopes: both sides think that fighting on ends on their terms."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    common = (draws.prevail[:, 0] + 1 - draws.prevail[:, 1]) / 2
    return replace(scenario, draws=replace(draws, prevail=np.stack([common, 1 - common], axis=1)))


RIVAL_HOPES = Obstacle("rival_hopes", "rival hopes of prevailing", "both sides agree on how the war would end",
    "Blainey (1973), The Causes of War; Fearon (1995), doi:10.1017/S0020818300033324", _without)  # fmt: skip
