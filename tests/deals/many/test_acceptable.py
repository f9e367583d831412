"""Acceptable packages among many sides: against the two-sided answers, linear programs, grids, and by hand."""

from dataclasses import replace

import numpy as np
import pytest

from kadesh.deals.acceptable import acceptable_of, acceptable_part
from kadesh.deals.many.acceptable import among_many
from kadesh.deals.pieces import pieces_of
from kadesh.deals.solutions import SOLUTIONS
from kadesh.deals.surplus import surplus_of
from tests.deals.many_sides import NONE, LevelProgram, many, permuted, random_many
from tests.deals.two_sides import random_sides

BY_ID = {solution.id: solution for solution in SOLUTIONS}


def same(found, expected, **tolerances):
    np.testing.assert_array_equal(np.isfinite(found), np.isfinite(expected))
    there = np.isfinite(expected)
    np.testing.assert_allclose(found[there], expected[there], **tolerances)


@pytest.mark.parametrize("distrust", [False, True])
def test_between_two_sides_it_is_the_frontier(distrust):
    draws = random_sides(4, draws=200, seed=3, off_table=0.1)
    two, found = acceptable_of(draws, distrust=distrust), among_many(draws, distrust=distrust)
    np.testing.assert_array_equal(found.zone, two.zone)
    assert 0.2 < found.zone.mean() < 0.8
    for name in ("best", "least", "shortfall"):
        same(getattr(found, name), getattr(two, name), atol=1e-9)
    for i in range(2):
        same(found.no_deal_gap(i), two.no_deal_gap(i), atol=1e-9)
    for solution in SOLUTIONS:
        same(found.pick(solution).surplus, two.pick(solution).surplus, atol=1e-7)
        same(found.pick(solution).levels, two.pick(solution).levels, atol=1e-6)


def test_between_two_sides_options_are_mixed_as_the_frontier_mixes_them():
    draws = random_sides(2, (3, 2), draws=100, seed=5, off_table=0.1)
    two, found = acceptable_part(pieces_of(draws, by_lot=True), surplus_of(draws)), among_many(draws)
    np.testing.assert_array_equal(found.zone, two.zone)
    same(found.best, two.best, atol=1e-9)
    for solution in SOLUTIONS:
        same(found.pick(solution).surplus, two.pick(solution).surplus, atol=1e-6)


def with_an_onlooker(draws):
    """A third side that cares only for an issue that is not on the table, and would sign anything."""

    def joined(array, value):
        wide = np.full((draws.count, 3, len(draws.issues) + 1), value, dtype=float)
        wide[:, :2, :-1] = array
        return wide

    salience = joined(draws.salience, 0.0)
    salience[:, 2, -1] = 1
    return many(
        np.nan_to_num(joined(draws.ideal, 0.5), nan=0.5),
        limit=joined(draws.limit, NONE),
        home_limit=joined(draws.home_limit, NONE),
        salience=salience,
        no_deal=np.column_stack([draws.no_deal, np.full(draws.count, -1.0)]),
        on_table=np.column_stack([draws.on_table, np.zeros(draws.count, dtype=bool)]),
        status_quo=np.column_stack([draws.status_quo, np.full(draws.count, 0.25)]),
    )


def test_a_third_side_without_a_stake_changes_nothing():
    draws = random_sides(3, draws=150, seed=8)
    two, found = acceptable_of(draws), among_many(with_an_onlooker(draws))
    np.testing.assert_array_equal(found.zone, two.zone)
    same(found.best[:, :2], two.best, atol=1e-9)
    same(found.shortfall, two.shortfall, atol=1e-9)
    for solution in SOLUTIONS:
        same(found.pick(solution).surplus[:, :2], two.pick(solution).surplus, atol=1e-7)


@pytest.mark.parametrize("sides", [3, 4])
def test_it_is_what_linear_programs_over_levels_say(sides):
    draws = random_many(sides, 3, draws=25, seed=sides, worth=0.75, off_table=0.1)
    found = among_many(draws)
    picked = {name: found.pick(solution) for name, solution in BY_ID.items()}
    gaps = np.stack([found.no_deal_gap(i) for i in range(sides)], axis=1)
    assert 0.1 < found.zone.mean() < 0.9
    assert np.isfinite(found.shortfall).mean() > found.zone.mean()
    for d in range(draws.count):
        program = LevelProgram(draws, d)
        lifted = program.most(None, scale=np.ones(sides))
        if lifted is None or lifted < 0:
            assert not found.zone[d]
            assert found.shortfall[d] == pytest.approx(np.inf if lifted is None else -lifted, abs=1e-8)
            for i in range(sides) if lifted is not None else ():
                least = np.where(np.arange(sides) == i, -9.0, 0.0)
                most = LevelProgram(draws, d, floor=draws.no_deal[d] + least).most(np.eye(sides)[i])
                assert gaps[d, i] == pytest.approx(np.inf if most is None else 9 - most, abs=1e-7)
            continue
        assert found.zone[d]
        best = [program.most(row) for row in np.eye(sides)]
        assert found.best[d] == pytest.approx(best, abs=1e-8)
        assert picked["egalitarian"].surplus[d].min() == pytest.approx(lifted, abs=1e-8)
        share = program.most(None, scale=best)
        assert (picked["kalai_smorodinsky"].surplus[d] / best).min() == pytest.approx(share, abs=1e-7)
        assert picked["utilitarian"].surplus[d].sum() == pytest.approx(program.most(np.ones(sides)), abs=1e-7)
        # At Nash's package no package gains more in shares of what each has: the optimum of a concave function.
        nash = picked["nash"].surplus[d]
        assert program.most(1 / nash) == pytest.approx(sides, abs=1e-6)


def test_a_package_is_worth_what_its_levels_are_worth_and_keeps_all_limits():
    draws = random_many(3, 4, draws=60, seed=12, worth=0.7)
    draws = replace(draws, curvature=np.random.default_rng(1).choice([1.0, 2.5], (3, 4)))
    found = among_many(draws)
    assert 0.2 < found.zone.mean() < 1
    for solution in SOLUTIONS:
        picked = found.pick(solution)
        at = found.zone
        worth = draws.worth_of(picked.levels, {}).sum(axis=2)
        np.testing.assert_allclose(picked.utilities[at], worth[at], atol=1e-12)
        assert (picked.surplus[at] >= -1e-8).all()
        assert np.isnan(picked.surplus[~at]).all()
        assert np.isnan(picked.levels[~at]).all()
        levels, up = picked.levels[at][:, None], draws.ideal[at] < 0.5
        for limit in (draws.limit[at], draws.home_limit[at]):
            with np.errstate(invalid="ignore"):
                assert not (np.where(up, levels - limit, limit - levels) > 1e-9).any()


def test_no_package_of_a_fine_grid_is_better():
    draws = random_many(3, 2, draws=25, seed=6, worth=0.6)
    draws = replace(draws, curvature=np.array([[1.0, 2.0], [1.5, 1.0], [2.0, 3.0]]))
    found = among_many(draws)
    picked = {name: found.pick(solution).surplus for name, solution in BY_ID.items()}
    axis = np.linspace(0, 1, 201)
    grid = np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1).reshape(-1, 2)
    opened = 0
    for d in range(draws.count):
        one = draws.at(np.full(len(grid), d))
        surplus = one.worth_of(grid, {}).sum(axis=2) - draws.no_deal[d]
        up = draws.ideal[d] < 0.5
        fits = np.ones(len(grid), dtype=bool)
        for limit in (draws.limit[d], draws.home_limit[d]):
            fits &= ~(np.where(up, grid[:, None] - limit, limit - grid[:, None]) > 0).any(axis=(1, 2))
        signed = surplus[fits & (surplus >= 0).all(axis=1)]
        # The chords of bent values lie below them by less than 1e-3.
        assert found.zone[d] or not (surplus[fits] >= 2e-3).all(axis=1).any()
        if len(signed) and found.zone[d]:
            opened += 1
            assert picked["egalitarian"][d].min() >= signed.min(axis=1).max() - 2e-3
            assert picked["utilitarian"][d].sum() >= signed.sum(axis=1).max() - 3e-3
            assert np.log(picked["nash"][d]).sum() >= np.log(signed + 1e-9).sum(axis=1).max() - 0.05
            assert (found.best[d] >= signed.max(axis=0) - 2e-3).all()
    assert 5 < opened < 25


def test_the_order_of_the_sides_does_not_matter():
    draws = random_many(4, 3, (3,), draws=80, seed=4, worth=0.6)
    order = [2, 0, 3, 1]
    one, other = among_many(draws), among_many(permuted(draws, order))
    np.testing.assert_array_equal(one.zone, other.zone)
    same(other.best, one.best[:, order], atol=1e-8)
    for solution in SOLUTIONS:
        same(other.pick(solution).utilities, one.pick(solution).utilities[:, order], atol=1e-5)


def test_firmer_limits_and_better_no_deals_never_open_a_zone():
    draws = random_many(3, 3, (2,), draws=300, seed=9, worth=0.7)
    rng = np.random.default_rng(0)
    found = among_many(draws)
    looser = rng.random((1, 3, 4)) < 0.5
    assert (among_many(draws, without=looser).zone >= found.zone).all()
    assert among_many(draws, without=looser).zone.sum() > found.zone.sum()
    worse = replace(draws, no_deal=draws.no_deal + rng.uniform(0, 0.1, draws.no_deal.shape))
    assert (among_many(worse).zone <= found.zone).all()
    closer = replace(draws, limit=draws.limit + 0.2 * (draws.ideal - draws.limit))
    assert (among_many(closer).zone <= found.zone).all()
    assert (among_many(closer).shortfall >= found.shortfall - 1e-9).all()


def test_one_issue_among_three_by_hand():
    draws = many([[0.0], [0.5], [1.0]], no_deal=[0.2, 0.0, 0.4])
    found = among_many(draws)
    # Surpluses 0.8 - x, 1 - 2|x - 0.5|, x - 0.4: a deal from 0.4 to 0.8.
    assert found.best[0] == pytest.approx([0.4, 1.0, 0.4])
    assert found.least[0] == pytest.approx([0.0, 0.4, 0.0], abs=1e-8)
    levels = {name: found.pick(solution).levels[0, 0] for name, solution in BY_ID.items()}
    assert levels["egalitarian"] == pytest.approx(0.6)
    assert levels["kalai_smorodinsky"] == pytest.approx(0.6)
    assert levels["utilitarian"] == pytest.approx(0.5)
    # (0.8 - x)(2 - 2x)(x - 0.4) is greatest where its slope vanishes.
    roots = np.roots(np.polyder(np.polymul(np.polymul([-1, 0.8], [-2, 2]), [1, -0.4])))
    assert levels["nash"] == pytest.approx(roots[(roots > 0.5) & (roots < 0.8)][0], abs=1e-6)


def test_who_can_get_more_at_nobodys_cost_gets_it():
    # The first two share the first issue; the third cares for the second, which is nothing to them.
    draws = many([[0, 0.5], [1, 0.5], [0.5, 0]], salience=[[1, 0], [1, 0], [0, 1]])
    found = among_many(draws)
    for name in ("egalitarian", "kalai_smorodinsky", "nash", "utilitarian"):
        assert found.pick(BY_ID[name]).utilities[0] == pytest.approx([0.5, 0.5, 1.0], abs=1e-6), name


def test_a_side_that_can_gain_nothing_is_left_out_of_products_and_shares():
    # The third signs nothing but its own ask, the middle of the first issue.
    draws = many([[0, 0], [1, 1], [0.5, 0.5]], salience=[[0.5, 0.5], [0.5, 0.5], [1, 0]], no_deal=[0, 0, 1.0])
    found = among_many(draws)
    assert found.best[0] == pytest.approx([0.75, 0.75, 0], abs=1e-8)
    for solution in SOLUTIONS:
        picked = found.pick(solution)
        assert picked.levels[0, 0] == pytest.approx(0.5, abs=1e-7)
        assert picked.utilities[0, :2].sum() == pytest.approx(1)
    for name in ("nash", "kalai_smorodinsky"):
        assert found.pick(BY_ID[name]).utilities[0] == pytest.approx([0.5, 0.5, 1], abs=1e-6)


def test_where_limits_cross_nothing_is_picked():
    draws = many([[0.0], [0.4], [1.0]], limit=[[0.3], [NONE], [0.6]])
    found = among_many(draws)
    assert not found.zone.any()
    assert found.crossed.all()
    assert np.isinf(found.shortfall).all()
    assert np.isinf([found.no_deal_gap(i) for i in range(3)]).all()
    for solution in SOLUTIONS:
        assert np.isnan(found.pick(solution).utilities).all()
    assert among_many(draws, without=np.array([[[True], [False], [False]]])).zone.all()


def test_where_everything_is_tied_the_answer_is_still_exact():
    rng = np.random.default_rng(2)
    ideal = rng.integers(0, 3, (200, 5, 6)) / 2
    salience = rng.integers(0, 4, (200, 5, 6)) + np.eye(1, 6)
    salience /= salience.sum(axis=2, keepdims=True)
    draws = many(ideal, salience=salience, no_deal=rng.integers(7, 9, (200, 5)) / 12)
    found = among_many(draws)
    assert 0.1 < found.zone.mean() < 0.9
    assert found.programs.gap == 0
    assert found.method == "exact in every draw"
    for solution in SOLUTIONS:
        assert (found.pick(solution).surplus[found.zone] >= -1e-8).all()
    for d in range(0, 200, 10):
        lifted = LevelProgram(draws, d).most(None, scale=np.ones(5))
        assert found.zone[d] == (lifted >= -1e-9)
        if found.zone[d]:
            assert found.pick(BY_ID["egalitarian"]).surplus[d].min() == pytest.approx(lifted, abs=1e-8)
