"""Who a report on talks is about, where no sentence says who sits at the table."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kadesh.reading.facts.frames import SIDE_BY_SIDE, STRONG, Slots
from kadesh.reading.facts.names import Named, template
from kadesh.reading.facts.survey import Survey
from kadesh.reading.facts.tally import LETTERED, Row, Tally, movement_called
from kadesh.reading.tables.parts import COMPANIES, NO_VERB, UNIONS

_REBELS = re.compile(r"\b(?:rebels?|insurgen(?:ts?|cy)|guerrillas?|separatists?|militants?)\b")
_SOMEWHERE = re.compile(r"\b(?:in|to|at|from|near|before|after|what)\s$")
_OFTEN = 4
"""Mentions of a state in a report that is on it."""
_OPENING_LINES = 12
"""Sentences, with the headline, in which a report opens."""
_AT_HEAD = re.compile(r"(?:[^.;]{2,60}?\s[-–—]+\s)?\W*(?:[Tt]he\s)?")
_JOINED = re.compile(r"(?:['’]s?)?(?:,\s|,?\sand\s|\s&\s)(?:the\s)?")
_TITLED = re.compile(r":\s")
_THEN_VERB = re.compile(rf"\s(?!(?:{NO_VERB})\b)[A-Za-z]+", re.IGNORECASE)


def of_opening(seen: Survey, text: str, bodies: dict[str, str]) -> Iterator[Row]:
    """The two that stand side by side at the head of the headline or of an opening sentence."""
    for line in seen.lines[:_OPENING_LINES]:
        for one, other in pairwise(line.states[:3]):
            before, after = line.text[: one.start - line.start], line.text[other.end - line.start :]
            between = line.text[one.end - line.start : other.start - line.start]
            if (
                (
                    _AT_HEAD.fullmatch(before)
                    and _JOINED.fullmatch(between)
                    and (_THEN_VERB.match(after) or _TITLED.match(after))
                )
                and one.name != other.name
                and (one.form != "body" or other.form != "body")
            ):
                yield from ((Named(m.name, is_state=True), "party", 1.0, (m.start, m.end)) for m in (one, other))
        if not line.is_heading and " and " in line.text:
            yield from Slots(line, template(line.text), text, bodies).rows(SIDE_BY_SIDE, "party", 1.0, 2)


def most_named(seen: Survey) -> Iterator[Row]:
    """The two states of which a report on talks speaks most, where no other comes near them."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for line in seen.lines:
        for mention in line.states:
            somewhere = mention.form == "seat" and _SOMEWHERE.search(line.text[: mention.start - line.start])
            if mention.form != "body" and not somewhere:
                places[mention.name].append((mention.start, mention.end))
    ranked = sorted(places.items(), key=lambda item: -len(item[1]))
    counts = [len(found) for _, found in ranked[:3]] + [0, 0, 0]
    if counts[1] >= _OFTEN and counts[1] > 1.5 * counts[2] and any(STRONG.search(x.text) for x in seen.lines[:3]):
        yield from ((Named(name, is_state=True), "party", 1.0, found[0]) for name, found in ranked[:2])


def two_armies(seen: Survey, text: str) -> Iterator[Row]:
    """The two that a report on talks calls by their letters, if both names are those of fighters."""
    places: dict[Named, tuple[int, int]] = {}
    for match in LETTERED.finditer(text) if "(" in text else ():
        if not _FIGHTING.isdisjoint(match["name"].lower().split()):
            places.setdefault(Named(match["letters"], is_state=False, alias=match["name"]), match.span("name"))
    if len(places) == _SIDES and any(STRONG.search(line.text) for line in seen.lines):
        yield from ((named, "party", 1.0, place) for named, place in places.items())


_FIGHTING = frozenset(("army", "forces", "front", "liberation", "movement", "militia", "resistance", "brigades"))
_SIDES = 2


def of_tables(seen: Survey) -> Iterator[Row]:
    """The union and the employer among the stakeholders of a table, if there is one of each."""
    cells = [row.cells[0] for table in seen.report.tables for row in table.rows if row.cells]
    for kinds in (UNIONS, COMPANIES):
        found = [c for c in cells if not {w.lower() for w in _WORD.findall(c.text)}.isdisjoint(kinds)]
        for cell in found if len(found) == 1 else ():
            name = _IN_BRACKETS.sub("", cell.text)
            yield Named(name, is_state=False), "party", 1.0, (cell.start, cell.start + len(name))


_WORD = re.compile(r"\w+")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")


def rebels_and_state(seen: Survey, tally: Tally, text: str) -> Iterator[Row]:
    """The one movement of a report on talks with rebels, and the state of which it speaks most."""
    if not _REBELS.search(text) or not any(STRONG.search(line.text) for line in seen.lines):
        return
    movement = movement_called(tally, text)
    states = [m for line in seen.lines for m in line.states if m.form in ("name", "adjective")]
    most = Counter(m.name for m in states).most_common(1)
    if movement and most:
        start = text.index(movement.name)
        state = next(m for m in states if m.name == most[0][0])
        yield Named(state.name, is_state=True), "party", 1.0, (state.start, state.end)
        yield movement, "party", 1.0, (start, start + len(movement.name))
