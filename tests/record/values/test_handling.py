import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kadesh.errors import InputError
from kadesh.record.values.handling import LEVELS, Handling, parse_release, strictest

HANDLINGS = st.one_of(
    st.sampled_from(LEVELS[:3]).map(lambda level: Handling(level=level)),
    st.lists(st.sampled_from("abc"), min_size=1, unique=True).map(lambda names: Handling(level="named", names=names)),
)


@given(st.lists(HANDLINGS, max_size=4), HANDLINGS)
def test_what_is_made_from_several_inputs_is_cleared_only_where_each_of_them_is(inputs, release):
    assert strictest(inputs).cleared_for(release) == all(h.cleared_for(release) for h in inputs)


@given(HANDLINGS, st.sampled_from(LEVELS[:3]), st.sampled_from(LEVELS[:3]))
def test_a_wider_release_never_shows_more(handling, a, b):
    wide, narrow = sorted((a, b), key=LEVELS.index)
    shown = handling.cleared_for(Handling(level=wide))
    assert not shown or handling.cleared_for(Handling(level=narrow))
    assert not shown or handling.cleared_for(Handling(level="named", names=("a",)))


def test_a_list_of_names_is_not_widened():
    handling = Handling(level="named", names=("a", "b"))
    assert handling.cleared_for(Handling(level="named", names=("a",)))
    assert not handling.cleared_for(Handling(level="named", names=("a", "c")))
    assert not handling.cleared_for(Handling(level="restricted"))


def test_terms_are_joined():
    joined = strictest([Handling(terms="Chatham House"), Handling(level="internal", terms="off the record")])
    assert (joined.level, joined.terms) == ("internal", "Chatham House; off the record")


@pytest.mark.parametrize(
    ("text", "marking"),
    [("public", "public"), ("restricted", "restricted"), ("named:a", "named: a"), ("named: a , b", "named: a, b")],
)
def test_releases_are_read(text, marking):
    assert str(parse_release(text)) == marking


@pytest.mark.parametrize("text", ["", "secret", "Public", "named", "named:", "named: ,", "public:", "public:a"])
def test_no_other_release_is_taken(text):
    with pytest.raises(InputError, match="use public, internal, restricted or named:DESK"):
        parse_release(text)


@pytest.mark.parametrize("wrong", ["named", {"level": "public", "names": ["a"]}, {"level": "named", "names": []}])
def test_names_and_the_named_level_go_together(wrong):
    with pytest.raises(ValidationError):
        Handling.model_validate(wrong)
