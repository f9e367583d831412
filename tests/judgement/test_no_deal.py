"""What no deal is worth, worked by hand."""

import numpy as np
import pytest

from kadesh.judgement.drawing import draw
from kadesh.judgement.no_deal import no_deal_values
from tests.judgement.talks import ALPHA, BETA, GAMMA, LAND, PRISONERS, position, talks


def calculus(actor, **weighs):
    return {"id": f"c-{actor}", "actor": actor, **{name: {"fixed": value} for name, value in weighs.items()}}


def certain(actors=(ALPHA, BETA)):
    return draw(
        talks(
            position("alpha", "land", ideal=0.2, salience=0.75),
            position("beta", "land", ideal=0.9, salience=0.5),
            position("alpha", "prisoners", salience=0.25)
            | {"values": {"all": {"fixed": 1}, "some": {"fixed": 0.5}, "none": {"fixed": 0}}},
            position("beta", "prisoners", salience=0.5)
            | {"values": {"all": {"fixed": 0.2}, "some": {"fixed": 0.4}, "none": {"fixed": 0.8}}},
            issues=(LAND, PRISONERS),
            actors=actors,
            calculus=[
                calculus("alpha", prevail=0.6, war_cost=0.01, talk_gain=0.004, impatience=0.05),
                calculus("beta", prevail=0.3, war_cost=0.02, talk_gain=0.01, impatience=0.1),
            ],
        ),
        3,
    )


def test_by_hand():
    found = no_deal_values(certain())
    # Alpha: own terms .75·1 + .25·1 = 1; Beta's: .75·(1 − .7/.8) + .25·0 = .09375.
    # Beta: own terms .5 + .5·.8 = .9; Alpha's: .5·(1 − .7/.9) + .5·.2 = .2111…
    alpha, beta = 0.6 * 1 + 0.4 * 0.09375, 0.3 * 0.9 + 0.7 * (0.5 * (1 - 0.7 / 0.9) + 0.1)
    np.testing.assert_allclose(found.battlefield, [[alpha, beta]] * 3)
    np.testing.assert_allclose(found.war_cost, [[-0.2, -0.2]] * 3)
    np.testing.assert_allclose(found.talk_gain, [[0.08, 0.1]] * 3)
    np.testing.assert_allclose(found.total, [[alpha - 0.12, beta - 0.1]] * 3)
    np.testing.assert_allclose(found.walk_out, [[alpha - 0.2, beta - 0.2]] * 3)


def test_exchanging_the_sides_mirrors_every_part():
    one, two = no_deal_values(certain()), no_deal_values(certain((BETA, ALPHA)))
    for part in ("battlefield", "war_cost", "talk_gain", "total", "walk_out"):
        np.testing.assert_array_equal(getattr(one, part), getattr(two, part)[:, ::-1])


def test_given_directly_it_stands():
    dossier = talks(calculus=[calculus("beta", no_deal=-0.4, war_cost=0.3)])
    found = no_deal_values(draw(dossier, 50))
    assert (found.total[:, 1] == -0.4).all()
    assert (found.walk_out[:, 1] == -0.4).all()
    assert (found.war_cost[:, 0] < 0).all()


def test_of_three_parties_the_others_terms_are_as_likely():
    ideals = {"alpha": 0.0, "beta": 1.0, "gamma": 0.5}
    drawn = draw(
        talks(
            *(position(actor, "land", ideal=ideal) for actor, ideal in ideals.items()),
            issues=(LAND,),
            actors=(ALPHA, BETA, GAMMA),
            calculus=[calculus(a, prevail=0.4, war_cost=0, talk_gain=0, impatience=1) for a in ideals],
        ),
        2,
    )
    expected = [0.4 + 0.6 * (0 + 0.5) / 2, 0.4 + 0.6 * (0 + 0.5) / 2, 0.4 + 0.6 * 0]
    assert no_deal_values(drawn).total == pytest.approx(np.array([expected] * 2))


def test_without_deal_the_worth_falls_with_the_cost_of_war():
    dear, cheap = (
        no_deal_values(draw(talks(calculus=[calculus("alpha", war_cost=c)]), 200)).total for c in (0.05, 0.01)
    )
    assert (dear[:, 1] == cheap[:, 1]).all()
    # Talk gain is a share of the cost below 1, so more cost is worse on balance.
    assert (dear[:, 0] < cheap[:, 0]).all()
