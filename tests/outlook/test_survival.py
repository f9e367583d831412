"""Kaplan–Meier, held to a published example first."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.outlook.survival import kaplan_meier, longer_than

# Freireich et al. 1963, *Blood* 21, as in every textbook: weeks in remission on 6-MP; False: still in remission.
REMISSION = [(6, True)] * 3 + [(7, True), (10, True), (13, True), (16, True), (22, True), (23, True)] + [
    (weeks, False) for weeks in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
]  # fmt: skip


@pytest.mark.parametrize(
    ("weeks", "remaining"), [(6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)]
)
def test_the_textbook_example(weeks, remaining):
    [point] = kaplan_meier(REMISSION, [weeks])
    assert 1 - point.share == pytest.approx(remaining, abs=5e-4)


def test_greenwoods_interval_of_the_textbook_example():
    [point] = kaplan_meier(REMISSION, [10])
    # Log-log limits at 10 weeks: 0.503 and 0.889 (standard error 0.0963).
    assert (1 - point.high, 1 - point.low) == pytest.approx((0.503, 0.889), abs=2e-3)


WAITS = st.lists(st.tuples(st.integers(0, 400), st.booleans()), min_size=1, max_size=30)


@given(WAITS)
def test_shares_rise_and_lie_in_their_interval(waits):
    points = kaplan_meier(waits, range(0, 420, 20))
    assert all(0 <= p.low <= p.share <= p.high <= 1 for p in points)
    assert all(a.share <= b.share for a, b in pairwise(points))
    assert all(p.days <= max(days for days, _ in waits) for p in points)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_without_censoring_it_is_the_share_that_has_happened(days):
    waits = [(day, True) for day in days]
    longer = longer_than(np.arange(0, 401.0), waits)
    assert longer == pytest.approx([np.mean(np.array(days) > d) for d in range(401)])


def test_nothing_that_ended_leaves_everything_open():
    assert longer_than(np.array([0.0, 1e4]), [(30, False)]).tolist() == [1, 1]
    [point] = kaplan_meier([(30, False)] * 10, [20])
    assert point.share == 0
    assert point.high == pytest.approx(0.2775, abs=1e-4)  # Wilson, 0 of 10


def test_no_wait_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        kaplan_meier([], [1])
