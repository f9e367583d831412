"""A dossier as a command may use it: known on a day, cleared for a release."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kadesh.errors import InputError, Problem

if TYPE_CHECKING:
    from kadesh.record.dossier import Dossier
    from kadesh.record.values.handling import Handling


def viewed(path: Path | str, as_of: dt.date | None, release: Handling) -> tuple[Dossier, dt.date | None]:
    """The dossier as it may be used, and its day of knowledge (None if nothing in it is dated)."""
    from kadesh.brief.making import known_day
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.viewing import view

    found = open_dossier(path)
    day = as_of or known_day(found, release)
    shown = view(found, as_of=day, release=release)
    tell_withheld(found, shown, day)
    return shown, day


def tell_withheld(dossier: Dossier, shown: Dossier, day: dt.date | None) -> None:
    """Tell whoever asks, and never the answer's reader, how many judged numbers the release leaves out."""
    from kadesh.brief.context import counted
    from kadesh.judgement.inputs import inputs_of
    from kadesh.record.values.handling import Handling
    from kadesh.record.viewing import view

    try:
        known = inputs_of(view(dossier, as_of=day, release=Handling(level="restricted"))).judged
        withheld = len(known.keys() - inputs_of(shown).judged.keys())
    except InputError:
        return  # nothing is computed of such a record
    if withheld:
        what = f"{counted(withheld, 'judged number')} not cleared for this release"
        click.echo(f"Note: {what}; defaults stand in. --release LEVEL counts more of them.", err=True)


def day_needed(day: dt.date | None, path: Path | str) -> dt.date:
    """The day of knowledge, or one sentence on what is missing (`InputError`)."""
    if day is None:
        what = "no day of knowledge: the dossier has neither as_of nor anything dated"
        raise InputError(Problem(what, "give --as-of DATE", str(path)))
    return day
