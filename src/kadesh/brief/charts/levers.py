"""What each lever would change: a dot for the change in the odds, a line for its doubt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.brief.measures.stall import Stall
from kadesh.stall.effects import Effect

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SURE = 2.0
_MOST = 12


@dataclass(frozen=True)
class LeversChart:
    """(title, change in the odds, two standard errors)."""

    rows: tuple[tuple[str, float, float], ...]


def levers_chart(stall: Stall, effects: tuple[Effect, ...], title: str) -> Chart:
    """The levers that change most, for better or worse."""
    shown = sorted(sorted(effects, key=lambda e: -abs(e.change))[:_MOST], key=lambda e: -e.change)
    rows = tuple((e.lever.title, e.change, _SURE * e.error) for e in shown)
    assumed = f" {len(stall.assumed)} inputs are assumed: read the order." if stall.assumed else ""
    return Chart(
        id="levers",
        form="levers",
        title=title,
        source="Change of the odds of an agreement by the date, each lever by itself on the same samples; the line is "
        f"two standard errors either way.{assumed}",
        alt="; ".join(f"{name}: {change:+z.1%}" for name, change, _ in rows),
        data=LeversChart(rows),
        columns=("lever", "change of the odds", "two standard errors"),
        rows=tuple((name, f"{change:.4f}", f"{error:.4f}") for name, change, error in rows),
        handling=stall.handling,
        kind="assumption" if stall.assumed else "judgement",
    )


def draw_levers(data: LeversChart, width: float) -> Figure:
    """Dots on a common scale, the greatest rise first."""
    narrow = width < paper.NARROW
    left, row = (8.0, 42.0) if narrow else (260.0, 34.0)
    figure, sheet = paper.canvas(width, 10 + row * len(data.rows) + 30)
    room = width - left - 66
    low = min(0.0, *(c - e for _, c, e in data.rows))
    high = max(0.001, *(c + e for _, c, e in data.rows))

    def at(change: float) -> float:
        return left + room * (change - low) / (high - low)

    sheet.plot([at(0)] * 2, [6, 10 + row * len(data.rows)], color=paper.MUTE, linewidth=1)
    side: Literal["left", "center"] = "left" if at(0) < left + 40 else "center"
    paper.write(sheet, at(0), 22 + row * len(data.rows), "no change", size=paper.SMALL, color=paper.MUTE, align=side)
    for n, (name, change, error) in enumerate(data.rows):
        y = 10 + row * n + (28 if narrow else 12)
        sheet.plot([left, left + room], [y, y], color=paper.RULE, linewidth=0.8)
        sheet.plot([at(change - error), at(change + error)], [y, y], color=paper.OTHER, linewidth=3, alpha=0.5)
        sheet.plot([at(change)], [y], marker="o", markersize=8, color=paper.OTHER, linestyle="")
        paper.write(sheet, left + room + 8, y, f"{change * 100:+z.1f}", size=paper.SMALL)
        if narrow:
            paper.write(sheet, 0, y - 15, paper.fitted(name, width, paper.SMALL), size=paper.SMALL)
        else:
            paper.write(
                sheet, left - 14, y, paper.wrapped(name, left - 14, paper.SMALL, 2), align="right", size=paper.SMALL
            )
    return figure
