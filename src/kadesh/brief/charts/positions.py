"""What each side asks for and where it says it stops, issue by issue, with how it moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import Context, counted, listed
from kadesh.brief.document import Chart
from kadesh.brief.measures.movements import movements
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.positions import Position
from kadesh.record.positions import position_of, positions_of
from kadesh.record.values.handling import INTERNAL, strictest

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Stand:
    """One side on one issue: levels on the issue's scale, 0 to 1."""

    ideal: float
    limit: float | None
    earlier: float | None
    """The ideal it moved from, if it moved."""


@dataclass(frozen=True)
class PositionsChart:
    """Issues with their ends, and each side's stand."""

    sides: tuple[str, str]
    issues: tuple[tuple[str, str, str], ...]
    """(title, what 0 means, what 1 means)."""
    stands: tuple[tuple[Stand | None, Stand | None], ...]


def positions_chart(context: Context) -> Chart | None:
    """Positions on the scale issues; None where nobody judged a level on which both sides stand."""
    if len(context.sides) < 2:
        return None
    sides = (context.sides[0][0], context.sides[1][0])
    drawn: list[tuple[Issue, tuple[Stand | None, Stand | None], list[Position]]] = []
    for issue in (i for i in context.dossier.issues if i.kind == "scale"):
        held = [_held(context, actors, issue.id) for _, actors in context.sides[:2]]
        if all(p and p.ideal for p in held):
            stands = (_stand(context, held[0], issue.id), _stand(context, held[1], issue.id))
            drawn.append((issue, stands, [p for p in held if p]))
    if not drawn:
        return None
    used = [p for _, _, held in drawn for p in held]
    judged = [j for p in used for j in (p.ideal, p.limit) if j]
    assumed = sum(j.basis == "assumed" for j in judged)
    limits = any(s.limit is not None for _, stands, _ in drawn for s in stands if s)
    return Chart(
        id="positions",
        form="positions",
        title=_finding(context, drawn),
        source=f"{sides[0]}: dot, {sides[1]}: square, at what each asks for; "
        + ("the bar ends at its red line; " if limits else "red lines are not shown; ")
        + "an arrow shows where it came from, between two dated statements. "
        + (
            f"{assumed} of {len(judged)} levels are assumed, illustrative: read directions, not distances."
            if assumed
            else ""
        ),
        alt=_told(sides, drawn),
        data=PositionsChart(
            sides, tuple((i.title, *(i.ends or ("", ""))) for i, _, _ in drawn), tuple(s for _, s, _ in drawn)
        ),
        columns=("issue", "side", "ideal", "red line", "earlier ideal"),
        rows=tuple(
            (
                issue.title,
                side,
                f"{s.ideal:g}",
                "" if s.limit is None else f"{s.limit:g}",
                "" if s.earlier is None else f"{s.earlier:g}",
            )
            for issue, stands, _ in drawn
            for side, s in zip(sides, stands, strict=True)
            if s
        ),
        handling=strictest([p.handling for p in used] + [(p.limit.handling or INTERNAL) for p in used if p.limit]),
        kind="assumption" if assumed else "judgement",
    )


def _held(context: Context, actors: tuple[str, ...], issue: str) -> Position | None:
    return next((p for a in actors if (p := position_of(context.dossier, a, issue))), None)


def _stand(context: Context, position: Position | None, issue: str) -> Stand | None:
    if position is None or position.ideal is None:
        return None
    steps = [m for m in movements(context) if m.issue.id == issue and m.now.actor == position.actor]
    earlier = steps[-1].before.ideal if steps else None
    limit = position.limit.central if position.limit else None
    return Stand(position.ideal.central, limit, earlier.central if earlier else None)


def _finding(context: Context, drawn: list[tuple[Issue, tuple[Stand | None, Stand | None], list[Position]]]) -> str:
    """What the statements show; never what the assumed levels do."""
    red = [issue for issue, _, held in drawn if all(p.red_line for p in held)]
    moved = {m.issue.id for m in movements(context)} & {issue.id for issue, _, _ in drawn}
    part = (
        f"Both sides draw red lines on {len(red)} of {counted(len(drawn), 'issue')}"
        if red
        else f"The sides ask for different things on {counted(len(drawn), 'issue')}"
    )
    names = [issue.in_sentence for issue, _, _ in drawn if issue.id in moved]
    if not names:
        twice = any(len(positions_of(context.dossier, p.actor, p.issue)) > 1 for _, _, held in drawn for p in held)
        return f"{part}; no position has moved on record" if twice else part
    return f"{part}; positions have moved on {listed(names[:3]) if len(names) <= 3 else counted(len(names), 'issue')}"


def _told(sides: tuple[str, str], drawn: list[tuple[Issue, tuple[Stand | None, Stand | None], list[Position]]]) -> str:
    parts = []
    for issue, _, held in drawn:
        asked = [
            f"{side} asks: {p.demand.text if p.demand else 'not in words'}" for side, p in zip(sides, held, strict=True)
        ]
        parts.append(f"{issue.title}. {' '.join(asked)}")
    return "Positions by issue. " + " ".join(parts)


def draw_positions(data: PositionsChart, width: float) -> Figure:
    """A scale per issue; its ends in words beneath it."""
    narrow = width < paper.NARROW
    left, right = (8.0, 8.0) if narrow else (190.0, 16.0)
    row = 112.0 if narrow else 86.0
    top = 8.0
    figure, sheet = paper.canvas(width, top + row * len(data.issues))
    room = width - left - right
    for i, ((title, low, high), stands) in enumerate(zip(data.issues, data.stands, strict=True)):
        y = top + row * i + (42 if narrow else 26)
        if narrow:
            paper.write(sheet, 0, y - 30, paper.fitted(title, width), bold=True)
        else:
            paper.write(sheet, left - 18, y, paper.wrapped(title, left - 18), align="right", bold=True)
        sheet.plot([left, left + room], [y, y], color=paper.RULE, linewidth=1.5)
        for end in (left, left + room):
            sheet.plot([end, end], [y - 5, y + 5], color=paper.RULE, linewidth=1.5)
        half = room / 2 - 10
        ends = [paper.wrapped(words, half, paper.SMALL, 3 if narrow else 2) for words in (low, high)]
        paper.write(sheet, left, y + 18, ends[0], size=paper.SMALL, color=paper.MUTE, hangs=True)
        paper.write(sheet, left + room, y + 18, ends[1], size=paper.SMALL, color=paper.MUTE, hangs=True, align="right")
        for n, stand in enumerate(stands):
            if stand:
                _draw_stand(sheet, stand, n, y - 8 + 16 * n, (left, room))
    return figure


def _draw_stand(sheet: paper.Sheet, stand: Stand, side: int, y: float, frame: tuple[float, float]) -> None:
    left, room = frame
    colour = paper.SIDES[side]
    x = left + room * stand.ideal
    if stand.limit is not None:
        end = left + room * stand.limit
        sheet.plot([x, end], [y, y], color=colour, linewidth=5, solid_capstyle="butt", alpha=0.45)
        sheet.plot([end, end], [y - 7, y + 7], color=colour, linewidth=2.5)
    if stand.earlier is not None:
        start = left + room * stand.earlier
        sheet.arrow((start, y), (x, y), color=colour, linewidth=1.6, shrinkA=4, shrinkB=6)
        sheet.plot(
            [start],
            [y],
            marker=paper.MARKS[side],
            markersize=7,
            color=colour,
            markerfacecolor=paper.PAPER,
            linestyle="",
        )
    sheet.plot([x], [y], marker=paper.MARKS[side], markersize=10, color=colour, linestyle="")
