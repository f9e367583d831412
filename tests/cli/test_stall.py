"""kadesh stall: what it prints is what it computes, and one clear message where the input is wrong."""

import pytest

from tests.cli.running import run
from tests.cli.standoff import POSITIONS, answer_of, standoff

FEW = ("--draws", 300, "--release", "internal")
SINGLE = ("- {id: beta, name: Beta, side: Beta, roles: [party]}", "- {id: beta, name: Beta}")
NO_ISSUES = (
    "issues:\n- {id: border, title: Border, ends: [at the river, at the ridge]}\n- {id: toll, title: Toll}\n", ""
)  # fmt: skip
NO_POSITIONS = (POSITIONS, "")
WEIGHED = "resolve_doubt: {fixed: 0.2}"


@pytest.fixture
def path(tmp_path):
    return standoff(tmp_path)


def test_the_tables_show_what_the_json_holds(path):
    shown, found = run("stall", path, *FEW), answer_of("stall", path, *FEW)
    assert (shown.status, shown.err) == (0, "")
    words = " ".join(shown.out.split())
    assert f"by {found['by']}: {found['agreement']['probability']:.1%}" in words
    assert all(o["name"].split()[0] in words and f"{o['share']:+z.1%}" in words for o in found["obstacles"])
    assert all(value["party"] in words for value in found["value"])
    assert found["ask_next"][0]["input"] not in words
    assert f"{found['ask_next'][0]['worth']:.0%}" in words
    assert f"{len(found['assumed'])} inputs assumed" in words


def test_shares_add_up_to_what_is_missing(path):
    found = answer_of("stall", path, *FEW)
    missing = found["zero_point"] - found["agreement"]["probability"]
    assert sum(o["share"] for o in found["obstacles"]) == pytest.approx(missing, abs=1e-12)
    assert len(found["obstacles"]) == 8


def test_the_same_seed_gives_the_same_answer(path):
    one, two, other = (run("stall", path, *FEW, "--seed", seed, "--format", "json").raw for seed in (4, 4, 5))
    assert one == two != other


def test_the_horizon_counts_from_the_day_of_knowledge(path):
    soon, late = (answer_of("stall", path, *FEW, "--by", by) for by in ("30d", "2y"))
    assert (soon["by"], late["by"]) == ("2026-03-02", "2028-01-31")
    assert soon["agreement"]["probability"] < late["agreement"]["probability"]


def test_what_came_later_is_not_known_before(path):
    before, after = (answer_of("stall", path, *FEW, "--as-of", day) for day in ("2026-01-10", "2026-01-25"))
    assert "Beta.ideal.border" in before["assumed"]
    assert "Beta.ideal.border" not in after["assumed"]
    assert before["by"] == "2026-07-09"


def test_an_internal_limit_is_not_used_in_public(path):
    public, internal = (answer_of("stall", path, *FEW, "--release", level) for level in ("public", "internal"))
    assert "Alpha.limit.border" in public["assumed"]
    assert "Alpha.limit.border" not in internal["assumed"]
    assert public["agreement"] != internal["agreement"]


def test_one_draw_is_one(path):
    assert "\n1 draw, seed 0, " in run("stall", path, "--draws", 1).out


def test_one_draw_says_how_little_it_says(path):
    found = answer_of("stall", path, "--draws", 1)
    assert found["agreement"]["error"] == 0.5
    assert {o["error"] for o in found["obstacles"]} == {1.0}
    assert {lever["error"] for lever in found["levers"]} == {1.0}
    assert run("stall", path, "--draws", 1).status == 0


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ("impatience: {fixed: 0}", lambda found: found["agreement"]["probability"] < 1),
        ("resolve_doubt: {fixed: 1}", lambda found: found["agreement"]["at_months"]["24"] < 0.5),
        ("resolve_doubt: {fixed: 0}", lambda found: share_of("resolve", found) == pytest.approx(0, abs=1e-12)),
        ("trust: {fixed: 0}", lambda found: share_of("no_trust", found) > 0),
        ("demand: {fixed: 0}", lambda found: share_of("resolve", found) == pytest.approx(0, abs=1e-12)),
        ("talk_gain: {fixed: 3}", lambda found: found["signable"] == 0),
        ("no_deal: {fixed: 1}", lambda found: found["zone"] == 0),
    ],
)
def test_limit_cases_have_an_answer(tmp_path, given, holds):
    assert holds(answer_of("stall", standoff(tmp_path, (WEIGHED, given)), *FEW))


def share_of(obstacle, found):
    return next(o["share"] for o in found["obstacles"] if o["id"] == obstacle)


def test_sides_that_never_yield_are_not_brought_together_by_time(tmp_path):
    never = "resolve_doubt: {fixed: 1}"
    path = standoff(tmp_path, (WEIGHED, f"{never}}}\n- {{id: c2, actor: beta, {never}"))
    soon, late = (answer_of("stall", path, *FEW, "--by", by)["agreement"]["probability"] for by in ("2y", "50y"))
    assert soon == late < 0.03  # what is left are zones so thin that the demands meet


def test_limits_that_cross_leave_no_deal_and_say_so(tmp_path):
    crossed = ("ideal: {fixed: 0.9", "limit: {fixed: 0.6}, ideal: {fixed: 0.9")
    path = standoff(tmp_path, crossed)
    found = answer_of("stall", path, *FEW, "--release", "internal")
    assert (found["agreement"]["probability"], found["zone"], found["found"]) == (0, 0, None)
    assert found["value"][0]["agree"] == {"mean": None, "low": None, "high": None}
    assert "limits cross" in run("stall", path, *FEW, "--release", "internal").out


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((SINGLE,), "two parties"),
        ((NO_ISSUES, NO_POSITIONS), "nothing to settle"),
        ((("limit: {fixed: 0.37", "limit: {fixed: 0.05"),), "far side of the ideal"),
        (((WEIGHED, "resolve_doubt: {fixed: 1.2}"),), "resolve_doubt must lie between 0 and 1"),
        (((WEIGHED, "war_cost: {fixed: -1}"),), "war_cost can fall below 0"),
        (((WEIGHED, "war_cost: {fixed: 1e300}"),), "war_cost is 1e+300 in some draw"),
        (((WEIGHED, "impatience: {fixed: .nan}"),), "finite number"),
    ],
)
def test_bad_input_is_one_message(tmp_path, changes, said):
    done = run("stall", standoff(tmp_path, *changes), *FEW)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ("-30d", "is not a length of time"),
        ("0d", "is not a length of time"),
        ("soon", "is not a length of time"),
        ("101y", "is too long; give 100y at most"),
    ],
)
def test_a_time_that_cannot_be_looked_ahead(path, by, said):
    done = run("stall", path, "--by", by)
    assert done.status == 2
    assert f"'{by}' {said}" in done.err


def test_without_any_date_it_asks_for_one(tmp_path):
    path = standoff(tmp_path, ("as_of: 2026-01-31\n", ""), NO_POSITIONS, ("date: 2026-01-01, ", ""))
    done = run("stall", path, *FEW)
    assert done.status == 2
    assert "--as-of" in done.err
    assert run("stall", path, *FEW, "--as-of", "2026-01-31").status == 0


@pytest.mark.parametrize("command", ["stall", "deals", "levers", "outlook", "brief"])
def test_whoever_asks_is_told_of_judged_numbers_left_out_and_the_answer_is_silent_on_them(path, command, tmp_path):
    more = ("-o", tmp_path / "made.html") if command == "brief" else ()
    public, own = (run(command, path, *FEW, *more, "--release", level) for level in ("public", "internal"))
    assert (public.status, own.status) == (0, 0)
    assert "not cleared" not in own.err
    assert "not cleared for this release; defaults stand in" in public.err
    assert "not cleared" not in public.out
