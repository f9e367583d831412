"""``kadesh stall``: why there is no agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import as_of_option, by_option, draws_option, release_option, seed_option
from kadesh.cli.printing import drawn_words, format_option, print_json, print_tables, working

if TYPE_CHECKING:
    from kadesh.record.dossier import Dossier
    from kadesh.record.values.handling import Handling


_LEAST_WORTH = -100.0


@click.command()
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@by_option
@format_option
@draws_option
@seed_option
@as_of_option
@release_option
def stall(
    dossier: Path, by: dt.timedelta, form: str, draws: int, seed: int, as_of: dt.date | None, release: Handling
) -> None:
    """Show why there is no agreement: how much of what is missing to it each obstacle accounts for.

    The shares add up to what the odds would gain if every obstacle were gone. Everything is computed for many draws
    of what is judged or assumed, and the answer is given under other assumptions too. How many inputs are assumed is
    said; --format json lists them.

    \b
    Example:  kadesh stall examples/ukraine-2026 --by 180d
    """
    from kadesh.cli.viewed import day_needed, viewed
    from kadesh.stall.answers import stall_answer
    from kadesh.stall.diagnosis import diagnose_dossier

    record, day = viewed(dossier, as_of, release)
    with working("Switching obstacles off"):
        found = stall_answer(diagnose_dossier(record, by, draws, seed), day_needed(day, dossier), by)
    if form == "json":
        print_json(found, release)
    else:
        print_tables(_lines(found), _tables(found, record), release)


def _lines(found: dict[str, Any]) -> Iterator[str]:
    agreement = found["agreement"]
    others = ", ".join(f"{name} {p:.1%}" for name, p in agreement["under_priors"].items())
    yield f"Odds of an agreement by {found['by']}: {agreement['probability']:.1%} (other assumptions: {others})"
    over_time = ", ".join(f"{months} months {p:.1%}" for months, p in agreement["at_months"].items())
    yield f"Over time: {over_time}"
    yield f"If every obstacle were gone: {found['zero_point']:.0%}. Room for a deal: {found['zone']:.0%}."
    yield f"{drawn_words(found)}."


def _tables(found: dict[str, Any], record: Dossier) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    from kadesh.brief.measures.inputs import input_words

    obstacles = sorted(found["obstacles"], key=lambda o: -o["share"])
    rows: list[tuple[str, ...]] = [
        (
            o["name"],
            f"{o['share']:+z.1%}" + (f" ± {o['error']:.1%}" if o["error"] is not None else ""),
            ", ".join(f"{p:+z.0%}" for p in o["under_priors"].values()),
            f"{o['alone']:+z.1%}",
        )
        for o in obstacles
    ]
    columns = ("obstacle", "share of the odds", ", ".join(found["agreement"]["under_priors"]), "if it alone were gone")
    yield "What keeps an agreement away", columns, rows
    rows = [
        (v["party"], *(_range(v[course]) for course in ("agree", "keep_talking", "walk_out"))) for v in found["value"]
    ]
    yield "What each course is worth", ("side", "agree", "keep talking", "walk out"), rows
    yield "What would change it", *levers_table(found)
    rows = [
        (input_words(record, q["input"]), f"{q['worth']:.0%}", _odds(q["odds_if_low"]), _odds(q["odds_if_high"]))
        for q in found["ask_next"][:6]
    ]
    yield (
        "What to find out next (internal: not for a public page)",
        ("input", "doubt it explains", "odds if low", "odds if high"),
        rows,
    )


def levers_table(found: dict[str, Any], most: int = 8) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows of the levers that raise the odds most."""
    rows: list[tuple[str, ...]] = [
        (e["title"], e["what"], f"{e['change']:+z.2%} ± {e['error']:.2%}", ", ".join(e["refused_by"]) or "nobody")
        for e in found["levers"][:most]
    ]
    return ("lever", "what is changed", "change of the odds", "who loses by it"), rows


def _range(spread: dict[str, float | None]) -> str:
    if spread["mean"] is None:
        return "limits cross"
    mean, low, high = (_worth(spread[name]) for name in ("mean", "low", "high"))
    return f"{mean} ({low} to {high})"


def _worth(value: float | None) -> str:
    """A worth in what is at stake; far below it only says that somebody cannot wait or fight at all."""
    return "–" if value is None else f"{value:z.2f}" if value >= _LEAST_WORTH else f"below {_LEAST_WORTH:g}"


def _odds(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"
