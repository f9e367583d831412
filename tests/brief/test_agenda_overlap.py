"""Agenda overlap: no figure on too few statements; with enough, the right one, with an honest interval."""

import random
import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.brief.measures.divergence import agenda_overlap, measured_overlap
from kadesh.brief.render import rendered
from kadesh.errors import NoAnswer
from tests.brief.dossiers import ISSUES, exchanged, statements_of, talks
from tests.brief.outputs import as_json, brief_of

FIGURE = re.compile(r"(\d+) % \(90 % bootstrap interval (\d+) % to (\d+) %\)")
weights = st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(any).map(np.array)


def talks_of(first, second, **more):
    return talks(statements=[*statements_of("ada", first), *statements_of("ben", second)], **more)


def figures(brief):
    """(value, low, high) in per cent wherever the brief prints them together."""
    return [tuple(map(int, found)) for found in FIGURE.findall(rendered(brief, "json"))]


def overlap_by_hand(first, second):
    shares = [[Fraction(n, sum(counts)) for n in counts] for counts in (first, second)]
    return sum(min(a, b) for a, b in zip(*shares, strict=True))


def interval_by_hand(first, second, resamples=3000):
    """The same percentile bootstrap with another generator."""
    generator = random.Random(1)  # noqa: S311 - statistics
    said = [[n for n, count in enumerate(counts) for _ in range(count)] for counts in (first, second)]
    values = []
    for _ in range(resamples):
        drawn = [generator.choices(side, k=len(side)) for side in said]
        values.append(float(overlap_by_hand(*([side.count(n) for n in range(3)] for side in drawn))))
    values.sort()
    return values[int(0.05 * resamples)], values[int(0.95 * resamples)]


@pytest.mark.parametrize(
    ("first", "second"), [((19, 0, 0), (30, 5, 5)), ((30, 5, 5), (0, 10, 9)), ((1, 0, 0), (1, 0, 0))]
)
def test_no_figure_under_twenty_statements_a_side(first, second):
    brief = brief_of(talks_of(first, second))
    assert figures(brief) == []
    for section in as_json(brief)["sections"]:
        about = [f["text"] for f in section["findings"] if "overlap" in f["text"].lower() and section["id"] != "method"]
        assert all("%" not in text for text in about), section["id"]


def test_twenty_a_side_are_enough():
    assert figures(brief_of(talks_of((20, 0, 0), (10, 10, 0))))[0][0] == 50
    with pytest.raises(NoAnswer):
        measured_overlap(np.ones((19, 1)), np.ones((40, 1)))


@pytest.mark.parametrize(
    ("first", "second"), [((14, 4, 4), (4, 16, 4)), ((20, 1, 1), (20, 1, 1)), ((25, 0, 0), (0, 0, 25))]
)
def test_the_figure_and_its_interval_are_those_computed_by_hand(first, second):
    value, low, high = figures(brief_of(talks_of(first, second)))[0]
    assert value == round(100 * float(overlap_by_hand(first, second)))
    expected = interval_by_hand(first, second)
    assert low == pytest.approx(100 * expected[0], abs=4)
    assert high == pytest.approx(100 * expected[1], abs=4)
    assert 0 <= low <= high <= 100


def test_a_statement_on_two_issues_counts_half_for_each():
    statements = statements_of("ada", (20, 0, 0)) + statements_of("ben", (20, 0, 0))
    for statement in statements[20:]:
        statement["issues"] = ["land", "prisoners"]
    assert figures(brief_of(talks(statements=statements)))[0][0] == 50


def test_procedural_and_unassigned_statements_do_not_count():
    statements = statements_of("ada", (21, 0, 0)) + statements_of("ben", (21, 0, 0))
    statements[0]["kind"] = "procedural"
    statements[1]["issues"] = []
    assert figures(brief_of(talks(statements=statements))) == []


def test_exchanging_the_sides_gives_the_same_numbers():
    dossier = talks_of((14, 4, 4), (4, 16, 4))
    assert figures(brief_of(dossier)) == figures(brief_of(exchanged(dossier))) != []


def test_sides_that_said_as_much_are_exchanged_too():
    dossier = talks_of((12, 4, 4), (4, 12, 4))
    assert figures(brief_of(dossier)) == figures(brief_of(exchanged(dossier))) != []


def test_another_seed_moves_the_interval_little_and_the_value_not_at_all():
    dossier = talks_of((14, 4, 4), (4, 16, 4))
    found = [figures(brief_of(dossier, seed=seed))[0] for seed in range(3)]
    assert len({value for value, _, _ in found}) == 1
    assert all(abs(a - b) <= 5 for seen in found for a, b in zip(seen, found[0], strict=True))


@given(weights, weights)
def test_overlap_is_a_share_the_same_both_ways_and_one_only_for_equal_agendas(first, second):
    value = float(agenda_overlap(first, second))
    assert -1e-12 <= value <= 1 + 1e-12
    assert value == pytest.approx(float(agenda_overlap(second, first)))
    assert value == pytest.approx(float(overlap_by_hand(first.tolist(), second.tolist())))
    assert float(agenda_overlap(first, 3 * first)) == pytest.approx(1)


def test_a_side_that_said_nothing_has_no_overlap():
    assert np.isnan(agenda_overlap(np.zeros(3), np.ones(3)))


@given(st.permutations(range(len(ISSUES))))
def test_the_order_of_the_issues_does_not_matter(order):
    first, second = np.array([14.0, 4, 4]), np.array([4.0, 16, 4])
    assert float(agenda_overlap(first[order], second[order])) == pytest.approx(float(agenda_overlap(first, second)))
