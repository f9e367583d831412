"""Backtests: the next round, as of every round in turn; fighting, as of every month in turn; lower is better.

    python -m benchmarks.outlook [--data FOLDER]

Nothing is known on a day but what had happened by then: also the reference class, of which only what other talks had
shown by the end of the year before counts, and its fit, made anew every tenth year.
"""

import argparse
import csv
import datetime as dt
import time
from itertools import pairwise
from pathlib import Path

import numpy as np

from kadesh.outlook.deriving.mediations import LAST_DAY, MediatedConflict, mediated_conflicts
from kadesh.outlook.fighting import COUNT_MODELS
from kadesh.outlook.fighting.series import read_series
from kadesh.outlook.next_round import GAP_MODELS, GapReference, TwoStatePrior
from kadesh.outlook.next_round.fitting import gap_reference, two_state_prior
from kadesh.outlook.outlook import outlook_of
from kadesh.outlook.scores import reliability_table, score_crps_sample, score_log
from kadesh.record.files.reading import open_dossier
from kadesh.record.values.dates import Date
from kadesh.record.viewing import view

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
RUNS = 5
FIT_YEARS = (1975, 1985, 1995, 2005)
"""Years at whose beginning the prior is fitted anew; forecasts begin with the first."""
HORIZON = 365
"""Days; a gap longer than that counts as that, as a date question does on the ledger."""
BINS = (7, 30, 90, HORIZON)
"""Days by which the log score asks whether the next round had begun, and *later*."""
ASKED = 90
"""Days by which calibration is looked at."""
FEWEST = 10
"""Gaps elsewhere without which there is no reference class."""
FIRST_MONTHS = 12
"""Months seen before the first forecast of fighting."""
DRAWS = 4000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder with conflict/ and talks/")
    data = parser.parse_args().data
    start = time.perf_counter()
    conflicts = mediated_conflicts(data / "conflict")
    first, prior = mediation_backtest(conflicts)
    print_gaps("civil-war mediation 1975-2011", first)
    print_calibration(first[GAP_MODELS[0].id])
    second = rounds_backtest(data / "talks" / "rounds.csv", conflicts, prior)
    print_gaps("Russia-Ukraine rounds 2022-2026", second)
    print_gaps("both together", {name: np.concatenate([first[name], second[name]]) for name in first})
    fighting_backtest(data / "conflict" / "ukraine_monthly.csv")
    print(f"\nbacktests: {time.perf_counter() - start:.0f} s; outlook of the example: {outlook_seconds():.2f} s")


def outlook_seconds() -> float:
    """The outlook of the example, stall odds and start of Python apart; median of several."""
    found = view(open_dossier(ROOT / "examples" / "ukraine-2026"), as_of=dt.date(2026, 2, 18))
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        outlook_of(found, dt.date(2026, 2, 18))
        taken.append(time.perf_counter() - start)
    return float(np.median(taken))


Scores = dict[str, np.ndarray]


def mediation_backtest(conflicts: tuple[MediatedConflict, ...]) -> tuple[Scores, TwoStatePrior]:
    """Scores of every model on the next start of mediation, as of every start; and the last prior."""
    scores: dict[str, list[tuple[float, ...]]] = {model.id: [] for model in GAP_MODELS}
    prior = None
    for first, until in zip(FIT_YEARS, (*FIT_YEARS[1:], LAST_DAY.year + 1), strict=True):
        talks = [known for c in conflicts if (known := c.talks(dt.date(first - 1, 12, 31)))]
        prior = two_state_prior(talks, prior)
        for year in range(first, until):
            known = {c: t for c in conflicts if (t := c.talks(dt.date(year - 1, 12, 31)))}
            for conflict in conflicts:
                others = [t for c, t in known.items() if c is not conflict]
                if sum(len(gaps) for gaps, _ in others) < FEWEST:
                    continue
                cases = [case for case in mediation_cases(conflict) if case[0].year == year]
                reference = gap_reference(others, prior) if cases else None
                for _, gaps, came in cases:
                    for name, row in scored(gaps, came, reference).items():
                        scores[name].append(row)
    final = two_state_prior([t for c in conflicts if (t := c.talks(LAST_DAY))], prior)
    return {name: np.array(rows) for name, rows in scores.items()}, final


def mediation_cases(conflict: MediatedConflict) -> list[tuple[dt.date, np.ndarray, float]]:
    """Day, gaps so far, and the gap that came; where none came, only if a year passed in which it could have."""
    starts = [start.toordinal() for start in conflict.starts]
    gaps = np.diff(starts).astype(float)
    rows = [(conflict.starts[k], gaps[:k], came) for k, came in enumerate(gaps)]
    if (conflict.until - conflict.starts[-1]).days > HORIZON:
        rows.append((conflict.starts[-1], gaps, np.inf))
    return rows


def rounds_backtest(path: Path, conflicts: tuple[MediatedConflict, ...], prior: TwoStatePrior) -> Scores:
    """Scores on the rounds with both sides in the room, from the end of one to the start of the next."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if (r["status"], r["in_the_room"]) == ("held", "both sides")]
    held = [(Date(row["start"]).earliest, Date(row["end"]).latest) for row in rows]
    gaps = np.array([(after[0] - before[1]).days for before, after in pairwise(held)], float)
    reference = gap_reference([t for c in conflicts if (t := c.talks(LAST_DAY))], prior)
    scores = [scored(gaps[:k], came, reference) for k, came in enumerate(gaps)]
    return {model.id: np.array([row[model.id] for row in scores]) for model in GAP_MODELS}


def scored(gaps: np.ndarray, came: float, reference: GapReference) -> dict[str, tuple[float, ...]]:
    """Log score over the bins and CRPS in days, of every model; the chance given to ASKED days, and whether it came."""
    days, found = np.arange(float(HORIZON + 1)), {}
    for model in GAP_MODELS:
        longer = np.clip(model.fit(gaps, reference)(days), 0, 1)
        at = np.array([1.0, *longer[list(BINS)], 0.0])
        log = score_log(-np.diff(at)[np.newaxis], np.array([np.searchsorted(BINS, came)]))[0]
        crps = np.square((1 - longer[:-1]) - (days[:-1] >= came)).sum()
        found[model.id] = float(log), float(crps), 1 - longer[ASKED], float(came <= ASKED)
    return found


def print_gaps(title: str, scores: Scores) -> None:
    n = len(next(iter(scores.values())))
    print(f"\n{title + f' (n = {n})':<44}{'log score':>10}{'CRPS, days':>12}{'worse than two states':>24}")
    for model in GAP_MODELS:
        log, crps = scores[model.id][:, :2].mean(axis=0)
        worse = scores[model.id][:, 0] - scores[GAP_MODELS[0].id][:, 0]
        error = worse.std() / np.sqrt(n)
        beside = f"{worse.mean():>15.3f} ± {error:.3f}" if model is not GAP_MODELS[0] else ""
        print(f"{model.name:<44}{log:>10.3f}{crps:>12.1f}{beside:>24}")


def print_calibration(scores: np.ndarray) -> None:
    print(f"\n{GAP_MODELS[0].name}: next within {ASKED} days".ljust(56) + "n     given   came (95 %)")
    for row in reliability_table(scores[:, 2], scores[:, 3].astype(int), (0.2, 0.4, 0.6, 0.8, 1.0)):
        low, high = row.interval
        print(
            f"{row.low:.0%} to {row.high:.0%}".ljust(52)
            + f"{row.n:>5}{row.forecast:>10.0%}{row.frequency:>7.0%} ({low:.0%}-{high:.0%})"
        )


def fighting_backtest(path: Path) -> None:
    """CRPS of every model of counts on the next month, as of every month."""
    for what in ("deaths", "events"):
        series = read_series(path, what)
        rows: dict[str, list[float]] = {model.id: [] for model in COUNT_MODELS}
        for month in range(FIRST_MONTHS, len(series.counts)):
            for model in COUNT_MODELS:
                rng = np.random.default_rng(month)
                drawn = model.draw(series.counts[:month], 1, DRAWS, rng)[:, 0]
                rows[model.id].append(float(score_crps_sample(drawn[np.newaxis], series.counts[month : month + 1])[0]))
        n = len(series.counts) - FIRST_MONTHS
        print(f"\n{f'{what} a month (n = {n})':<44}{'CRPS':>10}{'ratio to the first':>22}")
        first = np.mean(rows[COUNT_MODELS[0].id])
        for model in COUNT_MODELS:
            print(f"{model.name:<44}{np.mean(rows[model.id]):>10.2f}{np.mean(rows[model.id]) / first:>22.2f}")


if __name__ == "__main__":
    main()
