"""Gaps between rounds, and how often announced days were kept: of what was known on a day."""

import datetime as dt

import numpy as np
import pytest

from kadesh.outlook.announcements import announced_of
from kadesh.outlook.base_rates import base_rates
from kadesh.outlook.meetings import meetings_of
from kadesh.outlook.next_round.forecasting import next_round_of
from tests.outlook.talks import AS_OF, announcement, meeting, talks


def test_gaps_run_from_end_to_start_with_both_sides_in_the_room():
    found = meetings_of(talks(), AS_OF)
    assert found.gaps.tolist() == [4, 4]
    assert found.waited == 50


def test_rounds_after_the_day_are_not_known():
    found = meetings_of(talks(), dt.date(2025, 1, 7))
    assert (found.gaps.tolist(), found.waited) == ([4], 1)


def test_rounds_that_overlap_have_no_gap_between_them():
    found = meetings_of(talks(meeting("r4", "2025-01-10/2025-01-12")), AS_OF)
    assert found.gaps.tolist() == [4, 4, 0]


@pytest.mark.parametrize("standing", ["planned", "postponed", "cancelled"])
def test_only_rounds_held_count(standing):
    assert len(meetings_of(talks(meeting("r4", "2025-02-01", standing=standing)), AS_OF).rounds) == 3


def test_no_round_at_all():
    found = meetings_of(talks(rounds=[]), AS_OF)
    assert (len(found.gaps), found.waited) == (0, 0)


def test_announced_days_are_kept_or_slip():
    found = announced_of(talks(), AS_OF)
    assert (found.kept, found.slipped, found.due) == (1, 1, None)
    assert found.chance == 0.5


def test_a_slip_is_not_known_before_the_day_has_passed():
    found = announced_of(talks(), dt.date(2025, 1, 8))
    assert (found.kept, found.slipped) == (1, 0)
    assert found.due == (1, 1)  # today, still to be kept


def planned(due, **changes):
    return meeting(
        "r4", "2025-03-05", standing="planned", announced=[announcement("a4", "2025-02-25", due, "r4")], **changes
    )


def test_what_is_announced_now():
    assert announced_of(talks(planned("2025-03-05/2025-03-08")), AS_OF).due == (4, 7)


def test_words_without_a_date_are_not_counted():
    said = {"id": "a4", "date": "2025-02-25", "words": "soon", "by": "alpha"}
    assert announced_of(talks(meeting("r4", "2025-03-05", standing="postponed", announced=[said])), AS_OF).due is None


def test_a_round_on_record_as_planned_counts_without_an_announcement():
    assert announced_of(talks(meeting("r4", "2025-03-05/2025-03-08", standing="planned")), AS_OF).due == (4, 7)
    assert announced_of(talks(meeting("r4", "2025-02-20", standing="planned")), AS_OF).due is None
    alone = meeting("r4", "2025-03-05", standing="planned", track="shuttle", delegations=[{"actor": "beta"}])
    assert announced_of(talks(alone), AS_OF).due is None


def test_a_later_announcement_overrules_the_day_on_record_and_of_several_plans_the_first_counts():
    moved = planned("2025-03-20")
    assert announced_of(talks(moved), AS_OF).due == (19, 19)
    two = (meeting(f"r{n}", f"2025-03-{day}", standing="planned") for n, day in ((4, 20), (5, 12)))
    assert announced_of(talks(*two), AS_OF).due == (11, 11)


def test_a_round_put_off_is_no_longer_announced():
    standing = ["planned", {"value": "postponed", "rank": "preferred"}]
    assert announced_of(talks(planned("2025-03-05") | {"standing": standing}), AS_OF).due is None


@pytest.mark.parametrize(("track", "due"), [("direct", (4, 4)), ("shuttle", None)])
def test_a_round_of_which_one_side_is_named_counts_on_a_line_where_both_have_met(track, due):
    one_side = planned("2025-03-05", track=track, delegations=[{"actor": "beta"}])
    assert announced_of(talks(one_side), AS_OF).due == due


def test_an_announcement_of_no_round_is_kept_by_any_that_comes():
    more = meeting("r4", "2025-01-20", announced=[announcement("a4", "2025-01-11", "../2025-01-31")])
    assert announced_of(talks(more), AS_OF).kept == 2


def test_the_announced_day_is_mixed_with_the_plain_model_by_the_record_of_announcements():
    reference = base_rates().gaps
    plain, said = (next_round_of(d, AS_OF, reference) for d in (talks(), talks(planned("2025-03-05/2025-03-08"))))
    assert said.within(3) == pytest.approx(0.5 * plain.within(3))
    assert said.within(4) == pytest.approx(0.5 * 0.25 + 0.5 * plain.within(4))
    assert said.within(30) == pytest.approx(0.5 + 0.5 * plain.within(30))


def test_chances_rise_with_the_days():
    found = next_round_of(talks(planned("2025-03-05")), AS_OF, base_rates().gaps)
    assert np.all(np.diff([found.within(days) for days in range(1, 120, 7)]) >= 0)
