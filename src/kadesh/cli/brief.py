"""``kadesh brief``: make the brief of a dossier."""

from __future__ import annotations

import datetime as dt
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kadesh.cli.options import Day, Span, as_of_option, release_option
from kadesh.cli.printing import working
from kadesh.errors import InputError, Problem
from kadesh.printable import printable

if TYPE_CHECKING:
    from kadesh.brief import Brief
    from kadesh.outlook.ledger.books import Ledger
    from kadesh.record.dossier import Dossier
    from kadesh.record.values.handling import Handling

_TO_SCREEN = ("json", "md")
"""Formats that go to the terminal when no file is named."""
_SUFFIXES = {".htm": "html", ".markdown": "md"}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o", "--output", metavar="FILE", help="Where to write it ('-' for the terminal); the format follows the ending."
)
@click.option("--format", "form", metavar="FORMAT", help="html (default), md, json or docx.")
@click.option("--published", type=Day(), help="Day of publication of reports that do not state it.")
@as_of_option
@click.option(
    "--since", type=Day(), help="Day of the earlier brief to compare with (default: the last one the dossier lists)."
)
@click.option(
    "--by", type=Span(), default="180d", show_default=True, help="How far ahead projections without a date reach."
)
@click.option(
    "--draws", type=click.IntRange(1, 200_000), default=1000, show_default=True,
    help="Samples of everything judged or assumed.",
)  # fmt: skip
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=0,
    show_default=True,
    help="Which samples: the same seed, the same brief.",
)
@click.option(
    "--fighting", type=click.Path(path_type=Path), metavar="FILE",
    help="Counts of fighting: a UCDP, ACLED or HDX file of the place, or a table by month.",
)  # fmt: skip
@release_option
def brief(
    paths: tuple[str, ...], output: str | None, form: str | None, published: dt.date | None, as_of: dt.date | None,
    since: dt.date | None, by: dt.timedelta, draws: int, seed: int, fighting: Path | None, release: Handling,
) -> None:  # fmt: skip
    """Make the brief of a dossier (a file, or a folder with dossier.yaml), or of bare reports (.txt, .md, .html).

    From reports a draft dossier is made in memory: what was read, and nothing else.

    HTML and Word go to a file, whose path is printed below the findings; JSON and Markdown go to the terminal unless
    -o names a file.

    \b
    Example:  kadesh brief examples/ukraine-2026 --as-of 2026-02-18 -o geneva.html
    """
    from kadesh.brief import BriefSettings, make_brief
    from kadesh.brief.making import known_day
    from kadesh.brief.render import RENDERERS, rendered
    from kadesh.brief.tradecraft import faults_of
    from kadesh.cli.viewed import day_needed, tell_withheld
    from kadesh.outlook.fighting.series import read_series
    from kadesh.record.viewing import view

    if output == "":
        raise InputError(Problem("-o names no file", "give a path, or '-' for the terminal"))
    chosen = _format(form, output)
    if chosen not in RENDERERS:
        raise InputError(Problem(f"{chosen!r} is no format of a brief", f"use one of: {', '.join(RENDERERS)}"))
    dossier = _one_dossier(paths, published)
    day = day_needed(as_of or known_day(dossier, release), paths[0])
    tell_withheld(dossier, view(dossier, as_of=day, release=release), day)
    series = read_series(fighting, "deaths") if fighting else None
    settings = BriefSettings(day, since, by, release, seed, draws, _ledger(paths), series)
    with working("Making the brief"):
        made = make_brief(dossier, settings)
    for fault in made.faults:
        click.echo(printable(f"Warning: not computed: {fault}"), err=True)
    for fault in faults_of(made):
        click.echo(printable(f"Warning: tradecraft standard {fault}"), err=True)
    if output == "-" or (output is None and chosen in _TO_SCREEN):
        content = rendered(made, chosen)
        sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
        return
    _write(made, chosen, Path(output or f"{made.id}-brief-{made.as_of}.{chosen}"))


def _format(form: str | None, output: str | None) -> str:
    if form:
        return form.lower()
    suffix = Path(output).suffix.lower() if output and output != "-" else ""
    return _SUFFIXES.get(suffix, suffix.lstrip(".")) or "html"


def _ledger(paths: tuple[str, ...]) -> Ledger | None:
    """The forecasts kept beside a dossier, if there are any."""
    from kadesh.outlook.ledger.files import ledger_file, read_ledger

    file = ledger_file(paths[0])
    return read_ledger(file) if len(paths) == 1 and file.suffix == ".jsonl" and file.is_file() else None


def _one_dossier(paths: tuple[str, ...], published: dt.date | None) -> Dossier:
    from kadesh.record.files.reading import open_dossier

    reports = [p for p in paths if re.search(r"\.(txt|html?|md|markdown)$", p, re.IGNORECASE)]
    if len(reports) == len(paths):
        from kadesh.reading import read_reports
        from kadesh.reading.drafting import draft

        found = read_reports([Path(p) for p in paths], published)
        for warning in found.warnings:
            click.echo(printable(f"Warning: {warning}"), err=True)
        return draft(found)
    if len(paths) > 1:
        what = "a brief is made of one dossier, or of reports"
        raise InputError(Problem(what, "give one dossier, or only reports (.txt, .md, .html)", paths[1]))
    return open_dossier(paths[0])


def _write(made: Brief, form: str, target: Path) -> None:
    from kadesh.brief.render import rendered
    from kadesh.brief.render.terminal import print_findings
    from kadesh.record.files.writing import write_atomically

    if target.is_dir():
        target /= f"{made.id}-brief-{made.as_of}.{form}"
    write_atomically(target, rendered(made, form))
    print_findings(made)
    click.echo(f"Written: {target.resolve()}")
