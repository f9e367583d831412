"""The frames in which a sentence on talks names who sits at the table, who mediates and who hosts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kadesh.reading.facts.mentions import Mention
from kadesh.reading.facts.names import SLOT, Named, Template, resolve, template
from kadesh.reading.facts.survey import Line
from kadesh.reading.facts.tally import REBEL_WORDS, Part, Row
from kadesh.reading.tables.first_look import PARTS
from kadesh.reading.tables.first_look import TALKS as TALKS_WORDS
from kadesh.reading.tables.parts import (
    COLLECTIVES,
    COMPANY_KINDS,
    MEDIATING,
    MEDIATORS,
    NO_VERB,
    OFFICIALS,
    STRONG_TALKS,
    TALKS,
    TEAM,
)
from kadesh.reading.tables.states import TWINS

_S = SLOT
_WHO = (
    r"(?:\s(?:(?:[a-z]+ly\s)?(?:[a-z]+(?:ed|al|im)\s)?government|officials|negotiators|delegations?|representatives|diplomats|envoys|leaders|opposition|rebels|panels?|"
    r"teams?|ministers))?"
)
_REGION = (
    r"(?:[a-z-]+\s){1,3}?(?:(?:region|republic|territory|province|state|enclave|administration)\sof|"
    r"(?:faction|wing|branch|remnants?|splinter|offshoot)\sof(?:\sthe)?)\s"
)
"""*The breakaway region of …*, *a dissident faction of the …*, before a name."""
_OPERATOR = rf"(?:(?:[a-z’'-]+\s){{0,4}}?(?:{COMPANY_KINDS}),\s|the\s{_S},\s(?={_S},))"
"""*The mine’s operator, …*, before a name."""
_RECOGNISED = rf"{_S}\s(?:[a-z]+ly\s)?(?:recogni[sz]ed|interim|transitional)\s"
"""*Yemen's internationally recognised …*, before *government*."""
_R = (
    rf"(?:{_REGION}|{_OPERATOR}|{_RECOGNISED}|"
    rf"(?:(?!(?:in|at|on|near|until|after|before|during)\s)[a-z]+(?:-[a-z]+)?\s){{0,3}}?){_S}"
)
_TO = rf"(?:,?\sand\s|,\s|\s&\s){_R}"
_BETWEEN = re.compile(rf"[Bb]etween\s(?:both\s)?{_R}{_WHO}(?:,\s{_R}{_WHO})?,?\sand\s{_R}")
_BOTH = re.compile(
    rf"{_S}{_WHO}\sand\s{_R}\s(?:(?!(?:the|both|all|their)\s)\w+\s){{0,2}}?(?:{TEAM}|diplomats|officials|envoys|representatives|ministers|leaders|presidents)\b"
)
_OF_BOTH = re.compile(
    rf"(?i:delegations?|ministries|governments|negotiators|envoys|representatives|delegates|teams|officials|ministers|diplomats|leaders|presidents|"
    rf"experts)\s(?:of|from|for|representing)\s(?:both\s)?(?:{_R},\s)?{_R}{_WHO},?\sand\s(?:from\s|of\s)?{_R}"
    r"(?!\s(?:attend|observ|look|watch|present|as\s(?:guarantors|observers|witnesses)))"
)
_DO = re.compile(
    rf"(?:{_S}{_WHO},\s)?{_S}{_WHO},?\sand\s{_R}{_WHO}(?:(?P<aside>,\s[^,]{{3,140}}),|,)?\s(?:(?!(?:in|on|at|to|of|for|from|over|the)\s)\w+\s){{0,3}}?(?:agree[ds]?|met|meet|"
    rf"h[eo]ld(?:ing)?|resume[ds]?|began|"
    rf"begin|ended?|conclude[ds]?|fail(?:ed)?|sign(?:ed)?|open(?:ed)?|(?:wrap(?:ped)?|w[io]und) up|"
    rf"return(?:ed)?|exchange[ds]?|"
    rf"closed?|br(?:oke|eak)\s(?:off|up)|s[ia]t\s(?:down|across|opposite|together|face)|suspend(?:ed)?|adjourn(?:ed)?|start(?:ed)?|extend(?:ed)?|"
    rf"launch(?:ed)?|struck|reached|"
    rf"left\s(?:{_S}|the\s\w+)(?=\s[^.;]{{0,40}}?\bwith(?:out)?\b)|"
    rf"(?:are|were|get|got|come|came|moved?|drawn|drew|edged?) (?:any |no )?(?:closer|nearer)|differ(?:ed)?|disagreed?|"
    rf"remain(?:ed)? (?:\w+ )?apart|traded?|negotiat\w+|discuss\w*|talk\w*)\b"
)
_WITH = re.compile(
    rf"(?:{_S}\s(?:\w+\s){{0,4}}?)?(?:met|talks|negotiations|negotiating|negotiate|dialogue|deal|agreement|"
    rf"ceasefire|discussions|meeting|round|session)\s(?:\w+\s){{0,2}}?(?<!together\s)(?<!along\s)(?<!jointly\s)with\s{_R}"
    rf"(?:(?:,\s|,?\sand\s){_R})?"
)
_SAID_OF_TALKS = re.compile(
    rf"(?:^|[:–—-]\s)(?:[Tt]he\s)?{_S}(?:\s[\w’'-]+){{0,4}}?\s(?:said|says)\s[^.;]{{0,80}}?\b"
    rf"(?:talks|negotiations|round|meeting|dialogue|session)\s(?:\w+\s){{0,2}}?(?:with|over)\s{_R}"
)
"""*A’s ministry said that the talks with B …*."""
SIDE_BY_SIDE = re.compile(
    rf"^(?P<dateline>[^.;]{{2,60}}?\s[-–—]+\s)?(?:[\w.’'-]+\s){{0,4}}?{_S}{_WHO}(?:,\s[^,{_S}]{{3,60}},)?\sand\s{_R}{_WHO}(?:(?P<aside>,\s[^,]{{3,140}}),)?"
    rf"\s(?!(?:{NO_VERB})\b)[a-z]+\b"
)
"""The two that an opening sentence sets side by side, whatever it tells of them."""
_MET = re.compile(rf"{_S}{_WHO}\s(?:\w+\s){{0,2}}?met\s(?:with\s)?{_R}")
_HYPHEN = re.compile(
    rf"(?<![\w-])(?!(?:A[a-z]|El)[-–])(?P<a>[A-Z][\w.’']{{1,20}})(?:-|–|—|/)(?P<b>[A-Z][\w.’']{{1,20}}(?:\s[A-Z][a-z]{{2,15}})?)"
    rf"(?:(?:-|–)(?P<c>[A-Z][\w.]{{1,20}}))?\s(?:[\w-]+\s){{0,2}}?(?i:{TALKS})\b"
)
_TEAM_OF = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?(?i:{TEAM})\b")
_MEDIATED_BY = re.compile(
    rf"\b(?:mediated|brokered|facilitated|sponsored|convened|moderated|mediation|"
    rf"facilitation)\s(?:\w+\s)?by\s{_R}(?:{_TO}){{0,2}}"
)
_MEDIATORS_FROM = re.compile(
    rf"\b(?:[Mm]ediators?|[Ff]acilitators?|[Ii]ntermediaries)\s(?:from|of)\s{_R}(?:{_TO}){{0,3}}"
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
STRONG = re.compile(rf"\b{STRONG_TALKS}\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b[Tt]he\s(?:(?:opposition|rebel|separatist|paramilitary|militant|guerrilla|breakaway)\s)?$")
_COLLECTIVE = re.compile(COLLECTIVES)
_KIND = re.compile(rf"\b(?:{COMPANY_KINDS})\s$")
_TRAVEL = re.compile(r"\b(?:travell?|shuttl|fl(?:y|ew|ies)|mov|commut)\w*\s(?:\w+\s)?$", re.IGNORECASE)
_MEDIATOR = re.compile(r"\b[Mm]ediators?,?\s(?:the\s)?$")
_LETTERED = re.compile(r"(?P<body>[a-z][a-z ]+)\s\((?P<letters>[A-Z]{2,6})\)")
_FORMER = re.compile(r"\b(?:former|formerly|ex)[\s-]$")
_MEETING_OF = re.compile(r"\b(?:between|talks|meeting|negotiations)\s(?:[\w’'-]+\s){0,4}?$")
_MET_NEXT = re.compile(
    r"[^.;]{0,80}?\b(?:met|meet|held|talk\w*|discuss\w*|agreed?|opened|began|resumed|sat|negotiat\w+|ended|signed)\b"
)
_TWO = re.compile(rf"\b(?:[Tt]he\stwo|[Bb]oth|[Tt]he)\s(?P<twins>{'|'.join(TWINS)})\b")
_PERSON = rf"(?:['’]s)?\s(?:[\w’'-]+\s){{0,4}}?{OFFICIALS}(?:\sfor\s[\w\s]{{3,25}}?)?,?\s(?:[A-Z][\w.’'-]*,?\s){{1,4}}"
_OFFICIAL = re.compile(
    rf"{_PERSON}(?:and\s|(?P<met>met\s(?:with\s)?|sat\sdown\swith\s|hosted\s|received\s))(?:the\s|his\s|her\s)?"
)
_OFFICIALS_MEET = re.compile(
    rf"{_PERSON}(?:[\w’'-]+\s){{0,3}}?(?:met|meet|held|hold|sat|ended|opened|began|resumed|concluded|wrapped|discussed|spoke|"
    r"agreed|signed|spent|talked|left|announced|negotiated|failed|completed|finished|conducted)\b"
)
_DEALING = re.compile(
    r"\b(?:to|at)\sthe\s(?:\w+\s)?table\b|\bto\sterms\b|\b(?:signed|initialled|discussed|negotiated|hammered\sout|bargained|agreed)\b"
)
"""What only sides do together, though no word for talks stands in the sentence."""
_BROUGHT = re.compile(
    rf"\b(?:bring|brings|brought|bringing|coax|coaxed|reconcile|reconciled)\s(?:the\s)?{_R}{_WHO}\sand\s{_R}{_WHO}"
    r"\s(?:back\s)?(?:to\s(?:terms|the\s(?:\w+\s)?table|peace|agree)|together|face\sto\sface|into\s(?:one|a|the\ssame)\sroom)"
)
"""*The attempt to bring A and B to terms*."""
_ENDED_WITH = re.compile(
    rf"(?P<aside>\b(?i:{STRONG_TALKS})\b[^.;]{{0,60}}?)\s(?:ended|closed|finished|broke\s(?:up|off)|concluded|left|leaving|brought)\s(?:with\s)?"
    rf"{_R}\sand\s{_R}"
)
_TEAMS = frozenset(("team", "side", "delegation", "negotiator"))
_COUNTERPART = frozenset(["counterpart", "counterparts"])
_SENT = re.compile(
    r"\b(?:presidents|leaders|premiers|"
    r"delegat(?:ions?|es)|representatives|negotiators?|envoys|negotiating team|ministers|counterparts?|table)\b"
)
_AT_TABLE = re.compile(r"\s(?:met|sat|spent)\s")
_ANY = re.compile(rf"\b{TALKS}\b")  # in small letters, as _PARTS and _SENT
_PARTS = re.compile(r"mediat|broker|facilitat|guarantor|host|auspices|intermediar|sponsor|convened|shuttl")
_PATTERNS: tuple[tuple[str, re.Pattern[str], Part, float, int], ...] = (
    ("", _MEDIATED_BY, "mediator", 2.0, 1),
    ("", _MEDIATES, "mediator", 2.0, 1),
    ("", _AUSPICES, "mediator", 2.0, 1),
    ("", _MEDIATORS_FROM, "mediator", 2.0, 1),
    ("", _HOSTED_BY, "host", 1.0, 1),
    ("", _HOSTS, "host", 1.0, 1),
    (" and ", _BOTH, "party", 2.0, 2),
    (" and ", _OF_BOTH, "party", 3.0, 2),
    (" and ", _DO, "party", 1.5, 2),
    (" and ", _ENDED_WITH, "party", 1.5, 2),
    (" and ", _BROUGHT, "party", 2.0, 2),
    (" with ", _WITH, "party", 1.0, 1),
    (" said ", _SAID_OF_TALKS, "party", 1.0, 2),
    (" met ", _MET, "party", 1.0, 2),
)
"""Words a sentence must have, the pattern, the part its names have, the weight, and how many names it must hold."""


def rows_in(line: Line, text: str, bodies: dict[str, str]) -> Iterator[Row]:
    """Everybody to whom a sentence on talks gives a part.

    `text` is that of the report, for what a name is elsewhere; `bodies` are words such as *the army*, to their state.
    """
    words = line.text
    if not (line.has(TALKS_WORDS) or line.has_stem(PARTS)):
        if line.has(_TEAMS):
            for mention in line.states:
                yield from _by_ending(line, mention)
        return
    strong, any_talks = bool(STRONG.search(words)), bool(_ANY.search(line.low))
    mediating = bool(_PARTS.search(line.low))
    dealing = _DEALING.search(words) is not None
    if not (strong or any_talks or mediating or dealing or _AT_TABLE.search(words) or _SENT.search(line.low)):
        return
    for mention in line.states:
        yield from _by_ending(line, mention)
    yield from _twins(line)
    yield from _counterparts(line)
    yield from _officials(line)
    yield from _hyphened(line, text)
    slots = Slots(line, template(words), text, bodies)
    if "etween " in words:
        yield from slots.between(strong=strong)
    for needed, pattern, part, weight, least in _PATTERNS:
        if (
            needed in words
            and (
                strong
                or pattern is not _DO
                or dealing
                or " met" in words
                or " sat " in words
                or (any_talks and " left " in words)
            )
            and (part == "party" or mediating)
        ):
            yield from slots.rows(pattern, part, weight, least)


@dataclass(frozen=True)
class Slots:
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
            if _TRAVEL.search(near):
                continue
            weight = 3.0 if STRONG.search(near) else 2.0 if strong else 1.0 if _ANY.search(near.lower()) else 0.0
            found = list(self._named(match))
            if weight and len(found) >= 2:
                yield from ((named, "party", weight, place) for named, place in found)

    def _named(self, match: re.Match[str]) -> Iterator[tuple[Named, tuple[int, int]]]:
        beside = [match.span(name) for name in ("aside", "dateline") if name in match.re.groupindex]
        for at in range(match.start(), match.end()):
            if self.made.text[at] != SLOT or any(start <= at < end for start, end in beside):
                continue
            left = self.made.text[max(0, at - 16) : at]
            if _FORMER.search(left) or _MEDIATOR.search(left):
                continue
            start, end = self.made.place(at)
            if self.made.text.startswith(f", {SLOT},", at + 1) and _COLLECTIVE.fullmatch(self.line.text[start:end]):
                continue  # "the mine's operator, X, …"
            named = self._meant(start, end)
            if named:
                yield named, (self.line.start + start, self.line.start + end)

    def _meant(self, start: int, end: int) -> Named | None:
        """Who the words in a slot are."""
        words, before = self.line.text[start:end], self.line.text[max(0, start - 24) : start]
        whole = next(
            (m for m in self.line.states if _is_within(start + self.line.start, end + self.line.start, m)), None
        )
        if whole:  # "Trinidad and Tobago"
            return Named(whole.name, is_state=True)
        if words.lower() in self.bodies:
            return Named(self.bodies[words.lower()], is_state=True)
        if lettered := _LETTERED.fullmatch(words):  # "the army (SAF)"
            return Named(lettered["letters"], is_state=False, alias=lettered["body"])
        if words[:1].islower():
            rebels = REBEL_WORDS.match(words)
            called = rebels["rebels"] if rebels else words if _COLLECTIVE.fullmatch(words) else ""
            return Named(called, is_state=False) if called else None
        if _KIND.search(before):
            return Named(words, is_state=False)
        return resolve(("the " if _ARTICLE.search(before) else "") + words, self.text)


def _is_within(start: int, end: int, mention: Mention) -> bool:
    return mention.start <= start and end <= mention.end and end - start < mention.end - mention.start


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


def _twins(line: Line) -> Iterator[Row]:
    """*The two Koreas*: both."""
    for match in _TWO.finditer(line.text):
        place = line.start + match.start(), line.start + match.end()
        yield from ((Named(name, is_state=True), "party", 2.0, place) for name in TWINS[match["twins"]])


def _counterparts(line: Line) -> Iterator[Row]:
    """*The Omani minister and his Iraqi counterpart*: both."""
    if not line.has(_COUNTERPART):
        return
    for one, other in pairwise(line.states):
        if line.text.startswith(" counterpart", other.end - line.start) and one.name != other.name:
            weight = (
                3.0
                if _MEETING_OF.search(line.text[: one.start - line.start])
                or _MET_NEXT.match(line.text, other.end - line.start)
                else 1.0
            )  # who issue a statement together need not be the sides
            yield from ((Named(m.name, is_state=True), "party", weight, (m.start, m.end)) for m in (one, other))


def _officials(line: Line) -> Iterator[Row]:
    """*The Iranian minister Abbas Amir and the American envoy John Doe met*: both."""
    for one, other in pairwise(line.states):
        joined = _OFFICIAL.fullmatch(line.text, one.end - line.start, other.start - line.start)
        if joined is None or one.name == other.name:
            continue
        if joined["met"] or _OFFICIALS_MEET.match(line.text, other.end - line.start):
            yield from ((Named(m.name, is_state=True), "party", 2.0, (m.start, m.end)) for m in (one, other))


def _hyphened(line: Line, text: str) -> Iterator[Row]:
    for match in _HYPHEN.finditer(line.text):
        named = [
            (resolve(match[key], text) or resolve(match[key].split()[0], text), key)
            for key in ("a", "b", "c") if match[key]
        ]  # fmt: skip
        of_talks = STRONG.search(match[0]) or any(n and n.is_state for n, _ in named)  # no "Nagorno-Karabakh war"
        if of_talks and sum(1 for n, _ in named if n) >= 2:
            for found, key in named:
                if found:
                    yield found, "party", 3.0, (line.start + match.start(key), line.start + match.end(key))
