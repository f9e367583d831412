"""What the models would refuse is found by `kadesh check`. Invented names only."""

import pytest

from tests.cli.running import run

SOUND = """\
kadesh: 1
id: talks
title: Talks
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [party]}
- {id: beta, name: Beta, side: Beta, roles: [party]}
- {id: port, name: Port, roles: [audience]}
issues:
- {id: land, title: Land}
sources:
- {id: wire, type: wire, published: 2026-02-18}
effects:
- {id: felt, audience: port, channel: markets, text: Prices may rise., hedge: may, according_to: wire, evidence: [wire]}
calculus:
- {id: of-alpha, actor: alpha, date: 2026-02-18, war_cost: {fixed: 0.2}}
levers:
- {id: own, title: A pledge, changes: [{input: trust, add: 0.1}]}
"""
"""A dossier that every model can compute with."""


@pytest.mark.parametrize(
    ("was", "then", "words"),
    [
        ("war_cost: {fixed: 0.2}", "war_cost: {fixed: -1}", "can fall below 0"),
        ("war_cost: {fixed: 0.2}", "war_cost: {fixed: 1.0e+300}", "no negotiation can mean"),
        ("{fixed: 0.2}", "{range: [0.1, 0.2], correlated: {with: beta.zip, rank: 0.5}}", "no input that is judged"),
        ("input: trust", "input: trusst", "talks.yaml:17: levers[0]: A pledge: there is no input 'trusst'"),
        ("input: trust,", "input: trust, party: port,", "'Port' is no party"),
        ("add: 0.1", "set: 7", "trust cannot be set to 7 (set it between 0 and 1)"),
    ],
)
def test_what_a_model_would_refuse_is_a_problem(place, was, then, words):
    (place / "talks.yaml").write_text(SOUND, encoding="utf-8")
    assert (run("check", "talks.yaml").status, run("check", "talks.yaml").err) == (0, "")
    assert was in SOUND
    (place / "talks.yaml").write_text(SOUND.replace(was, then), encoding="utf-8")
    done = run("check", "talks.yaml")
    assert (done.status, words in done.err, "1 problem." in done.err, done.out) == (1, True, True, "")


def test_a_record_that_is_not_far_enough_to_compute_is_sound(place):
    (place / "talks.yaml").write_text("kadesh: 1\nid: talks\ntitle: Talks\n", encoding="utf-8")
    done = run("check", "talks.yaml")
    assert (done.status, done.out) == (0, "talks.yaml: sound; no entries yet.\n")


def test_warnings_that_count_are_called_problems(place):
    (place / "talks.yaml").write_text(SOUND.replace("published: 2026-02-18", "text: gone.txt"), encoding="utf-8")
    loose, strict = run("check", "talks.yaml"), run("check", "talks.yaml", "--strict")
    assert (loose.status, strict.status) == (0, 1)
    assert "warning" in loose.out
    assert "sound" not in strict.out + strict.err
    assert "counted as a problem with --strict" in strict.err


def test_an_own_lever_says_what_it_changes(place):
    (place / "talks.yaml").write_text(SOUND, encoding="utf-8")
    done = run("levers", "talks.yaml", "--draws", "100", "--release", "internal", "--format", "json")
    assert '"trust that a deal is kept +0.1 for both"' in done.out


def test_a_worth_beyond_all_measure_is_bounded_in_words(place):
    never = SOUND.replace("war_cost: {fixed: 0.2}", "war_cost: {fixed: 0.2}, impatience: {fixed: 0}")
    (place / "talks.yaml").write_text(never, encoding="utf-8")
    done = run("stall", "talks.yaml", "--draws", "100", "--release", "internal")
    assert "below -100" in done.out
    assert "-0.0%" not in done.out
