"""Common random numbers: what a draw depends on, and what it does not; doubts that move together."""

import numpy as np
import pytest
from scipy import stats

from kadesh.errors import InputError
from kadesh.judgement.drawing import Sampler, draw
from kadesh.judgement.streams import BLOCK, Streams
from tests.judgement.talks import ALPHA, BETA, LAND, PRISONERS, WATER, position, talks

PER_PARTY = ("prevail", "war_cost", "talk_gain", "impatience", "trust", "resolve_doubt", "demand")
ARRAYS = ("ideal", "limit", "home_limit", "salience", "status_quo", "on_table", *PER_PARTY, "drafting", "no_deal")


def same(one, two):
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name), err_msg=name)
    for k in one.options:
        np.testing.assert_array_equal(one.options[k].worth, two.options[k].worth)
        np.testing.assert_array_equal(one.options[k].status_quo, two.options[k].status_quo)


def test_chances_are_even_and_independent():
    streams = Streams(3, 0, 50_000)
    one, two = streams.chances("a"), streams.chances("b")
    assert stats.kstest(one, "uniform").pvalue > 1e-3
    assert abs(np.corrcoef(one, two)[0, 1]) < 0.02
    assert abs(np.corrcoef(one[1:], one[:-1])[0, 1]) < 0.02


def test_a_seed_gives_the_same_draws_and_another_gives_others():
    dossier = talks(issues=(LAND, PRISONERS))
    same(draw(dossier, 300, 7), draw(dossier, 300, 7))
    assert not np.array_equal(draw(dossier, 300, 7).trust, draw(dossier, 300, 8).trust)


def test_more_draws_begin_with_the_same_ones():
    dossier = talks()
    same(draw(dossier, 20_000).at(np.arange(500)), draw(dossier, 500))


def test_chunks_are_the_same_draws_as_one_run():
    dossier = talks(
        position("alpha", "land", limit={"low": 0.2, "likely": 0.5, "high": 0.7}),
        issues=(LAND, {**WATER, "on_table": {"fixed": 0.4}}, PRISONERS),
    )
    n = 2 * BLOCK + 100
    whole = draw(dossier, n, 5)
    chunks = list(Sampler(dossier, 5).chunks(n, BLOCK))
    assert [c.count for c in chunks] == [BLOCK, BLOCK, 100]
    for chunk in chunks:
        same(whole.at(np.arange(chunk.first, chunk.first + chunk.count)), chunk)


def test_judging_one_input_leaves_every_other_draw_as_it_is():
    plain = draw(talks(), 400)
    judged = draw(talks(calculus=[{"id": "c", "actor": "alpha", "trust": {"fixed": 0.9}}]), 400)
    assert (judged.trust[:, 0] == 0.9).all()
    for name in ARRAYS:
        if name != "trust":
            np.testing.assert_array_equal(getattr(plain, name), getattr(judged, name), err_msg=name)
    np.testing.assert_array_equal(plain.trust[:, 1], judged.trust[:, 1])


def test_a_further_issue_leaves_the_draws_of_the_others_as_they_are():
    few, more = draw(talks(issues=(LAND, WATER)), 400), draw(talks(issues=(LAND, PRISONERS, WATER)), 400)
    for name in ("ideal", "limit", "home_limit", "status_quo"):
        np.testing.assert_array_equal(getattr(few, name), getattr(more, name)[..., [0, 2]], err_msg=name)
    for name in PER_PARTY:
        np.testing.assert_array_equal(getattr(few, name), getattr(more, name), err_msg=name)


def test_exchanging_the_sides_exchanges_the_draws():
    judged = (
        position("alpha", "land", ideal={"range": [0.0, 0.2]}, salience=0.4),
        position("beta", "land", ideal={"range": [0.7, 1.0]}),
        position("alpha", "water", ideal={"fixed": 0.1}),
        position("beta", "water", ideal={"fixed": 0.8}),
    )
    one = draw(talks(*judged), 500)
    two = draw(talks(*judged, actors=(BETA, ALPHA)), 500)
    assert two.parties == ("Beta", "Alpha")
    for name in ("ideal", "limit", "home_limit", "salience", *PER_PARTY):
        np.testing.assert_array_equal(getattr(one, name), getattr(two, name)[:, ::-1], err_msg=name)


@pytest.mark.parametrize("rank", [-0.9, -0.3, 0.0, 0.5, 1.0])
def test_the_rank_correlation_stated_is_the_one_drawn(rank):
    trust = {"range": [0.2, 0.8], "correlated": {"with": "beta.demand", "rank": rank}}
    drawn = draw(talks(calculus=[{"id": "c", "actor": "alpha", "trust": trust}]), 40_000)
    assert stats.spearmanr(drawn.trust[:, 0], drawn.demand[:, 1]).statistic == pytest.approx(rank, abs=0.015)
    assert stats.kstest((drawn.trust[:, 0] - 0.2) / 0.6, "uniform").pvalue > 1e-3


def test_a_correlation_with_a_judged_level_holds():
    ideal = {"range": [0.0, 0.4], "correlated": {"with": "beta.ideal.land", "rank": 0.7}}
    drawn = draw(
        talks(position("alpha", "land", ideal=ideal), position("beta", "land", ideal={"range": [0.6, 1]})), 20_000
    )
    assert stats.spearmanr(drawn.ideal[:, 0, 0], drawn.ideal[:, 1, 0]).statistic == pytest.approx(0.7, abs=0.02)


def test_a_chain_of_correlations_holds_link_by_link():
    weighs = {
        "trust": {"range": [0, 1], "correlated": {"with": "alpha.prevail", "rank": 0.8}},
        "demand": {"range": [0, 1], "correlated": {"with": "alpha.trust", "rank": -0.6}},
    }
    drawn = draw(talks(calculus=[{"id": "c", "actor": "alpha", **weighs}]), 40_000)
    assert stats.spearmanr(drawn.trust[:, 0], drawn.prevail[:, 0]).statistic == pytest.approx(0.8, abs=0.015)
    assert stats.spearmanr(drawn.demand[:, 0], drawn.trust[:, 0]).statistic == pytest.approx(-0.6, abs=0.015)


def test_a_ring_of_correlations_is_refused():
    weighs = {
        "trust": {"range": [0, 1], "correlated": {"with": "alpha.demand", "rank": 0.8}},
        "demand": {"range": [0, 1], "correlated": {"with": "alpha.trust", "rank": 0.6}},
    }
    with pytest.raises(InputError, match="ring"):
        draw(talks(calculus=[{"id": "c", "actor": "alpha", **weighs}]), 10)


@pytest.mark.parametrize(
    "other",
    ["alpha.hope", "alpha", "land.trust", "beta.trust.land", "beta.ideal.land", "beta.limit.land", "nobody.trust",
     "beta.ideal.sea", "c.trust"],
)  # fmt: skip
def test_a_correlation_with_what_is_no_judged_input_is_refused(other):
    trust = {"range": [0, 1], "correlated": {"with": other, "rank": 0.8}}
    with pytest.raises(InputError, match="no input") as raised:
        draw(talks(calculus=[{"id": "c", "actor": "alpha", "trust": trust}]), 10)
    assert len(raised.value.problems) == 1
