"""Who the speakers are: names merged, roles and sides found, pronouns and bare roles resolved to the last who fits."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadesh.reading.statements.clauses import MOST_WORDS, Clause
from kadesh.reading.statements.naming import Naming, naming_of, side_in, surname_key
from kadesh.reading.statements.nouns import leading_subject
from kadesh.reading.tables.roles import BODIES, ROLES, TITLES
from kadesh.reading.tables.small_words import DETERMINERS, NAME_PARTICLES, OPENERS, PRONOUNS


@dataclass(frozen=True)
class Speaker:
    """An identified speaker; `certainty` is that of the identification."""

    name: str | None
    role: str | None
    side: str | None
    unnamed: str | None
    certainty: float = 1.0
    form: str = "person"


@dataclass(frozen=True)
class _Person:
    name: str
    role: str | None
    side: str | None
    at: int


MOST_MENTIONS, MOST_PERSONS = 60, 600
"""Mentions kept of one family name, and of persons with a role: no article has more."""
_ASIDE = re.compile(r",\s(?:the\s|an?\s|its\s|their\s|his\s|her\s)?(?P<role>[^,.;:“”\"\n]{3,140})(?=[,.;]|$)")
_LOWER_ROLE = re.compile(r"(?:\b[A-Z][\w.-]{1,20}(?:[’']s?)?\s)?(?:\b[a-z-]{2,20}\s){0,3}\b[a-z-]{2,20},?\s$")
_NOT_NAMES = DETERMINERS | OPENERS | PRONOUNS


_DESCRIPTION = re.compile(
    r"\s(?:familiar with|close to|briefed on|with knowledge of|in|from|at|of)\s[^,.;:“”\"\n]{3,60}?"
    r"(?=[,.;]|\s(?:said|says|told|was|is|has|had|described)\b)"
)


class Speakers:
    """The persons of one report."""

    def __init__(self, text: str, sentences: Sequence[Clause]) -> None:
        self._text = text
        self._by_key: dict[str, list[_Person]] = defaultdict(list)
        self._with_role: list[_Person] = []
        """In the order of the text."""
        self._heard: list[tuple[int, Speaker]] = []
        """Who was spoken of as a subject, by place."""
        for clause in sentences:
            self._meet(clause)
        for clause in sentences:
            if len(clause.tokens) < MOST_WORDS:
                self._hear(clause)
        self._places = [at for at, _ in self._heard]

    def _meet(self, clause: Clause) -> None:
        """Keep every full name of a sentence, with the role that stands next to it."""
        tokens, at = clause.tokens, 0
        while at < len(tokens):
            if not tokens[at].is_name or tokens[at].quotation or tokens[at].lower in _NOT_NAMES:
                at += 1
                continue
            last = at + 1
            while last < len(tokens) and not tokens[last].quotation and (
                tokens[last].is_name
                or (tokens[last].lower in NAME_PARTICLES and last + 1 < len(tokens) and tokens[last + 1].is_name)
            ):  # fmt: skip
                last += 1
            if last - at >= 2:
                self._keep(tokens[at].start, tokens[last - 1].end)
            at = last

    def _keep(self, start: int, end: int) -> None:
        before = _LOWER_ROLE.search(self._text, max(0, start - 80), start)
        told = _role_before(before[0]) if before else None
        naming = naming_of(self._text[start:end])
        if naming.form != "person" or naming.name is None or " " not in naming.name:
            return
        role = told or naming.role or self._role_after(end)
        person = _Person(naming.name, role, naming.side or (side_in(role) if role else None), start)
        same = self._by_key[surname_key(naming.name)]
        if len(same) < MOST_MENTIONS:
            same.append(person)
        if role and len(self._with_role) < MOST_PERSONS:
            self._with_role.append(person)

    def _role_after(self, end: int) -> str | None:
        """The role told in an aside after a name (*X, the foreign minister of Y, …*)."""
        match = _ASIDE.match(self._text, end, min(len(self._text), end + 160))
        if match is None:
            return None
        words = [word.lower().strip("’'s.") if len(word) > 3 else word.lower() for word in match["role"].split()]
        if not words or words[0] in {"who", "which", "and", "but", "said", "in", "on", "as"}:
            return None
        near = words[:7]
        known = any(w in ROLES or w in TITLES or w.split("-")[-1] in ROLES for w in near)
        return match["role"].strip() if known else None

    def _hear(self, clause: Clause) -> None:
        subject = leading_subject(clause.tokens)
        if subject is None:
            return
        start, end = clause.tokens[subject.first].start, clause.tokens[subject.last - 1].end
        naming = naming_of(self._text[start:end].removesuffix("’s").removesuffix("'s"))
        if naming.form in {"person", "body", "state"}:
            self._heard.append((start, self._named(naming, end)))

    def identify(self, start: int, end: int) -> Speaker:
        """Who the words at these offsets are."""
        naming = naming_of(self._text[start:end])
        if naming.form == "pronoun":
            found = self._pronoun(naming.words, start)
        elif naming.form == "role":
            found = self._role(naming, start)
        elif naming.form == "unnamed":
            found = Speaker(None, None, naming.side, self._described(start, end), form="unnamed")
        else:
            found = self._named(naming, end)
        if found.name or naming.form == "unnamed":
            insort(self._heard, (start, found), key=lambda pair: pair[0])
            self._places = [at for at, _ in self._heard]
        return found

    def _described(self, start: int, end: int) -> str:
        """An unnamed source with the description that goes on after it."""
        match = _DESCRIPTION.match(self._text, end)
        return " ".join(self._text[start : match.end() if match else end].split())

    def _named(self, naming: Naming, end: int) -> Speaker:
        assert naming.name is not None
        if naming.form != "person":
            return Speaker(naming.name, None, naming.side, None, form=naming.form)
        known = self._known(naming.name, end)
        role = naming.role or self._role_after(end)
        role = role if role and not _is_address(role) else (known.role if known else None)
        side = (side_in(role) if role else None) or naming.side or (known.side if known else None)
        name = known.name if known else naming.name
        return Speaker(name, role, side, None)

    def _known(self, name: str, at: int) -> _Person | None:
        """The person of this name: the fullest spelling told first, with the first role and side told."""
        persons = self._by_key.get(surname_key(name), [])
        first = name.split(maxsplit=1)[0] if " " in name else ""
        same = [p for p in persons if not first or _same_first(p.name, first)]
        if not same:
            return None
        nearest = next((p for p in reversed(same) if p.at <= at), same[0])
        same = [p for p in same if _same_first(p.name, nearest.name.split()[0])]
        role = next((p.role for p in same if p.role and not _is_address(p.role)), None)
        side = next((p.side for p in same if p.side), None)
        return replace(same[0], role=role, side=side)

    def _role(self, naming: Naming, start: int) -> Speaker:
        """*The president*, *the Omani envoy*: the last of that role and side, else unnamed."""
        wanted = [w for w in re.findall(r"[a-z-]+", naming.words.lower()) if w in ROLES]
        for person in reversed(self._with_role):
            if person.at > start or not person.role or (naming.side and person.side and naming.side != person.side):
                continue
            if wanted and all(w in person.role.lower() for w in wanted):
                known = self._known(person.name, start) or person
                return Speaker(known.name, known.role, known.side or naming.side, None, 0.75)
        return Speaker(None, None, naming.side, " ".join(naming.words.split()), 0.9, "unnamed")

    def _pronoun(self, pronoun: str, start: int) -> Speaker:
        """The last speaker or subject before it that the pronoun fits."""
        for at in range(bisect_right(self._places, start) - 1, -1, -1):
            speaker = self._heard[at][1]
            if pronoun in {"he", "she"} and speaker.form in {"person", "unnamed"}:
                return replace(speaker, certainty=0.7)
            if pronoun in {"it", "they"} and speaker.form in {"body", "state", "unnamed"}:
                return replace(speaker, certainty=0.6)
        return Speaker(None, None, None, pronoun, 0.4, "pronoun")


def _role_before(words: str) -> str | None:
    """The role that small words before a name tell (*the Omani foreign minister, …*)."""
    parts = words.replace(",", "").split()
    at = next((n for n in range(len(parts) - 1, -1, -1) if parts[n] in ROLES), None)
    if at is None or at < len(parts) - 1:
        return None
    first = at
    while first > 0 and parts[first - 1].lower() not in _NOT_NAMES and parts[first - 1] not in {"said", "and", "told"}:
        first -= 1
    return " ".join(parts[first : at + 1])


def _same_first(name: str, first: str) -> bool:
    """Whether a name can bear this first name or initial."""
    own = name.split(maxsplit=1)[0].rstrip(".")
    return own.startswith(first.rstrip(".")) or first.startswith(own) or own[:2] == first[:2]


def _is_address(role: str) -> bool:
    """Whether a role is a mere form of address."""
    plain = role.lower().rstrip(".")
    return plain in {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "dame"} or plain in BODIES
