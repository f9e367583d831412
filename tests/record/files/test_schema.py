"""The JSON Schema says of a file what the reader says."""

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.record.dossier import KINDS
from kadesh.record.files.schema import dossier_schema
from kadesh.record.files.writing import dossier_data
from tests.record.dossiers import full, full_data

SCHEMA = jsonschema.Draft202012Validator(dossier_schema())


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(dossier_schema())
    assert dossier_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_is_the_same_every_time():
    assert str(dossier_schema()) == str(dossier_schema())


@pytest.mark.parametrize("data", [full_data(), dossier_data(full()), full().model_dump(mode="json", exclude_none=True)])
def test_it_takes_short_forms_and_long_ones(data):
    assert [f"{list(e.absolute_path)}: {e.message}" for e in SCHEMA.iter_errors(data)] == []


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_it_refuses_an_unknown_field(kind, data):
    content = full_data()
    data.draw(st.sampled_from(content[kind]))["surprise"] = 1
    assert not SCHEMA.is_valid(content)


@pytest.mark.parametrize("lacking", ["kadesh", "id", "title"])
def test_it_refuses_what_lacks_a_field(lacking):
    content = full_data()
    del content[lacking]
    assert not SCHEMA.is_valid(content)


def test_fields_say_what_they_are():
    described = [
        f
        for cls in dossier_schema()["$defs"].values()
        for f in cls.get("properties", {}).values()
        if "description" in f
    ]
    assert len(described) > 100
