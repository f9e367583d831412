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
    "line", ["Published: 18 February 2026", "Updated February 18, 2026, 10:15", "18 February 2026"]
)
def test_the_date_a_report_states_is_found(line):
    assert stated_date(report_text(f"Talks end\n{line}{BODY}")) == dt.date(2026, 2, 18)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks were held on Tuesday, February 16, 2026.", "is a Monday"),
        ("The talks ended on 20 February 2026.", "told as past"),
        ("“We are ready, said the envoy of Peru.", "no closing mark"),
        ("Sign up for our newsletter to read on.", "subscription"),
        ("As an AI language model, I have no view.", "text generator"),
        ("The talks were led by Vlаdo Perez.", "two alphabets"),
        ("The talks\u200b ended.", "cannot be seen"),
    ],
)
def test_a_reader_is_warned(text, words):
    assert any(words in warning for warning in facts(f"Talks end{BODY}\n\n{text}").warnings)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were held on Tuesday, February 17, 2026.",
        "The talks will end on 20 February 2026.",
        "“We are ready,” said the envoy of Peru.",
        "“We are ready.\n\n“We are willing,” said the envoy.",
    ],
)
def test_no_warning_without_a_cause(text):
    assert facts(f"Talks end{BODY}\n\n{text}").warnings == ()


def test_a_language_that_is_not_read_yields_dates_only():
    text = (
        "Переговоры в Женеве продолжались два часа. Стороны не договорились, и это было 18.02.2026, как и в "
        "прошлый раз."
    )
    found = facts(f"{text}\n\n{text}")
    assert (found.claims[0].attribute, found.claims[0].value) == ("names the day", "2026-02-18")
    assert not found.sessions
    assert not found.parties
    assert "not read" in found.warnings[0]
