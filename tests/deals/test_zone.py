"""The zone of possible agreement against draws changed by hand: blockers, least moves, smallest sets, shortfall."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from kadesh.deals.acceptable import acceptable_of
from kadesh.deals.zone import zone_of
from tests.deals.two_sides import NONE, Programs, random_sides, sides

SPACES = {
    "scales": {"scales": 4, "seed": 31, "firm": 0.8},
    "off the table": {"scales": 4, "seed": 32, "off_table": 0.3, "firm": 0.8},
    "options": {"scales": 2, "options": (3, 3), "seed": 33, "firm": 0.8},
}


@pytest.fixture(params=SPACES, scope="module")
def draws(request):
    return random_sides(**SPACES[request.param], draws=60)


def freed(draws, issues, parties=(0, 1)):
    """The same draws without the limits and refusals of some parties on some issues."""
    limit, home, options = draws.limit.copy(), draws.home_limit.copy(), dict(draws.options)
    for k, i in itertools.product(issues, parties):
        limit[:, i, k] = home[:, i, k] = NONE
        if k in options:
            refused = options[k].refused.copy()
            refused[i] = False
            options[k] = replace(options[k], refused=refused)
    return replace(draws, limit=limit, home_limit=home, options=options)


def is_open(draws):
    return acceptable_of(draws).zone


def test_probability_and_error(draws):
    zone = zone_of(draws)
    expected = np.mean([Programs(draws, d).most(np.ones(2)) is not None for d in range(draws.count)])
    assert zone.probability == expected
    assert zone.error == pytest.approx(np.sqrt(expected * (1 - expected) / 60))
    assert zone.without_limits == is_open(freed(draws, range(len(draws.issues)))).mean()
    assert (zone.kind, zone.draws) == ("zone", 60)


def test_blockers_are_what_dropping_limits_by_hand_shows(draws):
    m = len(draws.issues)
    empty = ~is_open(draws)
    without_any = is_open(freed(draws, range(m)))
    zone = zone_of(draws)
    assert [b.opens for b in zone.blockers] == sorted((b.opens for b in zone.blockers), reverse=True)
    for blocker in zone.blockers:
        k = draws.issues.index(blocker.issue)
        assert blocker.opens == pytest.approx(is_open(freed(draws, [k]))[empty].mean())
        alone = without_any & ~is_open(freed(draws, [other for other in range(m) if other != k]))
        assert blocker.alone_empties == pytest.approx(alone.mean())


def test_the_smallest_set_is_a_smallest_one(draws):
    m = len(draws.issues)
    stuck = ~is_open(draws) & ~np.any([is_open(freed(draws, [k])) for k in range(m)], axis=0)
    counts = {}
    for d in np.flatnonzero(stuck):
        one = draws.at(np.array([d]))
        for size in range(2, m + 1):
            sets = [s for s in itertools.combinations(range(m), size) if is_open(freed(one, s))[0]]
            counts |= {s: counts.get(s, 0) + 1 for s in sets}
            if sets:
                break
    found = zone_of(draws).smallest_set
    if not counts:
        assert found is None
        return
    issues, share = found
    assert share == pytest.approx(max(counts.values()) / stuck.sum())
    assert counts[tuple(draws.issues.index(i) for i in issues)] == max(counts.values())


def test_the_least_move_opens_the_zone_and_a_bit_less_does_not():
    draws = random_sides(3, seed=34, draws=80, firm=0.9)
    seen = 0
    for d in np.flatnonzero(~is_open(draws)):
        one = draws.at(np.array([d]))
        for move in zone_of(one).moves:
            i = draws.parties.index(move.party)
            assert move.opens == 1
            assert move.by[0] == move.by[1] == move.by[2]
            seen += 1
            assert is_open(moved(one, i, move.issue, move.by[1] + 1e-8))[0]
            # Limits are found to within a thousandth of the scale.
            less = move.by[1] - (2**-9 if move.issue else 1e-6)
            assert less < 0 or not is_open(moved(one, i, move.issue, less))[0]
    assert seen > 20


def moved(draws, party, issue, far):
    if issue is None:
        no_deal = draws.no_deal.copy()
        no_deal[:, party] -= far
        return replace(draws, no_deal=no_deal)
    k = draws.issues.index(issue)
    towards = np.sign(draws.ideal[:, 1 - party, k] - draws.ideal[:, party, k])
    limits = {name: getattr(draws, name).copy() for name in ("limit", "home_limit")}
    for limit in limits.values():
        limit[:, party, k] += towards * far
    return replace(draws, **limits)


def test_shares_of_draws_in_which_a_move_opens_it(draws):
    empty = ~is_open(draws)
    for move in zone_of(draws).moves:
        i = draws.parties.index(move.party)
        if move.issue is None:
            low = draws.no_deal.copy()
            low[:, i] = -10
            opens = is_open(replace(draws, no_deal=low))
        else:
            opens = is_open(freed(draws, [draws.issues.index(move.issue)], [i]))
        assert move.opens == pytest.approx(opens[empty].mean())


def test_every_move_that_opens_is_named():
    draws = sides([[0, 0], [1, 1]], limit=[[0.4, NONE], [0.5, NONE]])
    named = {(m.party, m.issue): m.by[1] for m in zone_of(draws).moves}
    assert named == {
        ("Alpha", "issue-0"): pytest.approx(0.1, abs=1e-3),
        ("Beta", "issue-0"): pytest.approx(0.1, abs=1e-3),
    }


def test_shortfall_is_how_much_both_would_have_to_gain():
    draws = sides([[0], [1]], no_deal=[0.7, 0.6])
    zone = zone_of(draws)
    # At 0.55 both fall 0.15 short.
    assert zone.shortfall == pytest.approx((0.15, 0.15, 0.15))
    assert is_open(replace(draws, no_deal=draws.no_deal - 0.15))[0]
    assert not is_open(replace(draws, no_deal=draws.no_deal - 0.1499))[0]
    assert {(m.party, m.issue): m.by[1] for m in zone.moves} == {
        ("Alpha", None): pytest.approx(0.3),
        ("Beta", None): pytest.approx(0.3),
    }
    assert np.isnan(zone_of(sides([[0], [1]], limit=[[0.3], [0.4]])).shortfall).all()


def test_shortfall_by_linear_program(draws):
    short = acceptable_of(draws).shortfall
    for d in range(draws.count):
        gap = Programs(draws, d).most(None, scale=np.ones(2))
        expected = np.inf if gap is None else max(0.0, -gap)
        assert short[d] == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize("seed", range(5))
def test_softer_limits_and_worse_no_deal_never_close_it(seed):
    draws = random_sides(3, (3,), seed=seed, draws=100, firm=0.9)
    rng = np.random.default_rng(seed)
    before = is_open(draws)
    soft = draws
    for party, k in itertools.product(range(2), range(3)):
        soft = moved(soft, party, draws.issues[k], rng.uniform(0, 0.2))
    assert (is_open(soft) >= before).all()
    assert is_open(soft).sum() > before.sum()
    worse = replace(draws, no_deal=draws.no_deal - rng.uniform(0, 0.2, draws.no_deal.shape))
    assert (is_open(worse) >= before).all()


def test_what_is_contested_lies_between_the_ends_of_the_zone():
    zone = zone_of(sides([[0], [1]], limit=[[0.8], [0.3]], no_deal=[0.4, 0.1]))
    # Levels from 0.3 (Beta's limit) to 0.6 (Alpha's no deal): 0.3 of utility for each.
    assert zone.contested == (pytest.approx((0.3,) * 3), pytest.approx((0.3,) * 3))


def test_one_draw_with_a_zone_names_no_blocker_and_no_move():
    zone = zone_of(sides([[0], [1]]))
    assert (zone.probability, zone.error, zone.moves, zone.smallest_set) == (1, 0, (), None)
    assert [(b.opens, b.alone_empties) for b in zone.blockers] == [(0, 0)]
    assert np.isnan(zone.shortfall).all()


def test_distrust_makes_another_zone():
    draws = random_sides(3, seed=35, draws=200)
    kept, signed = zone_of(draws), zone_of(draws, distrust=True)
    assert signed.kind == "signable"
    assert signed.probability == acceptable_of(draws, distrust=True).zone.mean() != kept.probability
