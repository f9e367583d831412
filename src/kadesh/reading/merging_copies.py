"""Reports that are nearly the same text: wire copies under another title, cut or with a line added."""

from __future__ import annotations

from collections.abc import Sequence

from kadesh.reading.merging_wordings import plain
from kadesh.reading.text import ReportText

COPY = 0.8
"""Share of its sentences that stand in another report, from which a report counts as a copy of that."""
FEWEST = 3
"""Sentences that have to be the same; a shorter report is a copy only of one with just the same sentences."""


def copies(texts: Sequence[ReportText]) -> dict[int, int]:
    """The number of each report that is a copy, and that of the report it is a copy of: the fullest, then the first."""
    sentences = [_sentences(text) for text in texts]
    found: dict[int, int] = {}
    kept: list[int] = []
    for number in sorted(range(len(texts)), key=lambda n: -len(sentences[n])):
        own = sentences[number]
        twin = next((k for k in kept if _is_copy(own, sentences[k]) or texts[k].sha256 == texts[number].sha256), None)
        if twin is None:
            kept.append(number)
        else:
            found[number] = twin
    return found


def _sentences(text: ReportText) -> frozenset[str]:
    """The sentences as bare words, so that marks, spaces and what a page puts around them do not count."""
    bare = [plain(s.text) for s in text.sentences[:500]]
    long = [words for words in bare if len(words) > 30]
    return frozenset(long if len(long) >= FEWEST else bare)


def _is_copy(own: frozenset[str], known: frozenset[str]) -> bool:
    same = len(own & known)
    return same >= COPY * len(own) and (same >= FEWEST or (same > 0 and own == known))
