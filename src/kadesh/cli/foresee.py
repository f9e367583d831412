"""``kadesh ledger foresee``: put what the outlook says on the ledger."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from kadesh.cli.options import Day, Span, as_of_option, draws_option, seed_option, written_on


@click.command(short_help="Write down what the outlook foresees.")
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "--horizon", type=Span(), default="90d", show_default=True, help="How far ahead to look, as in 90d, 26w, 6m or 1y."
)
@click.option("--day", type=Day(), help="Day of writing (default: today, UTC).")
@draws_option
@seed_option
@as_of_option
def foresee(
    dossier: Path, horizon: dt.timedelta, day: dt.date | None, draws: int, seed: int, as_of: dt.date | None
) -> None:
    """Write on the ledger what the outlook foresees: its questions, and its forecasts, as the model's own.

    The day of knowledge is the dossier's own, or else the day of writing. The same forecast is not written twice; a
    changed one is a revision. A question of the outlook is asked anew only once the ledger has none like it that looks
    at least half as far ahead; on what is closed or answered nothing is said. If the record knows of a later day, or it
    is written down later, a forecast is marked as made after the fact (retrocast), and never counted.

    \b
    Example:  kadesh ledger foresee talks --horizon 90d
    """
    from kadesh import __version__
    from kadesh.brief.making import record_hash
    from kadesh.cli.outlook import diagnosis_of
    from kadesh.outlook.ledger import append, ledger_file, read_ledger
    from kadesh.outlook.ledger.foreseen import foreseen_entries, open_questions
    from kadesh.outlook.outlook import Supplied, outlook_of, recorded_until
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.values.handling import PUBLIC
    from kadesh.record.viewing import view

    whole, file, written = open_dossier(dossier), ledger_file(dossier), written_on(day)
    known = as_of or (whole.as_of.latest if whole.as_of else None) or written
    # What is written may be shown: nothing handled more strictly may drive it.
    record = view(whole, as_of=known, release=PUBLIC)
    supplied = Supplied(diagnosis_of(record, horizon, draws, seed), None, seed)
    later = max(written, recorded_until(whole) or written)
    ledger, own = read_ledger(file), {question.id for question in record.questions}
    still = tuple(question for question in open_questions(ledger, known) if question.id not in own)
    asking = record.changed(questions=(*record.questions, *still))
    outlook = outlook_of(asking, known, horizon, supplied=supplied, known_later=later)
    model = f"kadesh {__version__} outlook"
    entries = tuple(foreseen_entries(outlook, ledger, model, record_hash(record), written=written, own=own))
    if not entries:
        click.echo(f"{file}: nothing new is foreseen.")
        return
    lines = append(file, written, *entries)
    click.echo(f"{file}: {len(lines)} lines written; head {lines[-1].sha256}")
