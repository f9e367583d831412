"""Every problem of a file in one go: where it is, what was expected, how to mend it; one for each wrong thing."""

import json

import pytest

from kadesh.errors import InputError
from kadesh.record.files.reading import MAX_PROBLEMS, dossier_file, open_dossier, read_dossier
from tests.record.dossiers import FULL, HEAD, full

EIGHT = """\
kadesh: 1
id: eight
titel: Eight problems
actors:
- {id: alpha, name: Alpha, side: Alpha, roles: [partie]}
- id: beta
  name: Beta
  side: Beta
  iso: bb
issues:
- {id: land, title: Land}
sources:
- id: wire
  type: wires
  published: 2026-02-30
rounds:
- id: one
  date: 2026-02-17
  place: Ponte
  evidence: [wire]
  host: gama
statements:
- id: said
  date: 2026-01-01
  speaker: alpha
  quote: words
  round: one
  evidence: [wire]
positions:
- {id: alpha, actor: beta, issue: land, date: 2026-01, ideal: {fixed: 0.5, low: 0.1}}
"""
EXPECTED = [
    (3, "titel", "unknown field 'titel'", "did you mean 'title'?"),
    (
        5,
        "actors[0].roles[0]",
        "'partie' is none of: party, mediator, host, guarantor, audience, other",
        "did you mean 'party'?",
    ),
    (9, "actors[1].iso", "pattern", ""),
    (14, "sources[0].type", "'wires' is none of: transcript, official, wire", "did you mean 'wire'?"),
    (15, "sources[0].published", "'2026-02-30' is not a day that exists", ""),
    (21, "rounds[0].host", "no actor has the id 'gama'", "add it to actors"),
    (24, "statements[0].date", "2026-01-01 lies before its round 'one'", "correct the date"),
    (30, "positions[0].ideal", "a judgement takes exactly one form", ""),
]


def problems(text, tmp_path, name="dossier.yaml"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_dossier(file)
    assert {p.path for p in caught.value.problems} == {str(file)}
    return caught.value.problems


def test_eight_problems_are_listed_in_the_order_of_the_file(tmp_path):
    found = problems(EIGHT, tmp_path)
    assert [(p.line, p.field) for p in found] == [(line, field) for line, field, _, _ in EXPECTED]
    for problem, (_, _, what, mend) in zip(found, EXPECTED, strict=True):
        assert what in problem.what
        assert problem.mend.startswith(mend)


def test_the_text_of_a_problem_says_file_line_and_field(tmp_path):
    found = problems(EIGHT, tmp_path)
    assert str(found[0]) == f"{tmp_path}/dossier.yaml:3: titel: unknown field 'titel' (did you mean 'title'?)"


def test_json_has_lines_too(tmp_path):
    data = {"kadesh": 1, "id": "x", "title": "X", "actors": [{"id": "a", "nam": "A"}]}
    (found,) = problems(json.dumps(data, indent=2), tmp_path, "dossier.json")
    assert (found.line, found.field, found.mend) == (8, "actors[0].nam", "did you mean 'name'?")


ACTORS = "actors:\n- {id: alpha, name: Alpha}\n"
SOURCES = "sources:\n- {id: wire, type: wire, published: 2026}\n"
ONCE = {
    "a misspelled field that is needed": (HEAD + "actors:\n- {id: alpha, nmae: Alpha}", "actors[0].nmae", "name"),
    "a misspelled field in a judgement": (HEAD + "drafting: {fixd: 1}", "drafting.fixd", "fixed"),
    "a misspelled field in a claim": (
        HEAD + SOURCES + "rounds:\n- {id: r, date: 2026, place: [{value: x, evidnce: [wire]}], evidence: [wire]}",
        "rounds[0].place[0].evidnce",
        "evidence",
    ),
    "a misspelled field in a duration": (
        HEAD + "rounds:\n- {id: r, date: 2026, sessions: [{id: s, duration: {hihg: PT1H}}]}",
        "rounds[0].sessions[0].duration.hihg",
        "high",
    ),
    "a misspelled field in an unnamed source": (
        HEAD + "statements:\n- {id: s, date: 2026, quote: x, speaker: {unamed: somebody}}",
        "statements[0].speaker.unamed",
        "unnamed",
    ),
    "a misspelled field in evidence": (
        HEAD + SOURCES + "events:\n- {id: e, date: 2026, kind: AID, text: x, evidence: [{sourc: wire}]}",
        "events[0].evidence[0].sourc",
        "source",
    ),
    "a misspelled list of entries": (
        HEAD + ACTORS.replace("actors", "actor") + "events:\n- {id: e, date: 2026, kind: AID, text: x, "
        "actors: [alpha]}",
        "actor",
        "actors",
    ),
    "neither of two kinds": (HEAD + "issues:\n- {id: land, title: Land, on_table: perhaps}", "issues[0].on_table", ""),
    "a list for a voice": (HEAD + "statements:\n- {id: s, date: 2026, quote: x, speaker: [a]}",
     "statements[0].speaker", ""),
    "a misspelled judgement in a package": (
        HEAD + "issues:\n- {id: land, title: Land}\nproposals:\n- {id: p, title: P, date: 2026, "
        "package: {land: {fixd: 0.2}}}",
        "proposals[0].package.land.fixd",
        "fixed",
    ),
    "a number for a text": (HEAD + "actors:\n- {id: alpha, name: 5}", "actors[0].name", ""),
    "a word for a number": (HEAD + "drafting: {fixed: much}", "drafting.fixed", ""),
    "an entry that is named by others": (
        HEAD + ACTORS.replace("name", "nmae") + SOURCES
        + "events:\n- {id: e, date: 2026, kind: AID, text: x, actors: [alpha], evidence: [wire]}",
        "actors[0].nmae",
        "name",
    ),
    "an id in capitals that is named by others": (
        HEAD + ACTORS.replace("alpha", "Alpha One") + "levers:\n- {id: l, title: L, changes: [{input: x, "
        "add: 1, party: Alpha One}]}",
        "actors[0].id",
        "alpha-one",
    ),
    "a map of entries that is named by others": (
        HEAD + "actors:\n  alpha: {name: Alpha}\nevents:\n- {id: e, date: 2026, kind: AID, text: x, actors: [alpha]}",
        "actors",
        "",
    ),
    "a round that is named by others": (
        HEAD + ACTORS + "rounds:\n- {id: r, date: someday, sessions: [{id: s}]}\n"
        "notes:\n- {id: n, date: 2026, author: P, text: x, about: [r, s]}",
        "rounds[0].date",
        "",
    ),
    "an issue, with weights of the others": (
        HEAD + ACTORS + "issues:\n- {id: land, title: Land}\n- {id: sea, titel: Sea}\n"
        "positions:\n- {id: p, actor: alpha, issue: land, date: 2026, salience: {fixed: 0.5}}",
        "issues[1].titel",
        "title",
    ),
    "the same id twice": (HEAD + ACTORS + "people:\n- {id: alpha, name: A}", "people[0].id", ""),
    "the same id three entries on": (HEAD + ACTORS + "- {id: b, nmae: B}\n- {id: alpha, name: A}", None, ""),
    "a circle of rounds": (
        HEAD + "rounds:\n- {id: r, date: 2026, parent: s}\n- {id: s, date: 2026, parent: r}",
        "rounds[0].parent",
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ONCE)
def test_one_wrong_thing_is_told_once(name, tmp_path):
    text, field, meant = ONCE[name]
    found = problems(text, tmp_path)
    if field is None:
        assert [p.field for p in found] == ["actors[1].nmae", "actors[2].id"]
        assert [p.line for p in found] == [6, 7]
        return
    assert [p.field for p in found] == [field], [str(p) for p in found]
    assert found[0].line
    assert meant in found[0].mend


def test_kinds_of_values_are_called_by_plain_words(tmp_path):
    text = HEAD + "issues:\n- {id: land, title: [a], on_table: perhaps, terms: one}\n- 5\n"
    assert [p.what for p in problems(text, tmp_path)] == [
        "expected text, not ['a']",
        "expected true or false or a group of fields, not 'perhaps'",
        "expected a list, not 'one'",
        "expected a group of fields, not 5",
    ]


def test_the_list_of_problems_ends(tmp_path):
    text = HEAD + "actors:\n" + "".join(f"- {{id: a{n}}}\n" for n in range(MAX_PROBLEMS + 5))
    found = problems(text, tmp_path)
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1].what == "and 5 more problems"


def test_warnings_are_kept_apart(tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(HEAD + "sources:\n- {id: s, type: wire}\n", encoding="utf-8")
    (warning,) = read_dossier(file).warnings
    assert (warning.line, warning.field) == (5, "sources[0]")


@pytest.mark.parametrize("name", ["dossier.yaml", "dossier.yml", "dossier.json"])
def test_a_folder_is_read_by_its_dossier_file(name, tmp_path):
    text = json.dumps({"kadesh": 1, "id": "x", "title": "X"}) if name.endswith("json") else HEAD
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert dossier_file(tmp_path) == tmp_path / name
    assert open_dossier(str(tmp_path)).title in ("X", "Tiny")


def test_a_folder_without_one_says_how_to_make_one(tmp_path):
    with pytest.raises(InputError, match=r"no dossier\.yaml in this folder"):
        open_dossier(tmp_path)


def test_blank_lists_are_empty(tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(HEAD + "actors:\nrounds: []\n", encoding="utf-8")
    assert open_dossier(file).actors == ()


def test_the_fixture_is_read_whole(tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(FULL, encoding="utf-8")
    assert open_dossier(file) == full()
