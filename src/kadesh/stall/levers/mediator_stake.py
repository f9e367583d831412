"""A mediator who gains from a success, and pays for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

WORTH = 0.05


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    changed = replace(scenario, inducement=scenario.inducement + WORTH)
    yield Pulled("mediator_stake", "A mediator pays for success", f"a deal is worth {WORTH} more to each side", changed)


MEDIATOR_STAKE = Lever("mediator_stake", f"a deal is worth {WORTH} more to each side", _pull)
