"""Text fit for a screen or a page, whoever wrote it."""

from __future__ import annotations

import unicodedata

_STEERING = frozenset(("Cc", "Cs", "Co"))
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def printable(text: str) -> str:
    """Text without the characters that could steer a terminal or turn the direction of what follows.

    Joiners and direction marks, which many scripts need, stay.
    """
    return "".join(
        "�" if (unicodedata.category(c) in _STEERING and c not in "\n\t") or c in _TURNING else c for c in text
    )
