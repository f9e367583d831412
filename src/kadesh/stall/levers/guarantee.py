"""A third party's guarantee that a signed deal is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

TRUST = 0.2


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    trust = np.minimum(scenario.draws.trust + TRUST, 1.0)
    changed = replace(scenario, draws=replace(scenario.draws, trust=trust))
    yield Pulled("guarantee", "A third party's guarantee", f"trust that a deal is kept +{TRUST} for both", changed)


GUARANTEE = Lever("guarantee", f"trust that a deal is kept +{TRUST} for both", _pull)
