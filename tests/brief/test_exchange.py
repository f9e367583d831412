"""Exchanging the sides of a dossier mirrors its brief: the same findings, the sides in the other order."""

import re
from collections import Counter

import pytest

import kadesh as kd
from kadesh.brief.document import Chart, Table
from kadesh.brief.render import rendered
from tests.brief.dossiers import exchanged, made, talks, talks_data, words
from tests.brief.outputs import as_json, brief_of


def even_talks():
    """The talks with both sides moving on the same day, which leaves only the order of the file to choose by."""
    data = talks_data()
    for position in data["positions"]:
        if position["id"] == "beta-land-2026-01":
            position["ideal"] = {"fixed": 0.8}
    return made(data)


def busy_sides():
    """The talks with an ally on each side, of its own position."""
    data = talks_data()
    data["actors"] += [
        {"id": "ayland", "name": "Ayland", "side": "Alpha"},
        {"id": "beeland", "name": "Beeland", "side": "Beta"},
    ]
    for actor, ideal in (("ayland", 0.3), ("beeland", 0.6)):
        data["positions"].append(
            {
                "id": f"{actor}-land",
                "actor": actor,
                "issue": "land",
                "date": "2025-12",
                "demand": f"{actor} asks",
                "ideal": {"fixed": ideal},
            }
        )
    return made(data)


@pytest.fixture(scope="module", params=["talks", "even", "allies", "few statements", "example"])
def pair(request, root):
    """A dossier's brief, and that of the same dossier exchanged."""
    dossier = {
        "talks": talks,
        "even": even_talks,
        "allies": busy_sides,
        "few statements": lambda: talks(statements=talks_data()["statements"][20:30]),
        "example": lambda: kd.open(root / "examples" / "ukraine-2026"),
    }[request.param]()
    assert exchanged(dossier).sides == tuple(reversed(dossier.sides))
    return brief_of(dossier), brief_of(exchanged(dossier))


def said(finding):
    """What a finding says and rests on, in whatever order."""
    evidence = frozenset((c["source"], c["passage"], c["grade"]) for c in finding["evidence"])
    about = (words(finding["text"]), finding["kind"], finding["handling"], finding.get("actor"))
    return (*about, finding.get("confidence"), words(finding.get("why_confidence", "")), evidence)


def drawings(brief):
    return [block for section in brief.sections for block in section.blocks if isinstance(block, Chart)]


def test_the_same_sections_say_the_same(pair):
    first, second = map(as_json, pair)
    assert [s["id"] for s in first["sections"]] == [s["id"] for s in second["sections"]]
    for one, other in zip(first["sections"], second["sections"], strict=True):
        left, right = (Counter(map(said, s["findings"])) for s in (one, other))
        assert left - right == Counter(), one["id"]
        assert right - left == Counter(), one["id"]


def test_the_headline_and_the_marking_are_the_same(pair):
    first, second = map(as_json, pair)
    assert words(first["headline"]) == words(second["headline"])
    assert first["marking"] == second["marking"]


def test_tables_have_the_same_rows(pair):
    for one, other in zip(*(as_json(b)["sections"] for b in pair), strict=True):
        for table, twin in zip(one["tables"], other["tables"], strict=True):
            assert words(table["title"]) == words(twin["title"])
            cells = [Counter(words(c) for row in t["rows"] for c in row if c) for t in (table, twin)]
            assert cells[0] == cells[1], table["id"]


def test_charts_have_the_same_data_with_the_sides_exchanged(pair):
    first, second = map(drawings, pair)
    assert [c.id for c in first] == [c.id for c in second]
    for one, other in zip(first, second, strict=True):
        assert words(one.title) == words(other.title)
        assert words(one.source) == words(other.source)
        columns = [{c: [row[n] for row in chart.rows] for n, c in enumerate(chart.columns)} for chart in (one, other)]
        assert {c: sorted(v) for c, v in columns[0].items()} == {c: sorted(v) for c, v in columns[1].items()}


def test_the_sides_of_the_agenda_change_places(pair):
    for one, other in zip(*map(drawings, pair), strict=True):
        if one.form == "agenda":
            assert one.columns[1:] == tuple(reversed(other.columns[1:]))
            assert [row[1:] for row in one.rows] == [tuple(reversed(row[1:])) for row in other.rows]
        if one.form == "positions":
            assert one.data.sides == tuple(reversed(other.data.sides))


def test_the_order_of_the_sides_changes_in_every_table_that_follows_it(pair):
    """Per issue, the parties of the sides stand in the order of the dossier."""
    for brief, twin in zip(*(b.sections for b in pair), strict=True):
        for one, other in zip(*([b for b in s.blocks if isinstance(b, Table)] for s in (brief, twin)), strict=True):
            if one.id == "positions":
                order, exchanged_order = ([sides_of(pair[0], cells) for cells in t.rows] for t in (one, other))
                assert order != exchanged_order
                assert Counter(order) == Counter(exchanged_order)


def sides_of(brief, cells):
    """The blocs a row is about."""
    bloc = dict(brief.sides)
    return tuple(bloc[cell.actor] for cell in cells if cell.actor in bloc)


def test_the_marks_of_the_sides_are_exchanged(pair):
    first, second = (
        Counter(re.findall(r'class="side side([12])"[^>]*></span>(?:<[^>]*>)*\s*([^<]{1,80})', rendered(b, "html")))
        for b in pair
    )
    assert first
    other = {"1": "2", "2": "1"}
    turned = Counter({(other[n], words(text)): count for (n, text), count in first.items()})
    assert turned == Counter({(n, words(text)): count for (n, text), count in second.items()})
