"""Fighting counted so far, and the months to come as a fan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.outlook.outlook import Fan

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SHOWN = 24
"""Months counted that are shown."""


@dataclass(frozen=True)
class FanChart:
    """Counts by month, and quantiles of the months to come."""

    what: str
    first: dt.date
    counts: tuple[float, ...]
    levels: tuple[float, ...]
    ahead: tuple[tuple[float, ...], ...]
    """Per level, per month ahead."""


def fan_chart(fan: Fan) -> Chart:
    """The fan of fighting."""
    series = fan.series
    counts = tuple(series.counts[-_SHOWN:].tolist())
    ahead = tuple(tuple(row) for row in fan.values.tolist())
    middle = ahead[len(ahead) // 2][-1]
    named = [series.month(len(series.counts) - len(counts) + n) for n in range(len(counts))]
    return Chart(
        id="fan",
        form="fan",
        title=fan_finding(fan),
        source=f"Reported {series.what} by month ({series.source}), then half and nine in ten of what is foreseen.",
        alt=f"{series.what} in {named[-1]:%B %Y}: {counts[-1]:g}; foreseen for {fan.months[-1]:%B %Y}: {middle:.0f}, "
        f"nine in ten between {ahead[0][-1]:.0f} and {ahead[-1][-1]:.0f}",
        data=FanChart(series.what, named[0], counts, fan.levels, ahead),
        columns=("month", "counted", *(f"{level:.0%}" for level in fan.levels)),
        rows=(
            *((f"{m:%Y-%m}", f"{c:g}", *("" for _ in fan.levels)) for m, c in zip(named, counts, strict=True)),
            *((f"{m:%Y-%m}", "", *(f"{row[n]:.0f}" for row in ahead)) for n, m in enumerate(fan.months)),
        ),
        kind="judgement",
    )


def fan_finding(fan: Fan) -> str:
    """Which way fighting goes by the last month ahead, in one sentence without a figure."""
    by = f"by {fan.months[-1]:%B %Y}"
    ways = {"rise by more than a quarter": fan.up, "fall by more than a quarter": fan.down,
            "stay within a quarter of where it is": 1 - fan.up - fan.down}  # fmt: skip
    way = max(ways, key=lambda name: ways[name])
    if ways[way] < _LIKELIER:
        return f"Whether fighting rises, falls or stays {by} is open: none of them is likelier than not"
    return f"Fighting is likelier than not to {way} {by}"


_LIKELIER = 0.5


def draw_fan(data: FanChart, width: float) -> Figure:
    """A line of counts and two bands ahead of it."""
    left, top, height = 52.0, 14.0, 170.0
    figure, sheet = paper.canvas(width, top + height + 40)
    months = len(data.counts) + len(data.ahead[0])
    room = width - left - 12
    most = max(*data.counts, *data.ahead[-1], 1.0) * 1.05

    def at(month: int, count: float) -> tuple[float, float]:
        return left + room * month / max(months - 1, 1), top + height * (1 - count / most)

    for n in range(4):
        y = at(0, most * n / 3)[1]
        sheet.plot([left, left + room], [y, y], color=paper.RULE, linewidth=1)
        paper.write(sheet, left - 8, y, f"{most * n / 3:,.0f}", size=paper.SMALL, color=paper.MUTE, align="right")
    for month in range(0, months, 6):
        named = data.first.month - 1 + month
        label = f"{dt.date(data.first.year + named // 12, named % 12 + 1, 1):%b %Y}"
        paper.write(sheet, at(month, 0)[0], top + height + 16, label, size=paper.SMALL, color=paper.MUTE)
    xs = [at(n, 0)[0] for n in range(len(data.counts))]
    sheet.plot(xs, [at(0, c)[1] for c in data.counts], color=paper.INK, linewidth=1.8)
    start = len(data.counts) - 1
    ahead = [[data.counts[-1], *row] for row in data.ahead]
    xs = [at(start + n, 0)[0] for n in range(len(ahead[0]))]
    for low, high, alpha in ((0, -1, 0.14), (1, -2, 0.22)):
        bands = ([at(0, c)[1] for c in ahead[n]] for n in (low, high))
        sheet.fill_between(xs, *bands, color=paper.OTHER, alpha=alpha, linewidth=0)
    sheet.plot(xs, [at(0, c)[1] for c in ahead[len(ahead) // 2]], color=paper.OTHER, linewidth=2)
    return figure
