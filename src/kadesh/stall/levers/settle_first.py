"""One issue settled early, halfway or as near to it as red lines allow (as an exchange of prisoners may be)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from kadesh.deals.terms import limit_sign
from kadesh.judgement.arrays import EPSILON, Bools, Floats
from kadesh.judgement.draws import Draws
from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    draws = scenario.draws
    for k in map(int, draws.scales):
        if not draws.on_table[:, k].any() or len(draws.issues) == 1:
            continue
        level, allowed = _halfway(draws, k)
        settled = draws.on_table[:, k] & allowed
        status_quo, on_table = draws.status_quo.copy(), draws.on_table.copy()
        status_quo[:, k] = np.where(settled, level, status_quo[:, k])
        on_table[settled, k] = False
        changed = replace(scenario, draws=replace(draws, status_quo=status_quo, on_table=on_table))
        title, what = f"Settle {draws.titles[k]} first", f"{draws.titles[k]} is settled beforehand {_HOW}"
        yield Pulled(f"settle_first:{draws.issues[k]}", title, what, changed)


_HOW = "near halfway, within red lines"


def _halfway(draws: Draws, issue: int) -> tuple[Floats, Bools]:
    """(draws,) each: the level nearest to halfway that no red line rules out, and whether there is any."""
    towards = limit_sign(draws)[:, :, issue]
    limits = np.stack([draws.limit[:, :, issue], draws.home_limit[:, :, issue]])
    least = np.where((towards < 0) & ~np.isnan(limits), limits, 0.0).max(axis=(0, 2))
    most = np.where((towards > 0) & ~np.isnan(limits), limits, 1.0).min(axis=(0, 2))
    return np.minimum(np.maximum(draws.ideal[:, :, issue].mean(axis=1), least), most), least <= most + EPSILON


SETTLE_FIRST = Lever("settle_first", f"one issue is settled beforehand {_HOW}", _pull)
