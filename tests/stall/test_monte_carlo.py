"""The error that comes of having only so many draws."""

import math

import numpy as np
import pytest

from kadesh.stall.monte_carlo import standard_error


def test_it_is_the_spread_of_means():
    random = np.random.default_rng(3)
    samples = random.random((400, 50))
    assert standard_error(samples[0], room=1.0) == pytest.approx(samples.mean(axis=1).std(), rel=0.2)


def test_every_column_has_its_own():
    values = np.array([[0.0, 1.0], [0.0, 3.0]])
    assert standard_error(values, room=9.0).tolist() == [0.0, 1.0]


@pytest.mark.parametrize(("room", "most"), [(1.0, 0.5), (2.0, 1.0), (math.inf, math.inf)])
def test_one_draw_says_nothing(room, most):
    assert standard_error(np.array([0.7]), room) == most
    assert standard_error(np.array([[0.7, 0.1]]), room).tolist() == [most, most]
