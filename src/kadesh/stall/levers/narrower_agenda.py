"""One issue left out of the talks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    draws = scenario.draws
    for k, (issue, title) in enumerate(zip(draws.issues, draws.titles, strict=True)):
        if not draws.on_table[:, k].any() or len(draws.issues) == 1:
            continue
        on_table = draws.on_table.copy()
        on_table[:, k] = False
        changed = replace(scenario, draws=replace(draws, on_table=on_table))
        yield Pulled(f"narrower_agenda:{issue}", f"Leave {title} out", f"{title} stays as it is", changed)


NARROWER_AGENDA = Lever("narrower_agenda", "one issue is left as it is", _pull)
