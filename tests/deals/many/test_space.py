"""The deal space of three sides: what blocks a zone, who signs a package, and what needs two sides."""

from dataclasses import replace

import numpy as np
import pytest

from kadesh.deals.deal_space import deal_space
from kadesh.deals.many.acceptable import among_many
from kadesh.deals.packages import halfway, settlement_of, signs
from kadesh.deals.zone import zone_of
from kadesh.errors import InputError
from kadesh.judgement.drawing import draw
from tests.deals.many_sides import NONE, LevelProgram, many, random_many
from tests.judgement.talks import talks


def test_what_blocks_the_zone_is_what_programs_say_without_the_limits():
    draws = random_many(3, 3, draws=40, seed=5, firm=0.6, worth=0.7)
    zone = zone_of(draws)
    bare = {"limit": draws.limit, "home_limit": draws.home_limit}

    def opened(kept):
        masked = replace(draws, **{name: np.where(kept, limit, NONE) for name, limit in bare.items()})
        lifted = [LevelProgram(masked, d).most(None, scale=np.ones(3)) for d in range(draws.count)]
        return np.array([each is not None and each >= -1e-9 for each in lifted])

    closed, free = ~opened(True), opened(False)
    assert zone.probability == (~closed).mean()
    assert 0.2 < zone.probability < 0.8
    assert zone.without_limits == free.mean()
    for blocker in zone.blockers:
        this = np.arange(3) == draws.issues.index(blocker.issue)
        assert blocker.opens == pytest.approx(opened(~this)[closed].mean())
        assert blocker.alone_empties == pytest.approx((~opened(this) & free).mean())


def test_the_least_move_of_a_limit_opens_the_zone_and_less_does_not():
    # Two limits leave 0.4 to 0.5 to deal in, and there the first side gains less than its no deal is worth.
    draws = many([[0.0], [1.0], [0.2]], limit=[[NONE], [0.4], [0.5]], no_deal=[0.7, 0.1, 0.1])
    zone = zone_of(draws)
    assert (zone.probability, zone.without_limits) == (0, 1)
    moves = {(m.party, m.issue): m.by[1] for m in zone.moves}
    assert moves["side-1", "issue-0"] == pytest.approx(0.1, abs=1e-3)
    assert moves["side-0", None] == pytest.approx(0.1, abs=1e-6)
    assert set(moves) == {("side-1", "issue-0"), ("side-0", None)}
    assert zone.blockers[0].opens == 1
    assert not among_many(replace(draws, limit=draws.limit - [[0], [0.099], [0]])).zone.any()
    assert among_many(replace(draws, limit=draws.limit - [[0], [0.101], [0]])).zone.all()


def test_where_no_single_issue_opens_the_smallest_set_does():
    draws = many([[0, 0], [1, 1], [0, 1]], limit=[[0.2, 0.2], [0.6, 0.6], [NONE, NONE]])
    zone = zone_of(draws)
    assert zone.smallest_set == (("issue-0", "issue-1"), 1.0)
    assert all(b.opens == 0 for b in zone.blockers)


def test_who_signs_among_three():
    draws = many([[0.0], [0.4], [1.0]], limit=[[0.5], [0.6], [0.3]], no_deal=[0.55, 0.0, 0.4])
    package = settlement_of(draws, {"issue-0": 0.55}, "offer")
    assert [bool(signs(draws, package, i)[0]) for i in range(3)] == [False, True, True]
    score = deal_space(draws).score({"issue-0": 0.45}, "other")
    assert score.within_limits == score.accepts == (1, 1, 1)
    assert score.all_accept == 1
    assert deal_space(draws).score({"issue-0": 0.35}).accepts == (1, 1, 0)


def test_a_better_package_is_better_for_all_three():
    draws = random_many(3, 4, draws=40, seed=7, firm=0.1)
    package = halfway(draws)
    score = deal_space(draws).score(package)
    now, there = package.utilities(draws), ~np.isnan(score.better.utilities[:, 0])
    assert (score.better.utilities[there] >= now[there] - 1e-8).all()
    lifted = [LevelProgram(draws, d, floor=now[d]).most(None, scale=np.ones(3)) for d in range(draws.count)]
    assert score.bettered == np.mean([each is not None and each >= 1e-3 for each in lifted])
    assert 0 < score.bettered < 1


def test_with_distrust_any_of_the_others_may_impose_its_terms():
    draws = many([[0.0], [0.5], [1.0]], trust=0.5, no_deal=0.2)
    # Half of 1 - x, and half of what the others' terms are worth: (0.5 + 0) / 2.
    score = deal_space(draws, distrust=True).score({"issue-0": 0.4})
    assert score.gains[0, 1] == pytest.approx(0.5 * 0.6 + 0.5 * 0.25 - 0.2)
    assert score.gains[1, 1] == pytest.approx(0.5 * 0.8 + 0.5 * 0.0 - 0.2)


def test_options_among_three_are_said_to_be_mixed():
    assert deal_space(random_many(3, 1, (2,), draws=5)).acceptable.method == "lotteries between options"


def test_three_parties_of_a_dossier_are_drawn_and_solved():
    actors = [{"id": name.lower(), "name": name, "roles": ["party"]} for name in ("Alpha", "Beta", "Gamma")]
    space = deal_space(draw(talks(actors=actors), 200))
    assert 0 < space.zone.probability < 1
    assert space.zone.probability <= space.zone.without_limits
    assert all(found.utilities.shape == (200, 3) for found in space.solutions.values())
    assert len(space.zone.contested) == 3


@pytest.mark.parametrize("part", ["frontier", "frontier_within_limits"])
def test_a_frontier_is_drawn_between_two_sides(part):
    with pytest.raises(InputError, match="two sides"):
        getattr(deal_space(random_many(3, 2, draws=3)), part)


def test_bargaining_is_between_two_sides():
    space = deal_space(random_many(3, 2, draws=3))
    with pytest.raises(InputError, match="two sides"):
        space.bargain("linear", "linear")
