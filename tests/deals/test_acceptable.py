"""The zone and the solutions between two sides, draw by draw, against linear programs and plain search."""

from dataclasses import replace

import numpy as np
import pytest

from kadesh.deals.acceptable import acceptable_of
from kadesh.deals.packages import Settlement, signs
from kadesh.deals.solutions import SOLUTIONS
from kadesh.deals.surplus import surplus_of
from kadesh.judgement.draws import OptionDraws
from tests.deals.two_sides import NONE, Programs, mirrored, random_sides, reordered, sides

IDS = [solution.id for solution in SOLUTIONS]
BY_ID = dict(zip(IDS, SOLUTIONS, strict=True))
SPACES = {
    "scales": {"scales": 4, "seed": 1},
    "one issue": {"scales": 1, "seed": 2},
    "off the table": {"scales": 4, "seed": 3, "off_table": 0.4},
    "equal weights": {"scales": 4, "seed": 4},
    "firm": {"scales": 2, "seed": 5, "firm": 1.0},
    "options": {"scales": 2, "options": (3, 2), "seed": 6},
    "only options": {"scales": 0, "options": (4, 3), "seed": 7},
    "options off the table": {"scales": 2, "options": (3,), "seed": 8, "off_table": 0.5},
    "two ideals": {"scales": 8, "seed": 9},
}


@pytest.fixture(params=SPACES, scope="module")
def space(request):
    """Some draws, what is found of them, and the linear programs of each draw."""
    draws = random_sides(**SPACES[request.param], draws=14)
    if request.param == "equal weights":
        draws = replace(draws, salience=np.full_like(draws.salience, 1 / 4))
    return draws, acceptable_of(draws), [Programs(draws, d) for d in range(draws.count)]


def test_zone_and_best(space):
    _, found, programs = space
    for d, program in enumerate(programs):
        best = [program.most(side) for side in np.eye(2)]
        assert found.zone[d] == (best[0] is not None)
        if found.zone[d]:
            np.testing.assert_allclose(found.best[d], best, atol=1e-7)
            for side in range(2):
                held = replace_no_deal(program, 1 - side, best[1 - side])
                assert found.least[d, side] == pytest.approx(held.most(np.eye(2)[side], least=0), abs=1e-5)


def replace_no_deal(program, side, gain):
    other = object.__new__(Programs)
    other.__dict__.update(program.__dict__)
    other.no_deal = program.no_deal.copy()
    other.no_deal[side] += gain - 1e-9
    return other


def test_solutions_are_the_optima_of_linear_programs(space):
    _, found, programs = space
    picked = {solution.id: found.pick(solution).surplus for solution in SOLUTIONS}
    for d, program in enumerate(programs):
        if not found.zone[d]:
            assert all(np.isnan(surplus[d]).all() for surplus in picked.values())
            continue
        for surplus in picked.values():
            assert (surplus[d] >= -1e-8).all()
            # Efficient: nothing acceptable gives both this and more in sum.
            held = replace_no_deal(replace_no_deal(program, 0, surplus[d, 0]), 1, surplus[d, 1])
            assert held.most(np.ones(2), least=0) < 1e-6
        assert picked["utilitarian"][d].sum() == pytest.approx(program.most(np.ones(2)), abs=1e-7)
        assert picked["egalitarian"][d].min() == pytest.approx(program.most(None, scale=np.ones(2)), abs=1e-7)
        if (found.best[d] > 1e-6).all():
            share = program.most(None, scale=found.best[d])
            assert (picked["kalai_smorodinsky"][d] / found.best[d]).min() == pytest.approx(share, abs=1e-7)


def test_nash_beats_every_other_acceptable_package(space):
    _, found, programs = space
    surplus = found.pick(BY_ID["nash"]).surplus
    for d, program in enumerate(programs):
        if not found.zone[d] or (found.best[d] < 1e-6).any():
            continue
        product = surplus[d].prod()
        # Points of the frontier by linear programs, and everything on the straight lines between two neighbours.
        for fixed in program.fixed:
            one = object.__new__(Programs)
            one.__dict__.update(program.__dict__)
            one.fixed = [fixed]
            for floor in np.linspace(0, found.best[d, 0], 25):
                most = replace_no_deal(one, 0, floor).most(np.array([0.0, 1.0]))
                assert most is None or floor * most <= product + 1e-6


def test_packages_are_worth_what_is_said_and_stay_within_the_limits(space):
    draws, found, _ = space
    zone = found.zone
    for solution in SOLUTIONS:
        picked = found.pick(solution)
        package = Settlement("picked", picked.levels, picked.choices)
        np.testing.assert_allclose(package.utilities(draws)[zone], picked.utilities[zone], atol=1e-9)
        for party in range(2):
            assert signs(draws, package, party)[zone].all()
        stays = ~draws.on_table[zone]
        np.testing.assert_array_equal(picked.levels[zone][stays], draws.status_quo[zone][stays])
        for k, options in draws.options.items():
            off = zone & ~draws.on_table[:, k]
            assert (picked.choices[k][off] == options.status_quo[off]).all()


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_exchanging_the_sides_mirrors_the_package(space, solution):
    draws, found, _ = space
    one, two = found.pick(solution), acceptable_of(mirrored(draws)).pick(solution)
    np.testing.assert_allclose(one.utilities, two.utilities[:, ::-1], atol=1e-7)
    np.testing.assert_allclose(one.levels, two.levels, atol=1e-5)


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_the_order_of_issues_does_not_change_the_package(space, solution):
    draws, found, _ = space
    order = list(np.random.default_rng(0).permutation(len(draws.issues)))
    one, two = found.pick(solution), acceptable_of(reordered(draws, order)).pick(solution)
    np.testing.assert_allclose(one.utilities, two.utilities, atol=1e-9)
    np.testing.assert_allclose(one.levels[:, order], two.levels, atol=1e-7)


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_issues_of_equal_weight_share_what_is_given(solution):
    draws = sides([[0, 0, 0], [1, 1, 1]], no_deal=[0.2, 0.3])
    found = acceptable_of(draws).pick(solution)
    assert np.ptp(found.levels) < 1e-12
    # 1 - x - 0.2 = x - 0.3: the middle of the acceptable stretch too.
    assert found.levels[0] == pytest.approx(0.55)


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_equal_weights_and_limits_do_not_depend_on_the_order_of_issues(solution):
    limit = [[0.7, NONE, 0.4, NONE], [NONE, 0.2, NONE, NONE]]
    draws = sides([[0, 0, 0, 1], [1, 1, 1, 0]], limit=limit, no_deal=[0.2, 0.1])
    order = [3, 1, 0, 2]
    one, two = acceptable_of(draws).pick(solution), acceptable_of(reordered(draws, order)).pick(solution)
    np.testing.assert_allclose(one.levels[:, order], two.levels, atol=1e-9)


@pytest.mark.parametrize("solution", ["nash", "kalai_smorodinsky"])
def test_scale_and_origin_of_one_side_change_nothing(space, solution):
    draws, found, _ = space
    surplus = surplus_of(draws)
    stretched = replace(surplus, factor=surplus.factor * [0.01, 1], offset=surplus.offset * [0.01, 1])
    one, two = (
        found.pick(BY_ID[solution]),
        acceptable_of(draws, surplus=stretched).pick(BY_ID[solution]),
    )
    np.testing.assert_allclose(one.utilities, two.utilities, atol=1e-5)


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_what_one_side_alone_can_gain_is_not_wasted(solution):
    # Alpha does not care which; Beta does, and has far more than Alpha whichever it is.
    worth = np.array([[[0.5, 0.5, 0.5], [1.0, 0.9, 0.0]]])
    options = {1: OptionDraws(("a", "b", "c"), worth, np.zeros((2, 3), bool), np.zeros(1, int))}
    draws = sides([[0, NONE], [0.1, NONE]], options=options, salience=[[0.9, 0.1], [0.5, 0.5]], no_deal=[0.93, 0.0])
    assert acceptable_of(draws).pick(solution).choices[1].tolist() == [0]


def test_distrust_weighs_a_signed_deal_as_the_theory_does():
    draws = random_sides(3, (3,), seed=11, off_table=0.3, draws=40)
    found = acceptable_of(draws, distrust=True)
    picked = found.pick(BY_ID["egalitarian"])
    for d in np.flatnonzero(found.zone):
        for i, j in ((0, 1), (1, 0)):
            imposed = 0.0
            for k in range(4):
                if k == 3:
                    o = draws.options[3]
                    c = o.worth[d, j].argmax() if draws.on_table[d, k] else o.status_quo[d]
                    value = o.worth[d, i, c]
                else:
                    x = draws.ideal[d, j, k] if draws.on_table[d, k] else draws.status_quo[d, k]
                    a = draws.ideal[d, i, k]
                    value = 1 - abs(x - a) / max(a, 1 - a)
                imposed += draws.salience[d, i, k] * value
            q = draws.trust[d, i]
            expected = q * picked.utilities[d, i] + (1 - q) * imposed - draws.no_deal[d, i]
            assert picked.surplus[d, i] == pytest.approx(expected)
            assert expected >= -1e-8


@pytest.mark.parametrize("solution", SOLUTIONS, ids=IDS)
def test_bent_values_against_a_fine_grid(solution):
    draws = sides(
        [[0.1, 0.3], [0.9, 1.0]], curvature=[[2, 1.5], [3, 1]], salience=[[0.6, 0.4], [0.3, 0.7]],
        limit=[[0.8, NONE], [NONE, 0.5]], no_deal=[0.3, 0.4],
    )  # fmt: skip
    found = acceptable_of(draws).pick(solution)
    x, y = np.meshgrid(np.linspace(0, 0.8, 801), np.linspace(0.5, 1, 501))

    def value(level, ideal, bend):
        return 1 - (np.abs(level - ideal) / max(ideal, 1 - ideal)) ** bend

    gains = np.stack(
        [
            0.6 * value(x, 0.1, 2) + 0.4 * value(y, 0.3, 1.5) - 0.3,
            0.3 * value(x, 0.9, 3) + 0.7 * value(y, 1.0, 1) - 0.4,
        ]
    )
    gains = gains[:, (gains >= 0).all(axis=0)]
    best = gains.max(axis=1)
    score = {
        "nash": lambda s: s.prod(axis=0),
        "kalai_smorodinsky": lambda s: (s.T / best).min(axis=1),
        "egalitarian": lambda s: s.min(axis=0),
        "utilitarian": lambda s: s.sum(axis=0),
    }[solution.id]
    assert score(found.surplus[0][:, None])[0] == pytest.approx(score(gains).max(), abs=1.5e-3)
    package = Settlement("picked", found.levels, {})
    np.testing.assert_allclose(package.utilities(draws), found.utilities, atol=9 / 8 / 32**2)


def test_more_combinations_than_are_followed_are_mixed_by_lots():
    draws = random_sides(1, (5, 5, 4), seed=12, draws=10)
    for o in draws.options.values():
        o.refused[:] = False
    found = acceptable_of(draws)
    assert found.pieces.lotteries
    picked = found.pick(BY_ID["utilitarian"]).surplus
    for d in range(draws.count):
        most = Programs(draws, d).most(np.ones(2))
        if most is not None:
            # Lots reach at least what single packages reach.
            assert picked[d].sum() >= most - 1e-9


def test_lots_are_the_linear_program_over_mixtures():
    from scipy.optimize import linprog

    draws = random_sides(0, (9, 9), seed=13, draws=8)
    for o in draws.options.values():
        o.refused[:] = False
    found = acceptable_of(draws)
    assert found.pieces.lotteries
    egalitarian, utilitarian = (found.pick(BY_ID[name]).surplus for name in ("egalitarian", "utilitarian"))
    for d in range(draws.count):
        worth = np.concatenate([draws.options[k].worth[d] * draws.salience[d, :, k, None] for k in range(2)], axis=1)
        one = np.kron(np.eye(2), np.ones(9))
        solved = linprog(-worth.sum(axis=0), A_ub=-worth, b_ub=-draws.no_deal[d], A_eq=one, b_eq=np.ones(2))
        assert found.zone[d] == (solved.status == 0)
        if found.zone[d]:
            assert utilitarian[d].sum() == pytest.approx(-solved.fun - draws.no_deal[d].sum(), abs=1e-7)
            least = linprog(
                np.append(np.zeros(18), -1), A_ub=np.hstack([-worth, np.ones((2, 1))]), b_ub=-draws.no_deal[d],
                A_eq=np.hstack([one, np.zeros((2, 1))]), b_eq=np.ones(2), bounds=[(0, None)] * 18 + [(None, None)],
            )  # fmt: skip
            assert egalitarian[d].min() == pytest.approx(-least.fun, abs=1e-7)


def test_equal_ideals_leave_nothing_to_settle():
    found = acceptable_of(sides([[0.4], [0.4]], limit=[[0.2], [0.9]], no_deal=[0.5, 0.5]))
    assert found.zone.all()
    for solution in SOLUTIONS:
        picked = found.pick(solution)
        assert picked.levels.tolist() == [[0.4]]
        assert picked.utilities == pytest.approx(np.ones((1, 2)))


def test_limits_that_meet_exactly_leave_one_level_and_that_cross_none():
    def ends(limit):
        return acceptable_of(sides([[0], [1]], limit=[[limit], [0.6]]))

    assert ends(0.6).pick(SOLUTIONS[0]).levels == pytest.approx(np.array([[0.6]]))
    assert not ends(0.6 - 1e-6).zone.any()
    assert np.isinf(ends(0.5).shortfall).all()


def test_limits_on_an_issue_off_the_table_bind_nobody():
    draws = sides([[0, 0], [1, 1]], limit=[[0.2, NONE], [0.8, NONE]], on_table=[False, True], status_quo=[0.3, 0.5])
    found = acceptable_of(draws)
    assert found.zone.all()
    assert found.pick(SOLUTIONS[2]).levels[0, 0] == 0.3


def test_a_weight_of_nothing_on_one_issue():
    draws = sides([[0, 0], [1, 1]], salience=[[1, 0], [0.5, 0.5]])
    for solution in SOLUTIONS:
        picked = acceptable_of(draws).pick(solution)
        # Alpha gives way fully on what it does not care for.
        assert picked.levels[0, 1] == 1
    both = sides([[0, 0], [1, 1]], salience=[[1, 0], [1, 0]])
    assert acceptable_of(both).pick(SOLUTIONS[2]).utilities == pytest.approx(np.array([[0.5, 0.5]]))


def test_no_deal_exactly_at_the_best_is_still_acceptable():
    draws = sides([[0], [1]], no_deal=[1.0, 0.0])
    found = acceptable_of(draws)
    assert found.zone.all()
    assert found.pick(SOLUTIONS[0]).levels == pytest.approx(np.array([[0.0]]), abs=1e-8)
    assert not acceptable_of(sides([[0], [1]], no_deal=[1.0, 1e-6])).zone.any()


def test_levels_of_a_grid_reach_at_most_what_the_concave_frontier_reaches():
    from kadesh.deals.domain_space import domain_space
    from tests.deals.domains import domain

    draws = random_sides(3, seed=21, draws=6, firm=0.0)
    grid = np.linspace(0, 1, 21)
    found = acceptable_of(draws)
    for d in range(draws.count):
        far = np.maximum(draws.ideal[d], 1 - draws.ideal[d])
        values = [1 - np.abs(grid - draws.ideal[d, :, [k]].T) / far[:, [k]] for k in range(3)]
        space = domain_space(domain(values, weights=draws.salience[d], no_deal=draws.no_deal[d]))
        assert found.zone[d] or not space.zone
        for solution in (SOLUTIONS[0], *SOLUTIONS[2:]) if space.zone else ():
            surplus = space.solve(solution).utilities - draws.no_deal[d]
            mine = found.pick(solution).surplus[d]
            reached = {"nash": np.prod, "egalitarian": np.min, "utilitarian": np.sum}[solution.id]
            assert reached(mine) >= reached(surplus) - 1e-9
            # A grid of twentieths misses little.
            assert reached(mine) <= reached(surplus) + 0.06


@pytest.mark.parametrize("size", [3, 9])
def test_an_issue_on_which_every_option_is_refused_empties_the_zone_only_if_it_is_on_the_table(size):
    draws = random_sides(1, (size,) * 3, seed=14, draws=12, firm=0.0)
    draws.on_table[:, 1] = np.arange(12) % 2 == 0
    draws = replace(draws, no_deal=draws.no_deal - 1)
    draws.options[1].refused[0] = True
    draws.options[2].refused[:] = draws.options[3].refused[:] = False
    found = acceptable_of(draws)
    assert found.pieces.lotteries == (size == 9)
    assert found.zone.tolist() == [False, True] * 6
    for solution in SOLUTIONS:
        picked = found.pick(solution)
        assert (picked.choices[1][1::2] == draws.options[1].status_quo[1::2]).all()
        reached = Settlement("picked", picked.levels, picked.choices).utilities(draws)
        if size == 3:
            np.testing.assert_allclose(reached[1::2], picked.utilities[1::2], atol=1e-9)
    assert np.isinf(found.shortfall[::2]).all()
