"""Limits shown to a mediator whom both trust."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

FACTOR = 0.5


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    if scenario.hidden_limits:
        what = f"zones {FACTOR:g} times as thick are still found"
        yield Pulled("transparency", "Limits shown to a mediator", what, scenario, hidden=FACTOR)


TRANSPARENCY = Lever("transparency", f"zones {FACTOR:g} times as thick are still found", _pull)
