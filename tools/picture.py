"""Take the README's picture again: the first page of the example's brief, as Chromium shows it.

    python -m tools.picture

Without Chromium nothing is changed, and a line says so. Fonts are those of the machine, so the picture is not part of
any test.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

import kadesh as kd
from tests import chromium

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "brief.png"
WIDTH, TALLEST, MARGIN = 1000, 3000, 24
COLOURS = 64
"""Enough for text on a plain ground, and a quarter of the size."""
FIRST_PAGE_ONLY = "<style>nav, .body, .annex, .notes, footer, .skip {display: none !important}</style></head>"


def main() -> int:
    """Write the picture; 0 also where there is no browser to take it with."""
    browser = chromium.find()
    if browser is None:
        print(f"No browser: {PICTURE.relative_to(ROOT)} is left as it is. {chromium.HOW}", file=sys.stderr)
        return 0
    brief = kd.brief(kd.open(ROOT / "examples" / "ukraine-2026"))
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder, "brief.html"), Path(folder, "brief.png")
        brief.to_html(page)
        page.write_text(page.read_text(encoding="utf-8").replace("</head>", FIRST_PAGE_ONLY, 1), encoding="utf-8")
        flags = ("--hide-scrollbars", f"--user-data-dir={folder}/profile", f"--window-size={WIDTH},{TALLEST}")
        command = [browser, *chromium.FLAGS, *flags, f"--screenshot={shot}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        taken = Image.open(shot).convert("RGB")
    ground = Image.new("RGB", taken.size, taken.getpixel((0, TALLEST - 1)))
    bottom = (ImageChops.difference(taken, ground).getbbox() or (0, 0, 0, TALLEST))[3]
    kept = taken.crop((0, 0, WIDTH, min(bottom + MARGIN, TALLEST)))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    kept.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURE, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
