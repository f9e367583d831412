"""From a record to who feels what, and to what comes back to the parties."""

import itertools
import re

import numpy as np
import pytest

from kadesh.errors import InputError, Refused
from kadesh.record.entities.accounts import Channel
from kadesh.ripples import spreading
from kadesh.ripples.priors import ECHOES, PRIORS, QUANTITIES
from kadesh.ripples.spreading import ripples_of
from tests.judgement.talks import fixed
from tests.ripples.records import CERTAIN, DELTA, GAMMA, echoes, effect, listens, record

LINKS = [listens("alpha", "gamma"), listens("beta", "delta"), listens("delta", "gamma")]


def changes(found):
    return {(row.actor, row.channel): row.change for row in found.audiences}


def test_a_certain_shock_runs_down_a_chain():
    found = ripples_of(record(effect("gamma", **CERTAIN), influences=LINKS), 10)
    expected = {"gamma": 0.4, "delta": 0.2, "alpha": 0.2, "beta": 0.1}
    assert changes(found) == pytest.approx({(who, "sanctions"): by for who, by in expected.items()})
    assert found.residual <= 1e-10
    gamma = next(row for row in found.audiences if row.actor == "gamma")
    assert (gamma.low, gamma.high, gamma.towards, gamma.open) == (0.4, 0.4, 1, False)
    assert gamma.words == "is moved towards a settlement by 0.40 (+0.40 to +0.40)"
    assert gamma.reports == ("gamma-sanctions",)
    assert [row.party for row in found.audiences] == ["Alpha", "Beta", None, None]


def test_rows_come_in_the_order_of_the_dossier():
    found = ripples_of(record(effect("delta", "aid"), effect("gamma"), effect("gamma", "aid"), influences=LINKS), 10)
    order = ["alpha", "beta", "gamma", "delta"]
    rows = [(order.index(row.actor), found.channels.index(row.channel)) for row in found.audiences]
    assert rows == sorted(rows)


def test_channels_do_not_mix():
    links = [listens("alpha", "gamma"), listens("beta", "gamma", 1, "aid")]
    found = ripples_of(record(effect("gamma", **CERTAIN), effect("delta", "aid", **CERTAIN), influences=links), 10)
    assert {who for who, channel in changes(found) if channel == "sanctions"} == {"alpha", "gamma"}
    assert {who for who, channel in changes(found) if channel == "aid"} == {"delta"}


def test_which_way_is_open_until_somebody_judges_it():
    found = ripples_of(record(effect("gamma", hedge="may")), 4000)
    gamma = next(row for row in found.audiences if row.actor == "gamma")
    assert abs(gamma.change) < 0.01
    assert gamma.open
    assert gamma.low == pytest.approx(-gamma.high, abs=0.02)
    assert gamma.size == pytest.approx((0 + 4 * 0.1 + 0.3) / 6, abs=0.005)
    assert "which way is open" in gamma.words
    judged = ripples_of(record(effect("gamma", hedge="may", towards=fixed(0))), 4000)
    gamma = next(row for row in judged.audiences if row.actor == "gamma")
    assert gamma.change == -gamma.size < 0
    assert not gamma.open
    assert "away from" in gamma.words


def test_a_weaker_hedge_is_a_smaller_shock():
    sizes = [
        ripples_of(record(effect("gamma", hedge=hedge)), 500).audiences[-1].size
        for hedge in ("unlikely", "hopes", "may", "expected", "will", None)
    ]
    assert all(a < b for a, b in itertools.pairwise(sizes))


def test_reports_of_one_audience_add_up_but_not_beyond_1():
    several = [effect("gamma", id=f"e{n}", size=fixed(0.4), towards=fixed(1)) for n in range(4)]
    assert ripples_of(record(*several[:2]), 5).audiences[-1].change == pytest.approx(0.8)
    last = ripples_of(record(*several), 5).audiences[-1]
    assert last.change == pytest.approx(1)
    assert last.reports == ("e0", "e1", "e2", "e3")


def test_everything_not_judged_is_listed():
    found = ripples_of(record(effect("gamma"), influences=[listens("alpha", "gamma")]), 10)
    assert {"gamma-sanctions.size", "gamma-sanctions.towards", "gamma.influence.beta"} <= {*found.assumed}
    assert {"gamma.openness", "gamma.influence.alpha"} <= {*found.assumed}, "judged, but with the basis 'assumed'"
    assert "Alpha.echo.sanctions.war_cost" in found.assumed
    known = {"fixed": 0.5, "basis": "judged", "by": "A. Desk", "date": "2026-01-01"}
    found = ripples_of(record(effect("gamma", size=known), actors=(GAMMA | {"openness": known}, DELTA)), 10)
    assert {*found.judged} == {"gamma-sanctions.size", "gamma.openness"}


def test_what_comes_back():
    judged = [echoes("alpha", sanctions={"war_cost": 1.5, "talk_gain": -1, "trust": 2}), echoes("beta", sanctions={})]
    found = ripples_of(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=judged), 50)
    assert found.pressure[:, :, 0] == pytest.approx(np.repeat([[0.2, 0.1]], 50, axis=0))
    alpha = {row.input: row for row in found.back if row.party == "Alpha"}
    assert alpha["war_cost"].change == pytest.approx(np.exp(1.5 * 0.2))
    assert alpha["talk_gain"].change == pytest.approx(np.exp(-0.2))
    assert alpha["trust"].change == pytest.approx(0.4)
    assert [row.how for row in alpha.values()] == ["times", "times", "log odds"]
    assert alpha["war_cost"].words == "finds the conflict 1.35 times as costly (1.35 to 1.35)"
    beta = {row.input: row for row in found.back if row.party == "Beta"}
    assert beta["war_cost"].change > 1, "assumed: sanctions make the war dearer"
    assert (beta["talk_gain"].change, beta["trust"].change) == (1, 0), "nothing judged, and no row in the table"


def test_a_bloc_takes_the_mean_of_those_who_speak_for_it():
    ally = {"id": "ally", "name": "Ally", "side": "Alpha", "openness": fixed(0)}
    found = ripples_of(record(effect("alpha", **CERTAIN), actors=(GAMMA, ally), openness=0), 3)
    assert found.pressure[:, 0, 0] == pytest.approx(0.2)


def test_nothing_recorded_is_nothing_felt():
    found = ripples_of(record(), 20)
    assert (found.audiences, found.back, found.channels, found.residual) == ((), (), (), 0)
    assert found.exponents.shape == (20, 2, 3)


def test_a_shock_of_no_size_moves_nobody():
    assert ripples_of(record(effect("gamma", size=fixed(0)), influences=LINKS), 5).audiences == ()


def test_the_same_seed_gives_the_same_ripples():
    dossier = record(effect("gamma"), effect("delta", "aid", hedge="may"), influences=LINKS)
    one, two, other = ripples_of(dossier, 300), ripples_of(dossier, 300), ripples_of(dossier, 300, seed=1)
    assert one.audiences == two.audiences
    assert one.audiences != other.audiences
    assert (ripples_of(dossier, 200).exponents == one.exponents[:200]).all()


def test_the_order_of_the_entries_changes_no_number():
    effects, links = [effect("gamma"), effect("delta", hedge="may")], LINKS
    one = ripples_of(record(*effects, influences=links), 300)
    two = ripples_of(record(*effects[::-1], influences=links[::-1], actors=(DELTA, GAMMA)), 300)
    assert changes(one) == pytest.approx(changes(two), abs=1e-9)
    assert one.exponents == pytest.approx(two.exponents, abs=1e-9)


def test_more_than_one_block_of_draws():
    judged = [echoes("alpha", sanctions={"war_cost": 1})]
    found = ripples_of(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=judged), 8192 + 10)
    assert found.draws == 8202
    assert found.pressure[:, 0, 0] == pytest.approx(0.2)
    assert found.exponents[:, 0, 0] == pytest.approx(0.2)


def test_openness_of_1_everywhere_is_refused_by_name():
    wholly = [actor | {"openness": fixed(1)} for actor in (GAMMA, DELTA)]
    links = [listens("alpha", "gamma"), listens("beta", "gamma"), listens("gamma", "delta"), listens("delta", "gamma")]
    with pytest.raises(InputError, match="Alpha, Beta, Gamma, Delta"):
        ripples_of(record(effect("gamma"), influences=links, actors=wholly, openness=1), 5)
    found = ripples_of(record(effect("gamma", **CERTAIN), influences=links, actors=(wholly[0], DELTA), openness=1), 5)
    assert changes(found) == {}, "all follow Delta, which nothing moved"


@pytest.mark.parametrize("draws", [0, -3])
def test_no_draws_are_refused(draws):
    with pytest.raises(InputError, match="too few"):
        ripples_of(record(effect("gamma")), draws)


def test_what_does_not_fit_is_refused(monkeypatch):
    monkeypatch.setattr(spreading, "_ROOM", 1000)
    with pytest.raises(Refused, match="3 actors are too many for 400 draws"):
        ripples_of(record(effect("gamma")), 400)


def test_every_prior_has_a_reason_and_stays_in_its_bounds():
    for (channel, quantity), prior in ECHOES.items():
        assert channel in Channel.__args__
        assert quantity in QUANTITIES
        assert prior.reason
    for prior in PRIORS.values():
        assert 0 <= prior.low <= prior.high <= 1
        assert prior.reason


def test_a_direction_judged_likely_is_told_with_its_odds():
    found = ripples_of(record(effect("gamma", hedge="may", towards=fixed(0.8))), 4000)
    gamma = next(row for row in found.audiences if row.actor == "gamma")
    assert gamma.towards == pytest.approx(0.8, abs=0.02)
    assert not gamma.open
    assert re.match(rf"is moved towards a settlement by {gamma.size:.2f}, (79|80|81)% likely \(-", gamma.words)
