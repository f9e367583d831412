"""Rounds and sessions over the years, one strip a year, so that bursts and long breaks both show."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import Context, counted, first_day, is_held, last_day, sorted_rounds
from kadesh.brief.document import Chart
from kadesh.brief.measures.gaps import gaps_between
from kadesh.record.entities.rounds import Round
from kadesh.record.resolution import resolve
from kadesh.record.values.handling import strictest

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Sort = Literal["both sides", "others", "not held"]


@dataclass(frozen=True)
class Mark:
    """One round on the timeline."""

    first: dt.date
    last: dt.date
    sort: Sort
    hours: float | None
    """Length of all its sessions together, best value (hours)."""
    place: str


@dataclass(frozen=True)
class TimelineChart:
    """Every round, and the day of the brief."""

    marks: tuple[Mark, ...]
    today: dt.date


def timeline_chart(context: Context) -> Chart | None:
    """The timeline; None without rounds."""
    rounds = sorted_rounds(context.dossier.rounds)
    marks = tuple(_mark(context, found) for found in rounds if found.when.earliest)
    if not marks:
        return None
    joint = [r for r in context.rounds_held if context.joint(r)]
    gaps = gaps_between(joint)
    longest = f"; the longest gap between them was {counted(gaps.longest, 'day')}" if gaps else ""
    title = f"{counted(len(joint), 'round')} with both sides in the room{longest}"
    if not joint:
        title = f"{counted(len(marks), 'round')} on record, none with both sides in the room"
    return Chart(
        id="timeline",
        form="timeline",
        title=title,
        source="Filled: both sides in the room. Hollow: other meetings. Cross: planned, postponed or cancelled. Bars: "
        "hours of talks, where reported (best supported value).",
        alt=f"Timeline of {counted(len(marks), 'round')} from {marks[0].first.year} to {marks[-1].last.year}. {title}.",
        data=TimelineChart(marks, context.as_of),
        columns=("first day", "last day", "who", "hours", "place"),
        rows=tuple(
            (str(m.first), str(m.last), m.sort, f"{m.hours:g}" if m.hours is not None else "", m.place) for m in marks
        ),
        handling=strictest(r.handling for r in rounds),
    )


def _mark(context: Context, found: Round) -> Mark:
    sort: Sort = "not held" if not is_held(found) else "both sides" if context.joint(found) else "others"
    hours = []
    for session in found.sessions:
        length = resolve(session.duration, context.dossier, session.evidence or found.evidence)
        best = length.value or (length.dissent[0].value if length.dissent else None)
        known = [h for h in best.hours if h is not None] if best else []
        hours += known[:1] if best is None or best.value is None else [best.value / dt.timedelta(hours=1)]
    place = resolve(found.place, context.dossier, found.evidence).value
    shown = context.dossier.place(place) if place else found.country or ""
    return Mark(first_day(found), last_day(found), sort, sum(hours) if hours else None, shown)


def draw_timeline(data: TimelineChart, width: float) -> Figure:
    """One strip a year from January to December; runs of empty years share a strip."""
    narrow = width < paper.NARROW
    strips = _strips(data)
    tall, low = (88.0, 30.0) if not narrow else (58.0, 24.0)
    left, top = (56.0, 26.0) if not narrow else (38.0, 22.0)
    height = top + sum(tall if busy else low for _, _, busy in strips) + 8
    figure, sheet = paper.canvas(width, height)
    room = width - left - 10
    for month in range(1, 13):
        name = calendar.month_abbr[month][: 1 if narrow else 3]
        paper.write(
            sheet, left + room * (month - 0.5) / 12, 10, name, size=paper.SMALL, color=paper.MUTE, align="center"
        )
    tallest = max([m.hours for m in data.marks if m.hours], default=1.0)
    y = top
    for first, last, busy in strips:
        base = y + (tall - 12 if busy else low / 2)
        label = f"{first}" if first == last else f"{first}–{str(last)[2:]}"
        paper.write(
            sheet,
            0,
            base,
            label,
            size=paper.SMALL if narrow else paper.TEXT,
            bold=busy,
            color=paper.INK if busy else paper.MUTE,
        )
        style = "-" if busy else (0, (2, 4))
        sheet.plot(
            [left, left + room],
            [base, base],
            color=paper.RULE if busy else paper.MUTE,
            linewidth=1.5 if busy else 1,
            linestyle=style,
        )
        if busy:
            _months(sheet, left, room, base)
            _draw_year(
                sheet,
                [m for m in data.marks if m.first.year == first],
                (left, room, base, 30.0),
                tallest,
                narrow=narrow,
            )
        else:
            paper.write(
                sheet, left + room / 2, base - 9, "no round", size=paper.SMALL, color=paper.MUTE, align="center"
            )
        if first <= data.today.year <= last and busy:
            x = _x(data.today, left, room)
            sheet.plot([x, x], [base - 34, base + 8], color=paper.MUTE, linewidth=1, linestyle=(0, (1, 2)))
        y += tall if busy else low
    return figure


def _strips(data: TimelineChart) -> list[tuple[int, int, bool]]:
    """(first year, last year, whether any round falls in it), with runs of empty years joined."""
    busy = {m.first.year for m in data.marks}
    strips: list[tuple[int, int, bool]] = []
    for year in range(min(busy), max(busy) + 1):
        if year not in busy and strips and not strips[-1][2]:
            strips[-1] = (strips[-1][0], year, False)
        else:
            strips.append((year, year, year in busy))
    return strips


def _x(day: dt.date, left: float, room: float) -> float:
    days = 366 if calendar.isleap(day.year) else 365
    return left + room * (day.timetuple().tm_yday - 1) / days


def _months(sheet: paper.Sheet, left: float, room: float, base: float) -> None:
    for month in range(13):
        x = left + room * month / 12
        sheet.plot([x, x], [base, base + 4], color=paper.RULE, linewidth=1)


def _draw_year(
    sheet: paper.Sheet, marks: list[Mark], frame: tuple[float, float, float, float], tallest: float, *, narrow: bool
) -> None:
    left, room, base, most = frame
    for mark in sorted(marks, key=lambda m: m.sort == "both sides"):
        x = _x(mark.first, left, room)
        if mark.hours:
            sheet.plot(
                [x, x],
                [base, base - most * mark.hours / tallest],
                color=paper.MUTE,
                linewidth=2.5,
                solid_capstyle="butt",
                alpha=0.55,
            )
        filled = mark.sort == "both sides"
        shape = "x" if mark.sort == "not held" else "o"
        face = paper.INK if filled else paper.PAPER
        sheet.plot(
            [x],
            [base],
            marker=shape,
            markersize=8.5 if filled else 6.5,
            color=paper.INK if filled else paper.MUTE,
            markerfacecolor=face,
            markeredgewidth=1.2,
            linestyle="",
        )
    if not narrow:
        _labels(sheet, marks, frame)


def _labels(sheet: paper.Sheet, marks: list[Mark], frame: tuple[float, float, float, float]) -> None:
    """Places of the rounds with both sides, the latest first, in two lanes; what finds no room gets no label."""
    left, room, base, most = frame
    taken: list[list[tuple[float, float]]] = [[], []]
    for mark in sorted((m for m in marks if m.sort == "both sides" and m.place), key=lambda m: m.first, reverse=True):
        text = mark.place.split("(")[0].split(",")[0].strip()
        wide = len(text) * paper.SMALL * 0.56
        x = _x(mark.first, left, room)
        start = min(max(x - wide / 2, left), left + room - wide)
        for lane, spans in enumerate(taken):
            if all(start > end + 8 or start + wide < begin - 8 for begin, end in spans):
                y = base - most - 8 - 15 * lane
                paper.write(sheet, start, y, text, size=paper.SMALL)
                sheet.plot([x, x], [base - 7, y + 8], color=paper.RULE, linewidth=0.8, zorder=0)
                spans.append((start, start + wide))
                break
