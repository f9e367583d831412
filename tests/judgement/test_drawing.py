"""What is drawn for a dossier: priors row by row, limits, weights, options, names, and what is refused."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from kadesh.errors import InputError
from kadesh.judgement.drawing import draw
from tests.judgement.talks import ALPHA, BETA, GAMMA, LAND, PRISONERS, WATER, position, talks

N = 20_000


def pert(low, likely, high):
    """The distribution as the theory page defines it."""
    mean = (low + 4 * likely + high) / 6
    a = 6 * (mean - low) / (high - low)
    return stats.beta(a, 6 - a, loc=low, scale=high - low)


def fits(drawn, exact):
    return stats.kstest(drawn, exact.cdf).pvalue > 1e-3


@pytest.fixture(scope="module")
def plain():
    """Nothing judged at all."""
    return draw(talks(issues=(LAND, WATER, PRISONERS)), N)


THEORY = {
    "prevail": pert(0.3, 0.55, 0.8),
    "war_cost": stats.loguniform(0.002, 0.03),
    "impatience": stats.loguniform(0.01, 0.08),
    "trust": pert(0.5, 0.8, 0.95),
    "resolve_doubt": pert(0.02, 0.15, 0.5),
    "demand": pert(0.6, 0.85, 0.99),
}
"""Rows of theory.md §10 that hold for each party."""


@pytest.mark.parametrize("quantity", THEORY)
def test_priors_of_a_party(plain, quantity):
    for party in (0, 1):
        assert fits(getattr(plain, quantity)[:, party], THEORY[quantity])


def test_prior_of_the_gain_from_talking(plain):
    share = plain.talk_gain / plain.war_cost
    assert fits(share[:, 0], pert(0, 0.3, 0.95))
    assert abs(stats.spearmanr(share[:, 0], plain.war_cost[:, 0]).statistic) < 0.03


def test_prior_of_drafting_and_status_quo(plain):
    assert fits(plain.drafting, pert(0.5, 2, 9))
    assert fits(plain.status_quo[:, 0], stats.uniform())
    assert np.bincount(plain.options[2].status_quo) / N == pytest.approx(1 / 3, abs=0.02)


def test_prior_of_ideals_at_each_sides_own_end(plain):
    assert fits(plain.ideal[:, 0, 0], pert(0, 0.05, 0.25))
    assert fits(1 - plain.ideal[:, 1, 0], pert(0, 0.05, 0.25))


def test_an_unjudged_ideal_lies_away_from_the_others_judged_one():
    drawn = draw(talks(position("beta", "land", ideal=0.1)), 500)
    assert (drawn.ideal[:, 0, 0] >= 0.75).all()


def test_prior_of_limits(plain):
    limit = plain.limit[:, :, :2]
    end = np.array([1.0, 0.0])[None, :, None]
    way = (limit - plain.ideal[:, :, :2]) / (end - plain.ideal[:, :, :2])
    there = ~np.isnan(limit)
    assert there.mean(axis=0) == pytest.approx(0.7, abs=0.015)
    exact = pert(0.15, 0.5, 0.9)
    assert np.nanmean(way[:, 0, 0]) == pytest.approx(exact.mean(), abs=0.005)
    # Shared .6 and own .4 of independent draws: variance .36 + .16 of one, covariance .36 between issues.
    assert np.nanvar(way[:, 0, 0]) == pytest.approx(0.52 * exact.var(), rel=0.05)
    both = there[:, 0].all(axis=1)
    assert np.cov(way[both, 0].T)[0, 1] == pytest.approx(0.36 * exact.var(), rel=0.1)
    across = there[:, 0, 0] & there[:, 1, 0]
    assert abs(np.corrcoef(way[across, 0, 0], way[across, 1, 0])[0, 1]) < 0.03


def test_prior_of_home_limits(plain):
    end = np.array([1.0, 0.0])[None, :, None]
    span = end - plain.ideal[:, :, :2]
    beyond = ((plain.home_limit - plain.limit)[:, :, :2] / span)[:, 0, 0]
    beyond = beyond[~np.isnan(beyond)]
    assert len(beyond) / N == pytest.approx(0.7 * 0.7, abs=0.015)
    way = ((plain.home_limit[:, :, :2] - plain.ideal[:, :, :2]) / span)[:, 0, 0]
    inside = way[~np.isnan(way)]
    assert ((inside >= 0) & (inside <= 1)).all()
    assert beyond.mean() == pytest.approx(pert(-0.15, 0.05, 0.3).mean(), abs=0.005)


def test_prior_of_salience_is_dirichlet_in_the_statements():
    said = [
        {"id": f"s{n}", "date": "2026-01-01", "speaker": "alpha", "paraphrase": "land", "issues": ["land"],
         "evidence": ["w"]} for n in range(3)
    ]  # fmt: skip
    procedural = {"id": "s9", "date": "2026-01-01", "speaker": "alpha", "paraphrase": "later", "issues": ["water"],
                  "kind": "procedural", "evidence": ["w"]}  # fmt: skip
    source = {"id": "w", "type": "wire", "published": "2026-01-01"}
    drawn = draw(talks(statements=[*said, procedural], sources=[source], issues=(LAND, WATER, PRISONERS)), N)
    assert fits(drawn.salience[:, 0, 0], stats.beta(7, 2))
    assert fits(drawn.salience[:, 0, 1], stats.beta(1, 8))
    assert fits(drawn.salience[:, 1, 0], stats.beta(1, 2))
    np.testing.assert_allclose(drawn.salience.sum(axis=2), 1)


def test_judged_weights_stay_and_the_others_share_the_rest():
    drawn = draw(talks(position("alpha", "land", salience=0.6), issues=(LAND, WATER, PRISONERS)), 500)
    np.testing.assert_allclose(drawn.salience[:, 0, 0], 0.6)
    np.testing.assert_allclose(drawn.salience[:, 0, 1:].sum(axis=1), 0.4)
    assert drawn.salience[:, 0, 1].std() > 0.05


@given(st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_weights_sum_to_one_whatever_is_judged(weights):
    dossier = talks(*(position("alpha", i, salience=w) for i, w in zip(("land", "water"), weights, strict=True)))
    if sum(weights) <= 1e-6:
        with pytest.raises(InputError, match="salience"):
            draw(dossier, 2)
    else:
        drawn = draw(dossier, 2).salience[:, 0]
        np.testing.assert_allclose(drawn, np.array([weights] * 2) / sum(weights), atol=1e-12)


def test_a_zero_weight_stays_zero():
    assert (draw(talks(position("alpha", "land", salience=0.0)), 20).salience[:, 0] == [0, 1]).all()


def test_judged_limits_stand_and_never_lie_behind_the_ideal():
    drawn = draw(
        talks(
            position("alpha", "land", ideal=0.2, limit={"range": [0.1, 0.5]}, home_limit=0.3),
            position("beta", "land", ideal=0.9, limit={"range": [0.4, 1.0]}),
            issues=(LAND,),
        ),
        2000,
    )
    assert drawn.limit[:, 0, 0].min() == 0.2
    assert drawn.limit[:, 0, 0].max() == pytest.approx(0.5, abs=0.01)
    assert (drawn.limit[:, 0, 0] == 0.2).mean() == pytest.approx(0.25, abs=0.03)
    assert drawn.limit[:, 1, 0].max() == 0.9
    assert (drawn.home_limit[:, 0, 0] == 0.3).all()


def test_whether_an_issue_is_on_the_table():
    issues = (
        LAND,
        {**WATER, "on_table": {"fixed": 0.3}},
        {**PRISONERS, "on_table": False},
        {"id": "trade", "title": "Trade", "on_table": {"range": [0.2, 0.8]}},
    )
    drawn = draw(talks(issues=issues), N)
    assert drawn.on_table.mean(axis=0) == pytest.approx([1, 0.3, 0, 0.5], abs=0.015)
    assert {"water.on_table", "trade.on_table"} <= {*drawn.assumed, *drawn.judged}
    assert not any(name.startswith("land.on_table") for name in (*drawn.assumed, *drawn.judged))


def test_options_values_refusals_and_status_quo():
    issue = {**PRISONERS, "status_quo": "none"}
    drawn = draw(
        talks(
            {"actor": "alpha", "issue": "prisoners", "values": {"all": {"fixed": 0.9}}, "refuses": ["none", "some"]},
            issues=(LAND, issue),
        ),
        N,
    )
    options = drawn.options[1]
    assert options.options == ("all", "some", "none")
    assert (options.worth[:, 0, 0] == 0.9).all()
    assert fits(options.worth[:, 1, 2], stats.uniform())
    assert options.refused.tolist() == [[False, True, True], [False, False, False]]
    assert (options.status_quo == 2).all()
    assert np.isnan(drawn.ideal[:, :, 1]).all()
    assert drawn.scales.tolist() == [0]


def test_everything_is_either_assumed_or_judged_and_by_name():
    basis = {"basis": "judged", "by": "A. Desk", "date": "2026-01-01"}
    drawn = draw(
        talks(
            position("alpha", "land", ideal={"fixed": 0.1, **basis}, limit={"fixed": 0.4}),
            position("beta", "land", salience={"fixed": 0.5, **basis}),
            calculus=[{"id": "c", "actor": "beta", "trust": {"fixed": 0.5, **basis}, "no_deal": {"fixed": 0, **basis}}],
            drafting={"fixed": 2, **basis},
            issues=(LAND, PRISONERS),
        ),
        5,
    )
    judged = {"Alpha.ideal.land", "Beta.salience.land", "Beta.trust", "Beta.no_deal", "drafting"}
    assert set(drawn.judged) == judged
    expected = {"land.status_quo", "prisoners.status_quo"}
    for party in ("Alpha", "Beta"):
        quantities = ("prevail", "war_cost", "talk_gain", "impatience", "trust", "resolve_doubt", "demand")
        expected |= {f"{party}.{q}" for q in quantities}
        expected |= {f"{party}.{q}.land" for q in ("ideal", "limit", "home_limit", "salience")}
        expected |= {f"{party}.salience.prisoners"}
        expected |= {f"{party}.value.prisoners.{o}" for o in ("all", "some", "none")}
    # A judgement marked as assumed is an assumption, like a default.
    assert set(drawn.assumed) - {"Alpha.firmness", "Beta.firmness"} == expected - judged


def test_the_latest_position_counts():
    first = position("alpha", "land", ideal=0.1) | {"id": "a", "date": "2026-02-01"}
    later = position("alpha", "land", ideal=0.3) | {"id": "b", "date": "2026-03-01"}
    for order in ((first, later), (later, first)):
        assert (draw(talks(*order), 3).ideal[:, 0, 0] == 0.3).all()


def test_curvature_is_taken_from_the_position():
    drawn = draw(talks(position("beta", "water", ideal=0.9) | {"curvature": 2.5}), 3)
    assert drawn.curvature.tolist() == [[1, 1], [1, 2.5]]


def test_three_parties_and_parties_without_sides():
    actors = tuple({"id": a["id"], "name": a["name"], "roles": ["party"]} for a in (ALPHA, BETA, GAMMA))
    drawn = draw(talks(actors=actors), 400)
    assert drawn.parties == ("Alpha", "Beta", "Gamma")
    assert drawn.ideal.shape == (400, 3, 2)
    assert np.nanmin(drawn.limit) >= 0
    assert np.nanmax(drawn.limit) <= 1
    np.testing.assert_allclose(drawn.salience.sum(axis=2), 1)


def test_limits_of_equal_ideals_point_to_the_farther_end():
    drawn = draw(talks(position("alpha", "land", ideal=0.3), position("beta", "land", ideal=0.3)), 300)
    limit = drawn.limit[:, :, 0]
    assert (limit[~np.isnan(limit)] > 0.3).all()


def test_a_judged_discount_rate_of_nothing_is_a_very_small_one():
    drawn = draw(talks(calculus=[{"id": "c", "actor": "alpha", "impatience": {"fixed": 0}}]), 5)
    assert (drawn.impatience[:, 0] > 0).all()


def refused(match, dossier, draws=5):
    with pytest.raises(InputError, match=match) as raised:
        draw(dossier, draws)
    assert len(raised.value.problems) == 1
    assert raised.value.problems[0].mend


def test_bad_input_is_refused_with_one_clear_sentence():
    refused("two parties", talks(actors=(ALPHA,)))
    refused("nothing to settle", talks(issues=()))
    refused("too few", talks(), draws=0)
    for quantity in ("war_cost", "talk_gain", "impatience"):
        below = [{"id": "c", "actor": "alpha", quantity: {"range": [-0.1, 0.1]}}]
        refused(f"Alpha.{quantity} can fall below 0", talks(calculus=below))
    refused("drafting can fall below 0", talks(drafting={"fixed": -1}))


def test_a_judgement_that_is_no_number_is_refused_before_it_is_drawn():
    with pytest.raises(ValueError, match="finite"):
        talks(calculus=[{"id": "c", "actor": "alpha", "war_cost": {"fixed": float("nan")}}])
    with pytest.raises(ValueError, match="between 0 and 1"):
        talks(calculus=[{"id": "c", "actor": "alpha", "trust": {"fixed": 1.2}}])


def test_one_draw_and_one_issue():
    drawn = draw(talks(issues=(LAND,)), 1)
    assert drawn.salience.tolist() == [[[1.0], [1.0]]]
    assert drawn.count == 1
