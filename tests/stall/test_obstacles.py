"""A contract for every obstacle, and the zone's own monotonicity."""

import copy
from dataclasses import fields

import numpy as np
import pytest

from kadesh.stall.agreement import bargain_of
from kadesh.stall.obstacles import OBSTACLES
from tests.stall.scenes import changed, scene

TOUCHES = {
    "red_lines": {"limit", "options"}, "agenda": {"on_table"}, "talks_pay": {"talk_gain"}, "rival_hopes": {"prevail"},
    "no_trust": {"trust"}, "home_front": {"home_limit"}, "hidden_limits": set(), "resolve": set(),
}  # fmt: skip


def same(one, two):
    if isinstance(one, np.ndarray):
        return np.allclose(one, two, rtol=0, atol=1e-12, equal_nan=True)
    if isinstance(one, dict):
        return all(np.array_equal(one[k].refused, two[k].refused) for k in one)
    return one == two


@pytest.fixture
def scenario():
    return scene(scales=2, options=1, off_table=True)


def test_the_table_is_the_one_of_the_theory():
    assert [o.id for o in OBSTACLES] == list(TOUCHES)


@pytest.mark.parametrize("obstacle", OBSTACLES, ids=lambda o: o.id)
class TestContract:
    """Every obstacle."""

    def test_it_changes_what_it_names_and_nothing_else(self, obstacle, scenario):
        before = copy.deepcopy(scenario)
        after = obstacle.without(scenario)
        for field in fields(scenario.draws):
            assert same(getattr(scenario.draws, field.name), getattr(before.draws, field.name)), "the input was changed"
            if field.name not in TOUCHES[obstacle.id]:
                assert getattr(after.draws, field.name) is getattr(scenario.draws, field.name)
        flags = (after.hidden_limits, after.resolve) != (True, True)
        assert flags == (not TOUCHES[obstacle.id])

    def test_twice_is_once(self, obstacle, scenario):
        once = obstacle.without(scenario)
        twice = obstacle.without(once)
        assert all(same(getattr(once.draws, f.name), getattr(twice.draws, f.name)) for f in fields(once.draws))

    def test_it_says_what_it_is(self, obstacle):
        assert obstacle.name
        assert obstacle.removed
        assert obstacle.source


def zone(scenario):
    bargain = bargain_of(scenario)
    found = np.zeros(scenario.draws.count, dtype=bool)
    found[bargain.frontiers.rows] = bargain.acceptable.zone
    return found


SOFTER = {
    "dearer war": lambda d: {"war_cost": d.war_cost * 1.5},
    "less gained by talking": lambda d: {"talk_gain": d.talk_gain * 0.3},
    "less hope": lambda d: {"prevail": d.prevail * 0.8},
    "more trust": lambda d: {"trust": (d.trust + 1) / 2},
    "softer limits": lambda d: {"limit": d.limit + 0.3 * (d.ideal[:, ::-1] - d.ideal)},
    "softer home": lambda d: {"home_limit": d.home_limit + 0.3 * (d.ideal[:, ::-1] - d.ideal)},
}


@pytest.mark.parametrize("change", SOFTER)
def test_what_softens_never_closes_a_zone(change):
    scenario = scene(scales=3, draws=3000)
    before, after = zone(scenario), zone(changed(scenario, **SOFTER[change](scenario.draws)))
    assert not (before & ~after).any()
    assert after.sum() > before.sum()
