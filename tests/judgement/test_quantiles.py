"""Every form of judgement against its distribution as SciPy knows it."""

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from kadesh.judgement.quantiles import gamma, log_uniform, pert, quantiles_of
from kadesh.record.values.judgements import Judgement

CHANCES = np.linspace(0.001, 0.999, 400)


def beta_of(low, likely, high):
    """The PERT distribution by its definition: mean (low + 4 likely + high) / 6 between two ends."""
    mean = (low + 4 * likely + high) / 6
    a = 6 * (mean - low) / (high - low)
    return stats.beta(a, 6 - a, loc=low, scale=high - low)


@given(st.floats(0, 1), st.floats(-5, 5), st.floats(0.01, 20))
def test_a_triple_is_the_beta_distribution_of_its_definition(mode, low, width):
    found = pert(low, low + mode * width, low + width)
    exact = beta_of(low, low + mode * width, low + width)
    assert np.abs(found.at(CHANCES) - exact.ppf(CHANCES)).max() < 1e-4 * width


@pytest.mark.parametrize("triple", [(0.0, 0.05, 0.25), (0.3, 0.55, 0.8), (0.5, 2, 9), (-0.15, 0.05, 0.3), (0, 0, 1)])
def test_moments_of_a_triple(triple):
    at = pert(*triple).at((np.arange(200_000) + 0.5) / 200_000)
    exact = beta_of(*triple)
    assert at.mean() == pytest.approx(exact.mean(), abs=1e-5 * (triple[2] - triple[0]))
    assert at.std() == pytest.approx(exact.std(), rel=1e-3)
    assert at.min() >= triple[0]
    assert at.max() <= triple[2]


def test_published_mean_and_spread(root):
    case = yaml.safe_load((root / "cases" / "malcolm-et-al-1959" / "case.yaml").read_text(encoding="utf-8"))
    for row in case["activities"]:
        at = pert(row["low"], row["likely"], row["high"]).at((np.arange(100_000) + 0.5) / 100_000)
        assert at.mean() == pytest.approx(row["mean"], abs=case["tolerance"])


def test_a_range_is_even_and_a_fixed_number_is_itself():
    even = quantiles_of(Judgement(range=(0.2, 0.6)))
    assert even.at(np.array([0.0, 0.25, 1.0])) == pytest.approx([0.2, 0.3, 0.6])
    assert (quantiles_of(Judgement(fixed=0.3)).at(CHANCES) == 0.3).all()


def test_a_triple_without_width_is_fixed():
    assert (quantiles_of(Judgement(low=2, likely=2, high=2)).at(CHANCES) == 2).all()


def test_elicited_quantiles_are_met_and_go_on_beyond_the_outermost():
    found = quantiles_of(Judgement(quantiles={0.1: 2, 0.5: 3, 0.9: 5}))
    assert found.at(np.array([0.1, 0.3, 0.5, 0.9])) == pytest.approx([2, 2.5, 3, 5])
    # The first line rises by 1 in 0.4, so 0.1 below it lies 0.25 lower; the last by 2 in 0.4.
    assert found.at(np.array([0.0, 1.0])) == pytest.approx([1.75, 5.5])


def test_elicited_quantiles_stay_within_the_bounds_of_their_unit():
    found = quantiles_of(Judgement(quantiles={0.2: 0.05, 0.8: 0.95}), 0.0, 1.0)
    at = found.at(np.linspace(0, 1, 101))
    assert (at.min(), at.max()) == (0, 1)


def test_log_uniform_is_even_in_the_logarithm():
    exact = stats.loguniform(0.002, 0.03)
    assert log_uniform(0.002, 0.03).at(CHANCES) == pytest.approx(exact.ppf(CHANCES))


@pytest.mark.parametrize("quantiles", [pert(0, 0.05, 0.25), pert(0, 0, 1), pert(2, 9, 9), gamma(1), gamma(30)])
def test_looking_up_is_interpolation_to_the_last_bit(quantiles):
    chances = np.concatenate(
        [np.random.default_rng(0).random(20_000), [0, 1], np.linspace(0, 1, 1025), quantiles.chances]
    )
    np.testing.assert_array_equal(quantiles.at(chances), np.interp(chances, quantiles.chances, quantiles.values))


@pytest.mark.parametrize("shape", [1, 3, 7, 41])
def test_gamma_is_close_to_exact(shape):
    assert gamma(shape).at(CHANCES) == pytest.approx(stats.gamma(shape).ppf(CHANCES), rel=2e-2, abs=2e-3)


@given(st.lists(st.floats(-3, 3), min_size=2, max_size=6).map(sorted), st.data())
def test_values_never_fall_as_chances_rise(values, data):
    chances = data.draw(
        st.lists(st.integers(0, 1000), min_size=len(values), max_size=len(values), unique=True).map(sorted)
    )
    judged = Judgement(quantiles={c / 1000: v for c, v in zip(chances, values, strict=True)})
    assert (np.diff(quantiles_of(judged).at(np.linspace(0, 1, 200))) >= -1e-12).all()
