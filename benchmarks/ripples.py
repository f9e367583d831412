"""Time ripple effects on an invented network: who listens to whom, how open and how hard a shock, all in doubt.

    python -m benchmarks.ripples [NODES] [DRAWS] [LISTENED_TO]

By default 500 nodes, of which each listens to 8 others, and 10,000 draws. The time on a sparse direct solver, draw by
draw, is measured on fifty draws and multiplied. All times are of one core.
"""

import datetime as dt
import sys
import time

import numpy as np
from scipy.sparse import csc_matrix, identity
from scipy.sparse.linalg import splu

from kadesh.record.dossier import Dossier
from kadesh.ripples.network import Layer
from kadesh.ripples.settling import settled_change
from kadesh.ripples.spreading import ripples_of

JUDGED = {"basis": "judged", "by": "A. Desk", "date": dt.date(2026, 1, 1)}


def main() -> None:
    given = [int(each) for each in sys.argv[1:]]
    nodes, draws, heard = (*given, *(500, 10_000, 8)[len(given) :])
    record = network(nodes, heard)
    start = time.process_time()
    found = ripples_of(record, draws)
    print(f"{time.process_time() - start:6.2f} s  {nodes} nodes, {nodes * heard} influences, {draws:,} draws, sampled")
    print(f"          residual {found.residual:.0e}; {len(found.audiences)} rows; {len(found.judged)} inputs in doubt")
    random = np.random.default_rng(0)
    listener, source = np.repeat(np.arange(nodes), heard), random.integers(nodes, size=nodes * heard)
    layer = Layer(nodes, listener, source, random.random((draws, nodes * heard)))
    openness, shock = random.uniform(0.1, 0.8, (draws, nodes)), random.normal(size=(draws, nodes))
    start = time.process_time()
    settled = settled_change(layer, openness, shock)
    print(f"{time.process_time() - start:6.2f} s  of listening alone, residual {settled.residual:.0e}")
    start = time.process_time()
    shares = layer.shares(slice(50))
    for d in range(50):
        taken = csc_matrix((shares[d] * openness[d, layer.listens], (layer.listens, layer.hears)), (nodes, nodes))
        exact = splu(csc_matrix(identity(nodes) - taken)).solve((1 - openness[d]) * shock[d])
        assert np.abs(exact - settled.change[d]).max() < 1e-9
    print(f"{(time.process_time() - start) * draws / 50:6.0f} s  by sparse LU, draw by draw (from 50 draws)")


def network(nodes: int, heard: int) -> Dossier:
    """A dossier of actors that listen to others at random, each of whom is reported to feel the talks."""
    random = np.random.default_rng(0)
    names = [f"a{n}" for n in range(nodes)]
    pairs = ((i, int(j)) for i in range(nodes) for j in random.choice(nodes, min(heard, nodes), replace=False))
    sides = ("Alpha", "Beta")
    return Dossier.model_validate(
        {
            "kadesh": 1,
            "id": "network",
            "title": "Network",
            "actors": [
                {"id": a, "name": a, "openness": {"range": (0.1, 0.8), **JUDGED}}
                | ({"side": sides[n]} if n < 2 else {})
                for n, a in enumerate(names)
            ],
            "effects": [
                {"id": f"e{n}", "audience": a, "channel": "aid", "text": "x", "hedge": "may", "according_to": a}
                for n, a in enumerate(names)
            ],
            "influences": [
                {
                    "id": f"i{i}.{j}",
                    "influencer": names[j],
                    "influenced": names[i],
                    "weight": {"range": (0, 1), **JUDGED},
                }
                for i, j in pairs
            ],
        }
    )


if __name__ == "__main__":
    main()
