"""The first page of a brief on a terminal: a screenful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadesh.brief.document import Brief, Finding
from kadesh.brief.render.words import confidence_words
from kadesh.printable import printable
from kadesh.record.values.dates import plain_date

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDEST = 100
_MARKS = {"fact": ("", ""), "judgement": ("◆ ", "magenta"), "assumption": ("assumed: ", "dim")}


def print_findings(brief: Brief, console: Console | None = None) -> None:
    """Print the marking, the headline and the findings of page one."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = console or Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST)
    head = (
        f"{brief.marking.upper()} · {brief.title} · as of {plain_date(brief.as_of.isoformat())} · brief {brief.number}"
    )
    console.print(Text(printable(head), style="dim"))
    console.print(Text(printable(brief.headline), style="bold"))
    for section in brief.sections:
        if section.part == "front":
            console.print(Text(f"\n{section.title}", style="bold underline"))
            for finding in section.findings:
                console.print(Padding(_line(finding), (0, 0, 0, 2)))
    console.print()


def _line(finding: Finding) -> Text:
    from rich.text import Text

    mark, style = _MARKS[finding.kind]
    line = Text()
    line.append(mark, style=style)
    if finding.lead:
        line.append(printable(finding.lead) + " ", style="bold")
    line.append(printable(finding.text))
    if finding.confidence:
        line.append(f" {printable(confidence_words(finding))}", style="dim")
    return line
