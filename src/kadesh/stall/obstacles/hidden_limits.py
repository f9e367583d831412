"""Hidden limits: a thin zone is missed, because neither side shows how far it would go."""

from __future__ import annotations

from dataclasses import replace

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    return replace(scenario, hidden_limits=False)


HIDDEN_LIMITS = Obstacle("hidden_limits", "limits hidden from each other", "every zone is found, however thin",
    "Myerson & Satterthwaite (1983), doi:10.1016/0022-0531(83)90048-0", _without)  # fmt: skip
