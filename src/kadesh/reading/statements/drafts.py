"""A statement before its speaker is identified: where it and the words for who says it stand."""

from __future__ import annotations

from typing import NamedTuple

from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.nouns import Phrase
from kadesh.record.entities.statements import StatementKind

Stretch = tuple[int, int]


class Draft(NamedTuple):
    """A statement by its places in the text."""

    speaker: Stretch
    words: Stretch
    direct: bool
    kind: StatementKind
    certainty: float
    firm: bool = False
    """Whether its cue says the kind, whatever the words."""
    frame: Stretch | None = None
    """Where the reported words stand that a quotation is part of."""
    spoken: bool = True
    """Whether its cue tells of speech or thought, not only of a wish, an expectation or an act."""
    parts: tuple[Stretch, ...] = ()
    """Where the reported words stand if who says them stands between them."""
    cue: Stretch | None = None
    """Where the words before stand without which the reported ones would say something else (*denied that*)."""


def stretch(clause: Clause, phrase: Phrase) -> Stretch:
    """Where a phrase stands, without the mark of possession or a verb drawn to it (*X’s*, *he’s*)."""
    start, last = clause.tokens[phrase.first].start, clause.tokens[phrase.last - 1]
    tail = next((t for t in _TAILS if last.lower.endswith(t)), "") if "’" in last.lower else ""
    return start, last.start + len(last.text) - len(tail)


_TAILS = ("’s", "’re", "’d", "’ll", "’ve", "’m", "’")
