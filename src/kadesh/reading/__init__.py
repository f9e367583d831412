"""A report in, proposed entries for the record out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from kadesh.errors import InputError, Problem

if TYPE_CHECKING:
    from kadesh.reading.result import Reading
    from kadesh.reading.text import ReportText

__all__ = ["READERS", "read_each", "read_reports", "text_of"]

READERS: dict[str, tuple[str, str]] = {
    "patterns": ("kadesh.reading.patterns:read_by_patterns",
        "Patterns over the words: no model, the same answer every time."),
}  # fmt: skip
"""Reader to where it lives and what it is (said here, so that nothing loads before it is needed).

A reader takes a report and its day of publication and gives a `Reading` whose spans count characters of the report's
legible text; `kadesh.reading.verbatim` drops what does not stand there.
"""


def read_each(
    reports: Iterable[Path | ReportText], published: dt.date | None = None, *, reader: str = "patterns"
) -> Iterator[Reading]:
    """One reading per report, in order.

    Parameters
    ----------
    reports
        Paths of reports, or texts made by `kadesh.reading.text.report_text`.
    published
        The day of publication. Of one report it is taken over what the report states; of several it is the day of those
        that state none.

    Raises
    ------
    InputError
        If a report cannot be read, or there is no such reader.
    """
    from kadesh.reading.facts.report_kind import stated_date
    from kadesh.reading.verbatim import verbatim

    read = _reader(reader)
    waiting = iter(reports)
    first = list(islice(waiting, 2))
    for report in chain(first, waiting):
        text = text_of(report)
        stated = stated_date(text) if len(first) > 1 else None
        yield verbatim(read(text, stated or published), text)


def _reader(name: str) -> Callable[[ReportText, dt.date | None], Reading]:
    if name not in READERS:
        raise InputError(Problem(f"there is no reader {name!r}", f"readers: {', '.join(READERS)}"))
    module, _, function = READERS[name][0].partition(":")
    read: Callable[[ReportText, dt.date | None], Reading] = getattr(import_module(module), function)
    return read


def read_reports(
    reports: Iterable[Path | ReportText], published: dt.date | None = None, *, reader: str = "patterns"
) -> Reading:
    """One reading of one report, or one of several merged: each entry with every report that says so.

    See `read_each` for the parameters.
    """
    from kadesh.reading.merging import merged

    texts: list[ReportText] = []

    def kept() -> Iterator[ReportText]:
        for report in reports:
            texts.append(text_of(report))
            yield texts[-1]

    found = tuple(read_each(kept(), published, reader=reader))
    return found[0] if len(found) == 1 else merged(found, tuple(texts))


def text_of(report: Path | ReportText) -> ReportText:
    """The text of a report, from its file in whatever encoding it has. Raises like `read_each`."""
    from kadesh.reading.text import MAX_BYTES, read_text

    return read_text(_bytes(report, MAX_BYTES), str(report)) if isinstance(report, Path) else report


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        raise InputError(
            Problem(f"cannot be read: {error.strerror or error}", "give the path of a report", str(path))
        ) from error
