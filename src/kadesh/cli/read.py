"""``kadesh read``: what reports say, each entry with its words."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import Day
from kadesh.errors import InputError, Problem
from kadesh.printable import printable

if TYPE_CHECKING:
    from kadesh.reading.result import Reading
    from kadesh.reading.text import ReportText
    from kadesh.record.dossier import Dossier

_REPORTS = (".txt", ".md", ".markdown", ".html", ".htm")
_COLUMNS = {
    "sessions": ("date", "duration", "place", "format"),
    "statements": ("speaker", "kind", "words"),
    "emphasis": ("actor", "issue", "weight"),
    "purposes": ("actor", "purpose", "according_to"),
    "stances": ("stakeholder", "before", "after"),
    "audiences": ("audience", "channel", "hedge", "effect"),
    "projections": ("about", "hedge", "text"),
    "commitments": ("by", "to", "what", "due"),
    "claims": ("subject", "attribute", "value"),
}


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT...")
@click.option("--published", type=Day(), help="Day of publication; of several reports, of those that do not state it.")
@click.option(
    "--format", "form", type=click.Choice(["table", "summary", "json", "jsonl", "yaml"]), default="table",
    show_default=True,
    help="summary: counts, and where reports differ; json and yaml: one merged reading; jsonl: one reading per report.",
)  # fmt: skip
@click.option("--into", metavar="DOSSIER", help="Add what was read to this dossier, as proposed entries for review.")
def read(reports: tuple[Path, ...], published: dt.date | None, form: str, into: str | None) -> None:
    """Read reports: who said what, the meetings, who stresses what, and what is said to come.

    A REPORT is a text, a Markdown file or a web page, or a folder of them. Everything read is a proposal and carries
    the words it stands on. Several reports are read together: the same entry once with all its sources, and different
    values side by side.

    \b
    Example:  kadesh read examples/ukraine-2026/reports --format summary
    """
    from kadesh.reading import read_each, read_reports
    from kadesh.reading.result import to_json

    reports = tuple(file for path in reports for file in _files(path))
    if into:
        _add(reports, published, into)
        return
    if form == "jsonl":
        for reading in read_each(_with_progress(reports), published):
            click.echo(json.dumps(to_json(reading), ensure_ascii=False))
        return
    found = read_reports(_with_progress(reports), published)
    if undated := [report.path for report in found.reports if not report.published]:
        click.echo(printable(f"Warning: {_undated(undated)}"), err=True)
    if form == "json":
        click.echo(json.dumps(to_json(found), ensure_ascii=False, indent=1))
    elif form == "yaml":
        import yaml

        click.echo(yaml.safe_dump(to_json(found), allow_unicode=True, sort_keys=False), nl=False)
    elif form == "summary":
        _summarise(found)
    else:
        _print(found)


def _undated(paths: list[str]) -> str:
    """That reports state no date of publication, in one line however many they are."""
    if len(paths) == 1:
        return f"{paths[0]}: states no date of publication, so nothing in it has a day (give --published)"
    return (
        f"{paths[0]} and {len(paths) - 1} other {'report' if len(paths) == 2 else 'reports'}: state no date of "
        "publication, so nothing in them has a day (give --published)"
    )


def _files(path: Path) -> tuple[Path, ...]:
    """The reports in a folder, by name; a path that is no folder is a report."""
    if not path.is_dir():
        return (path,)
    found = tuple(file for file in sorted(path.iterdir()) if file.suffix.lower() in _REPORTS and file.is_file())
    if not found:
        raise InputError(Problem("holds no reports", f"give files, or a folder of {' '.join(_REPORTS)}", str(path)))
    return found


def _add(reports: tuple[Path, ...], published: dt.date | None, into: str) -> None:
    """Write what was read into a dossier as proposals, and keep the texts beside it."""
    from kadesh.reading import read_reports
    from kadesh.reading.drafting import proposals
    from kadesh.reading.facts.issues import known_issues
    from kadesh.reading.facts.report_kind import stated_date
    from kadesh.reading.holding import held
    from kadesh.record.files.reading import dossier_file, open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import proposed

    file = dossier_file(into)
    own = open_dossier(file)
    texts = _new(reports, own)
    if not texts:
        click.echo(f"{file}: nothing new.")
        return
    if len(texts) == 1 < len(reports):  # the only new one of several keeps the day it states
        published = stated_date(texts[0]) or published
    with known_issues((issue.id, (issue.title, *issue.terms)) for issue in own.issues):
        found = read_reports(texts, published)
    changed = held(proposals(_between(found, own), own), texts, file.parent)
    write_dossier(changed, file)
    for warning in found.warnings:
        click.echo(printable(f"Warning: {warning}"), err=True)
    new = len(proposed(changed)) - len(proposed(own))
    click.echo(f"{file}: {new} entries proposed. Next: kadesh review {into}")


def _new(reports: tuple[Path, ...], own: Dossier) -> list[ReportText]:
    """The reports that are no source of the dossier yet; of those that are, it is told."""
    from kadesh.reading import text_of

    held = {source.sha256: source.id for source in own.sources if source.sha256}
    found = []
    for path in reports:
        text = text_of(path)
        if text.sha256 not in held:
            found.append(text)
            continue
        click.echo(printable(f"{path}: already in the dossier, as the source {held[text.sha256]!r}"), err=True)
    return found


def _between(found: Reading, own: Dossier) -> Reading:
    """The reading with the dossier's own sides as the parties: whose talks it is about is for the dossier to say."""
    if len(own.sides) < 2:
        return found
    known = {name.casefold() for actor in own.actors if actor.side for name in (actor.name, *actor.aliases)}
    parties = tuple(name for name in found.parties if name.casefold() in known)
    others = dict.fromkeys((*(name for name in found.parties if name not in parties), *found.others))
    return replace(found, parties=parties, others=tuple(others))


def _with_progress(reports: tuple[Path, ...]) -> Iterator[Path]:
    """The reports, with a bar on the terminal where there are many."""
    if len(reports) < 20 or not sys.stderr.isatty():
        yield from reports
        return
    with click.progressbar(reports, label="Reading", file=sys.stderr) as bar:
        yield from bar


def _summarise(found: Reading) -> None:
    """How much was found, the sides, and every value on which reports differ."""
    counts = [f"{part} {len(rows)}" for part in _COLUMNS if (rows := getattr(found, part))]
    told = [row for part in ("sessions", "claims") for row in getattr(found, part)]
    count = f"{len(found.reports)} reports" if len(found.reports) != 1 else "1 report"
    click.echo(f"Read from {count}: {', '.join(counts) or 'nothing'}.")
    click.echo(printable(_actors(found)))
    for row in told:
        for field in ("date", "duration", "place", "value"):
            if hasattr(value := getattr(row, field, None), "claims"):
                about = f"{row.subject}, {row.attribute}" if hasattr(row, "subject") else f"{_cell(row.date)}, {field}"
                click.echo(printable(f"Reports differ ({about}): {_cell(value)}"))
    for warning in found.warnings:
        click.echo(printable(f"Warning: {warning}"))


def _actors(found: Reading) -> str:
    return f"Parties: {', '.join(found.parties) or 'none named'}   Others: {', '.join(found.others) or 'none'}"


def _print(found: Reading) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False)
    for report in found.reports:
        console.print(Text(printable(f"{report.title or report.path}  ({_about(report)})"), style="bold"))
    console.print(Text(printable(_actors(found))))
    for part, columns in _COLUMNS.items():
        rows: tuple[Any, ...] = getattr(found, part)
        if not rows:
            continue
        title = Text(part.capitalize(), style="bold")
        table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(column.replace("_", " "), overflow="fold")
        for row in rows:
            table.add_row(*(Text(printable(_in_column(row, column))) for column in columns))
        console.print(table)
    for warning in found.warnings:
        console.print(Text(printable(f"Warning: {warning}")))


def _about(report: Any) -> str:
    return ", ".join(part for part in (report.published, report.language, report.written_by) if part)


def _in_column(row: Any, column: str) -> str:
    if column == "words":
        return f"“{row.quote}”" if row.quote else str(row.told)
    return _cell(getattr(row, column))


def _cell(value: Any) -> str:
    """A value on one line: a duration by its words, a speaker by name, claims side by side."""
    claims = getattr(value, "claims", None)
    if claims is not None:
        return " / ".join(_cell(claim.value) for claim in claims)
    for field in ("words", "name", "unnamed"):
        if getattr(value, field, None):
            return str(getattr(value, field))
    return "" if value is None else str(value)
