import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from kadesh.record.resolution import independent_sources, origins, resolve
from kadesh.record.values.claims import Claims
from kadesh.record.values.durations import Duration
from kadesh.record.values.evidence import Evidence
from tests.record.dossiers import tiny

SOURCES = [
    {"id": "wire", "type": "wire"},
    {"id": "wire-b", "type": "wire"},
    {"id": "press", "type": "press"},
    {"id": "copy", "type": "wire", "derived_from": ["wire"]},
    {"id": "copy-of-copy", "type": "transcript", "derived_from": ["copy"]},
    {"id": "both", "type": "press", "derived_from": ["wire", "wire-b"]},
    {"id": "other-both", "type": "press", "derived_from": ["wire-b", "press"]},
    {"id": "ring-a", "type": "wire", "derived_from": ["ring-b"]},
    {"id": "ring-b", "type": "wire", "derived_from": ["ring-a"]},
    {"id": "after-ring", "type": "wire", "derived_from": ["ring-b"]},
    {"id": "outlet", "type": "party outlet"},
]
DOSSIER = tiny(sources=SOURCES)
IDS = [source["id"] for source in SOURCES]
TEXTS, DURATIONS = TypeAdapter(Claims[str]), TypeAdapter(Claims[Duration])
CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "value": st.sampled_from("xyz"),
            "evidence": st.lists(
                st.fixed_dictionaries({"source": st.sampled_from(IDS), "grade": st.sampled_from([None, 1, 3, 5, 6])}),
                max_size=3,
            ),
            "rank": st.sampled_from(["preferred", "normal", "normal", "deprecated"]),
        }
    ),
    max_size=5,
)


def texts(*claims):
    return TEXTS.validate_python([{"value": v, "evidence": e, **dict(rest)} for v, e, *rest in claims])


def hours(*given):
    found = resolve(DURATIONS.validate_python(list(given)), DOSSIER)
    return tuple(d.value.total_seconds() / 3600 if d else None for d in (found.low, found.high))


@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims, random):
    shuffled = random.sample(claims, len(claims))
    one, other = (resolve(TEXTS.validate_python(c), DOSSIER) for c in (claims, shuffled))
    assert one.value == other.value
    assert dict(one.weights) == pytest.approx(dict(other.weights))
    assert sorted(map(repr, one.support)) == sorted(map(repr, other.support))
    assert sorted(map(repr, one.dissent)) == sorted(map(repr, other.dissent))


@given(CLAIMS)
def test_every_claim_is_support_or_dissent_and_never_both(claims):
    claims = TEXTS.validate_python(claims)
    found = resolve(claims, DOSSIER)
    kept = [c for c in claims if c.rank != "deprecated"]
    assert sorted(map(repr, [*found.support, *found.dissent])) == sorted(map(repr, kept))
    assert {c.value for c in found.support}.isdisjoint(c.value for c in found.dissent)
    assert found.disputed == (len({c.value for c in kept}) > 1)
    assert (found.value is None) == (not found.support)
    preferred = {c.value for c in kept if c.rank == "preferred"}
    assert found.value is None or not preferred or found.value in preferred


@given(CLAIMS)
def test_repeating_a_claim_adds_no_weight(claims):
    twice = [*claims, *claims]
    assert resolve(TEXTS.validate_python(twice), DOSSIER).value == resolve(TEXTS.validate_python(claims), DOSSIER).value


def test_a_better_source_outweighs_and_the_dissent_is_carried():
    found = resolve(texts(("x", ["press"]), ("y", ["wire"])), DOSSIER)
    assert (found.value, [c.value for c in found.dissent], found.disputed) == ("y", ["x"], True)


def test_a_claim_of_better_credibility_outweighs():
    graded = [{"value": "x", "evidence": [{"source": "wire", "grade": 2}]}, {"value": "y", "evidence": ["wire-b"]}]
    assert resolve(TEXTS.validate_python(graded), DOSSIER).value == "x"


@pytest.mark.parametrize("copies", [["wire", "copy"], ["wire", "copy", "both"], ["copy", "both"], ["ring-a", "ring-b"]])
def test_copies_count_once(copies):
    both_wires = resolve(texts(("x", copies), ("y", ["press", "outlet"])), DOSSIER)
    assert both_wires.value == "y"  # 0.6 + 0.4 against 0.8 of the one wire behind the copies
    assert independent_sources([Evidence(source=s) for s in copies], DOSSIER) == 1


def test_a_chain_of_copies_counts_once_with_its_best_weight():
    found = resolve(texts(("x", ["copy-of-copy", "copy", "wire"])), DOSSIER)
    assert found.weights == (("x", pytest.approx(0.8 * 0.6)),)


def test_rewrites_that_share_an_original_count_once():
    assert independent_sources([Evidence(source=s) for s in ("both", "other-both")], DOSSIER) == 1


def test_a_rewrite_does_not_make_two_originals_one():
    assert independent_sources([Evidence(source=s) for s in ("both", "wire", "wire-b")], DOSSIER) == 2


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("wire", ("wire",)),
        ("copy-of-copy", ("wire",)),
        ("both", ("wire", "wire-b")),
        ("ring-b", ("ring-a",)),
        ("after-ring", ("ring-a",)),
        ("unknown", ("unknown",)),
    ],
)
def test_the_beginning_of_a_chain(source, expected):
    assert origins(source, DOSSIER) == expected


def test_preferred_overrules_and_deprecated_is_left_out():
    strong = ("x", ["wire", "wire-b"])
    overruled = resolve(texts(strong, ("y", [], ("rank", "preferred"))), DOSSIER)
    assert (overruled.value, [c.value for c in overruled.dissent]) == ("y", ["x"])
    assert resolve(texts((*strong, ("rank", "deprecated")), ("y", ["outlet"])), DOSSIER).value == "y"
    only = resolve(texts((*strong, ("rank", "deprecated"))), DOSSIER)
    assert (only.value, only.support, only.dissent) == (None, (), ())


def test_a_tie_stays_open():
    found = resolve(texts(("x", ["wire"]), ("y", ["wire-b"])), DOSSIER)
    assert found.value is None
    assert {c.value for c in found.dissent} == {"x", "y"}


def test_a_claim_without_evidence_stands_on_that_of_its_entry():
    claims = texts(("x", []), ("y", ["outlet"]))
    assert resolve(claims, DOSSIER).value == "y"
    assert resolve(claims, DOSSIER, [Evidence(source="wire")]).value == "x"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        (["PT2H", "PT3H"], (2, 3)),
        (["PT2H", {"high": "PT4H", "words": "less than four"}], (0, 4)),
        (["PT2H", {"low": "PT4H"}], (2, None)),
        ([{"low": "PT1H", "high": "PT2H"}], (1, 2)),
        ([{"low": "PT0S", "value": "PT2H"}], (0, 2)),
        ([{"high": "PT0S"}], (0, 0)),
        ([{"value": "PT2H", "rank": "deprecated"}, "PT1H"], (1, 1)),
    ],
)
def test_durations_give_an_interval_and_one_sided_bounds_leave_it_open(claims, expected):
    assert hours(*claims) == expected


def test_durations_are_the_same_by_length_whatever_the_words():
    claims = [{"value": {"value": "PT6H", "words": words}, "evidence": ["wire"]} for words in ("six hours", "6 h")]
    one, other = (resolve(DURATIONS.validate_python(c), DOSSIER) for c in (claims, claims[::-1]))
    assert not one.disputed
    assert one.value == other.value


def test_no_claims_resolve_to_nothing():
    assert resolve((), DOSSIER).value is None
