"""Issues: what has to be settled."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from kadesh.record.entities.entry import Entry
from kadesh.record.values._model import Shorthand, Value
from kadesh.record.values.judgements import Judgement, must_lie_in_unit
from kadesh.record.values.references import EntryId

LevelOnScale = Annotated[float, Field(ge=0, le=1)]


class Point(Value):
    """A described point on a scale."""

    at: LevelOnScale
    """Its level, 0–1."""
    text: str
    """What that level means in practice."""


class Option(Shorthand):
    """One way of settling an issue that has a list of them; a bare word in a file is its id."""

    short: ClassVar[str] = "id"

    id: EntryId
    """What positions and packages call it by."""
    title: str | None = None
    """The words shown; the id if not given."""


class Issue(Entry):
    """Something to be settled: a scale from 0 to 1 with described ends, or a list of options."""

    title: str
    """The words shown, such as *Ceasefire*."""
    kind: Literal["scale", "options"] = "scale"
    """How it can be settled: at a level of a *scale* or by one of its *options*."""
    ends: tuple[str, str] | None = None
    """What level 0 and level 1 mean (scale)."""
    points: tuple[Point, ...] = ()
    """Described points in between (scale)."""
    options: tuple[Option, ...] = ()
    """The ways to settle it (options)."""
    status_quo: Judgement | str | None = None
    """What it stays at if it is not settled: a judged level, or the id of an option."""
    on_table: bool | Judgement = True
    """Whether it is being negotiated: yes, no, or a judged probability."""
    terms: tuple[str, ...] = ()
    """Words that mean it."""

    @property
    def in_sentence(self) -> str:
        """Its title within a sentence: the first letter small, unless its terms or texts write the word large.

        Examples
        --------
        >>> Issue(id="x", title="Prisoners of war").in_sentence
        'prisoners of war'
        >>> Issue(id="y", title="Suez", terms=("Suez",)).in_sentence
        'Suez'
        >>> Issue(id="z", title="Israeli bases", ends=("None stays", "All stay under Israeli law")).in_sentence
        'Israeli bases'
        """
        first = self.title.split(" ")[0]
        texts = (*(self.ends or ()), *(point.text for point in self.points))
        names = {word for term in self.terms for word in term.split()} | {w for t in texts for w in t.split()[1:]}
        keeps = first in names or first[1:] != first[1:].lower()
        return self.title if keeps else self.title[:1].lower() + self.title[1:]

    @model_validator(mode="after")
    def _kind_fits(self) -> Self:
        if self.kind == "scale" and self.options:
            raise ValueError("a scale issue has ends and points, no options; set kind: options")
        if self.kind == "options":
            if len(self.options) <= 1 or self.ends or self.points:
                raise ValueError("an options issue needs at least two options, and no ends or points")
            ids = [o.id for o in self.options]
            if len(set(ids)) < len(ids):
                raise ValueError("an options issue names the same option twice")
            if self.status_quo is not None and self.status_quo not in ids:
                raise ValueError(f"status_quo must be one of the options: {', '.join(ids)}")
        return self

    @model_validator(mode="after")
    def _levels_on_the_scale(self) -> Self:
        if self.kind == "scale" and isinstance(self.status_quo, str):
            raise ValueError("the status quo of a scale issue is a judged level, such as {fixed: 0.4}")
        must_lie_in_unit(self, "status_quo", "on_table")
        return self
