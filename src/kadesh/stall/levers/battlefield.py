"""A change on the battlefield that both sides see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.record.values.names import whose
from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

SHIFT = 0.1


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    for i, party in enumerate(scenario.draws.parties):
        shift = np.where(np.arange(2) == i, -SHIFT, SHIFT)
        prevail = np.clip(scenario.draws.prevail + shift, 0.0, 1.0)
        changed = replace(scenario, draws=replace(scenario.draws, prevail=prevail))
        what = f"both see {whose(party)} chance to prevail {SHIFT} lower"
        yield Pulled(f"battlefield:{party}", f"A setback for {party}", what, changed)


BATTLEFIELD = Lever("battlefield", f"both see one side's chance to prevail {SHIFT} lower", _pull)
