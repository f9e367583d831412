"""Dates in a text, explicit or relative to the day of publication, as EDTF."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from kadesh.reading.tables.calendar_words import MONTHS, NUMBERS, WEEKDAYS

MOST = 20
"""Dates read of one sentence."""
_DAY = dt.timedelta(days=1)
_NEAR_DAYS = 60
"""Up to so many days from publication the nearest year is meant, whatever weekday is stated."""
_WEEKDAY = "(?:" + "|".join([w.title() for w in WEEKDAYS] + [w.upper() for w in WEEKDAYS]) + ")"
_MONTH_WORDS = [w.title() for w in MONTHS] + [w.upper() for w in MONTHS]
_MONTH = "(?:" + "|".join(sorted(_MONTH_WORDS, key=lambda w: -len(w))) + r")\b\.?"
_NUM = r"\d{1,2}(?:st|nd|rd|th)?"
_TO = r"\s?(?:-|–|—|to|and|through)\s?"
_COUNT = "(?:" + "|".join(sorted((n for n in NUMBERS), key=lambda w: -len(w))) + r"|\d{1,2})"
_WD = rf"(?:(?P<%s>{_WEEKDAY})(?:,|\s\(|,?\sthe)?\s)?"

_EXPLICIT = re.compile(
    rf"(?<![\w/.-])(?:(?P<iso>[12]\d{{3}}-\d\d-\d\d)(?![\w-])"
    rf"|{_WD % 'w1'}(?P<d1>{_NUM})(?:{_TO}(?P<d2>{_NUM}))?\s(?:of\s)?(?P<m1>{_MONTH})(?:,?\s(?P<y1>[12]\d{{3}}))?(?!\w)"
    rf"|{_WD % 'w2'}(?P<m2>{_MONTH})\s(?P<d3>{_NUM})(?!\d|\s?%|"
    rf"[.:]\d)(?:{_TO}(?P<d4>{_NUM})(?![\d:%]))?(?:,?\s(?P<y2>[12]\d{{3}}))?(?!\w)"
    r"|(?P<dd>\d{1,2})\.(?P<mm>\d{1,2})\.(?P<yyyy>[12]\d{3})(?!\w)"
    rf"|(?P<part>[Ee]arly|[Mm]id|[Ll]ate)?[ -]?(?P<m3>{_MONTH})(?:\sof)?,?\s(?P<y3>[12]\d{{3}})(?!\w)"
    rf"|(?P<part2>[Ee]arly|[Mm]id|[Ll]ate)[ -](?P<m4>{_MONTH})(?!\w)"
    rf"|(?P<nth>first|second|third|fourth|last)\sweek\s(?:of|in)\s(?P<m6>{_MONTH})(?:\s(?P<y6>[12]\d{{3}}))?(?!\w)"
    r"|(?P<of>first|second|third|fourth|last)\s(?P<share>quarter|half)\sof\s(?P<y7>[12]\d{3})(?!\w)"
    rf"|(?P<lead>(?i:in|since|until|last|next|this|during)\s)(?P<m5>{_MONTH})(?:\s(?P<y5>[12]\d{{3}}))?(?!\w))"
)
_TEAMS_HAD = r"\s(?:\w+\s){0,2}?(?:sides|teams|delegations|negotiators|envoys|parties|ministers|delegates)\shad\s"
_RELATIVE = re.compile(
    rf"(?<!\w)(?:(?P<which>(?i:last|next|this|this past|this coming|the previous|the following))\s)?(?P<w>{_WEEKDAY})"
    r"(?:\s(?:morning|afternoon|evening|night))?(?!\w)"
    r"|(?<!\w)(?i:(?P<near>today|tonight|yesterday|tomorrow|overnight|last\snight|this\s(?:morning|afternoon|evening))"
    r"|(?:on\s)?(?P<shift>the\s(?:(?:previous|preceding|following|next|same)\s(?:day|morning|afternoon|evening|night)|"
    r"day\searlier|(?:evening|night)\sbefore|"
    r"eve(?=\sof\s(?:the|their)\s(?:talks|meeting|summit|round|session|plenary)))|"
    r"that\ssame\sday|"
    r"(?:the\sday\s(?:before|after)|a\sday\s(?:earlier|before|later|after))"
    rf"(?!\s(?:the|a|an|his|her|their|its|that|this|[A-Z])\b(?!{_TEAMS_HAD})))"
    rf"|(?P<n>{_COUNT})\s(?P<unit>days?|weeks?|months?)\s(?P<dir>ago|earlier|later)"
    rf"|in\s(?:about\s)?(?P<ahead>{_COUNT})\s(?P<span>days?|weeks?|months?|fortnight)(?:['’](?:s\s)?)?(?:\stime)?"
    r"|(?:(?P<edge>earlier|later)\s)?(?P<rel>last|next|this|the\sprevious|the\sfollowing|"
    r"the\scoming)\s(?P<period>week|weekend|month|year)(?:end)?)(?!\w)"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|(?:is|are) to|(?<!than )(?<!as )(?:scheduled|planned)|due|plans? (?:to|for)|"
    r"set (?:for|to)|expected|expects?|slated|"
    r"tentatively|"
    r"upcoming|next round|that [^,.;]{3,40} meet again|summon(?:s|ed)|"
    r"resumes?|to be held|reconvene|postponed (?:to|until)|adjourned (?:until|to)|agreed to (?:meet|return|resume"
    r"|hold|continue|reconvene))\b", re.IGNORECASE
)  # fmt: skip

_CLAUSE = re.compile(
    r";|,\s(?:and|but|though|although|while|whereas|where|which|after|before)\s|\sand\s(?:will|would)\s"
)
_AFTER_THEY_HAD = re.compile(r"\s[^,.;]{2,50}?\shad\s")
DAY_HINT = re.compile(  # one class of letters first: that is fast to look for
    r"[JFMASOND0-9](?:an|un|ul|eb|ar|ay|pr|ug|ep|ct|ov|ec|AN|UN|UL|EB|AR|AY|PR|UG|EP|CT|OV|EC"
    r"|(?<=[0-9])(?:-[0-9]{2}-|\.[0-9]{1,2}\.)[0-9])"
    r"|(?:quarter|half)\sof\s[12]"
)
HINT_RELATIVE = re.compile(
    rf"{_WEEKDAY}|\bdays?\b|(?i:today|tonight|yesterday|tomorrow|overnight|last night|morning|afternoon|evening|night|"
    rf"week|month|year)"
)
"""Without one of these there is no date of the kind, and the long expressions need not look."""


@dataclass(frozen=True)
class DateMention:
    """A date as a text names it."""

    start: int
    end: int
    edtf: str
    """EDTF; relative to the day of publication where the text is."""
    weekday: int | None = None
    """The weekday stated with it, Monday 0."""
    shift: int | None = None
    """Days from the day spoken of before (*the day before*), where it is that kind."""
    explicit: bool = False
    """Whether it names a day of the month."""
    yearless: bool = False
    """Whether the year was worked out from the day of publication."""

    @property
    def day(self) -> dt.date | None:
        """The day itself, where it names one."""
        try:
            return dt.date.fromisoformat(self.edtf)
        except ValueError:
            return None


def dates_in(text: str, start: int, end: int, published: dt.date | None) -> tuple[DateMention, ...]:
    """Every date in ``text[start:end]``, in order; without a day of publication only those that stand by themselves.

    Examples
    --------
    >>> day = dt.date(2026, 2, 18)
    >>> line = "They met on Tuesday, on 3 January and for six hours the day before."
    >>> [d.edtf for d in dates_in(line, 0, len(line), day)]
    ['2026-02-17', '2026-01-03', '2026-02-17']
    """
    found = list(days_in(text, start, end, published)) if DAY_HINT.search(text, start, end) else []
    if published is not None and HINT_RELATIVE.search(text, start, end):
        taken = [(d.start, d.end) for d in found]
        for mention in _relative(text, start, end, published):
            if not any(a < mention.end and mention.start < b for a, b in taken):
                found.append(mention)
    return tuple(sorted(found, key=lambda d: d.start))


def days_in(text: str, start: int, end: int, published: dt.date | None) -> Iterator[DateMention]:
    """The dates of `dates_in` that name a day or a month, by whatever words."""
    ahead: bool | None = None
    for match in islice(_EXPLICIT.finditer(text, start, end), MOST):
        ahead = _FUTURE.search(text, start, end) is not None if ahead is None else ahead
        part = match.groupdict()
        edtf, yearless = _explicit_edtf(part, published, ahead=ahead)
        if edtf is None:
            continue
        week = part["w1"] or part["w2"]
        first = match.start() + len(part["lead"] or "")
        yield DateMention(
            first, match.end(), edtf, weekday=WEEKDAYS[week.lower()] if week else None,
            explicit=edtf.count("-") >= 2, yearless=yearless,
        )  # fmt: skip


def _explicit_edtf(part: dict[str, str | None], published: dt.date | None, *, ahead: bool) -> tuple[str | None, bool]:
    """EDTF of an explicit date, and whether its year was worked out."""
    try:
        whole = part["iso"] or (f"{part['yyyy']}-{part['mm']:0>2}-{part['dd']:0>2}" if part["dd"] else None)
        if whole:
            return dt.date.fromisoformat(whole).isoformat(), False
        if part["share"]:
            return _share(part["of"] or "", part["share"], int(part["y7"] or 0)), False
        given = next((part[k] for k in ("y1", "y2", "y3", "y5", "y6") if part[k]), None)
        if not given and published is None:
            return None, True
        return _in_month(part, int(given) if given else None, published, ahead=ahead), not given
    except ValueError:
        return None, False


def _in_month(part: dict[str, str | None], given: int | None, published: dt.date | None, *, ahead: bool) -> str:
    """A day, some days or a part of a month, in the year given or the one meant."""
    word = next(part[k] for k in ("m1", "m2", "m3", "m4", "m5", "m6") if part[k]) or ""
    month = MONTHS[word.rstrip(".").lower()]
    first, last = _number(part["d1"] or part["d3"]), _number(part["d2"] or part["d4"])
    day_name = part["w1"] or part["w2"]
    year = given or nearest_year(month, first or 15, published or dt.date.min, ahead=ahead)
    if day_name and not given and first and published:
        year = _year_by_weekday(year, month, first, WEEKDAYS[day_name.lower()], published)
    if part["nth"]:
        return _week_of(part["nth"], year, month)
    if first is None:
        third = part["part"] or part["part2"]
        return _third_of(third.lower(), year, month) if third else f"{year:04d}-{month:02d}"
    day = dt.date(year, month, first).isoformat()
    return f"{day}/{dt.date(year, month, last).isoformat()}" if last is not None and last > first else day


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _week_of(which: str, year: int, month: int) -> str:
    """Seven days of a month: from its 1st, 8th, 15th or 22nd, or the last ones."""
    days = calendar.monthrange(year, month)[1]
    first = 7 * _NTH[which] - 6 if which in _NTH else days - 6
    return f"{dt.date(year, month, first).isoformat()}/{dt.date(year, month, first + 6).isoformat()}"


def _third_of(which: str, year: int, month: int) -> str:
    """*Early*, *mid* or *late* in a month: about its first ten days, the next ten, or the rest."""
    first = {"early": 1, "mid": 11, "late": 21}[which]
    last = first + 9 if first < 21 else calendar.monthrange(year, month)[1]
    return f"{dt.date(year, month, first).isoformat()}~/{dt.date(year, month, last).isoformat()}~"


def _share(which: str, share: str, year: int) -> str:
    """A quarter or a half of a year, by its months."""
    length = 3 if share == "quarter" else 6
    last = min(12, length * _NTH.get(which, 12 // length))
    return f"{year:04d}-{last - length + 1:02d}/{year:04d}-{last:02d}"


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def nearest_year(month: int, day: int, published: dt.date, *, ahead: bool = False) -> int:
    """The year in which that day lies nearest; of what lies ahead, the next one."""

    def distance(year: int) -> float:
        days = (dt.date(year, month, min(day, 28)) - published).days
        return abs(days) + (0 if days >= -40 else 400) if ahead else abs(days) + (0 if days <= 31 else 120)

    return min((published.year + n for n in (-1, 0, 1) if 1 <= published.year + n <= dt.MAXYEAR), key=distance)


def _year_by_weekday(year: int, month: int, day: int, weekday: int, published: dt.date) -> int:
    """Of a day far from that of publication, the year in which it falls on the weekday stated; else the year given."""
    if abs((dt.date(year, month, day) - published).days) <= _NEAR_DAYS:
        return year
    fits = [
        y for y in (year, year - 1, year + 1) if dt.date(y, month, min(day, 28)).replace(day=day).weekday() == weekday
    ]
    return fits[0] if fits else year


def _relative(text: str, start: int, end: int, published: dt.date) -> Iterator[DateMention]:
    future = _FUTURE.search(text, start, end) is not None
    for match in islice(_RELATIVE.finditer(text, start, end), MOST):
        part = match.groupdict()
        ahead = future and _is_ahead(text, match, *_clause(text, match.start(), start, end))
        try:
            found = _relative_edtf(part, published, ahead=ahead)
        except (ValueError, OverflowError):
            continue
        if found is not None:
            week = WEEKDAYS[part["w"].lower()] if part["w"] else None
            if part["shift"] and found[1] == 1 and _AFTER_THEY_HAD.match(text, match.end(), end):
                day = (published - _DAY).isoformat()  # "a day after they had met" tells of the day before
                yield DateMention(match.start(), match.end(), day, shift=-1)
                continue
            yield DateMention(match.start(), match.end(), found[0], weekday=week, shift=found[1])


def _is_ahead(text: str, day: re.Match[str], start: int, end: int) -> bool:
    """Whether a clause says of a day that it is to come; *would* far behind it is said of something else."""
    said = _FUTURE.finditer(text, start, end)
    return any(m[0].lower() != "would" or m.start() - day.end() <= _NEAR_BEHIND for m in said)


_NEAR_BEHIND = 25
"""Characters."""


def _clause(text: str, at: int, start: int, end: int) -> tuple[int, int]:
    """The clause of a sentence in which an offset stands: what another clause has to come is not said of its days."""
    cuts = [start, *(m.start() for m in _CLAUSE.finditer(text, start, end)), end]
    return next((a, b) for a, b in pairwise(cuts) if a <= at < b)


def _relative_edtf(part: dict[str, str | None], published: dt.date, *, ahead: bool) -> tuple[str, int | None] | None:
    if part["w"]:
        return _weekday(
            WEEKDAYS[part["w"].lower()], (part["which"] or "").lower(), published, ahead=ahead
        ).isoformat(), None
    if part["near"]:
        shift = {"yesterday": -1, "tomorrow": 1, "last night": -1}.get(" ".join(part["near"].lower().split()), 0)
        return (published + shift * _DAY).isoformat(), None
    if part["shift"]:
        words = part["shift"].lower()
        shift = 0 if "same" in words else -1 if re.search("before|previous|preceding|earlier|the eve", words) else 1
        return (published + shift * _DAY).isoformat(), shift
    if part["rel"] and part["period"]:
        return _period(part["rel"].lower(), part["period"].lower(), published), None
    return _counted_from(part, published, ahead=ahead)


def _counted_from(part: dict[str, str | None], published: dt.date, *, ahead: bool) -> tuple[str, int | None] | None:
    """*Two days ago*, *a week later*; *in two weeks* only of what is to come (not *the third meeting in two weeks*)."""
    if part["n"] and part["unit"]:
        return _counted(part["n"].lower(), part["unit"].lower(), (part["dir"] or "").lower(), published)
    if part["ahead"] and part["span"] and ahead:
        return _counted(part["ahead"].lower(), part["span"].lower(), "later", published)[0], None
    return None


def _weekday(number: int, which: str, published: dt.date, *, ahead: bool) -> dt.date:
    back = (published.weekday() - number) % 7
    if which in ("next", "the following", "this coming"):
        return published + (7 - back) * _DAY
    if which in ("last", "this past", "the previous"):
        return published - (back or 7) * _DAY
    if ahead and back:
        return published + (7 - back) * _DAY
    return published - back * _DAY


def _counted(count: str, unit: str, direction: str, published: dt.date) -> tuple[str, int | None]:
    number = int(count) if count.isdigit() else NUMBERS[count]
    sign = 1 if direction == "later" else -1
    if unit.startswith("month"):
        return _months_on(published, sign * number), None
    days = sign * number * (14 if unit == "fortnight" else 7 if unit.startswith("week") else 1)
    shift = None if direction == "ago" else days
    return (published + days * _DAY).isoformat() + ("" if unit.startswith("day") else "~"), shift


def _period(which: str, period: str, published: dt.date) -> str:
    step = -1 if which in ("last", "the previous") else 0 if which == "this" else 1
    if period == "year":
        return f"{published.year + step:04d}"
    if period == "month":
        return _months_on(published, step)
    monday = published - published.weekday() * _DAY + 7 * step * _DAY
    if period == "weekend":
        if step == -1:  # the last weekend that is over
            monday = published - published.weekday() * _DAY - 7 * _DAY
        return f"{(monday + 5 * _DAY).isoformat()}/{(monday + 6 * _DAY).isoformat()}"
    return f"{monday.isoformat()}/{(monday + 6 * _DAY).isoformat()}"


def _months_on(published: dt.date, months: int) -> str:
    year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    if not 1 <= year <= dt.MAXYEAR:
        raise ValueError("no such year")
    return f"{year:04d}-{month + 1:02d}"
