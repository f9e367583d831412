"""Where a shock settles: published numbers, closed forms, limits, and a dense solver's opinion."""

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadesh.errors import InputError
from kadesh.ripples import settling
from kadesh.ripples.network import Layer
from kadesh.ripples.settling import RESIDUAL, settled_change


def layer_of(nodes, weights):
    """A layer from {(listener, source): weight}, one draw."""
    listener, source = np.array([*weights], dtype=np.intp).reshape(-1, 2).T
    return Layer(nodes, listener, source, np.array([[*weights.values()]], dtype=float))


def settled(weights, openness, shock):
    """Where one draw settles."""
    found = settled_change(layer_of(len(shock), weights), np.array([openness]), np.array([shock], dtype=float))
    assert found.residual <= RESIDUAL
    return found.change[0]


def dense(layer, openness, shock):
    """The same by the formula, one draw after the other."""
    out = []
    for d in range(len(shock)):
        w = np.zeros((layer.nodes, layer.nodes))
        np.add.at(w, (layer.listener, layer.source), layer.weight[d])
        nobody = w.sum(axis=1) == 0
        w[nobody, nobody] = 1
        w /= w.sum(axis=1, keepdims=True)
        own = np.diag(1 - openness[d])
        out.append(np.linalg.solve(np.eye(layer.nodes) - np.diag(openness[d]) @ w, own @ shock[d]))
    return np.array(out)


def random_network(seed, nodes=12, links=40, draws=6, most=0.95):
    random = np.random.default_rng(seed)
    ends = random.integers(nodes, size=(2, links))
    layer = Layer(nodes, *ends, random.random((draws, links)))
    return layer, random.uniform(0, most, (draws, nodes)), random.normal(size=(draws, nodes))


def test_published_group_of_four(root):
    case = yaml.safe_load((root / "cases" / "parsegov-et-al-2017" / "case.yaml").read_text(encoding="utf-8"))
    w = np.array(case["weights"])
    weights = {(i, j): w[i, j] for i in range(4) for j in range(4) if w[i, j]}
    for issue in case["issues"]:
        # The third follows only itself: W_33 = 1 and openness 0.
        found = settled(weights, 1 - np.diag(w), issue["first"])
        assert found == pytest.approx(issue["settled"], abs=issue["tolerance"])


def test_two_who_listen_to_each_other():
    s, t, a, b = 0.6, 0.3, 0.5, -0.2
    first = ((1 - s) * a + s * (1 - t) * b) / (1 - s * t)
    second = ((1 - t) * b + t * (1 - s) * a) / (1 - s * t)
    assert settled({(0, 1): 1, (1, 0): 7}, [s, t], [a, b]) == pytest.approx([first, second])


def test_a_chain_passes_on_what_each_is_open_to():
    assert settled({(1, 0): 1, (2, 1): 1}, [0.9, 0.5, 0.4], [1, 0, 0]) == pytest.approx([1, 0.5, 0.2])


def test_weights_count_against_each_other():
    found = settled({(2, 0): 3, (2, 1): 1}, [0, 0, 0.8], [1, -1, 0])
    assert found[2] == pytest.approx(0.8 * (0.75 - 0.25))


def test_nobody_open_or_nobody_listening_leaves_the_shock_itself():
    shock = [0.3, -0.7, 0.0]
    assert settled({(0, 1): 1, (1, 2): 1, (2, 0): 1}, [0, 0, 0], shock) == pytest.approx(shock)
    assert settled({}, [0.3, 0.9, 0], shock) == pytest.approx(shock)
    assert settled({(0, 1): 0}, [0.3, 0.9, 0], shock) == pytest.approx(shock), "a weight of 0 is nobody"


def test_whoever_is_wholly_open_ends_where_the_others_pull_it():
    found = settled({(0, 1): 1, (0, 2): 1, (1, 0): 1}, [1, 1, 0], [9, 9, 0.4])
    assert found == pytest.approx([0.4, 0.4, 0.4])


@pytest.mark.parametrize(
    ("weights", "openness", "group"),
    [
        ({(0, 1): 1, (1, 2): 1, (2, 0): 1}, [1, 1, 1], ["A", "B", "C"]),
        ({(0, 1): 1, (1, 0): 1, (2, 0): 1}, [1, 1, 0.5], ["A", "B"]),
        ({(0, 2): 1}, [1, 1, 0.5], ["B"]),
        ({(0, 2): 0, (1, 0): 1}, [1, 0.2, 0.5], ["A"]),
        ({(0, 1): 1, (1, 0): 1}, [1 - 1e-12, 1, 0], ["A", "B"]),
    ],
)
def test_a_closed_group_is_refused_by_name(weights, openness, group):
    with pytest.raises(InputError, match="never settles") as caught:
        settled_change(layer_of(3, weights), np.array([openness]), np.zeros((1, 3)), ("A", "B", "C"))
    assert caught.value.problems[0].what.split(": ")[1].split(", ") == group
    assert caught.value.problems[0].mend


def test_a_group_closed_in_a_single_draw_is_refused():
    layer, openness, shock = random_network(1)
    openness[4] = 1
    with pytest.raises(InputError, match="node 0, node 1"):
        settled_change(layer, openness, shock)


@given(st.integers(0, 10**6), st.integers(1, 25), st.integers(0, 80), st.sampled_from([0.0, 0.5, 0.95, 0.999]))
def test_it_is_what_a_dense_solver_finds(seed, nodes, links, most):
    layer, openness, shock = random_network(seed, nodes, links, 4, most)
    found = settled_change(layer, openness, shock)
    assert found.change == pytest.approx(dense(layer, openness, shock), abs=2 * RESIDUAL)
    assert found.residual <= RESIDUAL


@given(st.integers(0, 10**6))
def test_rows_of_total_influence_sum_to_1_and_are_not_negative(seed):
    layer, openness, _ = random_network(seed, draws=12)
    same = Layer(layer.nodes, layer.listener, layer.source, np.repeat(layer.weight[:1], 12, axis=0))
    influence = settled_change(same, np.repeat(openness[:1], 12, axis=0), np.eye(12)).change.T
    assert influence.sum(axis=1) == pytest.approx(1)
    assert influence.min() >= -RESIDUAL


@given(st.integers(0, 10**6), st.permutations(range(12)))
def test_the_order_of_the_nodes_changes_nothing(seed, order):
    layer, openness, shock = random_network(seed)
    new = np.argsort(order)  # the new number of each node
    moved = Layer(12, new[layer.listener], new[layer.source], layer.weight)
    found = settled_change(moved, openness[:, order], shock[:, order]).change
    assert found == pytest.approx(settled_change(layer, openness, shock).change[:, order], abs=1e-9)


@given(st.integers(0, 10**6), st.floats(-5, 5))
def test_it_is_linear_in_the_shock(seed, factor):
    layer, openness, shock = random_network(seed)
    other = np.random.default_rng(seed + 1).normal(size=shock.shape)
    one, two = (settled_change(layer, openness, each).change for each in (shock, other))
    both = settled_change(layer, openness, shock + factor * other).change
    assert both == pytest.approx(one + factor * two, abs=1e-7)


@given(st.integers(0, 10**6))
def test_no_change_exceeds_the_greatest_shock(seed):
    layer, openness, shock = random_network(seed)
    assert (np.abs(settled_change(layer, openness, shock).change).max(1) <= np.abs(shock).max(1) + 1e-8).all()


def test_what_settles_slowly_is_solved_directly():
    layer, openness, shock = random_network(3, draws=40)
    openness[7] = 1 - np.linspace(1e-6, 1e-4, 12)
    found = settled_change(layer, openness, shock)
    assert found.directly >= 1
    assert found.residual <= RESIDUAL
    assert found.change == pytest.approx(dense(layer, openness, shock), abs=1e-7)


def test_how_many_draws_are_followed_at_once_changes_nothing(monkeypatch):
    layer, openness, shock = random_network(5, draws=50)
    whole = settled_change(layer, openness, shock).change
    monkeypatch.setattr(settling, "_AT_ONCE", 1)
    assert settled_change(layer, openness, shock).change == pytest.approx(whole, abs=1e-9)


def test_weights_of_any_size():
    found = settled({(2, 0): 1e6, (2, 1): 1e-6}, [0, 0, 1], [0.5, -1, 0])
    assert found[2] == pytest.approx(0.5)


def test_no_draws_and_no_nodes():
    nothing = np.zeros((0, 3))
    assert settled_change(layer_of(3, {(0, 1): 1}), nothing, nothing).change.shape == (0, 3)
