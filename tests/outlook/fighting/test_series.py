"""Event data by month: UCDP, HDX, ACLED and tables; and what is wrong with a file is said."""

import datetime as dt

import pytest

from kadesh.errors import InputError
from kadesh.outlook.fighting.series import FORMATS, read_series

UCDP = "id,date_start,best\n1,2024-01-30 00:00:00.000,3\n2,2024-01-31,2\n3,2024-03-01,7\n"
HDX = "id,date_start,best\n,#date+start,#affected+killed\n1,2024-01-30,3\n2,2024-01-31,2\n3,2024-03-01,7\n"
ACLED = "event_date,event_type,fatalities\n2024-01-30,Battles,3\n31 January 2024,Battles,2\n01 March 2024,Battles,7\n"
MONTHLY = "month,deaths_best,events\n2024-01,5,2\n2024-03,7,1\n"


@pytest.mark.parametrize("text", [UCDP, HDX, ACLED, MONTHLY])
def test_every_kind_of_file_gives_the_same_months(tmp_path, text):
    path = tmp_path / "events.csv"
    path.write_text(text, encoding="utf-8")
    assert read_series(path).counts.tolist() == [5, 0, 7]  # a month without a row counts 0
    assert read_series(path, "events").counts.tolist() == [2, 0, 1]
    assert read_series(path).first == dt.date(2024, 1, 1)


def test_only_months_that_are_over_are_known(tmp_path):
    path = tmp_path / "events.csv"
    path.write_text(UCDP, encoding="utf-8")
    series = read_series(path)
    assert series.up_to(dt.date(2024, 3, 31)).counts.tolist() == [5, 0]
    assert series.up_to(dt.date(2024, 4, 1)).counts.tolist() == [5, 0, 7]
    with pytest.raises(InputError, match="begin in 2024-01"):
        series.up_to(dt.date(2024, 1, 31))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "no kind of event data"),
        ("month,deaths_best,events\n", "no dated row"),
        ("month,deaths_best,events\n2024-01,-5,1\n", "'-5' is not a whole number"),
        ("month,deaths_best,events\n2024-13,5,1\n", "'2024-13' is not a date"),
        ("date_start,best\n0001-01-01,1\n2024-01-01,1\n", "span"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path, text, said):
    path = tmp_path / "events.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        read_series(path)


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b'date_start,best\n"' + b"x" * 200_000])
def test_a_file_that_is_no_table_is_refused(tmp_path, raw):
    path = tmp_path / "events.csv"
    path.write_bytes(raw)
    with pytest.raises(InputError):
        read_series(path)


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_series(tmp_path / "none.csv")


def test_the_table_by_month_is_that_of_the_events(shared):
    folder = shared / "data" / "conflict"
    events, months = (read_series(folder / name) for name in ("ucdp_ged_ukraine_hdx_2023.csv", "ukraine_monthly.csv"))
    assert events.counts.tolist() == months.counts.tolist()
    assert {f.id for f in FORMATS} == {"ucdp", "acled", "monthly"}
