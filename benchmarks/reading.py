"""Score the statements read against a corpus of attributions, and time the reading; the text of web pages apart.

    python -m benchmarks.reading [FOLDER]

FOLDER holds corpora in the form of PolNeAR (``text/*.txt``, ``attributions/*.ann``), or is one; by default the shared
folder beside the checkout. The scorer is the shared one too; without it, only the speed is printed.
"""

import html
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kadesh.reading import read_each
from kadesh.reading.pages import main_text
from kadesh.reading.result import ReadStatement
from kadesh.reading.text import report_text

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "data" / "quotes"
    corpora = [folder] if (folder / "text").is_dir() else sorted(p.parent for p in folder.glob("*/text"))
    if not corpora:
        sys.exit(f"No corpus in {folder}: a folder with text/*.txt is needed.")
    for corpus in corpora:
        print(corpus.name)
        score(corpus)


def score(corpus: Path) -> None:
    """Read every text of a corpus, print articles per second, and let the scorer judge what was read."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((corpus / "text").glob("*.txt"))}
    next(
        read_each([report_text("“We must have a truce,” Ana Dahl said after the talks.")])
    )  # tables are made at first use
    start = time.process_time()
    read = {name: [row(s) for s in next(read_each([report_text(text)])).statements] for name, text in texts.items()}
    print(f"  {len(texts) / (time.process_time() - start):.0f} articles per second on one core, every output on")
    print(f"  {pages_per_second(list(texts.values())):.0f} web pages per second, main text only")
    scorer = SHARED / "tools" / "score_quotes.py"
    if scorer.exists() and (corpus / "attributions").is_dir():
        with tempfile.TemporaryDirectory() as scratch:
            predictions = Path(scratch) / "read.json"
            predictions.write_text(json.dumps(read), encoding="utf-8")
            subprocess.run([sys.executable, str(scorer), str(corpus), str(predictions)], check=True)


def pages_per_second(texts: list[str]) -> float:
    """How many pages a second give their main text: each text as an article, with what news pages put around it."""
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(60))
    script = f"<script>{'var x = 1;' * 2_000}</script>"
    head = f"<html><head><title>A page</title>{script}</head><body><nav><ul>{links}</ul></nav>"
    bodies = ["".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line) for text in texts]
    pages = [f"{head}<article>{body}</article><aside><ul>{links}</ul></aside></body></html>" for body in bodies]
    main_text(pages[0], "")
    start = time.process_time()
    for page in pages:
        main_text(page, "")
    return len(pages) / (time.process_time() - start)


def row(statement: ReadStatement) -> dict:
    """A statement as the scorer takes it: where its words and its speaker stand."""
    spans, speaker = [e.span for e in statement.evidence], statement.speaker.evidence.span
    place = {"start": spans[0].start, "end": spans[-1].end, "direct": statement.direct}
    return place | {"speaker": [speaker.start, speaker.end]}


if __name__ == "__main__":
    main()
