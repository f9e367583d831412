"""``kadesh check``: everything that is wrong with a dossier, in one go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from kadesh.errors import InputError, Problem, Refused

if TYPE_CHECKING:
    from kadesh.record.files.reading import ReadDossier


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.option("--strict", is_flag=True, help="Warnings count as problems.")
def check(dossier: str, *, strict: bool) -> int:
    """Check a dossier: every problem with its file, line, field, and how to mend it.

    Exit status 0 if it is sound, 1 if it has problems, 2 if it cannot be read at all.

    \b
    Example:  kadesh check examples/ukraine-2026
    """
    from kadesh.cli.rehearsal import refusals
    from kadesh.record.dossier import KINDS
    from kadesh.record.files.holdings import check_holdings
    from kadesh.record.files.reading import dossier_file, read_dossier

    file = dossier_file(dossier)
    try:
        read = read_dossier(file)
    except Refused:
        raise
    except InputError as error:
        if len(error.problems) == 1 and not error.problems[0].field:
            raise  # not a dossier at all: bad input, not a failed check
        click.echo(str(error), err=True)
        click.echo(f"{_counted(len(error.problems), 'problem')}.", err=True)
        return 1
    refused = [_in_file(read, problem) for problem in refusals(read.dossier)]
    warnings = [*read.warnings, *check_holdings(read.dossier, file.parent)]
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    if refused:
        click.echo("\n".join(map(str, refused)), err=True)
        click.echo(f"{_counted(len(refused), 'problem')}.", err=True)
        return 1
    counts = ", ".join(f"{k} {len(getattr(read.dossier, k))}" for k in KINDS if getattr(read.dossier, k))
    told = _counted(len(warnings), "warning") if warnings else ""
    if strict and warnings:
        click.echo(f"{file}: {told}, counted as a problem with --strict.", err=True)
        return 1
    click.echo(f"{file}: sound; {'; '.join(x for x in (counts or 'no entries yet', told) if x)}.")
    return 0


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _in_file(read: ReadDossier, problem: Problem) -> Problem:
    """A problem of the data with the file and the line of its field."""
    place = tuple(int(part) if part.isdigit() else part for part in re.findall(r"[^.\[\]]+", problem.field))
    return replace(problem, path=str(read.path), line=read.line(place) if place else None)
