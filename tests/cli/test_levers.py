"""kadesh levers: every lever with its effect, a user's own among them, and one message where one cannot be pulled."""

import pytest

from kadesh.stall.levers import LEVERS
from tests.cli.running import run
from tests.cli.standoff import answer_of, standoff

FEW = ("--draws", 300)
INTERNAL = (*FEW, "--release", "internal")


@pytest.fixture
def path(tmp_path):
    return standoff(tmp_path)


def test_the_table_shows_what_the_json_holds(path):
    shown, found = run("levers", path, *INTERNAL), answer_of("levers", path, *INTERNAL)
    assert (shown.status, shown.err) == (0, "")
    words = " ".join(shown.out.split())
    assert f"by {found['by']} as things stand: {found['agreement']['probability']:.1%}" in words
    assert all(f"{lever['change']:+.2%}" in words for lever in found["levers"])


def test_levers_are_ranked_and_each_that_applies_is_there(path):
    levers = answer_of("levers", path, *FEW)["levers"]
    changes = [lever["change"] for lever in levers]
    assert changes == sorted(changes, reverse=True)
    applies = {lever["id"].partition(":")[0] for lever in levers}
    assert applies == {lever.id for lever in LEVERS} - {"wider_agenda"}  # everything is on the table
    assert all(set(lever["sides"]) == {"Alpha", "Beta"} for lever in levers)


def test_a_lever_on_an_issue_calls_it_by_its_title(path):
    titles = {lever["id"]: (lever["title"], lever["what"]) for lever in answer_of("levers", path, *FEW)["levers"]}
    renamed = path.read_text(encoding="utf-8").replace("title: Border", "title: The old border")
    path.write_text(renamed, encoding="utf-8")
    again = {lever["id"]: (lever["title"], lever["what"]) for lever in answer_of("levers", path, *FEW)["levers"]}
    assert again["narrower_agenda:border"] == ("Leave the old border out", "the old border stays as it is")
    assert {each for each in titles if titles[each] != again[each]} == {"narrower_agenda:border", "settle_first:border"}


def test_the_stall_and_the_levers_command_agree(path):
    assert answer_of("levers", path, *FEW)["levers"] == answer_of("stall", path, *FEW)["levers"]


def test_an_own_lever_is_internal(path):
    public, internal = (answer_of("levers", path, *FEW, "--release", level) for level in ("public", "internal"))
    assert "fund" not in {lever["id"] for lever in public["levers"]}
    own = next(lever for lever in internal["levers"] if lever["id"] == "fund")
    assert own["title"] == "A fund"
    assert own["change"] > 0
    assert "A fund" in run("levers", path, *INTERNAL).out


def test_a_limit_known_only_later_is_not_used(path):
    early, late = (answer_of("levers", path, *INTERNAL, "--as-of", day) for day in ("2025-12-01", "2026-01-31"))
    assert early["by"] == "2026-05-30"
    assert "Alpha.limit.border" in early["assumed"]
    assert "Alpha.limit.border" not in late["assumed"]
    assert early["agreement"] != late["agreement"]


@pytest.mark.parametrize("change", ["times: 1e300", "times: 0"])
@pytest.mark.parametrize("input_", ["war_cost", "talk_gain", "no_deal", "drafting", "salience", "impatience", "limit"])
def test_no_change_is_too_large_for_an_answer(tmp_path, input_, change):
    path = standoff(tmp_path, ("input: trust, party: beta, add: 0.1", f"input: {input_}, {change}"))
    own = next(lever for lever in answer_of("levers", path, "--draws", 40, "--release", "internal")["levers"]
               if lever["id"] == "fund")  # fmt: skip
    assert -1 <= own["change"] <= 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("input: mood, add: 0.1", "A fund: there is no input 'mood'"),
        ("input: trust, party: gamma, add: 0.1", "no actor has the id 'gamma'"),
        ("input: limit, issue: sea, add: 0.1", "no issue has the id 'sea'"),
        ("input: trust, set: 7", "A fund: trust cannot be set to 7 (set it between 0 and 1)"),
        ("input: trust, add: 900", "A fund: trust cannot be moved by 900 (it lies between 0 and 1)"),
        ("input: no_deal, add: -1e300", "A fund: no_deal cannot be moved by -1e+300"),
        ("input: trust, set: .nan", "changes[0].set: it should be a finite number, not nan"),
        ("input: war_cost, set: .inf", "changes[0].set: it should be a finite number, not inf"),
        ("input: trust", "exactly one of: add, times, set"),
        ("input: trust, add: 0.1, times: 2", "exactly one of: add, times, set"),
    ],
)
def test_a_lever_that_cannot_be_pulled_is_one_message(tmp_path, change, said):
    done = run("levers", standoff(tmp_path, ("input: trust, party: beta, add: 0.1", change)), *INTERNAL)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1


def test_one_side_alone_has_no_levers(tmp_path):
    single = ("- {id: beta, name: Beta, side: Beta, roles: [party]}", "- {id: beta, name: Beta}")
    done = run("levers", standoff(tmp_path, single), *FEW)
    assert done.status == 2
    assert "two parties" in done.err
