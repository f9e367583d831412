"""Pooling in log odds, and whether an agreement would hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.outlook.agreement import Part, pooled, within_given_waited
from kadesh.outlook.base_rates import BaseRate, base_rates
from kadesh.outlook.durability import DEFINITIONS, durability_of
from kadesh.outlook.survival import Point

CHANCE, WEIGHT = st.floats(0, 1), st.floats(0.01, 10)


@given(CHANCE, CHANCE, WEIGHT, WEIGHT)
def test_a_pool_lies_between_its_parts(p, q, v, w):
    parts = Part("a", p, 100, v), Part("b", q, 300, w)
    low, high = sorted(part.clipped for part in parts)
    assert low - 1e-12 <= pooled(*parts).chance <= high + 1e-12


@given(CHANCE, CHANCE, WEIGHT)
def test_yes_and_no_are_treated_alike(p, q, w):
    yes = pooled(Part("a", p, 50, 1), Part("b", q, 50, w)).chance
    no = pooled(Part("a", 1 - p, 50, 1), Part("b", 1 - q, 50, w)).chance
    assert yes + no == pytest.approx(1)


def test_never_from_few_cases_does_not_veto():
    both = pooled(Part("model", 0.0, 100, 1), Part("class", 0.4, 1000, 1))
    # Half the odds of 0.5 % (1/199) and of 40 % (2/3), in logarithms: sqrt(2/597).
    odds = (2 / 597) ** 0.5
    assert both.chance == pytest.approx(odds / (1 + odds))
    assert [part.chance for part in both.parts] == [0.0, 0.4]  # shown as they were


def test_one_part_alone_is_itself():
    assert pooled(Part("a", 0.3, 10, 0.2)).chance == pytest.approx(0.3)


def test_weights_of_nothing_are_refused():
    with pytest.raises(ValueError, match="weights"):
        pooled(Part("a", 0.3, 10, 0))


def rate(*points):
    curve = tuple(Point(days, share, 0, 1) for days, share in points)
    return BaseRate("r", "it happened", "Occasion", 100, 50, curve, "doi:", True, ("none",))


def test_the_days_waited_count():
    found = rate((100, 0.5), (200, 0.6))
    assert within_given_waited(found, 0, 100) == pytest.approx(0.5)
    assert within_given_waited(found, 100, 100) == pytest.approx(0.2)
    assert within_given_waited(found, 150, 50) == pytest.approx(1 / 9)
    assert within_given_waited(found, 150, 51) is None  # nothing is known of later days
    assert within_given_waited(rate((10, 1.0), (40, 1.0)), 20, 5) is None  # none was left to wait


def test_three_definitions_give_three_rates():
    """Formally in force after five years: 69 % (UCDP, n 368); without fighting it is far less."""
    found = {row.definition: row.holds.chance for row in durability_of(base_rates(), 5)}
    assert list(found) == [definition for _, definition in DEFINITIONS]
    formal, dyad, conflict = found.values()
    assert formal == pytest.approx(0.69, abs=0.01)
    assert formal > dyad > conflict > 0.25


def test_judged_trust_is_pooled_and_shown():
    [first, *_] = durability_of(base_rates(), 5, kept=0.2, draws=1000)
    assert [part.name for part in first.holds.parts] == ["reference class", "judged trust"]
    assert 0.2 < first.holds.chance < first.holds.parts[0].chance
