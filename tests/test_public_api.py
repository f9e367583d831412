"""What a visitor may import: every name is there, and importing costs nothing."""

import inspect
import json
import subprocess
import sys

import pytest

import kadesh as kd
from tests.brief.dossiers import talks, talks_data


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "dossier.json").write_text(json.dumps(talks_data()), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", kd.__all__)
def test_every_public_name_resolves(name):
    assert getattr(kd, name) is not None
    assert name == "__version__" or inspect.getdoc(getattr(kd, name))


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kd.nothing


def test_importing_loads_only_the_standard_library():
    code = (
        "import sys; old = set(sys.modules); import kadesh; print(*{m.split('.')[0] for m in set(sys.modules) - old})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {"kadesh"} | set(sys.stdlib_module_names)


def test_a_dossier_is_opened_from_its_folder_or_its_file(folder):
    assert kd.open(folder) == kd.open(folder / "dossier.json") == talks()
    assert isinstance(kd.open(folder), kd.Dossier)


@pytest.mark.parametrize(
    ("method", "beginning"),
    [("to_html", b"<!doctype html>"), ("to_markdown", b"**Public**"), ("to_json", b"{"), ("to_docx", b"PK")],
)
def test_a_brief_is_made_and_written(folder, tmp_path, method, beginning):
    brief = kd.brief(kd.open(folder))
    assert isinstance(brief, kd.Brief)
    target = tmp_path / "out" / "a brief – Київ"
    target.parent.mkdir()
    assert getattr(brief, method)(target) == target
    assert target.read_bytes().startswith(beginning)
    assert list(target.parent.iterdir()) == [target]


def test_a_brief_can_be_made_whatever_was_imported_first():
    for first in ("import kadesh.brief", "from kadesh.brief import make_brief", "import kadesh.brief.render", "pass"):
        code = f"{first}; import kadesh as kd; print(callable(kd.brief))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "True", first


def test_settings_are_given_as_one_value(folder):
    import datetime as dt

    brief = kd.brief(kd.open(folder), kd.BriefSettings(as_of=dt.date(2026, 1, 31)))
    assert brief.as_of == dt.date(2026, 1, 31)


def test_a_dossier_is_viewed_and_its_claims_resolved(folder):
    dossier = kd.open(folder)
    lengths = dossier.get("third-2").duration
    assert kd.resolve(lengths, dossier).disputed
    assert kd.view(dossier, release=kd.brief(dossier).release) == dossier


def test_a_dossier_saved_is_the_same_when_opened(folder, tmp_path):
    for name in ("copy.yaml", "copy.json"):
        kd.save(kd.open(folder), tmp_path / name)
        assert kd.open(tmp_path / name) == kd.open(folder)


def test_errors_share_one_root(tmp_path):
    assert issubclass(kd.InputError, kd.KadeshError)
    assert issubclass(kd.NoAnswer, kd.KadeshError)
    with pytest.raises(kd.InputError, match="cannot be read"):
        kd.open(tmp_path / "missing.yaml")
