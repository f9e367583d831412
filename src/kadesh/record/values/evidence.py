"""Evidence: a passage of a text that is held, or a citation of one that is not."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from kadesh.record.values._model import Shorthand, Value
from kadesh.record.values.grades import Credibility
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import SourceId


class Span(Value):
    """A passage of a held text: W3C `TextQuoteSelector` and `TextPositionSelector` in one (offsets in characters)."""

    exact: str = Field(min_length=1)
    """The passage itself."""
    prefix: str = ""
    """The words just before it."""
    suffix: str = ""
    """The words just after it."""
    start: int = Field(ge=0)
    """Offset of the first character."""
    end: int = Field(gt=0)
    """Offset after the last character."""

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.exact):
            raise ValueError("the offsets of a span must be as far apart as its exact words are long")
        return self


class Evidence(Shorthand):
    """What an entry or a claim rests on; a bare word in a file is the id of the source."""

    short: ClassVar[str] = "source"

    source: SourceId
    """The source that says so."""
    span: Span | None = None
    """Where in the text, if the text is held."""
    quote: str | None = None
    """A short quotation from it, if the text is not held."""
    grade: Credibility | None = None
    """Credibility of the claim (1–6); apart from the grade of the source."""
    handling: Handling | None = None
    """If stricter than that of its source."""


class Sourced(Value):
    """Anything with evidence of its own. Inside an entry, empty evidence means: that of the entry."""

    evidence: tuple[Evidence, ...] = ()
    """What it rests on."""
