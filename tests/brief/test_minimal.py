"""A newcomer's first dossiers: however little there is, a brief comes out, and says so in a sentence."""

import pytest

from kadesh.brief.render import RENDERERS, rendered
from kadesh.errors import InputError
from tests.brief.dossiers import made, statements_of, talks_data
from tests.brief.outputs import brief_of, on_terminal, pages

HEAD = {"kadesh": 1, "id": "tiny", "title": "Tiny talks", "as_of": "2026-02-01"}
ALPHA = {"id": "alpha", "name": "Alpha", "side": "Alpha"}
BETA = {"id": "beta", "name": "Beta", "side": "Beta"}
PEOPLE = talks_data()["people"]
ISSUES = talks_data()["issues"]
SOURCES = talks_data()["sources"]
WITHOUT_SIDES = [{"id": name, "name": name.title()} for name in ("alpha", "beta", "gamma")]
ROUND = {"id": "first", "date": "2026-01-20", "standing": "held", "place": "Ponte"}

FIRST = {
    "nothing": {},
    "two sides": {"actors": [ALPHA, BETA]},
    "one side": {
        "actors": [ALPHA],
        "positions": [
            {"id": "p", "actor": "alpha", "issue": "land", "date": "2026-01", "demand": "all", "ideal": {"fixed": 0.1}}
        ],
        "issues": ISSUES,
    },
    "three sides": {"actors": [ALPHA, BETA, {"id": "gamma", "name": "Gamma", "side": "Gamma"}], "rounds": [ROUND]},
    "no sides": {
        "actors": WITHOUT_SIDES,
        "rounds": [ROUND | {"delegations": [{"actor": "alpha"}, {"actor": "gamma"}]}],
    },
    "a round without sessions": {"actors": [ALPHA, BETA], "rounds": [ROUND]},
    "a round with a vague date": {"actors": [ALPHA, BETA], "rounds": [ROUND | {"date": "2025~"}]},
    "a round with an open date": {"actors": [ALPHA, BETA], "rounds": [ROUND | {"date": "../2026-01"}]},
    "a round since": {"actors": [ALPHA, BETA], "rounds": [ROUND | {"date": "2026-01-10/.."}]},
    "a planned round": {"actors": [ALPHA, BETA], "rounds": [ROUND | {"date": "2026-05", "standing": "planned"}]},
    "a cancelled round": {"actors": [ALPHA, BETA], "rounds": [ROUND | {"standing": "cancelled"}]},
    "a session of no length": {
        "actors": [ALPHA, BETA],
        "rounds": [ROUND | {"sessions": [{"id": "s", "duration": ["PT0S", "PT1H"]}]}],
    },
    "sessions of bounds": {
        "actors": [ALPHA, BETA],
        "rounds": [ROUND | {"sessions": [{"id": "s", "duration": [{"low": "PT1H"}, {"high": "PT0S"}]}]}],
    },
    "no sources": {
        "actors": [ALPHA, BETA],
        "rounds": [ROUND],
        "events": [{"id": "e", "date": "2026-01-02", "kind": "AID", "text": "aid"}],
    },
    "sources alone": {"sources": SOURCES},
    "no issues": {
        "actors": [ALPHA, BETA],
        "people": PEOPLE,
        "statements": [{"id": "s", "date": "2026-01", "speaker": "ada", "quote": "hello"}],
    },
    "options alone": {
        "actors": [ALPHA, BETA],
        "issues": ISSUES[1:2],
        "positions": [
            {
                "id": "p",
                "actor": "alpha",
                "issue": "prisoners",
                "date": "2026-01",
                "values": {"all": {"fixed": 1}, "some": {"fixed": 0}},
            }
        ],
    },
    "statements alone": {
        "actors": [ALPHA, BETA],
        "people": PEOPLE,
        "issues": ISSUES,
        "sources": SOURCES,
        "statements": [{k: v for k, v in s.items() if k != "round"} for s in statements_of("ada", (3, 1, 0))],
    },
    "one position": {
        "actors": [ALPHA, BETA],
        "issues": ISSUES,
        "positions": [{"id": "p", "actor": "beta", "issue": "land", "date": "2026-01"}],
    },
    "a projection of no kind": {
        "actors": [ALPHA],
        "projections": [{"id": "p", "about": "other", "text": "it may rain", "according_to": "alpha"}],
    },
    "a note": {"notes": [{"id": "n", "date": "2026-01-02", "author": "A. Desk", "text": "remember"}]},
}


@pytest.mark.parametrize("name", FIRST)
@pytest.mark.parametrize("release", [None, "internal"])
def test_every_first_dossier_has_a_brief_in_every_format(name, release):
    from tests.brief.dossiers import RELEASES

    brief = brief_of(made(HEAD | FIRST[name]), release=RELEASES[release or "public"])
    for form in RENDERERS:
        assert rendered(brief, form)
    assert brief.headline in " ".join(on_terminal(brief).split())
    assert [s.id for s in brief.sections if not s.blocks] == []
    assert brief.sections[0].id == "bottom_line"
    assert brief.sections[-1].id == "method"


@pytest.mark.parametrize("name", FIRST)
def test_no_brief_says_none_or_shows_its_machinery(name):
    for form, text in pages(brief_of(made(HEAD | FIRST[name])), ("md", "json")).items():
        plain = text.replace("\\", "")
        for trace in ("None", "nan", "0001", "9999", "datetime", "Date(", " ,", " .", "()", "“”", "according to ."):
            assert trace not in plain, (form, trace)


def test_without_rounds_the_brief_says_that_none_is_on_record():
    brief = brief_of(made(HEAD))
    assert brief.headline == "No round of talks on record"
    assert [f.text for f in brief.section("bottom_line").findings] == ["No round of talks is on record by this date."]


def test_a_cancelled_round_is_no_round_held():
    brief = brief_of(made(HEAD | FIRST["a cancelled round"]))
    assert brief.headline == "No round of talks on record"
    assert "cancelled" in rendered(brief, "md")


def test_a_planned_round_is_announced_in_the_title_though_none_was_held():
    brief = brief_of(made(HEAD | FIRST["a planned round"]))
    assert (
        "May 2026"
        in " ".join(f.text for f in brief.section("dates").findings) + brief.section("dates").findings[0].lead
    )


def test_without_any_date_the_user_is_asked_for_one():
    with pytest.raises(InputError, match="--as-of"):
        brief_of(made({k: v for k, v in HEAD.items() if k != "as_of"}))


def test_a_picture_is_left_out_where_there_is_nothing_to_draw():
    assert "<svg" not in rendered(brief_of(made(HEAD)), "html")
