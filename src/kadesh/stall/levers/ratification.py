"""A campaign at home for what leaders would sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

WAY = 0.2


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    draws = scenario.draws
    towards = draws.ideal[:, ::-1] - draws.ideal
    home = np.clip(draws.home_limit + WAY * towards, 0.0, 1.0)
    changed = replace(scenario, draws=replace(draws, home_limit=home))
    what = f"home limits move by {WAY:.0%} of the way to the other side's ask"
    if not np.isnan(draws.home_limit).all():
        yield Pulled("ratification", "A ratification campaign", what, changed)


RATIFICATION = Lever("ratification", f"home limits move by {WAY:.0%} of the way to the other side's ask", _pull)
