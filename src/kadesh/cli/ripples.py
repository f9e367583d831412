"""``kadesh ripples``: who else feels the talks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import as_of_option, by_option, draws_option, release_option, seed_option
from kadesh.cli.printing import drawn_words, format_option, print_json, print_tables

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
def ripples(
    dossier: Path, by: dt.timedelta, form: str, draws: int, seed: int, as_of: dt.date | None, release: Handling
) -> None:
    """Show who else feels the talks, by which channel, and what comes back to the parties.

    A report's hedge sets how hard an effect strikes; who listens to whom carries it on. Changes are towards a
    settlement (above 0) or away from one; which way a report points is not known until somebody judges it.

    \b
    Example:  kadesh ripples examples/ukraine-2026
    """
    from kadesh.cli.viewed import viewed
    from kadesh.errors import InputError
    from kadesh.judgement.drawing import draw
    from kadesh.ripples.answers import ripples_answer
    from kadesh.ripples.closing import loop_of
    from kadesh.ripples.spreading import ripples_of

    record, _ = viewed(dossier, as_of, release)
    spread = ripples_of(record, draws, seed)
    loop, why_not = None, ""
    if spread.audiences:
        try:
            loop = loop_of(spread, draw(record, draws, seed), by)
        except InputError as error:  # the audiences stand without the stall model
            why_not = str(error)
    found = ripples_answer(spread, loop, why_not)
    if form == "json":
        print_json(found, release)
    else:
        print_tables(_lines(found), _tables(found), release)


def _lines(found: dict[str, Any]) -> Iterator[str]:
    if not found["audiences"]:
        yield "No effects on anybody are recorded."
        return
    if found["agreement"]:
        odds = found["agreement"]
        change = f"{odds['one_pass'] - odds['before']:+z.2%} ± {odds['error']:.2%}"
        yield f"Odds of an agreement: {odds['before']:.1%}; with what comes back {odds['one_pass']:.1%} ({change})"
        if odds["settled"] is not None:
            yield f"If audiences follow the odds too, they settle at {odds['settled']:.1%}"
    if found["why_not"]:
        yield f"Not carried further: {found['why_not']}"
    yield f"{drawn_words(found)}."


_WEIGHED = {"war_cost": "cost of the conflict", "talk_gain": "gain from talking", "trust": "trust in a deal"}
"""Inputs in words."""


def _tables(found: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    rows: list[tuple[str, ...]] = [
        (
            row["audience"],
            row["channel"],
            f"±{row['size']:.2f}" if row["open"] else f"{row['change']:+z.2f}",
            f"{row['low']:+z.2f} to {row['high']:+z.2f}",
            f"{row['towards']:.0%}",
            str(len(row["reports"])),
        )
        for row in found["audiences"]
    ]
    columns = ("who", "channel", "moved", "80 % interval", "odds that towards", "reports")
    yield "Who feels it: + is towards a settlement, - away from one, ± open which", columns, rows
    rows = [
        (
            row["party"],
            _WEIGHED[row["input"]],
            row["how"],
            f"{row['change']:.3f} ({row['low']:.3f} to {row['high']:.3f})",
        )
        for row in found["back_to_parties"]
    ]
    yield "What comes back to the parties", ("party", "input", "how", "change"), rows
