"""The brief as a value: sections of findings, each tied to its evidence. Renderers make pages of it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from kadesh.record.entities.sources import Source
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.handling import PUBLIC, Handling
from kadesh.record.values.likelihood import Confidence

Kind = Literal["fact", "judgement", "assumption"]
Part = Literal["front", "body", "annex"]


@dataclass(frozen=True)
class Citation:
    """One piece of evidence with its source, as a reader meets it: a chip, a footnote."""

    source: Source
    evidence: Evidence

    @property
    def passage(self) -> str | None:
        """The words it rests on: the span of a held text, or the quotation."""
        return self.evidence.span.exact if self.evidence.span else self.evidence.quote

    @property
    def held(self) -> bool:
        """Whether the passage stands in a text that is held (a span), not only cited."""
        return self.evidence.span is not None

    @property
    def key(self) -> tuple[str, str | None, int | None]:
        """What makes two citations the same footnote."""
        return self.source.id, self.passage, self.evidence.grade


@dataclass(frozen=True)
class Finding:
    """One thing the brief says: a fact, a judgement or an assumption, with what it rests on."""

    text: str
    kind: Kind = "fact"
    evidence: tuple[Citation, ...] = ()
    handling: Handling = PUBLIC
    """The strictest handling of its inputs."""
    lead: str = ""
    """A few words in front that say what it is about."""
    actor: str | None = None
    """The actor it is about, if one: gives it that side's mark."""
    confidence: Confidence | None = None
    why_confidence: str = ""
    """What the confidence rests on. Never the odds."""

    @property
    def words(self) -> int:
        """How many words a reader reads."""
        return len(f"{self.lead} {self.text} {self.why_confidence}".split())


@dataclass(frozen=True)
class Table:
    """Rows of findings under column heads; the title says what the table shows."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Finding, ...], ...]
    note: str = ""
    short: tuple[str, ...] = ()
    """Columns whose cells stay on one line, such as dates."""


@dataclass(frozen=True)
class Chart:
    """A chart as data; `form` names the row of the table of charts that draws it."""

    id: str
    form: str
    title: str
    """The finding."""
    source: str
    """The line under the chart: where it is from, and what is assumed."""
    alt: str
    """What it shows, for those who do not see it."""
    data: Any
    """What its form draws (a frozen dataclass of that form)."""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """The data as a table, for download."""
    handling: Handling = PUBLIC
    kind: Kind = "fact"


Block = Finding | Table | Chart


@dataclass(frozen=True)
class Section:
    """A headed part of the brief."""

    id: str
    title: str
    part: Part
    blocks: tuple[Block, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding of the section, those in tables included."""
        return tuple(_findings(self.blocks))


def _findings(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    for block in blocks:
        if isinstance(block, Finding):
            yield block
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


@dataclass(frozen=True)
class Brief:
    """A brief: one dossier, as known on one day, for one release."""

    id: str
    title: str
    """The dossier's title."""
    headline: str
    """The finding in one line."""
    as_of: dt.date
    number: int
    """Which brief on this dossier it is."""
    release: Handling
    sides: tuple[tuple[str, str], ...]
    """(actor id, bloc) of every actor of a bloc, in the dossier's order."""
    sections: tuple[Section, ...]
    made_with: tuple[tuple[str, str], ...]
    """How it came about: version, seed, hash of the record it was made from."""
    terms: str | None = None
    """Terms under which the whole dossier was given."""
    language: str = "en"
    faults: tuple[str, ...] = ()
    """What could not be computed, each with why."""

    @property
    def marking(self) -> str:
        """The marking printed on every page: the level it was made for, and any terms of what is in it, each once."""
        charts = [b for s in self.sections for b in s.blocks if isinstance(b, Chart)]
        handlings = [*(f.handling for s in self.sections for f in s.findings), *(c.handling for c in charts)]
        given = (self.terms, *(h.terms for h in handlings))
        terms = dict.fromkeys(term for joined in given if joined for term in joined.split("; "))
        return "; ".join((str(self.release).capitalize(), *terms))

    @cached_property
    def footnotes(self) -> dict[tuple[str, str | None, int | None], tuple[int, Citation]]:
        """Every citation once, numbered in the order of first use."""
        notes: dict[tuple[str, str | None, int | None], tuple[int, Citation]] = {}
        for section in self.sections:
            for finding in section.findings:
                for citation in finding.evidence:
                    notes.setdefault(citation.key, (len(notes) + 1, citation))
        return notes

    def note_number(self, citation: Citation) -> int:
        """The footnote number of a citation."""
        return self.footnotes[citation.key][0]

    def section(self, section_id: str) -> Section | None:
        """A section by its id, or None if the brief has none such."""
        return next((s for s in self.sections if s.id == section_id), None)

    def words_on_page_one(self) -> int:
        """How many words the first page has, headline and heads included."""
        heads = len(self.headline.split())
        return heads + sum(
            len(s.title.split()) + sum(f.words for f in s.findings) for s in self.sections if s.part == "front"
        )

    def to_html(self, path: str | os.PathLike[str]) -> Path:
        """Write the brief as one self-contained HTML file; gives its path."""
        return self._write("html", path)

    def to_markdown(self, path: str | os.PathLike[str]) -> Path:
        """Write the brief as Markdown; gives its path."""
        return self._write("md", path)

    def to_json(self, path: str | os.PathLike[str]) -> Path:
        """Write the brief as JSON; gives its path."""
        return self._write("json", path)

    def to_docx(self, path: str | os.PathLike[str]) -> Path:
        """Write the brief as a Word document (needs the extra ``docx``); gives its path."""
        return self._write("docx", path)

    def _write(self, form: str, path: str | os.PathLike[str]) -> Path:
        from kadesh.brief.render import rendered
        from kadesh.record.files.writing import write_atomically

        target = Path(path)
        write_atomically(target, rendered(self, form))
        return target
