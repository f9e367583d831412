import json

from click.testing import CliRunner

from kadesh.cli.read import read
from kadesh.reading import read_each, read_reports
from kadesh.reading.result import ReadClaims, to_json
from kadesh.reading.text import report_text
from tests.reading.facts.reports import WEDNESDAY

ONE = """Talks end

The Peruvian and Chilean delegations met in Lima on Tuesday. The talks lasted about 40 minutes, officials said.
"We are close to a deal," said Maria Huaman, the chief negotiator of Peru. The mood was tense.
Chile insisted on border demarcation. The two sides agreed to exchange prisoners.
"""
OTHER = """Peru and Chile meet

Peru-Chile talks in Lima on Tuesday ran for about an hour. The atmosphere was constructive.
“We are close to a deal,” said Maria Huaman, the chief negotiator of Peru. Chile stressed border demarcation.
"""
THIRD = """Third story

Talks between Peru and Chile in Lima on Tuesday lasted about 40 minutes. A second, two-hour meeting followed that day.
"""


def merged(*texts):
    return read_reports([report_text(text, f"{n}.txt") for n, text in enumerate(texts)], WEDNESDAY)


def reports(row):
    return [span.report for span in row.evidence]


def test_one_report_is_read_as_it_is():
    found = read_reports([report_text(ONE, "0.txt")], WEDNESDAY)
    assert "report" not in to_json(found.sessions[0].evidence[0])


def test_a_value_on_which_reports_differ_becomes_competing_claims():
    found = merged(ONE, OTHER, THIRD)
    first = found.sessions[0].duration
    assert isinstance(first, ReadClaims)
    assert [(c.value.words, reports(c)) for c in first.claims] == [
        ("about 40 minutes", ["0.txt", "2.txt"]),
        ("about an hour", ["1.txt"]),
    ]
    assert first.resolved.words == "about 40 minutes"
    [mood] = [c.value for c in found.claims if c.attribute == "mood"]
    assert {c.value for c in mood.claims} == {"tense", "constructive"}


def test_two_meetings_of_one_day_stay_two():
    assert len(merged(ONE, OTHER, THIRD).sessions) == 2


def test_the_same_entry_stands_once_with_all_its_sources():
    found = merged(ONE, OTHER)
    [emphasis] = found.emphasis
    assert set(reports(emphasis)) == {"0.txt", "1.txt"}
    [quote] = [s for s in found.statements if s.direct]
    assert set(reports(quote)) == {"0.txt", "1.txt"}


def test_a_copy_counts_once():
    found = merged(ONE, ONE.replace("Talks end", "Our story") + "\nSubscribe to our newsletter.")
    assert len(found.reports) == 2
    assert {span.report for session in found.sessions for span in session.evidence} == {"0.txt"}
    assert "1.txt: a copy of 0.txt, counted once" in found.warnings


def test_reports_are_read_each_in_order():
    found = list(read_each([report_text(ONE, "0.txt"), report_text(OTHER, "1.txt")], WEDNESDAY))
    assert [r.reports[0].path for r in found] == ["0.txt", "1.txt"]


def test_the_command_prints_what_was_read(tmp_path):
    for number, text in enumerate((ONE, OTHER)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    paths = [str(tmp_path / "0.txt"), str(tmp_path / "1.txt"), "--published", "2026-02-18"]
    run = CliRunner().invoke(read, [*paths, "--format", "json"])
    assert run.exit_code == 0
    assert json.loads(run.output)["parties"] == ["Peru", "Chile"]
    lines = CliRunner().invoke(read, [*paths, "--format", "jsonl"]).output.splitlines()
    assert [len(json.loads(line)["reports"]) for line in lines] == [1, 1]
    assert "Parties: Peru, Chile" in CliRunner().invoke(read, paths).output
