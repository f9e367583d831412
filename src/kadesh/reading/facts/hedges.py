"""The hedge that governs a statement."""

from __future__ import annotations

import re

from kadesh.reading.tables.hedges import FAINT, FAR_OFF, FORWARD, MODALS

_FIRM = re.compile(rf"\b(?:{MODALS}|{FORWARD})\b", re.IGNORECASE)
_SURER = re.compile(
    r"(?:would|should|will)\s(?:then\s|also\s)?(?P<adverb>probably|possibly|perhaps|likely|conceivably)\b",
    re.IGNORECASE,
)
_NOUNS = frozenset(("hopes", "fears"))
_OF = re.compile(r"\s(?:for|of|that)\s[^,.;]{3,60}?\s(?:may|might|could|would|can)\b")
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
        if match[0].lower() in _NOUNS and _OF.match(text, match.end()):  # "hopes for cheap imports could be dashed"
            continue
        surer = _SURER.match(text, match.start())
        return surer["adverb"].lower() if surer else match[0].lower()
    found = _FAINT.search(text, start, stop) if faint else None
    return found[0].lower() if found else None
