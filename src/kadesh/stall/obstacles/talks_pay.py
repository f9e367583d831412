"""Talks pay: each side gains by being seen to talk, and would lose that by concluding."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    return replace(scenario, draws=replace(draws, talk_gain=np.zeros_like(draws.talk_gain)))


TALKS_PAY = Obstacle("talks_pay", "gains from talking itself", "being seen to talk earns nothing",
    "Iklé (1964), How Nations Negotiate; Fearon (2013), Fighting rather than bargaining", _without)  # fmt: skip
