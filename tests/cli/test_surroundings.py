"""The command in other surroundings: encodings, pipes that end early, no home, a Python that was optimised."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.brief.dossiers import talks_data
from tests.cli.running import run, spawned

PLAIN = {"PATH": os.environ["PATH"]}
SURROUNDINGS = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "C": {"LANG": "C", "LC_ALL": "C"},
    "no UTF-8 mode": {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "no home": {"HOME": "/nonexistent"},
    "a narrow dumb terminal": {"TERM": "dumb", "COLUMNS": "20"},
    "colours asked for": {"FORCE_COLOR": "1"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}


@pytest.fixture
def foreign(dossier):
    """The talks with names in other letters."""
    import json

    data = talks_data(title="Альфа – 北京")
    data["people"][0]["name"] = "Альфа"
    data["actors"][0]["name"] = "Альфа"
    (dossier / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    return dossier


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_no_surroundings_make_it_fail(foreign, tmp_path, name):
    for arguments in (["brief", foreign, "-o", tmp_path / "b.md"], ["show", foreign, "statements"]):
        done = spawned(*arguments, env=PLAIN | SURROUNDINGS[name])
        assert (done.status, done.err) == (0, ""), arguments[0]


@pytest.mark.parametrize("name", ["ascii", "C", "no UTF-8 mode"])
def test_what_goes_to_a_program_is_utf_8_all_the_same(foreign, name):
    for arguments in (["brief", foreign, "--format", "json"], ["show", foreign, "statements", "--format", "csv"]):
        assert "Альфа" in spawned(*arguments, env=PLAIN | SURROUNDINGS[name]).raw.decode("utf-8")


@pytest.mark.parametrize(
    "command",
    [
        "brief {} --format json",
        "brief {} --format md",
        "show {} statements --format csv",
        "show {} statements",
        "--help",
        "check {}",
    ],
)
def test_a_reader_that_goes_away_is_no_failure(dossier, command):
    words = [str(dossier) if word == "{}" else word for word in command.split()]
    with subprocess.Popen(
        [sys.executable, "-m", "kadesh", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        said = process.stderr.read().decode()
        status = process.wait(60)
    assert said == ""
    assert status == 0 if command != "--help" else status in (0, 1)  # help is click's own


def test_bad_input_in_other_letters_is_told_in_ascii_too(tmp_path):
    done = spawned("brief", tmp_path / "нет.yaml", env=PLAIN | SURROUNDINGS["ascii"])
    assert done.status == 2
    assert "Traceback" not in done.err


def test_a_full_disk_or_closed_output_is_one_message(dossier):
    device = Path("/dev/full")
    if not device.exists():
        pytest.skip("no /dev/full here")
    with device.open("wb") as full:
        command = [sys.executable, "-m", "kadesh", "brief", str(dossier), "--format", "json"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


@pytest.mark.usefixtures("place")
def test_with_debugging_the_place_of_a_failure_is_shown(dossier, monkeypatch):
    def fails(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr("kadesh.brief.render.html.svg_of", fails)
    assert run("brief", dossier).status == 70
    monkeypatch.setenv("KADESH_DEBUG", "1")
    with pytest.raises(RuntimeError, match="boom"):
        run("brief", dossier)


def test_it_can_be_called_as_a_module():
    assert spawned("--version").status == 0
