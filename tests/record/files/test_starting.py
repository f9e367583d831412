import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.errors import InputError
from kadesh.record.dossier import Dossier
from kadesh.record.files.parsing import parse_yaml
from kadesh.record.files.starting import starting_text

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=20)


@given(NAMES, st.lists(NAMES, min_size=2, max_size=2), st.lists(NAMES, max_size=3), st.none() | NAMES)
def test_a_new_dossier_is_sound_whatever_the_names(name, parties, issues, title):
    try:
        text = starting_text(name, parties, issues, title)
    except InputError:
        return  # a name without letters, or the same name twice
    dossier = Dossier.model_validate(parse_yaml(text).data)
    assert [actor.name for actor in dossier.actors] == parties
    assert [issue.title for issue in dossier.issues] == issues
    assert dossier.sides == tuple(parties)


def test_the_comments_show_a_dossier_that_can_be_read():
    lines = starting_text("talks", ["Alpha", "Beta"], ["Land"]).splitlines()
    shown = [line for line in lines if line.startswith(("# -", "#  ")) and "One paragraph" not in line]
    assert len(shown) > 20
    whole = "\n".join(line.removeprefix("# ") if line in shown else line for line in lines).replace(": []\n-", ":\n-")
    dossier = Dossier.model_validate(parse_yaml(whole).data)
    assert (len(dossier.people), len(dossier.sources), len(dossier.rounds), len(dossier.statements)) == (1, 1, 1, 1)


@pytest.mark.parametrize("parties", [[], ["Alpha"], ["Alpha", "Beta", "Gamma"], ["Alpha", "alpha"], ["", "Beta"]])
def test_two_sides_with_names_are_needed(parties):
    with pytest.raises(InputError):
        starting_text("talks", parties, [])
