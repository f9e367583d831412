"""Nothing published later than the day of a brief is in it."""

import datetime as dt

import pytest

from kadesh.brief.render import rendered
from kadesh.errors import InputError
from tests.brief.dossiers import made, talks, talks_data
from tests.brief.outputs import brief_of, listings, pages

DAY = dt.date(2026, 2, 1)


def with_hindsight():
    """The talks with later news in every place that can hold some."""
    data = talks_data()
    data["sources"].append({"id": "later", "type": "wire", "publisher": "HINDSIGHT", "published": "2026-03-01"})
    later = {"evidence": ["later"]}
    third = data["rounds"][-1]
    third["outcome"].append({"value": "HINDSIGHT", **later})
    third["agreed"].append({"value": "HINDSIGHT", **later})
    third["place"] = [
        {"value": "Ponte", "evidence": ["wire-jan"]},
        {"value": "HINDSIGHT", "rank": "preferred", **later},
    ]
    third["sessions"][0]["duration"] = ["PT6H", {"value": {"value": "PT17M", "words": "HINDSIGHT"}, **later}]
    third["sessions"].append({"id": "more", "date": "2026-01-21", "place": "HINDSIGHT", **later})
    third["announced"].append({"id": "an", "date": "2026-01-31", "words": "HINDSIGHT", "by": "ben", **later})
    data["rounds"].append({"id": "next", "date": "2026-02-20", "standing": "held", "place": "HINDSIGHT", **later})
    data["statements"].append({"id": "st", "date": "2026-01-20", "speaker": "ben", "quote": "HINDSIGHT", **later})
    data["events"].append({"id": "e2", "date": "2026-01-20", "kind": "AID", "text": "HINDSIGHT", **later})
    data["events"].append({"id": "e3", "date": "2026-02-02", "kind": "AID", "text": "HINDSIGHT"})
    data["positions"].append(
        {
            "id": "p2",
            "actor": "beta",
            "issue": "land",
            "date": "2026-01-30",
            "demand": "HINDSIGHT",
            "ideal": {"fixed": 0.5},
            **later,
        }
    )
    data["positions"].append(
        {
            "id": "p3",
            "actor": "alpha",
            "issue": "prisoners",
            "date": "2026-01",
            "red_line": {"text": "HINDSIGHT", **later},
            **later,
        }
    )
    data["notes"].append(data["notes"][0] | {"id": "n2", "date": "2026-02-02", "text": "HINDSIGHT"})
    data["questions"].append(
        {"id": "q2", "text": "HINDSIGHT?", "criteria": "x", "opens": "2026-02-02", "resolves": "2026-09-09"}
    )
    data["projections"].append(data["projections"][0] | {"id": "pj2", "text": "HINDSIGHT", **later})
    for kind in ("purposes", "stances", "effects", "commitments"):
        texts = {k: "HINDSIGHT" for k in ("text", "what", "before", "after", "hedge") if k in data[kind][0]}
        data[kind].append(data[kind][0] | {"id": f"{kind}-2"} | texts | later)
    return data


def test_what_was_published_later_is_in_no_output():
    dossier = made(with_hindsight())
    for name, text in (pages(brief_of(dossier, as_of=DAY)) | listings(dossier, as_of=DAY)).items():
        assert "HINDSIGHT" not in text, name
        assert "17 min" not in text, name


def test_what_was_published_later_changes_nothing_but_that_forecasts_are_marked():
    with_it, without = (brief_of(d, as_of=DAY) for d in (made(with_hindsight()), talks()))
    assert [s for s in with_it.sections if s.id != "outlook"] == [s for s in without.sections if s.id != "outlook"]
    told, plain = ([f.text for f in b.section("outlook").findings] for b in (with_it, without))
    assert [text.removesuffix(" (after the fact)") for text in told] == plain
    assert told != plain


def test_later_on_it_is_there():
    assert "HINDSIGHT" in rendered(brief_of(made(with_hindsight()), as_of=dt.date(2026, 3, 2)), "md")


def test_the_day_of_publication_counts_as_known():
    data = talks_data()
    data["sources"].append({"id": "later", "type": "wire", "publisher": "HINDSIGHT", "published": "2026-03-01"})
    text = {day: rendered(brief_of(made(data), as_of=dt.date(2026, *day)), "md") for day in ((2, 28), (3, 1))}
    assert "HINDSIGHT" not in text[2, 28]
    assert "HINDSIGHT" in text[3, 1]


def test_before_everything_there_is_nothing_to_say():
    brief = brief_of(talks(), as_of=dt.date(2020, 1, 1))
    assert brief.headline == "No round of talks on record"
    assert brief.number == 1
    assert "third round" not in rendered(brief, "json")


def test_new_is_what_was_not_known_at_the_last_brief():
    brief = brief_of(talks())
    new = " ".join(f"{f.lead} {f.text}" for f in brief.section("changes").findings)
    assert "31 December 2025" in new
    assert "1 round, 46 statements, 4 positions" in new
    rows = brief.section("changes_in_full").findings
    assert not any("Vado" in f.text for f in rows)


def test_since_chooses_the_brief_to_compare_with():
    new = " ".join(f.text for f in brief_of(talks(), since=dt.date(2025, 11, 1)).section("changes").findings)
    assert "4 rounds" in new


@pytest.mark.parametrize("since", [DAY, DAY + dt.timedelta(1)])
def test_since_must_lie_before_the_day_of_the_brief(since):
    with pytest.raises(InputError, match="not before"):
        brief_of(talks(), since=since)


def test_how_far_ahead_undated_projections_reach():
    data = talks_data()
    del data["projections"][0]["by_date"]
    near, far = (rendered(brief_of(made(data), by=dt.timedelta(days=n)), "json") for n in (30, 180))
    assert "3 March 2026" in near
    assert "31 July 2026" in far
