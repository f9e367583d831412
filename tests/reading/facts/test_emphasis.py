import pytest

from tests.reading.facts.reports import PERU, TALKS, facts, told


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
        ("Peru put the accent on security. It also insisted on sequencing: rules for drought first.",
         [("Peru", "security"), ("Peru", "sequencing")]),
        (("What each side stressed\n\n- **Peru:** security on the river; and a ceasefire that can be checked.\n\n"
         "- **Chile:** territory, meaning the temples; and the return of its captured soldiers."),
         [("Peru", "security"), ("Peru", "ceasefire"), ("Chile", "territory"), ("Chile", "prisoners")]),
        ("Chile asks for economic reform in the south.", [("Chile", "economy")]),
        ("Chile, which holds Arica, did not. Their chief negotiator, Ana Dahl, kept returning to salaries.",
         [("Chile", "economy")]),
        ("Chile came to talk about land.", [("Chile", "territory")]),
        ("Peru wanted to talk about landmines; Chile kept raising the 18 soldiers captured in May.",
         [("Peru", "security"), ("Chile", "prisoners")]),
        ("Peru's delegation argued that the return of state authority must come first.", [("Peru", "governance")]),
        ("Peru would discuss only the border. Chile brought a different list: amnesty, and aid for the south.",
         [("Peru", "territory"), ("Chile", "justice"), ("Chile", "humanitarian")]),
        ("Chile would not talk about anything before autonomy.", [("Chile", "governance")]),
        ("The Peruvian minister, Luis Tafur Roca, left. Tafur's team spent most of Tuesday on territory.",
         [("Peru", "territory")]),
        ("Chile came to talk about border security.", [("Chile", "security")]),
        ("Chile demanded that military operations be suspended.", [("Chile", "ceasefire")]),
        ("Chile went from refusing all talk of captives to offering a commission.", []),
        ("Peru wants to reopen border crossings.", []),
    ],
)  # fmt: skip
def test_more_ways_to_stress_an_issue(text, expected):
    assert told(facts(PERU + text).emphasis, "actor", "issue") == expected
