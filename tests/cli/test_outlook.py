"""kadesh outlook: a summary, everything as JSON, and one clear message where the input is wrong."""

import json

import pytest

from tests.cli.running import run

FEW = ("--draws", "200")
MONTHS = "month,deaths_best,events\n" + "".join(f"2025-{m:02},{40 + m},{m}\n" for m in range(1, 13))


@pytest.fixture
def counts(tmp_path):
    path = tmp_path / "counts.csv"
    path.write_text(MONTHS, encoding="utf-8")
    return path


def test_the_summary_shows_what_the_json_holds(dossier, counts):
    shown = run("outlook", dossier, "--as-of", "2026-02-01", "--fighting", counts, *FEW)
    found = json.loads(
        run("outlook", dossier, "--as-of", "2026-02-01", "--fighting", counts, "--format", "json", *FEW).out
    )
    assert (shown.status, shown.err) == (0, "")
    words = " ".join(shown.out.split())
    assert found["as_of"] in words
    assert all(f"{q['probability']:.0%}" in words or "below 1%" in words for q in found["questions"] if q["word"])
    assert found["fighting"]["last"] == {"month": "2025-12", "count": 52.0}
    assert "Cautions" in words
    assert "two-state " in words
    assert "Kaplan–Meier " in words


def test_the_same_seed_gives_the_same_answer(dossier):
    one, two = (run("outlook", dossier, "--format", "json", *FEW).raw for _ in range(2))
    assert one == two


def test_the_horizon_is_the_day_of_the_answer(dossier):
    found = json.loads(
        run("outlook", dossier, "--as-of", "2026-02-18", "--horizon", "90d", "--format", "json", *FEW).out
    )
    assert found["questions"][0]["resolves"] == found["until"] == "2026-05-19"


def test_forecasts_for_a_day_before_the_last_report_are_marked(root):
    found = json.loads(run("outlook", root / "examples" / "ukraine-2026", "--format", "json", *FEW).out)
    assert found["as_of"] == "2026-02-18"
    assert all(q["retrocast"] for q in found["questions"])
    assert {q["id"] for q in found["questions"]} >= {"q-next-round-2026-03-20", "next-round-2026-05-19"}
    assert "q-leaders-2026-03-15" not in {q["id"] for q in found["questions"]}  # asked later


SIDES = "actors: [{id: a, name: A, side: A}, {id: b, name: B, side: B}]\n"


def test_a_dossier_without_a_day_needs_one(place):
    (place / "d.yaml").write_text(f"kadesh: 1\nid: d\ntitle: D\n{SIDES}", encoding="utf-8")
    done = run("outlook", "d.yaml")
    assert done.status == 2
    assert "--as-of" in done.err
    assert run("outlook", "d.yaml", "--as-of", "2026-01-01").status == 0


@pytest.mark.parametrize("actors", ["", SIDES.replace(", side: B", "")])
def test_an_outlook_needs_two_sides(actors, place):
    (place / "d.yaml").write_text(f"kadesh: 1\nid: d\ntitle: D\n{actors}", encoding="utf-8")
    done = run("outlook", "d.yaml", "--as-of", "2026-01-01")
    assert (done.status, done.out) == (2, "")
    assert "needs two sides" in done.err


def test_a_file_of_counts_that_is_none_is_said_where(dossier, tmp_path):
    path = tmp_path / "none.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    done = run("outlook", dossier, "--fighting", path, *FEW)
    assert done.status == 2
    assert "none.csv" in done.err
    assert "no kind of event data" in done.err
