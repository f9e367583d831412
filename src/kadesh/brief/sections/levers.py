"""What would change it: named, bounded changes, and what each does to the odds and to each side."""

from __future__ import annotations

from kadesh.brief.charts.levers import levers_chart
from kadesh.brief.context import Context, listed
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.stall import Stall, stall_of
from kadesh.brief.sections.stall import stall_finding
from kadesh.stall.effects import Effect

_SURE = 2.0
_MOST = 10


def fill_levers(context: Context) -> tuple[Block, ...]:
    """A finding, the picture, and a table with who would lose by it; nothing where there are not two sides."""
    stall = stall_of(context)
    if stall is None or not stall.found.levers:
        return ()
    effects = stall.found.levers
    return (_largest(stall, effects), levers_chart(stall, effects, _title(stall, effects)), _table(stall, effects))


def _sure(effects: tuple[Effect, ...]) -> list[Effect]:
    return [e for e in effects if e.change > _SURE * e.error and e.change > 0]


def _title(stall: Stall, effects: tuple[Effect, ...]) -> str:
    """Which lever helps most, in one sentence without a figure."""
    taken = "On what is assumed, " if stall.assumed else ""
    sure = _sure(effects)
    if not sure:
        text = "no single lever tried raises the odds"
    else:
        title = sure[0].lever.title
        text = f"of the levers tried, “{title[:1].lower()}{title[1:]}” would raise the odds most"
    return f"{taken}{text}" if taken else text[0].upper() + text[1:]


def _largest(stall: Stall, effects: tuple[Effect, ...]) -> Finding:
    sure = _sure(effects)[:3]
    if not sure:
        return stall_finding(stall, "No single lever tried raises the odds by more than chance would.", "Levers.")
    told = [f"{e.lever.title[:1].lower()}{e.lever.title[1:]} ({e.change * 100:+z.1f} points)" for e in sure]
    resisted = [
        f"{listed(e.refused_by)} by {e.lever.title[:1].lower()}{e.lever.title[1:]}" for e in sure if e.refused_by
    ]
    loses = f" Would lose: {listed(resisted)}." if resisted else " Neither side would lose by these."
    return stall_finding(stall, f"What raises the odds most, each by itself: {listed(told)}.{loses}", "Levers.")


def _table(stall: Stall, effects: tuple[Effect, ...]) -> Table:
    first, second = stall.parties[:2]
    rows = []
    for effect in effects[:_MOST]:
        cells = (
            effect.lever.title,
            f"{effect.lever.what[:1].upper()}{effect.lever.what[1:]}",
            f"{effect.change * 100:+z.1f} ± {_SURE * effect.error * 100:.1f}",
            *(f"{change * 100:+z.1f}" for change in effect.sides),
            listed(effect.refused_by) or "nobody",
        )
        rows.append(tuple(stall_finding(stall, cell, "") for cell in cells))
    return Table(
        "levers-table",
        "Levers, and what they would do",
        ("Lever", "What is changed", "Odds, points", f"{first} expects", f"{second} expects", "Who would lose"),
        tuple(rows),
        "Changes of the odds in percentage points; of what each side can expect in hundredths of what is at stake. A "
        "lever is a change tried on paper, not advice.",
    )
