"""Two entries on one thing as one."""

import pytest

from kadesh.errors import InputError
from kadesh.record.dossier import Dossier
from kadesh.record.reviewing import merged

TALKS = {
    "kadesh": 1, "id": "talks", "title": "Talks",
    "actors": [{"id": "alpha", "name": "Alpha"}, {"id": "beta", "name": "Beta", "aliases": ["B"]},
               {"id": "the-betans", "name": "The Betans", "status": "proposed"}],
    "issues": [{"id": "land", "title": "Land"}],
    "sources": [{"id": "wire", "type": "wire"}, {"id": "paper", "type": "press"}],
    "rounds": [
        {"id": "one", "date": "2026-02-18", "place": "Oslo", "evidence": ["wire"], "sessions": [
            {"id": "one-a", "date": "2026-02-18", "duration": "PT6H", "evidence": ["wire"]}]},
        {"id": "two", "date": "2026-02-18", "place": "oslo", "status": "proposed", "mood": "tense",
         "delegations": [{"actor": "the-betans"}], "evidence": ["paper"], "sessions": [
            {"id": "two-a", "date": "2026-02-18", "duration": "PT5H", "evidence": ["paper"]},
            {"id": "two-b", "date": "2026-02-19", "duration": "PT2H", "evidence": ["paper"]}]},
    ],
    "statements": [
        {"id": "said", "date": "2026-02-18", "speaker": "the-betans", "paraphrase": "it was long",
         "evidence": ["paper"]},
        {"id": "again", "date": "2026-02-18", "speaker": "beta", "quote": "It was long", "issues": ["land"],
         "evidence": ["wire"]},
    ],
    "purposes": [{"id": "gain", "actor": "the-betans", "text": "time", "according_to": "paper", "evidence": ["paper"]}],
}  # fmt: skip


@pytest.fixture
def talks():
    return Dossier.model_validate(TALKS)


def test_values_that_differ_stand_side_by_side_each_with_its_evidence(talks):
    [session, _] = merged(talks, "two", "one").get("one").sessions
    assert [(str(c.value), [e.source for e in c.evidence]) for c in session.duration] == [
        ("6 h", ["wire"]), ("5 h", ["paper"]),
    ]  # fmt: skip


def test_values_that_agree_stay_one_and_rest_on_both(talks):
    found = merged(talks, "two", "one").get("one")
    assert [c.value for c in found.place] == ["Oslo"]
    assert [e.source for e in found.evidence] == ["wire", "paper"]


def test_what_the_entry_does_not_say_is_taken_over_with_its_evidence(talks):
    found = merged(talks, "two", "one").get("one")
    assert [(c.value, [e.source for e in c.evidence]) for c in found.mood] == [("tense", ["paper"])]
    assert [s.id for s in found.sessions] == ["one-a", "two-b-2"]  # the rejected round keeps its own


def test_what_it_leans_on_is_accepted_with_it(talks):
    assert merged(talks, "two", "one").get("the-betans").status == "accepted"


def test_what_referred_to_the_merged_entry_refers_to_the_other(talks):
    changed = merged(talks, "the-betans", "beta")
    assert changed.get("said").speaker == "beta"
    assert changed.get("gain").actor == "beta"
    assert changed.get("two").in_the_room == ("beta",)
    assert changed.get("beta").aliases == ("B", "The Betans")
    assert changed.get("the-betans").status == "rejected"


def test_an_input_of_a_party_follows_it_too():
    lever = {"id": "fund", "title": "A fund", "changes": [{"input": "trust", "party": "the-betans", "add": 0.1}]}
    changed = merged(Dossier.model_validate({**TALKS, "levers": [lever]}), "the-betans", "beta")
    assert changed.get("fund").changes[0].party == "beta"


def test_a_statement_gains_the_words_that_the_other_quotes(talks):
    found = merged(talks, "again", "said").get("said")
    assert (found.quote, found.paraphrase, found.issues) == ("It was long", "it was long", ("land",))


def test_the_stricter_handling_holds():
    strict = Dossier.model_validate({**TALKS, "statements": [
        TALKS["statements"][0], {**TALKS["statements"][1], "handling": "restricted"}]})  # fmt: skip
    assert merged(strict, "again", "said").get("said").handling.level == "restricted"


def test_nothing_else_is_touched(talks):
    changed = merged(talks, "two", "one")
    assert changed.statements == talks.statements
    assert changed.get("two").sessions == talks.get("two").sessions


@pytest.mark.parametrize("target", ["said", "two"])
def test_only_two_entries_of_one_kind_can_be_merged(talks, target):
    with pytest.raises(InputError, match="not two entries of one kind"):
        merged(talks, "two", target)
