"""What may be written after what."""

import datetime as dt

import pytest
from pydantic import ValidationError

from kadesh.errors import InputError
from kadesh.outlook.ledger import append, read_ledger
from kadesh.outlook.ledger.rules import Rules
from tests.outlook.ledgers import CLOSES, DUE, day, forecast, question, resolution

TYPES = {
    "binary": (question("q"), {"probability": 0.0}, False),
    "multiple choice": (
        question("q", type="multiple choice", options=["a", "b"]),
        {"probabilities": {"a": 1.0, "b": 0.0}},
        "a",
    ),
    "numeric": (question("q", type="numeric"), {"quantiles": {0.5: 3.0}}, 4.0),
    "date": (question("q", type="date"), {"dates": {0.5: "2026-02-20"}}, "2026-02-21"),
}


def after(*entries):
    rules = Rules()
    for entry in entries:
        rules.take(day(2), entry)
    return rules


@pytest.mark.parametrize("name", TYPES)
@pytest.mark.parametrize("other", TYPES)
def test_an_answer_fits_the_type_of_its_question(name, other):
    asked, _, _ = TYPES[name]
    _, answer, outcome = TYPES[other]
    given = forecast("q", **answer)
    if name == other:
        after(asked, given).take(DUE, resolution("q", outcome=outcome))
        return
    with pytest.raises(InputError, match=f"'q' is {name}"):
        after(asked, given)
    if (name, other) != ("date", "binary"):  # "no" answers both
        with pytest.raises(InputError, match="is no answer to 'q'"):
            after(asked).take(DUE, resolution("q", outcome=outcome))


def test_options_must_be_those_of_the_question():
    with pytest.raises(InputError, match="has other options"):
        after(TYPES["multiple choice"][0], forecast("q", probabilities={"a": 0.5, "c": 0.5}))


def test_a_question_is_asked_once():
    with pytest.raises(InputError, match="its wording stays"):
        after(question(), question(text="Will it be otherwise?"))


def test_days_never_go_back(tmp_path):
    path = tmp_path / "ledger.jsonl"
    append(path, day(5), question())
    with pytest.raises(InputError, match="has reached 2026-02-05"):
        append(path, day(4), forecast())


LATE = [
    (CLOSES, CLOSES, True),
    (CLOSES + dt.timedelta(1), CLOSES + dt.timedelta(1), False),
    (day(4), day(5), False),
    (day(6), day(5), False),
    (dt.date(2026, 1, 31), dt.date(2026, 1, 31), False),
]


@pytest.mark.parametrize(("made", "written", "fine"), LATE)
def test_a_forecast_is_written_the_day_it_is_made_while_the_question_is_open(made, written, fine):
    rules = Rules()
    rules.take(dt.date(2026, 1, 30), question())
    if fine:
        rules.take(written, forecast(made=made))
        return
    with pytest.raises(InputError):
        rules.take(written, forecast(made=made))


def test_after_the_answer_there_are_retrocasts_only():
    rules = after(question())
    rules.take(day(5), resolution(date=day(4)))
    with pytest.raises(InputError, match="only a retrocast"):
        rules.take(day(6), forecast(made=day(6)))
    rules.take(day(6), forecast(made=day(3), retrocast=True))


def test_without_a_closing_day_it_closes_the_day_before_it_is_due():
    rules = after(question(closes=None))
    rules.take(DUE - dt.timedelta(1), forecast(made=DUE - dt.timedelta(1)))
    with pytest.raises(InputError, match="is closed"):
        rules.take(DUE, forecast(made=DUE))


def test_a_second_answer_needs_a_reason():
    rules = after(question())
    rules.take(DUE, resolution())
    with pytest.raises(InputError, match="was resolved before"):
        rules.take(DUE, resolution(outcome=False))
    rules.take(DUE, resolution(outcome=False, reason="The report was withdrawn."))


@pytest.mark.parametrize("settled", [dt.date(2026, 1, 31), DUE + dt.timedelta(1)])
def test_an_answer_is_settled_between_the_opening_and_its_writing(settled):
    with pytest.raises(InputError, match="settled on"):
        after(question()).take(DUE, resolution(date=settled))


@pytest.mark.parametrize(
    "wrong",
    [
        {"probability": 1.2},
        {"probability": float("nan")},
        {"probability": 0.5, "quantiles": {0.5: 1.0}},
        {"probability": None},
        {"probabilities": {"a": 0.5, "b": 0.6}},
        {"quantiles": {0.1: 2.0, 0.9: 1.0}},
        {"quantiles": {0.0: 1.0}},
        {"quantiles": {0.5: float("inf")}},
        {"quantiles": {0.5: 1e300}},
        {"quantiles": {k / 2000 + 0.0001: 1.0 for k in range(1500)}},
        {"dates": {0.1: "2026-03-01", 0.9: "2026-02-01"}},
        {"dates": {0.1: 86400}},
        {"inputs": "abc"},
        {"maker": {"person": "Ada", "model": "renewal"}},
        {"note": "a\x1b[2J"},
    ],
)
def test_a_forecast_that_says_nothing_sensible_is_none(wrong):
    with pytest.raises(ValidationError):
        forecast(**wrong)


def test_an_answer_needs_evidence_and_annulling_a_reason():
    for wrong in ({"evidence": []}, {"outcome": None}, {"outcome": float("nan")}):
        with pytest.raises(ValidationError):
            resolution(**wrong)


def test_revisions_keep_history(tmp_path):
    path = tmp_path / "ledger.jsonl"
    append(path, day(2), question(), forecast(), forecast(probability=0.8), forecast(by="Ben"))
    asked = read_ledger(path).asked["meet"]
    assert [given.forecast.probability for given in asked.forecasts] == [0.6, 0.8, 0.6]
    assert [given.line for given in asked.counting()] == [3, 4]
