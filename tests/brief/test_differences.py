"""What sources say against each other, and what did not come about, is told in every place where it belongs."""

import datetime as dt

import pytest

from kadesh.brief.context import Context
from kadesh.brief.listings import LISTINGS
from kadesh.brief.sections.assumptions import fill_assumptions
from kadesh.brief.sections.bottom_line import fill_bottom_line, headline
from kadesh.brief.sections.contradictions import fill_contradictions
from kadesh.brief.sections.dates import fill_dates
from kadesh.brief.sections.rounds import came_of
from kadesh.record.dossier import Dossier
from tests.brief.dossiers import talks_data


def _context(as_of, **changes):
    day = dt.date.fromisoformat(as_of)
    return Context(Dossier.model_validate(talks_data(**changes)), day, day + dt.timedelta(days=90))


def _rounds(**last):
    rounds = talks_data()["rounds"]
    third = next(r for r in rounds if r["id"] == "third")
    return [*(r for r in rounds if r["id"] != "third"), third | last]


def _owed(*standing):
    return [{"id": "owed", "by": "alpha", "what": "Open the crossing.", "evidence": ["wire-jan"], "standing": standing}]


KEPT = {"value": "kept", "evidence": ["office-alpha"]}
BROKEN = {"value": "broken", "evidence": ["office-beta"]}


def test_a_commitment_called_kept_and_broken_is_a_difference_of_reports():
    context = _context("2026-02-01", commitments=_owed(KEPT, BROKEN))
    (table,) = (block for block in fill_contradictions(context) if getattr(block, "id", "") == "contradictions")
    told = [[cell.text for cell in row] for row in table.rows]
    assert ["Alpha: Open the crossing", "kept"] in [row[:2] for row in told]
    assert ["", "broken"] in [row[:2] for row in told]
    assert {row[2] for row in LISTINGS["conflicts"][1](context.dossier) if row[0] == "owed"} == {"kept", "broken"}


@pytest.mark.parametrize("standing", [(), (KEPT,), ({"value": "pending", "evidence": ["wire-jan"]}, BROKEN)])
def test_a_commitment_that_was_pending_first_is_none(standing):
    found = _context("2026-02-01", commitments=_owed(*standing))
    assert not [row for row in LISTINGS["conflicts"][1](found.dossier) if row[0] == "owed"]


def test_that_nothing_was_agreed_is_told_where_a_source_says_so():
    context = _context("2026-02-01", rounds=_rounds(outcome=[], agreed={"value": "none", "evidence": ["wire-jan"]}))
    found = came_of(context, context.last_round)
    assert found.text == "Nothing was agreed."
    assert found.evidence
    assert "Nothing was agreed." in fill_bottom_line(context)[0].text
    assert "nothing agreed" in headline(context)


def test_assumed_numbers_are_named_as_readers_know_them():
    actors = talks_data()["actors"]
    actors[0] |= {"openness": {"fixed": 0.2, "basis": "assumed"}}
    influence = {"id": "in-1", "influencer": "alpha", "influenced": "beta", "weight": {"fixed": 1, "basis": "assumed"}}
    (table, *_) = fill_assumptions(_context("2026-02-01", actors=actors, influences=[influence]))
    told = [[cell.text for cell in row[:2]] for row in table.rows]
    assert ["Alpha", "openness to what it hears"] in told
    assert ["Beta, of Alpha", "how much it listens"] in told
    assert not [what for _, what in told if "_" in what]


def _announced(**more):
    return {"id": "said", "date": "2026-01-21", "due": "2026-02-10", "evidence": ["wire-jan"]} | more


def test_an_announcement_by_nobody_named_is_told_without_a_name():
    context = _context("2026-02-01", rounds=_rounds(announced=[_announced()]))
    assert [f.text for f in fill_dates(context) if "announced" in f.text][:1] == ["round announced."]


def test_a_day_announced_that_passed_without_a_round_is_told():
    context = _context("2026-03-01", rounds=_rounds(announced=[_announced()]))
    assert "The round announced for 10 February 2026 is not on record" in fill_bottom_line(context)[1].text
    assert "No further round" in fill_bottom_line(_context("2026-03-01", rounds=_rounds(announced=[])))[1].text
