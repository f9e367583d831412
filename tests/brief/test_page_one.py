"""Page one has at most 250 words, whatever a dossier holds."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.brief.dossiers import made, talks, talks_data
from tests.brief.outputs import as_json, brief_of

MOST = 250
LONG = "one word after another and so on without an end "


def words_on_page_one(brief):
    """Counted anew from the JSON, by what a reader reads."""
    data = as_json(brief)
    front = [section for section in data["sections"] if section["part"] == "front"]
    said = [f"{f['text']} {f.get('why_confidence', '')}" for section in front for f in section["findings"]]
    return sum(len(text.split()) for text in (data["headline"], *(s["title"] for s in front), *said))


def crowded(times=1, entries=1, *, briefs=True):
    """The talks with texts `times` as long and lists `entries` as many."""
    data = talks_data()
    wordy = LONG * times
    for note in data["notes"]:
        note |= {"text": wordy, "would_change": wordy, "why_confidence": wordy}
    data["rounds"][-1]["outcome"][0]["value"] = wordy
    data["rounds"][-1]["agreed"] = [{"value": f"{wordy}{n}", "evidence": ["wire-jan"]} for n in range(entries)]
    data["rounds"][-1]["announced"][0]["words"] = wordy
    data["issues"] += [{"id": f"more-{n}", "title": f"Issue {n} {wordy}"} for n in range(entries)]
    for kind, names in {"notes": ("id",), "commitments": ("id",), "questions": ("id",), "projections": ("id",)}.items():
        first = data[kind][0]
        for name in ("text", "what", "criteria"):
            if name in first:
                first[name] = wordy
        data[kind] = [first | {key: f"{first[key]}-{n}" for key in names} for n in range(entries)]
    for actor, source in (("alpha", "wire-jan"), ("beta", "office-beta")):
        data["positions"] += [
            {
                "id": f"{actor}-more-{n}",
                "actor": actor,
                "issue": f"more-{n}",
                "date": "2026-01",
                "red_line": wordy,
                "evidence": [source],
            }
            for n in range(entries)
        ]
    data["actors"][0]["name"] = f"Alpha {LONG if times > 1 else ''}"
    return made(data if briefs else data | {"briefs": []})


def test_the_talks_fit_on_page_one():
    brief = brief_of(talks())
    assert words_on_page_one(brief) <= MOST
    assert brief.words_on_page_one() == words_on_page_one(brief)


@given(st.integers(1, 6), st.integers(1, 12), st.booleans())
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_page_one_keeps_to_its_words_however_long_and_many_the_entries(times, entries, briefs):
    assert words_on_page_one(brief_of(crowded(times, entries, briefs=briefs))) <= MOST


def test_page_one_keeps_to_its_words_with_texts_of_a_thousand_words():
    assert words_on_page_one(brief_of(crowded(times=100, entries=3))) <= MOST


def test_what_page_one_leaves_out_leaves_no_empty_section_behind():
    brief = brief_of(crowded(times=100, entries=3))
    assert [section.id for section in brief.sections if not section.blocks] == []


def test_the_bottom_line_stays_on_page_one():
    brief = brief_of(crowded(times=3, entries=12))
    assert brief.section("bottom_line").findings[0].text
    assert brief.sections[0].id == "bottom_line"
