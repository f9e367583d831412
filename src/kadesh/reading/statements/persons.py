"""The persons whom a report names in full: their spellings, roles and sides, and what it shows of their gender."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.naming import naming_of, side_in, surname_key
from kadesh.reading.statements.nouns import Tokens
from kadesh.reading.tables.roles import BODIES, FEMALE, MALE, OFFICES, ROLES, TITLES
from kadesh.reading.tables.small_words import DETERMINERS, NAME_PARTICLES, OPENERS, PRONOUNS
from kadesh.reading.tables.states import state_words

Gender = Literal["male", "female"]
MOST_MENTIONS, MOST_PERSONS = 60, 600
"""Mentions kept of one family name, and of persons with a role: no article has more."""
_BEFORE_OFFICE = frozenset({"of", "for", "and", *OFFICES})
_NOT_NAMES = DETERMINERS | OPENERS | PRONOUNS
_NO_ROLE = _NOT_NAMES | {"said", "and", "told"}
_ASIDE = re.compile(r",\s(?:the\s|an?\s|its\s|their\s|his\s|her\s)?(?P<role>[^,.;:“”\"\n]{3,140})(?=[,.;]|$)")
_OF = re.compile(r"\sof\s(?:the\s)?(?P<state>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2})")
_OTHER_OFFICE = frozenset({"vice", "deputy", "former", "ex", "undersecretary", "under-secretary"})
"""Words that make another office of a role: *the president* is no vice president."""


@dataclass(frozen=True)
class Person:
    """A mention of a person by the full name."""

    name: str
    role: str | None
    side: str | None
    at: int


class Persons:
    """Everyone a report names in full, found by name or by role."""

    def __init__(self, text: str, sentences: Sequence[Clause]) -> None:
        self._text = text
        self._by_key: dict[str, list[Person]] = defaultdict(list)
        self._by_first: dict[str, list[Person]] = defaultdict(list)
        """By the names before the last, for those who are called by one of them (*Abiy*)."""
        self._with_role: list[Person] = []
        """In the order of the text."""
        self._all: list[Person] = []
        """In the order of the text."""
        self._merged: dict[int, Person] = {}
        self._genders: dict[str, Gender | None] = {}
        for clause in sentences:
            for first, last in _full_names(clause.tokens):
                self._keep(clause.tokens, first, last)

    def _keep(self, tokens: Tokens, first: int, last: int) -> None:
        while last - first > 2 and tokens[first].lower in OFFICES and tokens[first - 1].lower in _BEFORE_OFFICE:
            first += 1  # "Secretary of State X", "Minister for Trade and Security Policy X"
        start, end = tokens[first].start, tokens[last - 1].end
        naming = naming_of(self._text[start:end].removesuffix("’s").removesuffix("'s"))
        if naming.form != "person" or naming.name is None or " " not in naming.name:
            return
        told = _role_before(self._text, tokens, first)
        role = told if told and not (naming.role and side_in(naming.role)) else naming.role
        role = self.role_after(end) or role if not role or is_address(role) else role
        side = naming.side or (side_in(role) if role else None) or self._side_after(end)
        person = Person(naming.name, role, side, start)
        self._all.append(person)
        same = self._by_key[surname_key(naming.name)]
        if len(same) < MOST_MENTIONS:
            same.append(person)
            for part in naming.name.split()[:-1]:
                self._by_first[part].append(person)
        if role and len(self._with_role) < MOST_PERSONS:
            self._with_role.append(person)

    def named_in(self, start: int, end: int) -> list[Person]:
        """The persons named in full in a stretch of the text, the last first."""
        first, last = (bisect_left(self._all, at, key=lambda person: person.at) for at in (start, end))
        return self._all[first:last][::-1]

    def role_after(self, end: int) -> str | None:
        """The role told in an aside after a name (*X, the foreign minister of Y, …*)."""
        if not self._text.startswith(",", end):
            return None
        match = _ASIDE.match(self._text, end, min(len(self._text), end + 160))
        if match is None:
            return None
        words = [word.lower().rstrip(".").removesuffix("’s").removesuffix("'s") for word in match["role"].split()]
        if not words or words[0] in {"who", "which", "and", "but", "said", "in", "on", "as"}:
            return None
        known = any(w in ROLES or w in TITLES or w.split("-")[-1] in ROLES for w in words[:7])
        return match["role"].strip() if known else None

    def _side_after(self, end: int) -> str | None:
        """The state of *President X of Y*."""
        match = _OF.match(self._text, end)
        words = match["state"].split() if match else []
        states = (state_words().get(" ".join(words[:n]).removesuffix("’s")) for n in range(len(words), 0, -1))
        return next((found.state for found in states if found), None)

    def known(self, name: str, at: int) -> Person | None:
        """The person of this name: the fullest spelling told first, with the first role and side told."""
        persons = self._by_key.get(surname_key(name), []) or self._by_first.get(name, [])
        first = name.split(maxsplit=1)[0] if " " in name else ""
        longer = [p for p in persons if first and p.name.endswith(f" {name}")]  # of two family names
        same = longer or [p for p in persons if not first or _same_first(p.name, first)]
        if not same:
            return None
        nearest = next((p for p in reversed(same) if p.at <= at), same[0])
        if nearest.at not in self._merged:
            self._merged[nearest.at] = _merged([p for p in persons if _same_first(p.name, nearest.name.split()[0])])
        return self._merged[nearest.at]

    def of_role(self, words: str, side: str | None, at: int) -> Person | None:
        """The person whom the report names with a role, told before this place or else after it."""
        wanted = {word for word in _role_words(words) if word not in DETERMINERS}
        before = [p for p in self._with_role if p.at <= at]
        for person in (*reversed(before), *self._with_role[len(before) :]):
            known = self.known(person.name, at) or person
            own = set(_role_words(person.role or ""))
            if wanted and wanted <= own and not (own - wanted) & _OTHER_OFFICE and side in {None, known.side}:
                return known
        return None

    def gender(self, name: str) -> Gender | None:
        """What the text shows of a person's gender: a title, or a pronoun after the name with no other name between."""
        key = name.rsplit(maxsplit=1)[-1]
        if key not in self._genders:
            self._genders[key] = self._shown(key)
        return self._genders[key]

    def _shown(self, key: str) -> Gender | None:
        votes, at = 0, self._text.find(key)
        for _ in range(MOST_MENTIONS):
            if at < 0:
                break
            before = {word.strip(".,") for word in self._text[max(0, at - 60) : at].lower().split()[-4:]}
            match = _PRONOUN.match(self._text, at + len(key))
            votes += bool(before & MALE) - bool(before & FEMALE)
            votes += (bool(match["male"]) - bool(match["female"])) if match else 0
            at = self._text.find(key, at + len(key))
        return "male" if votes > 0 else "female" if votes < 0 else None


_PRONOUN = re.compile(r"[^.;“”\"\nA-Z]{1,80}?\b(?:(?P<male>he|his|himself)|(?P<female>she|her|herself))\b")


def _merged(same: list[Person]) -> Person:
    """The mentions of one person as one."""
    roles = [p.role for p in same if p.role and not is_address(p.role)]
    role = next((role for role in roles if side_in(role)), roles[0] if roles else None)
    return replace(same[0], role=role, side=next((p.side for p in same if p.side), None))


def _full_names(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Every run of two or more words with capitals, outside quotations, particles of names included."""
    names = [n for n, t in enumerate(tokens) if t.is_name and not t.quotation and t.lower not in _NOT_NAMES]
    at = 0
    while at < len(names):
        first = last = names[at]
        at += 1
        while at < len(names) and (
            names[at] == last + 1 or all(t.lower in NAME_PARTICLES for t in tokens[last + 1 : names[at]][:4])
        ):
            last = names[at]
            at += 1
        if last > first:
            yield first, last + 1


def _role_before(text: str, tokens: Tokens, first: int) -> str | None:
    """The role that small words before a name tell (*the Omani foreign minister, …*)."""
    last = first - 1
    if last > 0 and tokens[last].text == ",":
        last -= 1
    if last < 0 or tokens[last].is_name or tokens[last].lower not in ROLES:
        return None
    start = last
    while start > 0 and last - start < 5 and tokens[start - 1].lower not in _NO_ROLE and not tokens[start - 1].is_mark:
        if tokens[start].is_name and not tokens[start - 1].is_name:
            break
        start -= 1
    return text[tokens[start].start : tokens[last].end]


def _role_words(role: str) -> list[str]:
    """The words of a role that are not those of a state."""
    words = role.replace("’s", "").replace("'s", "").replace("-", " ").split()
    return [word.lower().strip(",.") for word in words if word not in state_words()]


def _same_first(name: str, first: str) -> bool:
    """Whether a name can bear this first name or initial."""
    own = name.split(maxsplit=1)[0].rstrip(".")
    return own.startswith(first.rstrip(".")) or first.startswith(own) or own[:2] == first[:2]


def is_address(role: str) -> bool:
    """Whether a role is a mere form of address."""
    plain = role.lower().rstrip(".")
    return plain in {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "dame"} or plain in BODIES
