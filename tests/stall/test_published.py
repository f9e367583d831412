"""Closed forms of the literature, reproduced by the functions that the diagnosis is made of."""

import numpy as np
import pytest
import yaml

from kadesh.stall.agreement import agreement_odds, bargain_of
from kadesh.stall.finding_zones import Needs, Thresholds, found_of, second_best
from kadesh.stall.scenario import Scenario
from kadesh.stall.shares import shapley_weights
from tests.stall.scenes import changed, scene


@pytest.fixture
def case(root, request):
    return yaml.safe_load((root / "cases" / request.param / "case.yaml").read_text(encoding="utf-8"))


def of(name):
    return pytest.mark.parametrize("case", [name], indirect=True)


def pie(**inputs):
    """One straight issue between opposite asks: what one side gets, the other gives. No limits, no distrust."""
    plain = scene(scales=1, draws=1)
    none = np.full((1, 2, 1), np.nan)
    given = {"trust": (1, 1), "talk_gain": (0, 0), "war_cost": (0, 0)} | inputs
    arrays = {name: np.array([values], dtype=float) for name, values in given.items()}
    terms = {"ideal": np.array([[[0.0], [1.0]]]), "limit": none, "home_limit": none, "drafting": np.zeros(1)}
    return changed(plain, **terms, **arrays)


@of("abreu-gul-2000")
def test_war_of_attrition_over_a_division(case):
    for game in case["games"]:
        scenario = pie(
            no_deal=(0, 0),
            demand=game["demands"],
            impatience=game["rates_of_discount"],
            resolve_doubt=game["irrational"],
        )
        bargain, tolerance = bargain_of(scenario), case["tolerance"]
        assert bargain.holding_out.rate[0] == pytest.approx(game["rates"], abs=tolerance)
        tabled = Scenario(scenario.draws, tabled=True)
        for moment in game["yielded"]:
            odds = agreement_odds(bargain, tabled, moment["by"])
            assert odds[0] == pytest.approx(moment["probability"], abs=tolerance)
        before, at, after = (agreement_odds(bargain, tabled, game["last"] + t)[0] for t in (-0.1, 0, 0.1))
        assert before < at == pytest.approx(after, abs=1e-8)


@of("fearon-1995")
def test_range_of_what_both_would_rather_have_than_war(case):
    for dispute in case["disputes"]:
        scenario = pie(prevail=dispute["prevail"], war_cost=dispute["costs"], impatience=(1, 1))
        found = bargain_of(scenario).acceptable
        if dispute["gain"] is None:
            assert not found.zone[0]
        else:
            assert found.best[0] == pytest.approx([dispute["gain"]] * 2, abs=case["tolerance"])


@of("myerson-satterthwaite-1983")
def test_trade_between_uniform_cost_and_value(case):
    gap = second_best(case["seller"], case["buyer"])
    assert gap == pytest.approx(case["gap"], abs=1e-9)
    middles = (np.arange(1000) + 0.5) / 1000
    cost, value = (each.ravel() for each in np.meshgrid(middles, middles))
    both = Needs(np.stack([cost, cost], axis=1), np.stack([value, value], axis=1))
    found, there = (found_of(both, Thresholds(np.full(2, thickness))) for thickness in (gap, 0.0))
    shares = [found.mean(), there.mean(), (found * (value - cost)).mean(), (there * (value - cost)).mean()]
    published = [case[name] for name in ("trade", "worth_trading", "gains", "possible_gains")]
    assert shares == pytest.approx(published, abs=case["tolerance"])


@of("shapley-shubik-1954")
def test_power_in_the_security_council(case):
    members, permanent = case["members"], case["permanent"]
    coalitions = np.arange(1 << members)
    votes = np.array([int(c).bit_count() for c in coalitions])
    every = (1 << permanent) - 1
    passes = (votes >= case["needed"]) & (coalitions & every == every)
    power = shapley_weights(members) @ passes
    expected = [case["share_of_permanent"]] * permanent + [case["share_of_others"]] * (members - permanent)
    assert power == pytest.approx(expected, abs=case["tolerance"])
