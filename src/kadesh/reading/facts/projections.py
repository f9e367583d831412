"""What a report says is to come, with its hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.hedges import hedge_in
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadProjection, ReadSpan
from kadesh.reading.tables.first_look import AHEAD
from kadesh.reading.tables.hedges import OUTLOOK, OUTLOOK_HEADING, TOPICS
from kadesh.record.anchoring import span_at

_OUTLOOK = re.compile(rf"\b(?:{OUTLOOK})\b", re.IGNORECASE)
_OPENING = re.compile(rf"\W*(?:{OUTLOOK})\b", re.IGNORECASE)
_HEADING = re.compile(rf"\b(?:{OUTLOOK}|{OUTLOOK_HEADING})\b", re.IGNORECASE)
# In small letters, as _SAID and _PAST.
_TOPICS = re.compile("|".join(f"(?P<t{n}>\\b(?:{words})\\b)" for n, words in enumerate(TOPICS.values())))
_NAMES = tuple(TOPICS)
_SAID = re.compile(
    r"\b(?:(?:is|are|was|were|be|not|widely|also|still|seems?|appears?|looks?|remains?)\s(?:\w+\s)?(?:expected|"
    r"likely|unlikely|anticipated|"
    r"projected|predicted|forecast|poised|set|bound|due|liable)\b|(?:analysts?|observers?|diplomats?|experts?|officials?"
    r"|sources?|mediators?|economists?|negotiators?|delegates?|delegations?|ministers?|envoys?|both sides|"
    r"the sides|people|few|many|most|some|nobody)\s(?:\w+\s){0,6}?(?:expects?|anticipates?|"
    r"predicts?|predicted|"
    r"forecasts?|hopes?|fears?|warn(?:s|ed)?|believes?|see)\b|"
    r"can(?:not|['’]t|\snot)\sbe\s(?:ruled\sout|excluded|dismissed)\b|"
    r"(?:is|are|remains?|looks?|seems?|appears?)\s(?:also\s|still\s|even\s)?(?:possible|conceivable)\b|"
    r"(?:seen|regarded|viewed|rated|described)\sas\s(?:\w+\s)?(?:possible|conceivable|likely|unlikely)\b|"
    r"(?:is|remains?)\s(?:still\s)?a\s(?:\w+\s)?(?:possibility|prospect|risk)\b|"
    r"(?:is|remains?)\s(?:\w+\s)?(?:unclear|uncertain|doubtful)\s(?:whether|if|when)\b|"
    r"(?:little|no|small|slim|some|every|a|an|the)\s(?:\w+\s)?(?:prospect|chance|hope|risk|danger|possibility|likelihood)s?\s(?:of|that)\b|"
    r"(?:will|would|may|['’]ll)\s(?:most\s|very\s)?(?:likely|probably|possibly|perhaps)\b|"
    r"\w+\s(?:hopes?|hoped|expects?|expected)\sto\s(?:convene|reconvene|meet|hold|host|resume|return|sign|reach|"
    r"present|bring|see|launch|open|table|start|recall|summon|invite|publish|decide|announce)\b|\w+\s(?:expects|expected|anticipates)\s(?:the|both|a|an|another|[a-z]+s\sto)\b|"
    r"\b[a-z]+s\s(?:fear|expect|anticipate|predict|warn|believe|hope)\sthat\b)"
)
_TOPIC_FIRST = re.compile(
    r"^(?:\W*(?:But|And|Still|Meanwhile|However|If [^,]{3,80}|Without [^,]{3,80}|Should [^,]{3,80}|"
    r"Unless [^,]{3,80}|Failure [^,]{3,80}),?\s)?(?:An?|The|Any|Some|Further|New|Both|Two|Another|Fresh|Continued"
    r"|Next|Talks|Negotiations|Fighting|Violence|Sanctions)?\s?(?:[\w-]+\s){0,6}?"
    r"(?:ministers|leaders|presidents|round|meeting|session|summit|talks|negotiations|deal|agreement|ceasefire|truce|escalation|collapse|"
    r"breakthrough|fighting|offensive|violence|exchange|swap|settlement|sides|parties|delegations|pressure|"
    r"involvement|panels|teams|negotiators|envoys|mediators|clashes|protests|strikes|attacks|breakdown|failure|"
    r"walkout|treaty|accord|pact|swap|war|signature|signing)\b[^,;]{0,80}?\b(?:(?-i:may)|might|could|would be|"
    r"(?:is|are|remains?)\s(?:\w+\s)?(?:possible|conceivable)|possibly|potentially|probably|perhaps)\b",
    re.IGNORECASE,
)
_SUBJECT_MAY = re.compile(
    r"\W*(?:The\s)?(?:[A-Z][\w’'-]+\s)(?:[\w’'-]+\s){0,2}?(?:(?-i:may)|might|could)\s(?:(?:also|well|yet|still|then)\s)?(?!have\b)[a-z]+"
)
"""*Sudan could take it to the Council*, where a report looks ahead."""
_NOT_ITS_OWN = re.compile(r"\b(?:not|n['’]t)\sexpect\sto\b", re.IGNORECASE)
_WEAK = ("can", "would", "should", "appears", "seems")
"""Hedges that by themselves make no look ahead, even under its heading."""
_IF = re.compile(
    r"^\W*(?:If|Should|Unless|Without|Failing)\b[^.;]{4,160},\s[^.;]{0,80}?\b(?:(?-i:may)|might|could|would|will|"
    r"is likely|are likely)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:had been expected|were expected|was expected|had expected|as expected|could not|would not say|may have"
    r"|might have|could have|would have|perhaps\s(?:\w+\s){0,3}?(?:was|were|had)|had hoped|expected earlier)\b"
)
_SAID_WAS = re.compile(r"\bsaid\b[^;.]*\b(?:was|were)\sexpected\sto\b")
"""*X said that Y was expected to …*: it still is."""
_ANOTHER = re.compile(
    r"(?:;|,\s(?:and|but|while))\s(?P<what>(?:[\w’'-]+\s){1,6}?(?P<hedge>(?-i:may)|might|could)\s[^;]{8,200})$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\W*(?:If|Should|Unless|Without|Failing)\b[^,;]{4,160},", re.IGNORECASE)
_PERHAPS = re.compile(r"\W*(?:Perhaps|Maybe)\b")
_CLOSING = re.compile(r"\W*(?:In the end|Ultimately|All in all|In sum|In short|As the dust)\b")
"""What a report closes with, looking back."""
_SPEAKS = re.compile(r"\s(?:says?|said|believes?|expects?|expected|warn(?:s|ed)?|predicts?|predicted|hopes?|fears?)\b")
_LATE = 0.6
"""Share of a report after which it looks ahead."""
_BULLET = re.compile(r"^\s*(?:[-*•–—▪]|\d{1,2}[.)])\s")


def projections(seen: Survey, skip: frozenset[int]) -> tuple[ReadProjection, ...]:
    """Every look ahead outside quotations; `skip` are sentences already read as effects on audiences."""
    found: list[ReadProjection] = []
    told: set[str] = set()
    ahead = ""  # the heading or the opening under which a look ahead runs
    until = -1  # the end of the paragraph in which one has begun
    for line in seen.lines:
        if line.is_heading:
            ahead = line.heading if line.number and _HEADING.search(line.text) else ""
            continue
        opening = _OPENING.match(line.text) is not None
        if line.text.rstrip().endswith(":"):
            ahead = line.heading or "ahead" if opening or _OUTLOOK.search(line.text) or ahead else ahead
            continue
        until = line.paragraph_end if opening else until
        if line.number in skip or not line.has(AHEAD) or seen.in_quotation(line.start + len(line.text) // 2):
            continue
        if line.text not in told:
            told.add(line.text)
            rows = list(_projection(line, seen, ahead=bool(ahead) or opening or line.start < until))
            found += rows
            until = line.paragraph_end if rows else until
    return tuple(found)


def _topic(text: str, start: int) -> re.Match[str] | None:
    """The first words of a topic that are not those of somebody who speaks."""
    return next((m for m in _TOPICS.finditer(text, start) if not _SPEAKS.match(text, m.end())), None)


def _projection(line: Line, seen: Survey, *, ahead: bool) -> Iterator[ReadProjection]:
    text = line.text
    past = _PAST.search(line.low) and not _SAID_WAS.search(text)
    if _CLOSING.match(text) or past or _NOT_ITS_OWN.search(text) or text.count("“") or text.count('"'):
        return
    lead = _BULLET.match(text)
    start = lead.end() if lead else 0
    condition = _CONDITION.match(text, start)
    after = condition.end() if condition else start
    hedge = hedge_in(text, after) or (hedge_in(text, start) if condition else None)
    if hedge is None:
        return
    of_talks = _TOPIC_FIRST.match(text) is not None
    late = line.number >= _LATE * len(seen.lines)
    of_talks = of_talks or (late and _SUBJECT_MAY.match(text, start) is not None)
    told = of_talks or any(p.match(text, start) for p in (_IF, _PERHAPS)) or _SAID.search(line.low) is not None
    sure = ahead and (told or lead is not None or hedge not in _WEAK)
    if not (sure or told):
        return
    topic = _topic(line.low, after) or _topic(line.low, start)
    if not (
        topic or sure or of_talks or late
    ):  # a look ahead once begun may be about anything, as where a report closes
        return
    words = text[start:].strip().rstrip(".")
    about = _NAMES[int((topic.lastgroup or "t0")[1:])] if topic else " ".join(words.split()[:6]).rstrip(",;:")
    end = min(line.end, line.start + start + 650)
    certainty = 0.8 if sure else 0.6
    yield ReadProjection(
        about, words, hedge, (ReadSpan(span_at(seen.report.text, line.start + start, end)),), certainty
    )
    yield from _second(line, seen, certainty)


def _second(line: Line, seen: Survey, certainty: float) -> Iterator[ReadProjection]:
    """What else a sentence says is to come, with a hedge of its own (*A may meet soon, and B could …*)."""
    joined = _ANOTHER.search(line.text)
    if joined is None or hedge_in(line.text, 0, joined.start(), faint=False) is None:
        return
    words = joined["what"].strip().rstrip(".")
    topic = _topic(words.lower(), 0)
    if topic:
        place = line.start + joined.start("what"), min(line.end, line.start + joined.start("what") + 650)
        about, span = _NAMES[int((topic.lastgroup or "t0")[1:])], ReadSpan(span_at(seen.report.text, *place))
        yield ReadProjection(about, words, joined["hedge"].lower(), (span,), certainty)
