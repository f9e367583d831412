"""``kadesh levers``: what would change the odds of an agreement."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kadesh.cli.options import as_of_option, by_option, draws_option, release_option, seed_option
from kadesh.cli.printing import format_option, print_json, print_tables, working

if TYPE_CHECKING:
    from kadesh.record.values.handling import Handling


@click.command()
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@by_option
@format_option
@draws_option
@seed_option
@as_of_option
@release_option
def levers(
    dossier: Path, by: dt.timedelta, form: str, draws: int, seed: int, as_of: dt.date | None, release: Handling
) -> None:
    """Show what would change the odds of an agreement: named, bounded changes, and the dossier's own levers.

    Each is tried on the same draws, with its error, what it does to each side, and who would lose by it.

    \b
    Example:  kadesh levers examples/ukraine-2026
    """
    from kadesh.cli.stall import levers_table
    from kadesh.cli.viewed import day_needed, viewed
    from kadesh.stall.answers import levers_answer
    from kadesh.stall.diagnosis import diagnose_dossier

    record, day = viewed(dossier, as_of, release)
    with working("Trying levers"):
        found = levers_answer(diagnose_dossier(record, by, draws, seed), day_needed(day, dossier), by)
    if form == "json":
        print_json(found, release)
        return
    line = f"Odds of an agreement by {found['by']} as things stand: {found['agreement']['probability']:.1%}"
    print_tables([line], [("What would change it", *levers_table(found, most=len(found["levers"])))], release)
