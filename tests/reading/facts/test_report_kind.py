import datetime as dt

import pytest

from kadesh.reading.facts.report_kind import report_kind, stated_date
from kadesh.reading.text import report_text
from tests.reading.facts.reports import facts

BODY = "\n\nThe talks between Peru and Chile ended without a deal, and the envoys of both went home to report on them."


@pytest.mark.parametrize(
    ("text", "kind", "written_by"),
    [
        ("Talks end\n\nLIMA, Feb 18 (Reuters) - The talks ended." + BODY, "wire", "Reuters, a news agency"),
        (
            "Talks\n\nLIMA, 8 May 2026 (River Desk) - The talks ended." + BODY,
            "wire",
            "River Desk, a news agency",
        ),
        ("Talks\n\nLIMA, 8 May 2026 (River Desk) -- The talks ended." + BODY, "wire", "River Desk, a news agency"),
        ("Talks end\n\nLIMA (Peru) - The talks ended." + BODY, None, None),
        ("Talks end – THE DAILY LLAMA" + BODY, "rewrite", "a rewrite of THE DAILY LLAMA"),
        (
            "Talks end\n\nThe talks ended, the Andes Times reported on Tuesday." + BODY,
            "rewrite",
            "a rewrite of Andes Times",
        ),
        ("Analysis: why the talks end" + BODY, "analysis", "an analysis"),
        ("Talks end" + BODY, None, None),
        ("Talks end – Peru" + BODY, None, None),
        ("We are ready to go on – Huaman" + BODY + " Maria Huaman said so.", None, None),
    ],
)
def test_a_report_says_what_it_is(text, kind, written_by):
    found = report_kind(report_text(text))
    assert (found.kind, found.written_by) == (kind, written_by)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 18 February 2026",
        "Updated February 18, 2026, 10:15",
        "18 February 2026",
        "*By the foreign desk. Oslo, Wednesday 18 February 2026*",
        "Analysis. Lima, Wednesday, February 18, 2026",
        "From our correspondent — Wednesday 18 February 2026",
        "Reported from Lima on 18 February 2026 by the desk",
        "*Analysis by Ana Dahl, Lima. Wednesday 18 February 2026, The Island Llama*",
        "By Ana Dahl, Lima, 18 February 2026: The talks ended.",
        "Lima, 18 February 2026 – The talks ended on a plan.",
        "Lima. 18 February 2026. The talks ended on a plan.",
    ],
)
def test_the_date_a_report_states_is_found(line):
    assert stated_date(report_text(f"Talks end\n{line}{BODY}")) == dt.date(2026, 2, 18)


@pytest.mark.parametrize("line", ["What happened on 3 May 2024", "The sides last met in Oslo on 3 May 2024."])
def test_a_heading_or_a_sentence_does_not_date_a_report(line):
    assert stated_date(report_text(f"Talks end\n\n{line}\n{BODY}")) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks were held on Tuesday, February 16, 2026.", "is a Monday"),
        ("The talks ended on 20 February 2026.", "told as past"),
        ("The talks ended on 20 February.", "told as past"),
        ("The talks resume on 3 March, a Monday.", "3 March 2026 is a Tuesday"),
        ("“We are ready, said the envoy of Peru.", "no closing mark"),
        ("“We are ready, said the envoy. He called it “a step” and left.", "no closing mark"),
        ("The envoy of Peru " + "spoke of the talks and " * 70 + "left.", "too long to be read whole"),
        ("Sign up for our newsletter to read on.", "subscription"),
        ("Sign up now.", "subscription"),
        ("All rights reserved.", "copyright"),
        ("As an AI language model, I have no view.", "text generator"),
    ],
)
def test_a_reader_is_warned(text, words):
    assert any(words in warning for warning in facts(f"Talks end{BODY}\n\n{text}").warnings)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held on Tuesday, February 17, 2026.",
        "The talks will end on 20 February 2026.",
        "A follow-up meeting of the sides was pencilled in for 25 February.",
        "He said that the talks on 25 February were important.",
        "The vote was moved to 25 February 2026.",
        "“We are ready,” said the envoy of Peru.",
        "“We are ready.\n\n“We are willing,” said the envoy.",
        "„We are ready“, said the envoy of Peru.",
        'The hall of the talks has 12" pipes and a "red" carpet.',
        "Both sides were urged to sign up to the accord and refused to subscribe to its terms.",
        "The talks were held on Thursday, 6 November.",
        "The truce ended on 3 January 2026, when the talks were to begin.",
    ],
)
def test_no_warning_without_a_cause(text):
    assert facts(f"Talks end{BODY}\n\n{text}").warnings == ()


def test_a_report_of_too_many_sentences_is_read_in_part_and_says_so():
    found = facts("The talks ended. " * 2_100)
    assert any("2,100 sentences: only the first 2,000" in warning for warning in found.warnings)


def test_the_line_of_the_day_is_no_title():
    assert report_text("Published: 18 February 2026\n\nTalks end" + BODY).title.text == "Talks end"
    assert report_text("Date set for 5 May talks" + BODY).title.text == "Date set for 5 May talks"
