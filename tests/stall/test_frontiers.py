"""Which draws are followed, and what they share with those of another scenario."""

import dataclasses

import numpy as np
import pytest

from kadesh.deals.acceptable import acceptable_part
from kadesh.deals.pieces import pieces_of
from kadesh.deals.surplus import surplus_of
from kadesh.stall.agreement import bargain_of
from kadesh.stall.frontiers import Frontiers, same_frontier
from tests.stall.scenes import changed, scene

TALKS = ({"scales": 3, "off_table": True}, {"scales": 2, "options": 2}, {"scales": 0, "options": 1})


@pytest.mark.parametrize("talks", TALKS)
def test_in_no_other_draw_do_limits_leave_anything(talks):
    draws = scene(draws=500, **talks).draws
    rows = Frontiers.of(draws).rows
    assert np.array_equal(rows, np.flatnonzero(pieces_of(draws, by_lot=True).valid.any(axis=1)))


@pytest.mark.parametrize("talks", TALKS)
def test_the_zone_is_that_of_all_draws(talks):
    scenario = scene(draws=500, **talks)
    everywhere = acceptable_part(pieces_of(scenario.draws, by_lot=True), surplus_of(scenario.draws, distrust=True))
    found = bargain_of(scenario)
    assert np.array_equal(found.frontiers.rows[found.acceptable.zone], np.flatnonzero(everywhere.zone))
    assert found.acceptable.best == pytest.approx(everywhere.best[found.frontiers.rows], abs=1e-12, nan_ok=True)


def test_an_issue_whose_options_are_all_refused_leaves_nothing():
    scenario = scene(scales=1, options=1, draws=50)
    refused = {k: dataclasses.replace(o, refused=np.ones_like(o.refused)) for k, o in scenario.draws.options.items()}
    frontiers = Frontiers.of(dataclasses.replace(scenario.draws, options=refused))
    assert len(frontiers.rows) == frontiers.draws.count == len(frontiers.both.start) == 0


def test_frontiers_are_shared_where_nothing_they_are_made_of_changes():
    scenario = scene(draws=50)
    dearer = changed(scenario, war_cost=scenario.draws.war_cost * 2)
    freer = changed(scenario, limit=np.full_like(scenario.draws.limit, np.nan))
    assert same_frontier(scenario.draws, dearer.draws)
    assert not same_frontier(scenario.draws, freer.draws)
    anew, shared = (bargain_of(dearer, frontiers=given) for given in (None, Frontiers.of(scenario.draws)))
    assert np.array_equal(anew.acceptable.zone, shared.acceptable.zone)
    assert np.array_equal(anew.holding_out.rate, shared.holding_out.rate)
