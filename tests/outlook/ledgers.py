"""Invented questions between Alpha and Beta, and a ledger on which everything has happened once."""

import datetime as dt

from kadesh.outlook.ledger import Forecast, Question, Resolution, append

OPENS, MADE, CLOSES, DUE = (dt.date(2026, *day) for day in ((2, 1), (2, 2), (3, 10), (3, 12)))


def day(number, month=2):
    return dt.date(2026, month, number)


def question(name="meet", **changes):
    fields = {
        "id": name,
        "text": f"Will it be {name}?",
        "criteria": "Yes if two outlets say so.",
        "opens": OPENS,
        "closes": CLOSES,
        "resolves": DUE,
    }
    return Question.model_validate(fields | changes)


def forecast(name="meet", made=MADE, by="Ada", **changes):
    answer = {} if {"probabilities", "quantiles", "dates"} & set(changes) else {"probability": 0.6}
    return Forecast.model_validate({"question": name, "maker": {"person": by}, "made": made} | answer | changes)


def resolution(name="meet", **changes):
    fields = {"question": name, "date": DUE, "outcome": True, "evidence": ["wire"]}
    return Resolution.model_validate(fields | changes)


def write_all(path):
    """A ledger with every kind of entry, a revision, a retrocast, an overruled answer, letters of several scripts."""
    append(path, day(2), question(), forecast())
    append(path, day(3), question("aerger", background="Ärger in 北京 – “so”"))
    append(path, day(4), question("when", type="date"), question("who", type="multiple choice", options=["a", "b"]))
    append(path, day(5), question("deaths", type="numeric"), forecast(made=day(5), probability=0.7))
    append(path, day(5), forecast("who", made=day(5), probabilities={"a": 0.25, "b": 0.75}))
    append(path, day(6), forecast("deaths", made=day(6), by="Ben", quantiles={0.05: 1, 0.5: 2, 0.95: 9}))
    append(path, day(6), forecast("when", made=day(6), dates={0.1: "2026-02-20", 0.5: "2026-06-01"}))
    append(path, DUE, resolution(), resolution("who", outcome="b"), resolution("deaths", outcome=4.0))
    append(path, DUE, resolution("when", outcome=False), forecast(made=day(2), retrocast=True, probability=0.1))
    append(path, day(20, 3), resolution(outcome=False, date=DUE, reason="The report was withdrawn."))
    return path
