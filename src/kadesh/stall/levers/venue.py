"""A venue or format in which yielding costs no face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.scenario import Scenario

FACTOR = 0.7


def _pull(scenario: Scenario) -> Iterator[Pulled]:
    doubt = scenario.draws.resolve_doubt * FACTOR
    changed = replace(scenario, draws=replace(scenario.draws, resolve_doubt=doubt))
    yield Pulled("venue", "A face-saving venue", f"odds that a side never yields times {FACTOR:g}", changed)


VENUE = Lever("venue", f"odds that a side never yields times {FACTOR:g}, for both", _pull)
