"""kadesh show: every listing in every format."""

import csv
import io
import json

import pytest

from tests.brief.dossiers import talks_data
from tests.cli.running import run

LISTINGS = ("overview", "rounds", "statements", "positions", "conflicts", "sources")
FORMATS = ("table", "csv", "json")


@pytest.mark.parametrize("what", LISTINGS)
def test_every_listing_says_the_same_in_every_format(dossier, what):
    shown = {form: run("show", dossier, what, "--format", form) for form in FORMATS}
    assert all((done.status, done.err) == (0, "") for done in shown.values())
    rows = json.loads(shown["json"].out)
    assert rows
    assert list(csv.DictReader(io.StringIO(shown["csv"].out))) == rows
    assert next(iter(rows[0].values()))[:4] in shown["table"].out


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("what", LISTINGS)
def test_an_empty_dossier_can_be_shown(place, what, form):
    (place / "d.yaml").write_text("kadesh: 1\nid: d\ntitle: D\n", encoding="utf-8")
    done = run("show", "d.yaml", what, "--format", form)
    assert (done.status, done.err) == (0, "")


def test_the_overview_is_shown_unless_asked_otherwise(dossier):
    assert run("show", dossier).out == run("show", dossier, "overview").out


def test_conflicts_show_both_claims(dossier):
    rows = json.loads(run("show", dossier, "conflicts", "--format", "json").out)
    lengths = [row["claim"] for row in rows if row["attribute"] == "duration"]
    assert len(lengths) == 2


def test_release_and_day_are_kept(dossier):
    data = talks_data()
    data["statements"][0] |= {"quote": "SECRET", "handling": "internal"}
    (dossier / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    assert "SECRET" not in run("show", dossier, "statements").out
    assert "SECRET" in run("show", dossier, "statements", "--release", "internal").out
    assert json.loads(run("show", dossier, "statements", "--format", "json", "--as-of", "2025-12-31").out) == []


def test_a_formula_is_not_run(dossier):
    data = talks_data()
    for statement, text in zip(data["statements"], ("=1+1", "+1", "-1", "@x"), strict=False):
        del statement["quote"]
        statement["paraphrase"] = text
    (dossier / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    rows = list(csv.reader(io.StringIO(run("show", dossier, "statements", "--format", "csv").out)))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []


def test_an_unknown_listing_is_bad_input(dossier):
    done = run("show", dossier, "everything")
    assert (done.status, done.out) == (2, "")
    assert "rounds" in done.err


def test_rows_that_would_run_down_the_page_are_paragraphs(place, monkeypatch):
    words = "the convoy must pass before anything else is discussed at this table or any other"
    said = [
        {"id": f"said-{n}-on-the-first-evening", "speaker": "alpha", "date": "2026-02-18", "quote": words} for n in "ab"
    ]
    data = {"kadesh": 1, "id": "d", "title": "D", "actors": [{"id": "alpha", "name": "Alpha"}], "statements": said}
    (place / "d.json").write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "60")
    narrow = run("show", "d.json", "statements").out.splitlines()
    assert [line for line in narrow if line.startswith("said-")] == [s["id"] for s in said]
    assert narrow[2] == "  date 2026-02-18 · speaker Alpha · kind other".ljust(60)
    assert narrow[3].startswith("  words “the convoy must pass")
    monkeypatch.setenv("COLUMNS", "200")
    assert f"“{words}”" in run("show", "d.json", "statements").out.splitlines()[3]


def test_markup_in_paragraphs_is_shown_and_not_obeyed(place, monkeypatch):
    said = {"id": "a", "speaker": "alpha", "date": "2026-02-18", "quote": "[bold]x[/bold] " + "long words " * 30}
    data = {"kadesh": 1, "id": "d", "title": "D", "actors": [{"id": "alpha", "name": "Alpha"}], "statements": [said]}
    (place / "d.json").write_text(json.dumps(data), encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "50")
    assert "[bold]x[/bold]" in run("show", "d.json", "statements").out
