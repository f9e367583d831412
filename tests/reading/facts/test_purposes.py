import pytest

from tests.reading.facts.reports import PERU, TALKS, facts, told


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
        ("Both have something to gain by talking. Peru avoids being blamed, and Chile wins recognition, said Ada Moe.",
         [("Peru", "avoids being blamed"), ("Chile", "wins recognition")]),
        ("A minister of Peru wrote that Chile was “playing for time” and had burnt the villages.", []),
    ],
)  # fmt: skip
def test_what_it_is_for_in_plain_words(text, expected):
    assert told(facts(PERU + text).purposes, "actor", "purpose") == expected
