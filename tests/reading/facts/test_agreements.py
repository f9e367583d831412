"""What was agreed, who owes it to whom and by when; and what only sounds like it."""

import pytest

from kadesh.reading.drafting import draft
from kadesh.reading.patterns import read_by_patterns
from kadesh.reading.text import report_text
from tests.reading.facts.reports import WEDNESDAY, facts, told

TALKS = "Talks between Peru and Chile ended in Quito on Tuesday after three hours.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "The two sides agreed to exchange forty prisoners by 15 March.",
            [
                ("Peru", "Chile", "to exchange forty prisoners by 15 March", "2026-03-15"),
                ("Chile", "Peru", "to exchange forty prisoners by 15 March", "2026-03-15"),
            ],
        ),
        (
            "Peru agreed to withdraw its troops within two weeks, officials said.",
            [("Peru", "Chile", "to withdraw its troops within two weeks", "2026-03-04")],
        ),
        (
            "Chile's government pledged to reopen the port, but gave no date.",
            [("Chile", "Peru", "to reopen the port", None)],
        ),
        (
            "Peru pledged not to use force and committed to a truce.",
            [("Peru", "Chile", "not to use force", None), ("Peru", "Chile", "to a truce", None)],
        ),
        (
            "Peru and Chile agreed late on Tuesday on a hotline.",
            [("Peru", "Chile", "a hotline", None), ("Chile", "Peru", "a hotline", None)],
        ),
    ],
)
def test_what_was_agreed_is_owed_by_each_who_agreed(line, expected):
    assert told(facts(TALKS + line).commitments, "by", "to", "what", "due") == expected


@pytest.mark.parametrize(
    "line",
    [
        "The two sides have not agreed to anything.",
        "If the two sides agreed to stop, prices would fall.",
        "“The two sides agreed to exchange forty prisoners by the summer,” said an official.",
        "Peru agreed that the talks were hard.",
        "The two sides agreed to disagree.",
        "Peru has yet to agree to a date.",
    ],
)
def test_what_only_sounds_like_an_agreement_is_none(line):
    assert not facts(TALKS + line).commitments


def test_one_side_s_promise_is_no_item_agreed_by_both():
    found = facts(TALKS + "Peru pledged to reopen the port.")
    assert found.commitments
    assert not [c for c in found.claims if c.attribute == "agreed"]


def test_a_draft_carries_commitments_with_their_round_and_the_day_of_the_next():
    text = (
        TALKS
        + "The two sides agreed to exchange forty prisoners by 15 March. The delegations will meet again on 3 March."
    )
    made = draft(read_by_patterns(report_text(text, "quito.txt"), WEDNESDAY))
    assert [(c.by, c.to, c.due) for c in made.commitments] == [
        ("peru", "chile", "2026-03-15"),
        ("chile", "peru", "2026-03-15"),
    ]
    assert {c.round for c in made.commitments} == {made.rounds[0].id}
    assert all(text[e.span.start : e.span.end] == e.span.exact for c in made.commitments for e in c.evidence)
    assert [a.due for a in made.rounds[0].announced] == ["2026-03-03"]


def test_what_the_two_agreed_and_what_they_did_not():
    text = (
        "The presidents of Peru and Chile met for two hours. In a declaration the two agreed not to use force, and to "
        "meet again. What they did not agree on is who should decide."
    )
    agreed = [c.value for c in facts(text).claims if c.attribute == "agreed"]
    assert agreed == ["not to use force, and to meet again"]
    assert [c.value for c in facts("Talks of Peru and Chile ended. No agreement was signed.").claims
            if c.attribute == "agreed"] == ["none"]  # fmt: skip
