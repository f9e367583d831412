"""Keeping the texts of reports beside the dossier that what was read of them goes into."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kadesh.reading.text import ReportText
from kadesh.record.dossier import Dossier
from kadesh.record.files.writing import write_atomically

FOLDER = "reports"


def held(dossier: Dossier, reports: Iterable[ReportText], folder: Path) -> Dossier:
    """The dossier with the texts of its new sources kept under ``reports/`` in its folder.

    A source is matched by the hash of its text; a file of that name with another text is left alone, and the new one
    gets a number.
    """
    texts = {report.sha256: report for report in reports}
    sources = []
    for source in dossier.sources:
        report = texts.get(source.sha256 or "")
        if report is None or source.text:
            sources.append(source)
            continue
        name = _kept(report, folder / FOLDER)
        sources.append(source.model_copy(update={"text": f"{FOLDER}/{name}"}))
    return dossier.changed(sources=tuple(sources))


def _kept(report: ReportText, folder: Path) -> str:
    """The name under which the text is kept, written if it is not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = Path(report.path).stem or "report"
    for number in range(1, 1000):
        file = folder / (f"{stem}.txt" if number == 1 else f"{stem}-{number}.txt")
        if not file.exists():
            write_atomically(file, report.given)
            return file.name
        if file.read_text(encoding="utf-8", errors="replace") == report.given:
            return file.name
    raise FileExistsError(folder / f"{stem}.txt")
