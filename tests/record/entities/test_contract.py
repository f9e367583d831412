"""What every entity keeps to, those added later included."""

import pytest
from pydantic import ValidationError

from kadesh.errors import InputError
from kadesh.record.dossier import KINDS, Dossier, entity_of
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.rounds import Announcement, Session
from kadesh.record.files.reading import read_dossier
from kadesh.record.files.schema import dossier_schema
from kadesh.record.values._model import Value
from tests.record.dossiers import FULL, full

ENTRIES = {kind: getattr(full(), kind) for kind in KINDS} | {
    "sessions": full().rounds[0].sessions,
    "announced": full().rounds[0].announced,
}


def classes(base):
    """Every class of values of the record: claims once, not once for each type of value."""
    for each in base.__subclasses__():
        if each.__module__.startswith("kadesh.record") and "[" not in each.__name__:
            yield each
        yield from classes(each)


VALUES = sorted({cls for cls in classes(Value) if cls.__module__.startswith("kadesh.")}, key=lambda cls: cls.__name__)


def test_every_entity_is_here():
    entities = {entity_of(kind) for kind in KINDS} | {Session, Announcement}
    assert entities == set(Entry.__subclasses__())


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
def test_it_says_what_it_is_and_is_frozen_and_closed(cls):
    assert cls.__doc__
    assert cls.__doc__.strip().splitlines()[0].endswith((".", ";"))
    assert cls.model_config["frozen"] is True
    assert cls.model_config["extra"] == "forbid"


@pytest.mark.parametrize("kind", ENTRIES)
def test_no_field_can_be_set_anew(kind):
    entry = ENTRIES[kind][0]
    for field in type(entry).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(entry, field, None)


@pytest.mark.parametrize("kind", ENTRIES)
def test_it_survives_json(kind):
    for entry in ENTRIES[kind]:
        assert type(entry).model_validate_json(entry.model_dump_json()) == entry
        assert type(entry).model_validate_json(entry.model_dump_json(exclude_unset=True)) == entry


@pytest.mark.parametrize("kind", ENTRIES)
def test_the_schema_has_it_with_a_description_and_all_its_fields(kind):
    cls = type(ENTRIES[kind][0])
    found = dossier_schema()["$defs"][cls.__name__]
    assert found["description"] == cls.__doc__.strip().replace("\n    ", "\n")
    assert set(found["properties"]) == set(cls.model_fields)
    assert found["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_a_misspelled_field_is_refused_with_the_nearest_spelling(kind, tmp_path):
    required = [name for name, field in entity_of(kind).model_fields.items() if field.is_required() and name != "id"]
    right = (required or ["evidence"])[0]
    wrong = right[:1] + right[2:] if len(right) > 3 else right + "e"
    file = tmp_path / "dossier.yaml"
    file.write_text(f"kadesh: 1\nid: x\ntitle: X\n{kind}:\n- id: entry\n  {wrong}: 1\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_dossier(file)
    (told,) = [p for p in caught.value.problems if wrong in p.what.split("'")]
    assert (told.line, told.field) == (6, f"{kind}[0].{wrong}")
    assert told.mend == f"did you mean {right!r}?"
    assert not [p for p in caught.value.problems if right in p.what.split("'")], "told twice"


def test_the_whole_fixture_survives_json_and_python():
    dossier = full()
    assert Dossier.model_validate_json(dossier.model_dump_json()) == dossier
    assert Dossier.model_validate(dossier.model_dump()) == dossier
    assert FULL.count("\n- id:") > 10
