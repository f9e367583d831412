"""The words that name who speaks: the noun phrase before a verb, after one, or at the head of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kadesh.reading.statements.clauses import Token
from kadesh.reading.tables.cues import verb_cues
from kadesh.reading.tables.roles import BODIES, NO_SPEAKERS, ROLES, TITLES
from kadesh.reading.tables.small_words import (
    ADVERBS,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    NOT_ADVERBS,
    OPENERS,
    PARTICLES,
    PAST,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    REMARKS,
    SUBORDINATORS,
    TIMES,
)  # fmt: skip
from kadesh.reading.tables.states import state_words
from kadesh.reading.tables.words import words_of

Tokens = Sequence[Token]


class Phrase(NamedTuple):
    """Words of a clause, from the first to before the last."""

    first: int
    last: int


@lru_cache(maxsize=65_536)
def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb without being either."""
    return word in ADVERBS or (word.endswith("ly") and word not in NOT_ADVERBS and len(word) > 4)


def phrase_ending(tokens: Tokens, end: int) -> Phrase | None:
    """The noun phrase whose last word stands before `end`."""
    at = end - 1
    if at < 0 or tokens[at].is_mark:
        return None
    word = tokens[at].lower
    if word in PRONOUNS:
        return Phrase(at, end)
    if "’" in word and word.split("’")[0] in PRONOUNS and not word.endswith("n’t"):
        return Phrase(at, end)
    if word in PREPOSITIONS or word in SUBORDINATORS or word in DETERMINERS or word in _PARTS_OF_VERBS:
        return None
    first = _start(tokens, at)
    head = head_of(tokens, Phrase(first, end))
    return None if head in NO_SPEAKERS else Phrase(first, end)


_PARTS_OF_VERBS = words_of("off out up down away")


def _start(tokens: Tokens, at: int) -> int:
    """The first word of the phrase that ends with this word."""
    first = at
    while first > 0 and at - first < 14:
        before, here = tokens[first - 1], tokens[first]
        if before.is_mark or before.lower in SUBORDINATORS - {"and"}:
            break
        if before.lower == "and":
            if first > 1 and here.is_name and tokens[first - 2].is_name and not tokens[first - 2].is_mark:
                first -= 2
                continue
            break
        if before.lower in LINKS:
            if first > 1 and _can_link(tokens[first - 2], before):
                first -= 2
                continue
            break
        if _is_outside(before, here):
            break
        first -= 1
    return first


_ARTICLES, _BEFORE_THE = words_of("the a an"), words_of("all both")
_NOT_INSIDE = PREPOSITIONS | (PRONOUNS - {"both", "many", "some"})


def _is_outside(before: Token, here: Token) -> bool:
    """Whether a word cannot belong to the noun phrase that this word belongs to."""
    if before.lower in _NOT_INSIDE or is_adverb(before.lower):
        return True
    if here.lower in DETERMINERS and before.lower not in (_BEFORE_THE if here.lower in _ARTICLES else DETERMINERS):
        return True  # "shortly after five the envoy"
    if here.is_name and not before.is_name and before.lower in REMARKS:
        return True  # "a charge Israel denies"
    return is_verb(before) and not before.is_name


_HANGING = words_of("familiar close briefed aware present involved based responsible privy")


def _can_link(word: Token, link: Token) -> bool:
    """Whether a word may go before *of*, *for*, *in* … inside one phrase."""
    if word.is_mark or word.lower in OPENERS or word.lower in PRONOUNS:
        return False
    if word.lower in _HANGING:
        return True
    if is_verb(word) and not word.is_name:
        return word.lower in ROLES
    noun = (
        word.is_name
        or word.lower in ROLES
        or word.lower in BODIES
        or word.lower in PEOPLE
        or word.lower.endswith(("s", "ar", "er", "or"))
    )
    return noun or link.lower in {"of", "for"}


_NEVER_NOUNS = words_of("says tells argues believes insists warns denies acknowledges maintains thinks adds writes")


def is_verb(token: Token) -> bool:
    """A guess: an auxiliary, or a verb of the tables in a form that is no noun."""
    if token.lower in AUXILIARIES:
        return True
    cues = verb_cues().get(token.lower)
    if not cues:
        return False
    if token.lower in _NEVER_NOUNS:
        return True
    return cues[0].form in {"past", "participle"} or (cues[0].form == "ing" and cues[0].way in {"say", "tell"})


def head_of(tokens: Tokens, phrase: Phrase) -> str:
    """The main noun of a phrase, lower case: the last word before its first link."""
    head = tokens[phrase.first].lower
    for at in range(phrase.first, phrase.last):
        if tokens[at].lower in LINKS and at > phrase.first:
            break
        head = tokens[at].lower
    return head


def phrase_from(tokens: Tokens, first: int) -> Phrase | None:
    """The noun phrase that begins with this word."""
    if first >= len(tokens) or tokens[first].is_mark:
        return None
    opening = tokens[first]
    if opening.lower in PRONOUNS:
        return Phrase(first, first + 1)
    if "’" in opening.lower and opening.lower.split("’")[0] in PRONOUNS:
        return Phrase(first, first + 1)
    named = opening.is_name or any(opening.lower in table for table in (DETERMINERS, ROLES, TITLES))
    if not (named or opening.lower.endswith(("s", "-year-old"))):
        return None
    if (
        opening.lower in OPENERS
        or is_adverb(opening.lower)
        or opening.lower in NO_SPEAKERS
        or opening.lower in AUXILIARIES
        or (opening.lower in verb_cues() and not opening.is_name)
    ):
        return None
    last = first + 1
    while last < len(tokens) and last - first < 12:
        word = tokens[last]
        if word.is_mark or _ends_phrase(tokens, last, first):
            break
        last += 1
    while last > first + 1 and (tokens[last - 1].lower in LINKS or tokens[last - 1].lower in {"and", "the", "a"}):
        last -= 1
    return Phrase(first, last)


def _ends_phrase(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a noun phrase that began earlier is over before this word."""
    word, before = tokens[at], tokens[at - 1]
    lower = word.lower
    if lower == "and":
        return not (at + 1 < len(tokens) and tokens[at + 1].is_name and before.is_name)
    if lower in LINKS:
        if before.lower in _HANGING:  # "someone close to the delegation"
            return False
        inside = lower in {"for", "with", "at", "in", "beside"}
        return lower != "of" and (before.is_name or at - first < 2 or not inside)
    if lower in _CLOSING or is_adverb(lower):
        return lower not in PARTICLES
    if lower in DETERMINERS or lower in PRONOUNS:
        return before.lower not in LINKS and before.lower not in DETERMINERS and lower not in PARTICLES
    return lower in DAYS if word.is_name else _is_predicate(lower, before) or _is_deed(tokens, at)


def _is_deed(tokens: Tokens, at: int) -> bool:
    """Whether a word looks like a verb with its object (*The delegations adopted an agenda*)."""
    return tokens[at].lower.endswith("ed") and at + 1 < len(tokens) and tokens[at + 1].lower in DETERMINERS


_CLOSING = AUXILIARIES | SUBORDINATORS | PREPOSITIONS


def _is_predicate(lower: str, before: Token) -> bool:
    """Whether a small word after another begins what is said of it: a verb, most likely."""
    role = lower in ROLES or lower.removesuffix("s") in ROLES or lower in TITLES
    if before.lower in DETERMINERS or role or lower in PARTICLES or lower in BODIES:
        return False
    if lower in verb_cues() or lower in PAST or (lower.endswith("ed") and before.lower in PEOPLE):
        return True
    return lower not in _HANGING and before.is_name and (lower.endswith(("ed", "s")) or len(lower) < 5)


_AFTER_PARTICIPLE = words_of("by on at about in if whether")


def _is_in_front(tokens: Tokens, first: int) -> bool:
    """Whether a phrase of time, place or circumstance begins here, not the subject."""
    word = tokens[first].lower
    if tokens[first].text in state_words() or word in ROLES:  # Beijing, king
        return False
    if word in OPENERS or word.endswith("ing") or is_adverb(word) or word in DAYS:
        return True
    if word.endswith("ed") and first + 1 < len(tokens) and tokens[first + 1].lower in _AFTER_PARTICIPLE:
        return True  # "Reached by phone, she …"
    for at in range(first, min(len(tokens), first + 5)):
        if tokens[at].text == ",":
            return any(t.lower in TIMES for t in tokens[first:at])
    return False


def after_dateline(tokens: Tokens) -> int:
    """The place after a dateline (*OSLO, Norway (Reuters) –*), or the first."""
    if not tokens[0].is_name or len(tokens[0].text) < 3:
        return 0
    shouted = tokens[0].text.isupper()
    for at in range(1, min(len(tokens), 16)):
        word = tokens[at]
        if word.text == ":":
            named = " ".join(token.text for token in tokens[:at]).title()
            return at + 1 if shouted and named in state_words() else 0
        if word.text in {"—", "–", "-", "--"}:
            if at + 1 < len(tokens) and tokens[at + 1].text == "(":
                continue  # "GENEVA — (AP) — …"
            return at + 1 if shouted or tokens[1].text in {"—", "–", "--", "("} or at > 3 else 0
        place = word.is_name or word.text in {",", "(", ")", ".", "/"} or word.text.isdigit()
        if not place and not (shouted and word.lower in _IN_DATELINE):
            return 0
    return 0


_IN_DATELINE = words_of("of and the at de")


def _after_place(tokens: Tokens, first: int) -> int:
    """The place after the rest of a place or a date (*In Salem, New Hampshire, X …*, *On May 3, 2026, X …*)."""
    for last in range(first + 1, min(first + 4, len(tokens) - 1)):
        if tokens[last].text == ",":
            words = " ".join(token.text for token in tokens[first:last])
            return last + 1 if words.isdigit() or words in state_words() else first
    return first


def leading_subject(tokens: Tokens) -> Phrase | None:
    """The subject of the sentence: its first noun phrase, after what stands in front of the main clause."""
    first = after_dateline(tokens)
    while first < len(tokens) and (tokens[first].is_mark or tokens[first].lower in {"and", "but", "so", "yet"}):
        if tokens[first].quotation:
            return None
        first += 1
    for _ in range(2):
        if first >= len(tokens):
            return None
        if _is_in_front(tokens, first):
            comma = next((at for at in range(first, min(len(tokens), first + 30)) if tokens[at].text == ","), None)
            if comma is None:
                return None
            first = _after_place(tokens, comma + 1)
            continue
        return phrase_from(tokens, first)
    return None
