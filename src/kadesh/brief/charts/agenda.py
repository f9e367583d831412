"""Statements by issue and side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import Context, listed
from kadesh.brief.document import Chart
from kadesh.brief.measures.agenda import Agenda
from kadesh.record.values.handling import strictest

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class AgendaChart:
    """Bars per issue, one for each side."""

    sides: tuple[str, str]
    issues: tuple[str, ...]
    counts: tuple[tuple[float, float], ...]
    """Statements of the first and the second side, per issue."""


def agenda_chart(context: Context, agenda: Agenda) -> Chart | None:
    """Who speaks about what: issues by the number of statements on them; None if there are none."""
    first, second = (side for side, _ in context.sides[:2])
    totals = dict(zip(agenda.issues, zip(agenda.totals(first), agenda.totals(second), strict=True), strict=True))
    issues = {i.id: i for i in context.dossier.issues}
    spoken = sorted((i for i in agenda.issues if sum(totals[i]) > 0), key=lambda i: -sum(totals[i]))
    if not spoken:
        return None
    counts = tuple((float(totals[i][0]), float(totals[i][1])) for i in spoken)
    names = tuple(issues[i].title for i in spoken)
    said = (*agenda.statements[first], *agenda.statements[second])
    return Chart(
        id="agenda",
        form="agenda",
        title=_finding((first, second), tuple(issues[i].in_sentence for i in spoken), counts),
        source=f"{len(said)} statements on record by both sides; {agenda.left_out} procedural or unassigned ones left "
        "out. A statement on two issues counts half for each.",
        alt="Statements per issue. "
        + "; ".join(f"{n}: {first} {a:g}, {second} {b:g}" for n, (a, b) in zip(names, counts, strict=True)),
        data=AgendaChart((first, second), names, counts),
        columns=("issue", first, second),
        rows=tuple((n, f"{a:g}", f"{b:g}") for n, (a, b) in zip(names, counts, strict=True)),
        handling=strictest(s.handling for s in said),
    )


def _finding(sides: tuple[str, str], names: tuple[str, ...], counts: tuple[tuple[float, float], ...]) -> str:
    tops = []
    for n in (0, 1):
        most = max(c[n] for c in counts)
        tops.append([name for name, c in zip(names, counts, strict=True) if c[n] == most and most > 0])
    if not all(tops):
        silent = sides[0 if not tops[0] else 1]
        return f"No statement of {silent} about an issue is on record"
    if set(tops[0]) & set(tops[1]):
        return f"Both sides speak most about {listed([name for name in tops[0] if name in tops[1]])}"
    return f"{sides[0]} speaks most about {listed(tops[0])}, {sides[1]} about {listed(tops[1])}"


def draw_agenda(data: AgendaChart, width: float) -> Figure:
    """Two bars per issue; the number stands at the end of each."""
    narrow = width < paper.NARROW
    label = 0.0 if narrow else 220.0
    row = 58.0 if narrow else 44.0
    top = 30.0
    figure, sheet = paper.canvas(width, top + row * len(data.issues) + 6)
    most = max(max(c) for c in data.counts)
    room = width - label - 44
    for n, side in enumerate(data.sides):
        x = label + (0 if n == 0 else 24 + len(data.sides[0]) * 8.5)
        sheet.plot([x + 6], [12], marker=paper.MARKS[n], color=paper.SIDES[n], markersize=8, clip_on=False)
        paper.write(sheet, x + 18, 12, side, size=paper.SMALL, color=paper.MUTE)
    for i, (issue, counts) in enumerate(zip(data.issues, data.counts, strict=True)):
        y = top + row * i + (18 if narrow else 0)
        if narrow:
            paper.write(sheet, 0, y - 6, paper.fitted(issue, width), bold=True)
        else:
            paper.write(sheet, label - 14, y + 17, paper.wrapped(issue, label - 14), align="right", bold=True)
        for n, count in enumerate(counts):
            at = y + 8 + n * 17
            end = label + room * count / most
            sheet.fill_between([label, end], [at - 6] * 2, [at + 6] * 2, color=paper.SIDES[n], linewidth=0)
            paper.write(sheet, end + 6, at, f"{count:g}", size=paper.SMALL, color=paper.MUTE)
    return figure
