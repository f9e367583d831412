"""According to whom a sentence says what it says: the report itself, or somebody it names."""

from __future__ import annotations

import re

_FRONT = re.compile(r"(?:^|[;,]\s)(?:[Aa]ccording to|[Ii]n the (?:view|words|eyes) of)\s(?P<who>[^,;]{3,90}),")
_SAYS = re.compile(
    r"(?P<who>(?:[Aa]n?\s|[Tt]he\s|[Ss]ome\s|[Ss]everal\s|[Mm]any\s|[Oo]ne\s)?(?:[\w-]+\s){0,2}?(?i:analysts?|"
    r"observers?|diplomats?|experts?|officials?|researchers?|critics|sources?|scholars?|"
    r"commentators?)(?:\s(?:from|in|at|of)\s[^,;]{2,40})?"
    r"|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,2}(?:\s(?:of|from|at|with)\s[^,;]{3,60}?|,\s[^,;]{3,80}(?=,))?),?\s"
    r"(?:says?|said|believes?|believed|argues?|argued|thinks?(?!\stanks?\b)|notes?|noted|suggests?|suggested|warn(?:s|ed)?|"
    r"expects?|expected|told)\b"
)
_END = re.compile(
    r",\s(?:according to\s(?P<a>[^,;.]{3,90})|(?P<b>(?:[\w’'-]+\s){1,6}?)(?:says?|said|believes?|argues?|notes?|"
    r"noted|suggests?|suggested|warned))\W*$"
)


_ATTRIBUTED = re.compile(
    r",\s(?:according to\s[^,]{3,90}|(?:[\w’'-]+\s){1,6}(?:says?|said|believes?|argues?|notes?|noted)|"
    r"(?:says?|said|argues?|argued)\s(?=[A-Z]|an?\s|the\s|one\s)[^;]{3,120})$"
)


def unattributed(words: str) -> str:
    """The words without who is named at their end as saying them.

    Examples
    --------
    >>> unattributed("buys time, according to two diplomats"), unattributed("buys time, said Ana Dahl, a scholar")
    ('buys time', 'buys time')
    """
    return _ATTRIBUTED.sub("", words)


def according_to(text: str) -> str:
    """Who is named as saying a sentence; *the report* where nobody is.

    Examples
    --------
    >>> according_to("Some analysts say it buys time."), according_to("It buys time, according to two diplomats.")
    ('Some analysts', 'two diplomats')
    """
    for pattern in (_FRONT, _END, _SAYS):
        match = pattern.search(text[:600])
        if match:
            words = next((w for w in match.groups() if w), "").strip()
            if words and words.lower() not in ("he", "she", "they", "it", "who"):
                return words
    return "the report"
