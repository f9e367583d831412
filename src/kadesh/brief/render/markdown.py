"""The brief as Markdown: headings, lists, pipe tables and footnotes. Every word of the record is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.brief.document import Block, Brief, Chart, Citation, Finding, Table
from kadesh.brief.render.words import PARTS, confidence_words, note_words
from kadesh.record.values.dates import plain_date

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!^])")
_LINE_START = re.compile(r"^(\d*)([-+=>.)])")
_MARKS = {"fact": "", "judgement": "◆ ", "assumption": "(assumed) "}


def render_markdown(brief: Brief) -> str:
    """One Markdown document; the marking stands at its head and at its foot."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    marking = f"**{escaped(brief.marking)}**"
    yield from (
        marking,
        "",
        f"{escaped(brief.title)} · as of {plain_date(brief.as_of.isoformat())} · brief {brief.number}",
        "",
    )
    yield from (f"# {escaped(brief.headline)}", "")
    part = "front"
    for section in brief.sections:
        if section.part != part:
            part = section.part
            yield from ("---", "", f"*{PARTS[part]}*", "")
        yield from (f"## {escaped(section.title)}", "")
        for block in section.blocks:
            yield from _block(brief, block)
    yield from _notes(brief)
    made = " · ".join(f"{escaped(k)} {escaped(v)}" for k, v in brief.made_with)
    yield from ("---", "", marking, "", f"Made with {made}")


def _block(brief: Brief, block: Block) -> Iterator[str]:
    if isinstance(block, Finding):
        yield from (f"- {_finding(brief, block)}", "")
    elif isinstance(block, Table):
        yield from (f"### {escaped(block.title)}", "", _cells(block.columns), _cells("---" for _ in block.columns))
        yield from (_cells(_finding(brief, cell) for cell in row) for row in block.rows)
        yield from ("", f"{escaped(block.note)}", "") if block.note else ("",)
    else:
        yield from _chart(block)


def _chart(chart: Chart) -> Iterator[str]:
    yield from (
        f"### {escaped(chart.title)}",
        "",
        _cells(map(escaped, chart.columns)),
        _cells("---" for _ in chart.columns),
    )
    yield from (_cells(map(escaped, row)) for row in chart.rows)
    yield from ("", escaped(chart.source), "")


def _cells(cells: object) -> str:
    return "| " + " | ".join(cells) + " |"  # type: ignore[arg-type]


def _finding(brief: Brief, finding: Finding) -> str:
    lead = f"**{escaped(finding.lead)}** " if finding.lead else ""
    notes = "".join(f"[^{brief.note_number(c)}]" for c in finding.evidence)
    confidence = f" *{escaped(confidence_words(finding))}*" if finding.confidence else ""
    return f"{_MARKS[finding.kind]}{lead}{escaped(finding.text)}{notes}{confidence}"


def _notes(brief: Brief) -> Iterator[str]:
    if brief.footnotes:
        yield from ("## Notes", "")
        for number, citation in brief.footnotes.values():
            yield f"[^{number}]: {_note(brief, citation)}"
        yield ""


def _note(brief: Brief, citation: Citation) -> str:
    passage = f"“{escaped(citation.passage)}” " if citation.passage else ""
    url = citation.source.url
    link = f" <{url}>" if url and not re.search(r"[<>\s]", url) else ""
    return f"{passage}{escaped(note_words(citation, public=brief.release.level == 'public'))}{link}"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: on one line, with nothing that could become markup."""
    one_line = " ".join(text.split())
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", one_line))
