"""The parts of the Brier score add up to it; the reliability table counts each forecast once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from kadesh.outlook.scores import TENTHS, brier_parts, reliability_table, wilson_interval
from kadesh.record.values.likelihood import SCALES

WORDS = tuple(bound for bound, _ in SCALES["icd203"])
forecasts = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60).map(
    lambda pairs: (np.array([p for p, _ in pairs]), np.array([int(o) for _, o in pairs]))
)
bins = st.sampled_from([None, TENTHS, WORDS, (1.0,)])


@given(forecasts, bins)
def test_the_parts_add_up_exactly(pairs, bounds):
    found = brier_parts(*pairs, bounds)
    total = found.reliability - found.resolution + found.uncertainty + found.within_variance - found.within_covariance
    assert total == pytest.approx(found.score, abs=1e-12)
    assert found.score == pytest.approx(np.mean((pairs[0] - pairs[1]) ** 2))


@given(forecasts)
def test_with_each_probability_a_bin_of_its_own_there_is_nothing_within(pairs):
    found = brier_parts(*pairs)
    assert found.within_variance == pytest.approx(0, abs=1e-30)
    assert found.within_covariance == pytest.approx(0, abs=1e-15)


def test_the_parts_of_four_forecasts_by_hand():
    found = brier_parts(np.array([0.8, 0.8, 0.2, 0.2]), np.array([1, 0, 0, 0]))
    # shares 1/2 and 0, base rate 1/4
    assert (found.score, found.uncertainty) == pytest.approx(((0.04 + 0.64 + 0.04 + 0.04) / 4, 3 / 16))
    assert (found.reliability, found.resolution) == pytest.approx(((0.09 + 0.04) / 2, 1 / 16))


def test_forecasting_the_base_rate_scores_the_uncertainty():
    found = brier_parts(np.full(8, 0.25), np.array([1, 0, 0, 0] * 2))
    assert (found.score, found.reliability, found.resolution) == pytest.approx((found.uncertainty, 0, 0))


@given(forecasts, bins)
def test_each_forecast_is_in_one_row(pairs, bounds):
    rows = reliability_table(*pairs, bounds)
    assert sum(row.n for row in rows) == len(pairs[0])
    assert sum(row.happened for row in rows) == pairs[1].sum()
    for row in rows:
        assert row.low - 1e-12 <= row.forecast <= row.high + 1e-12
        assert row.interval[0] <= row.frequency <= row.interval[1]
        assert row.n


def test_a_bound_belongs_to_the_lower_bin():
    rows = reliability_table(np.array([0.0, 0.1, 0.3, 0.30001, 1.0]), np.zeros(5, dtype=int))
    assert [(row.low, row.high, row.n) for row in rows] == [(0.0, 0.1, 2), (0.2, 0.3, 1), (0.3, 0.4, 1), (0.9, 1.0, 1)]


def test_no_forecasts_no_rows():
    assert reliability_table(np.array([]), np.array([], dtype=int)) == ()


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_wilson_interval_is_that_of_scipy(pair):
    theirs = binomtest(*pair).proportion_ci(method="wilson")
    assert wilson_interval(*pair) == pytest.approx((theirs.low, theirs.high), abs=1e-9)
