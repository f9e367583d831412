import pytest

from tests.reading.facts.reports import TALKS, facts, told


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
        ("In Egypt, renewed fighting may push troops to the border.", [("Egypt", "arms", "may")]),
        ("Chad, which shelters 700,000 refugees, could face new ones.", [("Chad", "aid", "could")]),
        ("For Iran, diplomacy serves to calm oil prices.", []),
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
        ("The mediator has summoned both parties for Friday.", "next step date", "2026-02-20"),
        ("Ana Dahl proposed that the two sides meet again on Friday.", "next step date", "2026-02-20"),
        ("Talks on a truce are set to begin in two days' time.", "next step date", "2026-02-20"),
        ("Technical committees will meet on Friday.", "next step date", "2026-02-20"),
        ("Ana Dahl described the atmosphere as leaden.", "mood", "leaden"),
    ],
)
def test_what_came_of_the_talks(line, attribute, value):
    assert (attribute, value) in told(facts(TALKS + line).claims, "attribute", "value")


def test_what_was_not_agreed_is_not_agreed():
    found = facts(TALKS + "The two sides have not agreed to exchange prisoners.")
    assert "agreed" not in [c.attribute for c in found.claims]


@pytest.mark.parametrize(
    ("line", "audience"),
    [
        ("European countries could be drawn in by a failure of the talks.", "Europe"),
        ("The talks may raise fuel prices in the Gulf states.", "Gulf states"),
        ("In the Gulf, where many hold shares, the setback may lower prices.", "Gulf states"),
        ("The European Union might face pressure to send peacekeepers after a deal.", "European Union"),
    ],
)
def test_a_region_may_feel_it_as_a_whole(line, audience):
    assert [a.audience for a in facts(TALKS + line).audiences] == [audience]


@pytest.mark.parametrize(
    ("line", "mood"),
    [
        ("Officials called the round “difficult but businesslike”.", "difficult but businesslike"),
        ("The negotiations were tense.", "tense"),
        ("The atmosphere was cordial.", "cordial"),
    ],
)
def test_the_mood_of_the_room_is_kept_as_told(line, mood):
    assert [c.value for c in facts(TALKS + line).claims if c.attribute == "mood"] == [mood]


def test_a_report_that_tells_of_no_talks_yields_none_of_their_facts():
    found = facts("The United States dropped its tariffs. Prices in Japan may fall, and Japan insists on security.")
    assert not any((found.parties, found.stances, found.audiences, found.projections, found.emphasis))
    assert found.others == ("United States", "Japan")


def test_a_long_report_that_mentions_talks_in_passing_tells_nothing_of_them():
    tells = "Prices may rise, officials expect. Peru stressed security."
    often = "The talks ended.\n\n" + "It rained on the hills again.\n\n" * 90
    assert facts(often + tells).emphasis
    assert not facts(often.replace("hills", "long row of empty hills") + tells).emphasis


@pytest.mark.parametrize(
    ("line", "hedge"),
    [
        ("The ministers could see each other again in Munich.", "could"),
        ("A signature this year is possible, diplomats believe.", "possible"),
    ],
)
def test_what_may_come_is_read_without_a_heading(line, hedge):
    assert [p.hedge for p in facts(TALKS + line).projections] == [hedge]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("What happens next?\n\nIt could be moved to Oman.\n\nThe first lorries may leave soon.", ["could", "may"]),
        ("So what now? A fourth weekend in Oman is likely before June.", ["likely"]),
        ("The panels could meet again in April. A law may reach the chamber by July.", ["could", "may"]),
        ("The panels could meet again in April.\n\nA law may reach the chamber by July.", ["could"]),
        ("It is unclear whether the talks will resume.", ["unclear"]),
        ("There is little prospect of a deal this year.", ["prospect"]),
    ],
)
def test_a_look_ahead_once_begun_goes_on_to_the_end_of_its_passage(text, hedges):
    assert [p.hedge for p in facts(f"{TALKS}\n{text}").projections] == hedges


def test_a_list_of_effects_is_read_point_by_point():
    lines = (
        "# Beyond the region\n\n- Egypt: aid to its army might be cut.\n- Chad: pressure on its oil exports may grow.\n"
    )
    found = facts(f"{TALKS}\n{lines}").audiences
    assert told(found, "audience", "hedge") == [("Egypt", "might"), ("Chad", "may")]


def test_each_clause_has_its_own_hedge():
    found = facts(TALKS + "Oman could harden its ties, and Iraq may lose oil revenue.").audiences
    assert told(found, "audience", "hedge") == [("Oman", "could"), ("Iraq", "may")]


def test_two_that_feel_it_together_each_feel_it():
    text = TALKS + "The effects are felt elsewhere.\nIndia and Japan, which shelter many, could see more refugees."
    assert told(facts(text).audiences, "audience", "hedge") == [("India", "could"), ("Japan", "could")]
