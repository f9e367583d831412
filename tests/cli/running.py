"""Running the command in this process, as a shell would see it."""

import contextlib
import io
import subprocess
import sys
from dataclasses import dataclass

from kadesh.cli import main


@dataclass
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str
    raw: bytes = b""


def run(*arguments):
    """Exit status, standard output and standard error of one command."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2)]
    status = None
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            status = exit_.code
    for stream in streams:
        stream.flush()
    raw = [stream.buffer.getvalue() for stream in streams]
    return Done(status or 0, raw[0].decode("utf-8", "replace"), raw[1].decode(), raw[0])


def spawned(*arguments, **options):
    """The same in a process of its own."""
    command = [sys.executable, "-m", "kadesh", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120, **options)
    return Done(
        done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.stdout
    )
