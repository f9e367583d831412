"""Names within a sentence."""

from __future__ import annotations


def whose(name: str) -> str:
    """A name as the owner of what follows.

    Examples
    --------
    >>> whose("Norway"), whose("the Houthis")
    ("Norway's", "the Houthis'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"
