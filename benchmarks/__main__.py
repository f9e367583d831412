"""Run the benchmarks: first the command as a visitor meets it, then each of `BENCHMARKS`, or only those named.

    make bench
    python -m benchmarks [NAME ...]

Whole processes are timed against a bare Python on the same machine. The runs take turns, so that a busy moment falls on
all of them; the median stands for each, and the ratio to the bare Python is what to compare between machines.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7
DATA = ROOT.parent / "shared" / "data"
"""Collections of others, beside the checkout and no part of it."""
BENCHMARKS: dict[str, tuple[tuple[str, ...], Path | None]] = {
    "command": ((), None),
    "deals": (("--peers",), None),
    "bargaining": ((), None),
    "stall": ((), None),
    "ripples": ((), None),
    "historical": ((), None),
    "reading": ((), DATA / "quotes"),
    "outlook": ((), DATA / "conflict"),
}
"""Name to its arguments and the data it needs; each but the first is a module here, which says what it measures."""


def main() -> None:
    named = sys.argv[1:] or list(BENCHMARKS)
    if unknown := [name for name in named if name not in BENCHMARKS]:
        sys.exit(f"There is no benchmark {', '.join(unknown)}. Known: {', '.join(BENCHMARKS)}.")
    failed = [name for name in named if not run(name)]
    if failed:
        sys.exit(f"Failed: {', '.join(failed)}.")


def run(name: str) -> bool:
    """Run one benchmark in a process of its own; skipped, and said so aloud, where its data is not at hand."""
    arguments, data = BENCHMARKS[name]
    print(f"\n== {name} ==", flush=True)
    if data is not None and not data.exists():
        print(f"*** SKIPPED: there is no {data}, on which it is measured ***")
        return True
    if name == "command":
        time_command()
        return True
    return (
        subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], cwd=ROOT, check=False).returncode == 0
    )


def time_command() -> None:
    """Print how long whole processes take."""
    kadesh = str(Path(sys.executable).parent / "kadesh")
    with tempfile.TemporaryDirectory() as folder:
        page = str(Path(folder) / "brief.html")
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "kadesh --help": [kadesh, "--help"],
            "kadesh brief (html)": [kadesh, "brief", "examples/ukraine-2026", "--format", "html", "-o", page],
        }
        for command in commands.values():
            seconds(command)  # once unmeasured: byte code and font caches are made here
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    print_table(times)


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of one whole process; its words are shown, and the benchmark ends, if it fails."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return taken


def print_table(times: dict[str, list[float]]) -> None:
    yardstick = statistics.median(times["python -c pass"])
    print(f"{'whole process':<22}{'median':>10}{'fastest':>10}{'slowest':>10}{'ratio':>8}   ({RUNS} runs each)")
    for name, taken in times.items():
        median = statistics.median(taken)
        row = "".join(f"{value * 1000:>7.0f} ms" for value in (median, min(taken), max(taken)))
        print(f"{name:<22}{row}{median / yardstick:>8.1f}")


if __name__ == "__main__":
    main()
