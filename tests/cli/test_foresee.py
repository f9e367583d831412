"""``kadesh ledger foresee``: what the outlook says, put on the ledger once, and again only where it changed."""

import json

import pytest

from tests.cli.running import run

FEW = ("--draws", "200")
ON = ("--as-of", "2026-02-01", *FEW)


def foreseen(dossier, *more):
    return run("ledger", "foresee", dossier, *ON, *more)


def listed(dossier):
    return json.loads(run("ledger", "list", dossier, "--format", "json").out)


def test_every_question_of_the_outlook_is_on_the_ledger_with_its_forecast(dossier):
    done = foreseen(dossier, "--day", "2026-02-01")
    assert (done.status, done.err) == (0, "")
    outlook = json.loads(run("outlook", dossier, "--format", "json", *ON).out)["questions"]
    asked = {q["id"]: q["probability"] for q in outlook if q["probability"] is not None}
    written = {f["id"]: f["forecast"] for f in listed(dossier)["forecasts"]}
    assert asked
    assert written == pytest.approx(asked, abs=5e-5)


def test_the_same_forecast_is_not_written_twice(dossier):
    foreseen(dossier, "--day", "2026-02-01")
    ledger = (dossier / "ledger.jsonl").read_bytes()
    assert "nothing new" in foreseen(dossier, "--day", "2026-02-02").out
    assert (dossier / "ledger.jsonl").read_bytes() == ledger


def test_a_forecast_of_another_day_is_a_revision(dossier):
    """Under the same question, which is not asked again."""
    foreseen(dossier, "--day", "2026-02-01", "--horizon", "30d")
    before = listed(dossier)
    assert (
        run(
            "ledger", "foresee", dossier, "--as-of", "2026-02-02", "--day", "2026-02-02", "--horizon", "29d", *FEW
        ).status
        == 0
    )
    after = listed(dossier)
    assert [q["id"] for q in after["questions"]] == [q["id"] for q in before["questions"]]
    assert len(after["forecasts"]) == 2 * len(before["forecasts"])


@pytest.mark.parametrize(
    ("known", "written", "retrocast"),
    [("2026-02-01", "2026-02-01", False), ("2026-02-01", "2026-02-02", True), ("2026-01-22", "2026-01-22", True)],
)
def test_what_was_known_later_or_written_later_is_a_retrocast(known, written, retrocast, dossier):
    assert run("ledger", "foresee", dossier, "--as-of", known, "--day", written, *FEW).status == 0
    assert {f["retrocast"] for f in listed(dossier)["forecasts"]} == {retrocast}


def test_a_day_before_the_last_line_is_refused_and_nothing_written(dossier):
    foreseen(dossier, "--day", "2026-02-03")
    ledger = (dossier / "ledger.jsonl").read_bytes()
    done = run("ledger", "foresee", dossier, "--as-of", "2026-01-25", "--day", "2026-02-01", *FEW)
    assert done.status == 2
    assert "Traceback" not in done.err
    assert (dossier / "ledger.jsonl").read_bytes() == ledger


def on(dossier, day):
    return run("ledger", "foresee", dossier, "--as-of", day, "--day", day, *FEW)


def test_on_the_next_days_the_open_questions_are_forecast_on_and_none_is_asked_anew(dossier):
    for day in ("2026-02-01", "2026-02-02", "2026-02-03"):
        assert on(dossier, day).status == 0
    found = listed(dossier)
    templates = [question["template"] for question in found["questions"]]
    assert len(templates) == len(set(templates))
    assert len(found["forecasts"]) > len(templates)


def test_a_template_is_asked_anew_when_its_question_nears_its_day(dossier):
    on(dossier, "2026-02-01")
    assert on(dossier, "2026-03-25").status == 0
    asked = [q["id"] for q in listed(dossier)["questions"] if q["template"] == "next round"]
    assert asked == ["next-round-2026-05-02", "next-round-2026-06-23"]


def test_what_is_closed_or_answered_stops_nothing_else(dossier):
    on(dossier, "2026-02-01")
    before = listed(dossier)
    first = before["questions"][0]["id"]
    assert (
        run("ledger", "resolve", dossier, first, "--outcome", "no", "--day", "2026-02-02", "--evidence", "seen").status
        == 0
    )
    done = on(dossier, "2026-02-03")
    assert (done.status, done.err) == (0, "")
    counted = [sum(f["id"] == first for f in found["forecasts"]) for found in (before, listed(dossier))]
    assert counted == [1, 1]
