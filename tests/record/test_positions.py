import pytest

from kadesh.record.positions import position_of, positions_of
from kadesh.record.values.dates import Date
from tests.record.dossiers import two_sides

DATES = ["2026-03", "2026-01-10", "2026-02"]
DOSSIER = two_sides(
    positions=[{"id": f"p-{date}", "actor": "alpha", "issue": "land", "date": date} for date in DATES]
    + [{"id": "other", "actor": "beta", "issue": "land", "date": "2026-05"}]
)


def test_positions_stand_in_the_order_of_their_dates_not_of_the_file():
    assert [p.date for p in positions_of(DOSSIER, "alpha", "land")] == sorted(DATES)


@pytest.mark.parametrize(
    ("day", "date"),
    [
        (None, "2026-03"),
        ("2026-03-01", "2026-03"),
        ("2026-02-28", "2026-02"),
        ("2026-01-10", "2026-01-10"),
        ("2025-12-31", "2026-01-10"),  # none by then: the first there is
        ("2026-02/..", "2026-03"),
    ],
)
def test_the_latest_on_or_before_a_day_counts(day, date):
    assert position_of(DOSSIER, "alpha", "land", day and Date(day)).date == date


def test_a_party_without_a_position_has_none():
    assert position_of(DOSSIER, "alpha", "sea") is None
