"""Every model of counts keeps the same contract; the first is held against persistence and climatology."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.outlook.fighting import COUNT_MODELS
from kadesh.outlook.fighting.series import read_series
from kadesh.outlook.scores import score_crps_sample

COUNTS = st.lists(st.integers(0, 100_000), min_size=1, max_size=40).map(lambda counts: np.array(counts, float))


@pytest.mark.parametrize("model", COUNT_MODELS, ids=lambda m: m.id)
@given(counts=COUNTS)
def test_paths_are_whole_counts(model, counts):
    paths = model.draw(counts, 3, 50, np.random.default_rng(0))
    assert paths.shape == (50, 3)
    assert np.all((paths >= 0) & (paths == np.round(paths)))


@pytest.mark.parametrize("model", COUNT_MODELS, ids=lambda m: m.id)
def test_the_same_seed_gives_the_same_paths(model):
    counts = np.array([3.0, 0, 8, 120, 40])
    one, two = (model.draw(counts, 2, 100, np.random.default_rng(7)) for _ in range(2))
    assert np.array_equal(one, two)


def test_a_calm_series_is_foreseen_more_narrowly_than_a_wild_one():
    rng = np.random.default_rng(1)
    calm, wild = rng.poisson(100, 60).astype(float), np.round(np.exp(rng.normal(4.6, 1.2, 60)))
    spread = [np.diff(np.quantile(COUNT_MODELS[0].draw(s, 1, 4000, rng), [0.1, 0.9]))[0] for s in (calm, wild)]
    assert spread[0] < 40
    assert spread[1] > 100


def test_a_poisson_series_is_covered_as_it_should_be():
    rng = np.random.default_rng(2)
    counts, inside = rng.poisson(50, 220).astype(float), 0
    for month in range(20, 220):
        low, high = np.quantile(COUNT_MODELS[0].draw(counts[:month], 1, 800, rng), [0.1, 0.9])
        inside += low <= counts[month] <= high
    assert 0.74 < inside / 200 < 0.92


@pytest.mark.parametrize("what", ["deaths", "events"])
def test_it_beats_its_rivals_as_of_every_month(shared, what):
    counts = read_series(shared / "data" / "conflict" / "ukraine_monthly.csv", what).counts
    means = {}
    for model in COUNT_MODELS:
        rows = [
            score_crps_sample(model.draw(counts[:m], 1, 500, np.random.default_rng(m)).T, counts[m : m + 1])[0]
            for m in range(12, len(counts))
        ]
        means[model.id] = np.mean(rows)
    assert means["level_and_spread"] < 0.85 * min(value for name, value in means.items() if name != "level_and_spread")
