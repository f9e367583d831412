"""How the cost of the deal space grows with issues, options, parties and draws: small multiples on log scales.

python -m benchmarks.deals --chart docs/images/deal-costs.svg
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.deals import BY_PEERS, ISSUES, OPTIONS, WORKERS, domain, frontier_times, zone_run
from kadesh.brief.charts._canvas import INK, MUTE, RULE, SIDES

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OURS, THEIRS = SIDES
PARTIES, SIX = 2, 6
"""Of the panels in which they do not vary."""
OF_ISSUES = (2, 4, 6, 9, 13, 20, 30, 40)
OF_OPTIONS = (2, 5, 10, 20, 50, 100, 200)
OF_PARTIES = (2, 3, 4, 5, 6)
OF_DRAWS = (8_192, 32_768, 131_072, 262_144, 1_000_000)
Peers = dict[tuple[int, int], float]


@dataclass(frozen=True)
class Panel:
    """One thing that grows, and what each size of it costs."""

    title: str
    held: str
    """What stays the same."""
    sizes: Sequence[int]
    milliseconds: Sequence[float]
    ticks: Sequence[int]
    peers: tuple[tuple[int, float], ...] = ()
    """(size, milliseconds) of NegMAS."""


def draw_costs(path: Path, peers: Peers) -> None:
    """Measure all panels and write the chart; what NegMAS takes is added where it was measured."""
    draw_panels(path, panels(peers))


def draw_panels(path: Path, panels: Sequence[Panel]) -> None:
    """Write a chart of four panels."""
    from matplotlib import rcParams
    from matplotlib.figure import Figure

    rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "kadesh", "font.size": 9})
    rcParams["font.sans-serif"] = ["Helvetica", "Arial", "DejaVu Sans"]
    figure = Figure(figsize=(9, 6.6), layout="constrained")
    figure.get_layout_engine().set(w_pad=0.12, h_pad=0.12, hspace=0.06, wspace=0.05)
    axes = figure.subplots(2, 2, sharey=True).flat
    for each, panel in zip(axes, panels, strict=True):
        draw(each, panel)
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)


def panels(peers: Peers) -> tuple[Panel, ...]:
    """The four panels, measured."""
    theirs = {shape: seconds * 1000 for shape, seconds in peers.items() if shape in BY_PEERS}
    two = tuple((issues, taken) for (parties, issues), taken in theirs.items() if parties == PARTIES)
    six = tuple((parties, taken) for (parties, issues), taken in theirs.items() if issues == SIX)
    fixed = f"{SIX} issues of {OPTIONS} options"
    return (
        Panel("Issues", f"{PARTIES} parties, {OPTIONS} options each: up to 10⁴⁰ packages", OF_ISSUES,
            [frontier_cost(PARTIES, m) for m in OF_ISSUES], (2, 4, 6, 10, 20, 40), two),
        Panel("Options of each issue", f"{PARTIES} parties, {SIX} issues: up to 6 × 10¹³ packages", OF_OPTIONS,
            [frontier_cost(PARTIES, SIX, o) for o in OF_OPTIONS], (2, 5, 10, 20, 50, 100, 200)),
        Panel("Parties", f"{fixed}: a million packages", OF_PARTIES,
            [frontier_cost(n, SIX) for n in OF_PARTIES], OF_PARTIES, six),
        Panel("Draws", f"sampling and zone of {ISSUES} scales, processor time of each of {WORKERS} threads",
            OF_DRAWS, [zone_cost(d) for d in OF_DRAWS], (10_000, 100_000, 1_000_000)),
    )  # fmt: skip


def frontier_cost(parties: int, issues: int, options: int = OPTIONS) -> float:
    """Milliseconds of an exact frontier, the median of several runs."""
    found, taken = frontier_times(domain(parties, issues, options))
    assert found.method == "exact"
    return statistics.median(taken) * 1000


def zone_cost(draws: int) -> float:
    """Milliseconds of sampling and finding the zone, by the processor: a busy machine does not show."""
    run = zone_run(draws)
    return (run.sampling + run.zone) * 1000


def draw(axes: "Axes", panel: Panel) -> None:
    """One panel: ours as a line, NegMAS as single points, every number readable at the first and the last."""
    axes.loglog(panel.sizes, panel.milliseconds, color=OURS, marker="o", markersize=4.5, linewidth=1.8)
    for at in (0, -1):
        near = (panel.sizes[at], panel.milliseconds[at])
        axes.annotate(words(near[1]), near, (0, 7), textcoords="offset points", ha="center", color=OURS, weight="bold")
    for size, taken in panel.peers:
        axes.plot(size, taken, color=THEIRS, marker="s", markersize=5.5)
        label = f"NegMAS {words(taken)}"
        axes.annotate(label, (size, taken), (8, 0), textcoords="offset points", va="center", color=THEIRS)
    axes.margins(x=0.09)
    axes.set_xticks(panel.ticks, [f"{tick:,}" for tick in panel.ticks], minor=False)
    axes.set_xticks([], minor=True)
    axes.set_ylim(0.05, 30_000)
    axes.set_yticks([10.0**k for k in range(-1, 5)], [words(10.0**k) for k in range(-1, 5)])
    axes.set_yticks([], minor=True)
    axes.grid(visible=True, axis="y", color=RULE, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, colors=MUTE)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(RULE)
    axes.set_title(panel.title, loc="left", color=INK, weight="bold", fontsize=11, pad=20)
    axes.text(0, 1.035, panel.held, transform=axes.transAxes, color=MUTE, fontsize=8.5)


def words(milliseconds: float) -> str:
    """A time as short as it can be read."""
    value, unit = (milliseconds, "ms") if milliseconds < 1000 else (milliseconds / 1000, "s")
    return f"{value:.0f} {unit}" if value >= 10 else f"{value:.2g} {unit}"
