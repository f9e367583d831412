"""What agreeing, going on talking and walking out are worth to each side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.brief.measures.stall import Stall
from kadesh.judgement.arrays import Floats
from kadesh.stall.worth import Worth

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SAME = 0.005
"""Worth (share of what is at stake) by which two courses are told apart."""
_SURELY = 0.6
"""Share of samples from which one course is said to be better than another."""


@dataclass(frozen=True)
class WorthChart:
    """Sides, and of each course its worth to each side: (low, mean, high), or None where there is none."""

    sides: tuple[str, ...]
    courses: tuple[tuple[str, tuple[tuple[float, float, float] | None, ...]], ...]


def worth_chart(stall: Stall) -> Chart:
    """The three courses of each side."""
    worth = stall.found.worth
    named = (
        ("agree on even terms", worth.agree), ("go on talking", worth.keep_talking), ("walk out", worth.walk_out),
    )  # fmt: skip
    sides = stall.parties
    courses = tuple((name, tuple(_spread(values[:, i]) for i in range(len(sides)))) for name, values in named)
    assumed = f" {len(stall.assumed)} inputs are assumed: read the order, not the lengths." if stall.assumed else ""
    return Chart(
        id="worth",
        form="worth",
        title=_finding(stall),
        source="Worth of each course in shares of what is at stake; 1 is a side's own terms on everything. Dot: mean; "
        f"line: four in five samples. Agreeing counts the doubt that the deal is kept.{assumed}",
        alt="; ".join(
            f"{name}, {side}: {value[1]:.2f}"
            for name, values in courses
            for side, value in zip(sides, values, strict=True)
            if value
        ),
        data=WorthChart(sides, courses),
        columns=("course", "side", "low", "mean", "high"),
        rows=tuple(
            (name, side, *(f"{v:.3f}" for v in value))
            for name, values in courses
            for side, value in zip(sides, values, strict=True)
            if value
        ),
        handling=stall.handling,
        kind="assumption" if stall.assumed else "judgement",
    )


def _finding(stall: Stall) -> str:
    """Whether talking is worth more than agreeing, in one sentence without a figure."""
    worth = stall.found.worth
    there = ~np.isnan(worth.agree).any(axis=1)
    taken = "On what is assumed, " if stall.assumed else ""
    if not there.any():
        text = f"red lines leave nothing to sign, and {_without_a_deal(worth)}"
        return f"{taken}{text}" if taken else text[0].upper() + text[1:]
    better = (worth.agree[there] > worth.keep_talking[there]).mean(axis=0)
    if (better >= _SURELY).all():
        text = "both sides would do better by agreeing than by talking on, where anything can be signed"
    elif (better <= 1 - _SURELY).all():
        text = "both sides do better by talking on than by agreeing"
    else:
        text = "whether agreeing beats talking on is open for one side at least"
    return f"{taken}{text}" if taken else text[0].upper() + text[1:]


def _without_a_deal(worth: Worth) -> str:
    """Which of the two courses left costs each side less."""
    gain = (worth.keep_talking - worth.walk_out).mean(axis=0)
    if (gain > _SAME).all():
        return "talking on costs both sides less than walking out"
    if (gain < -_SAME).all():
        return "walking out costs both sides less than talking on"
    same = (np.abs(gain) <= _SAME).all()
    return "talking on and walking out come to the same" if same else "talking on is better for one side only"


def _spread(values: Floats) -> tuple[float, float, float] | None:
    there = values[~np.isnan(values)]
    if not there.size:
        return None
    low, high = np.quantile(there, (0.1, 0.9))
    return float(low), float(there.mean()), float(high)


def draw_worth(data: WorthChart, width: float) -> Figure:
    """One row for each course, the sides below each other."""
    narrow = width < paper.NARROW
    left, row = (8.0, 64.0) if narrow else (190.0, 46.0)
    figure, sheet = paper.canvas(width, 12 + row * len(data.courses) + 30)
    room = width - left - 56
    known = [v for _, values in data.courses for value in values if value for v in value]
    low, high = min(0.0, *known), max(1.0, *known)

    def at(worth: float) -> float:
        return left + room * (worth - low) / (high - low)

    for tick in (t / 2 for t in range(int(np.ceil(low * 2)), int(high * 2) + 1)):
        sheet.plot([at(tick)] * 2, [6, 12 + row * len(data.courses)], color=paper.RULE, linewidth=1)
        paper.write(
            sheet,
            at(tick),
            24 + row * len(data.courses),
            f"{tick:g}",
            size=paper.SMALL,
            color=paper.MUTE,
            align="center",
        )
    for n, (name, values) in enumerate(data.courses):
        y = 12 + row * n + (34 if narrow else 14)
        if narrow:
            paper.write(sheet, 0, y - 18, name, size=paper.SMALL)
        else:
            paper.write(sheet, left - 14, y + 7, name, align="right")
        for i, value in enumerate(values):
            if value is None:
                continue
            line = y + 15 * i
            colour = paper.SIDES[i % 2]
            sheet.plot([at(value[0]), at(value[2])], [line, line], color=colour, linewidth=4, alpha=0.45)
            sheet.plot([at(value[1])], [line], marker=paper.MARKS[i % 2], markersize=8, color=colour, linestyle="")
            paper.write(sheet, at(value[2]) + 8, line, f"{value[1]:.2f}", size=paper.SMALL, color=colour)
    return figure
