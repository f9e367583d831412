"""Passages on one matter: agendas, why sides talk, who feels it elsewhere, what is to come."""

import pytest

from tests.reading.facts.reports import PADDING, facts, told

TALKS = "Talks between Iran and Oman ended.\n"


@pytest.mark.parametrize(
    "opening",
    ["# Reading the motives\n", "What each side gains\n", "Motives behind the talks. ", "So why do they stay? "],
)
def test_in_a_passage_on_why_sides_talk_whatever_is_said_of_a_side_is_what_it_gains(opening):
    [purpose] = facts(f"{TALKS}{opening}Iran shows its creditors a patient face and its voters a firm one.").purposes
    assert (purpose.actor, purpose.purpose[:26]) == ("Iran", "shows its creditors a pati")


def test_the_same_words_elsewhere_are_no_purpose():
    assert facts(TALKS + "Iran shows its creditors a patient face and its voters a firm one.").purposes == ()


@pytest.mark.parametrize(
    ("line", "actor", "words"),
    [
        ("For Iran, a seat in Muscat is a way of keeping its lenders patient.", "Iran", "keeping its lenders patient"),
        ("By turning up, Iran shows that it can be reasoned with.", "Iran", "can be reasoned with"),
        ("Iran hopes that by negotiating it will keep its lenders patient.", "Iran", "keep its lenders patient"),
        ("Iran exploits the dialogue to divide its rivals.", "Iran", "divide its rivals"),
        ("Iran sees in the dialogue a means to divide its rivals.", "Iran", "divide its rivals"),
        ("Iran's caretaker cabinet, facing a vote, is negotiating mainly to calm voters.", "Iran", "calm voters"),
        ("Iran, an analyst said, keeps showing up to win sympathy abroad.", "Iran", "win sympathy abroad"),
        ("Iran is staying in the process in the hope of getting relief.", "Iran", "getting relief"),
        ("Iran has come to the table to mend fences with its lenders.", "Iran", "mend fences"),
        ("Iran is seeking through the dialogue to stay relevant.", "Iran", "stay relevant"),
    ],
)
def test_more_ways_to_say_what_talking_is_for(line, actor, words):
    [purpose] = facts(f"{TALKS}Both sides have their reasons to talk.\n{line}").purposes
    assert purpose.actor == actor
    assert words in purpose.purpose


def test_talking_that_helps_it_helps_the_side_spoken_of_before():
    text = "Why talk?\nIran's motive is plain. Keeping the channel open helps it to calm its lenders."
    assert told(facts(TALKS + text).purposes, "actor", "purpose") == [("Iran", "helps it to calm its lenders")]


def test_what_a_side_hopes_for_by_talking_is_no_look_ahead():
    found = facts(TALKS + "Iran hopes that by negotiating it will avoid blame should the war resume.")
    assert len(found.purposes) == 1
    assert found.projections == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Iran zeroed in on the border.", [("Iran", "territory")]),
        ("Iran steered the conversation towards a timetable.", [("Iran", "sequencing")]),
        ("Sanctions were Iran's priority.", [("Iran", "sanctions")]),
        ("Top of Iran's list stood the release of prisoners.", [("Iran", "prisoners")]),
        ("For Iran, the lifting of sanctions was paramount.", [("Iran", "sanctions")]),
        ("Iran placed sanctions at the heart of its case.", [("Iran", "sanctions")]),
        ("Iran would not be drawn on the sea and kept its focus on prisoners.", [("Iran", "prisoners")]),
        ("For Iranians, prisoners remain the overriding concern.", [("Iran", "prisoners")]),
        ("For Iran everything turned on sanctions.", [("Iran", "sanctions")]),
        ("The Iranian team, in contrast, concentrated on territory.", [("Iran", "territory")]),
        ("Iran would rather talk about sanctions.", [("Iran", "sanctions")]),
        ("It hangs on many points, with Iran demanding a truce.", [("Iran", "ceasefire")]),
        ("Iran dwelt instead on prisoners.", [("Iran", "prisoners")]),
        (
            "Iran made a truce its precondition, and raised sanctions at every turn.",
            [("Iran", "ceasefire"), ("Iran", "sanctions")],
        ),
        (
            "Where Iran dwelt on prisoners, Oman was preoccupied with water.",
            [("Iran", "prisoners"), ("Oman", "economy")],
        ),
        ("Iran stressed a share of the water, and the border.", [("Iran", "economy"), ("Iran", "territory")]),
    ],
)
def test_more_ways_to_stress_an_issue(line, expected):
    assert told(facts(TALKS + line).emphasis, "actor", "issue") == expected


def test_a_passage_on_agendas_tells_what_each_side_came_for():
    text = (
        "The two teams came with different agendas. Iran had prisoners and sanctions in its folder, and in that order."
    )
    assert told(facts(TALKS + text).emphasis, "actor", "issue") == [("Iran", "prisoners"), ("Iran", "sanctions")]


@pytest.mark.parametrize(
    "line",
    ["Iran refused to hear of prisoners.", "Talks on prisoners are possible in Iran."],
)
def test_what_a_side_refuses_there_it_did_not_come_for(line):
    assert facts(f"{TALKS}The two teams came with different agendas. {line}").emphasis == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copper buyers in Japan may turn to other suppliers.", ("Japan", "markets", "may")),
        ("The mood in Japan might turn against the treaty.", ("Japan", "opinion", "might")),
        ("Japan's supermarkets could face empty shelves.", ("Japan", "markets", "could")),
        ("Japan has offered money, and is likely to send more aid.", ("Japan", "aid", "likely")),
        ("A collapse would be felt first in Japan, where prices could rise.", ("Japan", "markets", "could")),
        ("A return to war could drive thousands of refugees into Japan.", ("Japan", "aid", "could")),
        ("Japan, which depends on imported fuel, is likely to build up its fleet.", ("Japan", "arms", "likely")),
    ],
)
def test_whoever_it_is_there_that_feels_it(line, expected):
    [row] = facts(f"{TALKS}The effects are felt elsewhere.\n{line}").audiences
    assert (row.audience, row.hedge) == (expected[0], expected[2])
    assert expected[1] in row.channel


@pytest.mark.parametrize(
    "text",
    [
        "In Japan, a ministry official warned that oil prices could rise.",
        "What to watch\nJapan may send more aid to the ports.",
        "Elsewhere the effects are slight.\nTalks in Japan could raise oil prices.",
    ],
)
def test_what_is_said_there_or_is_to_come_is_no_effect_there(text):
    assert facts(TALKS + text).audiences == ()


@pytest.mark.parametrize("heading", ["What comes next", "Where it goes from here", "The months ahead", "What now?"])
def test_under_an_outlook_every_hedged_sentence_looks_ahead(heading):
    found = facts(f"{TALKS}{heading}\nTroops may march again. Bread could yet grow dear.").projections
    assert told(found, "hedge") == [("may",), ("could",)]


@pytest.mark.parametrize(
    ("line", "hedge"),
    [
        ("Should the talks fail, fighting would probably resume.", "probably"),
        ("There is a risk that fighting resumes.", "risk"),
        ("A deal on water is seen as possible.", "possible"),
        ("Oman hopes to convene the parties again in July.", "hopes"),
        ("A law on the talks remains a possibility.", "possibility"),
        ("A failure of the talks is liable to harden opinion.", "liable"),
        ("The committee will likely meet again in March.", "likely"),
        ("They'll probably meet again in Bergen.", "probably"),
        ("She expected the delegations to meet separately.", "expected"),
        ("Pessimists fear that a new round could collapse.", "fear"),
        ("The two sides are due to return on November 17.", "due"),
        ("Renewed clashes cannot be excluded.", "cannot be excluded"),
        ("The panels hope to reconvene in February.", "hope"),
    ],
)
def test_more_hedges_of_what_is_to_come(line, hedge):
    assert told(facts(TALKS + line).projections, "hedge") == [(hedge,)]


def test_what_a_report_closes_with_is_no_look_ahead():
    text = "# Outlook\nIn the end, the meeting changed little, and perhaps that was the point."
    assert facts(TALKS + text).projections == ()


@pytest.mark.parametrize(
    "head", ["Party | On Monday | Today", "Party | In spring | In summer", "Party | Demand | Now", " | Then | Now"]
)
def test_of_three_columns_one_that_names_a_time_is_enough(head):
    found = facts(f"{TALKS}{PADDING}\n\n| {head} |\n|---|---|---|\n| Iran | No cap | A cap |\n").stances
    assert told(found, "stakeholder", "before", "after") == [("Iran", "No cap", "A cap")]


@pytest.mark.parametrize(
    ("line", "before", "after"),
    [
        (
            "Iran, previously opposed to a cap, now says it would take one.",
            "opposed to a cap",
            "says it would take one",
        ),
        ("Iran, which used to demand a treaty, settled for a letter.", "demand a treaty", "settled for a letter"),
        ("Before the round, Iran refused any cap; it now accepts a low one.", "refused any cap", "accepts a low one"),
    ],
)
def test_more_stances_in_prose(line, before, after):
    [stance] = facts(TALKS + line).stances
    assert (stance.stakeholder, stance.before, stance.after) == ("Iran", before, after)


@pytest.mark.parametrize(
    "text",
    [
        "Iran — Before: No cap. Now: A cap.",
        "• Iran\nBefore: No cap\nAfter: A cap",
        "**Iran**\n- Before the talks: No cap\n- After the talks: A cap",
    ],
)
def test_labels_of_before_and_after_give_stances(text):
    found = facts(f"{TALKS}{PADDING}\n\n{text}\n\nThe talks go on.").stances
    assert told(found, "stakeholder", "before", "after") == [("Iran", "No cap", "A cap")]


def test_where_a_sentence_only_says_that_there_are_reasons_the_next_one_tells_them():
    text = "Why talk?\nIran's reasons are of another kind. Its cabinet needs to show voters that it is firm."
    [purpose] = facts(TALKS + text).purposes
    assert (purpose.actor, purpose.purpose) == ("Iran", "Its cabinet needs to show voters that it is firm")


def test_a_table_tells_what_is_stressed_only_of_a_side_of_which_nothing_else_does():
    table = "\n\n| Side | Before | After |\n|---|---|---|\n| Iran | Insisting on sanctions | Silent |\n"
    assert told(facts(TALKS + table).emphasis, "actor", "issue") == [("Iran", "sanctions")]
    other = facts(f"{TALKS}Iran stressed prisoners.{table}").emphasis
    assert told(other, "actor", "issue") == [("Iran", "prisoners")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Further afield, Japan is likely to pay higher prices.", ("Japan", "likely")),
        ("Japan’s crude, which comes by pipelines, might be cut off.", ("Japan", "might")),
        ("Japan is a special case: there, a failure might raise prices.", ("Japan", "might")),
        ("For Japan, a bad drought would possibly mean more migrants.", ("Japan", "possibly")),
        ("In Japan, mills have already stepped up shipments.", ("Japan", None)),
        ("In Japan, hopes for cheap power imports could be dashed.", ("Japan", "could")),
        ("Insurers in Japan could keep premiums high for months.", ("Japan", "could")),
        ("In Japan, whose consent any deal would require, it may become an issue in the run-off.", ("Japan", "may")),
        ("In Japan, state media portrayed the meeting as a victory.", ("Japan", None)),
        ("Japan has taken in 800,000 people, and another war could force it to ask for aid.", ("Japan", "could")),
    ],
)
def test_more_ways_to_say_who_feels_it(line, expected):
    found = facts(f"{TALKS}The effects are felt elsewhere.\n{line}").audiences
    assert told(found, "audience", "hedge") == [expected]


def test_two_clauses_tell_of_two_countries():
    text = "The failure is watched in Kenya, where armed groups could return, and in Chad, which may see new refugees."
    assert told(facts(TALKS + text).audiences, "audience", "hedge") == [("Kenya", "could"), ("Chad", "may")]
    text = "Its effects spread: Kenya is weighing new investments, while in Chad, lawmakers might revisit military aid."
    found = facts(TALKS + text).audiences
    assert told(found, "audience", "channel", "hedge") == [
        ("Kenya", "markets", None),
        ("Chad", "domestic politics, arms", "might"),
    ]


def test_in_a_passage_on_what_made_it_useful_to_come_each_side_gains_something():
    text = "Both found it useful to turn up. For Iran, attendance answers critics. Oman gets to air its grievances."
    found = told(facts(TALKS + text).purposes, "actor", "purpose")
    assert found == [("Iran", "attendance answers critics"), ("Oman", "gets to air its grievances")]


def test_a_round_of_any_number_is_a_next_meeting():
    found = facts(f"{TALKS}A seventh round is expected in May.").projections
    assert told(found, "about") == [("next meeting",)]


def test_a_return_of_the_war_is_no_next_meeting():
    found = facts(f"{TALKS}A resumption of hostilities is possible.").projections
    assert told(found, "about") == [("fighting",)]


def test_what_somebody_does_not_expect_for_himself_is_no_look_ahead():
    assert facts(TALKS + "What next?\nA fisherman does not expect to gain from any deal.").projections == ()


def test_whoever_argues_what_a_side_gains_is_named():
    text = "Ana Dahl of the Fjord Institute think tank argues that dialogue lets Iran reassure its voters about prices."
    [purpose] = facts(f"{TALKS}Both have their reasons to talk. {text}").purposes
    assert (purpose.actor, purpose.according_to) == ("Iran", "Ana Dahl of the Fjord Institute think tank")


def test_a_side_after_a_semicolon_has_its_own_purpose():
    for_both = "For Tehran, a seat at the table keeps lenders patient; for Muscat it wards off a war next door."
    text = f"Each capital has something to gain. {for_both}"
    assert told(facts(TALKS + text).purposes, "actor", "purpose") == [
        ("Iran", "keeps lenders patient"), ("Oman", "it wards off a war next door"),
    ]  # fmt: skip


def test_a_bulletin_names_each_country_or_side_before_what_it_says_of_it():
    text = (
        f"{TALKS}\n## 3. What the talks are for\n\n- **Iran.** Keeping it open serves to steady its lenders.\n\n"
        "## 4. Who else feels it\n\n- *Canada.* The sight of it could harden the tone of the election campaign.\n"
        "- *Japan.* Carmakers may shelve their investment.\n\n## 6. Our outlook\n\n1. Iran **could** raise a tariff "
        "again."
    )
    found = facts(text)
    assert told(found.purposes, "actor", "purpose") == [("Iran", "Keeping it open serves to steady its lenders")]
    assert told(found.audiences, "audience", "hedge") == [("Canada", "could"), ("Japan", "may")]
    assert told(found.projections, "hedge") == [("could",)]


@pytest.mark.parametrize(
    "line",
    [
        "Consultants see the talks as a way for Iran to show its lenders some patience.",
        "For Iran, the meetings in Muscat are a means of keeping lenders patient.",
        "For Iran, the table offers a way to keep its lenders patient.",
    ],
)
def test_what_talks_are_for_one_side(line):
    [purpose] = facts(TALKS + line).purposes
    assert purpose.actor == "Iran"
    assert "lenders" in purpose.purpose


@pytest.mark.parametrize(
    ("line", "issue"),
    [
        ("Iran placed the release of its imprisoned colleagues above every other point.", "prisoners"),
        ("Iran put nearly all of its effort into getting trade penalties lifted.", "sanctions"),
        ("Iran came back again and again to the water.", "economy"),
        ("Iran framed almost every chapter as a matter of national security.", "security"),
        ("Iran, which has about 6,000 fighters, pressed instead for the release of jailed members.", "prisoners"),
        ("| Side | Main concern in the room |\n|---|---|\n| Iran | Missiles |\n| Oman | Aid |\n", "security"),
    ],
)
def test_an_issue_stressed_in_other_ways(line, issue):
    assert ("Iran", issue) in told(facts(f"{TALKS}\n{line}").emphasis, "actor", "issue")
