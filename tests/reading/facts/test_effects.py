import pytest

from tests.reading.facts.reports import facts, told

TALKS = "Talks between Iran and the United States ended.\n"


@pytest.mark.parametrize(
    ("line", "actor", "words", "voice"),
    [
        ("For Tehran, the talks buy time and ease pressure on its currency.", "Iran", "buy time", "the report"),
        (
            "Washington is using the talks to reassure its allies, analysts say.",
            "United States",
            "reassure its allies",
            "analysts",
        ),
        ("The talks allow Iran to regroup, according to two diplomats.", "Iran", "regroup", "two diplomats"),
        ("Iran came to the table hoping to win relief.", "Iran", "win relief", "the report"),
        ("Iran's participation is meant to divide its rivals.", "Iran", "divide its rivals", "the report"),
    ],
)
def test_what_talking_is_for_is_always_according_to_someone(line, actor, words, voice):
    [purpose] = facts(TALKS + line).purposes
    assert (purpose.actor, purpose.according_to) == (actor, voice)
    assert words in purpose.purpose


@pytest.mark.parametrize("table", [
    "| Side | Before | After |\n|---|---|---|\n| Iran | No cap | A cap |\n| The Reed Union | Silent | Loud |",
    "Side\tPreviously\tNow\nIran\tNo cap\tA cap\nThe Reed Union\tSilent\tLoud",
])  # fmt: skip
def test_a_table_of_before_and_after_gives_stances(table):
    found = facts(f"{TALKS}\n{table}\n")
    assert told(found.stances, "stakeholder", "before", "after")[0] == ("Iran", "No cap", "A cap")
    assert len(found.stances) == 2


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        ("Iran, which had previously refused any cap, now accepts a low one.", "refused any cap", "accepts a low one"),
        ("Iran shifted from refusing any cap to accepting a low one.", "refusing any cap", "accepting a low one"),
        ("Iran dropped its demand for compensation.", "demand for compensation", "dropped"),
    ],
)
def test_prose_gives_stances_too(line, before, after):
    [stance] = facts(TALKS + line).stances
    assert (stance.stakeholder, stance.before, stance.after) == ("Iran", before, after)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "In India and Japan, a deal could lower oil prices.",
            [("India", "markets", "could"), ("Japan", "markets", "could")],
        ),
        ("A collapse of the talks may raise grain prices in Egypt.", [("Egypt", "markets", "may")]),
        ("In Lebanon, the talks have revived diplomatic efforts.", [("Lebanon", "diplomacy", None)]),
        ("Jordan could face a new wave of refugees if the talks fail.", [("Jordan", "aid", "could")]),
        ("In Oman, the delegations met for two hours.", []),
        ("Qatar said the talks would go on.", []),
    ],
)
def test_who_else_feels_it(line, expected):
    assert told(facts(TALKS + line).audiences, "audience", "channel", "hedge") == expected


@pytest.mark.parametrize(
    ("line", "about", "hedge"),
    [
        ("A new round is expected next week.", "next meeting", "expected"),
        ("Fighting may resume if no deal is found.", "fighting", "may"),
        ("Diplomats expect a partial deal before June.", "agreement", "expect"),
        ("Analysts say a truce is unlikely before the elections.", "ceasefire", "unlikely"),
        ("If the talks fail, sanctions could return.", "sanctions", "could"),
    ],
)
def test_a_look_ahead_keeps_its_hedge(line, about, hedge):
    [projection] = facts(TALKS + line).projections
    assert (projection.about, projection.hedge) == (about, hedge)


@pytest.mark.parametrize(
    "line",
    [
        "The minister may be tired.",
        "He said: “A deal may come in the spring, and we all may see it then.”",
        "The talks could have ended earlier.",
    ],
)
def test_what_is_no_look_ahead_of_the_report_is_none(line):
    assert facts(TALKS + line).projections == ()


@pytest.mark.parametrize(
    ("line", "attribute", "value"),
    [
        ("The two sides agreed to exchange prisoners.", "agreed", "to exchange prisoners"),
        ("The talks ended without agreement.", "agreed", "none"),
        ("The talks took place in a constructive atmosphere.", "mood", "constructive"),
        ("The mood was cordial but cautious.", "mood", "cordial but cautious"),
        ("The sides will meet again on Friday.", "next step date", "2026-02-20"),
        ("The talks lasted three days.", "days", "3"),
    ],
)
def test_what_came_of_the_talks(line, attribute, value):
    assert (attribute, value) in told(facts(TALKS + line).claims, "attribute", "value")


def test_what_was_not_agreed_is_not_agreed():
    found = facts(TALKS + "The two sides have not agreed to exchange prisoners.")
    assert "agreed" not in [c.attribute for c in found.claims]
