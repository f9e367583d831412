"""``kadesh ledger``: write, list, resolve, score, verify."""

import csv
import io
import json
import re

import pytest

from tests.brief.dossiers import talks_data
from tests.cli.running import run

NEW = ("--text", "Will they meet?", "--criteria", "Yes if two outlets say so.", "--resolves", "2026-03-12")
THEN = ("--day", "2026-02-02")


@pytest.fixture
def begun(dossier):
    """The talks with one forecast on their ledger."""
    assert run("ledger", "add", dossier, "meet", *NEW, "--probability", 0.7, "--by", "Ada", *THEN).status == 0
    return dossier


def resolved(dossier, *more):
    return run("ledger", "resolve", dossier, "meet", "--outcome", "yes", "--evidence", "wire-jan", *more)


def test_from_a_forecast_to_its_score(begun):
    assert run("ledger", "add", begun, "meet", "--probability", 0.2, "--model", "renewal", *THEN).status == 0
    assert resolved(begun, "--day", "2026-03-12").status == 0
    done = run("ledger", "score", begun, "--format", "json")
    found = json.loads(done.out)
    means = {(m["maker"], m["template"], m["score"]): m["mean"] for m in found["means"]}
    assert means["Ada", None, "brier"] == pytest.approx(0.09)
    assert means["renewal (model)", None, "brier"] == pytest.approx(0.64)
    table = run("ledger", "score", begun).out
    assert all(words in table for words in ("Brier score", "renewal (model)", "reliability", "Overdue: none", "PUBLIC"))
    rows = list(csv.DictReader(io.StringIO(run("ledger", "score", begun, "--format", "csv").out)))
    assert {row["Maker"] for row in rows} == {"all", "Ada", "renewal (model)"}


def test_evidence_that_is_no_source_or_an_early_one_is_told(begun):
    early = resolved(begun, "--day", "2026-03-12")
    assert early.status == 0
    assert "'wire-jan' came out on 2026-01-" in early.err
    assert "before the answer was settled on 2026-03-12" in early.err
    more = ("--reason", "better evidence", "--day", "2026-03-12")
    mistyped = run("ledger", "resolve", begun, "meet", "--outcome", "yes", "--evidence", "wire-jam", *more)
    assert mistyped.status == 0
    assert "no source 'wire-jam' in the dossier: taken as a citation (did you mean 'wire-jan'?)" in mistyped.err
    cited = run("ledger", "resolve", begun, "meet", "--outcome", "yes", "--evidence", "Gazette, p. 4", *more)
    assert cited.err == "Note: no source 'Gazette, p. 4' in the dossier: taken as a citation\n"
    alone = run("ledger", "resolve", begun / "ledger.jsonl", "meet", "--outcome", "yes", "--evidence", "x", *more)
    assert (alone.status, alone.err) == (0, "")


def test_bins_may_be_the_words_for_odds(begun):
    assert resolved(begun, "--day", "2026-03-12").status == 0
    found = json.loads(run("ledger", "score", begun, "--bins", "words", "--format", "json").out)
    assert [(row["low"], row["high"], row["n"]) for row in found["reliability"]] == [(0.55, 0.8, 1)]


def test_the_list_has_the_number_the_word_and_what_was_revised(begun, monkeypatch):
    monkeypatch.setenv("COLUMNS", "140")
    assert run("ledger", "add", begun, "meet", "--probability", 0.9, "--by", "Ada", "--day", "2026-02-03").status == 0
    out = run("ledger", "list", begun).out
    assert [word for word in ("70%", "(revised)", "90%", "very likely", "PUBLIC · Ledger") if word not in out] == []
    assert out.count("(revised)") == 1
    assert "70%" not in run("ledger", "list", begun, "--as-of", "2026-02-01").out


def test_the_export_is_in_the_common_form(begun):
    found = json.loads(run("ledger", "list", begun, "--format", "json").out)
    assert found["questions"][0]["scheduled_resolve_time"] == "2026-03-12"
    assert found["forecasts"][0]["forecast"] == 0.7
    (row,) = csv.DictReader(io.StringIO(run("ledger", "list", begun, "--format", "csv").out))
    assert (row["id"], row["forecast"], row["resolved"]) == ("meet", "0.7", "false")


def test_a_cell_that_begins_like_a_formula_is_disarmed(dossier):
    run("ledger", "add", dossier, "meet", *NEW, "--probability", 0.7, "--by", "=HYPERLINK(1)", *THEN)
    assert "'=HYPERLINK(1)" in run("ledger", "list", dossier, "--format", "csv").out


def test_verify_says_yes_no_and_where(begun):
    head = re.search(r"head (\w{64})", run("ledger", "verify", begun).out)[1]
    assert run("ledger", "verify", begun, "--head", head[:16]).status == 0
    assert run("ledger", "verify", begun / "ledger.jsonl").status == 0
    path = begun / "ledger.jsonl"
    path.write_bytes(path.read_bytes().replace(b"0.7", b"0.9"))
    done = run("ledger", "verify", begun)
    assert (done.status, done.out) == (1, "")
    assert "ledger.jsonl:2: was changed" in done.err
    for command in ("list", "score"):
        assert run("ledger", command, begun).status == 2
    assert run("ledger", "verify", begun, "--head", "zz").status == 2
    assert run("ledger", "verify", begun / "nowhere").status == 2


def test_a_single_file_has_its_ledger_beside_it(tmp_path):
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(talks_data()), encoding="utf-8")
    assert run("ledger", "add", path, "meet", *NEW, *THEN).status == 0
    assert (tmp_path / "talks.ledger.jsonl").is_file()
    assert run("ledger", "verify", path).status == 0


def test_a_question_of_the_dossier_needs_no_words(dossier):
    data = talks_data()
    asked = {"id": "q-round", "text": "?", "criteria": "!", "opens": "2026-02-01", "resolves": "2026-03-01"}
    data["questions"] = [asked]
    (dossier / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    assert run("ledger", "add", dossier, "q-round", "--probability", 0, "--by", "Ada", *THEN).status == 0
    done = run("ledger", "add", dossier, "q-roun", "--probability", 0, "--by", "Ada", *THEN)
    assert (done.status, "did you mean 'q-round'?" in done.err) == (2, True)


def test_numbers_dates_and_options(dossier):
    by = ("--by", "Ada", *THEN)
    curve = ("--quantile", "0.1=5", "--quantile", "0.9=50")
    days = ("--quantile", "0.5=2026-03-01")
    options = ("--option", "a=b=0.25", "--option", "c=0.75")
    assert run("ledger", "add", dossier, "n", *NEW, "--type", "numeric", *curve, *by).status == 0
    assert run("ledger", "add", dossier, "d", *NEW, "--type", "date", *days, *by).status == 0
    assert run("ledger", "add", dossier, "o", *NEW, "--type", "multiple choice", *options, *by).status == 0
    later = ("--evidence", "wire-jan", "--day", "2026-03-12")
    assert run("ledger", "resolve", dossier, "n", "--outcome", "60", *later).status == 0
    assert run("ledger", "resolve", dossier, "d", "--outcome", "no", *later).status == 0
    assert run("ledger", "resolve", dossier, "o", "--outcome", "a=b", *later).status == 0
    found = json.loads(run("ledger", "score", dossier, "--format", "json").out)
    assert {f["question"]: sorted(f["scores"]) for f in found["forecasts"]} == {
        "n": ["crps", "interval"], "d": ["crps"], "o": ["brier", "log"],
    }  # fmt: skip


def test_two_brier_scores_say_why_they_differ(begun):
    line = "That is of yes-or-no questions alone"
    options = ("--option", "a=0.25", "--option", "c=0.75", "--by", "Ada", *THEN)
    asked = run("ledger", "add", begun, "o", *NEW, "--type", "multiple choice", *options)
    assert asked.status == 0, asked.err
    assert resolved(begun, "--day", "2026-03-12").status == 0
    assert line not in run("ledger", "score", begun).out
    late = ("--outcome", "a", "--evidence", "wire-jan", "--day", "2026-03-12")
    assert run("ledger", "resolve", begun, "o", *late).status == 0
    text = " ".join(run("ledger", "score", begun).out.split())
    assert f"{line}; the mean of" in text
    assert "is over 2 forecasts, 1 on multiple choice." in text


def test_a_release_shows_what_it_may(begun):
    secret = ("--probability", 0.9, "--by", "Ben", "--note", "BLUEHERON", "--handling", "restricted", *THEN)
    assert run("ledger", "add", begun, "meet", *secret).status == 0
    for form in ("table", "json", "csv"):
        for command in ("list", "score"):
            assert "Ben" not in run("ledger", command, begun, "--format", form).out
    assert "Ben" in run("ledger", "list", begun, "--release", "restricted").out
    data = talks_data(handling="internal")
    (begun / "dossier.json").write_text(json.dumps(data), encoding="utf-8")
    assert run("ledger", "list", begun).status == 2


WRONG = {
    "no answer": ("add", "meet", "--by", "Ada"),
    "nobody's": ("add", "meet", "--probability", "0.5"),
    "no number": ("add", "meet", "--probability", "nan", "--by", "Ada"),
    "more than certain": ("add", "meet", "--probability", "1.5", "--by", "Ada"),
    "another type": ("add", "meet", "--quantile", "0.5=3", "--by", "Ada"),
    "half a pair": ("add", "meet", "--option", "a", "--by", "Ada"),
    "a pair twice": ("add", "meet", "--quantile", "0.5=1", "--quantile", "0.5=2", "--by", "Ada"),
    "reworded": ("add", "meet", *NEW, "--probability", "0.5", "--by", "Ada"),
    "unknown question": ("add", "never-asked", "--probability", "0.5", "--by", "Ada"),
    "an entry that is no question": ("add", "alpha", *NEW),
    "no resolving day": ("add", "new", "--text", "?", "--criteria", "!"),
    "ids with blanks": ("add", "a b", *NEW),
    "unknown to resolve": ("resolve", "never-asked", "--outcome", "yes", "--evidence", "x"),
    "no evidence": ("resolve", "meet", "--outcome", "yes"),
    "no outcome": ("resolve", "meet", "--evidence", "x"),
    "two outcomes": ("resolve", "meet", "--outcome", "yes", "--annul", "--reason", "x"),
    "an outcome that is none": ("resolve", "meet", "--outcome", "maybe", "--evidence", "x"),
    "annulled for nothing": ("resolve", "meet", "--annul"),
}


@pytest.mark.parametrize("name", WRONG)
def test_bad_input_is_one_message_and_writes_nothing(begun, name):
    command, *rest = WRONG[name]
    before = (begun / "ledger.jsonl").read_bytes()
    done = run("ledger", command, begun, *rest, "--day", "2026-02-03")
    assert (done.status, done.out) == (2, "")
    assert done.err.strip()
    assert "Traceback" not in done.err
    assert (begun / "ledger.jsonl").read_bytes() == before


@pytest.mark.parametrize("name", ["add", "list", "resolve", "score", "verify"])
def test_each_has_an_example_that_names_it_and_says_what_its_options_are_for(name):
    from kadesh.cli.ledger import ledger

    done = run("ledger", name, "--help")
    assert (done.status, f"Example:  kadesh ledger {name} " in done.out) == (0, True)
    assert [p.name for p in ledger.commands[name].params if p.param_type_name == "option" and not p.help] == []
