"""Lengths of time in words and figures: *only two hours*, *a 90-minute*, *more than four hours*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kadesh.reading.tables.calendar_words import NUMBERS

MOST = 12
"""Lengths read of one sentence."""
_WORD = "|".join(sorted(NUMBERS, key=lambda w: (-len(w), w)))
_N = rf"(?:\d{{1,3}}(?:[.,]\d{{1,2}}|½|¼|¾|\s[1-3]/[2-4])?|½|{_WORD})"
_HALF = r"(?:[\s-]and[\s-](?:a|one)[\s-](?P<half>half|quarter)|[\s-]and[\s-](?P<half3>three[\s-]quarters))"
_QUALIFIER = (
    r"(?:(?P<low>more\sthan|over|at\sleast|no\sless\sthan|upwards\sof|longer\sthan|well\sover|just\sover|above|"
    r"in\sexcess\sof|a\slittle\sover|slightly\sover|beyond|"
    r"(?:a\s)?little\smore\sthan)"
    r"|(?P<high>less\sthan|under|at\smost|no\smore\sthan|not\smore\sthan|up\sto|fewer\sthan|just\sunder|"
    r"shorter\sthan|no\slonger\sthan|a\slittle\sunder|slightly\sunder|nearly|almost|not\squite|just\sshy\sof)"
    r"|(?P<near>about|around|roughly|approximately|some|close\sto|the\sbetter\spart\sof|an\sestimated|circa|only|just|"
    r"merely|a\smere|scarcely|hardly|barely|exactly|a\sfull|a\smarathon|a\sgruelling|a\sgrueling|another|"
    r"a\sfurther))[\s-]"
)
_LENGTH = re.compile(
    rf"(?<![\w.,:$€£/])(?:{_QUALIFIER})?(?:(?:the|a|an|its|their|this|that|only|just|another|about|some|full|good|"
    rf"marathon|gruelling|grueling|additional|further)[\s-]){{0,2}}"
    rf"(?:(?P<quick>half[\s-]an[\s-]hour|half[\s-]hour|quarter[\s-]of[\s-]an[\s-]hour|"
    rf"three[\s-]quarters[\s-]of[\s-]an[\s-]hour|hour-long|hourlong|hour-and-a-half)"
    rf"|(?P<n1>{_N})(?:{_HALF})?(?:\s?(?:-|–|—|to|or)\s?(?P<n2>{_N}))?[\s-]+(?:(?:full|whole|single|long|straight|solid|"
    rf"more|further|additional)\s)?(?P<unit>hours?|hrs?|minutes?|mins?|h)(?!\w)(?:-long)?"
    r"(?:\s(?P<tail>and[\s-]a[\s-](?:half|quarter)|and[\s-]three[\s-]quarters)"
    rf"|(?:,|\sand)?\s(?P<m>\d{{1,2}}|{_WORD})[\s-]minutes?)?)",
    re.IGNORECASE,
)  # fmt: skip
_DAYS = re.compile(
    rf"(?<![\w.,-])(?P<n>{_N})\s(?:days?\sand\sa\shalf|and\s(?:a|one)[\s-]half\sdays)(?!\w)",
    re.IGNORECASE,
)
"""Whole days are counted elsewhere: the sides do not sit through their nights."""
_ANOTHER = re.compile(
    rf"\b(?:(?:another|a further)\s(?P<n>{_N})(?P<half>\sand\sa\shalf)?"
    rf"(?=\s(?:on|in the|the (?:next|following))\s|[.,;]|$)|"
    rf"for\s(?P<q>{_N})\smore(?=\s(?:on|in)\s|[.,;]|$)|"
    r"(?:called\soff|cut\sshort|ended|br(?:oke|oken)\s(?:up|off)|adjourned|collapsed|over|halted|suspended)\s"
    rf"after\s(?P<p>{_N})(?P<quarter>\sand\sa\s(?:half|quarter))?(?=[.,;]|$)|"
    rf"(?:and|but|then)\s(?:for\s)?(?P<o>{_N})(?=\son\sthe\s(?:second|third|fourth|fifth|last|final)\b)|"
    rf"\b(?:(?:down|up)\sfrom|compared\s(?:with|to)|against|versus)\s(?P<f>{_N})(?=\s(?:on|the|in)\s|[.,;]|$)|"
    rf"\bfor\s(?P<j>{_N})(?=\s(?:in\sthe|after|before|over)\s(?:morning|afternoon|evening|night|breakfast|lunch|dinner|dark))|"
    rf"the\s(?:second|third|other|last)\s(?:of|took|lasted|for|was)\s(?P<m>{_N})(?=[.,;]|$)|"
    rf"\b(?:for|lasted|ran|took|managed)\s(?:close\sto\s|nearly\s|almost\s|about\s|just\s|only\s|barely\s)?(?P<k>{_N})(?P<tail>\sand\sa\s(?:half|quarter))?"
    r"(?=[.,;]|$|\s(?:today|yesterday|on|before|until)\b))",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?:for|after|to|lasted|ran|run|took|taken|managed|sat|needed)\s(?:close\sto\s|nearly\s|almost\s|about\s|just\s|only\s|"
    rf"barely\s)?(?P<n>{_N})(?P<half>\sand\sa\s(?:half|quarter))?(?=[,.;]|\s(?:before|and|until)\s|$)",
    re.IGNORECASE,
)
"""*Saturday's had taken five*, *they had sat for seven*: after a sentence that gives hours."""
_CLOCK = (
    rf"(?:(?:(?:just|shortly|a\slittle)\s(?:before|after)\s)?(?:(?P<part%s>half\spast|(?:an?\s)?quarter\s(?:to|past))\s)?"
    rf"(?P<hour%s>\d{{1,2}}|{_WORD})(?:[:.](?P<minute%s>\d\d))?(?:\s?(?P<half%s>[ap]\.?m\b\.?)|\so['’]clock)?"
    r"|(?P<named%s>noon|midday|midnight))"
)
"""A time of day, its groups with a suffix."""
_FROM_TO = re.compile(
    rf"\bfrom\s{_CLOCK.replace('%s', '1')}\s(?:to|until|till)\s{_CLOCK.replace('%s', '2')}(?![\w%])", re.IGNORECASE
)
_BEGAN_ENDED = re.compile(
    r"\b(?:began|begun|started|opened|convened|sat\sdown|gathered|met|got\sunder\sway|kicked\soff)\s(?:\w+\s){0,3}?"
    rf"(?:at|around|about|shortly\safter)\s{_CLOCK.replace('%s', '1')}[^.;]{{1,100}}?"
    r"\b(?:ended|ending|rose|parted|emerged|finished|finishing|broke\sup|adjourned|concluded|concluding|closed|wrapped\sup|lasted\suntil|until)\s"
    rf"(?:\w+\s){{0,3}}?(?:(?:at|around|about|by)\s)?{_CLOCK.replace('%s', '2')}(?![\w%])",
    re.IGNORECASE,
)
"""*Began at 10 a.m. and ended shortly after 4 p.m.*"""
_LONGEST = 48
"""Hours above which a length is that of no one meeting, but of many together."""
_LONGEST_DAY = 20
"""Hours that a meeting told by its clock times may last."""
_HINT = re.compile(r"\bhour|\bhrs?\b|\bminute|\bmins?\b|\dh\b|\d h\b")  # in small letters
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_TAILS = {"half": 0.5, "quarter": 0.25, "three": 0.75}


@dataclass(frozen=True)
class Length:
    """A length of time as a text gives it."""

    start: int
    end: int
    hours: float
    low: float | None
    """It was at least this long, in hours."""
    high: float | None
    """It was at most this long, in hours."""
    words: str
    adjective: bool
    """Whether it stands before a noun: *a two-hour …*."""


def lengths_in(text: str, start: int, end: int) -> tuple[Length, ...]:
    """Every length of time in hours and minutes in ``text[start:end]``.

    Examples
    --------
    >>> line = "They met for more than four hours, then for an hour and a half, after a 90-minute call."
    >>> [(found.hours, found.low) for found in lengths_in(line, 0, len(line))]
    [(4.0, 4.0), (1.5, None), (1.5, None)]
    """
    low = text[start:end].lower()
    found = list(_lengths(text, start, end)) if _HINT.search(low) else []
    if found:
        found += _and_more(text, found[0].end, end)
    found += _from_to(text, start, end)
    found += _days(text, start, end) if "half" in low else ()
    return tuple(sorted(found, key=lambda length: length.start))


def bare_hours(text: str) -> tuple[Length, ...]:
    """Numbers that are hours where the sentence before speaks of hours.

    Examples
    --------
    >>> [found.hours for found in bare_hours("The day before, they had sat for seven, breaking only to eat.")]
    [7.0]
    """
    return tuple(
        Length(match.start("n"), match.end(), number, None, None, text[match.start("n") : match.end()], adjective=False)
        for match in islice(_BARE.finditer(text), MOST)
        if 0 < (number := _number(match["n"]) + _tail(match["half"])) <= _LONGEST_DAY
    )


def _days(text: str, start: int, end: int) -> Iterator[Length]:
    """*A day and a half*, *two and a half days*."""
    for match in islice(_DAYS.finditer(text, start, end), MOST):
        hours = 24 * (_number(match["n"]) + 0.5)
        yield Length(match.start(), match.end(), hours, None, None, match[0], adjective=False)


def _and_more(text: str, start: int, end: int) -> Iterator[Length]:
    """*… and another six on Tuesday*, *… and the second of two*, *Monday's ran for nine*, after a length in hours."""
    for match in islice(_ANOTHER.finditer(text, start, end), MOST):
        group = next(name for name in ("n", "o", "q", "p", "j", "m", "k", "f") if match[name])
        start = match.start() if group == "n" else match.start(group)
        number = _number(match[group]) + _tail(match["half"] or match["quarter"] or match["tail"])
        yield Length(start, match.end(), number, None, None, text[start : match.end()], adjective=False)


def _from_to(text: str, start: int, end: int) -> Iterator[Length]:
    """*From 10 a.m. to 4 p.m.*: the time between."""
    both = (*islice(_FROM_TO.finditer(text, start, end), MOST), *islice(_BEGAN_ENDED.finditer(text, start, end), MOST))
    for match in both:
        begin, stop = _clock(match, "1"), _clock(match, "2")
        if begin is None or stop is None or not any(match[f"{g}{n}"] for g in _SURE for n in "12"):
            continue  # "from three to five delegates"
        half = (
            bool(match["half1"] or match["named1"] or begin > _NOON),
            bool(match["half2"] or match["named2"] or stop > _NOON),
        )
        # of two times of which one alone says which half of the day, the other is the nearest that makes a meeting
        hours = round((stop - begin) % (24 if all(half) or match["minute2"] else 12), 4)
        if 0 < hours <= _LONGEST_DAY:
            yield Length(match.start(), match.end(), hours, None, None, match[0], adjective=False)


_SURE = ("part", "minute", "half", "named")
_NOON = 12


def _clock(match: re.Match[str], number: str) -> float | None:
    """A time of day in hours; None if there is none such."""
    if named := match[f"named{number}"]:
        return 24.0 if named.lower() == "midnight" else 12.0
    hour, half = _number(match[f"hour{number}"]), (match[f"half{number}"] or "").lower()
    shift = 12 if half.startswith("p") and hour < _NOON else -12 if half.startswith("a") and hour == _NOON else 0
    part = (match[f"part{number}"] or "").lower()
    past = 0.5 if part.startswith("half") else 0.25 if part.endswith("past") else -0.25 if part else 0.0
    return hour + shift + past + int(match[f"minute{number}"] or 0) / 60 if hour <= 2 * _NOON else None


def _lengths(text: str, start: int, end: int) -> Iterator[Length]:
    for match in islice(_LENGTH.finditer(text, start, end), MOST):
        hours = _hours(match)
        if not 0 < hours < _LONGEST:
            continue
        lead = len(match[0]) - len(re.sub(r"^(?:the|this|that|its|their)[\s-]", "", match[0], flags=re.IGNORECASE))
        words = match[0][lead:].strip()
        second = match["n2"]
        low = hours if match["low"] else None
        high = hours if match["high"] else None
        if second and match["unit"]:
            top = _number(second) / (60 if match["unit"].lower().startswith("m") else 1)
            if top > hours:
                low, high, hours = hours, top, (hours + top) / 2
        glued = bool(match["quick"] and "-" in match["quick"]) or bool(
            match["unit"] and re.search(r"[\w½]-(?:hours?|minutes?|mins?|hrs?)(?:-long)?$", words, re.IGNORECASE)
        )
        unit = (match["unit"] or "").lower()
        glued = glued or (
            unit in ("hour", "minute") and (match["n1"] or "one").lower() not in ("a", "an", "one", "1", "½")
        )
        low, high = (round(bound, 4) if bound is not None else None for bound in (low, high))
        yield Length(match.start() + lead, match.start() + lead + len(words), round(hours, 4), low, high, words, glued)


def _hours(match: re.Match[str]) -> float:
    quick = re.sub(r"[\s-]+", " ", (match["quick"] or "").lower())
    if quick:
        return {"half an hour": 0.5, "half hour": 0.5, "quarter of an hour": 0.25,
                "three quarters of an hour": 0.75, "hour and a half": 1.5}.get(quick, 1.0)  # fmt: skip
    number = _number(match["n1"])
    if match["half"]:
        number += _TAILS[match["half"].lower()]
    elif match["half3"]:
        number += 0.75
    if match["tail"]:
        number += 0.75 if "three" in match["tail"].lower() else 0.25 if "quarter" in match["tail"].lower() else 0.5
    if match["unit"].lower().startswith("m"):
        return number / 60
    return number + (_number(match["m"]) / 60 if match["m"] else 0)


def _tail(words: str | None) -> float:
    """*And a half*, *and a quarter*."""
    return _TAILS[words.split()[-1].lower()] if words else 0.0


def _number(words: str) -> float:
    lower = words.lower()
    if lower in NUMBERS:
        return float(NUMBERS[lower])
    if "/" in lower:
        whole, _, part = lower.partition(" ")
        return float(whole) + int(part[0]) / int(part[-1])
    if lower[-1] in _FRACTIONS:
        return (float(lower[:-1]) if lower[:-1] else 0) + _FRACTIONS[lower[-1]]
    return float(lower.replace(",", "."))
