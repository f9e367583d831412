"""Scenarios drawn from small dossiers: scales and options, on and off the table, straight and bent."""

from dataclasses import replace

import numpy as np

from kadesh.judgement.drawing import draw
from kadesh.stall.scenario import Scenario
from tests.judgement.talks import PRISONERS, position, talks

SIDES = ("alpha", "beta")


def dossier(scales=2, options=0, *, off_table=False, curvature=1.0, **lists):
    """Talks over so many scales and lists of options."""
    issues = [{"id": f"s{k}", "title": f"S{k}"} for k in range(scales)]
    issues += [PRISONERS | {"id": f"o{k}", "status_quo": "none"} for k in range(options)]
    if off_table:
        issues[0] = issues[0] | {"on_table": False}
    bent = [position(a, "s0") | {"curvature": curvature} for a in SIDES] if scales and curvature > 1 else []
    return talks(*bent, issues=issues, **lists)


def scene(*, draws=300, seed=0, **given):
    """A scenario of such talks, everything not given from its prior."""
    return Scenario(draw(dossier(**given), draws, seed))


def changed(scenario, **arrays):
    """The scenario with some arrays of its draws replaced."""
    return replace(scenario, draws=replace(scenario.draws, **arrays))


def level(scenario):
    """Equal weights on every issue."""
    salience = scenario.draws.salience
    return changed(scenario, salience=np.full_like(salience, 1 / salience.shape[2]))
