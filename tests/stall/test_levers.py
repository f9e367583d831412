"""A contract for every lever, a user's own levers, and their effects on common draws."""

from dataclasses import replace

import numpy as np
import pytest

from kadesh.errors import InputError
from kadesh.record.entities.proposals import Change, Lever
from kadesh.stall.changes import INPUTS, changed
from kadesh.stall.diagnosis import Diagnosis
from kadesh.stall.effects import pulled_by_user
from kadesh.stall.learning import inputs_by_name
from kadesh.stall.levers import LEVERS
from tests.stall.scenes import changed as replaced
from tests.stall.scenes import scene

PARTY_OF = {"alpha": "Alpha", "beta": "Beta"}
UNIT = ("limit", "home_limit", "prevail", "trust", "resolve_doubt", "status_quo")


@pytest.fixture(scope="module")
def scenario():
    return scene(scales=2, options=1, off_table=True, draws=800)


@pytest.mark.parametrize("lever", LEVERS, ids=lambda lever: lever.id)
def test_every_lever_is_bounded_and_leaves_its_input_alone(lever, scenario):
    before = {name: getattr(scenario.draws, name).copy() for name in UNIT}
    pulled = list(lever.pull(scenario))
    assert pulled, "it applies to these talks"
    for each in pulled:
        for name in UNIT:
            values = getattr(each.scenario.draws, name)
            assert not ((values < 0) | (values > 1)).any(), f"{each.id} takes {name} out of bounds"
    assert all(np.array_equal(before[name], getattr(scenario.draws, name), equal_nan=True) for name in UNIT)


def test_no_two_go_by_the_same_name(scenario):
    names = [each.id for lever in LEVERS for each in lever.pull(scenario)]
    assert len(set(names)) == len(names)


def test_a_lever_that_changes_nothing_has_no_effect(scenario):
    idle = Lever(id="idle", title="Idle", changes=(Change(input="trust", add=0.0),))
    own = tuple(pulled_by_user(scenario, (idle,), PARTY_OF))
    found = next(e for e in Diagnosis(scenario, 6.0, own_levers=own).levers if e.lever.id == "idle")
    assert (found.change, found.error, found.sides, found.refused_by) == (0, 0, (0, 0), ())


@pytest.mark.parametrize(
    ("limits", "settled_at"),
    [((np.nan, np.nan), 0.5), ((0.8, 0.2), 0.5), ((0.4, np.nan), 0.4), ((np.nan, 0.7), 0.7), ((0.4, 0.6), None)],
)
def test_an_issue_is_settled_first_only_where_red_lines_leave_room(limits, settled_at):
    scenario = scene(scales=2, draws=5)
    ideal, limit = np.tile([0.0, 1.0], (5, 1)), np.tile(limits, (5, 1))
    arrays = {name: getattr(scenario.draws, name).copy() for name in ("ideal", "limit", "home_limit")}
    arrays["ideal"][:, :, 0], arrays["limit"][:, :, 0], arrays["home_limit"][:, :, 0] = ideal, limit, np.nan
    arrays["on_table"] = np.ones_like(scenario.draws.on_table)
    lever = next(each for each in LEVERS if each.id == "settle_first")
    first = next(iter(lever.pull(replaced(scenario, **arrays)))).scenario.draws
    if settled_at is None:
        assert first.on_table[:, 0].all()
        assert np.array_equal(first.status_quo, scenario.draws.status_quo, equal_nan=True)
    else:
        assert not first.on_table[:, 0].any()
        assert first.status_quo[:, 0] == pytest.approx(settled_at)


def test_dearer_war_is_refused_by_whom_it_hits(scenario):
    found = {e.lever.id: e for e in Diagnosis(scenario, 6.0).levers}
    assert found["sanctions:Alpha"].refused_by == ("Alpha",)
    assert found["sanctions:Beta"].refused_by == ("Beta",)
    assert list(found.values()) == sorted(found.values(), key=lambda e: -e.change)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"add": 0.2}, lambda old: np.minimum(old + 0.2, 1)),
        ({"times": 0.5}, lambda old: old * 0.5),
        ({"set": 0.4}, lambda old: np.full_like(old, 0.4)),
    ],
)
def test_a_change_of_one_party(scenario, change, expected):
    draws = changed(scenario.draws, [Change(input="trust", party="beta", **change)], PARTY_OF, "it")
    assert np.array_equal(draws.trust[:, 1], expected(scenario.draws.trust[:, 1]))
    assert np.array_equal(draws.trust[:, 0], scenario.draws.trust[:, 0])


def test_every_input_of_the_table_can_be_changed(scenario):
    for name in INPUTS:
        draws = changed(scenario.draws, [Change(input=name, times=0.9)], PARTY_OF, "it")
        assert getattr(draws, name).shape == getattr(scenario.draws, name).shape
        assert np.allclose(draws.salience.sum(axis=2), 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"input": "mood"}, "there is no input 'mood'"),
        ({"input": "trust", "party": "gamma"}, "'gamma' is no party"),
        ({"input": "limit", "issue": "sea"}, "there is no issue 'sea'"),
    ],
)
def test_what_does_not_exist_is_named(scenario, change, said):
    with pytest.raises(InputError, match=said):
        changed(scenario.draws, [Change(**change, add=0.1)], PARTY_OF, "My lever")


@pytest.mark.parametrize(("change", "chance"), [({"set": 0.4}, 0.4), ({"add": 0.3}, 0.3), ({"times": 0.5}, 0.0)])
def test_an_issue_comes_on_the_table_with_the_chance_given(scenario, change, chance):
    draws = changed(scenario.draws, [Change(input="on_table", issue="s0", **change)], PARTY_OF, "it")
    assert not scenario.draws.on_table[:, 0].any()
    assert draws.on_table[:, 0].mean() == pytest.approx(chance, abs=1e-3)
    assert np.array_equal(draws.on_table[:, 1:], scenario.draws.on_table[:, 1:])


def test_a_greater_chance_keeps_what_was_on_the_table(scenario):
    some = changed(scenario.draws, [Change(input="on_table", issue="s0", set=0.4)], PARTY_OF, "it")
    more = changed(some, [Change(input="on_table", issue="s0", add=0.2)], PARTY_OF, "it")
    assert more.on_table[some.on_table[:, 0], 0].all()
    assert more.on_table[:, 0].mean() == pytest.approx(0.6, abs=1e-3)


def test_a_limit_is_never_moved_past_what_is_asked_for(scenario):
    for far in (0.0, 1.0):
        draws = changed(scenario.draws, [Change(input="limit", party="alpha", set=far)], PARTY_OF, "it")
        was, now, ideal = scenario.draws.limit[:, 0], draws.limit[:, 0], draws.ideal[:, 0]
        there = ~np.isnan(was)
        assert ((was - ideal)[there] * (now - ideal)[there] >= 0).all()


def test_where_nothing_would_matter_all_matters_alike(scenario):
    draws = changed(scenario.draws, [Change(input="salience", times=0.0)], PARTY_OF, "it")
    assert np.allclose(draws.salience, 1 / 3)


def test_the_rounding_of_numbers_makes_nobody_lose(scenario):
    certain = replace(scenario, draws=replace(scenario.draws, trust=np.ones_like(scenario.draws.trust)))
    guarantee = next(e for e in Diagnosis(certain, 6.0).levers if e.lever.id.startswith("guarantee"))
    assert guarantee.refused_by == ()


def test_what_to_find_out_looks_at_every_input_that_is_drawn(scenario):
    names = {name for name, _ in inputs_by_name(scenario.draws)}
    drawn = {*scenario.draws.assumed, *scenario.draws.judged}
    assert {name for name in drawn - names if not name.endswith(("firmness", "limit_exists"))} == set()
