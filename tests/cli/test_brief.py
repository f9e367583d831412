"""kadesh brief: what it writes, where, and what it says when it cannot."""

import json
import os
import re

import pytest

from kadesh.errors import InputError
from tests.brief.dossiers import talks_data
from tests.cli.running import run

BEGINNINGS = {"html": b"<!doctype html>", "md": b"**Public**", "json": b"{", "docx": b"PK"}


@pytest.mark.parametrize("form", BEGINNINGS)
def test_each_format_is_written_to_the_file_named(dossier, place, form):
    done = run("brief", dossier, "--format", form, "-o", "out")
    assert (done.status, done.err) == (0, "")
    assert (place / "out").read_bytes().startswith(BEGINNINGS[form])
    assert [p.name for p in place.iterdir()] == ["out"]


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("b.html", "html"),
        ("b.HTM", "html"),
        ("b.md", "md"),
        ("b.json", "json"),
        ("b.docx", "docx"),
        ("b.markdown", "md"),
    ],
)
def test_the_format_follows_the_ending(dossier, place, name, form):
    assert run("brief", dossier, "-o", name).status == 0
    assert (place / name).read_bytes().startswith(BEGINNINGS[form])


def test_without_a_name_a_page_is_written_here_and_its_path_is_the_last_line(dossier, place):
    done = run("brief", dossier)
    assert done.status == 0
    (made,) = place.iterdir()
    assert made.suffix == ".html"
    assert done.out.rstrip().endswith(str(made))
    assert "Bottom line" in done.out


@pytest.mark.parametrize("form", ["json", "md"])
def test_text_goes_to_the_terminal(dossier, place, form):
    done = run("brief", dossier, "--format", form)
    assert done.raw.startswith(BEGINNINGS[form])
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("form", BEGINNINGS)
def test_a_dash_means_the_terminal_and_nothing_but_the_brief(dossier, place, form):
    done = run("brief", dossier, "--format", form, "-o", "-")
    assert done.status == 0
    assert done.raw.startswith(BEGINNINGS[form])
    assert b"Written" not in done.raw
    assert list(place.iterdir()) == []


def test_a_folder_is_written_into(dossier, place):
    (place / "briefs").mkdir()
    assert run("brief", dossier, "-o", "briefs").status == 0
    assert [p.suffix for p in (place / "briefs").iterdir()] == [".html"]


@pytest.mark.parametrize("name", ["a brief.html", "Київ – القاهرة.html", "-start.html", "x" * 200 + ".html"])
def test_names_with_blanks_and_other_letters(dossier, place, name):
    done = run("brief", dossier, f"--output={name}")
    assert (done.status, done.err) == (0, "")
    assert (place / name).is_file()


def test_options_reach_the_brief(dossier):
    done = run(
        "brief",
        dossier,
        "--format=json",
        "--as-of=2026-01-31",
        "--since=2025-11-30",
        "--by=6w",
        "--seed=3",
        "--release=named:desk",
    )
    data = json.loads(done.out)
    assert (data["as_of"], data["marking"], data["made_with"]["seed"]) == ("2026-01-31", "Named: desk", "3")
    assert "30 November 2025" in done.out


@pytest.mark.usefixtures("place")
def test_the_release_of_the_terminal_is_its_own(dossier):
    data = talks_data()
    data["notes"][0] |= {"text": "SECRET", "handling": "internal"}
    (dossier / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    assert "SECRET" not in run("brief", dossier).out
    assert "SECRET" in run("brief", dossier, "--release", "internal").out


def _broken(name, content=b""):
    def make(place):
        (place / name).write_bytes(content)
        return ["brief", name]

    return make


def _options(*options):
    return lambda place: ["brief", place.parent / "alpha-beta", *options]


BAD = {
    "a missing file": (lambda _: ["brief", "missing.yaml"], "missing.yaml"),
    "an empty file": (_broken("empty.yaml"), "empty.yaml"),
    "an empty JSON file": (_broken("empty.json"), "empty.json"),
    "a folder without a dossier": (lambda place: ["brief", place], "kadesh new"),
    "broken YAML": (_broken("broken.yaml", b"kadesh: 1\nid: [a\n"), "broken.yaml"),
    "broken JSON": (_broken("broken.json", b'{"kadesh": 1,'), "broken.json"),
    "something else": (_broken("list.yaml", b"- a\n- b\n"), "expected a dossier"),
    "a binary file": (_broken("b.yaml", b"\xff\xfe\x00\x01"), "UTF-8"),
    "an unknown version": (_broken("v.yaml", b"kadesh: 99\n"), "99"),
    "a dossier with a mistake": (_broken("m.yaml", b"kadesh: 1\nid: a\ntitle: T\nactors: [{id: x}]\n"), "m.yaml:4"),
    "a report": (_broken("report.txt", b"They met."), "report.txt"),
    "two dossiers": (lambda place: ["brief", place.parent / "alpha-beta", place.parent / "alpha-beta"], "one"),
    "no path": (lambda _: ["brief"], "PATH"),
    "pdf": (_options("--format", "pdf"), "'pdf' is no format of a brief (use one of: html, "),
    "an ending that is not built": (_options("-o", "b.pdf"), "'pdf' is no format of a brief (use one of: html, "),
    "an unknown format": (_options("--format", "tex"), "'tex'"),
    "an output in a missing folder": (_options("-o", "missing/b.html"), "missing/b.html"),
    "an output in what is a file": (_options("-o", "../alpha-beta/dossier.json/b.html"), "b.html"),
    "an output name that is too long": (_options("-o", "x" * 300 + ".html"), "xxx"),
    "since after as-of": (_options("--since", "2026-03-01", "--as-of", "2026-02-01"), "--since"),
    "a bad release": (_options("--release", "secret"), "public, internal, restricted or named:DESK"),
    "a release of no name": (_options("--release", "named:"), "named:DESK"),
    "a bad day": (_options("--as-of", "18.2.2026"), "2026-02-18"),
    "a day that is none": (_options("--as-of", "2026-02-30"), "2026-02-18"),
    "a bad span": (_options("--by", "soon"), "180d"),
    "no span": (_options("--by", "0d"), "180d"),
    "a bad seed": (_options("--seed", "-1"), "--seed"),
    "an unknown option": (_options("--colour"), "--colour"),
    "an unknown command": (lambda _: ["breif"], "'brief'"),
    "a command unlike any": (lambda _: ["xyzzy"], "brief, check"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.usefixtures("dossier")
def test_bad_input_ends_in_one_clear_message(place, name):
    arguments, said = BAD[name]
    given = arguments(place)
    before = sorted(place.rglob("*"))
    done = run(*given)
    assert done.status == 2, done
    assert done.out == ""
    assert said in done.err
    assert "Traceback" not in done.err
    assert "own account" not in done.err
    assert len(done.err) < 600
    assert sorted(place.rglob("*")) == before


@pytest.mark.usefixtures("place")
def test_a_format_that_is_not_built_is_said_in_one_sentence(dossier):
    assert len(run("brief", dossier, "--format", "pdf").err.strip().splitlines()) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(dossier, place):
    place.chmod(0o500)
    done = run("brief", dossier, "-o", "b.html")
    place.chmod(0o700)
    assert (done.status, "b.html" in done.err) == (2, True)


@pytest.mark.usefixtures("place")
def test_a_dossier_kept_back_as_a_whole_is_refused_in_one_sentence(dossier):
    (dossier / "dossier.json").write_text(json.dumps(talks_data(handling="internal")), encoding="utf-8")
    done = run("brief", dossier)
    assert (done.status, done.out) == (2, "")
    assert "internal" in done.err
    assert run("brief", dossier, "--release", "internal").status == 0


@pytest.mark.parametrize("error", [RuntimeError("boom"), InputError("boom")])
def test_a_page_that_fails_halfway_leaves_the_old_one(dossier, place, monkeypatch, error):
    (place / "b.html").write_text("the old one", encoding="utf-8")

    def fails(*_):
        raise error

    monkeypatch.setattr("kadesh.brief.render.html.svg_of", fails)
    done = run("brief", dossier, "-o", "b.html")
    assert done.status in (2, 70)
    assert "boom" in done.err
    assert "Traceback" not in done.err
    assert [p.name for p in place.iterdir()] == ["b.html"]
    assert (place / "b.html").read_text(encoding="utf-8") == "the old one"


def test_the_same_name_is_written_again_with_the_same_rights(dossier, place):
    for _ in range(2):
        assert run("brief", dossier, "-o", "b.md").status == 0
    assert (place / "b.md").stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask():
    found = os.umask(0)
    os.umask(found)
    return found


def test_a_dossier_without_any_date_needs_a_day(place):
    (place / "d.yaml").write_text("kadesh: 1\nid: d\ntitle: D\n", encoding="utf-8")
    done = run("brief", "d.yaml", "--format", "json")
    assert (done.status, done.out) == (2, "")
    assert "give --as-of DATE" in done.err
    assert json.loads(run("brief", "d.yaml", "--format", "json", "--as-of", "2026-02-01").out)["as_of"] == "2026-02-01"


@pytest.mark.usefixtures("place")
def test_the_dossier_is_not_touched(dossier):
    before = (dossier / "dossier.json").read_bytes()
    run("brief", dossier)
    assert (dossier / "dossier.json").read_bytes() == before
    assert [p.name for p in dossier.iterdir()] == ["dossier.json"]


@pytest.mark.usefixtures("place")
def test_the_terminal_keeps_to_a_readable_width(dossier):
    assert all(len(re.sub(r"\s+$", "", line)) <= 100 for line in run("brief", dossier).out.splitlines()[:-1])


def test_a_judgement_that_claims_certainty_is_told_to_whoever_makes_the_brief(place):
    note = {
        "id": "n", "date": "2026-01-30", "author": "A. Desk", "kind": "judgement", "text": "They will sign",
        "likelihood": 1.0, "confidence": "low", "why_confidence": "one source", "handling": "public",
    }  # fmt: skip
    (place / "d.json").write_text(json.dumps(talks_data(notes=[note])), encoding="utf-8")
    done = run("brief", "d.json", "-o", "out.md")
    assert done.status == 0
    assert "Warning: tradecraft standard 8 (accuracy)" in done.err
    note["likelihood"] = 0.8
    (place / "d.json").write_text(json.dumps(talks_data(notes=[note])), encoding="utf-8")
    assert run("brief", "d.json", "-o", "out.md").err == ""
