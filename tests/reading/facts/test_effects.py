import pytest

from kadesh.reading.facts.read import read_facts
from kadesh.reading.text import read_text
from kadesh.reading.verbatim import verbatim
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
        (
            "Iran refused to meet unless they disarmed; it has now dropped that.",
            "refused to meet unless they disarmed",
            "dropped that",
        ),
        ("Iran, which had rejected monitors, now accepts them.", "rejected monitors", "accepts them"),
        ("Iran has come down from a toll of four to three.", "a toll of four", "three"),
        ("Iran, which had been demanding a fence, now speaks of paint.", "demanding a fence", "speaks of paint"),
        (
            "Iran, having previously ruled out a fence, has agreed to study one.",
            "ruled out a fence",
            "agreed to study one",
        ),
        ("Iran has dropped its demand for a fence and settled for paint.", "demand for a fence", "settled for paint"),
        ("In April Iran was calling for a fence; it now speaks of paint.", "calling for a fence", "speaks of paint"),
        ("Iran dropped its demand for compensation.", "demand for compensation", "dropped"),
        (
            "Iran had refused to name a date. It is now offering one, two envoys said.",
            "refused to name a date",
            "offering one",
        ),
        (
            "Iran had demanded a new fence. By Friday it was asking only for paint.",
            "demanded a new fence",
            "asking only for paint",
        ),
        (
            "Iran's stand has shifted: having insisted on a fence, it will now settle for paint.",
            "insisted on a fence",
            "settle for paint",
        ),
        (
            "Iran, which had refused any cap, has agreed to a low one, according to an envoy.",
            "refused any cap",
            "agreed to a low one",
        ),
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


@pytest.mark.parametrize(
    ("line", "actor", "words"),
    [
        ("For the Iranian government, the talks offer a way to ease pressure.", "Iran", "ease pressure"),
        ("Iran, by contrast, hopes that the negotiations will bring it recognition.", "Iran", "bring it recognition"),
        ("For Tehran, talking buys time.", "Iran", "buys time"),
        ("By staying in the process, Iran gains time for its economy.", "Iran", "gains time"),
        ("As long as it talks, Iran avoids new sanctions.", "Iran", "avoids new sanctions"),
        ("Iran is keeping the talks alive to avoid blame for a war.", "Iran", "avoid blame"),
        ("Iran is talking because it wants to avoid blame.", "Iran", "avoid blame"),
        ("Iran wants to be seen as reasonable by its neighbours.", "Iran", "seen as reasonable"),
        ("Iran stands to gain a breathing space from the talks.", "Iran", "breathing space"),
        ("Iran negotiates to protect its trade.", "Iran", "protect its trade"),
        ("Each has its reasons to keep coming back. Iran hopes to win recognition.", "Iran", "win recognition"),
        ("Iranian leaders, who face rivals at home, use the table to prove their strength.", "Iran", "prove their"),
        ("Iran, weakened by its losses, needs the talks to regain weight.", "Iran", "regain weight"),
    ],
)
def test_what_talking_is_for_is_told_in_many_ways(line, actor, words):
    [purpose] = facts(TALKS + line).purposes
    assert purpose.actor == actor
    assert words in purpose.purpose


@pytest.mark.parametrize(
    "line",
    [
        "Iran hopes to win recognition.",
        "Iran gains territory in the south.",
        "Iran is talking to the press.",
        "Iran keeps talking to Oman.",
    ],
)
def test_what_is_not_gained_by_talking_is_no_purpose(line):
    assert facts(TALKS + line).purposes == ()


@pytest.mark.parametrize(
    ("line", "actor", "issue"),
    [
        ("Tehran has pressed for sanctions relief.", "Iran", "sanctions"),
        ("Washington is focused on dismantling centrifuges.", "United States", "nuclear"),
        ("Iran puts recognition above everything else.", "Iran", "recognition"),
        ("Tehran came for sanctions relief.", "Iran", "sanctions"),
        ("The United States keeps its emphasis on the nuclear file.", "United States", "nuclear"),
        ("Sanctions top the Iranian list.", "Iran", "sanctions"),
        ("Top of Iran's agenda is recognition.", "Iran", "recognition"),
        ("What matters most to Iran is recognition.", "Iran", "recognition"),
        ("For Iran, recognition comes first.", "Iran", "recognition"),
        ("Iran made recognition a condition.", "Iran", "recognition"),
        ("Iran wants to begin with sanctions, and to know in which order the rest follows.", "Iran", "sequencing"),
        ("# What each side wants\n\n- Iran: an end to sanctions", "Iran", "sanctions"),
    ],
)
def test_what_a_side_stresses_is_told_in_many_ways(line, actor, issue):
    assert (actor, issue) in told(facts(TALKS + "\n" + line).emphasis, "actor", "issue")


def test_a_word_that_may_speak_of_another_issue_counts_only_where_no_surer_one_stands():
    found = facts(TALKS + "Iran stressed the security of its water supply.").emphasis
    assert told(found, "actor", "issue") == [("Iran", "security")]


def test_what_a_side_made_is_no_emphasis_by_itself():
    assert facts(TALKS + "Iran made nuclear fuel.").emphasis == ()


@pytest.mark.parametrize(
    ("text", "purposes"),
    [
        (
            "For Iran, which votes in June, the talks serve to reassure voters. Washington uses them to win time.",
            [("Iran", "serve to reassure voters"), ("United States", "uses them to win time")],
        ),
        (
            "Iran is using the talks to ease pressure. Washington, for its part, seeks to keep its allies together.",
            [("Iran", "is using the talks to ease pressure"), ("United States", "seeks to keep its allies together")],
        ),
        ("Iran is bargaining to keep public support.", [("Iran", "is bargaining to keep public support")]),
    ],
)
def test_one_reason_for_talking_follows_another(text, purposes):
    assert told(facts(TALKS + text).purposes, "actor", "purpose") == purposes


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


def test_what_a_side_would_give_up_if_asked_is_no_stance():
    assert facts(TALKS + "The tax could fall if Iran withdrew its forty lorries.").stances == ()


def test_two_that_feel_it_together_each_feel_it():
    text = TALKS + "The effects are felt elsewhere.\nIndia and Japan, which shelter many, could see more refugees."
    assert told(facts(text).audiences, "audience", "hedge") == [("India", "could"), ("Japan", "could")]


HTML_TABLE = (
    "<table>\n<tr><th>Side</th><th>Then</th><th>Now</th></tr>\n"
    "<tr><td>Iran</td><td>No cap</td><td>A cap</td></tr>\n"
    "<tr>\n  <td>Oman</td>\n  <td>Silent</td>\n  <td>Loud</td>\n</tr>\n</table>"
)


def test_a_table_of_html_within_an_article_is_a_table():
    report = read_text(f"{TALKS}\n{HTML_TABLE}\n\nIt rained.\n".encode(), "talks.txt")
    found = read_facts(report)
    assert told(found.stances, "stakeholder", "before", "after") == [
        ("Iran", "No cap", "A cap"),
        ("Oman", "Silent", "Loud"),
    ]
    assert all(
        report.given[e.span.start : e.span.end] == e.span.exact
        for row in verbatim(found, report).stances
        for e in row.evidence
    )
    assert [p.text for p in report.paragraphs][-1] == "It rained."


PERU = "Delegations of Peru and Chile held talks in Lima, mediated by Brazil.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lima's presence at the table shields it from criticism that it does not want peace.",
         [("Peru", "shields it from criticism that it does not want peace")]),
        ("Chile gains something simply by turning up: it can claim the moral high ground.",
         [("Chile", "gains something simply by turning up: it can claim the moral high ground")]),
        ("Appearing reasonable costs Peru little and buys it time.",
         [("Peru", "Appearing reasonable costs Peru little and buys it time")]),
        ("For Santiago, talking is a way of keeping others engaged; for Lima, a hedge against accusations.",
         [("Chile", "is a way of keeping others engaged"), ("Peru", "a hedge against accusations")]),
        ("Analysts say Chile came mainly to be seen, and Peru to avoid blame.",
         [("Chile", "came mainly to be seen"), ("Peru", "to avoid blame")]),
        ("The mere fact of the meeting gave Chile a photograph it had wanted for years.",
         [("Chile", "a photograph it had wanted for years")]),
        ("Peru is at the table because its army is exhausted; Chile because Brazil insists.",
         [("Peru", "is at the table because its army is exhausted"), ("Chile", "because Brazil insists")]),
        ("The harvest in Peru was good, and Chile bought some of it.", []),
    ],
)  # fmt: skip
def test_what_it_is_for_in_plain_words(text, expected):
    assert told(facts(PERU + text).purposes, "actor", "purpose") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, which was prepared to sign a plan, now makes its signature conditional on talks.",
         ("Peru", "was prepared to sign a plan", "makes its signature conditional on talks")),
        ("Chile, which in January accused the other side of lying, now defends the table.",
         ("Chile", "accused the other side of lying", "defends the table")),
        ("Brazil, until Friday upbeat about an accord, speaks only of a postponement.",
         ("Brazil", "upbeat about an accord", "speaks only of a postponement")),
        ("Peru then treated the deal as done; today it speaks of it as far off.",
         ("Peru", "treated the deal as done", "speaks of it as far off")),
        ("Chile came in asking for everything and left with an open mind.",
         ("Chile", "asking for everything", "left with an open mind")),
        ("Before the round Peru would not hear of observers. Now it asks only who they would be.",
         ("Peru", "would not hear of observers", "asks only who they would be")),
        ("Where Chile once ruled out any observers, it now wants to pick them.",
         ("Chile", "ruled out any observers", "wants to pick them")),
    ],
)  # fmt: skip
def test_more_ways_to_tell_before_and_after(text, expected):
    assert told(facts(PERU + text).stances, "stakeholder", "before", "after") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("For Lima the matter is territory: a strip of land.", [("Peru", "territory")]),
        ("Security came up again and again from the Peruvian side of the table.", [("Peru", "security")]),
        ("It was sanctions, not borders, that the Peruvian team returned to all day.", [("Peru", "sanctions")]),
        ("Listen to Peru's people and everything comes back to humanitarian relief.", [("Peru", "humanitarian")]),
        ("The border is what Lima cares about; the prisoners are Santiago's cause.",
         [("Peru", "territory"), ("Chile", "prisoners")]),
        ("Peru arrived with a single subject, the border.", [("Peru", "territory")]),
        ("Territory was quiet, and Peru said little.", []),
    ],
)  # fmt: skip
def test_more_ways_to_stress_an_issue(text, expected):
    assert told(facts(PERU + text).emphasis, "actor", "issue") == expected
