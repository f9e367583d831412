"""Which forecasts count, what stood on the ledger on a day, and what of it may be shown."""

import datetime as dt

import pytest

from kadesh.outlook.ledger import append, read_ledger
from kadesh.outlook.ledger.chain import GENESIS
from kadesh.record.values.handling import parse_release
from tests.outlook.ledgers import CLOSES, DUE, day, forecast, question, resolution, write_all

RESTRICTED = parse_release("restricted")
PUBLIC = parse_release("public")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.jsonl"


def counting(path, **options):
    return [g.forecast.probability for g in read_ledger(path).asked["meet"].counting(**options)]


def test_the_last_of_each_maker_counts(path):
    append(path, day(2), question(), forecast(), forecast(by="Ben", probability=0.3))
    append(path, day(3), forecast(made=day(3), probability=0.9))
    append(path, day(3), forecast(made=day(3), maker={"model": "Ada"}, probability=0.5))
    assert counting(path) == [0.9, 0.3, 0.5]


def test_nothing_counts_from_the_day_the_answer_was_settled(path):
    append(path, day(2), question(), forecast())
    append(path, day(20), forecast(made=day(20), probability=0.99))
    append(path, day(21), resolution(date=day(20)))
    assert counting(path) == [0.6]


def test_retrocasts_are_given_only_when_asked_for(path):
    append(path, day(2), question(), forecast())
    append(path, DUE, forecast(made=day(2), retrocast=True, probability=0.01))
    assert (counting(path), counting(path, retrocasts=True)) == ([0.6], [0.01])


def test_as_it_stood_on_a_day(path):
    ledger = read_ledger(write_all(path))
    then = ledger.known(day(2))
    assert (len(then.lines), then.head) == (2, ledger.lines[1].sha256)
    assert ledger.known(day(1)).head == GENESIS
    assert ledger.known(dt.date(2026, 3, 15)).asked["meet"].resolution.outcome is True
    assert ledger.asked["meet"].resolution.outcome is False


def test_what_is_handled_more_strictly_is_not_shown(path):
    secret = {"handling": "restricted", "note": "BLUEHERON"}
    append(path, day(2), question(), forecast(**secret), question("secret", text="BLUEHERON?", handling="restricted"))
    append(path, day(2), forecast("secret", note="BLUEHERON"), forecast(by="Ben"))
    append(path, DUE, resolution("secret"), resolution())
    ledger = read_ledger(path)
    shown = ledger.released(PUBLIC)
    assert "BLUEHERON" not in repr(shown)
    assert [g.forecast.by for g in shown.asked["meet"].forecasts] == ["Ben"]
    assert shown.head == ledger.head
    assert len(ledger.released(RESTRICTED).lines) == len(ledger.lines)


def test_what_rested_only_on_hidden_sources_is_not_shown(path):
    append(path, day(2), question(), question("b", evidence=["memo"]), question("c", evidence=["memo", "wire"]))
    append(path, DUE, resolution(evidence=["memo"]), resolution("c", evidence=["memo", "wire"]))
    shown = read_ledger(path).released(PUBLIC, hidden={"memo"})
    assert list(shown.asked) == ["meet", "c"]
    assert shown.asked["meet"].resolution is None
    assert shown.asked["c"].resolution is not None


def test_a_question_that_the_record_hides_goes_with_its_forecasts(path):
    append(path, day(2), question(), forecast())
    assert read_ledger(path).released(PUBLIC, hidden={"meet"}).lines == ()


def test_it_is_due_on_its_scheduled_day(path):
    append(path, day(2), question())
    asked = read_ledger(path).asked["meet"]
    assert (asked.due(CLOSES), asked.due(DUE)) == (False, True)
