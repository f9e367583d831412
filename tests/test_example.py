"""The example checks clean, knows nothing of the future, and its brief says what the record says."""

import datetime as dt
import json
import re

import pytest

import kadesh as kd
from kadesh.brief import BriefSettings
from kadesh.brief.render import rendered
from kadesh.record.dossier import KINDS
from kadesh.record.files.reading import read_dossier
from kadesh.record.values.dates import Date
from tests.brief.outputs import as_json, brief_of, downloads
from tests.cli.running import run

DAYS = [dt.date(2022, 4, 1), dt.date(2025, 6, 3), dt.date(2026, 1, 26), dt.date(2026, 2, 18), dt.date(2026, 5, 1)]
GENEVA = dt.date(2026, 2, 18)
FROM = 25
"""Texts shorter than this may well occur twice."""


@pytest.fixture(scope="module")
def folder(root):
    return root / "examples" / "ukraine-2026"


@pytest.fixture(scope="module")
def dossier(folder):
    return kd.open(folder)


@pytest.fixture(scope="module", params=DAYS, ids=str)
def brief(request, dossier):
    return kd.brief(dossier, BriefSettings(as_of=request.param))


def known_from(source):
    return source.published.latest if source.published else None


def later_than(dossier, day):
    """Ids of sources that came out after a day."""
    return {s.id for s in dossier.sources if known_from(s) and known_from(s) > day}


def texts(value):
    """Every free text in plain data."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("evidence", "id", "date", "published"):
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str) and len(value) >= FROM:
        yield value


def unknown_texts(dossier, day):
    """Texts that stand only in entries or claims all of whose sources came out after a day."""
    later = later_than(dossier, day)
    hidden, known = set(), set()

    def walk(value):
        if isinstance(value, dict):
            sources = {e["source"] if isinstance(e, dict) else e for e in value.get("evidence", ())}
            if sources and sources <= later:
                hidden.update(texts({k: v for k, v in value.items() if not _has_evidence(v)}))
            else:
                known.update(texts({k: v for k, v in value.items() if isinstance(v, (str, list))}))
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    for kind in KINDS:
        for entry in getattr(dossier, kind):
            walk(entry.model_dump(mode="json", exclude_unset=True))
    return hidden - known


def _has_evidence(value):
    return '"evidence"' in json.dumps(value)


def test_the_example_checks_clean(folder):
    assert read_dossier(folder).warnings == ()
    done = run("check", folder, "--strict")
    assert (done.status, done.err) == (0, "")
    assert "sound" in done.out


def test_the_reports_name_sources_of_the_dossier_that_were_out_by_then(folder, dossier):
    published = {source.id: known_from(source) for source in dossier.sources}
    reports = sorted((folder / "reports").glob("*.txt"))
    assert len(reports) == 5
    for report in reports:
        *_, last = report.read_text(encoding="utf-8").strip().splitlines()
        named = last.removeprefix("Compiled from sources of the dossier: ").rstrip(".").split(", ")
        assert all(published[name] <= GENEVA for name in named)


def test_the_reports_are_read_without_a_warning(folder):
    done = run("read", folder / "reports", "--format", "summary")
    assert done.out.startswith("Read from 5 reports: sessions 3, ")
    assert "Reports differ (2026-02-18, duration): about two hours / less than two hours" in done.out
    assert "Warning" not in done.out + done.err


def test_no_source_is_later_than_the_brief(brief):
    dates = re.findall(r'"published": "([^"]+)"', rendered(brief, "json"))
    assert dates
    assert all(Date(date).latest <= brief.as_of for date in dates)


def test_no_text_known_only_later_is_in_the_brief(dossier, brief):
    hidden = unknown_texts(dossier, brief.as_of)
    assert hidden
    said = json.dumps(as_json(brief), ensure_ascii=False)
    assert [text for text in hidden if json.dumps(text, ensure_ascii=False)[1:-1] in said] == []


def test_no_later_source_is_named_in_a_page(dossier, brief):
    page = rendered(brief, "html") + "".join(downloads(rendered(brief, "html")))
    urls = {s.url for s in dossier.sources if s.id in later_than(dossier, brief.as_of) and s.url}
    shown = {s.url for s in dossier.sources if s.id not in later_than(dossier, brief.as_of)}
    assert [url for url in urls - shown if url in page] == []


def test_page_one_is_short_on_every_day(brief):
    assert brief.words_on_page_one() <= 250


def test_every_format_is_written_on_every_day(brief):
    for form in ("md", "json"):
        assert rendered(brief, form)


def test_the_brief_of_geneva_speaks_of_geneva(dossier):
    brief = kd.brief(dossier)
    assert brief.as_of == GENEVA
    assert brief.headline.startswith("Geneva, 17–18 February 2026: no agreement on record")
    lengths = next(b for b in brief.section("contradictions").blocks if getattr(b, "form", "") == "durations")
    geneva = [row for row in lengths.rows if row[0].startswith("Geneva, 17–18 February 2026")]
    assert len({row[1] for row in geneva}) > 1


def test_the_parties_keep_the_order_of_the_file(dossier):
    assert dossier.sides == ("Russia", "Ukraine")
    assert [side for _, side in kd.brief(dossier).sides] == ["Russia", "Ukraine"]


def test_another_name_for_a_place_is_shown_as_the_dossier_says(dossier):
    page = rendered(brief_of(dossier), "json")
    names = {other for other in dossier.places if other not in dossier.places.values()}
    where = [
        cell
        for s in json.loads(page)["sections"]
        if s["id"] == "rounds"
        for t in s["tables"]
        for row in t["rows"]
        for cell in row[1:2]
    ]
    assert where
    assert not any(name in cell for name in names for cell in where)


def test_nothing_of_the_desk_is_in_the_public_brief(dossier):
    kept_back = [n.text for n in dossier.notes if n.handling.level != "public"]
    page = rendered(brief_of(dossier), "json")
    assert [text for text in kept_back if text[:60] in page] == []


def test_what_the_model_said_of_geneva_is_on_the_ledger_made_after_the_fact(folder):
    found = json.loads(run("ledger", "score", folder, "--as-of", "2026-11-30", "--format", "json").out)
    assert found["means"] == []
    assert {r["question"] for r in found["retrocasts"]} >= {"q-next-round-2026-03-20", "agreement-2026-05-19"}


def test_a_later_brief_shows_how_the_forecasts_fared(folder, tmp_path):
    later = run(
        "brief", folder, "--as-of", "2026-11-30", "--format", "json", "-o", tmp_path / "late.json", "--draws", 100
    )
    assert later.status == 0, later.err
    sections = json.loads((tmp_path / "late.json").read_text(encoding="utf-8"))["sections"]
    text = str(next(s for s in sections if s["id"] == "last_time"))
    assert "Forecasts made after the fact, which count for nothing" in text
    assert "Will a further round with both sides in the room begin by 19 May 2026?" in text


def test_the_brief_of_geneva_knows_no_answer(folder, tmp_path):
    run("brief", folder, "--format", "json", "-o", tmp_path / "then.json", "--draws", 100)
    sections = json.loads((tmp_path / "then.json").read_text(encoding="utf-8"))["sections"]
    assert [s["id"] for s in sections if s["id"] == "last_time"] == []
