"""Small domains to test with, and every package of one counted out by plain loops."""

import itertools

import numpy as np
from hypothesis import strategies as st

from kadesh.deals.domain import Domain, DomainIssue


def domain(values, *, weights=None, no_deal=None, permitted=()):
    """A domain from one table (parties, options) per issue."""
    values = tuple(np.asarray(v, dtype=float) for v in values)
    n, m = len(values[0]), len(values)
    issues = tuple(
        DomainIssue(f"issue {k}", tuple(f"{k}.{o}" for o in range(v.shape[1]))) for k, v in enumerate(values)
    )
    return Domain(
        "test",
        tuple(f"party {i}" for i in range(n)),
        issues,
        np.ones((n, m)) if weights is None else np.asarray(weights, dtype=float),
        values,
        np.zeros(n) if no_deal is None else np.asarray(no_deal, dtype=float),
        np.ones(n),
        tuple(np.asarray(p, dtype=bool) for p in permitted),
    )


def random_domain(parties, issues, options, seed=0):
    """Random weights (summing to 1) and values, no two alike."""
    rng = np.random.default_rng(seed)
    weights = rng.dirichlet(np.ones(issues), size=parties)
    return domain([rng.random((parties, options)) for _ in range(issues)], weights=weights)


@st.composite
def domains(draw, most_parties=4, *, refusals=True):
    """Domains with few different values, so that ties and equal packages are common."""
    n = draw(st.integers(2, most_parties))
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=4))
    tenth = st.integers(0, 10)
    values = [np.array(draw(st.lists(tenth, min_size=n * s, max_size=n * s))).reshape(n, s) / 10 for s in sizes]
    weights = np.array(draw(st.lists(tenth, min_size=n * len(sizes), max_size=n * len(sizes)))) / 10
    no_deal = np.array(draw(st.lists(tenth, min_size=n, max_size=n))) / 10
    permitted = ()
    if refusals and draw(st.booleans()):
        flags = [
            draw(st.lists(st.sampled_from([True, True, True, False]), min_size=n * s, max_size=n * s)) for s in sizes
        ]
        permitted = [np.array(f).reshape(n, s) for f, s in zip(flags, sizes, strict=True)]
    return domain(values, weights=weights.reshape(n, -1), no_deal=no_deal, permitted=permitted)


def every_package(given):
    """{package as option numbers: utilities}, of the packages nobody refuses, rounded where arithmetic is noise."""
    out = {}
    for choice in itertools.product(*(range(len(issue.options)) for issue in given.issues)):
        if given.permitted and not all(given.permitted[k][:, o].all() for k, o in enumerate(choice)):
            continue
        sums = (
            sum(given.weights[i, k] * given.values[k][i, o] for k, o in enumerate(choice))
            for i in range(len(given.parties))
        )
        out[choice] = tuple(round(float(u), 8) for u in sums)
    return out


def efficient_packages(packages):
    """Those that no other package betters."""

    def betters(one, two):
        return one != two and all(a >= b for a, b in zip(one, two, strict=True))

    points = set(packages.values())
    best = {p for p in points if not any(betters(q, p) for q in points)}
    return {choice: u for choice, u in packages.items() if u in best}
