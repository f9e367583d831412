"""Where a stakeholder stood before and stands after, from tables and from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.names import resolve
from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadSpan, ReadStance
from kadesh.reading.tables.first_look import CHANGE
from kadesh.reading.text import Passage, Table
from kadesh.record.anchoring import span_at

_BEFORE = re.compile(
    r"\b(?:before|prior|earlier|previous(?:ly)?|then|initial(?:ly)?|opening|pre-|at first|going in|original|until now)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following|now|current(?:ly)?|afterwards|latest|new|final|post-|today|at the end|since|coming out"
    r"|closing)",
    re.IGNORECASE,
)
_W = r"[^;.]{4,160}?"
_PROSE = (
    re.compile((
        rf"(?:\s[\w’'-]+){{0,4}}?\s(?:shifted|moved|changed|went|turned|softened|hardened|switched|retreated|"
        rf"backed away)(?:\s\w+){{0,4}}?\sfrom\s(?P<before>{_W})\sto\s(?P<after>{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which|who)\s(?:had\s|has\s)?(?:previously|earlier|initially|originally|once|until (?:now|"
        rf"recently|then)|at first|long|before the (?:talks|meeting|round))\s(?:had\s)?(?P<before>{_W}),\s(?:is\s"
        rf"|has\s|was\s)?(?:now|since|later|today|afterwards|this time)\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:\s[\w’'-]+){{0,3}}?\s(?P<after>(?:dropped|abandoned|gave up|withdrew|no longer insists? on|"
        rf"no longer demands?|backed off|softened)\s(?:from\s)?)(?:its|their|a|the|an)?\s?(?P<before>{_W})(?=[.;]"
        rf"|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:\s[\w’'-]+){{0,3}}?\s(?:previously|earlier|initially|originally|had(?:\slong)?|at first|once|"
        rf"used to)\s(?P<before>{_W}),?\s(?:but|and)\s(?:(?:it|they|he|she)\s)?(?:is\s|has\s|are\s)?(?:now|since|"
        rf"later|has now|afterwards)\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:\s[\w’'-]+){{0,3}}?\s(?:now|has now)\s(?P<after>{_W})\s(?:after|having)\s(?:previously|earlier|"
        rf"initially|long|months of|weeks of|years of)\s(?P<before>{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
)  # fmt: skip
_BEFORE_TALKS = re.compile(
    rf"\b(?:Before|Ahead of|Going into|Until) (?:the )?(?:talks|meeting|round|negotiations|"
    rf"session)s?,\s(?P<before>{_W});?,?\s(?:but\s|and\s)?(?:after(?:wards| them| it)?|now|since then|"
    rf"after the (?:talks|meeting|round)|(?:it|they|he|she)\s(?:has\s|have\s)?now),?\s(?P<after>{_W})(?=[.;]|$)",
    re.IGNORECASE,
)


def stances(seen: Survey, sides: Sides) -> tuple[ReadStance, ...]:
    """Rows of before/after tables first, then what sentences say of the parties."""
    found = [row for table in seen.report.tables for row in _from_table(table, seen, sides)]
    known = {(row.stakeholder, row.after) for row in found}
    for line in seen.lines if sides.parties else ():
        if line.is_heading or not line.has(CHANGE):
            continue
        for row in _from_line(line, seen, sides):
            if (row.stakeholder, row.after) not in known:
                known.add((row.stakeholder, row.after))
                found.append(row)
    return tuple(found)


def _from_table(table: Table, seen: Survey, sides: Sides) -> Iterator[ReadStance]:
    rows = list(table.rows)
    head: tuple[Passage, ...] = table.head
    if not head and rows:
        head, rows = rows[0].cells, rows[1:]
    width = max((len(row.cells) for row in rows), default=0)
    before = next((i for i, c in enumerate(head) if (i or width > len(head)) and _BEFORE.search(c.text)), None)
    after = next(
        (i for i, c in enumerate(head) if (i or width > len(head)) and i != before and _AFTER.search(c.text)), None
    )
    if before is None or after is None:
        return
    for row in rows:
        shift = len(row.cells) - len(head)  # 1 where the first cell of the head is empty
        if shift not in (0, 1):
            continue
        who, first, last = row.cells[0], row.cells[before + shift], row.cells[after + shift]
        spans = tuple(
            ReadSpan(span_at(seen.report.text, c.start, min(c.end, c.start + 650))) for c in (who, first, last)
        )
        yield ReadStance(_stakeholder(who.text, sides), first.text, last.text, spans, 0.9)


def _stakeholder(words: str, sides: Sides) -> str:
    """The actor that a cell names (*U.S. (its administration)*), else the cell."""
    bare = re.sub(r"\s*\([^)]*\)\s*|[*_]", " ", words).strip()
    found = resolve(bare, "") if bare else None
    return sides.named(bare) or (found.name if found else (bare or words))


def _from_line(line: Line, seen: Survey, sides: Sides) -> Iterator[ReadStance]:
    named = sides.in_line(line)
    for side in named:
        match = (
            next((m for p in _PROSE if (m := p.match(line.text, side.end))), None) if side.is_subject(line) else None
        )
        if match:
            yield from _rows(line, seen, side, match, side.start)
    whole = _BEFORE_TALKS.search(line.text) if named else None
    if whole:
        yield from _rows(line, seen, named[0], whole, whole.start())


def _rows(line: Line, seen: Survey, side: Side, match: re.Match[str], start: int) -> Iterator[ReadStance]:
    place = line.start + start, line.start + min(match.end(), start + 650)
    span = ReadSpan(span_at(seen.report.text, *place))
    for name in side.names:
        yield ReadStance(name, match["before"].strip(" ,"), match["after"].strip(" ,"), (span,), 0.6)
