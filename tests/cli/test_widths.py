"""Dates, ids and words stay whole in tables for terminals, and in what is piped."""

import pytest

from kadesh.cli.widths import broken, column_widths
from tests.cli.running import run

LONG = "a long sentence " * 10
COLUMNS = [["id", "belarus-2022-02-28"], ["date", "2022-03-14~/2022-03-21~"], ["kind", "characterisation"], ["", LONG]]


@pytest.mark.parametrize("room", [200, 120, 73])
def test_words_stay_whole_while_there_is_room(room):
    widths = column_widths(COLUMNS, room)
    assert sum(widths) == room
    assert all(width >= least for width, least in zip(widths, (18, 23, 16, 8), strict=True))


def test_then_ids_and_spans_break_between_their_parts():
    widths = column_widths(COLUMNS, 52)
    assert sum(widths) == 52
    assert broken("belarus-2022-02-28", widths[0]) == "belarus-\n2022-02-28"
    assert broken("2022-03-14~/2022-03-21~", widths[1]) == "2022-03-14~/\n2022-03-21~"


def test_days_outlast_longer_words():
    assert column_widths([["2022-03-14"], ["x" * 40], ["characterisation"]], 40)[0] == 10


def test_no_column_is_wider_than_what_is_in_it():
    assert column_widths([["a", "bb"], ["ccc", ""]], 80) == [2, 3]


def test_columns_there_is_no_room_for_are_a_letter_wide():
    assert column_widths([["abc"], ["def"]], 1) == [1, 1]


@pytest.mark.parametrize("columns", ["80", None])
@pytest.mark.parametrize("what", ["rounds", "sources", "statements"])
def test_no_day_is_broken(what, columns, root, monkeypatch):
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns:
        monkeypatch.setenv("COLUMNS", columns)
    done = run("show", root / "examples" / "ukraine-2026", what)
    assert max(map(len, done.out.splitlines())) <= int(columns or 200)
    assert not [line for line in done.out.splitlines() if "-0 " in f"{line} " or " -0" in line]
    days = {"rounds": "2022-03-14~/", "sources": "2022-02-28~", "statements": "2025-05-16"}
    assert days[what] in done.out
    assert columns or "2022-03-14~/2022-03-21~" in done.out or what != "rounds"
