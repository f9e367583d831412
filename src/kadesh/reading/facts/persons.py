"""Persons who speak for a state, by the office that a report gives them."""

from __future__ import annotations

import re

from kadesh.reading.facts.survey import Survey
from kadesh.reading.tables.parts import OFFICES
from kadesh.reading.tables.states import state_of

_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_OFFICE = rf"(?:['’]s)?\s(?:[\w-]+\s){{0,3}}?(?i:{OFFICES})"
_THEN_NAME = re.compile(rf"{_OFFICE}(?:\sfor\s\w+)?,?\s(?P<name>(?:{_NAME}\s){{0,2}}{_NAME})")
_ONLY = re.compile(rf"{_OFFICE}\b")
_LEADS = re.compile(
    rf"(?P<name>(?:{_NAME}\s){{1,2}}{_NAME}),\swho\s(?:leads|heads|represents|speaks\sfor)\s(?:the\s)?$"
)
_NAME_FIRST = re.compile(rf"(?P<name>(?:{_NAME}\s){{1,2}}{_NAME}),\s(?:(?:the|a|an|its)\s)?$")


def persons_of(seen: Survey) -> dict[str, str]:
    """Family name to the state in whose name the person acts: *Omani minister Ana Dahl*, *Ana Dahl, Oman's envoy*."""
    found: dict[str, str] = {}
    for line in seen.lines:
        for mention in line.states:
            if mention.form == "body":
                continue
            start, end = mention.start - line.start, mention.end - line.start
            named = _THEN_NAME.match(line.text, end)
            named = named or _LEADS.search(line.text, max(0, start - 80), start)
            if named is None and _ONLY.match(line.text, end):
                named = _NAME_FIRST.search(line.text, max(0, start - 80), start)
            for family in _family_names(named["name"]) if named else ():
                if len(family) > _SHORTEST and state_of(family) is None:
                    found.setdefault(family, mention.name)
    return found


_SHORTEST = 2


def _family_names(name: str) -> list[str]:
    """By what somebody is called for short: of three names or more by one of the last two (*Luis Tafur Salcedo*)."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in name.split()]
    return words[-2:] if len(words) > _SHORTEST else words[-1:]
