"""Statements: who said what, to the letter or in substance."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values.dates import Date
from kadesh.record.values.references import Attribution, IssueId, RoundId
from kadesh.record.values.voices import Voice

StatementKind = Literal[
    "offer", "demand", "concession", "rejection", "red line", "threat", "commitment", "procedural", "characterisation",
    "denial", "leak", "other",
]  # fmt: skip


class Statement(Entry):
    """Something said, or reported to have been said (then `reported_by` names who reports it)."""

    date: Date
    """When it was said."""
    speaker: Voice
    """Who said it: a person, an actor, a source, or somebody unnamed."""
    role: str | None = None
    """The speaker's role as reported."""
    kind: StatementKind = "other"
    """What was done by saying it."""
    quote: str | None = None
    """To the letter."""
    paraphrase: str | None = None
    """In substance, in the editors' words."""
    original: str | None = None
    """Wording in the original language."""
    language: str | None = None
    """Language of the original, BCP 47 code such as *uk*; none if not known."""
    translated_by: str | None = None
    """Who translated it, by name; none if nobody did or it is not known."""
    reported_by: Annotated[Voice | None, Attribution()] = None
    """Who reports that it was said; none if it is on record at first hand."""
    issues: tuple[IssueId, ...] = ()
    """Issues it is about; empty if none of the list."""
    round: RoundId | None = None
    """The round at which or of which it was said; none if of none."""

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not (self.quote or self.paraphrase):
            raise ValueError("a statement needs its words: a quote (to the letter) or a paraphrase")
        return self

    @property
    def words(self) -> str:
        """The quotation in quotation marks, or the paraphrase."""
        return f"“{self.quote}”" if self.quote else (self.paraphrase or "")
