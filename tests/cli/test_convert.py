"""kadesh convert: from one form to another, and one sentence where it cannot."""

import pytest

from kadesh.cli.convert import FORMS
from kadesh.exchange import FORMATS
from tests.cli.running import run
from tests.exchange.domains import genius_folder


def test_the_forms_offered_are_those_there_are():
    assert list(FORMATS) == list(FORMS)


@pytest.mark.parametrize("form", ["genius", "negmas", "negolog"])
def test_there_and_back_through_a_dossier(form, place):
    genius_folder(place / "party")
    done = run("convert", "party", "party.yaml")
    assert (done.status, done.err) == (0, "")
    assert "2 parties, 2 issues, 4 packages" in done.out
    assert run("check", "party.yaml").status == 0
    done = run("convert", "party.yaml", "again", "--to", form)
    assert (done.status, done.err) == (0, "")
    assert run("convert", "again", "again.yaml").status == 0
    kept = [
        [line for line in (place / name).read_text("utf-8").splitlines() if line[:3] not in ("id:", "tit")]
        for name in ("party.yaml", "again.yaml")
    ]
    assert kept[0] == kept[1]


def test_the_form_must_be_known(place):
    genius_folder(place / "party")
    done = run("convert", "party", "out")
    assert (done.status, done.out) == (2, "")
    assert "--to" in done.err


@pytest.mark.parametrize("target", ["party", "there.yaml"])
def test_nothing_is_overwritten(place, target):
    genius_folder(place / "party")
    (place / "there.yaml").write_text("mine", encoding="utf-8")
    done = run("convert", "party", target, "--to", "dossier")
    assert (done.status, done.out) == (2, "")
    assert "exists already" in done.err
    assert (place / "there.yaml").read_text("utf-8") == "mine"


def test_a_scale_is_no_domain(dossier, place):
    done = run("convert", dossier, place / "out", "--to", "genius")
    assert (done.status, done.out) == (2, "")
    assert "is a scale" in done.err
    assert list(place.iterdir()) == []
