"""What *the army* or *the government* of a report is: the state by whose name the word stands elsewhere in it."""

from __future__ import annotations

import re
from collections import Counter

from kadesh.reading.facts.survey import Survey

_BODIES = "government|army|military|junta|authorities|regime|generals"
_BODY_AFTER = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s){{0,2}}?({_BODIES})\b", re.IGNORECASE)
_BODY_BEFORE = re.compile(rf"\b({_BODIES})\sof\s$")


def bodies_of(seen: Survey) -> dict[str, str]:
    """*the army*, *the government*: the state by whose name or adjective the word stands elsewhere in the report."""
    found: dict[str, str] = {}
    for line in seen.lines:
        for mention in line.states:
            if mention.form == "body":
                continue
            match = _BODY_AFTER.match(line.text, mention.end - line.start)
            match = match or _BODY_BEFORE.search(line.text[: mention.start - line.start])
            if match:
                found.setdefault(match[1].lower(), mention.name)
    if len(set(found.values())) == 1:
        found = dict.fromkeys(_BODIES.split("|"), *set(found.values())) | found
    counts = Counter(m.name for line in seen.lines for m in line.states if m.form in ("name", "adjective"))
    top = counts.most_common(2)
    if top and (len(top) == 1 or top[0][1] >= 2 * top[1][1]):
        found.setdefault("government", top[0][0])
    titled = {m.name for line in seen.lines[:1] for m in line.states if m.form in ("name", "adjective")}
    return found | (dict.fromkeys(("government",), *titled) if len(titled) == 1 and "government" not in found else {})
