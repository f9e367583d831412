"""What is written is what was read; what did not change keeps its text to the letter."""

import difflib
import json
import stat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kadesh.errors import InputError
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.files.parsing import parse_json, parse_yaml
from kadesh.record.files.patching import patched_text, yaml_text
from kadesh.record.files.reading import open_dossier
from kadesh.record.files.writing import dossier_data, write_atomically, write_dossier
from tests.record.dossiers import FULL, HEAD, full, full_data

STYLES = {
    "as it is": lambda text: text,
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "no line end at the end": lambda text: text.rstrip("\n"),
    "blank lines and comments between entries": lambda text: text.replace(
        "\n- id:", "\n\n# about the next one: -\n- id:"
    ),
    "trailing comments": lambda text: "\n".join(
        line + "  # said"
        if line and line[-1] not in ">|" and not line.startswith(("  Two", "  talk", "    "))
        else line
        for line in text.split("\n")
    ),
    "document markers": lambda text: f"%YAML 1.2\n---\n{text}...\n",
    "two spaces": lambda _: json_text(2),
    "four spaces": lambda _: json_text(4),
    "tabs": lambda _: json_text("\t"),
    "one line": lambda _: json_text(None),
    "escaped": lambda _: json.dumps(full_data(), indent=2),
}
ENTRIES = [(kind, n) for kind in KINDS for n, _ in enumerate(full_data()[kind])]


def json_text(indent):
    return json.dumps(full_data(), ensure_ascii=False, indent=indent) + "\n"


@pytest.fixture(params=STYLES)
def file(request, tmp_path):
    text = STYLES[request.param](FULL)
    path = tmp_path / ("dossier.json" if text.startswith("{") else "dossier.yaml")
    path.write_bytes(text.encode())
    assert open_dossier(path) == full()
    return path


def edited(dossier, kind, index, **changes):
    entries = list(getattr(dossier, kind))
    entries[index] = entries[index].model_copy(update=changes)
    return dossier.changed(**{kind: tuple(entries)})


def changed_lines(before, after):
    """How many lines went, and the lines that came."""
    steps = list(difflib.ndiff(before.split("\n"), after.split("\n")))
    return [s[2:] for s in steps if s.startswith("- ")], [s[2:] for s in steps if s.startswith("+ ")]


def test_nothing_is_written_where_nothing_changed(file):
    before, stamp = file.read_bytes(), file.stat().st_mtime_ns
    write_dossier(full(), file)
    assert file.read_bytes() == before
    assert file.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(("kind", "index"), ENTRIES, ids=str)
def test_a_change_of_one_entry_leaves_every_other_line(kind, index, tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(FULL, encoding="utf-8")
    entry = getattr(full(), kind)[index]
    changed = edited(full(), kind, index, status="rejected", note="no: «Ünï»")
    write_dossier(changed, file)
    text = file.read_text(encoding="utf-8")
    assert open_dossier(file) == changed
    gone, came = changed_lines(FULL, text)
    assert len(came) - len(gone) in (0, 1, 2)
    assert len(came) <= 3
    own = text[text.index(f"\n{kind}:") : text.index(came[-1]) + len(came[-1])]
    assert f"id: {entry.id}" in own  # below its own id ...
    assert "# " not in own.split(f"id: {entry.id}", 1)[1]  # ... and not behind a comment about the next


def test_a_change_in_any_style_leaves_every_other_line(file):
    before = file.read_bytes().decode()
    changed = edited(full(), "people", 1, name="Ben B.")
    write_dossier(changed, file)
    after = file.read_bytes().decode()
    assert open_dossier(file) == changed
    assert [len(lines) for lines in changed_lines(before, after)] == [1, 1]
    assert after.replace("Ben B.", "Ben Beta", 1) == before


def test_an_entry_comes_and_goes_without_a_trace(file):
    before = file.read_bytes()
    with_more = full().changed(actors=(*full().actors, full().actors[0].model_copy(update={"id": "delta"})))
    write_dossier(with_more, file)
    assert open_dossier(file) == with_more
    gone, _ = changed_lines(before.decode(), file.read_bytes().decode())
    assert len(gone) <= (1 if file.suffix == ".json" else 0)
    write_dossier(full(), file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(("kind", "index"), ENTRIES, ids=str)
def test_an_entry_can_be_taken_out_and_put_back(kind, index, tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(FULL, encoding="utf-8")
    entries = getattr(full(), kind)
    without = full().changed(**{kind: entries[:index] + entries[index + 1 :]})
    text = patched_text(FULL, parse_yaml(FULL).tree, dossier_data(full()), dossier_data(without))
    assert Dossier.model_validate(parse_yaml(text).data) == without
    again = patched_text(text, parse_yaml(text).tree, dossier_data(without), dossier_data(full()))
    assert Dossier.model_validate(parse_yaml(again).data) == full()
    comments = [line for line in FULL.split("\n") if line.startswith("#")]
    assert [line for line in again.split("\n") if line.startswith("#")] == comments


def test_what_stands_for_several_places_is_written_out_where_it_changes(tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text(FULL, encoding="utf-8")
    for kind, index in (("events", 0), ("statements", 1)):
        changed = edited(open_dossier(file), kind, index, evidence=full().rounds[0].evidence)
        write_dossier(changed, file)
        assert open_dossier(file) == changed
    assert "# Whoever helps." in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("style", ["|", ">", "|-", "|2-"])
def test_what_comes_after_a_block_of_text_stands_right_below_it(style, tmp_path):
    file = tmp_path / "dossier.yaml"
    before = f"{HEAD}actors:\n- id: a\n  name: A\n  note: {style}\n    one\n    two\n\n\n# next\n- {{id: b, name: B}}\n"
    file.write_text(before, encoding="utf-8")
    write_dossier(edited(open_dossier(file), "actors", 0, iso="AA"), file)
    assert file.read_text(encoding="utf-8") == before.replace("    two\n", "    two\n  iso: AA\n")


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_blank_lines_that_belong_to_a_text_stay_in_it(newline, tmp_path):
    file = tmp_path / "dossier.yaml"
    before = f"{HEAD}actors:\n- id: a\n  name: A\n  note: |+\n    one\n\n\n# next\n".replace("\n", newline)
    file.write_bytes(before.encode())
    changed = edited(open_dossier(file), "actors", 0, iso="AA")
    write_dossier(changed, file)
    assert open_dossier(file) == changed
    assert file.read_bytes().decode() == before.replace("# next", f"  iso: AA{newline}# next")


def test_where_no_patch_fits_the_data_is_saved_and_not_the_style(tmp_path, monkeypatch):
    file = tmp_path / "dossier.yaml"
    file.write_text(f"# lost\n{HEAD}", encoding="utf-8")
    monkeypatch.setattr("kadesh.record.files.writing.patched_text", lambda *_, **__: "title: [")
    write_dossier(changed := open_dossier(file).changed(title="Other"), file)
    assert open_dossier(file) == changed


@pytest.mark.parametrize("words", ["\n\nafter a blank\n\n", "before one\n\n", "\n", " \n x"])
def test_a_text_with_blank_lines_at_its_ends_can_stand_last_in_an_entry(words):
    before = "rounds: []\n# of rounds\nlevers: [x]    # one\n# the end\n"
    new = {"rounds": [{"evidence": [{"span": {"exact": words}}]}], "levers": ["x"]}
    changed = patched_text(before, parse_yaml(before).tree, {"rounds": [], "levers": ["x"]}, new)
    assert parse_yaml(changed).data == new
    assert changed.endswith(before.removeprefix("rounds: []"))


def test_a_new_list_stands_below_the_commented_entries_of_the_one_before(tmp_path):
    file = tmp_path / "dossier.yaml"
    before = f"{HEAD}people: []    # nobody yet\n# - id: jane\n#   name: Jane\n\n# That is all.\n"
    file.write_text(before, encoding="utf-8")
    lists = {"people": [{"id": "ben", "name": "Ben"}], "actors": [{"id": "a", "name": "A"}]}
    write_dossier(Dossier.model_validate({**dossier_data(open_dossier(file)), **lists}), file)
    people, actors = "    # nobody yet\n- {id: ben, name: Ben}\n", "actors:\n- {id: a, name: A}\n"
    assert file.read_text(encoding="utf-8") == before.replace(" []    # nobody yet\n", people) + actors


def test_escaped_letters_in_json_stay_escaped(tmp_path):
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps({"kadesh": 1, "id": "x", "title": "\U0001f600 é"}, indent=1), encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    write_dossier(open_dossier(file).changed(id="y"), file)
    assert file.read_text(encoding="utf-8") == before.replace('"x"', '"y"')


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(
        ["no", "null", "2026-02-18", "1.0", "~", "a: b", "- x", "# x", "x #y", "a\nb\n", " x ", "'", '"', "é"]
    )
)
KEYS = st.text("abcdeé -:#", min_size=1, max_size=4).filter(lambda key: key != "quantiles")


def nested(inner):
    entries = st.fixed_dictionaries({"id": st.sampled_from("abcdef"), "x": inner})
    return (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=4)
        | st.lists(entries, max_size=4, unique_by=lambda e: e["id"])
    )


PLAIN = LEAVES | nested(LEAVES | nested(LEAVES))
TREES = st.dictionaries(st.sampled_from("abcd"), PLAIN, min_size=1, max_size=4)


@given(TREES, st.booleans())
def test_any_plain_data_is_read_back_as_written(data, flow):
    assert parse_yaml(yaml_text(data, flow=flow)).data == data


@given(TREES, TREES, st.booleans())
@example(old={"a": None}, new={"a": {"a": None}}, flow=False)
@example(old={"a": None}, new={"a": {":": None}}, flow=False)
@example(old={"a": None}, new={"a": "0["}, flow=True)
@example(old={"a": None}, new={"a": "0,"}, flow=True)
@example(old={"a": None}, new={"a": {"b": "x\ny\n"}}, flow=False)
def test_any_change_of_yaml_reads_as_it_should_or_is_seen_not_to(old, new, flow):
    text = "# first\n" + yaml_text(old, flow=flow) + ("\n" if flow else "") + "# last\n"
    assert parse_yaml(text).data == old
    changed = patched_text(text, parse_yaml(text).tree, old, new)
    assert parse_yaml(changed).data == new
    assert changed.startswith("# first\n")
    assert "\n# last\n" in changed


@given(TREES, TREES, st.sampled_from([None, 2, 4]))
def test_any_change_of_json_is_json(old, new, indent):
    text = json.dumps(old, ensure_ascii=False, indent=indent)
    tree = parse_json(text).tree
    if tree is not None:
        assert parse_json(patched_text(text, tree, old, new, as_json=True)).data == new


@pytest.mark.parametrize("name", ["dossier.yaml", "dossier.json"])
def test_a_new_file_reads_as_the_dossier(name, tmp_path):
    assert write_dossier(full(), tmp_path / name) == tmp_path / name
    assert open_dossier(tmp_path / name) == full()
    assert dossier_data(open_dossier(tmp_path / name)) == dossier_data(full())
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_folder_is_written_to_its_dossier_file(tmp_path):
    (tmp_path / "dossier.yaml").write_text(HEAD, encoding="utf-8")
    assert write_dossier(open_dossier(tmp_path).changed(title="Other"), tmp_path) == tmp_path / "dossier.yaml"
    assert (tmp_path / "dossier.yaml").read_text(encoding="utf-8") == HEAD.replace("Tiny", "Other")


def test_a_broken_file_is_not_overwritten(tmp_path):
    file = tmp_path / "dossier.yaml"
    file.write_text("kadesh: 1\nid: [", encoding="utf-8")
    with pytest.raises(InputError):
        write_dossier(full(), file)
    assert file.read_text(encoding="utf-8") == "kadesh: 1\nid: ["


def test_a_failed_write_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    file = tmp_path / "dossier.yaml"
    file.write_text(HEAD, encoding="utf-8")

    def full_disk(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full_disk)
    with pytest.raises(InputError, match="No space left"):
        write_dossier(open_dossier(file).changed(title="Other"), file)
    assert [file.name for file in tmp_path.iterdir()] == ["dossier.yaml"]
    assert file.read_text(encoding="utf-8") == HEAD


def test_a_folder_that_is_not_there_is_an_input_error(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        write_dossier(full(), tmp_path / "none" / "dossier.yaml")


def test_rights_and_links_of_a_file_are_kept(tmp_path):
    file, link = tmp_path / "dossier.yaml", tmp_path / "link.yaml"
    file.write_text(HEAD, encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    write_dossier(open_dossier(link).changed(title="Other"), link)
    assert link.is_symlink()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert open_dossier(file).title == "Other"


def test_bytes_are_written_as_they_are(tmp_path):
    write_atomically(tmp_path / "x.pdf", b"\x00\xff\r\n")
    assert (tmp_path / "x.pdf").read_bytes() == b"\x00\xff\r\n"
