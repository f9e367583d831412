"""``kadesh outlook``: what comes next, as dated questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.options import Span, as_of_option, draws_option, release_option, seed_option
from kadesh.cli.printing import format_option, print_json, print_tables

if TYPE_CHECKING:
    from kadesh.record.dossier import Dossier
    from kadesh.record.values.handling import Handling
    from kadesh.stall.diagnosis import Diagnosis


@click.command()
@click.argument("dossier", metavar="DOSSIER", type=click.Path(path_type=Path))
@click.option(
    "--horizon", type=Span(), default="90d", show_default=True, help="How far ahead to look, as in 90d, 26w, 6m or 1y."
)
@click.option(
    "--fighting", type=click.Path(path_type=Path), metavar="FILE",
    help="Counts of fighting: a UCDP, ACLED or HDX file of the place, or a table by month.",
)  # fmt: skip
@click.option(
    "--count", "what", type=click.Choice(["deaths", "events"]), default="deaths", show_default=True,
    help="What is counted in that file.",
)  # fmt: skip
@format_option
@draws_option
@seed_option
@as_of_option
@release_option
def outlook(
    dossier: Path,
    horizon: dt.timedelta,
    fighting: Path | None,
    what: Any,
    form: str,
    draws: int,
    seed: int,
    as_of: dt.date | None,
    release: Handling,
) -> None:
    """Show what comes next: dated questions, each with a number, a word, a confidence and a base rate.

    Forecasts for a day before the last report of the dossier are made after the fact, and marked so.

    \b
    Example:  kadesh outlook examples/ukraine-2026 --horizon 90d
    """
    from kadesh.cli.viewed import day_needed, viewed
    from kadesh.outlook.answers import outlook_answer
    from kadesh.outlook.fighting.series import read_series
    from kadesh.outlook.outlook import Supplied, outlook_of, recorded_until
    from kadesh.record.files.reading import open_dossier

    record, day = viewed(dossier, as_of, release)
    series = read_series(fighting, what) if fighting else None
    supplied = Supplied(diagnosis_of(record, horizon, draws, seed), series, seed)
    later = recorded_until(open_dossier(dossier))
    found = outlook_answer(outlook_of(record, day_needed(day, dossier), horizon, supplied=supplied, known_later=later))
    if form == "json":
        print_json(found, release)
    else:
        print_tables(_lines(found), _tables(found), release)
        print_tables(_cautions(found), (), None)


def diagnosis_of(record: Dossier, horizon: dt.timedelta, draws: int, seed: int) -> Diagnosis | None:
    """Why there is no agreement; None where the record has not two sides and an issue, and so nothing to ask of."""
    from kadesh.stall.diagnosis import diagnose_dossier

    if len(record.sides) != 2 or not record.issues:
        return None
    return diagnose_dossier(record, horizon, draws, seed)


def _lines(found: dict[str, Any]) -> Iterator[str]:
    after = " Made after the fact (retrocast)." if any(q["retrocast"] for q in found["questions"]) else ""
    yield f"Outlook as of {found['as_of']}, until {found['until']}.{after}"
    said = found["announcements"]
    yield f"Announced days: {said['kept']} kept, {said['slipped']} slipped on this record."
    yield from found["notes"]


def _tables(found: dict[str, Any]) -> Iterator[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    answered = [q for q in found["questions"] if q["probability"] is not None]
    rows: list[tuple[str, ...]] = [
        (q["text"], _odds(q["probability"]), q["word"], _base_rate(q["base_rate"]), _parts(q["parts"]))
        for q in answered
    ]
    yield "What comes next", ("question", "odds", "word", "base rate (n)", "made from, or beside"), rows
    rows = [
        (q["id"], f"{q['confidence']}: {q['why_confidence']}.", _class(q["base_rate"]), _assumed(q)) for q in answered
    ]
    yield "How good the basis is", ("question", "confidence", "base rate: how often", "note"), rows
    rows = [(q["id"], q["text"], q["resolves"]) for q in found["questions"] if q["probability"] is None]
    yield "Open questions that no template answers", ("id", "question", "due"), rows
    rows = [(d["definition"], f"{d['years']:g}", f"{d['holds']:.0%}", str(d["n"])) for d in found["durability"]]
    yield "If an agreement were signed: would it hold?", ("by which definition", "years", "odds", "n"), rows
    if fan := found["fighting"]:
        rows = [(month, *(f"{v[k]:,.0f}" for v in fan["quantiles"].values())) for k, month in enumerate(fan["months"])]
        levels = tuple(f"{float(level):.0%}" for level in fan["quantiles"])
        yield f"Fighting, {fan['counted']} a month ({fan['last']['count']:,.0f} in {fan['last']['month']})", (
            "month", *levels,
        ), rows  # fmt: skip


def _cautions(found: dict[str, Any]) -> Iterator[str]:
    """What the base rates shown must not be read without, each once."""
    rates = [*(q["base_rate"] for q in found["questions"] if q["probability"] is not None), *found["durability"]]
    yield "\nCautions of the base rates"
    yield from dict.fromkeys(f"- {caution}" for rate in rates for caution in rate["cautions"])


def _base_rate(rate: dict[str, Any]) -> str:
    band = f", {rate['low']:.0%} to {rate['high']:.0%}" if rate["low"] is not None else ""
    return f"{rate['value']:.0%}{band} (n {rate['n']:,})"


def _class(rate: dict[str, Any]) -> str:
    return f"{rate['class']} ({rate['how']})" if rate["how"] else str(rate["class"])


def _odds(chance: float) -> str:
    """Whole per cent; never 0 or 100, unless it is just that."""
    if 0 < chance < 0.005 or 0.995 < chance < 1:
        return "below 1%" if chance < 0.5 else "above 99%"
    return f"{chance:.0%}"


_MODELS = {"two_state": "two-state", "kaplan_meier": "Kaplan–Meier"}
"""Parts whose names are more than their words."""


def _parts(parts: dict[str, float]) -> str:
    return ", ".join(f"{_MODELS.get(name, name.replace('_', ' '))} {_odds(value)}" for name, value in parts.items())


def _assumed(question: dict[str, Any]) -> str:
    from kadesh.brief.context import counted

    number = len(question["assumed"])
    inputs = f"; {counted(number, 'input')} assumed: not for a bottom line" if number else ""
    return f"{question['note']}{inputs}"
