"""A marker planted in every field that holds text, in every entity: it must not be found where it may not be seen."""

import datetime as dt

import pytest
from pydantic import ValidationError

from kadesh.record.dossier import KINDS, Dossier, entity_of
from kadesh.record.values.handling import Handling
from kadesh.record.viewing import view
from tests.record.dossiers import at, full_data, places

PUBLIC = {"release": Handling(level="public")}
INTERNAL = {"release": Handling(level="internal")}
BEFORE = {"as_of": dt.date(2026, 12, 1)}
MARKER = "zzsecret"
RESTRICTED = {"handling": "restricted"}
NAMED = {"handling": {"level": "named", "names": ["desk"]}}
CLAIMED = {"standing", "date", "place", "start", "duration", "head", "outcome", "agreed", "mood"}


def prepared():
    """The full dossier as plain data, its entries with all common fields, and two sources that nobody may see yet."""
    data = full_data()
    data["sources"].append({"id": "hidden", "type": "wire", "published": "2026-01-01", **RESTRICTED})
    data["sources"].append({"id": "later", "type": "wire", "published": "2027-01-01"})
    for kind in KINDS:
        for entry in data[kind]:
            entry |= {"note": "a remark", "entered": {"by": "somebody", "date": "2026-02-01"}}
    return data


def renamed(data, name):
    """Plain data with the marker in an id, wherever it stands."""
    if isinstance(data, str):
        dotted = data.startswith(f"{name}.")  # an input: party.quantity
        return name + MARKER + data[len(name) :] if data == name or dotted else data
    if isinstance(data, dict):
        return {renamed(key, name): renamed(value, name) for key, value in data.items()}
    return [renamed(item, name) for item in data] if isinstance(data, list) else data


def planted(entry, kind):
    """An entry with the marker in every text but the ids, and how many there are; dates and closed words stay."""
    count = 0
    for path in places(entry, str):
        holder, key, text = at(entry, path[:-1]), path[-1], at(entry, path)
        if key == "id" or path[0] in ("handling", "status") or text in ("hidden", "later"):
            continue
        holder[key] = text + MARKER
        try:
            entity_of(kind).model_validate(entry)
            count += 1
        except ValidationError:
            holder[key] = text
    return count


def resting_on(evidence):
    """A way to hide an entry: all that it rests on is this."""

    def stripped(data):
        if isinstance(data, dict):
            return {key: stripped(value) for key, value in data.items() if key not in ("evidence", "basis")}
        return [stripped(item) for item in data] if isinstance(data, list) else data

    return lambda entry: stripped(entry) | {"evidence": [evidence]}


WAYS = {
    "handled": (lambda entry: entry | RESTRICTED, PUBLIC),
    "named": (lambda entry: entry | NAMED, {"release": Handling(level="named", names=("other",))}),
    "proposed": (lambda entry: entry | {"status": "proposed"}, {}),
    "rejected": (lambda entry: entry | {"status": "rejected"}, {}),
    "resting on hidden evidence": (resting_on({"source": "wire-1", "quote": "words", **RESTRICTED}), PUBLIC),
    "resting on a hidden source": (resting_on("hidden"), PUBLIC),
    "resting on a later source": (resting_on("later"), BEFORE),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_hidden_entry_is_seen(kind, way):
    hide, cleared = WAYS[way]
    for index in range(len(prepared()[kind])):
        data = prepared()
        data[kind][index] = hide(data[kind][index])
        if kind == "sources" and way == "resting on a later source":
            data[kind][index]["published"] = "2027-01-01"  # a source is known from its own day
        assert planted_everywhere(data, kind, index) >= 1
        dossier = Dossier.model_validate(data)
        assert MARKER in repr(dossier)
        seen = view(dossier, **cleared)
        assert MARKER not in repr(seen)
        assert MARKER not in seen.model_dump_json()


def planted_everywhere(data, kind, index):
    """Plant the marker in an entry, its nested entries and their ids, with every mention of them."""
    entry = data[kind][index]
    nested = [e for name in ("sessions", "announced") for e in entry.get(name, [])]
    for name in [entry["id"], *(e["id"] for e in nested)]:
        data |= renamed(data, name)
    return planted(data[kind][index], kind)


def test_the_fixture_fills_every_field_of_every_entity():
    dossier = Dossier.model_validate(prepared())
    for kind in KINDS:
        used = set().union(*(entry.model_fields_set for entry in getattr(dossier, kind)))
        assert set(entity_of(kind).model_fields) - used <= {"status", "handling", "evidence"}, kind


SECRET_CLAIMS = {
    "claim": {**RESTRICTED, "evidence": [{"source": "wire-1", "quote": MARKER}]},
    "named claim": {**NAMED, "evidence": ["wire-1"]},
    "evidence": {"evidence": [{"source": "wire-1", "quote": MARKER, **RESTRICTED}]},
    "source": {"evidence": [{"source": "hidden", "quote": MARKER}]},
}


def claim_lists():
    """The places of all claims of the record, those not used in the fixture included."""
    data = full_data()
    for number, entry in enumerate(data["rounds"]):
        yield from (("rounds", number, name) for name in ("standing", "date", "place", "outcome", "agreed", "mood"))
        for n, _ in enumerate(entry.get("sessions", [])):
            yield from (("rounds", number, "sessions", n, name) for name in ("date", "start", "duration", "place"))
        yield from (("rounds", number, "delegations", n, "head") for n, _ in enumerate(entry.get("delegations", [])))
    yield ("commitments", 0, "standing")


@pytest.mark.parametrize("way", SECRET_CLAIMS)
@pytest.mark.parametrize("path", list(claim_lists()), ids=lambda path: ".".join(map(str, path)))
def test_no_text_of_a_hidden_claim_is_seen(path, way):
    data = prepared()
    before = at(data, path[:-1]).get(path[-1], [])
    before = before if isinstance(before, list) else [before]
    values = {"duration": {"value": "PT1H", "words": MARKER}, "date": "2026-02-17", "head": "ada"}
    value = values.get(
        path[-1], "pending" if path[0] == "commitments" else "held" if path[-1] == "standing" else MARKER
    )
    secret = {"value": value, "by": {"unnamed": MARKER}, "note": MARKER, **SECRET_CLAIMS[way]}
    at(data, path[:-1])[path[-1]] = [*before, secret]
    dossier = Dossier.model_validate(data)
    assert MARKER in repr(dossier)
    assert MARKER not in repr(view(dossier, **PUBLIC))
    assert MARKER in repr(view(dossier))


JUDGED = [
    path
    for path in places(full_data(), dict)
    if at(full_data(), path).keys() & {"fixed", "range", "likely", "quantiles"} and path[0] != "forecasts"
]
SECRET_JUDGEMENTS = {
    "judgement": ({"evidence": [{"source": "wire-1", "quote": MARKER}], **RESTRICTED}, PUBLIC),
    "evidence": ({"evidence": [{"source": "wire-1", "quote": MARKER, **RESTRICTED}]}, PUBLIC),
    "source": ({"evidence": [{"source": "hidden", "quote": MARKER}]}, PUBLIC),
    "later": ({"evidence": [{"source": "later", "quote": MARKER}]}, BEFORE),
    "judged later": ({"basis": "judged", "by": MARKER, "date": "2027-01-01"}, BEFORE),
}


@pytest.mark.parametrize("way", SECRET_JUDGEMENTS)
@pytest.mark.parametrize("path", JUDGED, ids=lambda path: ".".join(map(str, path)))
def test_no_text_of_a_hidden_judgement_is_seen(path, way):
    hidden, cleared = SECRET_JUDGEMENTS[way]
    data = prepared()
    judgement = at(data, path)
    judgement |= {"handling": "public", "basis": "assumed", "note": MARKER, "by": MARKER} | hidden
    dossier = Dossier.model_validate(data)
    assert MARKER in repr(dossier)
    assert MARKER not in repr(view(dossier, **cleared))


def test_limits_refusals_levers_and_notes_are_internal_by_default():
    data = prepared()
    limits = [entry[name] for entry in data["positions"] for name in ("limit", "home_limit") if name in entry]
    for limit in limits:
        limit["note"] = MARKER
        limit.pop("handling", None)
    data["positions"][2]["refuses"] = [{"option": "one-for-one", "evidence": [{"source": "wire-1", "quote": MARKER}]}]
    data["levers"][0]["text"] = MARKER
    data["notes"][1]["text"] = MARKER
    dossier = Dossier.model_validate(data)
    assert MARKER not in repr(view(dossier, **PUBLIC))
    assert repr(view(dossier, **INTERNAL)).count(MARKER) == len(limits) + 3
