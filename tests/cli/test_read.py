"""``kadesh read`` as a user types it: every format, into a dossier, and one sentence where it cannot go on."""

import difflib
import json

import pytest
import yaml

from kadesh.record.anchoring import anchor
from kadesh.record.dossier import KINDS
from kadesh.record.files.reading import open_dossier
from kadesh.record.files.texts import held_texts
from kadesh.record.reviewing import proposed
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.references import instances
from tests.cli.running import run, spawned

ONE = """\
Peru and Chile end talks in Quito

Delegations of Peru and Chile met in Quito on Tuesday for four hours. See https://example.org/peru-said.
“We remain at the table,” the **foreign minister of Peru** said. Chile insisted that the border must come first.
"""
TWO = """\
Talks end

Talks between Peru and Chile in Quito lasted about five hours on Tuesday. "We remain at the table," the foreign minister
of Peru said.
"""


@pytest.fixture
def reports(place):
    for name, text in (("one.txt", ONE), ("two.md", TWO)):
        (place / name).write_text(text, encoding="utf-8")
    return ["one.txt", "two.md", "--published", "2026-02-18"]


def test_the_merged_reading_as_json_and_yaml(reports):
    found = json.loads(run("read", *reports, "--format", "json").out)
    assert found == yaml.safe_load(run("read", *reports, "--format", "yaml").out)
    assert found["parties"] == ["Peru", "Chile"]
    [quote] = [s for s in found["statements"] if s["direct"]]
    assert [span["report"] for span in quote["evidence"]] == ["one.txt", "two.md"]
    for span in quote["evidence"]:
        text = {"one.txt": ONE, "two.md": TWO}[span["report"]]
        assert text[span["start"] : span["end"]] == span["exact"]


def test_one_reading_per_line(reports):
    lines = run("read", *reports, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["reports"][0]["path"] for line in lines] == ["one.txt", "two.md"]


def test_the_table_shows_the_words(reports):
    out = run("read", *reports).out
    assert "Parties: Peru, Chile" in out
    assert "“We remain at the table”" in out


def test_the_summary_says_where_reports_differ(reports):
    out = run("read", *reports, "--format", "summary").out
    assert out.startswith("Read from 2 reports: sessions 1, statements ")
    assert "Reports differ (2026-02-17, duration): four hours / about five hours" in out


@pytest.mark.usefixtures("reports")
def test_a_folder_stands_for_the_reports_in_it(place):
    (place / "notes.csv").write_text("a,b", encoding="utf-8")
    whole = run("read", ".", "--published", "2026-02-18", "--format", "json")
    assert [report["path"] for report in json.loads(whole.out)["reports"]] == ["one.txt", "two.md"]
    (place / "empty").mkdir()
    done = run("read", "empty")
    assert (done.status, "holds no reports" in done.err) == (2, True)


def test_what_is_kept_beside_the_dossier_holds_every_span(reports, place):
    run("new", "talks", "--parties", "Peru,Chile")
    done = run("read", *reports, "--into", "talks")
    assert done.status == 0
    assert "entries proposed. Next: kadesh review talks" in done.out
    assert (place / "talks" / "reports" / "one.txt").read_text(encoding="utf-8") == ONE
    assert (place / "talks" / "reports" / "two.txt").read_text(encoding="utf-8") == TWO
    dossier = open_dossier("talks")
    texts = held_texts(dossier, place / "talks")
    spans = [(e, texts[e.source]) for entry in proposed(dossier) for _, e in instances(entry, Evidence) if e.span]
    assert spans
    assert all(text[e.span.start : e.span.end] == e.span.exact for e, text in spans)
    assert all(anchor(e.span, text).state == "found" for e, text in spans)


def test_a_report_is_taken_in_once(reports, place):
    run("new", "talks", "--parties", "Peru,Chile")
    run("read", *reports[1:], "--into", "talks")
    once = (place / "talks" / "dossier.yaml").read_bytes()
    again = run("read", *reports[1:], "--into", "talks")
    assert (again.status, "nothing new" in again.out, "already in the dossier" in again.err) == (0, True, True)
    assert (place / "talks" / "dossier.yaml").read_bytes() == once
    run("read", *reports, "--into", "talks")
    assert len(open_dossier("talks").sources) == 2


def test_the_only_new_report_of_several_keeps_the_day_it_states(reports, place):
    dated = f"Published: 16 February 2026\n\n{ONE.replace('four', 'three')}"
    (place / "dated.txt").write_text(dated, encoding="utf-8")
    run("new", "talks", "--parties", "Peru,Chile")
    run("read", *reports, "--into", "talks")
    assert run("read", "one.txt", "dated.txt", *reports[2:], "--into", "talks").status == 0
    assert [str(s.published) for s in open_dossier("talks").sources] == ["2026-02-18", "2026-02-18", "2026-02-16"]


def test_a_report_without_a_date_is_told(place):
    (place / "one.txt").write_text(ONE, encoding="utf-8")
    assert "one.txt: states no date of publication" in run("read", "one.txt").err
    assert run("read", "one.txt", "--published", "2026-02-18").err == ""


def test_many_reports_without_a_date_are_told_in_one_line(place):
    for number in range(4):
        (place / f"{number}.txt").write_text(f"{ONE} They parted {number} hours later.", encoding="utf-8")
    [line] = run("read", *sorted(p.name for p in place.glob("*.txt"))).err.splitlines()
    assert line.startswith("Warning: 0.txt and 3 other reports: state no date of publication")


def test_the_issues_of_the_dossier_come_before_the_built_in_ones(place):
    (place / "one.txt").write_text(
        "River talks\n\nPeru and Chile met in Quito on Tuesday. Peru insisted on power exports, said Ana Quispe.\n",
        encoding="utf-8",
    )
    run("new", "talks", "--parties", "Peru,Chile", "--issues", "Power exports")
    run("read", "one.txt", "--into", "talks", "--published", "2026-02-18")
    dossier = open_dossier("talks")
    assert [issue.id for issue in dossier.issues] == ["power-exports"]
    assert {issue for s in dossier.statements for issue in s.issues} == {"power-exports"}


def test_the_file_keeps_its_comments_and_every_line_through_reading_and_review(reports, place):
    run("new", "talks", "--parties", "Peru,Chile", "--issues", "Border")
    file = place / "talks" / "dossier.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "levers: []    # none\n# - id: guarantee\n", encoding="utf-8")

    def gone(since):
        steps = difflib.ndiff(since.split("\n"), file.read_text(encoding="utf-8").split("\n"))
        return [step[2:] for step in steps if step.startswith("- ")]

    given = file.read_text(encoding="utf-8")
    assert run("read", *reports, "--into", "talks").status == 0
    assert set(gone(given)) <= {f"{kind}: []" for kind in KINDS}
    read = file.read_text(encoding="utf-8")
    one, *others = (entry.id for entry in proposed(open_dossier("talks")))
    run("reject", "talks", one)
    run("accept", "talks", *others, "--by", "the desk")
    left = [line.strip(" -{}") for line in gone(read)]
    assert all("status: proposed" in line for line in left)
    assert set(gone(given)) <= {f"{kind}: []" for kind in KINDS}


def test_warnings_are_told_beside_what_is_written(place):
    (place / "one.txt").write_text(ONE.replace("Peru and", "P\u0435ru and"), encoding="utf-8")
    run("new", "talks", "--parties", "Peru,Chile")
    for command in (("read", "one.txt", "--into", "talks"), ("brief", "one.txt", "--format", "md")):
        done = run(*command, "--published", "2026-02-18")
        assert (done.status, "Warning: “P\u0435ru” mixes letters" in done.err) == (0, True)


def test_from_reading_to_a_brief(reports):
    run("new", "talks", "--parties", "Peru,Chile")
    run("read", *reports, "--into", "talks")
    before = run("brief", "talks", "--as-of", "2026-02-18", "--format", "md").out
    assert "We remain at the table" not in before
    ids = [entry.id for entry in proposed(open_dossier("talks"))]
    done = run("accept", "talks", *ids, "--by", "the desk")
    assert done.out.endswith("0 still proposed.\n")
    assert (run("check", "talks").status, run("check", "talks").err) == (0, "")
    assert "We remain at the table" in run("brief", "talks", "--as-of", "2026-02-18", "--format", "md").out


def test_who_the_parties_are_is_for_the_dossier_to_say(reports):
    run("new", "talks", "--parties", "Ecuador,Bolivia")
    assert run("read", *reports, "--into", "talks").status == 0
    assert run("check", "talks").status == 0
    assert {a.name: a.side for a in open_dossier("talks").actors}["Peru"] is None


def test_a_rejected_entry_stays_out_of_the_brief(reports):
    run("new", "talks", "--parties", "Peru,Chile")
    run("read", *reports, "--into", "talks")
    ids = [entry.id for entry in proposed(open_dossier("talks"))]
    assert run("reject", "talks", *ids).status == 0
    assert "We remain at the table" not in run("brief", "talks", "--as-of", "2026-02-18", "--format", "md").out


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("none.txt", None, "cannot be read"),
        ("picture.png", b"\x89PNG\x00\x01\x02\x03\x04\x05" * 9, "is no text"),
        ("big.txt", b"said " * 1_100_000, "too large for a report (more than 5 MB)"),
        ("empty.html", b"<html><body></body></html>", "HTML"),
    ],
)
def test_what_cannot_be_read_ends_in_one_sentence(place, name, data, words):
    if data is not None:
        (place / name).write_bytes(data)
    done = spawned("read", name, cwd=place)
    assert done.status != 0
    assert done.out == ""
    assert (done.err.count("\n"), words in done.err, name in done.err) == (1, True, True)


def test_a_report_without_a_date_asks_for_one_before_anything_is_written(place):
    (place / "one.txt").write_text("Talks failed, the minister of Peru said.", encoding="utf-8")
    run("new", "talks", "--parties", "Peru,Chile")
    before = (place / "talks" / "dossier.yaml").read_bytes()
    done = run("read", "one.txt", "--into", "talks")
    assert done.status != 0
    assert "--published" in done.err
    assert (place / "talks" / "dossier.yaml").read_bytes() == before
    assert not (place / "talks" / "reports").exists()
