"""kadesh check: sound, not sound, or not to be read at all."""

import json

from tests.brief.dossiers import talks_data
from tests.cli.running import run


def written(dossier, data):
    (dossier / "dossier.json").write_text(json.dumps(data, indent=1), encoding="utf-8")
    return dossier


def test_a_sound_dossier(dossier):
    done = run("check", dossier)
    assert (done.status, "sound" in done.out) == (0, True)


def test_every_problem_is_named_with_its_place(dossier):
    data = talks_data()
    data["statements"][0]["speaker"] = "nobody"
    data["positions"][0]["issue"] = "nothing"
    done = run("check", written(dossier, data))
    assert (done.status, done.out) == (1, "")
    for said in ("statements[0]", "positions[0]", "nobody", "nothing", "2 problems", "dossier.json:"):
        assert said in done.err


def test_warnings_count_only_when_asked(dossier):
    data = talks_data()
    del data["sources"][0]["published"]
    written(dossier, data)
    assert run("check", dossier).status == 0
    done = run("check", dossier, "--strict")
    assert done.status == 1
    assert "warning" in done.err


def test_what_is_no_dossier_is_bad_input(place):
    (place / "x.yaml").write_text("just words", encoding="utf-8")
    for path in ("x.yaml", "missing.yaml", "."):
        done = run("check", path)
        assert (done.status, done.out) == (2, "")
        assert "Traceback" not in done.err
