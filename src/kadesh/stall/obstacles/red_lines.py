"""Red lines: the last terms that leaders would sign."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.scenario import Scenario


def _without(scenario: Scenario) -> Scenario:
    draws = scenario.draws
    options = {k: replace(o, refused=np.zeros_like(o.refused)) for k, o in draws.options.items()}
    return replace(scenario, draws=replace(draws, limit=np.full_like(draws.limit, np.nan), options=options))


RED_LINES = Obstacle("red_lines", "red lines", "leaders would sign anything that leaves them better off than no deal",
    "Raiffa (1982), The Art and Science of Negotiation", _without, of_frontier=True)  # fmt: skip
