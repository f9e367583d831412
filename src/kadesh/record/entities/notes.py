"""The desk's own notes and judgements."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values.dates import Date
from kadesh.record.values.handling import INTERNAL, Handling
from kadesh.record.values.likelihood import Confidence
from kadesh.record.values.references import AnyId


class Note(Entry):
    """A meeting, a call, a reading, or a judgement of the desk's own. Internal unless said otherwise."""

    handling: Handling = INTERNAL
    """Who may see it; *internal* if not given."""
    date: Date
    """The day it was made, from which it counts as known."""
    author: str
    """Who of the desk wrote it."""
    kind: Literal["note", "judgement"] = "note"
    """A *judgement* stands among the key judgements of the brief."""
    text: str
    """The note itself."""
    about: tuple[AnyId, ...] = ()
    """Entries it bears on, of any kind; empty if on the talks at large."""
    likelihood: Annotated[float, Field(ge=0, le=1)] | None = None
    """For a judgement: how likely (the number; the brief prints the word too)."""
    confidence: Confidence | None = None
    """For a judgement: how good its basis is. Never the odds."""
    why_confidence: str | None = None
    """The reason for that confidence; needed wherever one is given."""
    would_change: str | None = None
    """What would change this view."""

    @model_validator(mode="after")
    def _confidence_has_a_reason(self) -> Self:
        if self.confidence and not self.why_confidence:
            raise ValueError("confidence needs its reason: why_confidence")
        return self

    @property
    def made_on(self) -> Date | None:
        """A note is known from its day, even where it cites older sources."""
        return self.date
