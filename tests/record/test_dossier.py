import pytest

from kadesh.record.dossier import KINDS, entity_of
from kadesh.record.values.references import instances, references
from kadesh.record.values.voices import Unnamed
from tests.record.dossiers import full, tiny


def test_look_ups_by_id_reach_nested_entries():
    dossier = full()
    assert dossier.get("ponte-1-day1").present == ("alpha", "beta")
    assert dossier.get("an-1").words == "next month"
    with pytest.raises(KeyError):
        dossier.get("nobody")


def test_a_changed_copy_looks_up_anew():
    dossier = full()
    assert dossier.by_id
    assert dossier.sides == ("Alpha", "Beta")
    changed = dossier.changed(actors=dossier.actors[1:])
    assert "alpha" not in changed.by_id
    assert changed.sides == ("Beta",)
    assert "alpha" in dossier.by_id


def test_the_order_of_the_user_is_kept():
    assert [actor.id for actor in full().actors] == ["alpha", "beta", "gamma"]
    assert [a.id for a in full().members("Beta")] == ["beta"]


@pytest.mark.parametrize(
    ("voice", "name", "side"),
    [
        ("alpha", "Alpha", "Alpha"),
        ("ben", "Ben Beta", "Beta"),
        ("wire-1", "Wire", None),
        ("paper-2", "paper-2", None),
        ("nobody", "nobody", None),
        (None, "", None),
        (Unnamed(unnamed="a diplomat", side="beta"), "a diplomat", "Beta"),
        (Unnamed(unnamed="a diplomat"), "a diplomat", None),
    ],
)
def test_voices_have_a_name_and_a_side(voice, name, side):
    assert full().name_of(voice) == name
    assert full().side_of(voice) == side


def test_places_are_called_as_the_name_table_says():
    assert [full().place(name) for name in ("Ponte", "Elsewhere")] == ["Bridge Town", "Elsewhere"]


def test_kinds_are_lists_of_entries():
    assert "actors" in KINDS
    assert "briefs" not in KINDS
    with pytest.raises(KeyError):
        entity_of("briefs")


def test_references_are_found_by_type_alone_wherever_they_stand():
    found = {(".".join(map(str, path)), name) for path, _, name in references(full().rounds[0])}
    assert {
        ("host", "gamma"),
        ("delegations.1.head.0.value", "ben"),
        ("delegations.1.head.0.evidence.0.source", "paper-1"),
        ("sessions.0.present.0", "alpha"),
        ("announced.0.by", "ada"),
        ("outcome.1.by", "gamma"),
    } <= found
    package = {(path, name) for path, _, name in references(full().proposals[0])}
    assert (("package", "land"), "land") in package
    assert "all-for-all" not in {name for _, name in package}


def test_instances_are_found_wherever_they_stand():
    found = [".".join(map(str, path)) for path, _ in instances(full().purposes, Unnamed)]
    assert found == ["0.according_to"]
    assert list(instances(tiny().purposes, Unnamed)) == []
