"""What may be seen: as known on a day, cleared for a release, accepted."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from kadesh.errors import Refused
from kadesh.record.checks.links import check_references
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.entry import Entry
from kadesh.record.values.claims import Claim
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.handling import Handling
from kadesh.record.values.judgements import Judgement
from kadesh.record.viewing import view
from tests.record.dossiers import at, full, full_data, places, two_sides

RELEASES = [
    Handling(level="public"),
    Handling(level="internal"),
    Handling(level="restricted"),
    Handling(level="named", names=("desk",)),
]
HANDLINGS = ["public", "internal", "restricted", {"level": "named", "names": ["desk", "other"]}]
DAYS = st.dates(dt.date(2025, 12, 1), dt.date(2026, 5, 1))


def takes_a_handling(path):
    data = full_data()
    at(data, path)["handling"] = {"level": "internal"}
    try:
        Dossier.model_validate(data)
    except ValidationError:
        return False
    return True


HANDLED = [path for path in places(full_data(), dict) if path[1:] and takes_a_handling(path)]
"""The place of every entry, claim, judgement and piece of evidence that can be handled on its own."""
ENTRIES = [(kind, index) for kind in KINDS for index in range(len(full_data()[kind]))]


@st.composite
def dossiers(draw):
    """The full dossier with some values handled more strictly and some entries proposed or rejected."""
    data = full_data()
    for path in draw(st.lists(st.sampled_from(HANDLED), max_size=12, unique=True)):
        at(data, path)["handling"] = draw(st.sampled_from(HANDLINGS))
    for path in draw(st.lists(st.sampled_from(ENTRIES), max_size=4, unique=True)):
        at(data, path)["status"] = draw(st.sampled_from(["proposed", "rejected"]))
    return Dossier.model_validate(data)


def leaves(value, path=()):
    """Every entry, claim, judgement and piece of evidence of a view, by its place (entries by their id)."""
    if isinstance(value, Entry):
        path = (value.id,)
    words = {Claim: "value", Evidence: "source", Judgement: "basis", Entry: "id"}
    found = {(path, repr(getattr(value, name))) for kind, name in words.items() if isinstance(value, kind)}
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, (tuple, dict)):
        for key, item in value.items() if isinstance(value, dict) else (((), item) for item in value):
            found |= leaves(item, (*path, key))
    return found


@given(dossiers(), DAYS, DAYS)
def test_more_is_known_later_never_less(dossier, a, b):
    early, late = (leaves(view(dossier, as_of=day)) for day in sorted((a, b)))
    assert early <= late


@given(dossiers())
def test_a_wider_release_shows_no_more(dossier):
    shown = [leaves(view(dossier, release=release)) for release in RELEASES]
    assert shown[0] <= shown[1] <= shown[2] <= shown[3] <= leaves(view(dossier))


@given(dossiers(), st.none() | DAYS, st.none() | st.sampled_from(RELEASES))
def test_a_view_of_a_view_is_the_same(dossier, day, release):
    seen = view(dossier, as_of=day, release=release)
    assert view(seen, as_of=day, release=release) == seen


@given(dossiers(), st.none() | DAYS, st.none() | st.sampled_from(RELEASES))
def test_nothing_dangles_in_a_view_and_only_what_was_accepted_is_in_it(dossier, day, release):
    seen = view(dossier, as_of=day, release=release)
    assert list(check_references(seen)) == []
    assert {entry.status for _, entry in seen.entries()} <= {"accepted"}
    assert Dossier.model_validate_json(seen.model_dump_json()) == seen


def test_with_nothing_hidden_a_view_is_the_dossier_without_what_is_proposed():
    dossier = full()
    seen = view(dossier, as_of=dt.date(2027, 1, 1), release=Handling(level="restricted"))
    assert set(dossier.by_id) - set(seen.by_id) == {"st-3"}
    assert seen.rounds == dossier.rounds


def test_a_dossier_as_a_whole_is_held_back():
    dossier = two_sides(handling="internal")
    with pytest.raises(Refused, match="internal"):
        view(dossier, release=RELEASES[0])
    assert view(dossier, release=RELEASES[1]) == dossier


def round_as_of(day, **fields):
    dossier = two_sides(rounds=[{"id": "r", "date": "2026-01-05"} | fields])
    rounds = view(dossier, as_of=dt.date.fromisoformat(day)).rounds
    return rounds[0] if rounds else None


def test_a_claim_is_hidden_until_its_source_is_out():
    outcome = [{"value": "none", "evidence": ["early"]}, {"value": "some", "evidence": ["late"]}]
    fields = {"outcome": outcome, "evidence": ["early"]}
    assert round_as_of("2026-01-09", **fields) is None
    assert [c.value for c in round_as_of("2026-01-10", **fields).outcome] == ["none"]
    assert [c.value for c in round_as_of("2026-02-10", **fields).outcome] == ["none", "some"]


def test_of_an_entry_known_in_part_only_what_has_evidence_of_its_own_is_left():
    fields = {
        "date": [{"value": "2026-01-05", "evidence": ["early"]}],
        "place": "Ponte",
        "country": "Gamma",
        "host": "alpha",
        "delegations": [{"actor": "alpha"}],
        "note": "from the late report",
        "outcome": [{"value": "none", "evidence": ["early"]}],
        "evidence": ["late"],
    }
    known = round_as_of("2026-01-31", **fields)
    assert known.model_dump(exclude_defaults=True, exclude={"date", "outcome"}) == {"id": "r"}
    assert round_as_of("2026-02-10", **fields).country == "Gamma"


def test_an_entry_whose_only_evidence_stood_in_its_claims_goes_with_the_claims():
    fields = {"country": "Gamma", "outcome": [{"value": "none", "evidence": ["late"]}]}
    assert round_as_of("2026-01-31", **fields) is None
    assert round_as_of("2026-02-10", **fields).country == "Gamma"


def test_a_bare_required_value_goes_with_the_evidence_of_its_entry():
    fields = {"outcome": [{"value": "none", "evidence": ["early"]}], "evidence": ["late"]}
    assert round_as_of("2026-01-31", **fields) is None


def test_a_vague_date_counts_from_its_last_day():
    sources = [{"id": "vague", "type": "wire", "published": "2026-01"}]
    dossier = two_sides(sources=sources)
    assert view(dossier, as_of=dt.date(2026, 1, 30)).sources == ()
    assert len(view(dossier, as_of=dt.date(2026, 1, 31)).sources) == 1


@pytest.mark.parametrize(
    ("kind", "entry", "day"),
    [
        ("notes", {"author": "A. Desk", "text": "x", "date": "2026-02-01"}, "2026-02-01"),
        ("questions", {"text": "x", "criteria": "y", "opens": "2026-02-01", "resolves": "2026-03-01"}, "2026-02-01"),
        ("events", {"kind": "AID", "text": "x", "date": "2026-02-01"}, "2026-02-01"),
    ],
)
def test_without_a_source_an_entry_is_known_from_its_own_day(kind, entry, day):
    dossier = two_sides(**{kind: [{"id": "e", **entry}]})
    day = dt.date.fromisoformat(day)
    assert getattr(view(dossier, as_of=day - dt.timedelta(days=1)), kind) == ()
    assert len(getattr(view(dossier, as_of=day), kind)) == 1


def test_what_the_desk_made_later_is_hidden_even_if_it_rests_on_older_sources():
    question = {"id": "q", "text": "x", "criteria": "y", "opens": "2026-01-10", "resolves": "2026-03-01"}
    dossier = two_sides(
        questions=[question],
        forecasts=[{"id": "f", "question": "q", "maker": {"person": "P"}, "made": "2026-02-01", "evidence": ["early"]}],
        notes=[{"id": "n", "author": "P", "text": "x", "date": "2026-02-01", "evidence": ["early"]}],
        resolutions=[{"id": "s", "question": "q", "date": "2026-02-01", "outcome": True, "evidence": ["early"]}],
        calculus=[
            {"id": "c", "actor": "alpha", "trust": {"fixed": 0, "basis": "judged", "by": "P", "date": "2026-02-01"}}
        ],
    )
    seen = view(dossier, as_of=dt.date(2026, 1, 31))
    assert (len(seen.questions), seen.forecasts, seen.notes, seen.resolutions) == (1, (), (), ())
    assert seen.calculus[0].trust is None
    assert view(dossier, as_of=dt.date(2026, 2, 10)) == dossier


def test_limits_are_internal_unless_said_otherwise():
    position = full().positions[0]
    assert position.limit
    assert position.home_limit
    public, internal = (view(full(), release=release).positions for release in RELEASES[:2])
    assert public[0].limit
    assert public[0].home_limit is None
    assert internal[0] == position
    assert public[1].limit is None


def test_refusals_are_internal_unless_said_otherwise():
    data = full_data()
    public = view(Dossier.model_validate(data), release=RELEASES[0])
    assert [r.option for r in public.positions[2].refuses] == ["one-for-one"]
    data["positions"][2]["refuses"] = ["one-for-one"]
    assert view(Dossier.model_validate(data), release=RELEASES[0]).positions[2].refuses == ()
