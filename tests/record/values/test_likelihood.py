"""The words of ICD 203 (2015) and of the UK PHIA yardstick, as published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.record.values.likelihood import SCALES, likelihood_word

ICD_203 = {
    "almost no chance": (0.01, 0.05),
    "very unlikely": (0.05, 0.20),
    "unlikely": (0.20, 0.45),
    "roughly even chance": (0.45, 0.55),
    "likely": (0.55, 0.80),
    "very likely": (0.80, 0.95),
    "almost certain": (0.95, 0.99),
}
PHIA = {
    "a remote chance": (0.0, 0.05),
    "highly unlikely": (0.10, 0.20),
    "unlikely": (0.25, 0.35),
    "a realistic possibility": (0.40, 0.50),
    "likely or probable": (0.55, 0.75),
    "highly likely": (0.80, 0.90),
    "almost certain": (0.95, 1.0),
}


@pytest.mark.parametrize(("scale", "bands"), [("icd203", ICD_203), ("phia", PHIA)])
def test_every_published_band_has_its_word(scale, bands):
    assert [word for _, word in SCALES[scale]] == list(bands)
    for word, (low, high) in bands.items():
        for share in (0.01, 0.5, 0.99):
            assert likelihood_word(low + share * (high - low), scale) == word
        assert likelihood_word(high, scale) == word


@given(st.sampled_from(["icd203", "phia"]), st.floats(0, 1), st.floats(0, 1))
def test_a_greater_probability_never_gets_a_lesser_word(scale, a, b):
    words = [word for _, word in SCALES[scale]]
    low, high = (words.index(likelihood_word(p, scale)) for p in sorted((a, b)))
    assert low <= high


@pytest.mark.parametrize("wrong", [-0.01, 1.01, float("nan"), float("inf")])
def test_what_is_no_probability_has_no_word(wrong):
    with pytest.raises(ValueError, match="between 0 and 1"):
        likelihood_word(wrong)
