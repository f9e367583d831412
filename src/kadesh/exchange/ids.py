"""Ids for things that have only names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

__all__ = ["ids_of"]

MAX_LENGTH = 60


def ids_of(names: Sequence[str], taken: set[str]) -> tuple[str, ...]:
    """An id for each name, readable where it can be, none of those `taken` (to which they are added)."""
    found = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
        if not stem:  # a name in another script keeps its letters' code points
            stem = "-".join(f"{ord(c):x}" for c in name if c.isalnum()) or "unnamed"
        stem = unique = stem[:MAX_LENGTH]
        count = 1
        while unique in taken:
            count += 1
            unique = f"{stem}-{count}"
        taken.add(unique)
        found.append(unique)
    return tuple(found)
