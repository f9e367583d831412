"""How tables of plain words are written: a text, words divided by spaces."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of a table.

    Examples
    --------
    >>> sorted(words_of("he she they"))
    ['he', 'she', 'they']
    """
    return frozenset(text.split())
