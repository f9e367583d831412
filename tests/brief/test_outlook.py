"""The outlook in a brief: questions with their odds, how one will tell, and the fan of fighting if there are counts."""

import datetime as dt

import pytest

from kadesh.outlook.fighting.series import read_series
from tests.brief.dossiers import talks, talks_data
from tests.brief.outputs import as_json, brief_of, pages

QUESTION = {
    "id": "own",
    "text": "Will Alpha and Beta meet in Ponte by 1 May 2026?",
    "criteria": "Yes if the Wire reports it.",
    "opens": "2026-02-01",
    "resolves": "2026-05-02",
    "type": "binary",
    "template": "next round",
}


def tables(dossier, **settings):
    made = as_json(brief_of(dossier, **settings))
    return {table["id"]: table["rows"] for section in made["sections"] for table in section["tables"]}


@pytest.fixture(scope="module")
def shown():
    return tables(talks(questions=[*talks_data()["questions"], QUESTION]))


def test_every_question_of_the_outlook_says_how_one_will_tell(shown):
    told = {row[0] for row in (*shown["criteria"], *shown["projections"])}
    asked = {row[0].removesuffix(" (after the fact)") for row in shown["outlook"]}
    assert asked
    assert asked <= told


def test_a_projected_question_has_the_odds_of_the_outlook(shown):
    odds = {row[0].removesuffix(" (after the fact)"): row[1] for row in shown["outlook"]}
    projected = {row[0]: row[3] for row in shown["projections"]}
    assert QUESTION["text"] in odds
    assert projected[QUESTION["text"]] == odds[QUESTION["text"]]
    assert {text: said for text, said in projected.items() if text not in odds and said != "–"} == {}


def test_what_nobody_can_answer_has_a_dash():
    rows = tables(talks(questions=[QUESTION | {"template": "other"}]))["projections"]
    assert {row[0]: row[3] for row in rows}[QUESTION["text"]] == "–"


def test_a_projected_escalation_is_a_question_of_the_next_month():
    projection = talks_data()["projections"][0] | {"id": "worse", "about": "escalation", "by_date": "2026-04-20"}
    rows = tables(talks(projections=[projection]))["projections"]
    assert "Will fighting in April 2026 exceed that of January 2026 by more than a quarter?" in {row[0] for row in rows}


def test_counts_of_fighting_become_a_fan(tmp_path):
    counts = tmp_path / "counts.csv"
    months = "".join(f"2025-{m:02},{40 + m},{m}\n" for m in range(1, 13)) + "2026-01,60,9\n"
    counts.write_text("month,deaths_best,events\n" + months, encoding="utf-8")
    brief = brief_of(talks(), fighting=read_series(counts, "deaths"), as_of=dt.date(2026, 2, 1))
    chart = next(c for s in as_json(brief)["sections"] for c in s["charts"] if c["id"] == "fan")
    assert ["2026-01", "60"] in [row[:2] for row in chart["rows"]]
    assert chart["title"] in pages(brief, ("html",))["html"]
    assert "likelier than not" in chart["title"]
