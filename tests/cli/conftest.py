"""A dossier on disk, in a folder of its own."""

import json

import pytest

from tests.brief.dossiers import talks_data


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An empty folder to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def dossier(tmp_path):
    """The talks as a dossier folder."""
    folder = tmp_path / "alpha-beta"
    folder.mkdir()
    (folder / "dossier.json").write_text(json.dumps(talks_data()), encoding="utf-8")
    return folder
