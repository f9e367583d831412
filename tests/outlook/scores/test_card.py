"""The score card: who counts, when, and with which numbers."""

import datetime as dt
import json
import math

import pytest

from kadesh.outlook.ledger import append, read_ledger
from kadesh.outlook.scores.card import score_ledger, scores_of
from kadesh.outlook.scores.listing import card_data, forecast_rows, mean_rows, reliability_rows
from tests.outlook.ledgers import CLOSES, DUE, day, forecast, question, resolution, write_all

LATER = dt.date(2026, 4, 1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.jsonl"


def card(path, as_of=LATER):
    return score_ledger(read_ledger(path), as_of)


def means(found):
    return {(m.maker, m.template, m.score): (pytest.approx(m.mean), m.n) for m in found.means}


def test_scores_by_hand(path):
    append(path, day(2), question(template="round"), question("b", template="round"), question("c"))
    append(path, day(2), forecast(probability=0.8), forecast("b", probability=0.4), forecast("c", probability=0.5))
    append(path, day(2), forecast(by="Ben", probability=0.5))
    append(path, DUE, resolution(), resolution("b", outcome=False), resolution("c", outcome=False))
    found = means(card(path))
    assert found[None, None, "brier"] == ((0.04 + 0.16 + 0.25 + 0.25) / 4, 4)
    assert found["Ada", None, "brier"] == ((0.04 + 0.16 + 0.25) / 3, 3)
    assert found[None, "round", "brier"] == ((0.04 + 0.16 + 0.25) / 3, 3)
    assert found["Ben", "round", "brier"] == (0.25, 1)
    assert found["Ada", "round", "log"] == (math.log(1.25 / 0.6) / 2, 2)
    assert card(path).parts.n == 4


def test_an_early_answer_waits_for_the_scheduled_day(path):
    append(path, day(2), question(), forecast())
    append(path, day(10), resolution(date=day(9)))
    assert (card(path, CLOSES).scored, card(path, CLOSES).not_due) == ((), 1)
    assert len(card(path, DUE).scored) == 1


def test_what_was_written_later_is_not_known(path):
    append(path, day(2), question(), forecast())
    append(path, day(20, 3), resolution())
    assert card(path, DUE).overdue == ("meet",)
    assert card(path, DUE).scored == ()
    assert card(path).overdue == ()


def test_retrocasts_and_annulled_questions_stand_apart(path):
    append(path, day(2), question(), question("b"), forecast(), forecast("b"))
    append(path, DUE, resolution(), forecast(made=day(2), by="Hindsight", retrocast=True, probability=1.0))
    append(path, DUE, resolution("b", outcome=None, evidence=[], reason="Badly put."))
    found = card(path)
    assert [s.forecast.by for s in found.scored] == ["Ada"]
    assert [s.forecast.by for s in found.retrocasts] == ["Hindsight"]
    assert found.retrocasts[0].scores["brier"] == 0
    assert all(m.maker != "Hindsight" for m in found.means)
    assert (found.parts.n, sum(row.n for row in found.reliability), found.annulled) == (1, 1, 1)


def test_an_overruled_answer_counts_no_more(path):
    append(path, day(2), question(), forecast(probability=0.9))
    append(path, DUE, resolution())
    append(path, LATER, resolution(outcome=False, reason="The report was withdrawn."))
    assert card(path, DUE).scored[0].scores["brier"] == pytest.approx(0.01)
    assert card(path).scored[0].scores["brier"] == pytest.approx(0.81)


def test_options_are_scored_over_all_of_them():
    asked = question(type="multiple choice", options=["a", "b", "c"])
    given = forecast(probabilities={"c": 0.5, "a": 0.2, "b": 0.3})
    found = scores_of(asked, given, resolution(outcome="c"))
    assert found == pytest.approx({"brier": (0.04 + 0.09 + 0.25) / 2, "log": 0.693147})


def test_quantiles_have_a_crps_and_symmetric_ones_an_interval_score():
    asked = question(type="numeric")
    given = forecast(quantiles={0.95: 9, 0.05: 1, 0.5: 4})
    # twice the quantile scores 0.05·5, 0.5·2, 0.05·3 weighted 0.275, 0.45, 0.275
    expected = {"crps": 2 * (0.05 * 5 * 0.275 + 0.5 * 2 * 0.45 + 0.05 * 3 * 0.275), "interval": 8}
    assert scores_of(asked, given, resolution(outcome=6.0)) == pytest.approx(expected)
    lopsided = forecast(quantiles={0.05: 1, 0.5: 4})
    assert set(scores_of(asked, lopsided, resolution(outcome=6.0))) == {"crps"}


def test_a_day_after_the_scheduled_one_counts_as_that_day():
    asked = question("when", type="date", opens="2026-02-01", closes=None, resolves="2026-02-11")
    near = forecast("when", dates={0.5: "2026-02-11"})
    far = forecast("when", dates={0.5: "2027-01-01"})
    never, late = resolution("when", outcome=False), resolution("when", outcome="2026-05-05")
    assert [scores_of(asked, f, r)["crps"] for f in (near, far) for r in (never, late)] == [0, 0, 0, 0]
    assert scores_of(asked, far, resolution("when", outcome="2026-02-04"))["crps"] == pytest.approx(7)


def test_scores_in_a_unit_are_joined_over_one_template_only(path):
    append(path, day(2), question("a", type="numeric", template="deaths"), question("b", type="numeric"))
    append(path, day(2), forecast("a", quantiles={0.5: 1.0}), forecast("b", quantiles={0.5: 1000.0}))
    append(path, DUE, resolution("a", outcome=3.0), resolution("b", outcome=3.0))
    assert means(card(path)) == {(None, "deaths", "crps"): (2, 1), ("Ada", "deaths", "crps"): (2, 1)}


def test_an_empty_ledger_has_an_empty_card(path):
    found = card(path)
    assert (found.scored, found.means, found.parts, found.reliability) == ((), (), None, ())
    json.dumps(card_data(found), allow_nan=False)


def test_as_data_and_as_rows_it_says_the_same(path):
    found = card(write_all(path))
    data = json.loads(json.dumps(card_data(found), allow_nan=False))
    assert len(data["means"]) == len(mean_rows(found)[1])
    assert [s["question"] for s in data["forecasts"]] == [row[0] for row in forecast_rows(found.scored)[1]]
    assert [row["n"] for row in data["reliability"]] == [1]
    assert reliability_rows(found)[1] == [("60%–70%", "70%", "0 of 1", "0%", "0%–79%")]
    assert data["counts"] == {"scored": 4, "not_due": 0, "overdue": ["aerger"], "annulled": 0, "retrocasts": 1}
