"""Where a stakeholder stood before and stands after, from tables and from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.names import resolve
from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.facts.voices import unattributed
from kadesh.reading.result import ReadSpan, ReadStance
from kadesh.reading.tables.calendar_words import MONTHS, WEEKDAYS
from kadesh.reading.tables.first_look import CHANGE
from kadesh.reading.text import Passage, Table
from kadesh.record.anchoring import span_at

_BEFORE = re.compile(
    r"\b(?:before|prior|earlier|previous(?:ly)?|then|initial(?:ly)?|opening|pre-|at first|going in|original|"
    r"until now|(?:walking|coming|heading) in)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following|now|current(?:ly)?|afterwards|latest|new|final|post-|today|at the end|since|(?:coming|"
    r"walking|going|heading) out"
    r"|closing)",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}|spring|summer|autumn|winter|(?:19|20)\d\d|week|round|day|start|end|"
    rf"was|is)\b",
    re.IGNORECASE,
)
"""A time at the head of a column."""
_LONGEST = 100_000
"""Characters of a report in which labels are looked for."""
_COLUMNS = 3
"""Columns of a table that says of each stakeholder one thing before and one after."""
_LABELLED = re.compile(
    r"^[^\w\n]{0,12}(?P<who>[^\W\d_][^\n:—–|]{1,60}?)\s{0,4}[:—–\n.][\s*•–-]{0,12}"
    r"(?i:before|then|earlier|previously|was)(?:\s\w+){0,2}:\*{0,2}\s{0,4}(?P<before>[^\n|]{3,200}?)[.;,]?\*{0,2}\s{1,6}"
    r"[*•–-]{0,4}\s{0,4}(?i:after|now|today|afterwards|is)(?:\s\w+){0,2}:\*{0,2}\s{0,4}"
    r"(?P<after>[^\n|]{3,200}?)\.?[^\S\n]{0,4}$",
    re.MULTILINE,
)
"""*Oman — Before: silent. Now: loud*, in one line or in three."""
_ITS_SIDE = re.compile(r"(?:['’]s)?\s(?:side|team|delegation|camp|government|leadership|authorities)(?=,)")
_WAS_DOING = re.compile(r"^\s?(?:was|were|is|are|(?:had|has|have)\sbeen)\s(?=[a-z]+ing\b)")
_WITHOUT_NAME = re.compile(r"^\s?(?:[Tt]he\s)?(?:[A-Z][\w’'-]*\s){1,3}")
_W = r"(?:[^;.]|\.(?=\w)|(?<=\.[A-Z])\.(?=\s[A-Z])){4,160}?"
_WHEN = (
    rf"(?:(?:in|last|on|until|since|by)\s(?:early\s|late\s|mid-)?(?:{'|'.join((*MONTHS, *WEEKDAYS))}|spring|summer|"
    r"autumn|winter|week|month|year)(?:\s\d{4})?|(?:a|two|three|some)\s(?:days?|weeks?|months?|years?)\s(?:ago|earlier|before))"
)
_CHANGED = (
    r"(?:,\sfor\s(?:its|their|his|her)\spart,)?(?:\s[\w’'-]+){0,4}?\s(?:shifted|moved|changed|went|gone|going|come|came|climbed|risen|turned|softened|hardened|switched|"
    r"retreated|backed away)(?:\s\w+){0,4}?"
)
_PROSE = (
    re.compile((
        rf"{_CHANGED}\sfrom\s(?P<before>[a-z]+ing\s{_W})\sto\s(?P<after>[a-z]+ing\s{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"{_CHANGED}\sfrom\s(?P<before>{_W})\sto\s(?P<after>{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which|who)\s(?:had\s|has\s)?(?:previously|earlier|initially|originally|once|until (?:now|"
        rf"recently|then)|at first|long|before the (?:talks|meeting|round))\s(?:had\s)?(?P<before>{_W}),\s(?:is\s"
        rf"|has\s|was\s)?(?:now|since|later|today|afterwards|this time)\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which|who)\s(?:had|has)\s(?:been\s|long\s)?(?P<before>{_W}),\s(?:is\s|has\s|are\s)?now\s"
        rf"(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\shaving\s(?:(?:previously|long|once|earlier|initially)\s)?(?P<before>{_W}),\s(?:has\s|is\s)?(?:now\s)?"
        rf"(?P<after>(?:agree|accept|settl|offer|will|would|read|prepar|concede|drop|allow)\w*\b{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:\s[\w’'-]+){{0,2}}?\s(?:dropped|abandoned|shelved|withdrawn|given\sup)\s(?:its|their|a|the|an)\s"
        rf"(?P<before>{_W})\sand\s(?:has\s)?(?P<after>(?:settled|accepted|agreed|offered|now){_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:\s[\w’'-]+){{0,3}}?\s(?P<after>(?:dropped|abandoned|gave up|withdrew|no longer insists? on|"
        rf"no longer demands?|backed off|softened)\s(?:from\s)?)(?:its|their|a|the|an)?\s?(?P<before>{_W})(?=[.;]"
        rf"|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which\s(?:arrived|came|began|started|opened)|previously|once|long|until now|hitherto|initially|"
        rf"earlier)\s(?P<before>{_W}),\s(?:is\s|has\s)?now\s"
        rf"(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which|who)\s(?:used to|had|once|long|previously|"
        rf"earlier)\s(?P<before>{_W}),\s(?:has\s|have\s)?(?:now\s)?(?:says?\s(?:it|they)\s)?(?P<after>(?:settled|could\slive|"
        rf"settles|accept"
        rf"(?:s|ed)?|agree[ds]?|offer(?:s|ed)?|signal(?:s|led|ed)|conced(?:es|ed)|is\s(?:now|ready|willing|open)|"
        rf"appear(?:s|ed)?|will|would)\s{_W})(?=[.;]|,\s|$)"
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
    re.compile((
        rf"[^.;,]{{0,60}}?[:,]?\shaving\s(?:(?:long|once|previously|earlier|first)\s)?(?P<before>{_W}),\s(?:it|they|he|she)\s"
        rf"(?:(?:is|are|was|were|has|have|will|would)\s)?(?:now\s|since\s)(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\s(?:which|who)\s(?:{_WHEN}\s)?(?P<before>(?!did\b|came\b|went\b|arrived\b|travelled\b){_W}),\s(?:is\s|has\s|are\s)?(?:now|today)\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf",\suntil\s(?:\w+\s){{1,3}}?(?P<before>(?:an?|the|all|so|[a-z]{{4,}})\s{_W}),\s(?:now\s)?"
        rf"(?P<after>(?!and\b|but\b|may\b|might\b|could\b|would\b|will\b)[a-z]+\s{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:['’]s\s\w+)?\s(?:(?:then|at\sfirst|earlier|{_WHEN})\s)(?P<before>{_W});\s(?:today|now|since\sthen|by\snow|"
        rf"this\sweek),?\s(?:it|they|he|she)\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:['’]s\s\w+)?\s(?:came|arrived|went|walked)\s(?:in|there|to\s(?:the\s)?[\w’'-]+)\s(?P<before>[a-z]+ing\s{_W}),?\s"
        rf"(?:and|but)\s(?P<after>left\s{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:['’]s\s\w+)?\s(?:came|arrived|went\sin|walked\sin|began|opened|started|entered)(?:\s(?!by\b)[\w’'-]+){{0,4}}?\s"
        rf"(?P<before>[“\"]?[a-z]+ing\s{_W}),?\s(?:and|but)\s(?:it\s|they\s)?(?:left|ended|closed|finished|departed|emerged|"
        rf"came\sout|walked\sout|went\shome|flew\shome)(?:\s(?:it|them|the\s\w+))?\s"
        rf"(?P<after>[“\"]?(?:ready|willing|open|prepared|content|[a-z]+ing)\s{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"[^.;]{{0,60}}?\s(?:opened|began|started)\sby\s(?P<before>[a-z]+ing\s{_W}),?\s(?:and|but)\s(?:closed|ended|finished)\s"
        rf"by\s(?P<after>[a-z]+ing\s{_W})(?=[.;]|,\s|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:['’]s\s\w+)?\s(?:once|earlier|previously|had|used\sto)\s(?P<before>{_W}),\s(?:it|they|he|she)\s"
        rf"(?:(?:is|are|has|have)\s)?now\s(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
    re.compile((
        rf"(?:['’]s\s\w+)?\shad\s(?P<before>[a-z]+ed\s{_W});\s(?:it|they|he|she)\s(?:has|have|is|are)\s(?:now|since)\s"
        rf"(?P<after>{_W})(?=[.;]|$)"
    ), re.IGNORECASE),
)  # fmt: skip
_HELD = (
    r"(?:refus|demand|insist|reject|rul|want|sought|seek|threaten|oppos|vow|den|call|press|push|held out|claim|ask|"
    r"swor|resist|block|declin|argu|suspend|froz|withh|boycott|back|support|banned|cut\s|closed|shunn|ignor)"
)
_SAME_SENTENCE = re.compile(
    rf"(?:['’]s\s\w+)?\s(?:was\s|were\s|had\s(?:been\s)?)?(?P<before>{_HELD}[^;]{{4,200}}?);\s(?:it|they|he|she)\s(?:has\s|have\s|is\s|are\s|will\s|would\s)?"
    r"(?:now|since)\s(?:been\s)?(?P<after>[^;.]{4,160}?)(?=[.;]|$)",
    re.IGNORECASE,
)
"""*A refused to sit down; it has now dropped that condition*."""
_LISTED = re.compile(
    rf"[:*]{{0,3}}\s(?:used\sto|was|were|had(?:\sbeen)?|once|previously|formerly)\s(?P<before>[^;.]{{4,160}});\s"
    rf"(?:(?:now|today|lately|this\stime),?\s(?:(?:it|they|he|she)\s)?(?:(?:has|have|is|are)\s)?|"
    rf"since\s[^,;]{{2,40}}?,?\s(?:it|they|he|she)\s(?:(?:has|have|is|are)\s)?)"
    rf"(?P<after>{_W})(?=[.;]|$)",
    re.IGNORECASE,
)
"""*A: was wary; now encourages it*."""
_HAD = re.compile(
    r"(?:['’]s\s\w+)?(?:,\s[^,;]{3,60},)?\shad\s"
    rf"(?:(?:long|once|previously|earlier|initially|first|always|until then)\s)?(?P<before>{_HELD}[^;]{{4,200}}?)\.?$",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"^(?:Before|Ahead\sof|Going\sinto|Until)\s(?:the|this|that)\s[\w’'-]+,?\s(?:the\s)?$")
_WOULD = re.compile(r"(?:['’]s\s\w+)?\s(?P<before>[a-z][^;]{4,200}?)\.?$")
_NOW = re.compile(
    r"^(?:But\s|Yet\s|And\s)?(?:(?:By|On|This|Since|After|At)\s[^,;.]{2,40}?,?\s)?(?:now,?\s)?(?:it|they|he|she|the\s\w+)\s"
    r"(?:(?:is|are|was|were|has|have|had|will|would)\s)?"
    r"(?=[^.;]{0,40}?\b(?:now|since|only|no longer|reopen|restor|resum|lift|"
    r"instead|accept|agree|settl|offer|ready|willing|prepared|open)\w*\b)"
    r"(?:now\s)?(?P<after>[^;]{4,200}?)\.?$",
    re.IGNORECASE,
)
"""*A had refused to name a date. It is now offering one*: told in two sentences."""
_ONLY_IF = re.compile(r"\b(?:if|unless)\b[^,;.]*$", re.IGNORECASE)
_BEFORE_TALKS = re.compile(
    rf"\b(?:Before|Ahead of|Going into|Until) (?:the )?(?:talks|meeting|round|negotiations|"
    rf"session)s?,\s(?P<before>{_W});?,?\s(?:but\s|and\s)?(?:after(?:wards| them| it)?|now|since then|"
    rf"after the (?:talks|meeting|round)|(?:it|they|he|she)\s(?:has\s|have\s)?now),?\s(?P<after>{_W})(?=[.;]|$)",
    re.IGNORECASE,
)


def stances(seen: Survey, sides: Sides) -> tuple[ReadStance, ...]:
    """Rows of before/after tables first, then what sentences say of the parties."""
    found = [row for table in seen.report.tables for row in _from_table(table, seen, sides)]
    found += _from_labels(seen, sides)
    known = {(row.stakeholder, row.after) for row in found}
    for line in seen.lines if sides.parties else ():
        if line.is_heading or not line.has(CHANGE):
            continue
        for row in (*_from_line(line, seen, sides), *_from_two(line, seen, sides)):
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
    if width == _COLUMNS and before is after is None and all(_TIME.search(c.text) for c in head[-2:]):
        before, after = len(head) - 2, len(head) - 1
    if width == _COLUMNS and (before is None) != (after is None):  # of two columns the other one
        before, after = before or _COLUMNS - (after or 0), after or _COLUMNS - (before or 0)
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


def _from_labels(seen: Survey, sides: Sides) -> Iterator[ReadStance]:
    text = seen.report.text
    for match in _LABELLED.finditer(text[:_LONGEST]):
        spans = tuple(ReadSpan(span_at(text, *match.span(part))) for part in ("who", "before", "after"))
        yield ReadStance(_stakeholder(match["who"], sides), match["before"], match["after"], spans, 0.9)


def _stakeholder(words: str, sides: Sides) -> str:
    """The actor that a cell names (*U.S. (its administration)*), else the cell."""
    bare = re.sub(r"\s*\([^)]*\)\s*|[*_]", " ", words).strip()
    bare = re.sub(r"^\W+", "", bare)  # a flag or a bullet
    found = resolve(bare, "") if bare else None
    short = found is not None and (found.is_state or found.name.isupper())
    return sides.named(bare) or (found.name if found and short else (bare or words).removeprefix("The "))


def _from_line(line: Line, seen: Survey, sides: Sides) -> Iterator[ReadStance]:
    named = sides.in_line(line)
    for side in (s for s in named if not _ONLY_IF.search(line.text[: s.start])):
        patterns = (*_PROSE, _SAME_SENTENCE, _LISTED) if side.is_subject(line) else ()
        whole = _ITS_SIDE.match(line.text, side.end)
        ends = (whole.end(), side.end) if whole else (side.end,)
        match = next((m for p in patterns for end in ends if (m := p.match(line.text, end))), None)
        if match:
            yield from _rows(line, seen, side, match, side.start)
    whole = _BEFORE_TALKS.search(line.text) if named else None
    if whole:
        yield from _rows(line, seen, named[0], whole, whole.start())


def _from_two(line: Line, seen: Survey, sides: Sides) -> Iterator[ReadStance]:
    """What a side had held in one sentence and holds in the next."""
    after = seen.lines[line.number + 1] if line.number + 1 < len(seen.lines) else None
    now = _NOW.match(after.text) if after and after.start < line.paragraph_end else None
    for side in sides.in_line(line) if now else ():
        before = _WOULD if _BEFORE_IT.match(line.text[: side.start]) else _HAD
        had = before.match(line.text, side.end) if side.is_subject(line) or before is _WOULD else None
        if had and now and after:
            places = (line.start + side.start, line.start + had.end("before")), (after.start, after.start + now.end())
            spans = tuple(ReadSpan(span_at(seen.report.text, *place)) for place in places)
            yield from (ReadStance(n, had["before"], unattributed(now["after"]), spans, 0.6) for n in side.names)


def _rows(line: Line, seen: Survey, side: Side, match: re.Match[str], start: int) -> Iterator[ReadStance]:
    place = line.start + start, line.start + min(match.end(), start + 650)
    span = ReadSpan(span_at(seen.report.text, *place))
    before = _WITHOUT_NAME.sub("", match["before"]) if match.start("before") <= side.start else match["before"]
    before, after = _WAS_DOING.sub("", before), unattributed(match["after"].strip(" ,"))
    for name in side.names:
        yield ReadStance(name, before.strip(" ,"), after, (span,), 0.6)
