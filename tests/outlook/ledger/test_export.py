"""The common form: names of Metaculus for questions, of ForecastBench for forecasts and resolutions."""

import json

from kadesh.outlook.ledger import append, read_ledger
from kadesh.outlook.ledger.export import COLUMNS, export_data, export_rows
from tests.outlook.ledgers import day, question, resolution, write_all

METACULUS = {
    "title", "resolution_criteria", "fine_print", "open_time", "scheduled_close_time", "scheduled_resolve_time", "type",
    "options",
}  # fmt: skip
FORECASTBENCH = {"id", "source", "forecast", "resolution_date"}
RESOLVED = {"id", "source", "resolution_date", "resolved", "resolved_to"}


def test_everything_on_the_ledger_is_in_it(tmp_path):
    ledger = read_ledger(write_all(tmp_path / "ledger.jsonl"))
    data = export_data(ledger, "talks")
    assert data["head"] == ledger.head
    assert all(set(row) >= METACULUS for row in data["questions"])
    assert all(set(row) >= FORECASTBENCH for row in data["forecasts"])
    assert all(set(row) >= RESOLVED for row in data["resolutions"])
    assert {row["id"]: row["resolved_to"] for row in data["resolutions"]} == {
        "meet": 0.0, "who": "b", "deaths": 4.0, "when": 0.0,
    }  # fmt: skip
    assert {row["id"]: row["type"] for row in data["questions"]}["who"] == "multiple_choice"
    assert [row["forecast"] for row in data["forecasts"] if row["id"] == "meet"] == [0.6, 0.7, 0.1]
    assert [row["retrocast"] for row in data["forecasts"] if row["id"] == "meet"] == [False, False, True]
    json.dumps(data, allow_nan=False)


def test_one_row_for_each_forecast_and_for_each_question_without_one(tmp_path):
    ledger = read_ledger(write_all(tmp_path / "ledger.jsonl"))
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in export_rows(ledger, "talks")]
    assert [row["id"] for row in rows] == ["meet", "meet", "meet", "aerger", "when", "who", "deaths"]
    assert rows[3]["forecast"] is None
    assert (rows[3]["resolved"], rows[0]["resolved"]) == (False, True)
    assert rows[0]["question"] == "Will it be meet?"


def test_an_annulled_question_is_not_resolved(tmp_path):
    path = tmp_path / "ledger.jsonl"
    append(path, day(2), question())
    append(path, day(3), resolution(date=day(3), outcome=None, evidence=[], reason="Badly put."))
    (row,) = export_data(read_ledger(path), "talks")["resolutions"]
    assert (row["resolved"], row["resolved_to"], row["comment"]) == (False, None, "Badly put.")
