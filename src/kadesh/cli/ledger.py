"""``kadesh ledger``: forecasts written down before their day, and scored when it comes."""

from __future__ import annotations

import datetime as dt
import json
import sys
from typing import TYPE_CHECKING, Any

import click

from kadesh.cli.foresee import foresee
from kadesh.cli.options import Day, Release, release_option, today, written_on
from kadesh.errors import InputError, Problem
from kadesh.printable import printable

if TYPE_CHECKING:
    from kadesh.outlook.ledger import Forecast, Ledger, Question
    from kadesh.outlook.ledger.entries import Outcome
    from kadesh.outlook.scores.card import ScoreCard
    from kadesh.record.dossier import Dossier
    from kadesh.record.values.handling import Handling

_TYPES = ("binary", "numeric", "date", "multiple choice")
_format_option = click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv"]), default="table", show_default=True,
    help="A table to read, or JSON or CSV (in UTF-8) for another program.",
)  # fmt: skip
_day_option = click.option("--day", type=Day(), help="Day of writing (default: today, UTC).")
_as_of_option = click.option("--as-of", type=Day(), help="As the ledger stood that day (default: today, UTC).")
_handling_option = click.option(
    "--handling", type=Release(), default="public", show_default=True, help="Who may see what is written."
)


@click.group()
def ledger() -> None:
    """Keep forecasts on a ledger, and score them when their day comes.

    The ledger stands in the dossier's folder as ledger.jsonl (for a single file talks.yaml beside it, as
    talks.ledger.jsonl). Nothing on it is ever changed: a new forecast revises an old one, and both stay.

    \b
    Example:  kadesh ledger add talks q-next-round --probability 0.6 --by "the desk"
              kadesh ledger foresee talks
              kadesh ledger list talks
              kadesh ledger resolve talks q-next-round --outcome yes --evidence wire-2026-03-04
              kadesh ledger score talks
              kadesh ledger verify talks --head 1f6d0c2a9b3e
    """


ledger.add_command(foresee)


@ledger.command(short_help="Write a forecast down.")
@click.argument("dossier", metavar="DOSSIER")
@click.argument("question", metavar="QUESTION")
@click.option("--probability", type=float, metavar="P", help="Of yes, from 0 to 1.")
@click.option("--option", "options", multiple=True, metavar="NAME=P", help="Multiple choice: one for each option.")
@click.option(
    "--quantile", "quantiles", multiple=True, metavar="P=VALUE",
    help="Probability P of staying below a number, or of having come by a day.",
)  # fmt: skip
@click.option("--by", metavar="NAME", help="The person who made the forecast.")
@click.option("--model", metavar="NAME", help="The model that made it.")
@click.option("--inputs", metavar="SHA256", help="Hash of what the model was given.")
@click.option("--made", type=Day(), help="Day whose knowledge it rests on (default: the day of writing).")
@click.option("--retrocast", is_flag=True, help="Made after the fact: scored apart.")
@click.option("--note", metavar="TEXT", help="The reason, in words.")
@click.option("--text", help="A new question in words; with --criteria and --resolves.")
@click.option("--criteria", metavar="TEXT", help="New question: how a stranger tells the answer.")
@click.option("--opens", type=Day(), help="New question: first day of forecasts (default: the day of writing).")
@click.option("--resolves", type=Day(), help="New question: scheduled day of the answer.")
@click.option(
    "--type", "kind", type=click.Choice(_TYPES), default="binary", show_default=True,
    help="New question: what an answer is.",
)  # fmt: skip
@_handling_option
@_day_option
def add(dossier: str, question: str, day: dt.date | None, **given: Any) -> None:
    """Write a forecast on the ledger, with its question first if that is not there yet.

    QUESTION is the id of a question of the dossier or of the ledger, or a new id with --text, --criteria and
    --resolves. Without a forecast only the question is written.

    \b
    Example:  kadesh ledger add talks q-next-round --probability 0.6 --by "the desk"
              kadesh ledger add talks deaths-may --quantile 0.1=300 --quantile 0.9=2500 --model "last month"
    """
    from kadesh.outlook.ledger import LedgerEntry, append, ledger_file, read_ledger
    from kadesh.record.files.reading import open_dossier

    found, day, file = open_dossier(dossier), written_on(day), ledger_file(dossier)
    asked = read_ledger(file).asked.get(question)
    if asked and (given["text"] or given["criteria"]):
        what = f"the question {question!r} is on the ledger already, and its wording stays"
        raise InputError(Problem(what, "leave out --text and --criteria, or choose another id"))
    about = asked.question if asked else _question(found, question, day, given)
    forecast = _forecast(about, day, given)
    entries: list[LedgerEntry] = [entry for entry in (None if asked else about, forecast) if entry]
    if not entries:
        raise InputError(Problem("no forecast is given", "give --probability, --option or --quantile"))
    lines = append(file, day, *entries)
    click.echo(f"{file}: line {lines[-1].seq} written; head {lines[-1].sha256}")


def _question(dossier: Dossier, name: str, day: dt.date, given: dict[str, Any]) -> Question:
    """The question of the dossier with that id, or a new one."""
    import difflib

    from kadesh.outlook.ledger import Question
    from kadesh.outlook.ledger.chain import entry_from

    known = {q.id: q for q in dossier.questions if q.status == "accepted"}
    if name in known and not given["text"]:
        return known[name]
    if name in dossier.by_id or not given["text"]:
        near = difflib.get_close_matches(name, known, n=1)
        what = f"{name!r} is another entry of the dossier" if name in dossier.by_id else f"no question {name!r}"
        mend = f"did you mean {near[0]!r}?" if near else "ask a new one: --text, --criteria, --resolves"
        raise InputError(Problem(what, mend))
    data = {
        "id": name,
        "text": given["text"],
        "criteria": given["criteria"],
        "opens": given["opens"] or day,
        "resolves": given["resolves"],
        "type": given["kind"],
        "options": tuple(_pairs(given["options"], "--option")),
        "handling": given["handling"],
    }
    found = entry_from(Question, {key: value for key, value in data.items() if value is not None})
    assert isinstance(found, Question)
    return found


def _forecast(question: Question, day: dt.date, given: dict[str, Any]) -> Forecast | None:
    """The forecast that the options state; None if they state none."""
    from kadesh.outlook.ledger import Forecast
    from kadesh.outlook.ledger.chain import entry_from

    curve = "dates" if question.type == "date" else "quantiles"
    answers = {
        "probability": given["probability"],
        "probabilities": _pairs(given["options"], "--option") or None,
        curve: _pairs(given["quantiles"], "--quantile") or None,
    }
    if not any(answer is not None for answer in answers.values()):
        return None
    data = answers | {
        "question": question.id,
        "maker": {"person": given["by"], "model": given["model"]},
        "made": given["made"] or day,
        **{name: given[name] for name in ("inputs", "retrocast", "note", "handling")},
    }
    found = entry_from(Forecast, {key: value for key, value in data.items() if value is not None})
    assert isinstance(found, Forecast)
    return found


def _pairs(texts: tuple[str, ...], option: str) -> dict[str, str]:
    """``NAME=VALUE`` texts as a map."""
    pairs = [(name.strip(), value.strip()) for name, _, value in (text.rpartition("=") for text in texts)]
    found = dict(pairs)
    if len(found) < len(pairs) or not all(name and value for name, value in pairs):
        raise InputError(Problem(f"{option} {' '.join(texts)!r}: expected NAME=VALUE, each name once", "see --help"))
    return found


@ledger.command("list", short_help="List questions, forecasts and answers; export them.")
@click.argument("dossier", metavar="DOSSIER")
@_format_option
@_as_of_option
@release_option
def list_(dossier: str, form: str, as_of: dt.date | None, release: Handling) -> None:
    """List what is on the ledger: questions, every forecast on them, and what happened.

    JSON and CSV are in the field's common form: questions with the names of Metaculus, forecasts and resolutions with
    those of ForecastBench.

    \b
    Example:  kadesh ledger list talks --format csv
    """
    from kadesh.cli.show import _csv, _print_table
    from kadesh.outlook.ledger.export import COLUMNS, export_data, export_rows

    found, shown, day = _shown(dossier, as_of, release)
    if form == "json":
        _print_json(export_data(shown, found.id))
    elif form == "csv":
        rows = [tuple(map(_cell, row)) for row in export_rows(shown, found.id)]
        sys.stdout.buffer.write(_csv(COLUMNS, rows).encode())
    else:
        heads = ("Question", "Due", "Forecast", "By", "Written", "Outcome")
        _print_table(f"{str(release).upper()} · Ledger, as it stood on {day}", heads, _rows(shown, found))
        click.echo(f"Head: {shown.head}")


def _rows(shown: Ledger, dossier: Dossier) -> list[tuple[str, ...]]:
    """A row for each forecast, marked where a later one of the same maker revised it."""
    from kadesh.outlook.ledger.export import answer_data
    from kadesh.outlook.scores.listing import answer_words, outcome_words
    from kadesh.record.values.dates import plain_date
    from kadesh.record.values.likelihood import likelihood_word

    rows: list[tuple[str, ...]] = []
    for asked in shown.asked.values():
        outcome = outcome_words(asked.resolution.outcome) if asked.resolution else ""
        about = asked.question.text, plain_date(asked.question.resolves)
        latest = {given.forecast.by: given.line for given in asked.forecasts}
        for given in asked.forecasts:
            said, forecast = answer_words(answer_data(given.forecast)), given.forecast
            if forecast.probability is not None:
                said += f", {likelihood_word(forecast.probability, dossier.words)}"
            said += " (revised)" * (given.line != latest[forecast.by]) + " (retrocast)" * forecast.retrocast
            rows.append((*about, said, forecast.by, given.day.isoformat(), outcome))
        if not asked.forecasts:
            rows.append((*about, "", "", "", outcome))
    return rows


@ledger.command(short_help="Write down how a question came out.")
@click.argument("dossier", metavar="DOSSIER")
@click.argument("question", metavar="QUESTION")
@click.option("--outcome", metavar="ANSWER", help="yes or no; a number; a day, or no if it did not come; an option.")
@click.option("--annul", is_flag=True, help="No answer will count; with --reason.")
@click.option("--evidence", multiple=True, metavar="SOURCE", help="Id of a source of the dossier, or a citation.")
@click.option("--settled", type=Day(), help="Day on which the answer was settled (default: the day of writing).")
@click.option("--reason", metavar="TEXT", help="Why it is annulled, or why an earlier answer is overruled.")
@_handling_option
@_day_option
def resolve(dossier: str, question: str, day: dt.date | None, **given: Any) -> None:
    """Write on the ledger how a question came out, with the evidence.

    A second answer to the same question needs a reason; the last one is in force, and all stay.

    \b
    Example:  kadesh ledger resolve talks q-next-round --outcome yes --evidence wire-2026-03-04
    """
    from kadesh.cli.evidence import dossier_of, evidence_notes
    from kadesh.outlook.ledger import Resolution, append, ledger_file, read_ledger
    from kadesh.outlook.ledger.chain import entry_from

    day, file = written_on(day), ledger_file(dossier)
    asked = read_ledger(file).asked.get(question)
    if asked is None:
        raise InputError(Problem(f"no question {question!r} is on the ledger", f"see: kadesh ledger list {dossier}"))
    if given["annul"] == (given["outcome"] is not None):
        raise InputError(Problem("no answer, or two", "give either --outcome or --annul"))
    data = {
        "question": question,
        "date": given["settled"] or day,
        "outcome": None if given["annul"] else _outcome(asked.question, given["outcome"]),
        "evidence": given["evidence"],
        "handling": given["handling"],
    } | ({"reason": given["reason"]} if given["reason"] else {})
    entry = entry_from(Resolution, data)
    assert isinstance(entry, Resolution)
    record = dossier_of(dossier)
    lines = append(file, day, entry)
    for note in evidence_notes(record, entry.evidence, entry.date) if record else ():
        click.echo(printable(note), err=True)
    click.echo(f"{file}: line {lines[-1].seq} written; head {lines[-1].sha256}")


def _outcome(question: Question, text: str) -> Outcome:
    """The answer as the type of the question has it; text that fits none is left for the ledger to refuse."""
    yes_or_no = {"yes": True, "true": True, "no": False, "false": False}
    if question.type in ("binary", "date"):
        return yes_or_no.get(text.strip().lower(), text)
    if question.type == "numeric":
        try:
            return float(text)
        except ValueError:
            return text
    return text


@ledger.command(short_help="Score the forecasts whose day has come.")
@click.argument("dossier", metavar="DOSSIER")
@click.option(
    "--bins", type=click.Choice(["tenths", "words", "values"]), default="tenths", show_default=True,
    help="Of the reliability table: ten equal ones, one for each word for odds, or each probability given.",
)  # fmt: skip
@_format_option
@_as_of_option
@release_option
def score(dossier: str, bins: str, form: str, as_of: dt.date | None, release: Handling) -> None:
    """Score the forecasts whose questions are past their scheduled day; lower is better, everywhere.

    The last forecast of each maker counts that was written before the question closed and before the answer was
    settled. Retrocasts are shown apart and never counted.

    \b
    Example:  kadesh ledger score talks --format json
    """
    from kadesh.cli.show import _csv
    from kadesh.outlook.scores import TENTHS
    from kadesh.outlook.scores.card import score_ledger
    from kadesh.outlook.scores.listing import card_data, mean_rows
    from kadesh.record.values.likelihood import SCALES

    found, shown, day = _shown(dossier, as_of, release)
    words = tuple(bound for bound, _ in SCALES[found.words])
    card = score_ledger(shown, day, {"tenths": TENTHS, "words": words, "values": None}[bins])
    if form == "json":
        _print_json(card_data(card))
    elif form == "csv":
        sys.stdout.buffer.write(_csv(*mean_rows(card)).encode())
    else:
        _print_card(card, f"{str(release).upper()} · ")


def _print_card(card: ScoreCard, marking: str) -> None:
    from kadesh.cli.show import _print_table
    from kadesh.outlook.scores.listing import forecast_rows, mean_rows, reliability_rows

    _print_table(f"{marking}Mean scores, as of {card.as_of}; lower is better", *mean_rows(card))
    _print_table("What was forecast, and what happened", *forecast_rows(card.scored))
    if card.parts:
        _print_table("Given and happened, yes-or-no questions", *reliability_rows(card))
        p = card.parts
        click.echo(
            f"Brier score {p.score:.4f} = reliability {p.reliability:.4f} - resolution {p.resolution:.4f}"
            f" + uncertainty {p.uncertainty:.4f} (n = {p.n}, each probability a bin)"
        )
        over_all = next(m for m in card.means if (m.maker, m.template, m.score) == (None, None, "brier"))
        if over_all.n > p.n:
            chosen = f"{over_all.n - p.n} on multiple choice"
            mean = f"the mean of {over_all.mean:.4g} above is over {over_all.n} forecasts, {chosen}"
            click.echo(f"That is of yes-or-no questions alone; {mean}.")
    if card.retrocasts:
        _print_table("Retrocasts: made after the fact, in no mean above", *forecast_rows(card.retrocasts))
    click.echo(f"Not due: {card.not_due}. Annulled: {card.annulled}. Overdue: {', '.join(card.overdue) or 'none'}.")
    click.echo(f"Head: {card.head}")


@ledger.command(short_help="Verify that nothing was changed.")
@click.argument("dossier", metavar="DOSSIER")
@click.option("--head", metavar="HASH", help="A head printed earlier: was anything up to it changed since?")
def verify(dossier: str, head: str | None) -> int:
    """Verify that nothing on the ledger was changed, taken out, put in or moved since it was written.

    DOSSIER may be the ledger itself, too. Exit status 0 if it is sound, 1 if not. Without --head a rewriting of
    everything from some line on cannot be told; with the head of an earlier brief it is.

    \b
    Example:  kadesh ledger verify talks --head 1f6d0c2a9b3e
    """
    from kadesh.outlook import ledger as books

    found = books.verify(books.ledger_file(dossier), head)
    if found.problem:
        click.echo(str(found.problem), err=True)
        return 1
    since = "" if found.since is None else f"; all as it was up to that head, {found.since} written since"
    click.echo(f"sound: {found.entries} lines, head {found.head}{since}")
    return 0


def _shown(dossier: str, as_of: dt.date | None, release: Handling) -> tuple[Dossier, Ledger, dt.date]:
    """The dossier, the part of its ledger that may be shown, and the day it is shown as of."""
    from kadesh.outlook.ledger import ledger_file, read_ledger
    from kadesh.record.files.reading import open_dossier
    from kadesh.record.viewing import view

    found, day = open_dossier(dossier), as_of or today()
    hidden = set(found.by_id) - set(view(found, release=release).by_id)
    return found, read_ledger(ledger_file(dossier)).known(day).released(release, hidden), day


def _print_json(data: dict[str, Any]) -> None:
    sys.stdout.buffer.write(f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, bool)) else str(value)
