"""Every model of the gaps keeps the same contract; the two-state one is held against exact sums."""

import datetime as dt
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.outlook.base_rates import base_rates
from kadesh.outlook.next_round import GAP_MODELS
from kadesh.outlook.next_round.fitting import gap_reference, two_state_prior
from kadesh.outlook.next_round.forecasting import chance_within
from kadesh.outlook.next_round.two_state import explained, possible_talks

REFERENCE = base_rates().gaps
DAYS = np.arange(0.0, 400.0)
GAPS = st.lists(st.integers(0, 2000), max_size=12).map(lambda gaps: np.array(gaps, float))


@pytest.mark.parametrize("model", GAP_MODELS, ids=lambda m: m.id)
@given(gaps=GAPS)
def test_a_gap_is_ever_less_often_longer(model, gaps):
    longer = model.fit(gaps, REFERENCE)(DAYS)
    assert longer.shape == DAYS.shape
    assert np.all((longer >= -1e-12) & (longer <= 1 + 1e-12))
    assert np.all(np.diff(longer) <= 1e-12)


@pytest.mark.parametrize("model", GAP_MODELS, ids=lambda m: m.id)
@given(gaps=GAPS, waited=st.integers(0, 3000))
def test_chances_given_the_wait_are_chances_and_rise(model, gaps, waited):
    within = chance_within(model, gaps, REFERENCE, float(waited), np.array([0.0, 1, 7, 30, 90, 365]))
    assert np.all((within >= 0) & (within <= 1))
    assert np.all(np.diff(within) >= 0)


@given(gaps=GAPS, waited=st.integers(0, 200), days=st.integers(1, 200))
def test_waiting_is_bayes_rule(gaps, waited, days):
    model = GAP_MODELS[0]
    at_once = chance_within(model, gaps, REFERENCE, 0.0, np.array([waited, waited + days], float))
    later = chance_within(model, gaps, REFERENCE, float(waited), np.array([days], float))[0]
    assert later == pytest.approx((at_once[1] - at_once[0]) / (1 - at_once[0]), abs=1e-9)


def test_one_exponential_is_that_of_the_mean_gap():
    longer = GAP_MODELS[2].fit(np.array([10.0, 30.0]), REFERENCE)
    assert GAP_MODELS[2].id == "exponential"
    assert longer(np.array([19.5])) == pytest.approx(np.exp(-1))


def test_kaplan_meier_of_many_gaps_is_their_own_share():
    model = next(m for m in GAP_MODELS if m.id == "kaplan_meier")
    gaps = np.tile([5.0, 50.0], 5000)
    assert model.fit(gaps, REFERENCE)(np.array([5.0, 49.0, 50.0])) == pytest.approx([0.5, 0.5, 0], abs=1e-3)


def test_same_as_last_is_sure():
    model = next(m for m in GAP_MODELS if m.id == "same_as_last")
    assert model.fit(np.array([9.0, 4.0]), REFERENCE)(np.array([3.0, 4.0])).tolist() == [1, 0]


def test_the_likelihood_is_the_sum_over_all_paths_of_states():
    possible, gaps = possible_talks(REFERENCE.prior, 8), np.array([3.0, 400.0, 12.0])
    logs, state = explained(possible, gaps)
    chance = possible.within(gaps) - possible.within(gaps - 1)
    total, last = np.zeros(8), np.zeros((8, 2))
    for path in product((0, 1), repeat=3):
        likely = possible.first[:, path[0]] * chance[0][:, path[0]]
        for k in (1, 2):
            stay = possible.stay[:, path[k - 1]]
            likely = likely * (stay if path[k] == path[k - 1] else 1 - stay) * chance[k][:, path[k]]
        total += likely
        last[:, path[2]] += likely
    assert np.exp(logs) == pytest.approx(total)
    here = last / total[:, np.newaxis]
    follows = here * possible.stay + (here * (1 - possible.stay))[:, ::-1]
    assert state == pytest.approx(follows)


def test_a_burst_is_followed_and_a_long_silence_ends_it():
    model, burst = GAP_MODELS[0], np.array([3.0, 4, 3, 4, 8])
    soon = chance_within(model, burst, REFERENCE, 0.0, np.array([14.0]))[0]
    after_silence = chance_within(model, burst, REFERENCE, 120.0, np.array([14.0]))[0]
    at_first = chance_within(model, np.array([]), REFERENCE, 0.0, np.array([14.0]))[0]
    assert soon > 0.6
    assert max(after_silence, at_first) < 0.15


def test_the_fit_finds_a_pace_that_was_put_in():
    rng = np.random.default_rng(0)
    talks = [(np.round(np.exp(rng.normal(np.log(20), 0.4, 8))), 5.0) for _ in range(12)]
    prior = two_state_prior(talks)
    reference = gap_reference(talks, prior)
    longer = GAP_MODELS[0].fit(np.array([]), reference)(np.array([5.0, 20.0, 100.0]))
    assert longer[0] > 0.85
    assert longer[1] == pytest.approx(0.5, abs=0.15)
    assert longer[2] < 0.1
    assert reference.rate == pytest.approx(1 / np.mean(np.concatenate([gaps for gaps, _ in talks])))


def test_two_states_beat_every_rival_on_mediations(shared):
    """A small backtest: log score of *by day 7, 30, 90, 365 or later* from 1995, the reference class as of 1994."""
    from kadesh.outlook.deriving.mediations import mediated_conflicts
    from kadesh.outlook.scores import score_log

    conflicts, then = mediated_conflicts(shared / "data" / "conflict"), dt.date(1994, 12, 31)
    talks = [known for c in conflicts if (known := c.talks(then))]
    reference = gap_reference(talks, two_state_prior(talks))
    bins, found = np.array([7.0, 30, 90, 365]), {model.id: [] for model in GAP_MODELS}
    for conflict in conflicts:
        gaps = np.diff([start.toordinal() for start in conflict.starts]).astype(float)
        for k, came in enumerate(gaps):
            if conflict.starts[k] > then:
                for model in GAP_MODELS:
                    longer = np.clip(model.fit(gaps[:k], reference)(bins), 0, 1)
                    chances = -np.diff([1.0, *longer, 0.0])
                    found[model.id].append(score_log(chances[np.newaxis], np.array([np.searchsorted(bins, came)]))[0])
    means = {name: np.mean(rows) for name, rows in found.items()}
    assert len(found["two_state"]) > 100
    assert means["two_state"] < min(means[model.id] for model in GAP_MODELS[1:])
