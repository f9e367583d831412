"""Files from anywhere: whatever is in them, an `InputError` (or `Refused`) with one clear message, in bounded time."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.errors import InputError, Refused
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.files.parsing import MAX_BYTES, parse_json, parse_yaml
from kadesh.record.files.reading import open_dossier
from kadesh.record.files.texts import MAX_REPORT_BYTES, held_texts, read_report
from kadesh.record.files.tree import MAX_ALIASED, MAX_DEPTH, MAX_NODES
from tests.record.dossiers import FULL, HEAD, full_data, tiny

SECONDS = 10  # of the processor, and generous: each takes about one at most


def laughs(levels=9):
    """The billion laughs: each list holds the one before nine times."""
    return "a0: &a0 lol\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, levels))


REFUSED = {
    "billion laughs": (laughs(), "aliases that expand beyond reason"),
    "many aliases of something large": (
        f"a: &a [{'x, ' * 5000}]\nb: [{'*a, ' * 100}]",
        "aliases that expand beyond reason",
    ),
    "an alias that contains itself": ("a: &a [*a]", "contains itself"),
    "a map that contains itself": ("a: &a {b: {c: *a}}", "contains itself"),
    "deep brackets": ("a: " + "[" * 100_000, "nested too deeply"),
    "deep braces": ("{a: " * 100_000, "nested too deeply"),
    "deep dashes": ("- " * 100_000, "nested too deeply"),
    "deep by aliases": (
        "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 100)),
        "nested too deeply",
    ),
    "a Python object": ("a: !!python/object/apply:os.system [echo]", "would construct an object"),
    "a Python name": ("a: !!python/name:os.system", "would construct an object"),
    "a tag of its own": ("a: !secret x", "would construct an object"),
    "a set": ("a: !!set {x}", "would construct an object"),
    "a tagged map": ("!!python/object:os.x {a: 1}", "would construct an object"),
    "too many values": (f"a: [{'x, ' * (MAX_NODES + 1)}]", "more values than a dossier can have"),
}
WRONG = {
    "a key that stands twice": ("a: 1\nb: 2\na: 3", "'a' stands twice"),
    "a key in two spellings": ("a: 1\n'a': 2", "'a' stands twice"),
    "a list for a key": ("? [a]\n: 1", "a key must be a plain word"),
    "a word that is no number": ("a: !!int many", "is no int"),
    "a word that is no yes or no": ("a: !!bool maybe", "is no bool"),
    "a number without end": ("a: " + "9" * 1_000_000, "a number of 1,000,000 digits"),
    "an alias of nothing": ("a: *b", "names no anchor"),
    "two documents": ("a: 1\n---\nb: 2", "a second document"),
    "a bracket that stays open": ("a: [1, 2", "not YAML"),
    "a tab for an indent": ("a:\n\t- b", "not YAML"),
    "a NUL": ("a: \0", "not YAML"),
    "a bell": ("a: \a", "not YAML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_unsafe_is_refused_at_once(name):
    text, why = REFUSED[name]
    start = time.process_time()
    with pytest.raises(Refused, match=why) as caught:
        parse_yaml(text, "x.yaml")
    assert time.process_time() - start < SECONDS
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].line


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_plain_data_is_an_input_error(name):
    text, why = WRONG[name]
    with pytest.raises(InputError, match=why) as caught:
        parse_yaml(text, "x.yaml")
    assert not isinstance(caught.value, Refused)
    assert len(caught.value.problems) == 1
    assert len(str(caught.value)) < 300


def test_the_bounds_leave_room_for_what_is_sound():
    nested = "x"
    for _ in range(MAX_DEPTH - 1):
        nested = f"[{nested}]"
    assert parse_yaml(f"a: {nested}").data
    assert len(parse_yaml(f"a: &a [{'x, ' * (MAX_ALIASED // 20)}]\nb: [{'*a, ' * 18}]").data["b"]) == 18


def test_yaml_is_read_by_the_core_schema():
    text = (
        "a: no\nb: 2026-02-18\nc: 1e3\nd: 0o17\ne: 1_000\nf: ~\ng: True\nh: 12:30\ni: '1'\n1: x\n=: y\nj: .5\nk: +1\n"
    )
    assert parse_yaml(text).data == {
        "a": "no", "b": "2026-02-18", "c": 1000.0, "d": "0o17", "e": "1_000", "f": None, "g": True, "h": "12:30",
        "i": "1", "1": "x", "=": "y", "j": 0.5, "k": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ('{"a": {"b": 1, "b": 2}}', "'b' stands twice"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a": ' + "9" * 1_000_000 + "}", "not JSON"),
        ('{"a": "\\ud800"}', "not JSON"),
        ("", "not JSON"),
        ("{'a': 1}", "not JSON"),
        ('{"a": 1} x', "not JSON"),
        ("\0", "not JSON"),
    ],
)
def test_json_is_read_as_strictly(text, why):
    with pytest.raises(InputError, match=why) as caught:
        parse_json(text, "x.json")
    assert len(caught.value.problems) == 1
    assert len(str(caught.value)) < 300


def read(tmp_path, content, name="dossier.yaml"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_dossier(file)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "expected a dossier"),
        ("# nothing\n", "expected a dossier"),
        ("- a\n- b\n", "expected a dossier"),
        ("just words", "expected a dossier"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (HEAD.encode("utf-16"), "not UTF-8"),
        (HEAD.replace("1", "2"), "unknown version 2"),
        (HEAD.replace("1", "true"), "unknown version True"),
        (HEAD.replace("1", "'1'"), "unknown version '1'"),
        (HEAD.replace("kadesh", "kadehs"), "is it 'kadehs'"),
        ("title: x", "begin the file with 'kadesh: 1'"),
        (HEAD + "actors: 5", "expected a list"),
        (HEAD + "actors: [5]", "expected a group of fields"),
        (HEAD + "actors: [[]]", "expected a group of fields"),
        (HEAD + "~: 5", "unknown field '~'"),
        (HEAD + "drafting: {fixed: .nan}", "finite"),
        (HEAD + "drafting: {fixed: .inf}", "finite"),
        (HEAD + "drafting: {fixed: 1e999}", "finite"),
        (HEAD + "drafting: {fixed: " + "9" * 4000 + "}", "finite|so large a number"),
        (HEAD + "drafting: {quantiles: {.nan: 1, 0.5: 2}}", "expected a number"),
        (HEAD + "as_of: 99999", "expected a date"),
        (HEAD + "as_of: -0001", "expected a date"),
        (HEAD + "as_of: '99999'", "EDTF"),
        (HEAD + "rounds: [{id: r, number: 1e999, date: 2026}]", "number"),
    ],
)
def test_a_file_with_one_thing_wrong_has_one_problem(content, why, tmp_path):
    with pytest.raises(InputError, match=why) as caught:
        read(tmp_path, content)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].path.endswith("dossier.yaml")
    assert len(str(caught.value)) < 600


def test_a_file_over_the_stated_size_is_refused(tmp_path):
    start = time.process_time()
    with pytest.raises(Refused, match="20,000,000 bytes"):
        read(tmp_path, HEAD.encode() + b"#" * (MAX_BYTES + 5_000_000))
    assert time.process_time() - start < SECONDS


def test_a_path_that_is_none_is_an_input_error(tmp_path):
    for path in (tmp_path / "none.yaml", tmp_path / "a\0b.yaml", tmp_path):
        with pytest.raises(InputError):
            open_dossier(path)


def test_a_report_stays_inside_the_folder(tmp_path):
    folder, outside = tmp_path / "talks", tmp_path / "secret.txt"
    (folder / "reports").mkdir(parents=True)
    outside.write_text("secret", encoding="utf-8")
    (folder / "reports" / "a.txt").write_text("inside", encoding="utf-8")
    (folder / "reports" / "link.txt").symlink_to(outside)
    (folder / "out").symlink_to(tmp_path, target_is_directory=True)
    assert read_report(folder, "reports/a.txt") == "inside"
    for path in ("reports/link.txt", "out/secret.txt", "../secret.txt", str(outside), "reports/../../secret.txt"):
        with pytest.raises(Refused, match="leads out of the dossier's folder"):
            read_report(folder, path)
    for path in ("reports/none.txt", "reports", "a\0b"):
        with pytest.raises(InputError, match="cannot be read"):
            read_report(folder, path)


def test_a_text_that_cannot_be_read_does_not_hide_the_others(tmp_path):
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    (tmp_path / "c.txt").write_bytes(b" " * (MAX_REPORT_BYTES + 1))
    sources = [{"id": i, "type": "own note", "text": f"{i}.txt"} for i in "abcd"] + [{"id": "e", "type": "wire"}]
    texts = held_texts(tiny(sources=sources), tmp_path)
    assert texts.pop("a") == "words"
    assert {i: type(error) for i, error in texts.items()} == {"b": InputError, "c": Refused, "d": InputError}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["alpha", "2026-02", "PT1H", "public", "restricted", "2026-02-18/..", "wire-1", "10" * 40]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(st.text(alphabet="a:-[]{}&*!|>#'\"?,.0\n \t%@`~é\0\x85\u2028", max_size=60) | st.text(max_size=60))
def test_no_text_gets_through_as_anything_but_data_or_an_input_error(text):
    for parse in (parse_yaml, parse_json):
        try:
            parsed = parse(text)
        except InputError:
            continue
        json.dumps(parsed.data)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


@given(data=st.data())
def test_no_file_gets_through_as_anything_but_a_dossier_or_an_input_error(data, scratch):
    content = full_data()
    kind = data.draw(st.sampled_from(KINDS))
    entry = data.draw(st.sampled_from(content[kind]))
    field = data.draw(st.sampled_from([*entry, "evidence", "handling", "surprise"]))
    entry[field] = data.draw(VALUES)
    text = json.dumps(content)
    try:
        dossier = read(scratch, text, "dossier.json")
    except InputError as error:
        problems = error.problems
    else:
        assert isinstance(dossier, Dossier)
        return
    assert all(problem.what and problem.path for problem in problems)
    assert "\n".join(map(str, problems)).encode()


@given(st.integers(0, len(FULL) - 1), st.integers(0, 12), st.text(alphabet="a:-[]{}&*!|>#'\"\n 0", max_size=4))
def test_no_slip_of_the_pen_crashes_the_reader(at, gone, words):
    try:
        parsed = parse_yaml(FULL[:at] + words + FULL[at + gone :])
    except InputError:
        return
    assert parsed.line(("actors", 0, "id"))
