"""What holds of every text: exact spans, certainties, the same answer twice, no text that breaks or hangs a reader."""

import dataclasses
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.errors import InputError
from kadesh.reading.facts.read import read_facts
from kadesh.reading.result import ReadSpan, to_json
from kadesh.reading.text import report_text
from tests.reading.facts.reports import WEDNESDAY

PARTS = ("sessions", "emphasis", "purposes", "stances", "audiences", "projections", "commitments", "claims")
PIECES = (
    "Talks between Iran and the United States", "The Sudanese army and the Blue River Forces (BRF)", "Omani-mediated",
    "lasted", "for", "met",
    "more than four hours", "two-hour session", "the day before", "on Tuesday", "18 February 2026", "in Geneva",
    "insists on", "sanctions relief",
    "while", "For Tehran,", "the talks allow it to", "buy time", "In India and Japan,", "could raise oil prices",
    "Expect", "a new round",
    "may", "agreed to", "exchange prisoners", ",", ".", ";", "“", "”", '"', "\n", "\n\n", "|",
    "| a | before | after |", "\t", "- ", "#", "the mood was", "tense", "’s",
    "is", "not", "and", "with", "the", "U.S.", "(AFP)", "—", "\u200b", "\u202e", "Аrmenia", "😀", "March", "5", "½",
    "hours", "ago", "both sides", "and pledged not to", "from 10 a.m. to 4 p.m.", "Omani Foreign Minister Ana Dahl",
    "and her Iraqi counterpart", "European countries", "18 февраля", "«", "»", "AFC/M23", "described the talks as",
)  # fmt: skip
texts = st.one_of(st.text(max_size=400), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


def spans_of(value):
    if isinstance(value, ReadSpan):
        yield value.span
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_row_stands_on_exact_words(text):
    report = report_text(text)
    try:
        found = read_facts(report, WEDNESDAY)
    except InputError:  # a record may hold no control characters
        assert not text.isprintable()
        return
    for part in PARTS:
        for row in getattr(found, part):
            assert row.evidence
            assert 0 < row.certainty <= 1
    for span in spans_of(found):
        assert report.text[span.start : span.end] == span.exact
        assert len(span.exact) < 700


@given(texts)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_reading(text):
    clean = "".join(c for c in text if c.isprintable() or c in "\n\t")
    assert to_json(read_facts(report_text(clean), WEDNESDAY)) == to_json(read_facts(report_text(clean), WEDNESDAY))


@pytest.mark.parametrize("piece", [
    "a ", "A ", "“", '"', "1 hour ", "talks between A and B and C ", "In Oman, Iran and Iraq, ", "two-",
    "talks lasted for ", "Russia and Peru talks met with ",
    "| a ", "5 May ", "Monday, ", "If the talks fail, ", "(", "from a to b ", "agreed to ", "mood was tense and ",
    "is was may could ", ". ", "from 10 to 4 p.m. ", "Omani minister Ana Dahl, ", "both sides agreed to and ",
    "Europe, ",
    "the talks were tense, ", "AFC/", "18 февраля ", "«а б в",
])  # fmt: skip
def test_hostile_text_takes_bounded_time(piece):
    text = ("the of and to in that is was for with he said " + piece * 60_000)[:60_000]
    begun = time.process_time()
    read_facts(report_text(text), WEDNESDAY)
    assert time.process_time() - begun < 5
