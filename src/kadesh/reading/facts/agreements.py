"""What sides agreed or undertook to do: the item, who owes it, to whom and by when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kadesh.reading.facts.sides import Sides
from kadesh.reading.facts.survey import Line, Survey
from kadesh.reading.result import ReadCommitment, ReadSpan
from kadesh.reading.tables.calendar_words import NUMBERS
from kadesh.reading.tables.first_look import AGREEING
from kadesh.reading.tables.outcomes import AGREED, SIDES
from kadesh.record.anchoring import span_at

_AGREED = re.compile(rf"(?<=\s)(?P<verb>{AGREED})(?:\s(?P<what>[^.;]{{3,300}})|(?=[.,;]|$))")
_PASSIVE = re.compile(
    r"\b(?P<verb>(?:[Aa]greement|[Uu]nderstanding|[Cc]onsensus|[Dd]eal|[Aa]ccord)\s(?:was|were|has been|"
    r"had been)\s(?:also\s)?reached\s(?:on|to|over))\s(?P<what>[^.;]{3,300})"
)
_ALL = re.compile(rf"\b{SIDES}(?:,\s[^,]{{3,80}},)?\s$", re.IGNORECASE)
_NAMES = re.compile(r"[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?\sand\s(?:the\s)?[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?\s$")
_BODY = re.compile(
    r"(?:['’]s)?(?:\s(?:government|authorities|officials|negotiators|delegations?|side|army|team|leaders?|"
    r"representatives|"
    r"also|now|jointly|both|each|then)){0,3}(?:,\s[^,]{3,80},)?\s"
)
_JOINED = re.compile(r"(?:['’]s)?,?\s(?:and\s)?(?:the\s)?$")
_REST = re.compile(
    r",\s(?:while|but|although|according|the|with both|a\s|as\s|he|she|they|it|officials|said)|"
    r"\s(?:but|while|although)\s|\sand\s(?:agreed|pledged|promised|committed|said)\b|,\s[^,]{0,40}\ssaid\b"
)
_DENIED = re.compile(
    r"\b(?:not|n't|n’t|never|no|nothing|refused|neither|hardly|yet to|had)\s(?:[\w-]+\s){0,2}$"
    r"|\b(?:if|until|unless|once|whether|would be|could be|should be|may be|for an?)\s(?:[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"\bwithin\s(?:the\snext\s)?(?P<n>{'|'.join(NUMBERS)}|\d{{1,3}})\s(?P<unit>day|week)s?\b")
_DUE = re.compile(
    r"\b(?:by|before|until|till|on|in|from|later than|starting|beginning)\s(?:the\s(?:end|middle)\sof\s)?$"
)
_OPINION = ("that", "in principle")
"""What one side *agreed*, by these words, is its view and nothing it owes."""


@dataclass(frozen=True)
class Agreed:
    """An item, with the actors that agreed to it (none if only *the sides* of unknown talks did)."""

    who: tuple[str, ...]
    item: str
    line: Line
    place: tuple[int, int]
    """Where in the report the passage stands."""
    together: bool
    """Whether sides agreed it with each other, rather than one undertaking it."""


def agreements(seen: Survey, sides: Sides) -> tuple[Agreed, ...]:
    """Every item that a report says was agreed, outside quotations."""
    lines = (line for line in seen.lines if line.has(AGREEING))
    return tuple(found for line in lines for found in _in_line(line, seen, sides))


def _in_line(line: Line, seen: Survey, sides: Sides) -> Iterator[Agreed]:
    who: tuple[str, ...] = ()
    end, everybody = -1, False
    for match, what in _matches(line.text):
        before = line.text[: match.start()]
        if _DENIED.search(before) or seen.in_quotation(line.start + match.start()):
            continue
        if line.text[end : match.start()] != " and ":  # else whoever agreed to the item before
            everybody = match.re is _PASSIVE or _ALL.search(before) is not None
            who = sides.parties if everybody else _subject(line, sides, match.start())
        end = match.start("what") + len(what) if what else match.end("verb")
        together = everybody or len(who) != 1
        named = who or everybody or _NAMES.search(before)
        item = _item(match["verb"], what) if named and (together or not match["verb"].endswith(_OPINION)) else None
        if item:
            # of "the sides agreed that Peru would withdraw" Peru owes it
            owing = next((s.names for s in sides.in_line(line) if what and s.start == match.start("what")), who)
            start = min((s.start for s in sides.in_line(line) if set(s.names) & set(who)), default=match.start())
            yield Agreed(
                owing if set(owing) <= set(sides.parties) else who,
                item,
                line,
                (line.start + min(start, match.start()), line.start + end),
                together,
            )


def _matches(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """The verbs of agreeing, each with the words of what was agreed."""
    for pattern in (_AGREED, _PASSIVE):
        at = 0
        while match := pattern.search(text, at):
            what = _REST.split(match["what"] or "", maxsplit=1)[0].rstrip(" ,")
            yield match, what
            at = match.start("what") + len(what) if what else match.end()


def _subject(line: Line, sides: Sides, verb: int) -> tuple[str, ...]:
    """The actors that stand right before the verb, as in *Peru and the Chilean government*."""
    named = [s for s in sides.in_line(line) if s.end <= verb]
    if not named or not _BODY.fullmatch(line.text, named[-1].end, verb) or not named[-1].is_subject(line):
        return ()
    names = list(named[-1].names)
    for earlier, later in zip(named[-2::-1], named[:0:-1], strict=False):
        between = line.text[earlier.end : later.start]
        if not _JOINED.search(between) or len(between) > 12:
            break
        names = [*earlier.names, *names]
    return tuple(dict.fromkeys(names))


def _item(verb: str, what: str) -> str | None:
    """What was agreed, without the verb where the words stand alone; None where sides only agree to differ."""
    if not what:
        return verb
    tail = verb.rsplit(maxsplit=1)[-1]
    if tail == "to":
        denied = "not " if verb.endswith((" not to", " never to")) else ""
        return None if what.startswith(("disagree", "differ")) else f"{denied}to {what}"
    return what if tail in ("on", "upon", "that", "over", "for", "about", "principle") else f"{verb} {what}"


def commitments(found: tuple[Agreed, ...], seen: Survey, parties: tuple[str, ...]) -> tuple[ReadCommitment, ...]:
    """What each actor owes by what was agreed: to the other side where the talks have two."""
    rows: dict[tuple[str, str], ReadCommitment] = {}
    for agreed in found:
        start, end = agreed.place
        span = ReadSpan(span_at(seen.report.text, start, min(end, start + 650)))
        for name in agreed.who:
            others = [party for party in parties if party != name]
            to = others[0] if len(parties) == 2 and len(others) == 1 else None
            row = ReadCommitment(name, to, agreed.item, _due(agreed, seen), (span,), 0.7 if agreed.together else 0.6)
            rows.setdefault((name, agreed.item.lower()), row)
    return tuple(rows.values())


def _due(agreed: Agreed, seen: Survey) -> str | None:
    """The day by which it is owed, if the words name one."""
    text, (start, end) = seen.report.text, agreed.place
    within = _WITHIN.search(text, start, end)
    if within and seen.published:
        number = NUMBERS.get(within["n"]) or int(within["n"])
        return (seen.published + dt.timedelta(days=number * (7 if within["unit"] == "week" else 1))).isoformat()
    for date in agreed.line.dates:
        ahead = seen.published is None or date.edtf[:10] >= seen.published.isoformat()[: len(date.edtf)]
        if start < date.start < end and ahead and (date.shift is None) and _DUE.search(text[start : date.start]):
            return date.edtf
    return None
