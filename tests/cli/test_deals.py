"""``kadesh deals``: exact on a domain, over draws on a dossier, one sentence on bad input."""

import json

import pytest

from kadesh.exchange import write_domain
from tests.cli.running import run
from tests.exchange.domains import domain

DOSSIER = """kadesh: 1
id: talks
title: Talks
as_of: 2026-01-31
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [party]}
- {id: beta, name: Beta, side: Beta, roles: [party]}
issues:
- {id: border, title: Border, ends: [at the river, at the ridge]}
- {id: toll, title: Toll, kind: options, options: [none, shared]}
positions:
- {id: p1, actor: alpha, issue: border, date: 2026-01-01, limit: {fixed: 0.37}}
proposals:
- {id: offer, title: The offer, date: 2026-01-02, package: {border: 0.5, toll: shared}}
"""


@pytest.fixture
def dossier(tmp_path):
    place = tmp_path / "talks.yaml"
    place.write_text(DOSSIER, encoding="utf-8")
    return place


def data_of(*arguments):
    done = run("deals", *arguments, "--format", "json")
    assert done.status == 0, done.err
    return json.loads(done.out)


def test_a_domain_is_solved_exactly(tmp_path):
    write_domain(domain(), tmp_path / "fund", "genius")
    found = data_of(tmp_path / "fund")
    assert (found["packages"], found["acceptable"], found["method"]) == (6, 6, "exact")
    assert found["frontier"]["points"] == len(found["frontier"]["utilities"]) == found["frontier"]["outcomes"]
    assert set(found["solutions"]) == {"nash", "kalai_smorodinsky", "egalitarian", "utilitarian"}
    assert all(set(s) == {"utilities", "package", "ties"} for s in found["solutions"].values())
    assert found["no_deal"] == [0, 0]
    assert found["zone"]["probability"] == 1


def test_a_domain_made_a_dossier_gives_the_same(tmp_path):
    write_domain(domain(), tmp_path / "fund", "genius")
    assert run("convert", tmp_path / "fund", tmp_path / "talks", "--to", "dossier").status == 0
    one, two = (data_of(tmp_path / name) for name in ("fund", "talks"))
    assert one["solutions"]["nash"]["utilities"] == pytest.approx(two["solutions"]["nash"]["utilities"])
    assert one["frontier"]["points"] == two["frontier"]["points"]


def test_a_dossier_is_drawn(dossier):
    found = data_of(dossier, "--draws", 300, "--seed", 4, "--release", "internal")
    assert (found["packages"], found["acceptable"], found["draws"], found["seed"]) == (None, None, 300, 4)
    assert found["why"]
    nash = found["solutions"]["nash"]
    assert set(nash) == {"utilities", "low", "high", "package", "ties"}
    assert {b["issue"] for b in found["zone"]["blockers"]} == {"border", "toll"}
    assert [p["name"] for p in found["proposals"]] == ["Alpha's terms", "Beta's terms", "The offer"]
    assert "Alpha.limit.border" in found["assumed"]


def test_a_limit_that_is_internal_is_not_used_in_public(dossier):
    public, internal = (data_of(dossier, "--draws", 300, "--release", level) for level in ("public", "internal"))
    assert public["zone"] != internal["zone"]
    dossier.write_text(DOSSIER.replace(", limit: {fixed: 0.37}", ", demand: More"), encoding="utf-8")
    assert data_of(dossier, "--draws", 300)["zone"] == public["zone"]


def test_as_a_table_with_bargaining(dossier):
    done = run("deals", dossier, "--draws", 200, "--bargain", "boulware,conceder")
    assert done.status == 0
    for words in ("Odds that some package", "What blocks it", "Who would sign", "Simulated bargaining"):
        assert words in done.out


def test_what_opens_a_deal_is_told(dossier):
    crossed = """positions:
- {id: p1, actor: alpha, issue: border, date: 2026-01-01, ideal: {fixed: 0}, limit: {fixed: 0.3}}
- {id: p2, actor: beta, issue: border, date: 2026-01-01, ideal: {fixed: 1}, limit: {fixed: 0.5}}
- {id: p3, actor: alpha, issue: span, date: 2026-01-01, ideal: {fixed: 0}, limit: {fixed: 0.3}}
- {id: p4, actor: beta, issue: span, date: 2026-01-01, ideal: {fixed: 1}, limit: {fixed: 0.5}}
"""
    start, end = DOSSIER.index("positions:"), DOSSIER.index("proposals:")
    both = f"{DOSSIER[:start]}- {{id: span, title: Span, ends: [a year, a decade]}}\n{crossed}{DOSSIER[end:]}"
    dossier.write_text(both, encoding="utf-8")
    text = " ".join(run("deals", dossier, "--draws", 50, "--release", "internal").out.split())
    assert "the smallest set that does is most often border and span (" in text
    one = DOSSIER.replace("limit: {fixed: 0.37}", "ideal: {fixed: 0}, limit: {fixed: 0.3}")
    more = "- {id: p2, actor: beta, issue: border, date: 2026-01-01, ideal: {fixed: 1}, limit: {fixed: 0.5}}\n"
    dossier.write_text(one.replace("proposals:", f"{more}proposals:"), encoding="utf-8")
    text = " ".join(run("deals", dossier, "--draws", 50, "--release", "internal").out.split())
    assert "Least moves that would open one alone, and how often: " in text
    assert "by 0.20 of the scale on border (" in text


def test_tables_call_issues_and_solutions_by_their_titles(dossier):
    dossier.write_text(DOSSIER.replace("title: Toll", "title: Toll on the bridge"), encoding="utf-8")
    done = run("deals", dossier, "--draws", 200)
    assert all(words in done.out for words in ("toll on the bridge", "Smorodinsky"))
    assert "kalai_smorodinsky" not in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "nowhere"),
        (("{dossier}", "--bargain", "boulware"), "names not two strategies"),
        (("{dossier}", "--bargain", "boulware,stubborn"), "there is no strategy 'stubborn'"),
        (("{empty}",), "no"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path, dossier, arguments, said):
    (tmp_path / "empty").mkdir()
    done = run("deals", *(a.format(dossier=dossier, empty=tmp_path / "empty") for a in arguments))
    assert done.status == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_without_sides_or_issues_it_says_what_is_missing(dossier):
    dossier.write_text(DOSSIER.replace(", side: Beta, roles: [party]", ""), encoding="utf-8")
    done = run("deals", dossier)
    assert done.status == 2
    assert "two" in done.err


THREE = """kadesh: 1
id: talks
title: Talks
as_of: 2026-01-31
actors:
- {id: alpha, name: Alpha, roles: [party]}
- {id: beta, name: Beta, roles: [party]}
- {id: gamma, name: Gamma, roles: [party]}
issues:
- {id: border, title: Border, ends: [at the river, at the ridge]}
- {id: water, title: Water, ends: [all, none]}
positions:
- {id: p1, actor: alpha, issue: border, date: 2026-01-01, ideal: {fixed: 0}}
- {id: p2, actor: beta, issue: border, date: 2026-01-01, ideal: {fixed: 1}}
- {id: p3, actor: gamma, issue: border, date: 2026-01-01, ideal: {fixed: 0.5}}
proposals:
- {id: offer, title: The offer, date: 2026-01-02, package: {border: 0.5, water: 0.5}}
"""


def test_three_parties_are_solved_on_scales(tmp_path):
    place = tmp_path / "three.yaml"
    place.write_text(THREE, encoding="utf-8")
    found = data_of(place, "--draws", 200)
    assert found["parties"] == ["Alpha", "Beta", "Gamma"]
    assert found["method"] == "exact in every draw"
    assert found["frontier"] is None
    assert all(len(t["gain"]) == 3 and all(t["gives_way"]) for t in found["trades"])
    assert {(t["gives"], t["gets"]) for t in found["trades"]} == {("border", "water")}
    assert all(len(s["utilities"]) == 3 for s in found["solutions"].values())
    assert 0 < found["zone"]["probability"] <= found["zone"]["without_limits"]
    assert [len(p["parties"]) for p in found["proposals"]] == [3] * 4
    done = run("deals", place, "--draws", 50)
    assert done.status == 0
    assert "acceptable to all" in done.out
    assert "giving way)" in done.out
    refused = run("deals", place, "--draws", 50, "--bargain", "linear,linear")
    assert refused.status != 0
    assert "this needs two sides, and there are 3" in refused.err
