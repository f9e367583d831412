"""What titles and sentences of the models say holds of the numbers beside them."""

import datetime as dt

from kadesh.record.values.handling import Handling
from tests.brief.dossiers import talks
from tests.brief.outputs import as_json, brief_of


def charts(brief):
    return {c["id"]: c for s in as_json(brief)["sections"] for c in s["charts"]}


def test_a_day_too_near_to_draft_a_deal_says_nothing_of_obstacles():
    near = brief_of(talks(), by=dt.timedelta(days=10))
    assert charts(near)["obstacles"]["title"].startswith("The day asked about is too near")
    assert "the first place goes to" not in str(as_json(near))


def test_what_rests_on_assumptions_says_so_in_every_title():
    found = charts(brief_of(talks()))
    for name in ("obstacles", "odds", "worth"):
        assert found[name]["title"].startswith("On what is assumed, "), name


def test_an_account_keeps_its_voice_unless_it_begins_with_it():
    told = [
        {"value": "The Beta delegation walked out and refused to talk.", "by": "alpha"},
        {"value": "Alphabetical seating was the only thing settled.", "by": "alpha"},
        {"value": "Alpha says that it will come back.", "by": "alpha"},
    ]
    found = {"id": "r", "standing": "held", "date": "2026-01-30", "outcome": told}
    text = str(as_json(brief_of(talks(rounds=[found]))))
    assert "Alpha: The Beta delegation walked out" in text
    assert "Alpha: Alphabetical seating" in text
    assert "Alpha: Alpha says" not in text


def test_what_rests_on_a_restricted_judgement_is_restricted():
    secret = {"level": "restricted", "terms": "Chatham House"}
    calculus = {"id": "c", "actor": "alpha", "date": "2026-01-01", "war_cost": {"fixed": 0.4}, "handling": secret}
    found = as_json(brief_of(talks(calculus=[calculus]), release=Handling(level="restricted")))
    by_name = {c["id"]: c["handling"] for s in found["sections"] for c in s["charts"]}
    assert by_name["obstacles"] == by_name["worth"] == by_name["odds"] == "restricted"
    assert "Chatham House" in found["marking"]


def test_who_judged_a_number_is_named_beside_it():
    judged = {"fixed": 0.4, "basis": "judged", "by": "A. Desk", "date": "2026-01-01", "note": "from its budget"}
    calculus = {"id": "c", "actor": "alpha", "date": "2026-01-01", "war_cost": judged}
    found = as_json(brief_of(talks(calculus=[calculus])))
    rows = str([t for s in found["sections"] for t in s["tables"] if t["id"] == "judged"])
    assert "judged by A. Desk on 2026-01-01; from its budget" in rows


def test_that_a_limit_exists_is_listed_among_what_is_assumed():
    found = as_json(brief_of(talks()))
    assert "whether there is a red line at all" in str([s for s in found["sections"] if s["id"] == "assumptions"])


def test_what_one_account_says_was_agreed_and_another_denies_is_contested():
    agreed = [{"value": "a data exchange"}, {"value": "none", "by": "beta"}]
    found = {"id": "r", "standing": "held", "date": "2026-01-30", "agreed": agreed}
    brief = as_json(brief_of(talks(rounds=[found])))
    assert "what was agreed is contested" in brief["headline"]
    assert "a data exchange by one account, nothing by another" in str(brief)


def test_two_voices_that_announce_different_days_are_both_told():
    said = [
        {"id": "a", "date": "2026-01-30", "due": "2026-03-03", "by": "alpha"},
        {"id": "b", "date": "2026-01-31", "due": "2026-03-11~/2026-03-20~", "by": "beta"},
    ]
    found = {"id": "r", "standing": "held", "date": "2026-01-30", "announced": said}
    brief = as_json(brief_of(talks(rounds=[found])))
    assert "the dates announced for the next round differ" in brief["headline"]
    assert "3 March 2026 by Alpha and mid-March 2026 by Beta" in str(brief)
    said[1]["by"] = "alpha"  # who announces again has moved the day
    moved = as_json(brief_of(talks(rounds=[found])))
    assert "differ" not in moved["headline"]
    assert "next round due mid-March 2026" in moved["headline"]


def test_words_without_a_date_do_not_hide_the_date_of_another_voice():
    said = [
        {"id": "a", "date": "2026-01-30", "due": "2026-03-03", "by": "alpha"},
        {"id": "b", "date": "2026-01-31", "words": "soon", "by": "beta"},
    ]
    found = {"id": "r", "standing": "held", "date": "2026-01-30", "announced": said}
    assert "next round due 3 March 2026" in as_json(brief_of(talks(rounds=[found])))["headline"]


def test_an_announcement_made_since_the_last_brief_is_new():
    found = {"id": "r", "standing": "held", "date": "2026-01-10"}
    said = [{"id": "a", "date": "2026-01-30", "due": "2026-03-03", "by": "alpha"}]
    changes = str(as_json(brief_of(talks(rounds=[found | {"announced": said}]), since=dt.date(2026, 1, 20))))
    assert "Round announced by Alpha" in changes
