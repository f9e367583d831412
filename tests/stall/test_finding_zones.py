"""Whether a zone is found: published values, and certain inputs."""

import dataclasses

import numpy as np
import pytest

from kadesh.stall.agreement import agreement_odds, bargain_of
from kadesh.stall.finding_zones import second_best
from tests.stall.scenes import scene


@pytest.mark.parametrize(
    ("buyer", "theta"),
    [((0, 1), 0.25), ((0.5, 1.5), 0.240), ((0.8, 1.8), 0.174), ((0.99, 1.99), 0.047), ((1, 2), 0.0), ((3, 4), 0.0)],
)
def test_the_second_best_of_uniform_values(buyer, theta):
    assert second_best((0, 1), buyer) == pytest.approx(theta, abs=5e-4)


def test_the_second_best_scales():
    assert second_best((2, 5), (2, 5)) == pytest.approx(0.25)


def test_with_certain_inputs_every_zone_is_found():
    scenario = scene(draws=400)
    one = int(np.flatnonzero(bargain_of(scenario).acceptable.zone)[0])
    row = bargain_of(scenario).frontiers.rows[one]
    certain = dataclasses.replace(scenario, draws=scenario.draws.at(np.full(50, row)))
    bargain = bargain_of(certain)
    assert bargain.acceptable.zone.all()
    assert (bargain.found == 1).all()


def test_hidden_limits_only_ever_lower_the_odds():
    scenario = scene(draws=2000)
    shown = dataclasses.replace(scenario, hidden_limits=False)
    bargain = bargain_of(scenario)
    hidden, seen = (agreement_odds(bargain, each, 12.0) for each in (scenario, shown))
    assert (hidden <= seen).all()
    assert hidden.mean() < seen.mean()


def test_thresholds_of_another_scenario_are_kept():
    scenario = scene(draws=500)
    thresholds = bargain_of(scenario).thresholds
    assert bargain_of(scenario, frozen=thresholds.times(0.5)).thresholds.thickness == pytest.approx(
        thresholds.thickness / 2
    )
