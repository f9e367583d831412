"""The words before a verb that are its subject, past asides, relative clauses and what hangs on a preposition."""

from __future__ import annotations

from kadesh.reading.statements.nouns import Phrase, Tokens, head_of, is_adverb, leading_subject, phrase_ending
from kadesh.reading.tables.roles import ROLES
from kadesh.reading.tables.small_words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    OPENERS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
)  # fmt: skip
from kadesh.reading.tables.words import words_of

REACH = 60
"""Words looked back over, at most."""


def skip_back(tokens: Tokens, at: int) -> int:
    """The place after which the subject ends, going back from a verb over auxiliaries, adverbs and days."""
    steps = 0
    while at > 0 and steps < 12:
        word = tokens[at - 1]
        since = word.lower == "since" and at > 1 and tokens[at - 2].lower in AUXILIARIES  # "has since denied"
        if word.lower in AUXILIARIES or is_adverb(word.lower) or since:
            at -= 1
        elif word.lower in DAYS and at > 1 and word.is_name:
            at -= 2 if tokens[at - 2].lower in {"on", "late", "early", "in"} else 1
        elif word.text.isdigit() and at > 2 and tokens[at - 2].lower in DAYS:
            at -= 1
        else:
            break
        steps += 1
    return at


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """The noun phrase that is the subject of the verb at this place, or None if it shares that of an earlier one."""
    at = skip_back(tokens, verb)
    for _ in range(3):
        if at <= 0:
            return None
        word = tokens[at - 1]
        if word.text == "," and at > 1 and tokens[at - 2].text == ")":
            at -= 1  # "X (D-NY), said"
            continue
        if word.text in {",", ")", "—", "–", "--", "-"}:
            opened = _opening(tokens, at - 1)
            if opened is None:
                return None
            if word.text == "," and _is_named_aside(tokens, opened, at - 1):
                return Phrase(opened + 1, at - 1)
            at = skip_back(tokens, opened)
            continue
        return _with_others(tokens, _adjacent(tokens, at))
    return None


def _with_others(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """The phrase with the one before *and*: *…, two officials and a diplomat said*."""
    if phrase is None or phrase.first == 0 or tokens[phrase.first - 1].lower != "and":
        return phrase
    other = phrase_ending(tokens, phrase.first - 1)
    both = other is not None and all(head_of(tokens, p).removesuffix("s") in ROLES for p in (other, phrase))
    return Phrase(other.first, phrase.last) if other and both and tokens[other.first - 1].text == "," else phrase


def _is_named_aside(tokens: Tokens, opened: int, close: int) -> bool:
    """Whether the name of who is meant stands between two commas (*her adviser, X, said*)."""
    inside = tokens[opened + 1 : close]
    role = _is_role(tokens, opened) or [t.lower for t in tokens[opened - 2 : opened]] == ["opposite", "number"]
    return 0 < len(inside) < 6 and role and all(t.is_name for t in inside)


def _is_role(tokens: Tokens, end: int) -> bool:
    """Whether the phrase that ends here names what somebody is (*the head of the delegation*)."""
    told = phrase_ending(tokens, end)
    return tokens[end - 1].lower in ROLES or (told is not None and head_of(tokens, told) in ROLES)


def _adjacent(tokens: Tokens, at: int) -> Phrase | None:
    """The noun phrase that ends here, or the one that a relative clause ending here is about."""
    word = tokens[at - 1]
    if word.lower in {"who", "which", "that"}:
        return _antecedent(tokens, at)
    if following := _before_participle(tokens, at):
        return following
    hangs = word.is_name and tokens[at - 2].lower in PREPOSITIONS  # "a diplomat who has followed it since Oslo said"
    who = None if (word.is_name and not hangs) or word.lower in PRONOUNS else relative_clause(tokens, at)
    if who is not None:
        return phrase_ending(tokens, who - (tokens[who - 1].text == ","))
    return _whole(tokens, phrase_ending(tokens, at))


_FOLLOWING = words_of("following attending monitoring tracking watching involved present close familiar briefed")


def _before_participle(tokens: Tokens, at: int) -> Phrase | None:
    """Who stands before *following the talks*, *present at the meeting* … that end here."""
    for held in range(at - 2, max(0, at - 9), -1):
        if tokens[held].is_mark:
            return None
        if tokens[held].lower in _FOLLOWING:
            phrase = phrase_ending(tokens, held)
            somebody = phrase is not None and head_of(tokens, phrase) in ROLES | PEOPLE
            return phrase if somebody else None
    return None


def relative_clause(tokens: Tokens, at: int) -> int | None:
    """The *who* of a clause that ends here and has a verb of its own (*an official who asked not to be named said*)."""
    for who in range(at - 1, max(0, at - 14), -1):
        if tokens[who].is_mark:
            return None
        if tokens[who].lower == "who":
            return who
    return None


def _antecedent(tokens: Tokens, after: int) -> Phrase | None:
    """What *who*, *which* or *that* stands for, together with it."""
    end = after - 1
    if end > 0 and tokens[end - 1].text == ",":
        end -= 1
    phrase = phrase_ending(tokens, end)
    if phrase is None:
        return None
    first = phrase.first
    while first < end - 1 and tokens[after - 1].end - tokens[first].start > 42:
        first += 1
    return Phrase(first, after)


_HOLDING = PREPOSITIONS - words_of("as like after before since until")


def _whole(tokens: Tokens, phrase: Phrase | None) -> Phrase | None:
    """The phrase, or that of the sentence where this one hangs on a preposition (*a letter seen by X warns*)."""
    if phrase is None or phrase.first < 2:
        return phrase
    if tokens[phrase.first - 1].text == ",":
        return _described(tokens, phrase)
    held = phrase.first - 1 - (is_adverb(tokens[phrase.first - 1].lower) and phrase.first > 2)  # "with long memories"
    if tokens[held].lower not in _HOLDING:
        return phrase
    if tokens[0].lower in OPENERS:
        return phrase
    leading = leading_subject(tokens)
    if leading is None or phrase.first - leading.last > 8 or phrase.first == leading.first:
        return phrase
    return leading if leading.last <= phrase.first or leading.last == phrase.last else phrase


def _described(tokens: Tokens, phrase: Phrase) -> Phrase:
    """The name before a description with no comma after it (*X, a spokesman for Y said*), or the phrase."""
    first = last = phrase.first - 1
    while first > 0 and tokens[first - 1].is_name and not tokens[first - 1].is_mark:
        first -= 1
    described = tokens[phrase.first].lower in {"a", "an", "the"} and head_of(tokens, phrase) in ROLES
    named = last - first > 1 and tokens[first].lower not in OPENERS  # not the place of "In Oslo, a spokesman said"
    named = named and (first == 0 or tokens[first - 1].lower not in PREPOSITIONS | DETERMINERS)  # "to the Council, a …"
    return Phrase(first, last) if described and named else phrase


def _opening(tokens: Tokens, close: int) -> int | None:
    """Where an aside that ends with this mark begins: the place of its opening mark."""
    mark = tokens[close].text
    if mark == ",":
        return _comma(tokens, close)
    wanted = "(" if mark == ")" else mark
    for at in range(close - 1, max(-1, close - REACH), -1):
        if tokens[at].text == wanted:
            return at
    return None


def _comma(tokens: Tokens, close: int) -> int | None:
    """The comma that opens an aside: what stands before it can be named, what follows can be an aside."""
    best = None
    for at in range(close - 1, max(0, close - REACH), -1):
        if tokens[at].text != ",":
            continue
        best = at if best is None else best
        following = tokens[at + 1]
        before = tokens[at - 1]
        if following.is_name and all(t.is_name for t in tokens[at + 1 : close]) and _is_role(tokens, at):
            return at
        aside = following.lower in DETERMINERS or following.lower in OPENERS or following.lower in ROLES
        aside = aside or following.text[0].isdigit() or following.lower.endswith("ing") or following.lower in {"d", "r"}
        if aside and (before.is_name or before.lower in ROLES) and not before.is_mark:
            return at
    return best
