"""What comes back changes the odds: one pass, and where audiences and odds settle."""

import datetime as dt

import numpy as np
import pytest
from scipy.special import expit, logit

from kadesh.errors import InputError, NoAnswer
from kadesh.judgement.drawing import draw
from kadesh.ripples.closing import TOLERANCE, back_to_parties, loop_of
from kadesh.ripples.spreading import ripples_of
from kadesh.stall.agreement import agreement_odds, bargain_of
from kadesh.stall.diagnosis import diagnose
from kadesh.stall.scenario import Scenario
from tests.judgement.talks import fixed
from tests.ripples.records import CERTAIN, DELTA, GAMMA, echoes, effect, listens, record

LINKS = [listens("alpha", "gamma"), listens("beta", "gamma")]
PRESSED = [echoes(who, sanctions={"war_cost": 2, "trust": 2}) for who in ("alpha", "beta")]
DRAWS = 3000


def both(dossier, draws=DRAWS):
    return ripples_of(dossier, draws), draw(dossier, draws)


def test_war_cost_and_talk_gain_are_multiplied_and_trust_changed_in_log_odds():
    found, draws = both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=PRESSED), 200)
    changed = back_to_parties(draws, found)
    assert changed.war_cost == pytest.approx(draws.war_cost * np.exp(0.4))
    assert changed.talk_gain == pytest.approx(draws.talk_gain)
    assert changed.trust == pytest.approx(expit(logit(draws.trust) + 0.4))
    assert changed.ideal is draws.ideal


@pytest.mark.parametrize("trust", [0, 1])
def test_certain_trust_stays_certain(trust):
    judged = [each | {"trust": fixed(trust)} for each in PRESSED]
    found, draws = both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=judged), 20)
    assert (back_to_parties(draws, found).trust == trust).all()


@pytest.mark.parametrize(("count", "seed"), [(100, 0), (200, 1)])
def test_other_draws_are_refused(count, seed):
    dossier = record(effect("gamma"))
    with pytest.raises(InputError, match="same draws and seed"):
        back_to_parties(draw(dossier, count, seed), ripples_of(dossier, 200))


def test_one_pass_is_the_stall_model_on_changed_inputs():
    found, draws = both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=PRESSED))
    loop = loop_of(found, draws)
    stands = diagnose(draws)
    assert loop.before == stands.agreement
    scenario = Scenario(back_to_parties(draws, found))
    odds = agreement_odds(bargain_of(scenario, frozen=stands.bargain.thresholds), scenario, stands.months)
    assert loop.once == pytest.approx(odds.mean())
    assert loop.error == pytest.approx((odds - stands.odds).std() / np.sqrt(DRAWS))


def test_pressure_for_a_settlement_raises_the_odds_and_pressure_against_lowers_them():
    for towards, sign in ((1, 1), (0, -1)):
        pressed = effect("gamma", size=fixed(0.4), towards=fixed(towards))
        loop = loop_of(*both(record(pressed, influences=LINKS, calculus=PRESSED)))
        assert sign * (loop.once - loop.before) > 2 * loop.error


def test_nothing_that_comes_back_changes_nothing():
    nothing = [echoes(who, sanctions={"war_cost": 0}) for who in ("alpha", "beta")]
    loop = loop_of(*both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=nothing)))
    assert loop.passes == (loop.before,)
    assert loop.assumed == ()


def test_the_fixed_point_is_one():
    hopeful = [actor | {"hope": fixed(1)} for actor in (GAMMA, DELTA)]
    found, draws = both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=PRESSED, actors=hopeful))
    loop = loop_of(found, draws)
    assert len(loop.passes) > 2
    assert loop.settled > loop.once > loop.before
    # Gamma hopes, the parties follow by half, and are moved by 2 per unit of pressure.
    rise = loop.settled - loop.before
    again = np.exp(2 * 0.5 * (0.4 + rise))
    assert np.median(loop.draws.war_cost / draws.war_cost) == pytest.approx(again, abs=10 * TOLERANCE)
    assert {"gamma.hope"} <= {*loop.assumed}


def test_the_second_pass_follows_from_the_first():
    hopeful = [GAMMA | {"hope": fixed(1)}, DELTA]
    found, draws = both(record(effect("gamma", **CERTAIN), influences=LINKS, calculus=PRESSED, actors=hopeful))
    loop = loop_of(found, draws)
    risen = record(
        effect("gamma", size=fixed(0.4 + loop.once - loop.before), towards=fixed(1)),
        influences=LINKS, calculus=PRESSED, actors=hopeful,
    )  # fmt: skip
    assert loop.passes[1] == pytest.approx(loop_of(ripples_of(risen, DRAWS), draws).once)


def test_a_loop_that_drives_itself_on_is_refused():
    hopeful = [GAMMA | {"hope": fixed(1)}, DELTA]
    wild = [echoes(who, sanctions={"war_cost": 10, "trust": 10}) for who in ("alpha", "beta")]
    pressed = effect("gamma", size=fixed(0.01), towards=fixed(1))
    found, draws = both(record(pressed, influences=LINKS, calculus=wild, actors=hopeful, openness=0.99))
    loop = loop_of(found, draws, dt.timedelta(days=3650))
    with pytest.raises(NoAnswer, match="drive each other on"):
        _ = loop.settled
    assert loop.once > loop.before, "the first pass is an answer all the same"
    assert (loop.draws.war_cost == back_to_parties(draws, found).war_cost).all()


def test_two_sides_are_needed():
    third = {"id": "third", "name": "Third", "side": "Third"}
    with pytest.raises(InputError, match="two sides"):
        loop_of(*both(record(effect("gamma"), actors=(GAMMA, third)), 20))
