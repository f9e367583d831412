"""What each side could gain over no deal: the best attainable, the packages on the table, and where both gain."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.document import Chart
from kadesh.brief.measures.deals import Deals
from kadesh.deals.deal_space import Band
from kadesh.deals.solutions.kalai_smorodinsky import KALAI_SMORODINSKY
from kadesh.judgement.arrays import Floats

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Point: TypeAlias = tuple[float, float]
_MOST_PACKAGES = 5
_SEEN = 0.01
"""Share of draws from which on a balanced deal is shown."""
_SETTLED = 0.5


@dataclass(frozen=True)
class Place:
    """A package: gain of each side over no deal, (low, mean, high)."""

    name: str
    first: tuple[float, float, float]
    second: tuple[float, float, float]
    side: int | None
    """0 or 1 for a side's own terms, None for any other package."""
    solution: bool = False

    @property
    def cross(self) -> tuple[Point, ...]:
        """Points along its cross: gains of the first and of the second side."""
        (left, x, right), (low, y, high) = self.first, self.second
        across = ((left + (right - left) * n / 8, y) for n in range(9))
        return (*across, *((x, low + (high - low) * n / 8) for n in range(9)))


@dataclass(frozen=True)
class Best:
    """The most the second side can gain (low, middle, high) where the first gains at least so much; -inf if nothing."""

    first: float
    second: tuple[float, float, float]


@dataclass(frozen=True)
class FrontierChart:
    """Gains over no deal: the first side's to the right, the second's upwards."""

    sides: tuple[str, str]
    open: tuple[Best, ...]
    """The best attainable if no red line bound."""
    limited: tuple[Best, ...]
    """The best within all red lines."""
    places: tuple[Place, ...]


def frontier_chart(deals: Deals) -> Chart:
    """The deal space of two sides."""
    sides = (deals.draws.parties[0], deals.draws.parties[1])
    places = _places(deals)
    data = FrontierChart(sides, _best(deals.kept.frontier), _best(deals.kept.frontier_within_limits), places)
    rows = tuple((p.name, *(f"{v:.3f}" for v in p.first), *(f"{v:.3f}" for v in p.second)) for p in places)
    assumed = (
        f"{len(deals.draws.assumed)} of {len(deals.draws.assumed) + len(deals.draws.judged)} inputs are assumed: "
        "read the shape, not the distances."
    )
    return Chart(
        id="frontier",
        form="frontier",
        title=zone_finding(deals),
        source="Gains in shares of what is at stake, against no deal, deals counted as if kept. Lines: the best "
        "attainable, middle of the samples, with the range of four in five. Crosses reach over four in five samples. "
        + (assumed if deals.assumed else ""),
        alt="; ".join(f"{p.name}: {sides[0]} {p.first[1]:+z.2f}, {sides[1]} {p.second[1]:+z.2f}" for p in places),
        data=data,
        columns=("package", *(f"{side}, {end}" for side in sides for end in ("low", "mean", "high"))),
        rows=rows,
        handling=deals.handling,
        kind="assumption" if deals.assumed else "judgement",
    )


def _best(band: Band) -> tuple[Best, ...]:
    rows = zip(band.first.tolist(), band.second.tolist(), strict=True)
    return tuple(Best(first, (low, middle, high)) for first, (low, middle, high) in rows)


def zone_finding(deals: Deals) -> str:
    """What keeps a deal away, in one sentence without a figure."""
    zone = deals.kept.zone
    taken = "On what is assumed, " if deals.assumed else ""
    if zone.probability >= _SETTLED:
        text = "there is room for a deal that leaves both sides better off"
    elif zone.without_limits - zone.probability > (1 - zone.without_limits):
        text = "both sides could gain from a deal, and red lines stand between them"
    else:
        text = "too little is to be gained by both sides at once, even without red lines"
    return f"{taken}{text}" if taken else text[0].upper() + text[1:]


def _places(deals: Deals) -> tuple[Place, ...]:
    found = []
    tabled = deals.packages[2:-1][-_MOST_PACKAGES:]
    for n, package in enumerate((*deals.packages[:2], *tabled, deals.packages[-1])):
        gains = deals.kept.acceptable.surplus.of(package.utilities(deals.draws))
        found.append(_place(package.name, gains, n if n < 2 else None))
    zone = deals.kept.acceptable.zone
    if zone.mean() >= _SEEN:
        picked = deals.kept.solutions[KALAI_SMORODINSKY.id].surplus[zone]
        found.append(_place("Balanced deal, where there is room for one", picked, None, solution=True))
    return tuple(found)


def _place(name: str, gains: Floats, side: int | None, *, solution: bool = False) -> Place:
    low, high = np.quantile(gains, (0.1, 0.9), axis=0)
    mean = gains.mean(axis=0)
    first, second = ((float(low[i]), float(mean[i]), float(high[i])) for i in range(2))
    return Place(name, first, second, side, solution)


def draw_frontier(data: FrontierChart, width: float) -> Figure:
    """Two axes through no deal; the quarter where both gain is washed."""
    narrow = width < paper.NARROW
    side = min(width - 40, 520.0)
    height = side * (0.92 if narrow else 0.82) + 70 + (20 * len(data.places) if narrow else 0)
    figure, sheet = paper.canvas(width, height)
    frame = _Frame(data, (34.0, 16.0, side if narrow else side + 60, side * (0.92 if narrow else 0.82)))
    frame.ground(sheet)
    taken = [frame.at(x, y) for p in data.places for x, y in p.cross]
    for band, colour, name in (
        (data.open, paper.MUTE, "best if no red line bound"),
        (data.limited, paper.INK, "best within the red lines"),
    ):
        taken += _draw_band(sheet, frame, band, colour, name, taken)
    marks = [frame.at(p.first[1], p.second[1]) for p in data.places]
    for n, place in enumerate(data.places):
        _draw_place(sheet, frame, place, n + 1, marks)
    x, y = (0.0, frame.bottom + 52) if narrow else (frame.right + 24, frame.top + 10)
    for n, place in enumerate(data.places):
        text = f"{n + 1}  {place.name}"
        room = width - x - 4
        paper.write(sheet, x, y, paper.wrapped(text, room, paper.SMALL, 2), size=paper.SMALL, hangs=True)
        y += 20 if narrow else 34
    return figure


class _Frame:
    """Where gains lie on the paper."""

    def __init__(self, data: FrontierChart, box: tuple[float, float, float, float]) -> None:
        self.left, self.top, across, down = box
        self.right, self.bottom = self.left + across, self.top + down
        self.data = data
        firsts = [v for p in data.places for v in p.first] + [0.0]
        seconds = [v for p in data.places for v in p.second] + [0.0]
        self.x = (min(firsts) - 0.05, max(firsts) + 0.05)
        self.y = (min(seconds) - 0.05, max(seconds) + 0.05)

    def at(self, first: float, second: float) -> tuple[float, float]:
        """The place of two gains."""
        across = (first - self.x[0]) / (self.x[1] - self.x[0])
        up = (second - self.y[0]) / (self.y[1] - self.y[0])
        return self.left + across * (self.right - self.left), self.bottom - up * (self.bottom - self.top)

    def ground(self, sheet: paper.Sheet) -> None:
        """The quarter where both gain, the two lines of no gain, and what the directions mean."""
        zero = self.at(0, 0)
        corner = (self.right, self.top)
        sheet.fill_between([zero[0], corner[0]], [corner[1]] * 2, [zero[1]] * 2, color=paper.WASH, linewidth=0)
        sheet.plot([self.left, self.right], [zero[1]] * 2, color=paper.RULE, linewidth=1.2)
        sheet.plot([zero[0]] * 2, [self.top, self.bottom], color=paper.RULE, linewidth=1.2)
        paper.write(sheet, self.right, self.top + 10, "both gain", size=paper.SMALL, color=paper.MUTE, align="right")
        first, second = self.data.sides
        paper.write(
            sheet,
            self.right,
            self.bottom + 14,
            f"{paper.fitted(first, 160)} gains →",
            color=paper.SIDES[0],
            align="right",
            size=paper.SMALL,
        )
        paper.write(
            sheet,
            self.left,
            self.top - 6,
            f"↑ {paper.fitted(second, 160)} gains",
            color=paper.SIDES[1],
            size=paper.SMALL,
        )
        paper.write(sheet, zero[0] + 4, self.bottom + 14, "no deal", color=paper.MUTE, size=paper.SMALL)


def _draw_band(
    sheet: paper.Sheet, frame: _Frame, band: tuple[Best, ...], colour: str, name: str, taken: list[Point]
) -> list[Point]:
    """The middle of the best attainable, and its range; only where most samples have any. Where its name stands."""
    shown = [best for best in band if math.isfinite(best.second[1]) and frame.x[0] <= best.first <= frame.x[1]]
    if len(shown) < 2:
        return []
    low, high = frame.y
    lines = [[frame.at(b.first, min(max(b.second[n], low), high)) for b in shown] for n in range(3)]
    xs = [x for x, _ in lines[1]]
    below, middle, above = ([y for _, y in line] for line in lines)
    sheet.fill_between(xs, below, above, color=colour, alpha=0.10, linewidth=0)
    sheet.plot(xs, middle, color=colour, linewidth=1.8)
    written = max(
        ([(x + 8 + _NAMED * part, y - 6) for part in (0.0, 0.25, 0.5, 0.75, 1.0)] for x, y in lines[1]),
        key=lambda at: _room(at, taken, frame),
    )
    paper.write(sheet, *written[0], name, size=paper.SMALL, color=colour)
    return written


_NAMED = 140.0
"""Width of the name of a line."""


def _room(at: list[Point], taken: list[Point], frame: _Frame) -> float:
    """How far words would stand from what is drawn already; less than nothing if they would leave the frame."""
    if at[-1][0] > frame.right:
        return frame.right - at[-1][0]
    return min((math.dist(a, b) for a in at for b in taken), default=0.0)


def _draw_place(sheet: paper.Sheet, frame: _Frame, place: Place, number: int, taken: list[Point]) -> None:
    """A mark with its cross and its number, which keeps off what is `taken`, and then takes its own place."""
    colour = paper.OTHER if place.side is None else paper.SIDES[place.side]
    marker = "D" if place.solution else "^" if place.side is None else paper.MARKS[place.side]
    x, y = frame.at(place.first[1], place.second[1])
    left, right = (frame.at(v, place.second[1])[0] for v in (place.first[0], place.first[2]))
    low, high = (frame.at(place.first[1], v)[1] for v in (place.second[0], place.second[2]))
    sheet.plot([left, right], [y, y], color=colour, linewidth=1, alpha=0.55)
    sheet.plot([x, x], [low, high], color=colour, linewidth=1, alpha=0.55)
    sheet.plot([x], [y], marker=marker, markersize=9, color=colour, linestyle="")
    beside = ((x + dx, y + dy) for dx, dy in _BESIDE)
    at = next((p for p in beside if all(math.dist(p, other) >= _APART for other in taken)), (x + 9, y - 9))
    taken.append(at)
    paper.write(sheet, *at, str(number), size=paper.SMALL, color=colour, bold=True, align="center")


_APART = 12.0
_BESIDE = tuple((dx, dy) for far in (12, 20, 30, 42) for dx, dy in ((far, -9), (-far, -9), (far, 9), (-far, 9)))
"""Where a number may stand from its mark, the best places first."""
