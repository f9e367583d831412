"""The hedge that governs a statement."""

from __future__ import annotations

import re

from kadesh.reading.tables.hedges import FAINT, FAR_OFF, FORWARD, MODALS

_FIRM = re.compile(rf"\b(?:{MODALS}|{FORWARD})\b", re.IGNORECASE)
_SURER = re.compile(
    r"(?:would|should|will)\s(?:then\s|also\s)?(?=(?:probably|possibly|perhaps|likely|conceivably)\b)", re.IGNORECASE
)
_FAINT = re.compile(rf"\b(?:{FAINT}|{FAR_OFF})\b", re.IGNORECASE)


def hedge_in(text: str, start: int = 0, end: int | None = None, *, faint: bool = True) -> str | None:
    """The first hedge in ``text[start:end]``, lower case; a noun or adjective only where no verb or adverb hedges.

    Examples
    --------
    >>> hedge_in("A potential escalation may follow"), hedge_in("A potential escalation"), hedge_in("War.")
    ('may', 'potential', None)
    """
    stop = len(text) if end is None else end
    for match in _FIRM.finditer(text, start, stop):
        if _SURER.match(text, match.start(), stop):  # "would probably": the adverb hedges
            continue
        return match[0].lower()
    found = _FAINT.search(text, start, stop) if faint else None
    return found[0].lower() if found else None
