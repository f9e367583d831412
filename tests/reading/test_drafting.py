"""A reading as a draft dossier, and as proposals for a dossier that exists. Invented names only."""

import datetime as dt

import pytest

import kadesh as kd
from kadesh.errors import InputError
from kadesh.reading import read_reports
from kadesh.reading.drafting import draft, proposals
from kadesh.reading.text import report_text
from kadesh.record.anchoring import anchor
from kadesh.record.dossier import KINDS
from kadesh.record.files.reading import open_dossier
from kadesh.record.files.writing import write_dossier
from kadesh.record.reviewing import proposed, reviewed
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.references import instances

REPORT = """Peru and Chile end second day of talks in Quito without agreement

Delegations of Peru and Chile met in Quito on Tuesday for four hours, after a six-hour session the day before.
Peruvian negotiator Ana Quispe said: "The talks were difficult, but we remain at the table."
Chile insists that the border must be settled first, an official close to the talks said.
"We will not accept a ceasefire without guarantees," said Luis Rojas, Chile's foreign minister.
"""
DAY = dt.date(2026, 2, 18)


@pytest.fixture
def reading():
    return read_reports([report_text(REPORT, "quito.txt")], DAY)


def test_a_draft_is_a_sound_dossier_whose_every_span_stands_in_its_report(reading, tmp_path):
    made = draft(reading)
    write_dossier(made, tmp_path / "draft.yaml")
    assert open_dossier(tmp_path / "draft.yaml") == made
    spans = [e.span for _, e in instances(made, Evidence) if e.span]
    assert spans
    assert all(REPORT[s.start : s.end] == s.exact for s in spans)
    assert all(anchor(s, REPORT, unchanged=True).state == "found" for s in spans)


def test_a_brief_is_made_of_what_was_read(reading):
    brief = kd.brief(draft(reading))
    text = " ".join(f.text for s in brief.sections for f in s.findings)
    assert "we remain at the table" in text
    assert {"Peru", "Chile"} <= {side for _, side in brief.sides}


def test_what_is_proposed_counts_only_once_accepted(reading, tmp_path):
    own = open_dossier(_own(tmp_path))
    with_proposals = proposals(reading, own)
    waiting = proposed(with_proposals)
    assert {type(e).__name__ for e in waiting} >= {"Statement"}
    assert not kd.view(with_proposals).statements
    accepted = reviewed(with_proposals, [e.id for e in waiting], "accepted")
    assert len(kd.view(accepted).statements) == len(reading.statements)
    write_dossier(with_proposals, _own(tmp_path))
    assert open_dossier(_own(tmp_path)) == with_proposals


def test_what_the_dossier_knows_by_name_or_alias_is_not_made_again(reading, tmp_path):
    own = open_dossier(_own(tmp_path))
    names = [a.name for a in proposals(reading, own).actors]
    assert names.count("Peru") == 1


def test_no_third_side_joins_the_two_that_a_dossier_has(tmp_path):
    text = "Talks between Peru and Bolivia ended. Delegations of Peru and Bolivia met for four hours."
    added = proposals(read_reports([report_text(text, "quito.txt")], DAY), open_dossier(_own(tmp_path)))
    bolivia = next(actor for actor in added.actors if actor.name == "Bolivia")
    assert (bolivia.side, added.sides) == (None, ("Peru", "Chile"))


def test_ids_are_unique_when_the_same_report_is_read_twice(reading, tmp_path):
    twice = proposals(reading, proposals(reading, open_dossier(_own(tmp_path))))
    ids = [e.id for _, e in twice.entries()]
    assert len(ids) == len(set(ids))
    assert all(getattr(twice, kind) is not None for kind in KINDS)


def test_a_report_without_a_date_asks_for_one():
    with pytest.raises(InputError, match="--published"):
        draft(read_reports([report_text("Talks failed.", "x.txt")]))


def _own(folder):
    file = folder / "own.yaml"
    if not file.exists():
        file.write_text(
            "kadesh: 1\nid: own\ntitle: Own\nas_of: 2026-02-18\n# kept\nactors:\n"
            "- {id: peru, name: Peru, side: Peru, roles: [party]}\n"
            "- {id: chile, name: Chile, side: Chile, roles: [party]}\n",
            encoding="utf-8",
        )
    return file


def test_a_next_step_is_an_announcement_of_the_round():
    text = REPORT + "Quispe said a further round would be held next month.\n"
    made = draft(read_reports([report_text(text, "quito.txt")], DAY))
    (said,) = (a for r in made.rounds for a in r.announced if "further round" in a.words)
    assert made.name_of(said.by) == "Ana Quispe"


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [("less than two hours", None, 2), ("more than four hours", 4, None), ("three to four hours", 3, 4)],
)
def test_of_a_length_told_by_bounds_only_the_bounds_are_recorded(words, low, high):
    text = REPORT.replace("for four hours, after a six-hour session the day before", f"for {words}")
    (session,) = (s for r in draft(read_reports([report_text(text, "quito.txt")], DAY)).rounds for s in r.sessions)
    assert session.duration[0].value.hours == (low, None, high)


def test_that_nothing_was_agreed_does_not_stand_beside_what_was():
    text = REPORT.replace("without agreement", "") + "The two sides agreed to exchange forty prisoners.\n"
    made = draft(read_reports([report_text(text, "quito.txt")], DAY))
    assert all("none" not in [c.value for c in r.agreed] for r in made.rounds)
    assert any("prisoners" in c.value for r in made.rounds for c in r.agreed)


def test_an_announcement_is_in_the_words_of_who_makes_it_with_the_part_of_the_month():
    text = (
        "VIENNA, Feb 18 (Wire) - After four hours of talks of Peru and Chile in Vienna on Tuesday, Chile's envoy Luis "
        "Rojas said the next meeting would take place in mid-March in Oslo."
    )
    made = draft(read_reports([report_text(text, "wire.txt")], DAY))
    (said,) = (a for r in made.rounds for a in r.announced)
    assert (said.words, str(said.due)) == (
        "the next meeting would take place in mid-March in Oslo", "2026-03-11~/2026-03-20~"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "armed"),
    [("wages and hours", False), ("a trade war over steel", False), ("the ceasefire", True), ("the war", True)],
)
def test_a_draft_is_of_an_armed_conflict_if_its_words_are(words, armed):
    text = f"The union and the company met on Tuesday for four hours. Ada Moe said: “We talked of {words} for long.”"
    assert draft(read_reports([report_text(text, "wire.txt")], DAY)).armed is armed
