"""What was given against what happened: a reliability diagram, with the number of forecasts behind each point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.outlook.scores import ReliabilityRow
from kadesh.record.values.handling import Handling

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SMALLEST, _LARGEST = 4.0, 10.0
"""Size of the mark of the bin with most forecasts (CSS pixels), the others by area; and the least that is seen."""


@dataclass(frozen=True)
class ReliabilityChart:
    """A point for each bin: (mean probability given, share that happened, lower end, upper end, forecasts)."""

    points: tuple[tuple[float, float, float, float, int], ...]


def reliability_chart(rows: tuple[ReliabilityRow, ...], handling: Handling) -> Chart:
    """How often it happened, by the odds given."""
    points = tuple((row.forecast, row.frequency, *row.interval, row.n) for row in rows)
    return Chart(
        id="reliability",
        form="reliability",
        title=_finding(rows),
        source="Each mark: yes-or-no forecasts of about the same odds, its size their number; upright line: 95 % "
        "interval (Wilson) of the share that came true, as if no two hung together. On the slope, odds and outcomes "
        "agree.",
        alt="; ".join(f"given {row.forecast:.0%}: {row.happened} of {row.n} happened" for row in rows),
        data=ReliabilityChart(points),
        columns=("given", "happened", "forecasts", "share", "95 % interval"),
        rows=tuple(_row(row) for row in rows),
        handling=handling,
    )


def _row(row: ReliabilityRow) -> tuple[str, ...]:
    least, greatest = row.interval
    given, share = f"{row.forecast:.0%}", f"{row.frequency:.0%}"
    return given, str(row.happened), str(row.n), share, f"{least:.0%} to {greatest:.0%}"


def _finding(rows: tuple[ReliabilityRow, ...]) -> str:
    """Which odds were not borne out, as far as the number of forecasts tells."""
    high = [row for row in rows if row.forecast > row.interval[1]]
    low = [row for row in rows if row.forecast < row.interval[0]]
    if high and low:
        return "Some odds were too high and others too low, by more than chance would do"
    if high or low:
        off = high or low
        where = " and ".join(f"{row.forecast:.0%}" for row in off)
        way = "less" if high else "more"
        return f"What was given about {where} came true {way} often than said (n = {sum(row.n for row in off)})"
    return "No odds differ from what happened by more than chance would do"


def draw_reliability(data: ReliabilityChart, width: float) -> Figure:
    """Odds given (across) and share that happened (up), the slope where they agree, and a mark for each bin."""
    left, top, height = 52.0, 14.0, 230.0
    room = width - left - 24
    figure, sheet = paper.canvas(width, top + height + 76)

    def at(given: float, happened: float) -> tuple[float, float]:
        return left + room * given, top + height * (1 - happened)

    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = at(tick, tick)
        sheet.plot([left, left + room], [y, y], color=paper.RULE, linewidth=1)
        paper.write(sheet, left - 8, y, f"{tick:.0%}", size=paper.SMALL, color=paper.MUTE, align="right")
        paper.write(sheet, x, top + height + 16, f"{tick:.0%}", size=paper.SMALL, color=paper.MUTE, align="center")
    paper.write(sheet, left + room / 2, top + height + 34, "odds given", color=paper.MUTE, align="center")
    paper.write(sheet, left - 8, top + height + 58, "n", color=paper.MUTE, align="right")
    sheet.plot(*zip(at(0, 0), at(1, 1), strict=True), color=paper.MUTE, linewidth=1, linestyle=(0, (4, 3)))
    most = max(n for *_, n in data.points)
    for given, happened, least, greatest, n in data.points:
        x, y = at(given, happened)
        sheet.plot([x, x], [at(0, least)[1], at(0, greatest)[1]], color=paper.OTHER, linewidth=1.4)
        size = max(_SMALLEST, _LARGEST * (n / most) ** 0.5)
        sheet.plot([x], [y], color=paper.OTHER, marker="o", markersize=size, linestyle="none")
        paper.write(sheet, x, top + height + 58, str(n), size=paper.SMALL, align="center")
    return figure
