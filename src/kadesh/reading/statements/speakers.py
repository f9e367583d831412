"""Who the speakers are: names merged, roles and sides found, pronouns and bare roles resolved to the last who fits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.naming import Naming, naming_of, side_in
from kadesh.reading.statements.nouns import leading_subject
from kadesh.reading.statements.persons import Gender, Persons, is_address
from kadesh.reading.tables.cues import verb_cues
from kadesh.reading.tables.roles import BODIES, DOCUMENTS, FEMALE, MALE, ROLES
from kadesh.reading.tables.small_words import DETERMINERS
from kadesh.reading.tables.states import HALVES


@dataclass(frozen=True)
class Speaker:
    """An identified speaker; `certainty` is that of the identification."""

    name: str | None
    role: str | None
    side: str | None
    unnamed: str | None
    certainty: float = 1.0
    form: str = "person"


_TELLING = "|".join(
    sorted(f for f, cues in verb_cues().items() if cues[0].form in {"past", "third"} and cues[0].way in {"say", "tell"})
)
_DESCRIPTION = re.compile(
    r"(?:,?\s(?:who|speaking)|\s(?:familiar with|close to|briefed on|briefed by|with knowledge of|"
    r"following|attending|monitoring|tracking|watching|involved in|present at|in|from|at|of))"
    rf"\s[^,.;:“”\"\n]{{3,70}}?(?=[,.;]|\s(?:was|is|has|had|described|called|spoke|put|maintained|reported|observed|stressed|"
    rf"likened|compared|stated|{_TELLING})\b)"
)
_OF_WHOM = re.compile(r"^(?:the|an?|his|her|its|their)\s", re.IGNORECASE)
_NAME = r"(?:(?:[A-Z]\.|[A-Z][\w’'-]+|(?:al|el)-[A-Z][\w’'-]+|de|van|von|bin|der|del)\s?){1,5}"
_CALLED = r"(?P<called>(?:known\sas|nicknamed|who\s(?:uses|goes\sby)\sthe\sname)\s)?"
_APPOSED = re.compile(
    rf",\s{_CALLED}(?P<name>(?:[A-Z][\w’'-]+\s(?:[a-z-]+\s){{1,4}})?{_NAME})(?<!\s)(?=[,.;:—–]|\s?[“‘\"(]|$)"
)
MOST_BACK = 40
"""Sentences looked back over for whom a pronoun stands for."""
_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}


class Speakers:
    """Those who speak in one report, told from its sentences in the order of the text."""

    def __init__(self, text: str, sentences: Sequence[Clause]) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [clause.start for clause in sentences]
        self._persons = Persons(text, sentences)
        self._spoke: dict[int, dict[int, Speaker]] = defaultdict(dict)
        """By sentence and place: those identified in it."""
        self._subjects: dict[int, tuple[tuple[int, Speaker], ...]] = {}
        """By sentence: its subject and the place of it, told when first asked for."""

    def identify(self, start: int, end: int, *, quoted: bool = False) -> Speaker:
        """Who the words at these offsets are; whom somebody else only tells of (`quoted`), no later pronoun means."""
        naming = naming_of(self._text[start:end])
        if naming.form == "pronoun":
            found = self._pronoun(naming.words, start)
        elif apposed := self._apposed(naming, end):
            found = apposed
        elif naming.form == "role":
            found = self._role(naming, start)
        elif naming.form == "unnamed":
            found = Speaker(None, None, naming.side, self._described(start, end), form="unnamed")
            found = self._again(naming, start) or found
        elif naming.form == "body" and naming.words.lower() == f"the {naming.name}":
            found = self._body(naming, start)
        else:
            found = self._named(naming, end)
        if (found.name or found.unnamed) and not quoted:
            self._spoke[self._sentence_at(start)][start] = found
        return found

    def _apposed(self, naming: Naming, end: int) -> Speaker | None:
        """The person whose name stands between commas after a role (*the foreign minister, X, …*)."""
        match = _APPOSED.match(self._text, end) if naming.form in {"role", "unnamed"} else None
        if match is None:
            return None
        named = naming_of(match["name"])
        if named.form != "person" or named.name is None:
            return None
        known = self._persons.known(named.name, match.end())
        name = match["name"] if match["called"] else known.name if known else named.name
        role = _OF_WHOM.sub("", naming.words)
        return Speaker(name, role, naming.side or (known.side if known else None), None)

    def _described(self, start: int, end: int) -> str:
        """An unnamed source with the description that goes on after it."""
        match = _DESCRIPTION.match(self._text, end)
        return (
            " ".join(self._text[start : match.end() if match else end].split()).removesuffix(" who").removesuffix(",")
        )

    def _named(self, naming: Naming, end: int) -> Speaker:
        assert naming.name is not None
        if naming.form == "body" and is_common(naming.name):
            return Speaker(None, None, naming.side, naming.words, form="body")
        if naming.form != "person":
            name = HALVES.get(naming.name, naming.name) if naming.form == "state" else naming.name
            return Speaker(name, None, naming.side, None, form=naming.form)
        known = self._persons.known(naming.name, end)
        role = naming.role or self._persons.role_after(end)
        if known and known.role and (not role or is_address(role) or not side_in(role)):
            role = known.role
        elif role and is_address(role):
            role = None
        side = (side_in(role) if role else None) or naming.side or (known.side if known else None)
        return Speaker(known.name if known else naming.name, role, side, None)

    def _role(self, naming: Naming, start: int) -> Speaker:
        """*The president*, *the Omani envoy*: whom the report names with that role and side, or who spoke unnamed."""
        found = self._by_role(naming, start)
        return found if found.name else self._again(naming, start) or found

    def _again(self, naming: Naming, start: int) -> Speaker | None:
        """Who was told of as *a senior official …* and is now *the official*."""
        if not naming.words.lower().startswith("the "):
            return None
        head = _LINK.split(naming.words, maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
        for speaker in self._before(start, head):
            told = (speaker.unnamed or "").lower()
            if head in told.split() and naming.side in {None, speaker.side} and not is_plural(told):
                return replace(speaker, certainty=0.75)
        return None

    def _by_role(self, naming: Naming, start: int) -> Speaker:
        person = self._persons.of_role(naming.words, naming.side, start)
        if person is not None:
            return Speaker(person.name, person.role, person.side or naming.side, None, 0.75)
        return Speaker(None, None, naming.side, " ".join(naming.words.split()), 0.9, "unnamed")

    def _body(self, naming: Naming, start: int) -> Speaker:
        """*The ministry*: the last body of that kind which spoke, under its full name."""
        assert naming.name is not None
        for speaker in self._before(start):
            if speaker.form == "body" and naming.name in (speaker.name or "").lower().split():
                return replace(speaker, certainty=0.75)
        return Speaker(None, None, naming.side, naming.words, form="body")

    def _pronoun(self, pronoun: str, start: int) -> Speaker:
        """The last speaker or subject before it that the pronoun fits."""
        for speaker in self._before(start):
            if self._fits(pronoun, speaker):
                return replace(speaker, certainty=0.7 if pronoun in _GENDERS else 0.6)
        return Speaker(None, None, None, pronoun, 0.4, "pronoun")

    def _fits(self, pronoun: str, speaker: Speaker) -> bool:
        plural = speaker.unnamed is not None and is_plural(speaker.unnamed)
        if pronoun in _GENDERS:
            person = speaker.form in {"person", "unnamed"} and not plural
            return person and self._gender(speaker) in {None, _GENDERS[pronoun]}
        document = speaker.unnamed is not None and not DOCUMENTS.isdisjoint(speaker.unnamed.lower().split())
        body = speaker.form in {"body", "state"} or document
        return body if pronoun == "it" else pronoun == "they" and (body or plural)

    def _gender(self, speaker: Speaker) -> Gender | None:
        """What the text shows of a speaker's gender."""
        words = set((speaker.role or speaker.unnamed or "").lower().split())
        if words & (MALE | FEMALE):
            return "male" if words & MALE else "female"
        return self._persons.gender(speaker.name) if speaker.name else None

    def _before(self, start: int, word: str = "") -> Iterator[Speaker]:
        """Who spoke before a place, the last sentence first, and after the speakers of a sentence its subject.

        Of sentences without the `word`, if one is given, nobody.
        """
        here = self._sentence_at(start)
        for number in range(here, max(-1, here - MOST_BACK), -1):
            clause = self._sentences[number]
            if word and word not in self._text[clause.start : clause.end].lower():
                continue
            spoke = self._spoke.get(number, {})
            yield from (spoke[at] for at in sorted(spoke, reverse=True) if at < start)
            if number not in self._subjects:
                self._subjects[number] = tuple(self._subject(self._sentences[number]))
            yield from (speaker for at, speaker in self._subjects[number] if at < start)
            for person in self._persons.named_in(clause.start, min(clause.end, start)):
                yield Speaker(person.name, person.role, person.side, None)

    def _sentence_at(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1

    def _is_attested(self, naming: Naming) -> bool:
        """Whether a word is a name and has no capital only because it begins its sentence (*Hope*, *Local*)."""
        if naming.form != "person" or not naming.name or " " in naming.name or naming.role:
            return True
        return self._persons.known(naming.name, 0) is not None or self._is_inside(naming.name)

    def _is_inside(self, name: str) -> bool:
        """Whether a word stands anywhere but at the head of a sentence."""
        at = self._text.find(f" {name}")
        while at > 0:
            before, after = self._text[at - 1], self._text[at + 1 + len(name) : at + 2 + len(name)]
            if (before.isalnum() or before in ",’'") and not after.isalnum():
                return True
            at = self._text.find(f" {name}", at + 1)
        return False

    def _subject(self, clause: Clause) -> Iterator[tuple[int, Speaker]]:
        subject = leading_subject(clause.tokens)
        if subject is None:
            return
        start, end = clause.tokens[subject.first].start, clause.tokens[subject.last - 1].end
        naming = naming_of(self._text[start:end].removesuffix("’s").removesuffix("'s"))
        if apposed := self._apposed(naming, end):
            yield start, apposed
        elif naming.form in {"person", "body", "state"} and self._is_attested(naming):
            yield start, self._named(naming, end)
        elif naming.form == "unnamed" and any(w.lower().removesuffix("s") in ROLES for w in naming.words.split()):
            yield start, Speaker(None, None, naming.side, self._described(start, end), form="unnamed")
        elif naming.form == "role":
            yield start, self._by_role(naming, start)


def is_common(body: str) -> bool:
    """Whether a body has no name of its own (*police*, *her office*, *Tehran’s embassy in London*).

    Examples
    --------
    >>> is_common("foreign ministry in Oslo"), is_common("White House")
    (True, False)
    """
    if _PROPER.match(body):
        return False
    head = _LINK.split(body, maxsplit=1)[0]
    first, *rest = head.split()
    owned = first.endswith(("’s", "'s")) or first.lower() in DETERMINERS
    words = rest if owned and rest else [first.lower() if first.lower() in BODIES and not rest else first, *rest]
    return not any(word[:1].isupper() for word in words)


_PROPER = re.compile(
    r"(?:Ministry|Department|Office|Bureau|Directorate|Council|Union|Federation|Bank)\sof\s(?:the\s)?[A-Z]"
)
"""A body whose name goes on after *of* (*the Ministry of Water Resources*)."""
_LINK = re.compile(r"\s(?:of|in|at|for|to|on)\s")
_ONE = re.compile(r"(?:the|an?|one|his|her|its|their|another)\s", re.IGNORECASE)


def is_plural(words: str) -> bool:
    """Whether a description is of several (*two officials familiar with the talks*)."""
    head = re.split(r"\s(?:of|in|from|at|on|with|for|close|familiar|briefed|who)\s", words, maxsplit=1)[0]
    return head.endswith("s") or not _ONE.match(words)
