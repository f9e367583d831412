"""Time the deal space: exact frontiers of domains of up to 10^30 packages, and the zone over a million draws.

    python -m benchmarks.deals [--peers] [--chart FILE]

With --peers, NegMAS is installed in an environment of its own (.bench/negmas, not part of the repository) and its
frontier of the same domains is timed too; the ratio is what to compare between machines. With --chart, how the cost
grows with issues, options, parties and draws is measured and drawn.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import time
import venv
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kadesh.deals.acceptable import acceptable_of
from kadesh.deals.domain import Domain, DomainIssue
from kadesh.deals.frontier import Frontier, pareto_frontier
from kadesh.judgement.drawing import Sampler
from kadesh.judgement.streams import BLOCK
from kadesh.record.dossier import Dossier

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".bench" / "negmas"
NEGMAS = "negmas==0.16.0"
RUNS = 5
OPTIONS = 10
FRONTIERS = ((2, 6), (2, 7), (2, 12), (2, 20), (2, 30), (3, 6), (3, 9), (4, 6))
"""Parties and issues of ten options each."""
BY_PEERS = ((2, 6), (3, 6))
"""Those that a peer can make every package of."""
DRAWS, ISSUES, WORKERS = 1_000_000, 5, 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--peers", action="store_true", help="install NegMAS and time it on the same domains")
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw how the cost grows (svg, png or pdf)")
    asked = parser.parse_args()
    peers = peer_seconds() if asked.peers else {}
    print(f"{'exact frontier':<32}{'points':>8}{'median':>11}{'fastest':>11}{'NegMAS':>11}{'ratio':>9}")
    for shape in FRONTIERS:
        print(frontier_row(shape, peers.get(shape)))
    million_draws()
    if asked.chart:
        from benchmarks.deal_costs import draw_costs

        draw_costs(asked.chart, peers)
        print(f"\nWritten: {asked.chart}")


def domain(parties: int, issues: int, options: int = OPTIONS) -> Domain:
    """Random weights that sum to 1 and random worths, the same ones every time."""
    rng = np.random.default_rng(issues)
    names = tuple(f"party {i}" for i in range(parties))
    names_of_options = tuple(f"option {o}" for o in range(options))
    return Domain(
        title="benchmark",
        parties=names,
        issues=tuple(DomainIssue(f"issue {k}", names_of_options) for k in range(issues)),
        weights=rng.dirichlet(np.ones(issues), parties),
        values=tuple(rng.random((parties, options)) for _ in range(issues)),
        no_deal=np.zeros(parties),
        discount=np.ones(parties),
    )


def frontier_row(shape: tuple[int, int], peer: float | None) -> str:
    """One line of the table: the median of several runs, and how much longer the peer takes."""
    found, taken = frontier_times(domain(*shape))
    assert found.method == "exact"
    median = statistics.median(taken)
    times = "".join(f"{value * 1000:>8.2f} ms" for value in (median, min(taken)))
    theirs = f"{peer:>9.2f} s{peer / median:>9,.0f}" if peer else ""
    return f"{shape[0]} parties, 10^{shape[1]} packages".ljust(32) + f"{len(found.utilities):>8}{times}{theirs}"


def frontier_times(made: Domain) -> tuple[Frontier, list[float]]:
    """The frontier of a domain, and the seconds of several runs."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        found = pareto_frontier(made)
        taken.append(time.perf_counter() - start)
    return found, taken


def million_draws() -> None:
    """The zone of five scales between two sides, nothing judged, in chunks shared by two threads."""
    found = zone_run(DRAWS)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{DRAWS:,} draws, {ISSUES} issues, {WORKERS} threads: {found.seconds:.2f} s in all;")
    print(f"processor time of each thread: sampling {found.sampling:.2f} s, zone {found.zone:.2f} s;")
    print(f"peak memory of the process {peak:.0f} MB; a zone in {found.share:.1%}")


@dataclass(frozen=True)
class ZoneRun:
    """What the zone of many draws took, in seconds, and the share of them that have one."""

    seconds: float
    """By the clock."""
    sampling: float
    """Of processor time, each thread."""
    zone: float
    """Of processor time, each thread."""
    share: float


def zone_run(draws: int) -> ZoneRun:
    """Sample so many draws of five scales between two sides and find the zone in each."""
    actors = [{"id": name.lower(), "name": name, "side": name} for name in ("Alpha", "Beta")]
    issues = [{"id": f"issue-{k}", "title": f"Issue {k}"} for k in range(ISSUES)]
    given = {"kadesh": 1, "id": "benchmark", "title": "Benchmark", "actors": actors, "issues": issues}
    sampler = Sampler(Dossier.model_validate(given))

    def chunk(first: int) -> tuple[int, float, float]:
        start = time.thread_time()
        made = sampler.draws(first, min(BLOCK, draws - first))
        sampled = time.thread_time()
        return int(acceptable_of(made).zone.sum()), sampled - start, time.thread_time() - sampled

    chunk(0)  # tables of quantiles are made at the first draw
    start = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as workers:
        done = list(workers.map(chunk, range(0, draws, BLOCK)))
    taken = time.perf_counter() - start
    zone, sampling, after = (sum(part) for part in zip(*done, strict=True))
    return ZoneRun(taken, sampling / WORKERS, after / WORKERS, zone / draws)


def peer_seconds() -> dict[tuple[int, int], float]:
    """Seconds NegMAS takes for each frontier it can make, by parties and issues; empty (said aloud) without it."""
    python = PEERS / "bin" / "python"
    try:
        if not python.exists():
            venv.create(PEERS, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", NEGMAS], check=True)
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"*** SKIPPED: {NEGMAS} cannot be installed here, so nothing is compared with it ({error}) ***")
        return {}
    found = {}
    for shape in BY_PEERS:
        made = domain(*shape)
        table = {"weights": made.weights.tolist(), "values": [v.tolist() for v in made.values]}
        ran = subprocess.run(
            [python, "-c", THEIRS], input=json.dumps(table), capture_output=True, text=True, check=False
        )
        if ran.returncode:
            print(f"*** SKIPPED: NegMAS failed on {shape}:\n{ran.stderr[-500:]} ***", file=sys.stderr)
            continue
        answer = json.loads(ran.stdout.splitlines()[-1])
        assert answer["points"] == len(pareto_frontier(made).utilities), "NegMAS finds another frontier"
        found[shape] = answer["seconds"]
    return found


THEIRS = """
import json, sys, time
from negmas import make_issue
from negmas.outcomes import make_os
from negmas.preferences import LinearAdditiveUtilityFunction, pareto_frontier
from negmas.preferences.value_fun import TableFun

table = json.load(sys.stdin)
issues = [make_issue(list(range(len(v[0]))), f"issue {k}") for k, v in enumerate(table["values"])]
outcomes = make_os(issues)
functions = [
    LinearAdditiveUtilityFunction(
        [TableFun(dict(enumerate(v[i]))) for v in table["values"]], weights=weights, outcome_space=outcomes
    )
    for i, weights in enumerate(table["weights"])
]
start = time.perf_counter()
points, _ = pareto_frontier(functions, list(outcomes.enumerate()))
print(json.dumps({"seconds": time.perf_counter() - start, "points": len(set(points))}))
"""
"""The same frontier by NegMAS: every package made, then compared."""


if __name__ == "__main__":
    main()
