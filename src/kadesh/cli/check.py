"""``kadesh check``: everything that is wrong with a dossier, in one go."""

from __future__ import annotations

import click

from kadesh.errors import InputError, Refused


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.option("--strict", is_flag=True, help="Warnings count as problems.")
def check(dossier: str, *, strict: bool) -> int:
    """Check a dossier: every problem with its file, line, field, and how to mend it.

    Exit status 0 if it is sound, 1 if it has problems, 2 if it cannot be read at all.

    \b
    Example:  kadesh check examples/ukraine-2026
    """
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
        click.echo(f"{len(error.problems)} problem{'s' if len(error.problems) != 1 else ''}.", err=True)
        return 1
    warnings = [*read.warnings, *check_holdings(read.dossier, file.parent)]
    for warning in warnings:
        click.echo(f"warning: {warning}", err=True)
    counts = ", ".join(f"{k} {len(getattr(read.dossier, k))}" for k in KINDS if getattr(read.dossier, k))
    click.echo(f"{file}: sound; {counts}{f'; {len(warnings)} warnings' if warnings else ''}.")
    return 1 if strict and warnings else 0
