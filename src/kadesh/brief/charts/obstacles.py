"""From the odds as they are to the odds without obstacles: a waterfall, one step for each obstacle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import listed
from kadesh.brief.document import Chart
from kadesh.brief.measures.stall import Stall

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SMALL = 0.005
"""Shares below half a point are put together."""
_MOST = 0.5


@dataclass(frozen=True)
class ObstaclesChart:
    """Odds now, a step for each obstacle with its range under other assumptions, odds without any."""

    now: float
    steps: tuple[tuple[str, float, float, float], ...]
    """(name, share, least, greatest)."""
    without: float


def obstacles_chart(stall: Stall) -> Chart:
    """What each obstacle accounts for."""
    shares = stall.found.obstacles
    steps = []
    for g in stall.ranking:
        ranges = [float(other.obstacles.share[g]) for other in stall.others.values()] + [float(shares.share[g])]
        if max(map(abs, ranges)) >= _SMALL:
            steps.append((shares.obstacles[g].name, float(shares.share[g]), min(ranges), max(ranges)))
    data = ObstaclesChart(float(shares.values[0]), tuple(steps), float(shares.values[-1]))
    assumed = f"{len(stall.assumed)} inputs are assumed: read the order, not the lengths. " if stall.assumed else ""
    return Chart(
        id="obstacles",
        form="obstacles",
        title=obstacles_finding(stall),
        source="Each bar: how much the odds would gain if that obstacle went, averaged over all orders of removal; "
        f"the thin line is its range under other assumptions. {assumed}What is left at the end is time to draft.",
        alt="; ".join(f"{name}: {share:+z.0%} of the odds" for name, share, _, _ in steps),
        data=data,
        columns=("obstacle", "share of the odds", "least", "greatest"),
        rows=tuple((name, *(f"{v:.3f}" for v in values)) for name, *values in steps),
        handling=stall.handling,
        kind="assumption" if stall.assumed else "judgement",
    )


def obstacles_finding(stall: Stall) -> str:
    """Which obstacles account for most, in one sentence without a figure."""
    shares = stall.found.obstacles
    if not stall.drafted:
        return "The day asked about is too near for a deal to be drafted, whatever stands in its way"
    if not stall.tells:
        return "Little but time to draft stands between the sides and an agreement"
    first: list[str] = []
    total = 0.0
    for g in stall.ranking:
        first.append(shares.obstacles[g].name)
        total += float(shares.share[g])
        if total >= _MOST * shares.missing:
            break
    verb = "accounts" if len(first) == 1 else "account"
    taken = "On what is assumed, " if stall.assumed else ""
    text = f"{listed(first)} {verb} for most of what keeps an agreement away"
    return f"{taken}{text}" if taken else text[0].upper() + text[1:]


def draw_obstacles(data: ObstaclesChart, width: float) -> Figure:
    """Bars from left to right down the page, each beginning where the last one ended."""
    narrow = width < paper.NARROW
    left, row = (8.0, 46.0) if narrow else (230.0, 34.0)
    rows = len(data.steps) + 2
    figure, sheet = paper.canvas(width, 14 + row * rows + 22)
    room = width - left - 64

    def at(odds: float) -> float:
        return left + room * min(max(odds, 0.0), 1.0)

    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        sheet.plot([at(tick)] * 2, [8, 8 + row * rows], color=paper.RULE, linewidth=1)
        paper.write(sheet, at(tick), 18 + row * rows, f"{tick:.0%}", size=paper.SMALL, color=paper.MUTE, align="center")
    reached = data.now
    lines: list[tuple[str, float, float, tuple[float, float] | None]] = [("odds as things stand", 0.0, data.now, None)]
    for name, share, low, high in data.steps:
        lines.append((name, reached, reached + share, (reached + low, reached + high)))
        reached += share
    lines.append(("odds without any", 0.0, data.without, None))
    for n, (name, start, end, spread) in enumerate(lines):
        y = 14 + row * n + (26 if narrow else 12)
        colour = paper.INK if spread is None else paper.OTHER if end >= start else paper.SIDES[1]
        sheet.plot(
            [at(start), max(at(end), at(start) + 1.5)], [y, y], color=colour, linewidth=13, solid_capstyle="butt"
        )
        if spread:
            sheet.plot([at(spread[0]), at(spread[1])], [y + 9, y + 9], color=paper.MUTE, linewidth=1.5)
        label = f"{end:.0%}" if spread is None else f"{end - start:+z.0%}"
        paper.write(
            sheet, max(at(start), at(end)) + 6, y, label if abs(end - start) >= 0.005 else "<1%", size=paper.SMALL
        )
        if narrow:
            paper.write(sheet, 0, y - 17, paper.fitted(name, width, paper.SMALL), size=paper.SMALL)
        else:
            paper.write(
                sheet, left - 14, y, paper.wrapped(name, left - 14, paper.SMALL, 2), align="right", size=paper.SMALL
            )
    return figure
