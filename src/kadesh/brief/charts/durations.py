"""Where reports differ on how long a session lasted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kadesh.brief.charts import _canvas as paper
from kadesh.brief.context import Context, counted
from kadesh.brief.document import Chart
from kadesh.brief.measures.contradictions import contradictions
from kadesh.brief.measures.labels import contradiction_label
from kadesh.record.values.durations import Duration, plain_hours
from kadesh.record.values.handling import strictest

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Reported:
    """One reported length: low, value and high (hours; None where not given)."""

    low: float | None
    value: float | None
    high: float | None
    best: bool


@dataclass(frozen=True)
class DurationsChart:
    """A row per session on whose length reports differ."""

    rows: tuple[tuple[str, tuple[Reported, ...]], ...]


def durations_chart(context: Context) -> Chart | None:
    """The chart; None where all reports agree."""
    differing = [c for c in contradictions(context.dossier) if c.attribute == "duration"]
    if not differing:
        return None
    told = sum(1 for r in context.dossier.rounds for s in r.sessions if s.duration)
    rows, data = [], []
    for found in differing:
        label = contradiction_label(context.dossier, found)
        rows.append(
            (
                label,
                tuple(
                    _reported(claim.value, best=any(claim is c for c in found.resolved.support))
                    for claim in found.claims
                ),
            )
        )
        for claim in found.claims:
            outlets = ", ".join(
                dict.fromkeys(c.source.label for c in context.citations(claim.evidence or found.evidence))
            )
            data.append((label, str(claim.value), claim.value.words or "", outlets))
    return Chart(
        id="durations",
        form="durations",
        title=f"Reports differ on how long {counted(len(differing), 'session')} of {told} lasted",
        source="Each mark is one reported length: filled the best supported, hollow the others; an arrow stands for "
        "“more than” or “less than”. Who says what is in the table below.",
        alt="Reported lengths of sessions. "
        + " ".join(
            f"{label}: {'; '.join(str(c.value) for c in found.claims)}."
            for (label, _), found in zip(rows, differing, strict=True)
        ),
        data=DurationsChart(tuple(rows)),
        columns=("session", "length", "words", "according to"),
        rows=tuple(data),
        handling=strictest(c.entry.handling for c in differing),
    )


def _reported(value: Duration, *, best: bool) -> Reported:
    low, middle, high = value.hours
    return Reported(low, middle, high, best)


def draw_durations(data: DurationsChart, width: float) -> Figure:
    """Lengths on a scale of hours, sessions below each other."""
    narrow = width < paper.NARROW
    left = 8.0 if narrow else 290.0
    row = 58.0 if narrow else 46.0
    top = 34.0
    figure, sheet = paper.canvas(width, top + row * len(data.rows) + 8)
    known = [x for _, reports in data.rows for r in reports for x in (r.low, r.value, r.high) if x is not None]
    most = max(known) * 1.08
    room = width - left - 24
    step = next(s for s in (0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 1e9) if most / s <= 7)
    tick = 0.0
    while tick <= most:
        x = left + room * tick / most
        sheet.plot([x, x], [top - 10, top + row * len(data.rows)], color=paper.RULE, linewidth=1)
        paper.write(
            sheet, x, top - 22, plain_hours(tick) if tick else "0", size=paper.SMALL, color=paper.MUTE, align="center"
        )
        tick += step
    for i, (label, reports) in enumerate(data.rows):
        y = top + row * i + (34 if narrow else 14)
        if narrow:
            paper.write(sheet, 0, y - 18, paper.fitted(label, width, paper.SMALL), size=paper.SMALL)
        else:
            paper.write(sheet, left - 16, y, paper.wrapped(label, left - 16), align="right")
        step = min(9.0, 26.0 / max(1, len(reports) - 1))
        for n, report in enumerate(reports):  # below each other, so that equal lengths do not hide one another
            _draw(sheet, report, y + step * (n - (len(reports) - 1) / 2), (left, room / most))
    return figure


def _draw(sheet: paper.Sheet, report: Reported, y: float, frame: tuple[float, float]) -> None:
    left, scale = frame
    face = paper.INK if report.best else paper.PAPER
    if report.low is not None and report.high is not None:
        sheet.plot(
            [left + report.low * scale, left + report.high * scale], [y, y], color=paper.MUTE, linewidth=3, alpha=0.6
        )
    elif report.value is None:
        bound = report.low if report.low is not None else report.high
        assert bound is not None
        shape = ">" if report.low is not None else "<"
        sheet.plot(
            [left + bound * scale],
            [y],
            marker=shape,
            markersize=7.5,
            color=paper.INK,
            markerfacecolor=face,
            linestyle="",
        )
    if report.value is not None:
        sheet.plot(
            [left + report.value * scale],
            [y],
            marker="o",
            markersize=7.5,
            color=paper.INK,
            markerfacecolor=face,
            linestyle="",
        )
