"""Whether a length of time is that of a meeting, by the noun it measures or the verb it stands with."""

from __future__ import annotations

import re

from kadesh.reading.facts.durations import Length
from kadesh.reading.facts.survey import Line
from kadesh.reading.tables.meetings import LASTING_VERBS, MEETING_NOUNS, MEETING_VERBS, OTHER_THINGS, SIDE_NOUNS

MEETING = r"\b(?:" + "|".join(MEETING_NOUNS) + r")\b"
_THING = re.compile(r"\b(?:" + "|".join(OTHER_THINGS) + r")\b", re.IGNORECASE)
MEET = re.compile(MEETING, re.IGNORECASE)
_LASTING = re.compile(r"\b(?:" + "|".join(LASTING_VERBS) + r")\b", re.IGNORECASE)
_LASTING_FOR = re.compile(rf"{_LASTING.pattern}\s(?:for\s)?(?:\w+\s)?$|\bfor\s$", re.IGNORECASE)
_MEETING_VERB = re.compile(r"\b(?:" + "|".join(MEETING_VERBS) + r")\b", re.IGNORECASE)
SIDES = re.compile(r"\b(?:" + "|".join(SIDE_NOUNS) + r"|they|both|the two|he|she|it)\b", re.IGNORECASE)
_NOT_A_LENGTH = re.compile(
    r"\s+(?:(?:less|more|longer|shorter|fewer)\s(?:time\s)?than|before|after\b(?!\s(?:it|they)\s(?:had\s)?(?:beg[au]n|started|opened))|later|earlier|ago|late\b|away|north|south|east|west|into|ahead"
    r"|prior|a\sday|per\b|from\s(?:now|the)|of\s(?:fighting|notice|delay|warning|each)|"
    r"to\s(?:respond|accept|decide|comply|leave|reply|answer|surrender|withdraw)|behind\sschedule|'|’)", re.IGNORECASE,
)  # fmt: skip
_NOT_BEFORE = re.compile(
    r"(?:\bwithin|\bevery|\bin the (?:past|last|next|first)|\bfor the (?:past|last|next)|\bin(?= (?:the )?(?:next"
    r"|coming))|\bafter|\b(?:last|past|next|first|final|coming|previous)|"
    r"\b(?:scheduled|planned|meant|supposed)\s(?:to\slast|to\srun|for)|\bby|\bsince|\buntil|\bdelayed)\s*$",
    re.IGNORECASE,
)
_TABLE_TALK = re.compile(
    r"\s(?:of (?:each other|one another)['’]s company|"
    r"behind closed doors|face to face|face-to-face|"
    r"(?:at|around|round|across) (?:the|a|one) (?:negotiating |negotiation |conference |same )?table|"
    r"in the (?:negotiating|meeting) room)",
    re.IGNORECASE,
)
COMING = re.compile(
    r"\b(?:will|would|is to|are to|scheduled|planned|due to|set to|expected to|to be held|proposed|could|(?-i:may)|"
    r"might|should|hopes? to|cancelled|canceled|called off|postponed|never took place)\b", re.IGNORECASE
)  # fmt: skip
_PLANNED = re.compile(
    r"[^,.;]{0,60}?\b(?:(?:is|are)\s(?:\w+\s)?(?:planned|scheduled|due|expected|set|foreseen)|will)\b", re.IGNORECASE
)
CALL = re.compile(
    r"\b(?:phone|telephone|video)?[ -]?(?:call|videoconference)s?\b|\bby (?:phone|telephone|video)\b", re.IGNORECASE
)
_BY_CLOCK = re.compile(r"from\s|[a-z ]+\s(?:at|around|about|after)\s", re.IGNORECASE)
_TALKS_BEGAN = re.compile(rf"(?:{MEETING}|{SIDES.pattern})(?:,\swhich|\son\s\w+)?\s(?:had\s|have\s)?$", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:returned|reconvened|met|resumed|sat\sdown|came\sback)\b[^.;]{0,40}?\b(?:they|it|the\steams|the\ssides)\s"
    r"(?:needed|required|took)\s(?:only\s|just\s)?$",
    re.IGNORECASE,
)
"""*When they returned on Tuesday they needed only …*."""
_OVER_WITHIN = re.compile(
    rf"(?:{MEETING}|\b(?:attempt|try|effort|exchange)\b)[^.;]{{0,110}}?\b(?:was|were)\s(?:all\s)?(?:over|done|finished)\s(?:with\s)?"
    r"(?:within|inside|in|after)\s$",
    re.IGNORECASE,
)
"""*A last attempt was over within …*."""
_THAN_OF_A_DAY = re.compile(
    r"\b(?:less|more|half|shorter|longer|twice|double|compared|against|fewer)\b[^.;]{0,24}?\b(?:\w+day|yesterday)['’]s\s$",
    re.IGNORECASE,
)
"""*That was less than half of Thursday's eight hours*."""
_DAY_LABEL = re.compile(r"^\W*(?:\w+day|yesterday|today)(?:,\s[\w\s]{3,20})?\W*:\W*$", re.IGNORECASE)
"""*Tuesday: two hours*, a point of a list."""
_MANAGED = re.compile(rf"{SIDES.pattern}\s(?:had\s)?managed\s(?:(?:only|just|barely|hardly)\s)?$", re.IGNORECASE)
"""*They managed only two hours before …*."""
_INTENDED = ("scheduled", "planned", "meant", "supposed")
_IDLE = ("within", "every", "next", "until")
"""Words before a length that make it no length of what follows."""
_PRONOUN = re.compile(
    r"(?:^|[,;]\s|\band\s)(?:it|which|they|an?(?:other| second| third| further)|the (?:first|second|third|fourth|fifth|"
    r"last|other|latter|latest|previous|earlier|next|final|opening|closing)(?: (?:one|day|of (?:them|these|the two)))?|"
    r"an? (?:first|second|third|last) (?:attempt|try)|(?:\w+day|"
    r"today|tonight)['’]s)"
    r"(?:,\s[^,;]{2,60},)?\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_TOOK_THEM = re.compile(
    r"\b[Ii]t (?:took|had taken|has taken) [^,;.]{3,90}$|\b(?:needed|required|sat through)\s(?:\w+\s)?$"
)
_AGREEING = (
    "(?:agree|reach|prepare|settle|conclude|disagree|find|produce|get|go|draft|sign|finish|establish|see|decide|"
    "discover)"
)
_IT_TOOK = re.compile(r"\b[Ii]t\s(?:took|had\staken)\s(?:\w+\s)?$")
_FOR_THEM = re.compile(rf"[^,;.]{{0,30}}\sfor\s[^,;.]{{3,90}}?\sto\s{_AGREEING}\b")
_TO_AGREE = re.compile(rf"(?:\s[^,;.]{{2,40}})?\sto\s{_AGREEING}\b")
"""*It took the two four hours to agree*."""
_DAY_OF_TALKS = re.compile(
    r"\b(?:first|second|third|fourth|opening|final|last|latest)\sday(?:,\s[^,]{2,40},)?\s(?:\w+\s){0,4}$", re.IGNORECASE
)
_WAS = re.compile(
    MEETING + r"(?:\son\s\w+)?(?:,\sat\s|\s(?:was|were|had been)\s(?:(?:also|even|much|far|only|just)\s){0,2}"
    r"(?:\w+:\s|(?:long(?:er)?|short(?:er)?|brief(?:er)?),\s(?:at\s)?|over in\s)?)$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    MEETING + r"[^.;:]{0,120}:\s(?:[^.;:]{2,120},\s(?:and\s)?)?(?:(?:one|the first)\s(?:of|for)\s)?$", re.IGNORECASE
)
"""Meetings whose lengths follow a colon."""
_NTH = re.compile(
    MEETING
    + r"[^.;]{0,90}\b(?:the\s(?:first|second|third|other|last)\s(?:of|took|lasted|was)|an?(?:other|\s\w+)\sone\sof)\s$",
    re.IGNORECASE,
)
"""*Two rounds, the first of four hours and the second of two*."""
_COMMA = re.compile(MEETING + r",\s$", re.IGNORECASE)
_OF_LENGTH = re.compile(MEETING + r"(?:,)?\s(?:(?!of\b)[^\s,.;]+\s){0,6}?of\s$", re.IGNORECASE)
_QUOTED = frozenset("“”\"‘’'")
_THEN_OVER = re.compile(
    r"[^,.;]{0,30},\s(?:the\s)?(?:\w+\s){0,2}?"
    + MEETING
    + r"\s(?:(?:was|were|had)\s)?(?:\w+\s)?(?:adjourned|ended|over|"
    r"suspended|broke|broken|collapsed|concluded|paused|halted|stopped)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:which|who)\s[^,;]{2,60},")
_TALKING = re.compile(
    r"\s(?:\w+\s){0,2}(?:discussing|negotiating|talking|in talks|in meetings|in discussions|at the table|together|"
    r"on (?:them|it|this)\b|locked|holed up|closeted|shut|behind|in (?:a|the|one) (?:\w+\s){0,2}room|"
    r"going over|working through|(?:at|over) (?:dinner|lunch|breakfast)\b|"
    r"on (?:the|that|these|those) (?:same |one |first |second )?(?:question|issue|clause|"
    r"paragraph|text|draft|point|matter|wording|map|list)s?\b)",
    re.IGNORECASE,
)
_COUNTERPART = re.compile(r"\bcounterparts?\b")
_AFTER_AT_HEAD = re.compile(r"(?:^|[.;–—]\s)After\s(?:\w+\s){0,2}?$")
_EMERGED = re.compile(
    r"(?:\s(?:in|at|behind|on|around)\s[^,;.]{2,60})?,\s[^.;]{2,120}?\b(?:emerged|left|came\sout|parted|rose|walked\sout|went\shome)\b"
)
"""*After four hours in a guarded villa, the envoys emerged*."""
_SPENT = re.compile(
    r"\s(?:that\s)?(?:the\s)?(?:two\s|rival\s|negotiating\s)?(?:teams|delegations|sides|envoys|negotiators|ministers|parties|they)"
    r"\s(?:had\s)?(?:spent|passed|sat|talked|needed)\b",
    re.IGNORECASE,
)
"""*The nine hours that the two teams had spent*."""
_FOR_AT_HEAD = re.compile(r"(?:^|[.;]\s)For\s$")
_THEN_MET = re.compile(r",\s[^.;]{3,80}?\b(?:met|faced|talked|sat|bargained|negotiated|argued|conferred|haggled)\b")
"""*For three hours, the two had faced one another*."""
_THEN_DISCUSSED = re.compile(
    r"\s(?:the\s|both\s|their\s|(?=[A-Z]))[^.;]{3,140}?\b(?:discussed|met|talked|negotiated|bargained|debated|conferred)\b"
)
"""*For five hours the government and the movement discussed …*."""
_BROKE_OFF = re.compile(
    r"\b(?:adjourned|ended|broke off|suspended|wrapped up|concluded|closed|called off|left|halted|finished)\s"
    rf"[^.;]{{0,60}}?(?i:{MEETING})[^.;,]{{0,60}}?\bafter\s(?:only\s|just\s|barely\s)?$"
)
"""*They adjourned their talks after …*."""
_OF_TALKS = re.compile(
    r"\s(?:of (?:talks|negotiations)|behind closed doors|without (?:a|any) (?:result|agreement|breakthrough|deal))",
    re.IGNORECASE,
)


_TALKS_ON = re.compile(
    MEETING + r"(?:[^,;]{0,30}|[^,;.]{0,80}?\s(?:on|over|about|aimed\sat)\s[^,;.]{0,40})$", re.IGNORECASE
)
"""*Talks between X and Y on ending the …*."""


def of_a_meeting(text: str, length: Length, before: Line | None) -> float:
    """How surely a length in a sentence is that of a meeting that was held; 0 where it is not.

    `before` is the sentence before, for *it lasted …*.
    """
    left, right = text[max(0, length.start - 240) : length.start], text[length.end : length.end + 90]
    if left[-1:] in _QUOTED and right[:1] in _QUOTED:  # "they met for “over three hours”"
        left, right = left[:-1], right[1:]
    lasting = _LASTING_FOR.search(left[-40:])
    by_clock = _BY_CLOCK.match(length.words) is not None
    elsewhere = not length.adjective and not by_clock and _NOT_A_LENGTH.match(right)
    managed = _MANAGED.search(left) is not None and re.match(r"\s(?!of\b)|[.,;]", right) is not None
    if elsewhere and not ((lasting or managed) and re.match(r"\s+(?:before|after|late)\b", right)):
        return 0.0
    compared = _THAN_OF_A_DAY.search(left) is not None
    if managed or _DAY_LABEL.match(left) or compared:
        return 0.75
    found = _NOT_BEFORE.search(left)
    blocked = found[0].strip().lower() if found else ""
    if blocked.startswith(_INTENDED):
        return 0.0
    certainty = _head_after(right, adjective=length.adjective)
    if certainty is None:
        return _by_verb(left, right, before, blocked, by_clock=by_clock)
    planned = (COMING.search(left, _clause_start(left)) and not _LASTING.search(text)) or _PLANNED.match(right)
    return 0.0 if planned or blocked in _IDLE else certainty


def _clause_start(left: str) -> int:
    """Where the clause begins that a text ends with, at most sixty characters back."""
    back = max(0, len(left) - 60)
    return max(back, *(left.rfind(mark, back) + 1 for mark in ",;:"))


def _head_after(right: str, *, adjective: bool) -> float | None:
    """Certainty by the noun that a length measures (*six-hour session*, *six hours of talks*); None without one."""
    if not adjective and not re.match(
        r"\s(?:of|in)\s|\s(?!(?:to|from|before|into|until|for|on|by|ahead)\b)(?:[\w-]+\s){0,3}?" + MEETING,
        right,
        re.IGNORECASE,
    ):
        return 0.9 if _TABLE_TALK.match(right) else None
    words = re.split(
        r"[,.;:()]|\s(?:with|on|between|at|in|which|that|after|before|during|and|but|when|as)\s",
        re.sub(r"^\s(?:of|in)\s", " ", right), maxsplit=1, flags=re.IGNORECASE,
    )[0][:70]  # fmt: skip
    thing, meeting = _THING.search(words), MEET.search(words)
    if meeting and len(words[: meeting.start()].split()) <= 5:
        if _measures_another(words, thing, meeting):
            return 0.0
        return 0.6 if CALL.search(words) else 0.9
    return 0.0 if adjective or thing else None


def _measures_another(words: str, thing: re.Match[str] | None, meeting: re.Match[str]) -> bool:
    """Whether the length is that of another thing beside the meeting: *truce after talks*, *talks deadline*."""
    if re.search(r"\b(?:window|deadline|notice|break|recess)\b", words, re.IGNORECASE):
        return True
    if thing is None:
        return False
    if thing.start() < meeting.start():  # "ceasefire talks" are talks
        return words[thing.end() : meeting.start()].strip() not in ("", "peace")
    return not words[meeting.end() : thing.start()].strip()


def _by_verb(left: str, right: str, before: Line | None, blocked: str, *, by_clock: bool) -> float:
    """Certainty by the verb before a length: *the talks lasted …*, *they met for …*."""
    listed = _LISTED.search(left) is not None and not _THING.search(left)
    if listed or any(p.search(left) for p in (_NEEDED, _OVER_WITHIN)) or _took_long(left, right):
        return 0.75
    verb = _last(_LASTING, left)
    if verb and len(left) - verb.end() <= 60 and not COMING.search(left[max(0, verb.start() - 30) : verb.start()]):
        lasted = _by_subject(left[: verb.start()], before)
        if lasted or not (_BROKE_OFF.search(left) or _took_them(left, right)):
            return lasted
    met = _last(_MEETING_VERB, left)
    told_for = _by_meeting_verb(met, left, right, by_clock=by_clock) if met else None
    told_for = 0.85 if by_clock and _TALKS_BEGAN.search(left) else told_for
    if told_for is not None:
        return told_for
    if (
        (_FOR_AT_HEAD.search(left) and (_THEN_MET.match(right) or _THEN_DISCUSSED.match(right)))
        or _then_emerged(left, right)
        or _SPENT.match(right)
        or _TABLE_TALK.match(right)
        or (blocked == "after" and (_OF_TALKS.match(right) or _THEN_OVER.match(right) or _BROKE_OFF.search(left)))
    ):
        return 0.8
    if _OF_LENGTH.search(left) or _beside(left, right) or _took_them(left, right):
        return 0.75
    told = re.search(r"\bfor\s$", left, re.IGNORECASE) and MEET.search(left) and not _THING.search(left)
    return 0.75 if told and re.search(r"\b(?:held|continued|had|in)\b", left, re.IGNORECASE) else 0.0


def _by_meeting_verb(met: re.Match[str], left: str, right: str, *, by_clock: bool) -> float | None:
    """Certainty by a verb of meeting before a length: *they met for …*; None where that does not say."""
    coming = COMING.search(left[max(0, met.start() - 25) : met.start()])
    if by_clock:
        return 0.85 if SIDES.search(left[: met.end()]) and not coming else None
    if re.search(r"\bfor\s(?:\w+\s){0,2}$", left[met.end() :]) and not coming:
        who = SIDES.search(left[: met.end()]) or re.search(r"[A-Z]\w+\W+(?:\w+\W+){0,3}$", left[: met.start()])
        return 0.85 if who and not _THING.search(left[met.end() :]) else 0.0
    spent = met[0].lower() == "spent" and (_TALKING.match(right) or _COUNTERPART.search(left))
    return 0.85 if spent else None


def _then_emerged(left: str, right: str) -> bool:
    emerged = _EMERGED.match(right) if _AFTER_AT_HEAD.search(left) else None
    return emerged is not None and SIDES.search(emerged[0]) is not None


def _took_long(left: str, right: str) -> bool:
    """*It took ninety minutes for the leaders to establish …*."""
    found = _FOR_THEM.match(right) if _IT_TOOK.search(left) else None
    return found is not None and SIDES.search(found[0]) is not None


def _took_them(left: str, right: str) -> bool:
    """Whether it took the sides so long: *it took the two four hours to agree*, *they needed a night to settle it*."""
    took = _TOOK_THEM.search(left) if _TO_AGREE.match(right) else None
    return took is not None and SIDES.search(left, max(0, took.start() - 40)) is not None


def _beside(left: str, right: str) -> bool:
    """Whether a length stands beside the meeting: *the session was two hours*, *the session, two hours long*."""
    named = (
        _WAS.search(left)
        or _LISTED.search(left)
        or _NTH.search(left)
        or (_COMMA.search(left) and right.startswith(" long"))
    )
    return bool(named) and not _THING.search(left)


def _by_subject(subject: str, before: Line | None) -> float:
    """Certainty by what stands before *lasted*."""
    subject = _ASIDE.sub("", subject)
    thing, meeting = _last(_THING, subject), _last(MEET, subject)
    if meeting and (thing is None or thing.end() <= meeting.start()):
        return 0.9 if len(subject) - meeting.end() < 60 else 0.7
    if thing:  # "talks on a ceasefire lasted"
        topic = re.fullmatch(r"ceasefire|truce|cease-fire|war|conflict", thing[0], re.IGNORECASE)
        spoken = _TALKS_ON.search(subject[: thing.start()])
        return 0.8 if topic and spoken else 0.0
    if _DAY_OF_TALKS.search(subject):
        return 0.8
    pronoun = _PRONOUN.search(subject) or not subject.strip()
    sat = _MEETING_VERB.search(subject) is not None and SIDES.search(subject) is not None  # "When they sat down, it …"
    return 0.7 if pronoun and (sat or (before is not None and about_a_meeting(before.text))) else 0.0


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def about_a_meeting(text: str) -> bool:
    """Whether a sentence speaks first of a meeting, so that *it lasted* after it means the meeting."""
    meeting, thing = MEET.search(text), _THING.search(text)
    return meeting is not None and (thing is None or meeting.start() < thing.start())
