"""The chain: what was written is read, and whatever was done to it is found."""

import datetime as dt
import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.errors import InputError, Refused
from kadesh.outlook.ledger import append, read_ledger, verify
from kadesh.outlook.ledger.chain import GENESIS, MAX_LINE, canonical, sealed
from tests.outlook.ledgers import day, forecast, question, write_all


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The bytes of a ledger with everything on it, and a path to try others at."""
    path = write_all(tmp_path_factory.mktemp("ledger") / "ledger.jsonl")
    return path.read_bytes(), path


def tried(written, content):
    written[1].write_bytes(content)
    return verify(written[1])


def test_what_was_written_is_sound_and_read_back(written):
    content, path = written
    found = tried(written, content)
    read = read_ledger(path)
    assert (found.sound, found.entries, found.head) == (True, len(read.lines), read.head)
    assert list(read.asked) == ["meet", "aerger", "when", "who", "deaths"]
    assert read.asked["aerger"].question.background == "Ärger in 北京 – “so”"
    assert [r.outcome for r in read.asked["meet"].resolutions] == [True, False]
    assert [line.seq for line in read.lines] == list(range(1, len(read.lines) + 1))


def test_a_line_can_be_checked_without_kadesh(written):
    content, _ = written
    previous = "0" * 64
    for text in content.splitlines():
        data = json.loads(text)
        claimed = data.pop("sha256")
        plain = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert (hashlib.sha256(plain.encode()).hexdigest(), data["previous"]) == (claimed, previous)
        previous = claimed


@settings(max_examples=400)
@given(at=st.integers(0), byte=st.integers(0, 255))
def test_any_changed_byte_is_found(written, at, byte):
    content, _ = written
    at %= len(content)
    if content[at] == byte:
        return
    found = tried(written, content[:at] + bytes([byte]) + content[at + 1 :])
    assert not found.sound
    assert found.problem.line in (content[:at].count(b"\n") + 1, content[:at].count(b"\n") + 2)


@given(at=st.integers(0), byte=st.integers(0, 255))
def test_any_byte_put_in_is_found(written, at, byte):
    content, _ = written
    at %= len(content) + 1
    assert not tried(written, content[:at] + bytes([byte]) + content[at:]).sound


@given(at=st.integers(0), count=st.integers(1))
def test_any_piece_taken_out_is_found_unless_whole_lines_at_the_end(written, at, count):
    content, _ = written
    at %= len(content)
    left = content[:at] + content[at + count :]
    whole = content.startswith(left) and (not left or left.endswith(b"\n"))
    assert tried(written, left).sound == whole


@given(st.permutations(range(6)))
def test_lines_in_another_order_are_found(written, order):
    content, _ = written
    lines = content.splitlines(keepends=True)
    moved = b"".join(lines[n] for n in order) + b"".join(lines[6:])
    assert tried(written, moved).sound == (moved == content)


@given(drop=st.integers(0), head=st.integers(0))
def test_with_a_head_lines_taken_from_the_end_are_found_too(written, drop, head):
    content, path = written
    lines = content.splitlines(keepends=True)
    drop, head = drop % len(lines), head % len(lines)
    published = json.loads(lines[head])["sha256"]
    path.write_bytes(b"".join(lines[: len(lines) - drop]))
    found = verify(path, published[:12])
    assert found.sound == (head < len(lines) - drop)
    if found.sound:
        assert found.since == len(lines) - drop - head - 1


def test_a_chain_rebuilt_from_a_line_on_is_found_with_a_head_only(written):
    content, path = written
    path.write_bytes(content)
    head, rebuilt, previous = read_ledger(path).head, b"", GENESIS
    for text in content.splitlines():
        data = json.loads(text) | {"previous": previous}
        if data["seq"] == 2:
            data["entry"]["probability"] = 0.99
        del data["sha256"]
        data["sha256"] = previous = hashlib.sha256(canonical(data)).hexdigest()
        rebuilt += canonical(data) + b"\n"
    assert tried(written, rebuilt).sound
    assert not verify(path, head).sound


@pytest.mark.parametrize("head", ["", "abc", "g" * 12, "a" * 65, "../../etc/passwd"])
def test_a_head_that_is_no_hash_is_bad_input(written, head):
    tried(written, written[0])
    with pytest.raises(InputError, match="is no hash"):
        verify(written[1], head)


def test_verifying_nothing_is_bad_input(tmp_path):
    with pytest.raises(InputError, match="there is no ledger here"):
        verify(tmp_path / "ledger.jsonl")


def relined(**changes):
    """The only line of a ledger, forged with its own hash rebuilt."""
    data = {"seq": 1, "kind": "question", "day": "2026-02-02", "previous": GENESIS}
    data["entry"] = question().model_dump(mode="json", exclude_defaults=True)
    data |= changes
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    data["sha256"] = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass") + b"\n"


BAD = {
    "no JSON": (b"hello\n", "not a line of a ledger"),
    "a list": (b"[]\n", "not as Kadesh writes a line"),
    "a number": (b"1\n", "not as Kadesh writes a line"),
    "an empty line": (b"\n", "not a line of a ledger"),
    "no UTF-8": (b"\xff\xfe\n", "not a line of a ledger"),
    "deep": (b"[" * 100_000 + b"\n", "not a line of a ledger"),
    "a number of many digits": (b"1" * 10_000 + b"\n", "not a line of a ledger"),
    "a key twice": (relined().replace(b'"day":', b'"day":"2026-02-02","day":', 1), "a key that stands twice"),
    "NaN": (relined(entry={"probability": float("nan")}), "not a line of a ledger"),
    "infinity by size": (relined().replace(b'"seq":1', b'"seq":1e999'), "not a line of a ledger"),
    "half a surrogate pair": (relined(note="x").replace(b'"x"', b'"\\ud800"'), "not a line of a ledger"),
    "another key": (relined(extra=1), "other keys"),
    "blanks": (relined().replace(b",", b", ", 1), "blanks"),
    "another number": (relined(seq=2), "does not follow line 0"),
    "on another line": (relined(previous="f" * 64), "does not follow line 0"),
    "a wrong day": (relined(day="2026-02-30"), "is not a day"),
    "a day that is a number": (relined(day=5), "is not a day"),
    "an unknown kind": (relined(kind="bet"), "unknown kind 'bet'"),
    "a kind that is a list": (relined(kind=[]), "unknown kind"),
    "an entry that is none": (relined(entry=[]), ""),
    "a field too many": (
        relined(entry={"id": "a", "text": "?", "criteria": "!", "opens": "2026", "resolves": "2027", "colour": 1}),
        "colour",
    ),
    "a control character": (relined(entry={"id": "x", "text": "a\x1bb"}), ""),
    "a forecast on nothing": (
        relined(kind="forecast", entry=forecast().model_dump(mode="json", exclude_defaults=True)),
        "no question 'meet' is on the ledger",
    ),
    "cut off": (relined()[:-9], "the last line is not complete"),
}


@pytest.mark.parametrize("name", BAD)
def test_each_wrong_line_is_one_clear_message_with_its_place(name, tmp_path):
    content, said = BAD[name]
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(content)
    found = verify(path)
    assert said in str(found.problem)
    assert (found.problem.path, found.problem.line) == (str(path), 1)
    with pytest.raises(InputError):
        append(path, day(3), question("new"))
    assert path.read_bytes() == content


def test_a_line_longer_than_any_is_refused_without_reading_it_whole(tmp_path):
    path = tmp_path / "ledger.jsonl"
    with path.open("wb") as stream:
        stream.truncate(1_000_000_000)  # a hole: no byte of it is on the disk
    with pytest.raises(Refused, match="too large to be a ledger"):
        verify(path)


def test_the_longest_line_that_is_written_is_read(tmp_path):
    path = tmp_path / "ledger.jsonl"
    _, text = sealed(1, day(2), question(background="x"), GENESIS)
    longest = MAX_LINE - len(text)
    with pytest.raises(Refused, match="too large for a ledger"):
        append(path, day(2), question(background="x" * (longest + 1)))
    append(path, day(2), question(background="x" * longest))
    assert verify(path).entries == 1


def test_no_more_lines_are_written_than_are_read(tmp_path, monkeypatch):
    path = tmp_path / "ledger.jsonl"
    monkeypatch.setattr("kadesh.outlook.ledger.chain.MAX_LINES", 2)
    append(path, day(2), question(), forecast())
    with pytest.raises(Refused, match="too large for a ledger"):
        append(path, day(2), forecast(by="Ben"))
    assert verify(path).entries == 2


@given(st.binary(max_size=300))
def test_whatever_bytes_it_holds_nothing_but_an_answer_comes(written, content):
    tried(written, content)


def test_a_ledger_read_back_and_written_on_keeps_its_bytes(written):
    content, path = written
    path.write_bytes(content)
    lines = append(path, dt.date(2026, 4, 1), question("more", opens="2026-04-01", resolves="2026-05-01", closes=None))
    assert path.read_bytes().startswith(content)
    assert read_ledger(path).head == lines[-1].sha256
