"""Every check: a dossier that passes, and dossiers that fail with exactly one finding."""

import pytest

from kadesh.record.checks import CHECKS
from kadesh.record.dossier import Dossier
from kadesh.record.values.references import Path
from tests.record.dossiers import full, two_sides

BY_NAME = {check.name: check for check in CHECKS}


def position(actor, issue="land", date="2026-01", **fields):
    return {"id": f"{actor}-{issue}-{date}", "actor": actor, "issue": issue, "date": date, **fields}


def fixed(number):
    return {"fixed": number}


OPTIONS = {"id": "prisoners", "title": "Prisoners", "kind": "options", "options": ["all", "some"]}
ISSUES = [{"id": "land", "title": "Land"}, OPTIONS]
BEN = {"id": "ben", "name": "Ben", "roles": [{"title": "envoy", "actor": "beta"}]}
ROUND = {"id": "r", "date": "2026-02-10/2026-02-11"}
FAILING = {
    "ids": [
        ({"people": [{"id": "alpha", "name": "A"}]}, ("people", 0, "id")),
        ({"rounds": [ROUND | {"sessions": [{"id": "early"}]}]}, ("rounds", 0, "sessions", 0, "id")),
    ],
    "references": [
        ({"rounds": [ROUND | {"host": "alpa"}]}, ("rounds", 0, "host")),
        ({"rounds": [ROUND | {"evidence": ["alpha"]}]}, ("rounds", 0, "evidence", 0, "source")),
        ({"rounds": [ROUND | {"delegations": [{"actor": "alpha", "head": "x"}]}]},
         ("rounds", 0, "delegations", 0, "head", 0, "value")),
        ({"notes": [{"id": "n", "date": "2026", "author": "P", "text": "x", "about": ["x"]}]}, ("notes", 0,
         "about", 0)),
        ({"proposals": [{"id": "p", "title": "P", "date": "2026", "package": {"sea": 1}}]}, ("proposals", 0,
         "package", "sea")),
        ({"positions": [position("alpha", ideal={"fixed": 1, "correlated": {"with": "gamma.trust", "rank": 1}})]},
         ("positions", 0, "ideal", "correlated", "input")),
    ],
    "cycles": [
        ({"rounds": [ROUND | {"parent": "r"}]}, ("rounds", 0, "parent")),
        ({"rounds": [ROUND | {"parent": "s"}, ROUND | {"id": "s", "parent": "r"}]}, ("rounds", 0, "parent")),
        ({"sources": [{"id": "s", "type": "wire", "derived_from": ["s"]}]}, ("sources", 0, "derived_from")),
    ],
    "sides": [
        ({"actors": [{"id": i, "name": i, "side": i} for i in "abc"]}, ("actors", 2, "side")),
        ({"actors": [{"id": i, "name": i, "side": i[0]} for i in ("a", "b", "c1", "c2")]}, ("actors", 2, "side")),
    ],
    "dates": [
        ({"rounds": [ROUND], "statements": [{"id": "s", "speaker": "alpha", "quote": "x", "round": "r",
         "date": "2026-02-08"}]},
         ("statements", 0, "date")),
        ({"rounds": [ROUND], "commitments": [{"id": "c", "by": "alpha", "what": "x", "round": "r", "date": "2026-01"}]},
         ("commitments", 0, "date")),
        ({"rounds": [ROUND | {"sessions": [{"id": "s", "date": "2026-02-08"}]}]}, ("rounds", 0, "sessions", 0, "date")),
        ({"rounds": [ROUND | {"announced": [{"id": "a", "date": "2026-02-12", "due": "2026-02-10"}]}]},
         ("rounds", 0, "announced", 0, "due")),
        ({"rounds": [ROUND | {"sessions": [{"id": "s", "date": "2026-02-13"}]}]}, ("rounds", 0, "sessions", 0, "date")),
        ({"rounds": [ROUND | {"sessions": [{"id": "s", "duration": "PT73H"}]}]},
         ("rounds", 0, "sessions", 0, "duration", 0)),
    ],
    "rounds": [
        ({"rounds": [ROUND, ROUND | {"id": "s"}]}, ("rounds", 1)),
        ({"rounds": [ROUND | {"place": "Oslo", "number": 2}, {"id": "s", "date": "2026-02-11", "standing": "held",
         "place": ["oslo", "Bergen"]}]}, ("rounds", 1)),
        ({"rounds": [ROUND | {"number": 2}, {"id": "s", "date": "2026-03", "number": 2}]}, ("rounds", 1, "number")),
        ({"rounds": [ROUND | {"delegations": [{"actor": "alpha"}, {"actor": "beta"}, {"actor": "alpha"}]}]},
         ("rounds", 0, "delegations", 2, "actor")),
    ],
    "positions": [
        ({"positions": [position("alpha", ideal=fixed(0.2)), position("alpha", limit=fixed(0.4)) | {"id": "again"}]},
         ("positions", 1)),
        ({"issues": ISSUES, "positions": [position("alpha", "prisoners", refuses=["all", "some"])]},
         ("positions", 0, "refuses")),
    ],
    "limits": [
        ({"positions": [position("alpha", ideal=fixed(0.2), limit=fixed(0.1)), position("beta", ideal=fixed(0.9))]},
         ("positions", 0, "limit")),
        ({"positions": [position("alpha", ideal=fixed(0.2)), position("beta", ideal=fixed(0.9), home_limit=fixed(1))]},
         ("positions", 1, "home_limit")),
    ],
    "salience": [
        ({"issues": ISSUES, "positions": [position("alpha", salience=fixed(0.7)),
                                          position("alpha", "prisoners", salience={"range": [0.4, 0.6]})]},
         ("positions", 1, "salience")),
        ({"positions": [position("alpha", salience={"range": [0.2, 0.9]})]}, ("positions", 0, "salience")),
    ],
    "packages": [
        ({"issues": ISSUES, "positions": [position("alpha", "prisoners", values={"al": fixed(1)})]},
         ("positions", 0, "values")),
        ({"issues": ISSUES, "positions": [position("alpha", "prisoners", refuses=["none"])]}, ("positions", 0,
         "refuses")),
        ({"issues": ISSUES, "positions": [position("alpha", "prisoners", ideal=fixed(1))]}, ("positions", 0, "ideal")),
        ({"positions": [position("alpha", refuses=["all"])]}, ("positions", 0, "values")),
        *[
            ({"issues": ISSUES, "proposals": [{"id": "p", "title": "P", "date": "2026", "package": package}]},
             ("proposals", 0, "package", next(iter(package))))
            for package in ({"land": 1.2}, {"land": "all"}, {"land": {"range": [-0.1, 0.2]}},
             {"prisoners": 0.5}, {"prisoners": "al"})
        ],
    ],
    "unnamed sources": [
        ({"people": [BEN], "purposes": [{"id": "p", "actor": "beta", "text": "x",
         "according_to": {"unnamed": "an envoy of Beta"}}]},
         ("purposes", 0, "according_to")),
        ({"people": [BEN], "rounds": [ROUND | {"outcome": {"value": "x", "by": {"unnamed": "Beta's envoy"}}}]},
         ("rounds", 0, "outcome", 0, "by")),
    ],
    "sourcing": [
        ({"events": [{"id": "e", "date": "2026", "kind": "AID", "text": "x"}]}, ("events", 0)),
        ({"sources": [{"id": "s", "type": "wire"}]}, ("sources", 0)),
    ],
}  # fmt: skip
PASSING = {
    "cycles": {"rounds": [ROUND | {"parent": "s"}, ROUND | {"id": "s"}],
               "sources": [{"id": i, "type": "wire", "derived_from": [j]} for i, j in ("ab", "ba")]},
    # a day's slack is left for time zones
    "dates": {"rounds": [ROUND | {"sessions": [{"id": "day", "date": "2026-02-12", "duration": "PT30H"}]}],
              "statements": [{"id": "s", "speaker": "alpha", "quote": "x", "round": "r", "date": "2026-02"}]},
    "rounds": {"rounds": [ROUND | {"id": str(n)} | apart for n, apart in enumerate([
        {"track": "a", "number": 1}, {"track": "b"}, {"track": "a", "number": 2}, {"status": "rejected"},
        {"standing": "planned"}, {"date": "2026-02-12", "place": "Oslo"}, {"date": "2026-02-12", "place": "Rome"},
        {"date": "2026-02-14", "delegations": [{"actor": "alpha"}]},
        {"date": "2026-02-14", "delegations": [{"actor": "beta"}]}])]},
    "limits": {"positions": [position("alpha", ideal=fixed(0.2), limit=fixed(0.2)),
                             position("beta", ideal=fixed(0.9), limit=fixed(0.1))]},
    "positions": {"issues": ISSUES, "positions": [
        position("alpha", ideal=fixed(0.2)), position("alpha", date="2026-02", ideal=fixed(0.2)),
        position("beta", ideal=fixed(0.2)), position("beta", "prisoners", refuses=["all"]),
        position("beta", ideal=fixed(0.3)) | {"id": "read", "status": "proposed"}]},
    "salience": {"issues": ISSUES, "positions": [position("alpha", date="2025", salience=fixed(1)),
                                                 position("alpha", salience=fixed(0.3)),
                                                 position("alpha", "prisoners", salience=fixed(0.7))]},
    "unnamed sources": {"people": [BEN], "purposes": [
        {"id": f"p{n}", "actor": "beta", "text": "x", "according_to": {"unnamed": words}}
        for n, words in enumerate(["a senior official", "a diplomat of Gamma", "a source close to the talks"])]},
}  # fmt: skip


def test_every_check_is_tried():
    assert set(FAILING) == set(BY_NAME)
    assert len(CHECKS) == len(BY_NAME)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_sound_dossier_passes(check):
    assert [f for f in check.run(full()) if f.severity == "error"] == []
    assert list(check.run(two_sides(**PASSING.get(check.name, {})))) == []


@pytest.mark.parametrize(
    ("name", "fields", "path"), [(name, *case) for name, cases in FAILING.items() for case in cases], ids=str
)
def test_one_wrong_thing_is_one_finding_at_its_place(name: str, fields: dict, path: Path):
    dossier = two_sides(**fields)
    (finding,) = BY_NAME[name].run(dossier)
    assert finding.path == path
    assert finding.what
    assert finding.severity == (
        "warning" if name in ("rounds", "positions", "unnamed sources", "sourcing") else "error"
    )
    others = [f for check in CHECKS if check.name != name for f in check.run(dossier) if f.severity == "error"]
    assert others == []


@pytest.mark.parametrize(
    ("fields", "mend"),
    [
        ({"rounds": [ROUND | {"host": "alpa"}]}, "did you mean 'alpha'?"),
        ({"rounds": [ROUND | {"host": "land"}]}, "'land' exists, but is no actor"),
        ({"rounds": [ROUND | {"host": "zz"}]}, "add it to actors"),
    ],
)
def test_a_dangling_reference_says_how_to_mend_it(fields, mend):
    (finding,) = BY_NAME["references"].run(two_sides(**fields))
    assert finding.mend == mend
    assert finding.about == fields["rounds"][0]["host"]


def test_the_checks_do_not_change_the_dossier():
    dossier, before = full(), full()
    for check in CHECKS:
        list(check.run(dossier))
    assert dossier == before
    assert isinstance(dossier, Dossier)
