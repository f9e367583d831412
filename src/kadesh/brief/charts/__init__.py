"""The charts of a brief: one file each (its data, its finding, its drawing), one row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kadesh.brief.charts.agenda import draw_agenda
from kadesh.brief.charts.durations import draw_durations
from kadesh.brief.charts.fan import draw_fan
from kadesh.brief.charts.frontier import draw_frontier
from kadesh.brief.charts.levers import draw_levers
from kadesh.brief.charts.obstacles import draw_obstacles
from kadesh.brief.charts.odds_over_time import draw_odds
from kadesh.brief.charts.positions import draw_positions
from kadesh.brief.charts.reliability import draw_reliability
from kadesh.brief.charts.ripples import draw_ripples
from kadesh.brief.charts.timeline import draw_timeline
from kadesh.brief.charts.worth import draw_worth

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CHARTS: dict[str, Callable[[Any, float], Figure]] = {
    "agenda": draw_agenda,
    "durations": draw_durations,
    "fan": draw_fan,
    "frontier": draw_frontier,
    "levers": draw_levers,
    "obstacles": draw_obstacles,
    "odds": draw_odds,
    "positions": draw_positions,
    "reliability": draw_reliability,
    "ripples": draw_ripples,
    "timeline": draw_timeline,
    "worth": draw_worth,
}
"""Form of a chart to the function that draws its data at a width (CSS pixels)."""

WIDE, NARROW = 860.0, 340.0
"""The two widths a chart is drawn at: for a page and for a phone (CSS pixels)."""
