"""Time simulated bargaining: every run at once, on one table of packages for all of them and on one for each.

    python -m benchmarks.bargaining [RUNS] [STEPS] [PACKAGES]

By default 10,000 runs of at most 100 offers over 1,000 packages, with utilities at random: to the last digit, and in
hundredths, where many packages are equal. A round of tools in which both sides act is two offers here. All times are
processor time of one core, making the tables not counted.
"""

import resource
import sys
import time

import numpy as np

from kadesh.deals.bargaining import STRATEGIES, bargain
from kadesh.judgement.arrays import Floats

PAIRS = (
    ("linear", "linear"),
    ("boulware", "boulware"),
    ("conceder", "tit_for_tat"),
    ("tit_for_tat", "tit_for_tat"),
    ("micro", "micro"),
)


def main() -> None:
    given = [int(each) for each in sys.argv[1:]]
    runs, steps, packages = (*given, *(10_000, 100, 1_000)[len(given) :])
    random = np.random.default_rng(0)
    print(f"{runs:,} runs of at most {steps} offers over {packages:,} packages")
    shared = random.random((packages, 2))
    measure("one table for all", shared, runs, steps)
    own = random.random((runs, packages, 2))
    measure("one table for each", own, runs, steps)
    measure("the same in hundredths", np.round(own, 2, out=own), runs, steps)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} MB at its peak, {own.nbytes / 2**20:.0f} of them the tables")


def measure(title: str, utilities: Floats, runs: int, steps: int) -> None:
    """Print the time per run of each pair of strategies, and how its runs ended."""
    known = {strategy.id: strategy for strategy in STRATEGIES}
    print(f"{title:<26}{'a run':>10}{'agreed':>8}{'middle step':>13}")
    for first, second in PAIRS:
        start = time.process_time()
        ended = bargain(utilities, np.zeros(2), (known[first], known[second]), steps=steps, runs=runs)
        taken = time.process_time() - start
        middle = f"{np.median(ended.step[ended.agreed]):.0f}" if ended.share else "-"
        print(f"  {first + ', ' + second:<24}{taken / runs * 1e3:>7.4f} ms{ended.share:>8.0%}{middle:>13}")


if __name__ == "__main__":
    main()
