"""What holds for every score of the table: one row each, 0 at best, and proper.

Proper: whoever believes a distribution scores best on average by forecasting it. Each form below says how a belief is
made from seeded numbers, how it is forecast truthfully, and how somebody else might forecast instead.
"""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.outlook.scores import SCORES, score_crps_normal, score_crps_quantiles, score_crps_sample

FORMS = {spec.form for spec in SCORES}
BY_ID = {spec.id: spec for spec in SCORES}
seeds = st.integers(0, 2**32 - 1)


def repeated(forecast, n):
    """The same forecast for n outcomes; levels are common to all."""
    return [np.repeat(part[np.newaxis], n, axis=0) for part in forecast]


class Options:
    """Belief: a probability for each option."""

    def __init__(self, rng):
        self.truth = rng.dirichlet(np.ones(rng.integers(2, 6)))

    def truthful(self):
        return (self.truth,)

    def other(self, rng):
        return (rng.dirichlet(np.ones(len(self.truth))),)

    def mean_score(self, spec, forecast):
        outcomes = np.arange(len(self.truth))
        return spec.score(*repeated(forecast, len(outcomes)), outcomes) @ self.truth


class Values:
    """Belief: one of many values, each as likely; every quantile used is one of them."""

    def __init__(self, rng):
        self.values = np.sort(rng.normal(size=39))

    def mean_score(self, spec, forecast):
        return spec.score(*repeated(forecast, len(self.values)), self.values).mean()

    def at(self, levels):
        return np.quantile(self.values, levels, method="inverted_cdf")


class Sample(Values):
    def truthful(self):
        return (self.values,)

    def other(self, rng):
        return (rng.normal(size=rng.integers(1, 50), scale=2),)


class Quantiles(Values):
    def __init__(self, rng):
        super().__init__(rng)
        self.levels = np.sort(rng.uniform(0.01, 0.99, size=rng.integers(1, 8)))

    def truthful(self):
        return (self.at(self.levels),)

    def other(self, rng):
        return (np.sort(rng.normal(size=len(self.levels), scale=2)),)

    def mean_score(self, spec, forecast):
        return spec.score(self.levels, *repeated(forecast, len(self.values)), self.values).mean()


class Interval(Values):
    def __init__(self, rng):
        super().__init__(rng)
        self.coverage = rng.uniform(0.1, 0.98)

    def truthful(self):
        return (np.array(self.coverage), *self.at([(1 - self.coverage) / 2, (1 + self.coverage) / 2]))

    def other(self, rng):
        return (np.array(self.coverage), *np.sort(rng.normal(size=2, scale=2)))


class Normal:
    """Belief: a normal distribution; its mean score by Gauss–Hermite quadrature."""

    def __init__(self, rng):
        self.truth = np.array(rng.normal()), np.array(rng.uniform(0.5, 2))

    def truthful(self):
        return self.truth

    def other(self, rng):
        return np.array(rng.normal()), np.array(rng.uniform(0.2, 4))

    def mean_score(self, spec, forecast):
        nodes, weights = np.polynomial.hermite_e.hermegauss(80)
        outcomes = self.truth[0] + self.truth[1] * nodes
        return spec.score(*repeated(forecast, len(nodes)), outcomes) @ weights / weights.sum()


BELIEFS = {"options": Options, "sample": Sample, "quantiles": Quantiles, "interval": Interval, "normal": Normal}


def test_every_form_is_tested():
    assert set(BELIEFS) == FORMS


@pytest.mark.parametrize("name", BY_ID)
@given(seed=seeds)
def test_nobody_gains_by_saying_other_than_what_they_believe(name, seed):
    spec, rng = BY_ID[name], np.random.default_rng(seed)
    belief = BELIEFS[spec.form](rng)
    best = belief.mean_score(spec, belief.truthful())
    assert best <= belief.mean_score(spec, belief.other(rng)) + 1e-9


@pytest.mark.parametrize("name", [spec.id for spec in SCORES if spec.form == "options"])
@given(p=st.floats(0.01, 0.99), q=st.floats(0.01, 0.99))
def test_a_yes_or_no_belief_alone_scores_best(name, p, q):
    if abs(p - q) < 1e-3:
        return
    belief = Options(np.random.default_rng(0))
    belief.truth = np.array([1 - p, p])
    spec = BY_ID[name]
    assert belief.mean_score(spec, belief.truthful()) < belief.mean_score(spec, (np.array([1 - q, q]),))


@pytest.mark.parametrize("name", BY_ID)
def test_a_sure_and_right_forecast_scores_nothing(name):
    right = {
        "options": (np.array([[0.0, 1.0, 0.0]]), np.array([1])),
        "quantiles": (np.array([0.1, 0.5]), np.array([[3.0, 3.0]]), np.array([3.0])),
        "interval": (np.array([0.9]), np.array([3.0]), np.array([3.0]), np.array([3.0])),
        "sample": (np.array([[3.0, 3.0]]), np.array([3.0])),
        "normal": (np.array([3.0]), np.array([1e-9]), np.array([3.0])),
    }
    found = BY_ID[name].score(*right[BY_ID[name].form])
    assert found.shape == (1,)
    assert found[0] == pytest.approx(0, abs=1e-8)
    assert found[0] >= 0


@pytest.mark.parametrize("name", BY_ID)
@given(seed=seeds)
def test_scores_are_finite_and_never_below_nothing(name, seed):
    spec, rng = BY_ID[name], np.random.default_rng(seed)
    belief = BELIEFS[spec.form](rng)
    found = belief.mean_score(spec, belief.other(rng))
    assert np.isfinite(found)
    assert found >= -1e-12


@pytest.mark.parametrize("spec", SCORES, ids=lambda spec: spec.id)
def test_every_row_says_what_and_from_where(spec):
    assert spec.name
    assert spec.unit
    assert re.search(r"\d{4}, doi:10\.\d{4}/\S+$", spec.source)


def test_ids_are_unique():
    assert len(BY_ID) == len(SCORES)


@given(p=st.floats(0, 1), happened=st.integers(0, 1))
def test_yes_or_no_has_the_usual_brier_score(p, happened):
    found = BY_ID["brier"].score(np.array([[1 - p, p]]), np.array([happened]))
    assert found == pytest.approx([(p - happened) ** 2])


def test_ruling_out_what_happens_is_dear_but_finite():
    assert BY_ID["log"].score(np.array([[1.0, 0.0]]), np.array([1]))[0] == pytest.approx(13.8155, abs=1e-4)


@given(seed=seeds, count=st.integers(1, 40))
def test_quantiles_in_the_middle_of_equal_steps_are_a_sample(seed, count):
    rng = np.random.default_rng(seed)
    values, came = np.sort(rng.normal(size=(3, count)), axis=1), rng.normal(size=3)
    levels = (np.arange(count) + 0.5) / count
    assert score_crps_quantiles(levels, values, came) == pytest.approx(score_crps_sample(values, came), abs=1e-12)


def test_many_quantiles_and_many_draws_come_to_the_closed_form():
    from scipy.special import ndtri

    levels = (np.arange(20_000) + 0.5) / 20_000
    values, came = ndtri(levels)[np.newaxis], np.array([0.7])
    exact = score_crps_normal(np.zeros(1), np.ones(1), came)
    assert score_crps_quantiles(levels, values, came) == pytest.approx(exact, abs=1e-4)
    assert score_crps_sample(values, came) == pytest.approx(exact, abs=1e-4)


def test_one_value_scores_its_absolute_error():
    assert score_crps_sample(np.array([[4.0]]), np.array([1.0])) == pytest.approx([3.0])
    assert score_crps_quantiles(np.array([0.5]), np.array([[4.0]]), np.array([1.0])) == pytest.approx([3.0])
