"""Review of proposed entries: by ids for scripts, one key each in the terminal. Invented names only."""

import pytest
from click.testing import CliRunner

from kadesh.cli.accept import accept, reject
from kadesh.cli.review import review
from kadesh.record.files.reading import open_dossier
from kadesh.record.reviewing import proposed

DOSSIER = """\
kadesh: 1
id: talks
title: Talks
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [party]}
people:
- {id: eva, name: Eva Alm, status: proposed, roles: [{title: envoy, actor: alpha}]}
sources:
- {id: wire, type: wire, published: 2026-02-18}
- {id: paper, type: press, published: 2026-02-18}
statements:
- {id: one, status: proposed, date: 2026-02-18, speaker: eva, quote: first, evidence: [wire]}    # kept
- {id: two, status: proposed, date: 2026-02-18, speaker: alpha, quote: second, evidence: [paper]}
- {id: three, status: proposed, date: 2026-02-18, speaker: alpha, quote: third, evidence: [wire]}
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "talks.yaml"
    path.write_text(DOSSIER, encoding="utf-8")
    return path


def run(command, *arguments, keys=""):
    return CliRunner().invoke(command, [str(a) for a in arguments], input=keys, catch_exceptions=False)


def status(file):
    found = open_dossier(file)
    return {e.id: e.status for e in (*found.people, *found.statements)}


def test_accepting_takes_along_what_the_entry_leans_on(file):
    run(accept, file, "one", "--by", "the desk")
    assert status(file) == {"eva": "accepted", "one": "accepted", "two": "proposed", "three": "proposed"}
    assert open_dossier(file).get("one").entered.by == "the desk"
    assert "# kept" in file.read_text(encoding="utf-8")


def test_rejecting_leaves_the_entry_in_the_file(file):
    run(reject, file, "two", "three")
    assert status(file)["two"] == status(file)["three"] == "rejected"


def test_an_unknown_id_changes_nothing_and_offers_the_nearest(file):
    before = file.read_text(encoding="utf-8")
    with pytest.raises(Exception, match="did you mean 'three'"):
        run(accept, file, "two", "thre")
    assert file.read_text(encoding="utf-8") == before


def test_one_key_each(file):
    result = run(review, file, keys="aras")  # eva, one, two, three
    assert status(file) == {"eva": "accepted", "one": "rejected", "two": "accepted", "three": "proposed"}
    assert "3 ruled on, 1 still proposed." in result.output


def test_undo_takes_the_last_ruling_back(file):
    run(review, file, keys="aruaq")
    assert status(file)["one"] == "accepted"


def test_quitting_keeps_what_was_ruled_on(file):
    run(review, file, keys="aq")
    assert status(file) == {"eva": "accepted", "one": "proposed", "two": "proposed", "three": "proposed"}


def test_merging_adds_the_evidence_to_the_other_entry(file):
    run(review, file, keys="aamone\nq")
    found = open_dossier(file)
    assert [e.source for e in found.get("one").evidence] == ["wire", "paper"]
    assert found.get("two").status == "rejected"


def test_a_key_that_means_nothing_asks_again(file):
    run(review, file, keys="xzaq")
    assert status(file)["eva"] == "accepted"


def test_an_edited_entry_is_accepted_as_edited(file, monkeypatch):
    monkeypatch.setattr("click.edit", lambda text, **_: text.replace("Eva Alm", "Eva Berg"))
    run(review, file, keys="eq")
    assert open_dossier(file).get("eva").name == "Eva Berg"
    assert status(file)["eva"] == "accepted"


def test_nothing_to_review_says_so(file):
    run(review, file, keys="aaaa")
    result = run(review, file)
    assert "0 still proposed" in result.output
    assert not proposed(open_dossier(file))
