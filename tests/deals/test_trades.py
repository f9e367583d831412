"""Trades between two sides: made by hand on the levels, both gain what is said."""

import numpy as np
import pytest

from kadesh.deals.packages import halfway, status_quo, terms_asked_by
from kadesh.deals.trades import trades
from kadesh.errors import InputError
from kadesh.judgement.drawing import draw
from tests.deals.two_sides import NONE, mirrored, random_sides, reordered, sides
from tests.judgement.talks import ALPHA, BETA, GAMMA, talks


def test_log_rolling_by_hand():
    draws = sides([[0, 0], [1, 1]], salience=[[0.8, 0.2], [0.2, 0.8]], status_quo=[0.5, 0.5])
    (trade,) = trades(draws, status_quo(draws))
    # Alpha gives way on the second issue, half the scale at .2, and gets half of the first at .8.
    assert (trade.gives, trade.gets) == ("issue-1", "issue-0")
    assert trade.gain == pytest.approx((0.3, 0.3))
    assert trade.sizes == pytest.approx((1, 1))
    assert trade.helps == 1


def test_sizes_give_both_the_same():
    draws = sides([[0, 0], [1, 1]], salience=[[0.9, 0.1], [0.5, 0.5]], status_quo=[0.5, 0.5])
    (trade,) = trades(draws, status_quo(draws))
    # Alpha gives all of issue-1 (.05 lost, .25 won); of issue-0 t: t(.45) - .05 = .25 - t(.25).
    assert trade.sizes == pytest.approx((1, 3 / 7))
    assert trade.gain == pytest.approx((0.45 * 3 / 7 - 0.05, 0.25 - 0.25 * 3 / 7))
    assert trade.gain[0] == pytest.approx(trade.gain[1])


@pytest.mark.parametrize("curvature", [1.0, 2.5])
@pytest.mark.parametrize("start", [status_quo, halfway, lambda draws: terms_asked_by(draws, 0)])
def test_both_gain_when_a_trade_is_made(start, curvature):
    seen = 0
    for seed in range(30):
        draws = random_sides(3, draws=1, seed=seed, off_table=0.2)
        draws.curvature[:] = curvature
        package = start(draws)
        before = package.utilities(draws)[0]
        for trade in trades(draws, package):
            levels = package.levels.copy()
            for issue, favours, size in ((trade.gives, 1, trade.sizes[0]), (trade.gets, 0, trade.sizes[1])):
                k = draws.issues.index(issue)
                levels[0, k] += size * (last_level(draws, k, favours) - levels[0, k])
            gain = draws.worth_of(levels, package.choices).sum(axis=2)[0] - before
            assert (gain >= np.array(trade.gain) - 1e-9).all()
            if curvature == 1 and start is halfway:
                np.testing.assert_allclose(gain, trade.gain, atol=1e-9)
            assert min(trade.gain) > 0
            seen += 1
    assert seen > 10 or start is not halfway


def last_level(draws, k, favours):
    """As far as the side that gives way would go, between the ideals."""
    giver = 1 - favours
    target = draws.ideal[0, favours, k]
    towards = np.sign(target - draws.ideal[0, giver, k])
    for limit in (draws.limit[0, giver, k], draws.home_limit[0, giver, k]):
        if not np.isnan(limit) and towards * (limit - target) < 0:
            target = limit
    return target


def test_options_are_exchanged_too_within_what_nobody_refuses():
    found = 0
    for seed in range(30):
        draws = random_sides(1, (3, 3), draws=1, seed=seed)
        package = halfway(draws)
        for trade in trades(draws, package):
            assert min(trade.gain) > 0
            found += 1
    assert found > 5


def test_exchanging_sides_and_issues_exchanges_the_trades():
    draws = random_sides(4, draws=30, seed=3)
    one = {(t.gives, t.gets): (t.gain, t.helps) for t in trades(draws, status_quo(draws))}
    other = mirrored(draws)
    two = {(t.gets, t.gives): (t.gain[::-1], t.helps) for t in trades(other, status_quo(other))}
    assert one.keys() == two.keys()
    for pair, (gain, helps) in one.items():
        assert two[pair] == (pytest.approx(gain), helps)
    turned = reordered(draws, [2, 0, 3, 1])
    assert {(t.gives, t.gets) for t in trades(turned, status_quo(turned))} == set(one)


def test_the_best_for_the_less_satisfied_comes_first():
    found = trades(draws := random_sides(5, draws=50, seed=4), status_quo(draws))
    worth = [t.helps * min(t.gain) for t in found]
    assert worth == sorted(worth, reverse=True)
    assert len({(t.gives, t.gets) for t in found}) == len(found)


def test_nothing_to_trade_where_weights_are_alike_or_limits_forbid():
    draws = sides([[0, 0], [1, 1]], status_quo=[0.5, 0.5])
    assert trades(draws, status_quo(draws)) == ()
    firm = sides(
        [[0, 0], [1, 1]], salience=[[0.8, 0.2], [0.2, 0.8]], status_quo=[0.5, 0.5], limit=[[NONE, 0.5], [NONE, NONE]]
    )
    assert trades(firm, status_quo(firm)) == ()
    off = sides([[0, 0], [1, 1]], salience=[[0.8, 0.2], [0.2, 0.8]], on_table=[True, False])
    assert trades(off, status_quo(off)) == ()


def test_trades_are_between_two_sides():
    three = draw(talks(actors=(ALPHA, BETA, GAMMA)), 5)
    with pytest.raises(InputError, match="two sides"):
        trades(three, status_quo(three))
