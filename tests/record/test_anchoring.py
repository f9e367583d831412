"""Passages found again after W3C Web Annotation selectors: found, orphaned or ambiguous, never a guess."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from kadesh.record.anchoring import Anchor, anchor, span_at, text_hash
from kadesh.record.values.evidence import Span

WORDS = st.text(alphabet="ab ", min_size=1, max_size=40)  # few letters, so that passages repeat


def span_of(text, cuts):
    start, end = sorted(cut % (len(text) + 1) for cut in cuts)
    assume(start < end)
    return span_at(text, start, end)


@given(WORDS, st.tuples(st.integers(0), st.integers(0)))
def test_in_an_unchanged_text_a_passage_is_found_where_it_was(text, cuts):
    span = span_of(text, cuts)
    assert anchor(span, text, unchanged=True).start == span.start


@given(WORDS, st.tuples(st.integers(0), st.integers(0)), WORDS)
def test_found_always_has_the_exact_words_and_half_of_their_context(text, cuts, other):
    span = span_of(text, cuts)
    found = anchor(span, other)
    if found.state == "found":
        assert other[found.start :].startswith(span.exact)
        before, after = other[: found.start], other[found.start + len(span.exact) :]
        assert before.endswith(span.prefix) or after.startswith(span.suffix)
        rivals = [s for s in found.candidates if s != found.start]
        for rival in rivals:  # no other place has as much of the context
            fits = other[:rival].endswith(span.prefix) and other[rival + len(span.exact) :].startswith(span.suffix)
            assert not (fits and span.prefix and span.suffix)
    else:
        assert found.start is None
        assert (found.state == "orphaned") == (span.exact not in other)


@given(WORDS, WORDS, st.tuples(st.integers(0), st.integers(0)))
def test_a_text_that_stands_twice_never_gives_one_place(text, between, cuts):
    span = span_of(text, cuts)
    assume(span.prefix and span.suffix)  # whole in both copies
    span = span.model_copy(update={"prefix": text[: span.start][-32:], "suffix": text[span.end :][:32]})
    assert anchor(span, text + between + text).state == "ambiguous"


@given(st.text(alphabet="xyz", max_size=30), WORDS, st.text(alphabet="xyz", max_size=30))
def test_a_passage_moves_with_its_context(before, text, after):
    span = span_at("<<" + text + ">>", 2, 2 + len(text))
    assert anchor(span, before + "<<" + text + ">>" + after).start == len(before) + 2


@pytest.mark.parametrize(
    ("span", "text", "expected"),
    [
        (Span(exact="talks", start=0, end=5), "no such words", Anchor("orphaned")),
        (Span(exact="talks", start=0, end=5), "talks and talks", Anchor("ambiguous", None, (0, 10))),
        (Span(exact="talks", prefix="the ", start=4, end=9), "any talks", Anchor("ambiguous", None, (4,))),
        (Span(exact="talks", prefix="the ", suffix=" end", start=4, end=9), "so talks end", Anchor("found", 3, (3,))),
        (Span(exact="aa", start=0, end=2), "aaa", Anchor("ambiguous", None, (0, 1))),
        (Span(exact="Talks", start=0, end=5), "talks", Anchor("orphaned")),
    ],
)
def test_cases_by_hand(span, text, expected):
    assert anchor(span, text) == expected


def test_a_wrong_offset_is_not_trusted_even_in_an_unchanged_text():
    span = Span(exact="talks", prefix="the ", start=0, end=5)
    assert anchor(span, "all the talks", unchanged=True) == Anchor("found", 8, (8,))


def test_many_places_take_no_longer_than_one_look_at_each():
    text = "a " * 200_000
    assert anchor(Span(exact="a", prefix="b", start=0, end=1), text).state == "ambiguous"


@pytest.mark.parametrize(
    "wrong", [{"start": 1, "end": 5}, {"start": -5, "end": 0}, {"exact": "", "start": 0, "end": 0}]
)
def test_offsets_must_fit_the_words(wrong):
    with pytest.raises(ValidationError):
        Span.model_validate({"exact": "talks"} | wrong)


def test_the_hash_is_that_of_the_text_in_utf_8():
    assert text_hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, B.1
