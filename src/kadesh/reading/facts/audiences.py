"""Who away from the table is said to feel the talks, by which channel, with its hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.reading.facts.hedges import hedge_in
from kadesh.reading.facts.meeting_lengths import MEET
from kadesh.reading.facts.mentions import Mention
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadAudience, ReadSpan
from kadesh.reading.tables.channels import CHANNELS, EFFECTS, HEARERS, REGIONS
from kadesh.reading.tables.first_look import REGION_WORDS, RIPPLES, WHO_MEETS
from kadesh.reading.tables.hedges import FORWARD, MODALS, OUTLOOK, OUTLOOK_HEADING, TOPICS
from kadesh.record.anchoring import span_at

_CHANNEL = re.compile(
    "|".join(f"(?P<c{n}>\\b(?:{words})\\b)" for n, words in enumerate(CHANNELS.values())), re.IGNORECASE
)
_NAMES = tuple(CHANNELS)
_REGION = re.compile("|".join(f"(?P<r{n}>\\b(?:{words}))" for n, words in enumerate(REGIONS.values())))
_REGIONS = tuple(REGIONS)
_OVER_STATES = ("European Union", "NATO", "African Union", "Arab League")
"""Bodies of states that feel something like a state."""
_EFFECT = re.compile(rf"\b(?:{EFFECTS})\b", re.IGNORECASE)
_HEDGED_EFFECT = re.compile(rf"\b(?:{MODALS}|likely\sto)\s(?:\w+\s)?(?:{EFFECTS})\b", re.IGNORECASE)
_MODAL = re.compile(rf"\b(?:{MODALS}|{FORWARD})\b", re.IGNORECASE)
_IN = re.compile(
    r"(?:^|[;:]\s|,\s(?:and|while|but)\s)[\s*•–-]{0,6}(?:(?:Meanwhile|Elsewhere|Similarly|Likewise|Further afield|"
    r"Closer to home|"
    r"By contrast|Across the border|Abroad|However|And|But),?\s)?(?:for|in|across|within|"
    r"inside)\s(?:neighbou?ring\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"^(?:,|,?\sand|\sas well as|,\sas well as)\s(?:in\s)?(?:the\s)?$")
_SUBJECT = re.compile(
    r"(?:^|[;:]\s|,\s(?:while|and|but)\s|\b(?:while|whereas)\s)[\s*•–-]{0,6}(?:(?:Meanwhile|Elsewhere|Similarly|"
    r"Likewise|In turn),?\s(?:in\s)?)?(?:The\s|the\s|Neighbou?ring\s|neighbou?ring\s)?$"
)
_EFFECT_NEXT = re.compile(
    rf"(?:\s(?:has|have|had)\s(?:[^,.;]|(?<=\d),(?=\d)){{3,40}},\s(?:and|but)(?=\s))?(?:(?:\s[\w’'-]+){{0,5}}:\s[^.;]{{0,80}}?|(?:,\s(?:[^,]|(?<=\d),(?=\d)){{3,110}},)?\s(?:[\w’'-]+\s){{0,5}}?)\b(?:{MODALS}|{FORWARD}|{EFFECTS})\b",
    re.IGNORECASE,
)
_MEDIATES = re.compile(r"\s(?:mediators?|facilitators?|hosts)\b")
"""Who sits between the sides is no audience."""
_EXPECTS = re.compile(r".{0,40}?\b(?:expects?|anticipates?|hopes?|fears?)\b", re.IGNORECASE)
_VERB_NEXT = re.compile(
    rf"(?:['’]s?)?(?:,\s(?:which|where|whose))?(?:\s[a-z]+)?\s(?:{MODALS}|{FORWARD}|{EFFECTS}|is|are|has|have|will)\b",
    re.IGNORECASE,
)
_HEARER_IN = re.compile(rf"(?:^|[;:,]\s)(?:The\s|the\s)?(?:[\w-]+\s)?{HEARERS}\s(?:in|of)\s(?:the\s)?$", re.IGNORECASE)
_ASIDE = re.compile(
    r",\s(?:which|who|where|whose|with|its|home|already|itself|long)\b[^,;]{2,80},"
    r"|,\s(?:the|an?|their)\s(?:(?!(?:may|might|could|would|will|is|are|was|has|have)\b)[\w’'-]+\s?){1,6},"
)
_ANYONE_IN = re.compile(
    r"(?:^|[;:,]\s(?:and\s|while\s)?)[\s*•–-]{0,6}(?P<who>[A-Z]?[\w’'-]+(?:\s[\w’'-]+){0,5}?)\s(?:in|across|of|to)\s(?:the\s)?$"
)
"""*Iron ore customers in …*: whoever it is there, in a passage on who feels it."""
_OWNED = re.compile(r"['’]s?\s(?:[\w-]+\s?){1,3}(?=,|\s(?:may|might|could|would|is|are)\b)")
"""*South Sudan's crude, which …, might …*."""
_HELD = re.compile(rf"(?:['’]s?)?(?:\s(?:\w+\s){{0,2}}?{HEARERS}['’]?)?(?=[\s:])", re.IGNORECASE)
_AT_END = re.compile(r"\b(?:in|for|on|across|into)\s(?:neighbou?ring\s)?(?:the\s)?$", re.IGNORECASE)
_LED_IN = re.compile(r"\W*[A-Z][\w’'-]*(?:\s[\w’'-]+){1,4},\s(?:the\s)?")
"""*Further afield, Kenya is likely …*."""
_WHERE = re.compile(rf",\s(?:where|which)\s[^,;.]{{0,60}}?\b(?:{MODALS}|{FORWARD})\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\W*(?:It|That|This|They)\s")
_TALKS = re.compile(
    r"\b(?:talks|negotiations|deal|agreement|ceasefire|truce|outcome|collapse|failure|breakthrough|stalemate|"
    r"deadlock|peace|breakdown|success|impasse|settlement|war|conflict|fighting)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(rf"\b(?:{OUTLOOK}|{OUTLOOK_HEADING})\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:effects?|ripples?|region\w*|abroad|elsewhere|beyond|impact|fallout|audiences?|neighbou?rs?)\b", re.IGNORECASE
)
_AGAIN = re.compile(rf"\b(?:{TOPICS['next meeting']})\b")  # in small letters
_TOLD = re.compile(r",?\s(?:[\w’'-]+\s){1,7}?(?:said|says|told|warned|announced|declared)\b")
_SAYS = re.compile(
    r"(?:,\s(?:s?he|they|it)\s)?\b(?:said|says|told|met|will meet|hosted|mediated|announced|called for|urged|agreed|"
    r"signed)\b",
    re.IGNORECASE,
)


def audiences(seen: Survey, parties: tuple[str, ...]) -> tuple[tuple[ReadAudience, ...], frozenset[int]]:
    """The rows, and the numbers of the sentences that speak of nothing but effects elsewhere."""
    found: list[ReadAudience] = []
    lines: set[int] = set()
    told: set[tuple[str, str]] = set()
    near, ahead, until = False, False, -1
    for line in seen.lines:
        felt = line.has_stem(RIPPLES)
        near = felt or (near and not line.is_heading)
        if line.is_heading:
            ahead = line.number > 0 and _AHEAD.search(line.text) is not None and not _ELSEWHERE.search(line.text)
        if line.is_heading or ahead:  # under such a heading it is a look ahead
            continue
        rows = list(_in_line(line, seen, parties, near=near)) if line.start >= until else []
        before = seen.lines[line.number - 1] if line.number else line
        if not rows and near and before.label and before.paragraph_end == line.paragraph_end:
            rows = list(_rows(line, seen, [before.label], 0, 0.8, first=0))
        # once a next round is told of, the paragraph looks ahead
        if not rows and line.has(WHO_MEETS) and _AGAIN.search(line.low):
            until = line.paragraph_end
        near = near or bool(rows)
        if rows or (felt and len({m.name for m in line.states}) >= 3):
            lines.add(line.number)
        for row in rows:
            if (row.audience, row.channel) not in told:
                told.add((row.audience, row.channel))
                found.append(row)
    return tuple(found), frozenset(lines)


def _in_line(line: Line, seen: Survey, parties: tuple[str, ...], *, near: bool) -> Iterator[ReadAudience]:
    named = _named(line)
    group = _fronted(line, named)
    if group and _TOLD.match(line.text, group[-1].end - line.start):
        return
    if group and not all(mention.name in parties for mention in group):
        yield from _rows(line, seen, group, group[-1].end - line.start, 0.8 if near else 0.6)
        named = tuple(m for m in named if m.start - line.start >= _end_of_clause(line, group[-1].end - line.start))
    if not near and not _MODAL.search(line.text):
        return
    for at, mention in enumerate(named):
        if mention.name in parties or (mention.form == "body" and mention.name not in _OVER_STATES):
            continue
        rows = list(_of_state(line, seen, named, at, near=near))
        yield from rows
        alone = not _WHERE.match(line.text, mention.end - line.start)
        if rows and alone and not _is_subject(line, mention, near=near):
            return


def _of_state(line: Line, seen: Survey, named: tuple[Mention, ...], at: int, *, near: bool) -> Iterator[ReadAudience]:
    """What a sentence says that a state feels, with those named beside it: as its subject, or at its end."""
    mention = named[at]
    start, end = mention.start - line.start, mention.end - line.start
    if _is_subject(line, mention, near=near):
        group = _run(line, named, at)
        end = group[-1].end - line.start
        after = (_OWNED.match(line.text, end) if near else None) or _HELD.match(line.text, end)
        follows = line.text[after.end() if after else end :]
        follows = follows.removeprefix(",") if _IN.search(line.text[:start]) else follows
        if not _SAYS.match(follows.lstrip()) and not _MEDIATES.match(follows) and _EFFECT_NEXT.match(follows):
            whose = _ANYONE_IN.search(line.text[:start])  # "gas prices in …"
            yield from _rows(line, seen, group, end, 0.6, whose.start("who") if whose else start)
    elif _AT_END.search(line.text[:start]) and mention.form == "name":
        if _WHERE.match(line.text, end):
            yield from _rows(line, seen, _run(line, named, at), end, 0.6, end)
            return
        effect = _EFFECT.search(line.text, 0, start)
        modal = _MODAL.search(line.text, 0, effect.start()) if effect else None
        if effect and modal and (_TALKS.search(line.text, 0, effect.start()) or (near and _PRONOUN.match(line.text))):
            yield from _rows(line, seen, _run(line, named, at), 0, 0.6)


def _is_subject(line: Line, mention: Mention, *, near: bool) -> bool:
    """Whether a state, or somebody in it, stands where a sentence or a clause begins."""
    before = line.text[: mention.start - line.start]
    found = any(place.search(before) for place in (_SUBJECT, _HEARER_IN, _IN))
    found = found or (near and _LED_IN.fullmatch(before) is not None)
    return found or (near and _is_of_anyone(before))


def _is_of_anyone(before: str) -> bool:
    """Whether a subject that is not the talks stands before a state."""
    found = _ANYONE_IN.search(before)
    return found is not None and not (_TALKS.search(found["who"]) or MEET.search(found["who"]))


def _named(line: Line) -> tuple[Mention, ...]:
    """The states and the regions named in a sentence."""
    if not line.has(REGION_WORDS):
        return line.states
    regions = tuple(
        Mention(line.start + m.start(), line.start + m.end(), _REGIONS[int((m.lastgroup or "r0")[1:])], "name", m[0])
        for m in _REGION.finditer(line.text)
    )  # fmt: skip
    return tuple(sorted((*line.states, *regions), key=lambda m: m.start))


def _fronted(line: Line, named: tuple[Mention, ...]) -> list[Mention]:
    """The states of *In A, B and C, …*."""
    if not named or not _IN.search(line.text[: named[0].start - line.start]):
        return []
    group = _run(line, named, 0)
    after = line.text[group[-1].end - line.start :]
    return (
        group
        if after.startswith(",") or re.match(r"\s(?:the|a|an|this|that|such|officials|markets|voters|it)\b", after)
        else []
    )


def _run(line: Line, named: tuple[Mention, ...], first: int) -> list[Mention]:
    """A state and those joined to it by commas and *and*."""
    group = [named[first]]
    for mention in named[first + 1 :]:
        between = line.text[group[-1].end - line.start : mention.start - line.start]
        if not _BETWEEN.match(between) or (mention.form == "adjective" and group[-1].form != "adjective"):
            break
        if "," in between and "and" in between and _VERB_NEXT.match(line.text, mention.end - line.start):
            break  # "…, and C may …": a clause of its own
        group.append(mention)
    return group


def _rows(
    line: Line, seen: Survey, group: list[Mention], at: int, certainty: float, first: int | None = None
) -> Iterator[ReadAudience]:
    # in "a collapse could raise prices in …" the effect comes before the country; at is then 0
    end = _end_of_clause(line, group[-1].end - line.start)
    aside = _ASIDE.match(line.text, at) if first != at else None
    at = aside.end() - 1 if aside else at
    effect = (
        _HEDGED_EFFECT.search(line.text, at, end)
        or _EFFECT.search(line.text, at, end)
        or _EXPECTS.match(line.text, at, end)
        or _MODAL.search(line.text, at, end)
    )
    told = max(line.text.rfind(mark, 0, at) for mark in ",;:") + 1 if first is not None else at  # "shipping firms in …"
    channels = _channels(line.text[:end], told) or _channels(line.text[:end], max(0, at - 60))
    if effect is None or not channels:
        return
    begin = first if first is not None else at if aside else max(0, at - 40)
    spelt_out = line.text.startswith(":", at) or effect.re in (_EXPECTS, _MODAL)
    hedge = hedge_in(line.text, begin, end if spelt_out else effect.end(), faint=False)
    words = line.text[at if first is None else first : end].lstrip(" ,").rstrip(" .")
    span = ReadSpan(span_at(seen.report.text, line.start, min(line.end, line.start + 650)))
    for name in dict.fromkeys(m.name for m in group):
        yield ReadAudience(name, ", ".join(channels[:3]), words, hedge, (span,), certainty)


_THERE = re.compile(r"(?:;\s|,\s(?:and|while|but|whereas)\s)(?:in|for|across)\s(?:the\s)?$")


def _end_of_clause(line: Line, at: int) -> int:
    """Where the clause ends: at *…, and C may …* about somebody else, or with the sentence."""
    for mention in line.states:
        start = mention.start - line.start
        if start > at:
            found = _THERE.search(line.text, at, start)
            if found:
                return found.start()
            found = re.search(r"[,;]\s(?:and|while|but|whereas)\s(?:[\w’'-]+\s){0,3}$", line.text[at:start])
            if found and _VERB_NEXT.match(line.text, mention.end - line.start):
                return at + found.start()
    return len(line.text)


def _channels(text: str, at: int) -> list[str]:
    """Channels by how often their words fall, then in the order of the text."""
    found: dict[str, int] = {}
    for match in _CHANNEL.finditer(text, at):
        name = _NAMES[int((match.lastgroup or "c0")[1:])]
        found[name] = found.get(name, 0) + 1
    return sorted(found, key=lambda name: -found[name])
