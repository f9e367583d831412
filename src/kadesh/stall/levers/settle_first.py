"""One issue settled early, halfway, and taken out of the bargain (as an exchange of prisoners may be)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    draws = scenario.draws
    for k in map(int, draws.scales):
        if not draws.on_table[:, k].any() or len(draws.issues) == 1:
            continue
        status_quo, on_table = draws.status_quo.copy(), draws.on_table.copy()
        status_quo[:, k] = np.where(on_table[:, k], draws.ideal[:, :, k].mean(axis=1), status_quo[:, k])
        on_table[:, k] = False
        changed = replace(scenario, draws=replace(draws, status_quo=status_quo, on_table=on_table))
        title, what = f"Settle {draws.titles[k]} first", f"{draws.titles[k]} is settled halfway beforehand"
        yield Pulled(f"settle_first:{draws.issues[k]}", title, what, changed)


SETTLE_FIRST = Lever("settle_first", "one issue is settled halfway beforehand", _pull)
