"""Score the statements read against a corpus of attributions, and time the reading.

    python -m benchmarks.reading [FOLDER]

FOLDER holds corpora in the form of PolNeAR (``text/*.txt``, ``attributions/*.ann``), or is one; by default the shared
folder beside the checkout. The scorer is the shared one too; without it, only the speed is printed.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kadesh.reading import read_each
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
    next(read_each([report_text("Warm-up. He said so.")]))  # tables are made at the first report
    start = time.process_time()
    read = {name: [row(s) for s in next(read_each([report_text(text)])).statements] for name, text in texts.items()}
    print(f"  {len(texts) / (time.process_time() - start):.0f} articles per second on one core, every output on")
    scorer = SHARED / "tools" / "score_quotes.py"
    if scorer.exists() and (corpus / "attributions").is_dir():
        with tempfile.TemporaryDirectory() as scratch:
            predictions = Path(scratch) / "read.json"
            predictions.write_text(json.dumps(read), encoding="utf-8")
            subprocess.run([sys.executable, str(scorer), str(corpus), str(predictions)], check=True)


def row(statement: ReadStatement) -> dict:
    """A statement as the scorer takes it: where its words and its speaker stand."""
    spans, speaker = [e.span for e in statement.evidence], statement.speaker.evidence.span
    place = {"start": spans[0].start, "end": spans[-1].end, "direct": statement.direct}
    return place | {"speaker": [speaker.start, speaker.end]}


if __name__ == "__main__":
    main()
