"""Review of proposed entries: by ids for scripts, one key each in the terminal. Invented names only."""

import os
import select
import subprocess
import sys

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
    result = run(review, file, keys="arsa")  # one, two, three; eva was accepted with one
    assert status(file) == {"eva": "accepted", "one": "accepted", "two": "rejected", "three": "proposed"}
    assert "3 ruled on, 1 still proposed." in result.output


def test_whoever_is_referred_to_comes_last(file):
    run(review, file, keys="rrra")
    assert status(file) == {"eva": "accepted", "one": "rejected", "two": "rejected", "three": "rejected"}


def test_statements_come_before_what_is_made_of_them(file):
    issue = "issues:\n- {id: land, title: Land, on_table: true}\n"
    stressed = "emphases:\n- {id: stress, status: proposed, actor: alpha, issue: land, weight: 1, according_to: wire}\n"
    file.write_text(DOSSIER.replace("statements:", issue + stressed + "statements:"), encoding="utf-8")
    run(review, file, keys="rrra")
    assert status(file)["three"] == "rejected"
    assert open_dossier(file).get("stress").status == "accepted"


def test_undo_takes_the_last_ruling_back(file):
    run(review, file, keys="aruaq")
    assert (status(file)["one"], status(file)["two"]) == ("accepted", "accepted")


def test_undo_goes_back_over_several(file):
    before = status(file)
    run(review, file, keys="arruuuq")
    assert status(file) == before


def test_quitting_keeps_what_was_ruled_on(file):
    run(review, file, keys="raq")
    assert status(file) == {"eva": "proposed", "one": "rejected", "two": "accepted", "three": "proposed"}


def test_what_was_not_ruled_on_comes_again(file):
    run(review, file, keys="asq")
    result = run(review, file, keys="q")
    assert "Statement 1 of 2 · two" in result.output
    run(review, file, keys="ra")
    assert status(file) == {"eva": "accepted", "one": "accepted", "two": "rejected", "three": "accepted"}


@pytest.mark.parametrize("key", ["\x03", "\x04", ""])
def test_breaking_off_keeps_what_was_ruled_on(file, key):
    result = run(review, file, keys=f"a{key}")
    assert status(file)["one"] == "accepted"
    assert "2 ruled on, 2 still proposed." in result.output


def test_who_reviews_is_recorded(file):
    run(review, file, "--by", "the desk", keys="aq")
    assert open_dossier(file).get("one").entered.by == "the desk"


def test_merging_adds_the_evidence_to_the_other_entry(file):
    result = run(review, file, keys="sm2q")
    found = open_dossier(file)
    assert [line.split()[:2] for line in result.output.splitlines() if line.startswith(("  1 ", "  2 "))] == [
        ["1", "three:"], ["2", "one:"],
    ]  # fmt: skip
    assert [e.source for e in found.get("one").evidence] == ["wire", "paper"]
    assert found.get("two").status == "rejected"


def test_a_merge_can_be_left(file):
    run(review, file, keys="mxaq")
    assert status(file)["one"] == "accepted"


def test_a_key_that_means_nothing_asks_again(file):
    run(review, file, keys="xzuaq")
    assert status(file)["one"] == "accepted"


def test_an_edited_entry_is_accepted_as_edited(file, monkeypatch):
    monkeypatch.setattr("click.edit", lambda text, **_: text.replace("Eva Alm", "Eva Berg"))
    run(review, file, keys="ssseq")
    assert open_dossier(file).get("eva").name == "Eva Berg"
    assert status(file)["eva"] == "accepted"


PASSAGE = """\
kadesh: 1
id: talks
title: Talks
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [party]}
sources:
- {id: wire, type: wire, published: 2026-02-18}
statements:
- id: one
  status: proposed
  date: 2026-02-18
  speaker: {unnamed: a source close to the talks, side: alpha}
  quote: no deal
  evidence:
  - {source: wire, span: {exact: no deal, prefix: 'he said “', suffix: "”.\\n\\nNobody", start: 9, end: 16}}
"""


def test_the_passage_is_shown_as_it_stands_with_its_source(tmp_path):
    file = tmp_path / "talks.yaml"
    file.write_text(PASSAGE, encoding="utf-8")
    output = run(review, file, keys="q").output
    assert "  he said “no deal”. Nobody  [wire]" in output
    assert "speaker: a source close to the talks, Alpha" in output


def test_nothing_to_review_says_so(file):
    run(review, file, keys="aaa")
    result = run(review, file)
    assert "0 still proposed" in result.output
    assert not proposed(open_dossier(file))


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_a_hundred_entries_in_a_terminal(tmp_path):
    import pty

    lines = [
        f"- {{id: s{n}, status: proposed, date: 2026-02-18, speaker: alpha, quote: word {n}, evidence: [wire]}}"
        for n in range(100)
    ]
    file = tmp_path / "talks.yaml"
    head, _, _ = DOSSIER.partition("statements:")
    file.write_text(f"{head}statements:\n" + "\n".join(lines) + "\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kadesh", "review", str(file)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True) as review_of:
        os.close(theirs)
        shown = b""
        for key in b"ar" * 50 + b"uq":
            shown += until(b"u undo", ours)
            os.write(ours, bytes([key]))
        shown += until(b"still proposed.", ours)
        review_of.kill()
    os.close(ours)
    assert b"99 ruled on, 2 still proposed." in shown
    assert list(status(file).values()).count("rejected") == 49


def until(words, terminal):
    """What a terminal shows up to these words."""
    shown = b""
    while words not in shown and select.select([terminal], [], [], 20)[0]:
        shown += os.read(terminal, 4096)
    return shown
