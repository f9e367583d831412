"""What is wrong with a text itself: nothing in it, damage, signs that cannot be seen, letters that pass for others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from kadesh.reading.legible import HIDDEN
from kadesh.reading.text import ReportText

MOST = 5
"""Words named of one kind."""
_HIDDEN = re.compile(f"[{HIDDEN}]")
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"\b(?=\w{0,39}[A-Za-z])(?=\w{0,39}[\u0370-\u03ff\u0400-\u052f])\w{2,40}\b")
_TWINS = re.compile(r"\b[АВЕЗКМНОРСТУХаеорсухЅІЈѕіјԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]{3,40}\b")
"""Words all of whose letters look like Latin ones."""


def condition(report: ReportText) -> tuple[str, ...]:
    """Every such warning, as a sentence."""
    return tuple(_condition(report))


def _condition(report: ReportText) -> Iterator[str]:
    given, text = report.given, report.text
    if not report.paragraphs and not report.tables:
        yield "holds no text"
    elif report.title and len(report.paragraphs) == 1 and not report.tables:
        yield "holds a title only"
    if given.isascii():
        return
    if lost := given.count("\ufffd"):
        yield f"{lost} characters could not be decoded, the first at offset {given.index(chr(0xFFFD))}"
    if hidden := _HIDDEN.search(given):
        yield f"holds characters that cannot be seen, the first at offset {hidden.start()} (U+{ord(hidden[0]):04X})"
    if _OTHER.search(text):
        for word in islice(dict.fromkeys(m[0] for m in _MIXED.finditer(text)), MOST):
            yield f"“{word}” mixes letters of two alphabets"
        twins = _TWINS.finditer(text) if report.language == "en" else ()
        for word in islice(dict.fromkeys(m[0] for m in twins), MOST):
            yield f"“{word}” is written in letters that look like Latin ones"
