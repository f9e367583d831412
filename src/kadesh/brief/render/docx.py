"""The brief as a Word document: the same order, notes as a list at the end, the marking in every header."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from kadesh.brief.charts import CHARTS
from kadesh.brief.charts._canvas import png_of
from kadesh.brief.document import Brief, Chart, Finding, Table
from kadesh.brief.render.words import KIND_WORDS, PARTS, confidence_words, note_words, unbroken
from kadesh.errors import InputError, Problem
from kadesh.printable import printable
from kadesh.record.values.dates import plain_date

_CHART_WIDTH = 620.0
"""Width that charts are drawn at (CSS pixels)."""
_TEXT_WIDTH = 17.0
"""Width of the text on the page (cm)."""
_MARKS = {"fact": "", "judgement": "◆ ", "assumption": "Assumed: "}


def render_docx(brief: Brief) -> bytes:
    """A .docx file.

    Raises
    ------
    InputError
        If python-docx (the extra ``docx``) is not installed.
    """
    try:
        from docx import Document
        from docx.shared import Cm, Pt
    except ImportError as error:
        raise InputError(
            Problem("Word documents need an extra that is not installed", "pip install 'kadesh[docx]'")
        ) from error
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2)
    page.header.paragraphs[0].text = printable(f"{brief.marking.upper()}\t\t{brief.title} · {brief.as_of}")
    page.footer.paragraphs[0].text = printable(brief.marking.upper())
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Georgia", Pt(10.5)
    document.core_properties.title, document.core_properties.author = printable(brief.headline)[:255], "Kadesh"
    _Writer(document, brief).write()
    stream = io.BytesIO()
    document.save(stream)
    return _undated(stream)


def _undated(stream: io.BytesIO) -> bytes:
    """The file without the hour of its making, so that the same brief is the same file."""
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            new.writestr(zipfile.ZipInfo(part), old.read(part), zipfile.ZIP_DEFLATED)
    return made.getvalue()


class _Writer:
    """Writes the parts of a brief into an open document."""

    def __init__(self, document: Any, brief: Brief) -> None:
        self.document = document
        self.brief = brief

    def write(self) -> None:
        brief = self.brief
        self.document.add_paragraph(
            printable(f"{brief.title} · as of {plain_date(brief.as_of.isoformat())} · brief {brief.number}")
        )
        self.document.add_heading(printable(brief.headline), level=0)
        part = "front"
        for section in brief.sections:
            if section.part != part:
                part = section.part
                self.document.add_page_break()
                self.document.add_paragraph(PARTS[part])
            self.document.add_heading(printable(section.title), level=1)
            for block in section.blocks:
                self._block(block)
        self._notes()

    def _block(self, block: Finding | Table | Chart) -> None:
        if isinstance(block, Finding):
            self._finding(self.document.add_paragraph(style="List Bullet"), block)
        elif isinstance(block, Table):
            self._table(block)
        else:
            self._chart(block)

    def _finding(self, paragraph: Any, finding: Finding) -> None:
        if finding.lead:
            paragraph.add_run(printable(finding.lead) + " ").bold = True
        if finding.text:
            run = paragraph.add_run(_MARKS[finding.kind] + printable(unbroken(finding.text)))
            run.italic = finding.kind == "assumption"
        notes = ", ".join(str(self.brief.note_number(c)) for c in finding.evidence)
        if notes:
            paragraph.add_run(f" [{notes}]").font.superscript = True
        if finding.confidence:
            paragraph.add_run(f" {printable(confidence_words(finding))}").italic = True

    def _table(self, table: Table) -> None:
        self.document.add_heading(printable(table.title), level=2)
        grid = self.document.add_table(rows=1, cols=len(table.columns), style="Light Shading")
        grid.autofit = False
        _without_bands(grid)
        for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
            cell.text = column
        _repeat_head(grid.rows[0])
        for row in table.rows:
            for cell, finding in zip(grid.add_row().cells, row, strict=True):
                self._finding(cell.paragraphs[0], finding)
        self._lay_out(grid, table)
        if table.note:
            self.document.add_paragraph(printable(table.note)).runs[0].italic = True

    def _lay_out(self, grid: Any, table: Table) -> None:
        """Small type, and columns as wide as their words ask for."""
        from docx.shared import Cm, Pt

        asked = [
            (sum(min(len(row[n].text), 200) for row in table.rows) / max(1, len(table.rows)) + len(column)) ** 0.6
            for n, column in enumerate(table.columns)
        ]
        widths = [Cm(_TEXT_WIDTH * share / sum(asked)) for share in asked]
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        for row in grid.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = width
                for run in (r for p in cell.paragraphs for r in p.runs):
                    run.font.size = Pt(9)

    def _chart(self, chart: Chart) -> None:
        from docx.shared import Cm

        self.document.add_heading(printable(chart.title), level=2)
        picture = png_of(CHARTS[chart.form](chart.data, _CHART_WIDTH))
        shape = self.document.add_picture(io.BytesIO(picture), width=Cm(16.5))
        shape._inline.docPr.set("descr", printable(chart.alt))  # noqa: SLF001 - python-docx offers no alt text
        kind = f"{KIND_WORDS[chart.kind]}. " if chart.kind == "assumption" else ""
        self.document.add_paragraph(printable(kind + chart.source)).runs[0].italic = True

    def _notes(self) -> None:
        from docx.shared import Pt

        self.document.add_heading("Notes", level=1)
        public = self.brief.release.level == "public"
        for number, citation in self.brief.footnotes.values():
            passage = f"“{citation.passage}” " if citation.passage else ""
            url = f" {citation.source.url}" if citation.source.url else ""
            note = printable(f"{number}. {passage}{note_words(citation, public=public)}{url}")
            self.document.add_paragraph(note).runs[0].font.size = Pt(8.5)


def _without_bands(grid: Any) -> None:
    """Turn off the grey bands of the table style, which compete with the words."""
    from docx.oxml.ns import qn

    look = grid._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - python-docx offers no switch for it
    if look is not None:
        look.set(qn("w:noHBand"), "1")
        look.set(qn("w:val"), "0620")


def _repeat_head(row: Any) -> None:
    """Let a table's head stand again on every page (Word knows it, python-docx has no word for it)."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    head = OxmlElement("w:tblHeader")
    head.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", "true")
    properties.append(head)
