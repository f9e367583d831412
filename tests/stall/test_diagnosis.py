"""All parts together: mirrored by exchanging the sides, of the expected size, and as plain values."""

import datetime as dt
import json
from itertools import pairwise

import numpy as np
import pytest

from kadesh.errors import InputError
from kadesh.stall.agreement import agreement_odds, bargain_of
from kadesh.stall.answers import stall_answer
from kadesh.stall.diagnosis import Diagnosis, diagnose_dossier
from kadesh.stall.learning import worth_learning
from kadesh.stall.scenario import Scenario
from kadesh.stall.shares import shares_of
from tests.stall.scenes import changed, dossier, level, scene

SIDED = ("ideal", "limit", "home_limit", "salience", "curvature", "prevail", "war_cost", "talk_gain", "impatience",
    "trust", "resolve_doubt", "demand", "no_deal")  # fmt: skip


def exchanged(scenario):
    """The same talks with the second side first."""
    arrays = {name: getattr(scenario.draws, name) for name in SIDED}
    flipped = {name: a[::-1] if name == "curvature" else a[:, ::-1] for name, a in arrays.items()}
    return changed(scenario, parties=scenario.draws.parties[::-1], **flipped)


def test_exchanging_the_sides_mirrors_everything():
    scenario = scene(scales=3, draws=500)
    one, two = (Diagnosis(each, 6.0) for each in (scenario, exchanged(scenario)))
    assert one.odds == pytest.approx(two.odds, abs=1e-9)
    assert one.obstacles.share == pytest.approx(two.obstacles.share, abs=1e-9)
    assert np.allclose(one.worth.agree, two.worth.agree[:, ::-1], equal_nan=True)
    assert {e.lever.id: round(e.change, 9) for e in one.levers} == {e.lever.id: round(e.change, 9) for e in two.levers}


def test_the_size_that_theory_gives():
    scenario = level(scene(scales=3, draws=8000))
    bargain = bargain_of(scenario)
    zone = bargain.acceptable.zone
    assert 0.27 < zone.sum() / 8000 < 0.37
    assert 0.5 < bargain.found[zone].mean() < 0.7
    assert 0.025 < agreement_odds(bargain, scenario, 6.0).mean() < 0.07
    assert 0.1 < agreement_odds(bargain, scenario, 24.0).mean() < 0.17
    shares = shares_of(scenario, 6.0)
    ranked = [shares.obstacles[g].id for g in np.argsort(-shares.share)]
    assert ranked[:2] == ["resolve", "red_lines"]


def test_the_odds_never_fall_with_time():
    scenario = scene(draws=1000)
    bargain = bargain_of(scenario)
    over_time = [agreement_odds(bargain, scenario, months) for months in (1, 3, 6, 12, 24, 60)]
    assert all((later >= sooner - 1e-12).all() for sooner, later in pairwise(over_time))


@pytest.mark.parametrize("draws", [1, 60])
def test_as_plain_values(draws):
    by = dt.timedelta(days=180)
    found = stall_answer(diagnose_dossier(dossier(), by, draws), dt.date(2026, 2, 18), by)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert set(found) == {
        "by", "draws", "seed", "agreement", "zone", "signable", "found", "zero_point", "obstacles", "value", "levers",
        "ask_next", "assumed",
    }  # fmt: skip
    assert found["by"] == "2026-08-17"
    assert set(found["agreement"]) == {"probability", "error", "under_priors", "at_months"}
    assert set(found["agreement"]["under_priors"]) == {"wide", "optimistic", "pessimistic"}
    assert {o["id"] for o in found["obstacles"]} >= {"red_lines", "resolve"}
    assert found["value"][0]["party"] == "Alpha"


def test_one_draw_has_an_error_and_no_verdict():
    found = Diagnosis(scene(draws=1), 6.0)
    assert found.error == 0.5
    assert found.obstacles.error.tolist() == [1.0] * 8
    assert all(effect.error == 1 and not effect.refused_by for effect in found.levers)


def test_a_what_if_is_what_the_lever_would_do():
    found = Diagnosis(scene(draws=400), 6.0)
    for effect in found.levers[:3]:
        assert found.what_if(effect.lever) == effect


def test_no_deal_worth_a_hundred_times_the_stakes_is_answered():
    scenario = scene(draws=60)
    found = Diagnosis(changed(scenario, talk_gain=np.full_like(scenario.draws.talk_gain, 2.0)), 6.0)
    crossed = np.ones(60, dtype=bool)
    crossed[found.bargain.frontiers.rows] = False
    assert np.array_equal(np.isnan(found.worth.agree).any(axis=1), crossed)
    assert found.agreement == 0


@pytest.mark.parametrize(
    ("arrays", "months", "said"),
    [
        ({}, -1.0, "-1 months"),
        ({}, float("nan"), "nan months"),
        ({"war_cost": 1e7}, 6.0, r"war_cost is 1e\+07 in some draw"),
        ({"impatience": 0.0}, 6.0, "impatience is 0 in some draw"),
        ({"trust": 1.1}, 6.0, "trust is 1.1 in some draw"),
    ],
)
def test_what_cannot_be_meant_is_refused(arrays, months, said):
    scenario = scene(draws=5)
    given = {name: np.full((5, 2), value) for name, value in arrays.items()}
    with pytest.raises(InputError, match=said):
        Diagnosis(changed(scenario, **given), months)


def test_learning_finds_what_drives_the_odds():
    draws = scene(draws=20_000).draws
    odds = 0.6 * draws.trust[:, 0] + 0.3 * draws.prevail[:, 1]
    parts = np.array([0.6**2 * draws.trust[:, 0].var(), 0.3**2 * draws.prevail[:, 1].var()])
    found = {q.input: q for q in worth_learning(draws, odds)}
    expected = parts / parts.sum()
    assert [found["Alpha.trust"].worth, found["Beta.prevail"].worth] == pytest.approx(expected.tolist(), abs=0.03)
    assert found["Alpha.trust"].odds_if_high > found["Alpha.trust"].odds_if_low
    assert max(q.worth for name, q in found.items() if name not in ("Alpha.trust", "Beta.prevail")) < 0.02


def test_what_never_varies_teaches_nothing():
    scenario = scene(draws=500)
    constant = changed(scenario, trust=np.full_like(scenario.draws.trust, 0.7))
    asked = {q.input for q in Diagnosis(Scenario(constant.draws), 12.0).ask_next}
    assert not asked & {"Alpha.trust", "Beta.trust"}
