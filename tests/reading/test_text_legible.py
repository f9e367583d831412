"""The legible text and the way back: nothing hidden breaks or joins words, every span stands in the text as given."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.reading import read_reports
from kadesh.reading.legible import legible
from kadesh.reading.result import ReadSpan
from kadesh.reading.text import report_text

PLAIN = (
    "The talks ended. “We are close to a deal,” the foreign minister of Norway said on Tuesday. Norway wants a truce."
)
HIDDEN = "\u200b\u200c\u200d\u00ad\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069"


def read(text):
    return read_reports([report_text(text, "report.txt")])


def told(text):
    """Every statement as (speaker, words)."""
    return [(s.speaker.name or s.speaker.unnamed, s.quote or s.paraphrase) for s in read(text).statements]


def spans(value):
    if isinstance(value, ReadSpan):
        yield value.span
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from spans(getattr(value, name))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(HIDDEN)), min_size=1, max_size=12))
def test_signs_that_cannot_be_seen_change_nothing_but_a_warning(planted):
    text = PLAIN
    for at, sign in sorted(planted, reverse=True):
        text = text[:at] + sign + text[at:]
    found = read(text)
    assert told(text) == told(PLAIN)
    assert any("cannot be seen" in warning for warning in found.warnings)
    for span in spans(found):
        assert text[span.start : span.end] == span.exact
        assert span.exact[0] not in HIDDEN


MARKED = {
    "stress": PLAIN.replace("close", "**close**").replace("foreign minister of Norway", "*foreign minister of Norway*"),
    "links": PLAIN.replace(
        "foreign minister of Norway", "[foreign minister of Norway](https://example.org/a_b)"
    ).replace("truce", '[truce](/truce "what was said")'),
    "entities": PLAIN.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("of Norway", "of&nbsp;Norway"),
    "notes": PLAIN.replace("ended.", "ended.[1]").replace("Tuesday.", "Tuesday.[^23]"),
    "a citation": f"> {PLAIN}",
    "wide spaces": PLAIN.replace(" ", "\u00a0"),
    "tags": PLAIN.replace("close", "<b>close</b>")
    .replace("said", "said<br>")
    .replace("truce", "<i class='x'>truce</i>"),
}


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED.keys())
def test_markup_is_not_read_as_words(text):
    assert told(text) == told(PLAIN)
    for span in spans(read(text)):
        assert text[span.start : span.end] == span.exact


def test_a_letter_and_its_accent_in_two_characters_are_one_letter():
    apart = "The talks ended. “No deal,” the mayor of Bogota\u0301 said."
    assert [speaker for speaker, _ in told(apart)] == [speaker for speaker, _ in told(apart.replace("a\u0301", "á"))]
    [exact] = [s.exact for s in spans(read(apart)) if "mayor" in s.exact and "deal" not in s.exact][:1]
    assert exact.endswith("a\u0301")


def test_addresses_are_not_read_as_words_and_keep_their_place():
    text = (
        "The minister said the text was ready. See https://example.org/norway-said-no-deal/france-rejects and "
        "press@norway-said.example.org. Norway wants a truce."
    )
    found = read(text)
    assert len(legible(text).text) == len(text)
    assert {w for _, w in told(text)} == {"the text was ready", "a truce"}
    assert "France" not in (*found.parties, *found.others)


def test_an_address_within_a_quotation_is_given_back():
    text = "“See https://example.org/text for what we want,” the minister said."
    [statement] = read(text).statements
    assert statement.quote == "See https://example.org/text for what we want"
    assert statement.evidence[0].span.exact == statement.quote


def test_a_sentence_ends_before_an_address():
    sentences = report_text("The talks ended. https://example.org/a The minister left.").sentences
    assert sentences[0].text == "The talks ended."


@pytest.mark.parametrize(
    "text", ["f*** you", "5 * 3 * 2", "snake_case_name", "a < b and c > d", "AT&T; B&B", "[sic]", "* item"]
)
def test_what_only_looks_like_markup_stays(text):
    assert legible(text).text == text


PIECES = (
    *(
        "**",
        "*a*",
        "_",
        "[a](b)",
        "](",
        "&amp;",
        "&#8203;",
        "e\u0301",
        "\u200b",
        "a",
        " ",
        "https://a.org/b",
        "x@y.org",
    ),
    *("<b>", "> ", "\n", "[1]", "\U00100061", "“"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=30).map("".join))
def test_every_stretch_has_its_place_in_the_text_as_given(text):
    made = legible(text)
    places = [made.place(at, at + 1) for at in range(len(made.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= two[0] for one, two in pairwise(places))
