"""kadesh new: a dossier that is sound from the first minute."""

import pytest

import kadesh as kd
from tests.cli.running import run

NAMES = [
    "Alpha,Beta",
    "Альфа,Бета",
    "ألفا,بيتا",
    "阿尔法,贝塔",
    "Côte d’Alpha,“Beta”: yes #1",
    "  Alpha  ,  Beta  ",
    "null,true",
    "- a,? b",
    "1,2",
]


@pytest.mark.parametrize("parties", NAMES)
def test_a_new_dossier_checks_and_has_a_brief(place, parties):
    done = run("new", "talks", "--parties", parties, "--issues", "Border,Военнопленные")
    assert (done.status, done.err) == (0, "")
    checked = run("check", "talks", "--strict")
    assert (checked.status, checked.err) == (0, "")
    briefed = run("brief", "talks", "--as-of", "2026-02-01", "--format", "json")
    assert (briefed.status, briefed.err) == (0, "")
    dossier = kd.open(place / "talks")
    assert [a.name for a in dossier.actors] == [name.strip() for name in parties.split(",")]
    assert [i.title for i in dossier.issues] == ["Border", "Военнопленные"]


def test_a_single_file(place):
    assert run("new", "t.yaml", "--parties", "Alpha,Beta", "--title", "T: 1").status == 0
    assert kd.open(place / "t.yaml").title == "T: 1"


def test_nothing_is_overwritten(place):
    run("new", "talks", "--parties", "Alpha,Beta")
    before = (place / "talks" / "dossier.yaml").read_bytes()
    done = run("new", "talks", "--parties", "Gamma,Delta")
    assert (done.status, done.out) == (2, "")
    assert "exists" in done.err
    assert (place / "talks" / "dossier.yaml").read_bytes() == before


def test_a_dossier_of_another_ending_is_not_shadowed(place):
    (place / "talks").mkdir()
    (place / "talks" / "dossier.json").write_text("{}", encoding="utf-8")
    assert run("new", "talks", "--parties", "Alpha,Beta").status == 2


@pytest.mark.parametrize("parties", ["Alpha", "", "Alpha,Alpha", "Alpha,alpha", "Alpha,Beta,Gamma", ",", "!,?"])
def test_two_parties_of_different_names_are_needed(place, parties):
    done = run("new", "talks", "--parties", parties)
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert list(place.iterdir()) == []


@pytest.mark.usefixtures("place")
def test_parties_are_asked_for():
    done = run("new", "talks")
    assert done.status == 2
    assert "--parties" in done.err


@pytest.mark.parametrize("target", ["file/talks", "file"])
def test_a_place_that_is_a_file(place, target):
    (place / "file").write_text("", encoding="utf-8")
    done = run("new", target, "--parties", "Alpha,Beta")
    assert (done.status, done.out) == (2, "")
    assert "Traceback" not in done.err


@pytest.mark.usefixtures("place")
def test_what_it_says_next_can_be_done():
    done = run("new", "two words", "--parties", "Alpha,Beta")
    assert "kadesh check" in done.out
    assert run("check", "two words").status == 0
