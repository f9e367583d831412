"""The agenda: what is not on the table cannot be traded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    return replace(scenario, draws=replace(draws, on_table=np.ones_like(draws.on_table)))


AGENDA = Obstacle("agenda", "what is kept off the table", "every issue is on the table",
    "Lax & Sebenius (1986), The Manager as Negotiator; Fershtman (1990), doi:10.1016/0899-8256(90)90022-Q",
    _without, of_frontier=True)  # fmt: skip
