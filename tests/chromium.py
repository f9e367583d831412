"""Find Chromium for the browser tests; run as a script, install it where that can be done.

    python tests/chromium.py

On a Debian-like system, as root, it is installed with apt-get. Elsewhere one loud line says that the browser tests
will be skipped; where CI=true that is a failure, for a skipped test proves nothing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),)  # macOS keeps it off PATH
HOW = "Install chromium (on Debian, as root: apt-get install chromium) or set KADESH_BROWSER=/path/to/chrome."
# A tab in a container has no user to protect, no graphics card, and nothing to fetch.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"true", "1"}


def find() -> str | None:
    """Path of the browser: KADESH_BROWSER, else the first on PATH that answers (Ubuntu's may be an empty shell)."""
    chosen = os.environ.get("KADESH_BROWSER")
    candidates = [chosen] if chosen else [*filter(None, map(shutil.which, NAMES)), *map(str, PLACES)]
    return next((path for path in candidates if _answers(path)), None)


def _answers(path: str) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install() -> None:
    """Install Chromium with apt-get, if this is root on a Debian-like system."""
    if os.environ.get("KADESH_BROWSER") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Installing chromium with apt-get for the browser tests ...", file=sys.stderr, flush=True)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for command in ("update", "install --yes --no-install-recommends chromium fonts-dejavu-core"):
        done = subprocess.run(
            ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *command.split()],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            print(f"apt-get {command} failed:\n{done.stdout}", file=sys.stderr)
            return


def main() -> int:
    if find():
        return 0
    install()
    if find():
        return 0
    if in_ci():
        print(f"NO BROWSER, and CI=true: the browser tests cannot be skipped. {HOW}", file=sys.stderr)
        return 1
    print(f"NO BROWSER: the browser tests will be SKIPPED. {HOW}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
