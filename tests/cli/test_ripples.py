"""The command: who feels it and what comes back, as a table and as JSON."""

import json

import pytest
import yaml

from tests.cli.running import run
from tests.ripples.records import CERTAIN, echoes, effect, listens, record


@pytest.fixture
def dossier(tmp_path):
    """A file with two parties, two audiences and what is given."""

    def write(*effects, **lists):
        file = tmp_path / "dossier.yaml"
        data = json.loads(record(*effects, **lists).model_dump_json(exclude_unset=True, by_alias=True))
        file.write_text(yaml.safe_dump(data | {"as_of": "2026-03-01"}), encoding="utf-8")
        return file

    return write


def asked(*arguments):
    done = run("ripples", *arguments, "--format", "json", "--draws", 200)
    assert done.status == 0, done.err
    return json.loads(done.out)


def test_json_has_the_names_that_stay(dossier):
    links = [listens("alpha", "gamma"), listens("beta", "gamma")]
    found = asked(dossier(effect("gamma", **CERTAIN), influences=links))
    rows = {row["audience"]: row for row in found["audiences"]}
    assert {"audience", "channel", "change", "low", "high"} <= set(rows["Gamma"])
    assert rows["Gamma"]["change"] == pytest.approx(0.4)
    assert rows["Alpha"]["change"] == pytest.approx(0.2)
    back = [(row["party"], row["input"]) for row in found["back_to_parties"]]
    assert back == [(party, input_) for party in ("Alpha", "Beta") for input_ in ("war_cost", "talk_gain", "trust")]
    assert set(found["agreement"]) == {"before", "one_pass", "error", "settled", "passes"}
    assert "Alpha.echo.sanctions.war_cost" in found["assumed"]
    assert found["why_not"] == ""


def test_tables(dossier):
    done = run("ripples", dossier(effect("gamma", hedge="may")), "--draws", 200)
    assert done.status == 0
    assert "Odds of an agreement" in done.out
    assert "±0." in done.out
    assert "What comes back to the parties" in done.out


def test_a_direction_judged_likely_has_its_sign(dossier):
    done = run("ripples", dossier(effect("gamma", hedge="may", towards={"fixed": 0.8})), "--draws", 2000)
    assert "+0." in done.out
    assert "±0." not in done.out
    assert "odds that towards" in done.out


def test_a_record_without_effects(dossier):
    file = dossier()
    assert asked(file)["audiences"] == asked(file)["back_to_parties"] == []
    assert "No effects" in run("ripples", file).out


def test_where_nothing_is_to_be_settled_the_audiences_are_shown_all_the_same(dossier):
    file = dossier(effect("gamma"))
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.safe_dump({key: value for key, value in data.items() if key != "issues"}), encoding="utf-8")
    found = asked(file)
    assert found["agreement"] is None
    assert "nothing to settle" in found["why_not"]
    assert found["audiences"]
    assert "nothing to settle" in run("ripples", file, "--draws", 50).out


def test_a_loop_that_drives_itself_on_keeps_its_first_pass(dossier):
    hopeful = {"id": "gamma", "name": "Gamma", "hope": {"fixed": 1}}
    links = [listens("alpha", "gamma"), listens("beta", "gamma")]
    wild = [echoes(who, sanctions={"war_cost": 10, "trust": 10}) for who in ("alpha", "beta")]
    pressed = effect("gamma", size={"fixed": 0.01}, towards={"fixed": 1})
    file = dossier(pressed, influences=links, calculus=wild, actors=(hopeful,), openness=0.99)
    found = asked(file, "--by", "10y")
    assert found["agreement"]["settled"] is None
    assert found["agreement"]["one_pass"] > found["agreement"]["before"]
    assert "drive each other on" in found["why_not"]
    assert "drive each other on" in " ".join(run("ripples", file, "--draws", 200, "--by", "10y").out.split())


def test_a_closed_group_is_one_message(dossier):
    links = [listens("alpha", "beta"), listens("beta", "alpha")]
    done = run("ripples", dossier(effect("gamma"), influences=links, openness=1))
    assert done.status == 2
    assert "never settles: Alpha, Beta" in done.err
    assert "Traceback" not in done.err


def test_the_example(root):
    found = asked(root / "examples" / "ukraine-2026")
    assert {row["channel"] for row in found["audiences"]} >= {"arms", "diplomacy"}
    assert all(row["low"] <= row["change"] <= row["high"] or row["open"] for row in found["audiences"])
