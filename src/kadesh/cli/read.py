"""``kadesh read``: what reports say, each entry with its words."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import Day

if TYPE_CHECKING:
    from kadesh.reading.result import Reading

_COLUMNS = {
    "sessions": ("date", "duration", "place", "format"),
    "statements": ("speaker", "kind", "quote", "paraphrase"),
    "emphasis": ("actor", "issue", "weight"),
    "purposes": ("actor", "purpose", "according_to"),
    "stances": ("stakeholder", "before", "after"),
    "audiences": ("audience", "channel", "hedge", "effect"),
    "projections": ("about", "hedge", "text"),
    "claims": ("subject", "attribute", "value"),
}


@click.command()
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="REPORT...")
@click.option("--published", type=Day(), help="Day of publication, if the report does not state it.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "jsonl", "yaml"]), default="table", show_default=True,
    help="json and yaml: one merged reading; jsonl: one reading per report, in order.",
)  # fmt: skip
@click.option("--into", metavar="DOSSIER", help="Add what was read to this dossier, as proposed entries for review.")
def read(reports: tuple[Path, ...], published: dt.date | None, form: str, into: str | None) -> None:
    """Read reports: who said what, the meetings, who stresses what, and what is said to come.

    Everything read is a proposal and carries the words it stands on. Several reports are read together: the same
    entry once with all its sources, and different values side by side.

    \b
    Example:  kadesh read report.txt --published 2026-02-18 --format json
    """
    from kadesh.reading import read_each, read_reports
    from kadesh.reading.result import to_json

    if into:
        _add(reports, published, into)
        return
    if form == "jsonl":
        for reading in read_each(_with_progress(reports), published):
            click.echo(json.dumps(to_json(reading), ensure_ascii=False))
        return
    found = read_reports(_with_progress(reports), published)
    if form == "json":
        click.echo(json.dumps(to_json(found), ensure_ascii=False, indent=1))
    elif form == "yaml":
        import yaml

        click.echo(yaml.safe_dump(to_json(found), allow_unicode=True, sort_keys=False), nl=False)
    else:
        _print(found)


def _add(reports: tuple[Path, ...], published: dt.date | None, into: str) -> None:
    """Write what was read into a dossier as proposals, and keep the texts beside it."""
    from kadesh.reading import read_reports, text_of
    from kadesh.reading.drafting import proposals
    from kadesh.reading.holding import held
    from kadesh.record.files.reading import dossier_file, open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import proposed

    file = dossier_file(into)
    own = open_dossier(file)
    texts = [text_of(path) for path in reports]
    changed = held(proposals(read_reports(texts, published), own), texts, file.parent)
    write_dossier(changed, file)
    new = len(proposed(changed)) - len(proposed(own))
    click.echo(f"{file}: {new} entries proposed. Next: kadesh review {into}")


def _with_progress(reports: tuple[Path, ...]) -> Iterator[Path]:
    """The reports, with a bar on the terminal where there are many."""
    if len(reports) < 20 or not sys.stderr.isatty():
        yield from reports
        return
    with click.progressbar(reports, label="Reading", file=sys.stderr) as bar:
        yield from bar


def _print(found: Reading) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from kadesh.brief.render.terminal import printable

    console = Console(highlight=False, markup=False, emoji=False)
    for report in found.reports:
        console.print(Text(printable(f"{report.title or report.path}  ({_about(report)})"), style="bold"))
    console.print(
        Text(
            printable(
                f"Parties: {', '.join(found.parties) or 'none named'}   Others: {', '.join(found.others) or 'none'}"
            )
        )
    )
    for part, columns in _COLUMNS.items():
        rows: tuple[Any, ...] = getattr(found, part)
        if not rows:
            continue
        table = Table(
            title=Text(part.capitalize(), style="bold"), title_justify="left", box=SIMPLE_HEAD, pad_edge=False
        )
        for column in columns:
            table.add_column(column.replace("_", " "), overflow="fold")
        for row in rows:
            table.add_row(*(Text(printable(_cell(getattr(row, column)))) for column in columns))
        console.print(table)
    for warning in found.warnings:
        console.print(Text(printable(f"Warning: {warning}")))


def _about(report: Any) -> str:
    return ", ".join(part for part in (report.published, report.language, report.written_by) if part)


def _cell(value: Any) -> str:
    """A value on one line: a duration by its words, a speaker by name, claims side by side."""
    claims = getattr(value, "claims", None)
    if claims is not None:
        return " / ".join(_cell(claim.value) for claim in claims)
    for field in ("words", "name", "unnamed"):
        if getattr(value, field, None):
            return str(getattr(value, field))
    return "" if value is None else str(value)
