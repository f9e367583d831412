"""How far each audience is moved, one panel for each channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import counted, listed
from kadesh.brief.document import Chart
from kadesh.brief.measures.ripples import Spread
from kadesh.ripples.spreading import Felt

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_FIRST = 3


@dataclass(frozen=True)
class RipplesChart:
    """Panels: a channel and its rows (audience, mean or None where its sign is open, low, high, named in reports)."""

    panels: tuple[tuple[str, tuple[tuple[str, float | None, float, float, bool], ...]], ...]


def ripples_chart(spread: Spread) -> Chart:
    """Who is moved how far, by channel."""
    found = spread.found
    channels = [c for c in found.channels if any(f.channel == c for f in found.audiences)]
    panels = tuple(
        (channel, tuple(_row(felt) for felt in found.audiences if felt.channel == channel)) for channel in channels
    )
    return Chart(
        id="ripples",
        form="ripples",
        title=_finding(spread),
        source="From −1 (away from a settlement) to +1 (towards one); line: four in five samples; strong or filled: "
        "named in reports, pale or hollow: moved by those it listens to; no mark where which way is open. "
        f"{counted(len(found.assumed), 'input')} assumed, sizes from the hedges of the reports.",
        alt="; ".join(f"{felt.audience}, {felt.channel}: {felt.words}" for felt in found.audiences),
        data=RipplesChart(panels),
        columns=("audience", "channel", "change", "low", "high"),
        rows=tuple(
            (felt.audience, felt.channel, *(f"{v:.3f}" for v in (felt.change, felt.low, felt.high)))
            for felt in found.audiences
        ),
        handling=spread.handling,
        kind="assumption" if found.assumed else "judgement",
    )


def _row(felt: Felt) -> tuple[str, float | None, float, float, bool]:
    return felt.audience, None if felt.open else felt.change, felt.low, felt.high, bool(felt.reports)


def _finding(spread: Spread) -> str:
    """Who is moved most, and whether it is known which way; without a figure."""
    largest: dict[str, float] = {}
    for felt in spread.found.audiences:
        if felt.party is None:
            largest[felt.audience] = max(largest.get(felt.audience, 0.0), felt.size)
    most = max(largest.values(), default=0.0)
    ranked = [name for name in sorted(largest, key=lambda name: -largest[name]) if largest[name] >= most / 2][:_FIRST]
    taken = "On what is assumed, " if spread.found.assumed else ""
    which = all(felt.open for felt in spread.found.audiences)
    moved = f"{listed(ranked)} would be moved most" if ranked else "only the parties themselves would be moved"
    text = f"{taken}{moved}{'; which way is open' if which else ''}"
    return text[0].upper() + text[1:]


def draw_ripples(data: RipplesChart, width: float) -> Figure:
    """Panels below each other, two abreast on a page, rows of audiences on a scale from −1 to +1."""
    abreast = 1 if width < paper.NARROW else 2
    heights = [34 + 24 * len(rows) + 16 for _, rows in data.panels]
    lines = [max(heights[n : n + abreast]) for n in range(0, len(heights), abreast)]
    figure, sheet = paper.canvas(width, sum(lines) + 26)
    across = width / abreast
    top = 4.0
    for n, (channel, rows) in enumerate(data.panels):
        if n and n % abreast == 0:
            top += lines[n // abreast - 1]
        _draw_panel(sheet, channel, rows, ((n % abreast) * across, top, across - 18))
    return figure


def _draw_panel(
    sheet: paper.Sheet,
    channel: str,
    rows: tuple[tuple[str, float | None, float, float, bool], ...],
    box: tuple[float, float, float],
) -> None:
    left, top, across = box
    names = min(170.0, across * 0.42)
    room = across - names - 8
    paper.write(sheet, left, top + 8, channel[:1].upper() + channel[1:], bold=True)

    def at(change: float) -> float:
        return left + names + room * (change + 1) / 2

    bottom = top + 30 + 24 * len(rows)
    for tick in (-1, 0, 1):
        sheet.plot([at(tick)] * 2, [top + 20, bottom], color=paper.MUTE if tick == 0 else paper.RULE, linewidth=1)
        paper.write(
            sheet,
            at(tick),
            bottom + 8,
            f"{tick:+d}" if tick else "0",
            size=paper.SMALL,
            color=paper.MUTE,
            align="center",
        )
    for n, (name, change, low, high, reported) in enumerate(rows):
        y = top + 34 + 24 * n
        paper.write(sheet, left, y, paper.fitted(name, names, paper.SMALL), size=paper.SMALL)
        sheet.plot([at(low), at(high)], [y, y], color=paper.OTHER, linewidth=5, alpha=0.45 if reported else 0.22)
        if change is not None:
            face = paper.OTHER if reported else paper.PAPER
            sheet.plot(
                [at(change)], [y], marker="o", markersize=7, color=paper.OTHER, markerfacecolor=face, linestyle=""
            )
