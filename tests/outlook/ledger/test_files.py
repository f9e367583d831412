"""Writing: all or nothing, one writer at a time, only a plain file in its place."""

import multiprocessing
import os
import subprocess
import sys

import pytest

from kadesh.errors import InputError, Refused
from kadesh.outlook.ledger import append, ledger_file, read_ledger, verify
from tests.outlook.ledgers import day, forecast, question


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.jsonl"


def test_the_ledger_of_a_folder_of_a_file_and_of_itself(tmp_path):
    assert ledger_file(tmp_path) == tmp_path / "ledger.jsonl"
    assert ledger_file(tmp_path / "dossier.yaml") == tmp_path / "ledger.jsonl"
    assert ledger_file(tmp_path / "talks.yaml") == tmp_path / "talks.ledger.jsonl"
    assert ledger_file(tmp_path / "copy.jsonl") == tmp_path / "copy.jsonl"


def test_no_file_is_an_empty_ledger(path):
    assert read_ledger(path).lines == ()


def test_either_every_entry_is_written_or_none(path):
    append(path, day(2), question())
    before = path.read_bytes()
    with pytest.raises(InputError, match="no question 'other'"):
        append(path, day(2), forecast(), forecast("other"))
    assert path.read_bytes() == before


def test_a_writing_that_fails_midway_leaves_what_was_there(path, monkeypatch):
    append(path, day(2), question())
    before = path.read_bytes()
    real, calls = os.write, []

    def full_disk(file, text):
        calls.append(text)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return real(file, text[:10])

    monkeypatch.setattr(os, "write", full_disk)
    with pytest.raises(InputError, match="No space left on device"):
        append(path, day(2), forecast())
    monkeypatch.undo()
    assert len(calls) == 2
    assert path.read_bytes() == before
    append(path, day(2), forecast())
    assert verify(path).entries == 2


def test_a_line_that_the_machine_left_unfinished_is_told_and_kept(path):
    append(path, day(2), question(), forecast())
    content = path.read_bytes()[:-20]
    path.write_bytes(content)
    found = verify(path)
    assert (found.sound, found.problem.line) == (False, 2)
    assert "not complete" in str(found.problem)
    with pytest.raises(InputError, match="not complete"):
        append(path, day(3), question("other"))
    assert path.read_bytes() == content


def append_many(path, name):
    for n in range(10):
        append(path, day(2), question(f"{name}-{n}"), forecast(f"{name}-{n}"))


def test_writers_at_the_same_time_wait_for_each_other(path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=append_many, args=(path, name)) for name in ("a", "b", "c")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    found = read_ledger(path)
    assert len(found.lines) == 60
    assert set(found.asked) == {f"{name}-{n}" for name in "abc" for n in range(10)}


def test_a_writer_that_is_killed_leaves_no_lock(path):
    code = (
        "import sys, os, fcntl\nstream = open(sys.argv[1], 'ab')\nfcntl.flock(stream, fcntl.LOCK_EX)\n"
        "print('held', flush=True)\nos._exit(9)"
    )
    pytest.importorskip("fcntl")
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert append(path, day(2), question())[0].seq == 1


def test_a_link_or_a_folder_is_refused(tmp_path, path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    path.symlink_to(elsewhere)
    for act in (lambda: append(path, day(2), question()), lambda: read_ledger(path), lambda: verify(path)):
        with pytest.raises(Refused, match="is no plain file"):
            act()
    assert elsewhere.read_bytes() == b""
    path.unlink()
    path.mkdir()
    with pytest.raises(Refused, match="is no plain file"):
        read_ledger(path)


def test_a_folder_that_is_not_there_is_bad_input(tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        append(tmp_path / "nowhere" / "ledger.jsonl", day(2), question())
