"""Who talks, who mediates, who hosts, who else is spoken of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from kadesh.reading.facts.mentions import Mention
from kadesh.reading.facts.names import SLOT, Named, Template, resolve, template
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.tables.first_look import PARTS
from kadesh.reading.tables.first_look import TALKS as TALKS_WORDS
from kadesh.reading.tables.parts import (
    ARMED,
    COLLECTIVES,
    COMPANY_KINDS,
    MEDIATING,
    MEDIATORS,
    NO_VERB,
    REBELS,
    STRONG_TALKS,
    TALKS,
    TEAM,
)
from kadesh.reading.tables.states import ORGANISATIONS, state_of

Part = Literal["party", "mediator", "host", "other"]
_S = SLOT
_WHO = (
    r"(?:\s(?:officials|negotiators|delegations?|representatives|diplomats|envoys|leaders|opposition|rebels|panels?|"
    r"teams?|ministers))?"
)
_R = rf"(?:(?!(?:in|at|on|near|until|after|before|during)\s)[a-z]+(?:-[a-z]+)?\s){{0,3}}?{_S}"
_TO = rf"(?:,?\sand\s|,\s|\s&\s){_R}"
_BETWEEN = re.compile(rf"[Bb]etween\s(?:both\s)?{_R}{_WHO}(?:,\s{_R}{_WHO})?,?\sand\s{_R}")
_BOTH = re.compile(
    rf"{_S}{_WHO}\sand\s{_R}\s(?:\w+\s){{0,2}}?(?:{TEAM}|diplomats|officials|envoys|representatives|ministers|leaders|presidents)\b"
)
_OF_BOTH = re.compile(
    rf"(?i:delegations?|negotiators|envoys|representatives|delegates|teams|officials)\s(?:of|from|for|"
    rf"representing)\s(?:both\s)?{_R}\sand\s(?:from\s|of\s)?{_R}"
)
_DO = re.compile(
    rf"(?:{_S}{_WHO},\s)?{_S}{_WHO},?\sand\s{_R}{_WHO}(?:,\s[^,]{{3,80}},|,)?\s(?:\w+\s){{0,3}}?(?:agree[ds]?|met|meet|"
    rf"h[eo]ld(?:ing)?|resume[ds]?|began|"
    rf"begin|ended?|conclude[ds]?|fail(?:ed)?|sign(?:ed)?|open(?:ed)?|wrap(?:ped)? up|return(?:ed)?|exchange[ds]?|"
    rf"closed?|br(?:oke|eak)\s(?:off|up)|s[ia]t\sdown|suspend(?:ed)?|adjourn(?:ed)?|start(?:ed)?|extend(?:ed)?|"
    rf"launch(?:ed)?|struck|reached|"
    rf"left\s(?:{_S}|the\s\w+)(?=\s[^.;]{{0,40}}?\bwith(?:out)?\b)|"
    rf"(?:are|were|get|got|come|came|moved?|drawn|drew|edged?) (?:any |no )?(?:closer|nearer)|differ(?:ed)?|disagreed?|"
    rf"remain(?:ed)? (?:\w+ )?apart|traded?|negotiat\w+|discuss\w*|talk\w*)\b"
)
_WITH = re.compile(
    rf"(?:{_S}\s(?:\w+\s){{0,4}}?)?(?:met|talks|negotiations|negotiating|negotiate|dialogue|deal|agreement|"
    rf"ceasefire|discussions|meeting|round|session)\s(?:\w+\s){{0,2}}?with\s{_R}"
)
_OPEN = re.compile(
    rf"^(?:[^.;]{{2,60}}?\s[-–—]+\s)?(?:[\w.’'-]+\s){{0,3}}?{_S}{_WHO}(?:,\s[^,{_S}]{{3,60}},)?\sand\s{_R}{_WHO}(?:,\s[^,{_S}]{{3,60}},)?"
    rf"\s(?!(?:{NO_VERB})\b)[a-z]+\b"
)
"""The two that an opening sentence sets side by side, whatever it tells of them."""
_MET = re.compile(rf"{_S}{_WHO}\s(?:\w+\s){{0,2}}?met\s(?:with\s)?{_R}")
_HYPHEN = re.compile(
    rf"(?<![\w-])(?P<a>[A-Z][\w.’']{{1,20}})(?:-|–|—|/)(?P<b>[A-Z][\w.’']{{1,20}}(?:\s[A-Z][a-z]{{2,15}})?)"
    rf"(?:(?:-|–)(?P<c>[A-Z][\w.]{{1,20}}))?\s(?:[\w-]+\s){{0,2}}?(?i:{TALKS})\b"
)
_TEAM_OF = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?(?i:{TEAM})\b")
_MEDIATED_BY = re.compile(
    rf"\b(?:mediated|brokered|facilitated|sponsored|convened|moderated|mediation|"
    rf"facilitation)\s(?:\w+\s)?by\s{_R}(?:{_TO}){{0,2}}"
)
_AUSPICES = re.compile(
    rf"\bunder\s(?:the\s)?(?:auspices|mediation|facilitation|sponsorship)\sof\s{_R}|\bthrough\s{_R}(?=\s(?:mediat"
    rf"|intermediar))"
)
_MEDIATES = re.compile(
    rf"{_S}(?:{_TO}){{0,2}},?\s(?:which\s|who\s)?(?!(?:was|were)\s(?:\w+\s)?(?:mediated|brokered|"
    rf"facilitated))(?:\w+\s){{0,3}}?(?:mediat(?:es?|ed|ing)|broker(?:s|ed|ing)|facilitat(?:es?|ed|ing)|act(?:s|"
    rf"ed|ing)?\sas\s(?:a\s|the\s)?(?:mediators?|intermediar(?:y|ies)|go-betweens?|guarantors?|facilitators?)|"
    rf"shuttl(?:es|ed|ing))\b(?!\sby)"
)
_HOSTED_BY = re.compile(rf"\bhosted\s(?:\w+\s)?by\s{_R}(?:\sand\s{_R})?")
_HOSTS = re.compile(
    rf"{_S},?\s(?:which\s)?(?:(?:is|has|will|are|had|also|again|offered|to|been)\s){{0,3}}host(?:s|ed|ing)?\b"
)
_TALKS_IN = re.compile(rf"\b{STRONG_TALKS}\s(?:(?!that|who|which|as\b)[\w.]+\s){{0,6}}?in\s$", re.IGNORECASE)
_STRONG = re.compile(rf"\b{STRONG_TALKS}\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b[Tt]he\s(?:(?:opposition|rebel|separatist|paramilitary|militant|guerrilla|breakaway)\s)?$")
_COLLECTIVE = re.compile(COLLECTIVES)
_REBELS = re.compile(REBELS)
_KIND = re.compile(rf"\b(?:{COMPANY_KINDS})\s$")
_LOOKED_AT = 100_000
"""Characters of a report in which names are looked for."""
_REBELS_OF = re.compile(r"\b(?:rebels?|insurgen(?:ts?|cy)|guerrillas?|separatists?|militants?)\b")
_LETTERED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s(?:of|for|and|the|[A-Z][\w’'-]+)){1,6})\s\((?P<letters>[A-Z][A-Za-z/-]{1,8})\)"
)
_CALLED = 3
"""Times that a report calls a movement by its letters, where they are given with its name."""
_OFTEN = 4
"""Mentions of a state in a report that is on it."""
_OPENING_LINES = 12
"""Sentences, with the headline, in which a report opens."""
_AT_HEAD = re.compile(r"(?:[^.;]{2,60}?\s[-–—]+\s)?\W*(?:[Tt]he\s)?")
_JOINED = re.compile(r"(?:['’]s?)?(?:,\s|,?\sand\s|\s&\s)(?:the\s)?")
_THEN_VERB = re.compile(rf"\s(?!(?:{NO_VERB})\b)[A-Za-z]+", re.IGNORECASE)
_FORMER = re.compile(r"\b(?:former|formerly|ex)[\s-]$")
_COUNTERPART = frozenset(["counterpart", "counterparts"])
_SENT = re.compile(
    r"\b(?:delegations?|delegates|representatives|negotiators?|envoys|negotiating team)\b", re.IGNORECASE
)
_ANY = re.compile(rf"\b{TALKS}\b", re.IGNORECASE)
_PARTS = re.compile(
    (r"mediat|broker|facilitat|guarantor|host|auspices|intermediar|sponsor|convened|shuttl"), re.IGNORECASE
)
_BODY_AFTER = re.compile(r"(?:['’]s)?\s(?:[\w-]+\s){0,2}?(government|army|military|junta|authorities|regime)\b")


@dataclass(frozen=True)
class Actor:
    """A state or movement with its part in the talks."""

    name: str
    part: Part
    aliases: tuple[str, ...]
    certainty: float
    evidence: tuple[tuple[int, int], ...]


class _Tally:
    """Weights by name and part, with where they come from."""

    def __init__(self) -> None:
        self.weight: dict[tuple[str, Part], float] = defaultdict(float)
        self.evidence: dict[tuple[str, Part], list[tuple[int, int]]] = defaultdict(list)
        self.aliases: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, named: Named, part: Part, weight: float, place: tuple[int, int]) -> None:
        key = named.name, part
        self.weight[key] += weight
        self.evidence[key].append(place)
        if named.alias:
            self.aliases[named.name][named.alias] = None

    def merge(self, name: str, whole: str) -> None:
        """Count a party for another one."""
        self.weight[whole, "party"] += self.weight.pop((name, "party"))
        self.evidence[whole, "party"] = sorted(self.evidence.pop((name, "party")) + self.evidence[whole, "party"])


def actors(seen: Survey) -> tuple[Actor, ...]:
    """Parties, mediators and hosts, in the order in which the report first names them in that part."""
    tally = _Tally()
    bodies = bodies_of(seen)
    text = seen.report.text[:_LOOKED_AT]
    for line in seen.lines:
        for named, part, weight, place in _in_line(line, text, bodies):
            tally.add(named, part, weight, place)
    _merge_names(tally, text)
    parties = _parties(tally)
    for fewer in (_of_opening(seen, text, bodies), _most_named(seen), _rebels_and_state(seen, tally, text)):
        if len(parties) < 2:
            for named, part, weight, place in fewer:
                tally.add(named, part, weight, place)
            _merge_names(tally, text)
            parties = _parties(tally)
    found = [_actor(tally, name, "party", parties) for name in parties]
    for part in ("mediator", "host"):
        found += [_actor(tally, n, p, parties) for n, p in tally.weight if p == part and n not in parties]
    return tuple(found)


def _actor(tally: _Tally, name: str, part: Part, parties: tuple[str, ...]) -> Actor:
    key = name, part
    places = tuple(dict.fromkeys(tally.evidence[key]))[:5]
    certainty = min(0.95, 0.5 + 0.1 * tally.weight[key])
    return Actor(name, part, tuple(tally.aliases[name]), round(certainty if parties else 0.5, 2), places)


def _parties(tally: _Tally) -> tuple[str, ...]:
    weights = {n: w for (n, p), w in tally.weight.items() if p == "party"}
    for name in list(weights):
        if tally.weight.get((name, "mediator"), 0) >= weights[name]:
            del weights[name]
    top = sorted(weights.values(), reverse=True)
    if not top or top[0] < 1:
        return ()
    least = max(1.0, 0.3 * (top[1] if len(top) > 1 else top[0]))
    kept = [n for n, w in weights.items() if w >= least]
    return tuple(sorted(kept, key=lambda n: tally.evidence[n, "party"][0]))


def _merge_names(tally: _Tally, text: str) -> None:
    """An abbreviation, a plural or a shorter form of a movement's name counts for the whole name, *the rebels* too."""
    for rebels in [n for n, p in tally.weight if p == "party" and _REBELS.fullmatch(n)]:
        movement = _movement(tally, text)
        if movement:
            tally.merge(rebels, movement.name)
            tally.aliases[movement.name] |= {movement.alias: None} if movement.alias else {}
    names = {n for n, p in tally.weight if p == "party"}
    names |= {
        f"{n}s" for n in names if state_of(n) is None and re.search(rf"\bthe {re.escape(n)}s\b", text, re.IGNORECASE)
    }
    for name in sorted(names):
        whole = next(
            (
                o
                for o in sorted(names)
                if o != name and (name in tally.aliases[o] or o == name + "s" or o.startswith(name + " "))
            ),
            None,
        )
        if whole is None or (name, "party") not in tally.weight:
            continue
        tally.merge(name, whole)
        tally.aliases[whole][name] = None


def _movement(tally: _Tally, text: str) -> Named | None:
    """The movement that *the rebels* are: the one with most weight, or the one a report most calls by its letters."""
    weights = {n: w for (n, p), w in tally.weight.items() if p == "party"}
    known = [n for n in weights if state_of(n) is None and n not in ORGANISATIONS and not _REBELS.fullmatch(n)]
    if known:
        return Named(max(known, key=lambda n: weights[n]), is_state=False)
    called: Counter[Named] = Counter()
    for match in _LETTERED.finditer(text):
        words = match["name"].lower().split()
        if any(w in ARMED or w.removesuffix("s") in ARMED for w in words):
            called[Named(match["letters"], is_state=False, alias=match["name"])] = len(
                re.findall(rf"\b{re.escape(match['letters'])}\b", text)
            )
    best = called.most_common(1)
    return best[0][0] if best and best[0][1] >= _CALLED else None


_PATTERNS: tuple[tuple[str, re.Pattern[str], Part, float, int], ...] = (
    ("", _MEDIATED_BY, "mediator", 2.0, 1),
    ("", _MEDIATES, "mediator", 2.0, 1),
    ("", _AUSPICES, "mediator", 2.0, 1),
    ("", _HOSTED_BY, "host", 1.0, 1),
    ("", _HOSTS, "host", 1.0, 1),
    (" and ", _BOTH, "party", 2.0, 2),
    (" and ", _OF_BOTH, "party", 3.0, 2),
    (" and ", _DO, "party", 1.5, 2),
    (" with ", _WITH, "party", 1.0, 1),
    (" met ", _MET, "party", 1.0, 2),
)
"""Words a sentence must have, the pattern, the part its names have, the weight, and how many names it must hold."""
Row = tuple[Named, Part, float, tuple[int, int]]


def _in_line(line: Line, text: str, bodies: dict[str, str]) -> Iterator[Row]:
    words = line.text
    if not (line.has(TALKS_WORDS) or line.has_stem(PARTS)):
        return
    strong, any_talks = bool(_STRONG.search(words)), bool(_ANY.search(words))
    mediating = bool(_PARTS.search(words))
    if not (strong or any_talks or mediating or " met " in words or _SENT.search(words)):
        return
    for mention in line.states:
        yield from _by_ending(line, mention)
    yield from _counterparts(line)
    yield from _hyphened(line, text)
    slots = _Slots(line, template(words), text, bodies)
    if "etween " in words:
        yield from slots.between(strong=strong)
    for needed, pattern, part, weight, least in _PATTERNS:
        if (
            needed in words
            and (strong or pattern is not _DO or " met" in words or (any_talks and " left " in words))
            and (part == "party" or mediating)
        ):
            yield from slots.rows(pattern, part, weight, least)


@dataclass(frozen=True)
class _Slots:
    """A sentence and its template."""

    line: Line
    made: Template
    text: str
    bodies: dict[str, str]

    def rows(self, pattern: re.Pattern[str], part: Part, weight: float, least: int = 1) -> Iterator[Row]:
        """A row for every name in a slot of a pattern, where at least so many slots hold one."""
        for match in pattern.finditer(self.made.text):
            found = [row for row in self._named(match) if part == "party" or row[0].is_state]
            if len({named.name for named, _ in found}) >= least:
                yield from ((named, part, weight, place) for named, place in found)

    def between(self, *, strong: bool) -> Iterator[Row]:
        """Both names of *between … and …*, weighed by what it is that lies between them."""
        for match in _BETWEEN.finditer(self.made.text):
            near = self.made.text[max(0, match.start() - 60) : match.start()]
            weight = 3.0 if _STRONG.search(near) else 2.0 if strong else 1.0 if _ANY.search(near) else 0.0
            found = list(self._named(match))
            if weight and len(found) >= 2:
                yield from ((named, "party", weight, place) for named, place in found)

    def _named(self, match: re.Match[str]) -> Iterator[tuple[Named, tuple[int, int]]]:
        for at in range(match.start(), match.end()):
            if self.made.text[at] != SLOT:
                continue
            if _FORMER.search(self.made.text[max(0, at - 12) : at]):
                continue
            start, end = self.made.place(at)
            words = self.line.text[start:end]
            named: Named | None
            if words.lower() in self.bodies:
                named = Named(self.bodies[words.lower()], is_state=True)
            elif words[:1].islower():
                rebels = _REBELS.match(words)
                called = rebels["rebels"] if rebels else words if _COLLECTIVE.fullmatch(words) else ""
                named = Named(called, is_state=False) if called else None
            else:
                if _KIND.search(self.line.text[max(0, start - 24) : start]):
                    yield Named(words, is_state=False), (self.line.start + start, self.line.start + end)
                    continue
                article = "the " if _ARTICLE.search(self.line.text[max(0, start - 24) : start]) else ""
                named = resolve(article + words, self.text)
            if named:
                yield named, (self.line.start + start, self.line.start + end)


def _of_opening(seen: Survey, text: str, bodies: dict[str, str]) -> Iterator[Row]:
    """The two that stand side by side at the head of the headline or of an opening sentence."""
    for line in seen.lines[:_OPENING_LINES]:
        for one, other in pairwise(line.states[:3]):
            before, after = line.text[: one.start - line.start], line.text[other.end - line.start :]
            between = line.text[one.end - line.start : other.start - line.start]
            if (
                (_AT_HEAD.fullmatch(before) and _JOINED.fullmatch(between) and _THEN_VERB.match(after))
                and one.name != other.name
                and "body" not in (one.form, other.form)
            ):
                yield from ((Named(m.name, is_state=True), "party", 1.0, (m.start, m.end)) for m in (one, other))
        if not line.is_heading and " and " in line.text:
            yield from _Slots(line, template(line.text), text, bodies).rows(_OPEN, "party", 1.0, 2)


def _most_named(seen: Survey) -> Iterator[Row]:
    """The two states of which a report on talks speaks most, where no other comes near them."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mention in (m for line in seen.lines for m in line.states if m.form != "body"):
        places[mention.name].append((mention.start, mention.end))
    ranked = sorted(places.items(), key=lambda item: -len(item[1]))
    counts = [len(found) for _, found in ranked[:3]] + [0, 0, 0]
    if counts[1] >= _OFTEN and counts[1] > 1.5 * counts[2] and any(_STRONG.search(x.text) for x in seen.lines[:3]):
        yield from ((Named(name, is_state=True), "party", 1.0, found[0]) for name, found in ranked[:2])


def _rebels_and_state(seen: Survey, tally: _Tally, text: str) -> Iterator[Row]:
    """The one movement of a report on talks with rebels, and the state of which it speaks most."""
    if not _REBELS_OF.search(text) or not any(_STRONG.search(line.text) for line in seen.lines):
        return
    movement = _movement(tally, text)
    states = [m for line in seen.lines for m in line.states if m.form in ("name", "adjective")]
    most = Counter(m.name for m in states).most_common(1)
    if movement and most:
        start = text.index(movement.name)
        state = next(m for m in states if m.name == most[0][0])
        yield Named(state.name, is_state=True), "party", 1.0, (state.start, state.end)
        yield movement, "party", 1.0, (start, start + len(movement.name))


def _counterparts(line: Line) -> Iterator[Row]:
    """*The Omani minister and his Iraqi counterpart*: both."""
    if not line.has(_COUNTERPART):
        return
    for one, other in pairwise(line.states):
        if line.text.startswith(" counterpart", other.end - line.start) and one.name != other.name:
            yield from ((Named(m.name, is_state=True), "party", 3.0, (m.start, m.end)) for m in (one, other))


def _hyphened(line: Line, text: str) -> Iterator[Row]:
    for match in _HYPHEN.finditer(line.text):
        named = [
            (resolve(match[key], text) or resolve(match[key].split()[0], text), key)
            for key in ("a", "b", "c") if match[key]
        ]  # fmt: skip
        if sum(1 for n, _ in named if n) >= 2:
            for found, key in named:
                if found:
                    yield found, "party", 3.0, (line.start + match.start(key), line.start + match.end(key))


def bodies_of(seen: Survey) -> dict[str, str]:
    """*the army*, *the government*: the state by whose name or adjective the word stands elsewhere in the report."""
    found: dict[str, str] = {}
    for line in seen.lines:
        for mention in line.states:
            match = _BODY_AFTER.match(line.text, mention.end - line.start)
            if match and mention.form != "body":
                found.setdefault(match[1], mention.name)
    counts = Counter(m.name for line in seen.lines for m in line.states if m.form in ("name", "adjective"))
    top = counts.most_common(2)
    if top and (len(top) == 1 or top[0][1] >= 2 * top[1][1]):
        found.setdefault("government", top[0][0])
    titled = {m.name for line in seen.lines[:1] for m in line.states if m.form in ("name", "adjective")}
    return found | (dict.fromkeys(("government",), *titled) if len(titled) == 1 and "government" not in found else {})


def _by_ending(line: Line, mention: Mention) -> Iterator[Row]:
    """*Omani-mediated*, *Qatari mediators*, *the Iranian delegation*."""
    named = Named(mention.name, is_state=True)
    after = line.text[mention.end - line.start : mention.end - line.start + 60]
    before = line.text[max(0, mention.start - line.start - 60) : mention.start - line.start]
    place = mention.start, mention.end
    if re.match(MEDIATING, after) and (
        re.match(r"-(?:brokered|mediated|facilitated|sponsored)", after)
        or re.search(rf"^\S+\s(?:[\w-]+\s){{0,2}}?{STRONG_TALKS}\b", after, re.IGNORECASE)
    ):
        yield named, "mediator", 2.0, place
    elif re.match(
        r"-?,?\s(?:(?:and\s)?[\w.]+-?,?\s){0,2}?(?:and\s)?[A-Z][\w.]+-(?:brokered|mediated|facilitated|sponsored)\b",
        after,
    ):
        yield named, "mediator", 1.5, place
    elif re.match(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?{MEDIATORS}\b", after, re.IGNORECASE):
        yield named, "mediator", 2.0, place
    elif (
        mention.form != "body"
        and _TEAM_OF.match(after)
        and re.search(r"negotiat|delegat|team|side", after[:40], re.IGNORECASE)
    ):
        yield named, "party", 0.7, place
    if mention.form in ("seat", "name") and _TALKS_IN.search(before):
        yield named, "host", 1.0, place
