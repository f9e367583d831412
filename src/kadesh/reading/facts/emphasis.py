"""Which side stresses which issue."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.agendas import agendas
from kadesh.reading.facts.emphasis_before import issue_before
from kadesh.reading.facts.issues import issues_in
from kadesh.reading.facts.names import resolve
from kadesh.reading.facts.passages import HEAD
from kadesh.reading.facts.sides import Side, Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadEmphasis, ReadSpan
from kadesh.reading.tables.first_look import STRESS
from kadesh.reading.tables.stressing import NOT, NOUNS, STRONG, WEAK
from kadesh.record.anchoring import span_at

_BY_PASSAGE = 0.6
"""Weight of what only the passage in which it stands shows to be stressed."""
_BY_TABLE = 0.8
"""Weight of what only a table says."""
_STRONG, _WEAK, _NOUNS = ("|".join(words) for words in (STRONG, WEAK, NOUNS))
_ANY = re.compile(
    rf"\b(?:{_STRONG}|{_WEAK}|{_NOUNS}|priority|main issue|concern|first|most|tops?|topped|agenda|list|"
    r"paramount|uppermost|decisive|essential|everything|key|central|c[ao]mes? up|kept coming|dominate[sd]?|"
    r"matter|cause|raised|(?:is|was|were|are) what|it (?:is|was)|featured?|figured)\b"
)
"""In small letters."""
_SUBJECT = r"(?:['’]s?)?(?:(?:\s[\w-]+){0,2}?,\s(?:[^,;]|(?<=\d),(?=\d)){3,80},)?(?:\s[\w’'.-]+){0,6}?"
_VERB = re.compile(rf"{_SUBJECT}\s(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))(?=[\s,])", re.IGNORECASE)
_STRESSES = re.compile(rf"(?:{_STRONG})(?=\s)", re.IGNORECASE)
_NOUN = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?(?:{_NOUNS})(?=\s)", re.IGNORECASE)
_FIRST = re.compile(
    r"(?:['’]s\s\w+)?(?:\s[\w’'.-]+){0,3}?\s(?:put|puts|place[sd]?|rank(?:s|ed)?|set|"
    r"sets)\s(?=[^,;.]{3,70}?\s(?:first\b|foremost|"
    r"at the top|at the head|at the (?:very\s)?(?:cent(?:er|re)|heart|core|forefront)|above (?:all|every other|"
    r"everything|"
    r"anything)|before (?:all|everything|anything)|ahead of (?:all|"
    r"everything)))",
    re.IGNORECASE,
)
_AND_VERB = re.compile(
    rf"(?:['’]s?)?(?:,\s[^,;]{{3,40}},)?\s[^,;:.]{{3,80}}?\s(?:and|but)\s(?:(?:has|have|"
    rf"had)\s)?(?P<strong>{_STRONG})(?=\s)",
    re.IGNORECASE,
)
"""*It would not speak of one thing and stressed another*."""
_OF_TALKING = re.compile(r"\s(?:the\s)?(?:talks|dialogue|negotiations|process)\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r",\s(?:the\s)?$", re.IGNORECASE)
_GAPPED = re.compile(r"\w+(?:['’]s\s\w+)?\s(?:about|on|for|with|over|to)\s")
"""*… about sanctions and the others about the border*."""
_MADE = re.compile(r"\bma(?:de|kes?)$", re.IGNORECASE)
_ITS_CONDITION = re.compile(
    r"\b(?:(?:a|its|their|the)\s(?:(?!(?:its|their)\s)\w+\s){0,2}?(?:priority|condition|precondition|demand|test)|central)\b",
    re.IGNORECASE,
)
"""What a side makes of an issue that it stresses."""
_ON_TOP = re.compile(
    r"(?:\b(?:top|high|first|foremost)\s(?:of|on)|\bwhat\s(?:matter|count|weigh)(?:s|ed)\s(?:most\s)?(?:to|for))\s(?:the\s)?$",
    re.IGNORECASE,
)
_DOING = re.compile(r"(?:['’]s)?\s(?:\w+\s)?[a-z]+ing\b")
"""*With A demanding … and B insisting on …*."""
_IS = re.compile(
    r"(?:['’]s?)?(?:\s\w+){0,2}?\s(?:is|are|was|were|stood|stands?|sat|sits?|came|comes?)\s", re.IGNORECASE
)
_LISTEN = re.compile(r"\b[Ll]isten\sto\s(?:the\s)?$")
_ALL_BACK = re.compile(
    r"[^.;]{0,40}?\b(?:everything|it\sall|all)\s(?:\w+\s)?(?:comes?|came|turns?|goes|leads)\s(?:back\s|down\s)?(?:to|on)\s",
    re.IGNORECASE,
)
_FOR_FIRST = re.compile(
    r",\s(?=[^,;.]{3,70}?\s(?:comes?|came|ranks?|ranked|matters?|mattered|counts?|weighs?|is|are|was|were|remain(?:s|ed)?)\s(?:first|foremost|"
    r"most|above|before|ahead|paramount|uppermost|decisive|essential|everything|key|central|at\sthe\stop|"
    r"the\s(?:\w+\s)?(?:concern|priority|worry|preoccupation|question|issue|matter))\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(r":\*{0,2}\s")
_WANTS = re.compile(
    r"\b(?:wants?|demands?|concerns?|priorit\w+|asks?|insists?|key (?:issues|points)|stress\w*)\b", re.IGNORECASE
)
"""A heading under which each point of a list says what a side stresses."""
_TURNS_ON = re.compile(
    r",?\s(?:almost\s)?(?:everything|all|the\s(?:rest|whole\sargument|matter))\s(?:turns|turned|hinges|hinged|hangs|hung|rests|"
    r"rested|depends|depended|begins|began|starts|started)\s(?:up)?(?:on|with)\s",
    re.IGNORECASE,
)
_FOR = re.compile(
    r",?\s(?:\w+\s){0,6}?(?:priority|issue|concern|question|point|demand|aim|goal|order\sof\sbusiness|matter|subject|heart\sof\sit)\s(?:\w+\s){0,3}?(?:is|was|"
    r"remains?|remained|are|were)\s",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r";|—|\s–\s|\b(?:while|whereas|but|rather than|instead of|although|though|because|unless|until|before|after|"
    r"and\s(?:refus|reject|rul|declin)\w+|in return for|in exchange for|despite|even as|as well as its refusal)\b|"
    r",\s(?:with(?!\s[^,;.]{3,60}\s(?:a\sclose|close\sbehind|second|next\b|not\sfar))|which|who|as|"
    r"and\s(?=(?-i:[A-Z]))|a\s(?:demand|condition|claim|move|step))|\bnot\b(?!\sbe\b)",
    re.IGNORECASE,
)  # fmt: skip
_LIST_END = re.compile(_CLAUSE_END.pattern.removeprefix(";|"), re.IGNORECASE)
"""Where what is listed after a side ends: not at a semicolon, which stands between its points."""
_NOUN_END = re.compile(
    _CLAUSE_END.pattern
    + r"|\b(?:serves?|served|is|was|are|were|remains?|has|have|had|(?-i:may)|might|could|will|would|reflects?|shows?|"
    r"means?|helps?)\b",
    re.IGNORECASE,
)
_ENDS = {_NOUN: _NOUN_END, _LISTED: _LIST_END}
_JOINT = re.compile(r"[,;]\s(?:and\s)?|\sand\s")
_AUXILIARY = re.compile(
    r"\s(?:(?:has|have|had|is|was|are|were|been|also|long|repeatedly|again|\w+ly)\s)+$", re.IGNORECASE
)
"""What stands before the verb and belongs to it."""
_OTHER_VERB = re.compile(
    r"\b(?:said|says|told|met|held|will|would|has|have|had|is|was|are|were|rejected|refused|agreed|accepted|left|"
    r"arrived)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:refus|reject|declin|avoid)\w*\b", re.IGNORECASE)
_IT = re.compile(r"(?:But\s|And\s|Yet\s|Still,\s)?(?P<it>[Ii]t|[Tt]hey)\s(?!is\b|was\b|were\b|are\b)")
_ITS_TEAM = re.compile(
    r"(?:^|,\s(?:and|but)\s)(?P<it>(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[a-z]+\s){0,2}?(?:team|delegation|side|government|"
    r"negotiators?|delegates?|envoys?|minister|ambassador|representatives?))(?=\s|,)"
)


def emphasis(seen: Survey, sides: Sides) -> tuple[ReadEmphasis, ...]:
    """One row for a side and an issue, with every sentence that says so; only parties where the parties are known."""
    found: dict[tuple[str, str], tuple[float, dict[tuple[int, int], None]]] = {}
    for actor, issue, weight, place in _rows(seen, sides):
        if len(sides.parties) >= 2 and actor not in sides.parties:
            continue
        old, places = found.get((actor, issue), (0.0, {}))
        places[place] = None
        found[actor, issue] = max(old, weight), places
    known = {actor for actor, _ in found}
    for weight, rows in ((_BY_PASSAGE, agendas(seen, sides)), (_BY_TABLE, _of_tables(seen))):
        for actor, issue, place in rows:
            if actor not in known and (len(sides.parties) < 2 or actor in sides.parties):
                found.setdefault((actor, issue), (weight, {place: None}))
    text = seen.report.text
    return tuple(
        ReadEmphasis(actor, issue, weight, tuple(ReadSpan(span_at(text, *p)) for p in places),
        0.8 if weight == 1 else 0.6)
        for (actor, issue), (weight, places) in found.items()
    )  # fmt: skip


def _rows(seen: Survey, sides: Sides) -> Iterator[tuple[str, str, float, tuple[int, int]]]:
    for line in seen.lines:
        wanted = _WANTS.search(line.heading)
        if line.is_heading or not (wanted or line.has_stem(STRESS)):
            continue
        named = sides.in_line(line) or _meant_by_it(line, seen, sides)
        if not named or not (wanted or _ANY.search(line.low) or _FIRST.search(line.text)):
            continue
        for at, side in enumerate(named):
            limit = next((s.start for s in named[at + 1 :] if s.start > side.end), len(line.text))
            for issue, weight, place in _stressed(line, side, limit, seen):
                yield from ((name, issue, weight, place) for name in side.names)


def _meant_by_it(line: Line, seen: Survey, sides: Sides) -> list[Side]:
    """*It* at the head of a sentence, or *his team*, where the one before begins with a side (or names no other)."""
    it, its = _IT.match(line.text), _ITS_TEAM.search(line.text)
    it = it or its
    before = seen.lines[line.number - 1] if it and line.number else None
    if it is None or before is None or line.start >= before.paragraph_end:
        return []
    named = [side for side in sides.in_line(before) if side.names[0] in sides.parties]
    if not named:
        return []
    alone = len({side.names for side in named}) == 1
    if not HEAD.search(before.text[: named[0].start]) and (it is not its or not alone):
        return []
    return [Side(named[0].names, *it.span("it"))] if len(named[0].names) == 1 else []


def _of_tables(seen: Survey) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """What a cell says that the side of its row stresses."""
    for table in seen.report.tables:
        wanted = {n for n, cell in enumerate(table.head) if _WANTS.search(cell.text)}
        for row in table.rows:
            found = resolve(re.sub(r"\s*\(.*", "", row.cells[0].text), "") if row.cells else None
            for n, cell in enumerate(row.cells[1:] if found else (), 1):
                verb = _STRESSES.match(cell.text)
                first = verb.end() if verb else 0
                for issue, _ in issues_in(cell.text, first) if verb or n in wanted else ():
                    assert found is not None
                    yield found.name, issue, (cell.start, cell.end)


def _stressed(line: Line, side: Side, limit: int, seen: Survey) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """The issues that a sentence says a side stresses; `limit` is where the next actor stands."""
    text = line.text
    before = issue_before(line, side)
    if before:
        yield from _stressed_before(line, side, before, seen)
        return
    verb, weight = _verb(line, side)
    if verb is None or verb.end() > limit + 40 or not _belongs(verb, text, side, limit):
        return
    if seen.in_quotation(line.start + verb.end()):
        return
    end = _end(verb, text, limit)
    objects = [(verb.end(), end)]
    if verb.re is _VERB and _MADE.search(verb["strong"] or ""):
        made = _ITS_CONDITION.search(text, verb.end(), end)
        if made is None:
            return
        objects = [(verb.end(), made.start()), (made.end(), end)]  # "made … its condition", "made a condition of …"
    first = min(side.start, verb.start())
    last = first + len(text[first:end].rstrip())
    for part in (part for whole in objects for part in _parts(text, *whole)):
        named = issues_in(text, *part)
        only_weak = not any(sure for _, sure in named)
        for issue, sure in named:
            if sure or (weight == 1 and only_weak):
                yield issue, weight, (line.start + first, line.start + last)


def _end(verb: re.Match[str], text: str, limit: int) -> int:
    """Where that ends which a verb says is stressed."""
    stop = _ENDS.get(verb.re, _CLAUSE_END).search(text, verb.end() + 1)
    end = min(stop.start() if stop else len(text), verb.end() + 220)
    if verb.end() < limit < end and (_NEW_CLAUSE.search(text, verb.end(), limit) or _GAPPED.match(text, limit)):
        end = limit
    colon = text.find(": ", verb.end(), end)
    spelt_out = colon > 0 and any(sure for _, sure in issues_in(text, verb.end(), colon))
    return colon if spelt_out else end


def _stressed_before(
    line: Line, side: Side, place: tuple[int, int], seen: Survey
) -> Iterator[tuple[str, float, tuple[int, int]]]:
    if not seen.in_quotation(line.start + place[0]):
        evidence = line.start + place[0], line.start + side.end
        yield from ((issue, 1.0, evidence) for issue, sure in issues_in(line.text, *place) if sure)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What a side stresses, thing by thing: *the water, the debts and the border*."""
    for joint in _JOINT.finditer(text, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _verb(line: Line, side: Side) -> tuple[re.Match[str] | None, float]:
    """The words by which a side stresses something, and how strongly."""
    before = line.text[max(0, side.start - 12) : side.start]
    if re.search(r"(?:^|,\s|;\s|\bwhile\s|\bbut\s|\band\s)[Ff]or\s(?:the\s)?$", before):
        found = (pattern.match(line.text, side.end) for pattern in (_TURNS_ON, _FOR, _FOR_FIRST))
        return next(filter(None, found), None), 1.0
    for lead, follow in ((_LISTEN, _ALL_BACK), (_ON_TOP, _IS)):
        if lead.search(line.text, max(0, side.start - 40), side.start):
            return follow.match(line.text, side.end), 1.0
    if not (side.is_subject(line) or (before.endswith("with ") and _DOING.match(line.text, side.end))):
        return None, 0.0
    listed = _WANTS.search(line.heading) and re.fullmatch(r"\W*(?:[Tt]he\s)?", line.text[: side.start])
    first = (_LISTED.match(line.text, side.end) if listed else None) or _FIRST.match(line.text, side.end)
    noun = first or _NOUN.match(line.text, side.end)
    if noun:
        return noun, 1.0
    verb = _VERB.match(line.text, side.end)
    if verb is None or (verb["weak"] and _OF_TALKING.match(line.text, verb.end())):
        return _AND_VERB.match(line.text, side.end), 1.0
    return verb, 1.0 if verb["strong"] else 0.6


def _belongs(verb: re.Match[str], text: str, side: Side, limit: int) -> bool:
    """Whether the words are those of this side: no denial, no other actor and no other verb between."""
    if re.search(NOT, verb[0].rsplit(" ", 2)[0] + " ", re.IGNORECASE):
        return False
    if verb.re is not _VERB:
        return True
    between = text[side.end : verb.start("strong") if verb["strong"] else verb.start("weak")]
    if (
        verb.start() < limit < verb.start("strong" if verb["strong"] else "weak")
        and side.end < limit - 1
        and " and " not in between
    ):
        return False
    bare = _AUXILIARY.sub(" ", re.sub(r",[^,]*,", "", between))
    return not _OTHER_VERB.search(bare) and not _REFUSED.search(bare)
