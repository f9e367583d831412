"""The odds of an agreement by the month, with their range under other assumptions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.brief.measures.deals import odds_words
from kadesh.brief.measures.stall import Stall

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MONTHS = (0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24)
_HARDLY = 0.05
"""Odds that differ by less than this from three months to twenty-four say that time is not what binds."""


@dataclass(frozen=True)
class OddsChart:
    """Odds by month: as assumed, least and greatest under other assumptions."""

    months: tuple[int, ...]
    odds: tuple[float, ...]
    least: tuple[float, ...]
    greatest: tuple[float, ...]


def odds_chart(stall: Stall) -> Chart:
    """The odds over two years."""
    every = [[each.at(m) for m in MONTHS] for each in (stall.found, *stall.others.values())]
    least, greatest = (tuple(pick(column) for column in zip(*every, strict=True)) for pick in (min, max))
    data = OddsChart(MONTHS, tuple(every[0]), least, greatest)
    assumed = f" {len(stall.assumed)} inputs are assumed." if stall.assumed else ""
    return Chart(
        id="odds",
        form="odds",
        title=f"On what is assumed, {time_finding(data)}" if stall.assumed else _capital(time_finding(data)),
        source="Odds of an agreement within so many months, as things stand: what moves meanwhile is not foreseen. "
        f"Band: under other assumptions (wide, optimistic, pessimistic).{assumed}",
        alt="; ".join(
            f"{m} months: {odds_words(p)}" for m, p in zip(MONTHS, every[0], strict=True) if m in (3, 6, 12, 24)
        ),
        data=data,
        columns=("months", "odds", "least", "greatest"),
        rows=tuple(
            (str(m), *(f"{v:.3f}" for v in values))
            for m, *values in zip(MONTHS, every[0], least, greatest, strict=True)
        ),
        handling=stall.handling,
        kind="assumption" if stall.assumed else "judgement",
    )


def time_finding(data: OddsChart) -> str:
    """Whether time binds, in one sentence without a figure."""
    if data.odds[-1] - data.odds[MONTHS.index(3)] < _HARDLY:
        return "more time hardly changes the odds: time is not what binds"
    return "the odds rise with time, for as long as each side can still hope that the other yields"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def draw_odds(data: OddsChart, width: float) -> Figure:
    """A line with its band over two years."""
    narrow = width < paper.NARROW
    left, top = 44.0, 14.0
    room, height = width - left - 46, 150.0 if narrow else 190.0
    figure, sheet = paper.canvas(width, top + height + 44)
    ceiling = next(c for c in (0.1, 0.25, 0.5, 1.0) if max(data.greatest) <= c * 0.98 or c == 1.0)

    def at(month: float, odds: float) -> tuple[float, float]:
        return left + room * month / data.months[-1], top + height * (1 - odds / ceiling)

    for n in range(5):
        y = at(0, ceiling * n / 4)[1]
        sheet.plot([left, left + room], [y, y], color=paper.RULE, linewidth=1)
        paper.write(
            sheet,
            left - 8,
            y,
            f"{ceiling * n / 4:.1%}".replace(".0%", "%"),
            size=paper.SMALL,
            color=paper.MUTE,
            align="right",
        )
    for month in (3, 6, 12, 24):
        x = at(month, 0)[0]
        sheet.plot([x, x], [top + height, top + height + 5], color=paper.MUTE, linewidth=1)
        paper.write(sheet, x, top + height + 16, str(month), size=paper.SMALL, color=paper.MUTE, align="center")
    paper.write(sheet, left + room, top + height + 34, "months", size=paper.SMALL, color=paper.MUTE, align="right")
    xs = [at(m, 0)[0] for m in data.months]
    lows, highs, line = ([at(0, p)[1] for p in odds] for odds in (data.least, data.greatest, data.odds))
    sheet.fill_between(xs, lows, highs, color=paper.OTHER, alpha=0.14, linewidth=0)
    sheet.plot(xs, line, color=paper.OTHER, linewidth=2.2)
    paper.write(sheet, xs[-1] + 5, line[-1], f"{data.odds[-1]:.1%}", size=paper.SMALL, color=paper.OTHER)
    return figure
