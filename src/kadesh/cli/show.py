"""``kadesh show``: what a dossier holds, as a table, CSV or JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from typing import TYPE_CHECKING

import click

from kadesh.cli.options import as_of_option, release_option
from kadesh.cli.printing import console, rows_of
from kadesh.printable import printable

if TYPE_CHECKING:
    from kadesh.record.values.handling import Handling

_WHAT = ("overview", "rounds", "statements", "positions", "conflicts", "sources")


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.argument("what", type=click.Choice(_WHAT), default="overview")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True,
    help="A table to read, or CSV or JSON (in UTF-8) for another program.",
)  # fmt: skip
@as_of_option
@release_option
def show(dossier: str, what: str, form: str, as_of: dt.date | None, release: Handling) -> None:
    """Show what a dossier holds: rounds, statements, positions, conflicts or sources (or an overview).

    \b
    Example:  kadesh show examples/ukraine-2026 conflicts --format csv
    """
    from kadesh.brief.listings import listing
    from kadesh.brief.making import known_day
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.viewing import view

    found = open_dossier(dossier)
    day = as_of or known_day(found, release)
    title, columns, rows = listing(view(found, as_of=day, release=release), what)
    if form == "json":
        data = [dict(zip(columns, row, strict=True)) for row in rows]
        sys.stdout.buffer.write(f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode())
    elif form == "csv":
        sys.stdout.buffer.write(_csv(columns, rows).encode())
    else:
        known = f", as known on {day}" if day else ""
        _print_table(f"{str(release).upper()} · {title}{known}", columns, rows)


def _csv(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    from kadesh.brief.render.tables import safe_cell

    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _print_table(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    from rich.text import Text

    out = console()
    out.print(Text(printable(title), style="bold"))
    out.print(rows_of(columns, rows, out.width))
    if not rows:
        out.print("Nothing on record.")
