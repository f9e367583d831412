"""Everything on the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    draws = scenario.draws
    if not draws.on_table.all():
        changed = replace(scenario, draws=replace(draws, on_table=np.ones_like(draws.on_table)))
        yield Pulled("wider_agenda", "A wider agenda", "every issue is on the table", changed)


WIDER_AGENDA = Lever("wider_agenda", "every issue is on the table", _pull)
