"""Make .venv what the lock files say, and say nothing when it already is.

    python3 tools/environment.py run|dev

A stamp inside .venv says for which path, Python and lock files it was finished. It is taken away before anything is
changed and written last, so an interrupted set-up, a moved checkout, another Python and a new lock are all noticed:
then .venv is made afresh.
"""

import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "kadesh-stamp.json"
# The interpreter behind any environment that is active now: .venv may be that environment, and is removed first.
PYTHON = getattr(sys, "_base_executable", None) or sys.executable


def main(kind: str) -> None:
    """Bring .venv up to `kind`: ``run`` (what the command needs) or ``dev`` (that, and what its development needs)."""
    with (ROOT / "pyproject.toml").open() as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)  # another make in the same checkout waits here
        want, have = wanted(), found()
        if any(have.get(key) != want[key] for key in ("path", "python", "run", "dev")):
            start_afresh()
            have = {}
        done = have.get("kinds", [])
        if kind in done and have["project"] == want["project"]:
            return
        STAMP.unlink(missing_ok=True)
        if kind not in done:
            install("--require-hashes", "-r", f"requirements/{kind}.txt")
        install("--no-deps", "--no-build-isolation", "-e", ".")
        want["kinds"] = ["run", "dev"] if "dev" in (kind, *done) else ["run"]
        STAMP.write_text(json.dumps(want, indent=2) + "\n", encoding="utf-8")


def wanted() -> dict[str, Any]:
    """Say what a finished stamp would hold now."""
    return {
        "path": str(ROOT),
        "python": sys.version.split()[0].rpartition(".")[0],
        "run": digest("requirements/run.txt"),
        "dev": digest("requirements/dev.txt"),
        "project": digest("pyproject.toml"),
    }


def found() -> dict[str, Any]:
    """Read the stamp; nothing when there is none, or when the Python that .venv points to has gone."""
    if not (VENV / "bin" / "python").exists() or not STAMP.exists():
        return {}
    stamp: dict[str, Any] = json.loads(STAMP.read_text(encoding="utf-8") or "{}")
    return stamp


def digest(name: str) -> str:
    """SHA-256 of a file of the checkout."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def start_afresh() -> None:
    """Make an empty .venv in place of whatever is there."""
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        sys.exit(f"{PYTHON} has no venv module. On Debian or Ubuntu, as root: apt-get install python3-venv")
    print("Setting up .venv (a minute or two the first time) ...", file=sys.stderr)
    if VENV.is_symlink():
        VENV.unlink()
    elif VENV.exists():
        shutil.rmtree(VENV)
    subprocess.run([PYTHON, "-m", "venv", str(VENV)], check=True)


def install(*arguments: str) -> None:
    """Run pip in .venv; only its errors are shown (-qq), not its warnings about the machine's own settings."""
    environment = dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    command = [str(VENV / "bin" / "python"), "-m", "pip", "install", "-qq", *arguments]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["dev"]):
        sys.exit(__doc__)
    try:
        main(sys.argv[1])
    except subprocess.CalledProcessError as error:
        step = " ".join(error.cmd)
        sys.exit(f"Setting up .venv failed at: {step}\nThe reason stands above; the next run starts afresh.")
    except KeyboardInterrupt:
        sys.exit(130)
