"""An output made for a release holds nothing that is handled more strictly, in no format and in no number."""

import re

import pytest

from kadesh.brief.render import rendered
from kadesh.errors import Refused
from tests.brief.dossiers import RELEASES, made, statements_of, talks_data
from tests.brief.outputs import as_json, brief_of, listings, pages
from tests.brief.planting import LEVELS, MAY_SEE, marker, open_base, planted, twins

STRICT = [level for level in LEVELS if level != "public"]
STRICTNESS = ["public", "internal", "restricted", "named"]
# Words that a brief for those who may see them must show: the test would be empty if nothing ever came out.
SHOWN = [
    "statementsst1xquote",
    "statementsst2xparaphrase",
    "roundsponte1xoutcomevalue",
    "roundsponte1xagreedvalue",
    "roundsponte1xplacevalue",
    "sourceswire1xpublisher",
    "positionsalphalandxdemandtext",
    "positionsalphalandxredlinetext",
    "purposespu1xtext",
    "stancessc1xbeforetext",
    "stancessc1xaftertext",
    "effectsef1xtext",
    "projectionspj1xtext",
    "eventsev1xtext",
    "commitmentsco1xwhat",
]


def levels_in(text):
    """Levels of which any marker stands in a text (escapes undone)."""
    plain = text.replace("\\", "")
    return {level for level in LEVELS if f"Zq{level}x" in plain or f"ZQ{level.upper()}X" in plain}


@pytest.fixture(scope="module", params=[True, False], ids=["a world of its own", "among public entries"])
def secrets(request):
    return planted(STRICT, own_world=request.param)


@pytest.fixture(scope="module", params=list(RELEASES))
def release(request):
    return request.param


@pytest.fixture(scope="module")
def released(secrets, release):
    """Every output for one release."""
    dossier, _ = secrets
    brief = brief_of(dossier, release=RELEASES[release])
    shown = listings(dossier, release=RELEASES[release])
    return brief, pages(brief) | {f"show {name}": text for name, text in shown.items()}


def test_no_output_holds_what_is_handled_more_strictly(released, release):
    _, outputs = released
    for name, text in outputs.items():
        assert levels_in(text) <= MAY_SEE[release], name


def test_what_may_be_seen_is_there(released, release):
    _, outputs = released
    for name in ("html", "md", "json", "docx"):
        plain = outputs[name].replace("\\", "")
        for level in MAY_SEE[release]:
            assert [place for place in SHOWN if marker(level, place) not in plain] == [], (name, level)


def test_a_finding_is_handled_as_strictly_as_what_it_says(released):
    """Whatever a finding prints of an entry, it carries that entry's handling with it."""
    brief, _ = released
    loose = []
    for section in brief.sections:
        for finding in section.findings:
            for level in levels_in(f"{finding.lead} {finding.text}"):
                needed = "named" if level in ("desk", "other") else level
                if STRICTNESS.index(finding.handling.level) < STRICTNESS.index(needed):
                    loose.append(f"{section.id}: {finding.handling} for {finding.text[:80]}")
    assert loose == []


def test_the_marking_stands_in_every_format(released, release):
    brief, outputs = released
    label = {"named:desk": "named: desk"}.get(release, release)
    assert brief.marking.lower().startswith(label)
    for name in ("html", "md", "json", "docx", "terminal"):
        assert label in outputs[name].lower(), name


@pytest.mark.parametrize("own_world", [True, False])
def test_numbers_are_computed_as_if_the_rest_did_not_exist(own_world):
    """The public brief of a dossier is that of the same dossier without its secrets, to the letter."""
    full, _ = planted(STRICT, own_world=own_world)
    open_only, _ = planted([], own_world=own_world)
    for form in ("html", "md", "json"):
        assert without_hash(brief_of(full), form) == without_hash(brief_of(open_only), form)
    assert listings(full, release=RELEASES["public"]) == listings(open_only, release=RELEASES["public"])


def without_hash(brief, form):
    return re.sub(r"\b[0-9a-f]{12,64}\b", "", rendered(brief, form))


def test_a_secret_source_does_not_set_the_day_of_the_brief():
    data = talks_data()
    del data["as_of"]
    secret = {"id": "secret", "type": "own note", "published": "2026-08-08", "handling": "restricted"}
    brief, bare = brief_of(made(data | {"sources": [*data["sources"], secret]})), brief_of(made(data))
    assert brief.as_of == bare.as_of


def test_a_secret_side_is_not_counted_among_the_sides():
    data = talks_data()
    actor = {"id": "hidden", "name": "Hidden", "side": "Hidden bloc", "handling": "internal"}
    brief = brief_of(made(data | {"actors": [actor, *data["actors"]]}))
    assert as_json(brief)["sections"] == as_json(brief_of(made(data)))["sections"]
    assert "Hidden" not in rendered(brief, "html")


# Secrets inside an entry that is public itself.


def _round(data):
    return data["rounds"][-1]


def _add_session(data):
    _round(data)["sessions"].append(
        {
            "id": "hush",
            "date": "2026-01-21",
            "duration": "PT17M",
            "place": "SECRET",
            "handling": "internal",
            "evidence": ["wire-jan"],
        }
    )


def _add_claim(data):
    _round(data)["outcome"].insert(0, {"value": "SECRET deal", "handling": "restricted", "evidence": ["wire-jan"]})


def _add_length(data):
    _round(data)["sessions"][0]["duration"] = [
        "PT6H",
        {"value": {"value": "PT17M", "words": "SECRET"}, "handling": "internal", "evidence": ["wire-jan"]},
    ]


def _add_agreed(data):
    _round(data)["agreed"].append({"value": "SECRET exchange", "handling": "internal"})


def _add_announcement(data):
    _round(data)["announced"].append(
        {
            "id": "hush",
            "date": "2026-01-31",
            "due": "2026-02-17",
            "words": "SECRET",
            "by": "ben",
            "handling": "internal",
            "evidence": ["wire-jan"],
        }
    )


def _add_limit(data):
    data["positions"][2]["limit"] = {"fixed": 0.717, "note": "SECRET"}


def _add_home_limit(data):
    data["positions"][2]["home_limit"] = {"fixed": 0.717, "note": "SECRET"}


def _add_refusal(data):
    data["positions"].append(
        {
            "id": "ref",
            "actor": "alpha",
            "issue": "prisoners",
            "date": "2026-01",
            "refuses": ["some"],
            "evidence": ["wire-jan"],
        }
    )


def _add_judgement(data):
    data["positions"][2]["salience"] = {"fixed": 0.717, "note": "SECRET", "handling": "internal"}


def _add_evidence(data):
    data["statements"][0]["evidence"] = ["press-jan", {"source": "wire-jan", "quote": "SECRET", "handling": "internal"}]


def _add_source(data):
    data["sources"].append(
        {"id": "hush", "type": "own note", "title": "SECRET", "published": "2026-01-30", "handling": "internal"}
    )
    data["statements"][0]["evidence"] = ["press-jan", {"source": "hush", "quote": "SECRET"}]


def _add_wording(data):
    _add_source(data)
    data["positions"][2]["red_line"] = {"text": "SECRET line", "evidence": ["hush"]}


def _add_statement_on_secret_source(data):
    _add_source(data)
    data["statements"] += statements_of("ben", (1, 0, 0), start=90)
    data["statements"][-1] |= {"quote": "SECRET words", "evidence": ["hush"]}


def _add_unnamed(data):
    data["statements"] += statements_of("ben", (1, 0, 0), start=90)
    data["statements"][-1] |= {"speaker": {"unnamed": "SECRET aide", "side": "beta"}, "handling": "internal"}


def _add_note(data):
    data["notes"].append(
        {
            "id": "hush",
            "date": "2026-01-25",
            "author": "SECRET",
            "kind": "judgement",
            "text": "SECRET",
            "would_change": "SECRET",
        }
    )


def _add_lever(data):
    data["levers"] = [{"id": "hush", "title": "SECRET", "changes": [{"input": "trust", "add": 0.717}]}]


def _add_calculus(data):
    data["calculus"] = [
        {"id": "hush", "actor": "alpha", "trust": {"fixed": 0.717, "note": "SECRET"}, "handling": "internal"}
    ]


def _add_projection(data):
    data["projections"].append(
        {
            "id": "hush",
            "about": "agreement",
            "text": "SECRET",
            "according_to": "ada",
            "date": "2026-01-25",
            "by_date": "2026-02-17",
            "handling": "internal",
        }
    )


def _add_planned_round(data):
    data["rounds"].append(
        {"id": "hush", "date": "2026-02-17", "standing": "planned", "place": "SECRET", "handling": "internal"}
    )


def _add_delegate(data):
    data["people"].append(
        {"id": "hush", "name": "SECRET", "roles": [{"title": "envoy", "actor": "alpha"}], "handling": "internal"}
    )
    _round(data)["delegations"][0]["head"] = [{"value": "ada"}, {"value": "hush"}]


PLANTS = {name.removeprefix("_add_"): plant for name, plant in dict(globals()).items() if name.startswith("_add_")}
TRACES = re.compile(r"SECRET|0\.717|17 min|17 February", re.IGNORECASE)


@pytest.mark.parametrize("kind", PLANTS)
def test_a_secret_inside_a_public_entry_leaves_no_trace(kind):
    data = talks_data()
    PLANTS[kind](data)
    outputs = pages(brief_of(made(data)), ("html", "md", "json")) | listings(made(data), release=RELEASES["public"])
    for name, text in outputs.items():
        assert not TRACES.search(text), name


@pytest.mark.parametrize("kind", [k for k in PLANTS if k not in ("home_limit", "refusal", "lever", "source")])
def test_the_same_is_seen_by_those_who_may(kind):
    data = talks_data()
    PLANTS[kind](data)
    outputs = pages(brief_of(made(data), release=RELEASES["restricted"]), ("json",)) | listings(made(data))
    assert any(TRACES.search(text) for text in outputs.values())


def test_a_named_list_is_for_those_on_it_alone():
    data = talks_data()
    for names, statement in zip((["desk"], ["desk", "east"], ["east"]), data["statements"], strict=False):
        statement |= {"quote": f"for {' and '.join(names)} only", "handling": {"level": "named", "names": names}}
    seen = {
        r: set(re.findall(r"for [a-z ]+ only", rendered(brief_of(made(data), release=level), "json")))
        for r, level in RELEASES.items()
    }
    assert seen["named:desk"] == {"for desk only", "for desk and east only"}
    assert seen["restricted"] == seen["internal"] == seen["public"] == set()


def test_a_public_brief_prints_the_type_of_an_outlet_and_no_letter_against_it():
    data = talks_data()
    data["sources"][1]["grade"] = "E"
    public, internal = (brief_of(made(data), release=RELEASES[r]) for r in ("public", "internal"))
    for name, text in pages(public, ("html", "md", "json", "docx")).items():
        assert not re.search(r"source graded|\bE: unreliable|\bE2? wire", text), name
    assert "unreliable" in rendered(internal, "html")


def test_a_dossier_kept_back_as_a_whole_is_refused():
    with pytest.raises(Refused, match="internal"):
        brief_of(made(talks_data(handling="internal")))
    assert brief_of(made(talks_data(handling="internal")), release=RELEASES["internal"]).marking == "Internal"


def test_the_planting_reaches_every_list_and_names_every_place_once():
    base = open_base()
    lists, places = twins(base, "internal", own_world=True)
    assert [kind for kind, entries in lists.items() if not entries] == []
    for kind, entries in lists.items():
        for entry in entries:
            assert entry["handling"] == "internal", kind
            assert entry["id"].endswith("-internal")
    assert len(places) > 80
