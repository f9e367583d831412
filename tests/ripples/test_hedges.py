"""The table of hedges: every word that the reader knows has its size, and stronger words weigh more."""

import itertools
import re

import pytest

from kadesh.reading.facts.hedges import hedge_in
from kadesh.reading.tables.hedges import FAINT, MODALS
from kadesh.ripples.hedges import _KNOWN, SIZES, size_for, strength_of


def test_stronger_hedges_are_larger_throughout():
    for weaker, stronger in itertools.pairwise(SIZES.values()):
        assert weaker.low <= stronger.low
        assert weaker.likely < stronger.likely
        assert weaker.high < stronger.high


@pytest.mark.parametrize("strength", SIZES)
def test_every_size_is_a_share_with_a_reason(strength):
    prior = SIZES[strength]
    assert 0 <= prior.low <= prior.likely <= prior.high <= 1
    assert prior.reason
    assert strength in _KNOWN


@pytest.mark.parametrize("word", re.sub(r"\(\?-i:|\)", "", MODALS).split("|"))
def test_every_modal_verb_is_in_the_table(word):
    assert any(known.fullmatch(word) for known in _KNOWN.values())


@pytest.mark.parametrize("text", ["It may fall", "It is expected to fall", "Fears of a fall", "A potential fall"])
def test_hedges_as_read_are_in_the_table(text):
    assert any(known.search(hedge_in(text)) for known in _KNOWN.values())


def test_faint_words_are_faint():
    words = [re.sub(r"\(.*|\?$", "", word).rstrip("?") for word in FAINT.split("|")]
    assert {word: strength_of(word) for word in words} == dict.fromkeys(words, "faint") | {"doubtful": "doubtful"}


@pytest.mark.parametrize(
    ("hedge", "strength"),
    [
        (None, "flat"), ("", "flat"), ("  ", "flat"), ("May", "possible"), ("would likely", "expected"),
        ("unlikely", "doubtful"), ("hopes it will", "faint"), ("set to", "announced"), ("quizás", "possible"),
        ("dismay", "possible"), ("x" * 100_000, "possible"),
    ],
)  # fmt: skip
def test_strength(hedge, strength):
    assert strength_of(hedge) == strength
    assert size_for(hedge) is SIZES[strength]
