"""Time the stall model: why there is no agreement, part by part, and one what-if.

    python -m benchmarks.stall [--chart FILE]

Five scales between two sides, nothing judged, one of them kept off the table so that every obstacle is there and all
256 combinations differ. Beside the clock stands the processor time of both threads, which a busy machine does not
stretch. With --chart, how the cost grows with draws and with issues is measured and drawn.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kadesh.judgement.drawing import draw
from kadesh.judgement.draws import Draws
from kadesh.record.dossier import Dossier
from kadesh.stall.diagnosis import Diagnosis
from kadesh.stall.levers import LEVERS, Pulled
from kadesh.stall.levers.narrower_agenda import NARROWER_AGENDA
from kadesh.stall.levers.sanctions import SANCTIONS
from kadesh.stall.scenario import Scenario
from kadesh.stall.shares import shares_of

if TYPE_CHECKING:
    from benchmarks.deal_costs import Panel

RUNS = 7
DRAWS, ISSUES, MONTHS = 10_000, 5, 6.0
PARTS = ("odds", "obstacles", "levers", "ask_next", "worth")
"""Of a diagnosis, each computed when it is asked for."""
OF_DRAWS = (1_000, 3_000, 10_000, 30_000, 100_000)
OF_ISSUES = (2, 3, 5, 8, 12, 20)
Times = tuple[float, float]
"""Seconds by the clock, and of processor time."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chart", type=Path, metavar="FILE", help="draw how the cost grows (svg, png or pdf)")
    chart = parser.parse_args().chart
    table = draws_of(DRAWS, ISSUES)
    print(f"{f'{DRAWS:,} draws, {ISSUES} issues':<36}{'median':>11}{'fastest':>11}{'processor':>11}")
    rows = [parts_of(table) for _ in range(RUNS)]
    for name in rows[0]:
        print(row(name, [each[name] for each in rows]))
    for name, lever in what_ifs(table):
        print(row(f"one what-if: {name}", [what_if_times(table, lever) for _ in range(RUNS)]))
    if chart:
        from benchmarks.deal_costs import draw_panels

        draw_panels(chart, panels())
        print(f"\nWritten: {chart}")


def draws_of(draws: int, issues: int) -> Draws:
    """Talks over so many scales, the first kept off the table."""
    actors = [{"id": name.lower(), "name": name, "side": name} for name in ("Alpha", "Beta")]
    scales = [{"id": f"issue-{k}", "title": f"Issue {k}", "on_table": k > 0} for k in range(issues)]
    given = {"kadesh": 1, "id": "benchmark", "title": "Benchmark", "actors": actors, "issues": scales}
    return draw(Dossier.model_validate(given), draws)


def timed(work: Callable[[], object]) -> Times:
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - processor


def parts_of(table: Draws) -> dict[str, Times]:
    """What each part of a new diagnosis takes, and all of them."""
    found = Diagnosis(Scenario(table), MONTHS)
    names = {
        "odds": "odds as things stand",
        "obstacles": "obstacles, 256 combinations",
        "levers": f"levers, {sum(1 for lever in LEVERS for _ in lever.pull(found.scenario))} of them",
        "ask_next": "what to find out next",
        "worth": "what each course is worth",
    }
    times = {names[part]: timed(lambda part=part: getattr(found, part)) for part in PARTS}
    clock, processor = (sum(each) for each in zip(*times.values(), strict=True))
    return times | {"full diagnosis": (clock, processor)}


def what_ifs(table: Draws) -> Iterator[tuple[str, Pulled]]:
    """A change that frontiers follow from, and one that leaves them as they are."""
    scenario = Scenario(table)
    yield "an issue left out", next(NARROWER_AGENDA.pull(scenario))
    yield "a dearer war", next(SANCTIONS.pull(scenario))


def what_if_times(table: Draws, pulled: Pulled) -> Times:
    """What one change takes, beside a diagnosis whose odds are shown already."""
    found = Diagnosis(Scenario(table), MONTHS)
    found.what_if(Pulled("nothing", "Nothing", "", found.scenario))
    return timed(lambda: found.what_if(pulled))


def panels() -> tuple["Panel", ...]:
    """How the two heaviest questions grow with draws and with issues, by processor time."""
    from benchmarks.deal_costs import Panel

    by_draws = [draws_of(count, ISSUES) for count in OF_DRAWS]
    by_issues = [draws_of(DRAWS, count) for count in OF_ISSUES]
    grown = (("Draws", f"{ISSUES} issues", OF_DRAWS, by_draws), ("Issues", f"{DRAWS:,} draws", OF_ISSUES, by_issues))
    asked = (("all 256 combinations of obstacles", shares_cost), ("one issue left out", what_if_cost))
    return tuple(
        Panel(title, f"{question}; {held}", sizes, [cost(table) for table in tables], sizes)
        for question, cost in asked
        for title, held, sizes, tables in grown
    )


def shares_cost(table: Draws) -> float:
    """Milliseconds of the processor for the obstacles, the median of several runs."""
    return statistics.median(timed(lambda: shares_of(Scenario(table), MONTHS))[1] for _ in range(RUNS)) * 1000


def what_if_cost(table: Draws) -> float:
    """Milliseconds of the processor for one change that frontiers follow from, the median of several runs."""
    lever = next(NARROWER_AGENDA.pull(Scenario(table)))
    return statistics.median(what_if_times(table, lever)[1] for _ in range(RUNS)) * 1000


def row(name: str, times: list[Times]) -> str:
    """One line: clock (median and fastest) and processor time (median)."""
    clock, processor = zip(*times, strict=True)
    shown = (statistics.median(clock), min(clock), statistics.median(processor))
    return name.ljust(36) + "".join(f"{value * 1000:>8.1f} ms" for value in shown)


if __name__ == "__main__":
    main()
