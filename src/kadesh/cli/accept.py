"""``kadesh accept`` and ``kadesh reject``: rule on proposed entries by their ids, for scripts."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import click


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--by", metavar="NAME", help="Who accepts them; recorded with today's date.")
@click.option(
    "--into", metavar="ID", help="Merge them into this entry of the same kind; what differs stays, as claims."
)
def accept(dossier: str, ids: tuple[str, ...], by: str | None, into: str | None) -> None:
    """Accept proposed entries: from now on they count.

    \b
    Example:  kadesh accept talks statement-1 round-2026-02-17 --by "the desk"
              kadesh accept talks round-2026-02-18-2 --into round-2026-02-18
    """
    if into is None:
        _rule(dossier, ids, "accepted", by)
    else:
        _merge(dossier, ids, into)


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--by", metavar="NAME", help="Who rejects them; recorded with today's date.")
def reject(dossier: str, ids: tuple[str, ...], by: str | None) -> None:
    """Reject proposed entries: they stay in the file and never count.

    \b
    Example:  kadesh reject talks statement-2
    """
    _rule(dossier, ids, "rejected", by)


def _rule(dossier: str, ids: tuple[str, ...], status: Literal["accepted", "rejected"], by: str | None) -> None:
    from kadesh.record.entities.entry import Entered
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import proposed, reviewed

    entered = Entered(by=by, date=dt.date.today()) if by else None  # noqa: DTZ011 - the user's day
    before = open_dossier(dossier)
    changed = reviewed(before, ids, status, entered)
    file = write_dossier(changed, dossier)
    ruled = sum(before.get(entry_id).status != status for entry_id in set(ids))
    same = f", {len(set(ids)) - ruled} were so before" if ruled < len(set(ids)) else ""
    click.echo(f"{file}: {ruled} {status}{same}; {len(proposed(changed))} still proposed.")


def _merge(dossier: str, ids: tuple[str, ...], into: str) -> None:
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.files.writing import write_dossier
    from kadesh.record.reviewing import merged, proposed

    changed = open_dossier(dossier)
    for entry_id in dict.fromkeys(ids):
        changed = merged(changed, entry_id, into)
    file = write_dossier(changed, dossier)
    click.echo(f"{file}: {len(set(ids))} merged into {into}; {len(proposed(changed))} still proposed.")
