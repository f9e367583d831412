"""Hostile reports: each ends in one clear message or in a warning, in bounded time, its spans in its text."""

import time
from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.cli.read import read
from kadesh.errors import InputError, Refused
from kadesh.reading import READERS, read_each, read_reports
from kadesh.reading.result import ReadSpan
from kadesh.reading.text import MAX_BYTES, MAX_TEXT, read_text, report_text
from kadesh.reading.verbatim import LONGEST, verbatim

TALKS = "The talks of Peru and Chile in Quito ended, and the minister of Peru said that it was not over.\n\n"
REPEATED = {
    "one line": "said ",
    "marks that never close": "“",
    "straight marks": '"a ',
    "single marks": "'a ",
    "marks in marks": "“‘«",
    "quotations": '"a b c d" ',
    "sources": "according to Peru, ",
    "names": "Foreign Minister of Peru said ",
    "short paragraphs": "He said no.\n\n",
    "quotations that run on": "“a\n\n",
    "lines": "a\n",
    "stops": "a. ",
    "asides": "(",
    "right to left": "\u202e“we go” said the minister\u202c ",
    "zero width": "a\u200b",
    "two alphabets": "Реru said no. ",
    "rows": "| a | b | c |\n",
    "cells": "a\tb\t",
    "addresses": "https://example.org/a ",
    "links": "[a](",
    "entities": "&amp;",
    "accents": "e\u0301",
}


def spans(value):
    if isinstance(value, ReadSpan):
        yield value.span
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from spans(getattr(value, name))


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED.keys())
def test_what_is_repeated_without_end_takes_bounded_time(piece):
    text = (TALKS + piece * 100_000)[:200_000]
    begun = time.process_time()
    found = read_reports([report_text(text, "report.txt")])
    assert time.process_time() - begun < 15
    assert all(len(s.quote or s.paraphrase) <= LONGEST for s in found.statements)


def test_a_hundred_thousand_paragraphs_are_read_with_a_warning():
    found = read_reports([report_text(TALKS + "He left.\n\n" * 100_000, "report.txt")])
    assert found.statements
    assert any("sentences: only the first" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a" * (MAX_BYTES + 1), "too large for a report"),
        ("é".encode() * (MAX_TEXT + 1), "too large for a report"),
        (b"\x89PNG\r\n\x1a\n\x00\x00" + bytes(range(256)) * 4, "is no text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n\x00\x01\x02\x03\x04\x05", "is no text"),
    ],
    ids=["bytes", "characters", "a picture", "a PDF"],
)
def test_what_is_no_report_is_refused_in_one_sentence(data, message):
    with pytest.raises((InputError, Refused), match=message) as error:
        read_text(data, "report.txt")
    assert "\n" not in str(error.value)


def test_fifty_megabytes_of_one_line_are_not_even_loaded(tmp_path):
    file = tmp_path / "big.txt"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)
    begun = time.process_time()
    with pytest.raises(Refused, match=r"too large for a report \(more than 5 MB\)"):
        read_reports([file])
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("", "holds no text"),
        (" \n\n\t\n", "holds no text"),
        ("\u200b\n\u200b", "holds no text"),
        ("# Talks end", "holds a title only"),
        ("# Talks end\n\nThe minister said “no.", "no closing mark"),
        (TALKS + "\x00\x07", None),
        (TALKS + "\ufffd", "could not be decoded"),
        (TALKS + "\u202ethe minister\u202c left.", "cannot be seen"),
    ],
)
def test_what_is_wrong_with_a_text_is_a_warning(text, warning):
    found = read_reports([report_text(text, "report.txt")])
    assert any(warning in w for w in found.warnings) if warning else found.warnings == ()


def test_the_command_reads_an_empty_file(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    done = CliRunner().invoke(read, [str(tmp_path / "empty.txt")])
    assert done.exit_code == 0
    assert "Warning: holds no text" in done.output


TRUE = "“There is no deal,” Peru said."
FALSE = "“There is a deal,” P\u0435ru said."  # a Cyrillic letter within


@pytest.mark.parametrize("together", [True, False], ids=["in one report", "in two reports"])
def test_a_name_with_a_foreign_letter_is_told_and_never_the_true_one(together):
    texts = [f"{TRUE}\n\n{FALSE}"] if together else [TRUE, FALSE]
    found = read_reports([report_text(text, f"{n}.txt") for n, text in enumerate(texts)])
    assert {s.quote: s.speaker.name == "Peru" for s in found.statements} == {
        "There is no deal": True, "There is a deal": False,
    }  # fmt: skip
    assert any("P\u0435ru” mixes letters of two alphabets" in warning for warning in found.warnings)


def test_a_word_wholly_of_look_alike_letters_is_told():
    found = read_reports([report_text(TALKS + "\u041e\u0441\u0430 was there.", "report.txt")])
    assert any("look like Latin" in warning for warning in found.warnings)


PIECES = (
    *("Peru", "Chile", "the minister", "the foreign minister of Norway", "said", "said that", "“", "”", '"', "‘", "’"),
    *("«", "»", "talks", "lasted two hours", "on Tuesday", "in Quito", ", ", ". ", ": ", "\n", "\n\n", "according to"),
    *("wants", "\u200b", "\u202e", "\u00a0", "**", "_", "[a](b)", "https://example.org/a", "a@b.org", "&quot;", "<b>"),
    *("&#x200b;", "> ", "| a | b |\n", "\t", "# ", "---\n", "\x07", "\ud800", "\ufffe", "P\u0435ru", "e\u0301", "1"),
    *("\U00100061", "😀", "不", "שלום"),
)
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)


@settings(max_examples=250, deadline=None)
@given(texts, st.sampled_from(sorted(READERS)))
def test_every_reader_keeps_to_the_words_of_its_report(text, reader):
    report = report_text(text, "report.txt")
    [found] = read_each([report], reader=reader)
    for span in spans(found):
        assert report.given[span.start : span.end] == span.exact
    for part in ("sessions", "statements", "emphasis", "purposes", "stances", "audiences", "projections", "claims"):
        assert all(row.evidence for row in getattr(found, part))


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=80).map(lambda text: text.encode("utf-16", "surrogatepass")))
)
def test_any_bytes_end_in_a_reading_or_one_sentence(data):
    try:
        report = read_text(data, "report.txt")
    except (InputError, Refused) as error:
        said = str(error)
    else:
        said = read_reports([report]).reports[0].path
    assert "\n" not in said


def test_a_reader_that_makes_words_up_gets_nothing_through():
    report = report_text(TALKS + "“We go on,” the minister of Peru said.", "report.txt")
    [honest] = read_each([report])
    [quote] = [s for s in honest.statements if s.direct]
    assert verbatim(honest, report) == honest
    invented = replace(honest, statements=(replace(quote, quote="We give up"), replace(quote, evidence=())))
    kept = verbatim(invented, report)
    assert kept.statements == ()
    assert any("dropped 2 entries" in warning for warning in kept.warnings)
