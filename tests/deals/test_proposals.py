"""Packages as written down: read, scored, bettered; and the deal space as a whole."""

import numpy as np
import pytest

from kadesh.deals.acceptable import acceptable_of
from kadesh.deals.deal_space import deal_space
from kadesh.deals.packages import halfway, settlement_of, terms_asked_by
from kadesh.deals.proposals import score_proposal
from kadesh.errors import InputError
from kadesh.record.values.judgements import Judgement
from tests.deals.two_sides import NONE, Programs, random_sides, sides


def test_who_accepts_is_counted_over_the_draws():
    ideal = np.array([[[0.0], [1.0]]] * 4)
    limit = np.array([[[0.5], [NONE]], [[0.3], [NONE]], [[NONE], [0.6]], [[NONE], [0.4]]])
    no_deal = np.array([[0.2, 0.3], [0.2, 0.3], [0.7, 0.3], [0.2, 0.41]])
    draws = sides(ideal, limit=limit, no_deal=no_deal)
    score = score_proposal(draws, settlement_of(draws, {"issue-0": 0.4}, "middle"))
    # Alpha gets .6, Beta .4. Alpha's limit stops it in draw 1, its no deal in draw 2; Beta's limit in 2, no deal in 3.
    assert score.within_limits == (0.75, 0.75)
    assert score.accepts == (0.5, 0.5)
    assert score.all_accept == 0.25
    assert score.utilities == pytest.approx(np.array([[0.6] * 3, [0.4] * 3]))
    assert score.gains[0, 1] == pytest.approx(np.mean([0.4, 0.4, -0.1, 0.4]))


def test_a_better_package_is_better_for_both_and_within_the_limits():
    draws = random_sides(3, (3,), seed=41, draws=60, off_table=0.2)
    package = halfway(draws)
    score = score_proposal(draws, package)
    before = package.utilities(draws)
    reached = draws.worth_of(np.nan_to_num(score.better.levels, nan=0.5), score.better.choices).sum(axis=2)
    there = ~np.isnan(score.better.utilities[:, 0])
    np.testing.assert_allclose(reached[there], score.better.utilities[there], atol=1e-9)
    assert (reached[there] >= before[there] - 1e-8).all()
    bettered = 0
    for d in range(draws.count):
        program = Programs(draws, d, no_deal=before[d])
        room = program.most(None, scale=np.ones(2))
        bettered += room is not None and room >= 1e-3
    assert score.bettered == pytest.approx(bettered / draws.count)
    assert 0 < score.bettered < 1
    assert score.room[0] <= score.room[1] <= score.room[2]


def test_an_efficient_package_is_not_bettered():
    draws = sides([[0, 0], [1, 1]], salience=[[0.8, 0.2], [0.2, 0.8]])
    score = score_proposal(draws, settlement_of(draws, {"issue-0": 0.0, "issue-1": 1.0}, "efficient"))
    assert score.bettered == 0
    assert np.isnan(score.room).all()


def test_each_sides_own_terms_are_its_best_and_stay_off_what_is_not_on_the_table():
    draws = random_sides(3, (4,), seed=42, draws=30, off_table=0.4)
    own = [terms_asked_by(draws, i).utilities(draws) for i in range(2)]
    rng = np.random.default_rng(0)
    for _ in range(20):
        package = {f"issue-{k}": float(rng.random()) for k in range(3)} | {"issue-3": f"option-{rng.integers(4)}"}
        other = settlement_of(draws, package, "any").utilities(draws)
        for i in range(2):
            assert (own[i][:, i] >= other[:, i] - 1e-12).all()


def test_what_is_left_out_stays_as_it_is():
    draws = random_sides(2, (3,), seed=43, draws=10)
    package = settlement_of(draws, {"issue-0": 0.25}, "part")
    assert (package.levels[:, 0] == 0.25).all()
    np.testing.assert_array_equal(package.levels[:, 1], draws.status_quo[:, 1])
    np.testing.assert_array_equal(package.choices[2], draws.options[2].status_quo)


def test_a_level_in_doubt_is_drawn():
    draws = sides([[0], [1]], draws=5000)
    levels = settlement_of(draws, {"issue-0": Judgement(range=(0.2, 0.4))}, "doubt").levels[:, 0]
    assert (levels.min(), levels.max()) == (pytest.approx(0.2, abs=1e-3), pytest.approx(0.4, abs=1e-3))
    assert levels.mean() == pytest.approx(0.3, abs=0.005)


@pytest.mark.parametrize(
    ("package", "match"),
    [
        ({"sea": 0.5}, "no issue 'sea'"),
        ({"issue-0": 1.5}, "no level"),
        ({"issue-0": float("nan")}, "no level"),
        ({"issue-0": "option-0"}, "no level"),
        ({"issue-1": "option-9"}, "no option"),
        ({"issue-1": 0.5}, "no option"),
        ({"issue-0": True}, "no level"),
        ({"issue-0": Judgement(low=0.5, likely=0.9, high=3)}, "no level"),
    ],
)
def test_what_is_no_package_is_refused(package, match):
    draws = random_sides(1, (2,), draws=3)
    with pytest.raises(InputError, match=match) as raised:
        settlement_of(draws, package, "mine")
    assert len(raised.value.problems) == 1


def test_the_band_holds_the_frontier():
    draws = sides([[0, 0], [1, 1]], salience=[[0.8, 0.2], [0.2, 0.8]], limit=[[0.5, NONE], [NONE, NONE]])
    space = deal_space(draws)
    # Alpha keeps at least g: it gives the second issue (.2) first, then the first (.8) at a quarter of the rate.
    for band, most in ((space.frontier, 1.0), (space.frontier_within_limits, 0.9)):
        for first, second in zip(band.first, band.second[:, 1], strict=True):
            given = 1 - first
            expected = given * 4 if given <= 0.2 else 0.8 + (given - 0.2) / 4
            assert second == pytest.approx(min(expected, most), abs=1e-9)
    # Alpha's limit of half the first issue leaves it .4 at least.
    assert space.frontier_within_limits.first.min() >= 0.4 > space.frontier.first.min()


def test_the_deal_space_gathers_its_parts():
    draws = random_sides(3, seed=44, draws=50)
    space = deal_space(draws)
    assert set(space.solutions) == {"nash", "kalai_smorodinsky", "egalitarian", "utilitarian"}
    assert space.zone.probability == acceptable_of(draws).zone.mean()
    assert space.score({"issue-0": 0.5}).name == "package"
    assert space.trades()
