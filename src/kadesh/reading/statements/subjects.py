"""Who is the subject of a verb that reports: before it, after it, shared with another verb, or that of the sentence."""

from __future__ import annotations

from kadesh.reading.statements.before_verbs import skip_back, subject_before
from kadesh.reading.statements.clauses import Token
from kadesh.reading.statements.cue_words import Found
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    leading_subject,
    phrase_ending,
    phrase_from,
)  # fmt: skip
from kadesh.reading.tables.cues import Cue
from kadesh.reading.tables.roles import BODIES, DOCUMENTS, ROLES
from kadesh.reading.tables.small_words import AUXILIARIES, BE, DAYS, DETERMINERS, PEOPLE, PREPOSITIONS, PRONOUNS
from kadesh.reading.tables.words import words_of


def subject_of(tokens: Tokens, found: Found, subject: Phrase | None) -> tuple[Phrase | None, float]:
    """The subject of a verb: before it, or that of an earlier verb, or that of the sentence."""
    cue, at = found.cues[0], skip_back(tokens, found.at)
    before = tokens[at - 1] if at else None
    if cue.form == "ing" and not any(t.lower in BE for t in tokens[max(0, at - 1) : found.at]):
        if cue.lemma in _INFERRED:
            return None, 0.0
        return _of_participle(tokens, found, at, subject)
    if before is not None and before.lower in {"and", "but", "then", "or", "to"}:
        unsaid = before.lower == "to" and at > 1 and tokens[at - 2].lower in _UNSAID
        shared = None if unsaid else subject or leading_subject(tokens)
        if shared and before.lower == "to" and tokens[shared.first].lower == "it":
            return None, 0.0  # "it took a day to agree"
        return (shared, 0.7) if shared and shared.last <= at else (None, 0.0)
    phrase = subject_before(tokens, found.at)
    if phrase is not None:
        return phrase, 0.9 if cue.form in {"past", "third"} else 0.75
    return (None, 0.0) if before is not None and not before.is_mark else _far_subject(tokens, cue, at, subject)


def _of_participle(tokens: Tokens, found: Found, at: int, subject: Phrase | None) -> tuple[Phrase | None, float]:
    """The subject of *…, saying …*: of its own (*with X saying*), after a comma, or that of the sentence."""
    if at < 2:
        return _after_comma(tokens, found), 0.6
    beside = phrase_ending(tokens, at)
    before = tokens[beside.first - 1].lower if beside and beside.first else ""
    if beside and (before == "with" or (before == "and" and tokens[at - 1].is_name)) and can_speak(tokens, beside):
        return beside, 0.7
    return subject or leading_subject(tokens), 0.7


def _far_subject(tokens: Tokens, cue: Cue, at: int, subject: Phrase | None) -> tuple[Phrase | None, float]:
    """The subject of a verb that stands after a mark: that of an earlier verb, or of the sentence."""
    if cue.form == "past" and cue.lemma in _OF_OTHERS and at and tokens[at - 1].text == ",":
        return None, 0.0
    if at and tokens[at - 1].text == "," and subject is not None:
        return subject, 0.6
    leading = leading_subject(tokens)
    return (leading, 0.55) if leading and leading.last <= at and at - leading.last < 25 else (None, 0.0)


_OF_OTHERS = words_of("ask call tell urge press quote brief describe")
"""Verbs which after a comma say what others did to the subject (*X, asked whether …, smiled*)."""
_INFERRED = words_of("indicate suggest signal imply show underscore underline reveal reflect")
"""Verbs whose participle is what the report concludes (*…, indicating a change*)."""
_UNSAID = words_of(
    "seemed seems appeared appears hard not best important eager fair needed needs unwilling unwillingness likely had "
    "has have able unable ready used going want wants wanted authorized authorised allowed permitted "
    "decline declines declined refuse refuses refused learn learns learned fail fails failed chance opportunity way "
    "order means bid attempt effort room time right plan"
)
"""Words before *to* that leave open whether it was ever said (*seemed to suggest*)."""


def _after_comma(tokens: Tokens, found: Found) -> Phrase | None:
    """The subject of a sentence that opens with the cue (*Speaking to the press, X …*)."""
    comma = next((n for n in range(found.after, min(len(tokens), found.after + 40)) if tokens[n].text == ","), None)
    return phrase_from(tokens, comma + 1) if comma is not None else None


def turned_subject(tokens: Tokens, found: Found) -> Phrase | None:
    """The speaker after the verb: *“…,” said X*."""
    cue, at = found.cues[0], found.at
    can_turn = cue.way in {"say", "utter", "think"} and cue.form in {"past", "third"}
    if not can_turn or at == 0 or found.after >= len(tokens):
        return None
    before, following = tokens[at - 1], tokens[found.after]
    if not (before.quotation or before.text in {",", "?", "!", "—", "–"}) or following.quotation:
        return None
    if following.lower in DAYS or following.lower in {"that", "it", "this"}:
        return None
    phrase = phrase_from(tokens, found.after) or _described_name(tokens, found.after)
    if phrase is None or before.quotation:
        return phrase
    pronoun = before.text == "," and following.lower in PRONOUNS
    return phrase if _ends(tokens, phrase.last) and can_speak(tokens, phrase) and not pronoun else None


def _described_name(tokens: Tokens, first: int) -> Phrase | None:
    """A name after what its bearer does, without an article (*taxi driver Ada Moe*)."""
    at = first
    while at < len(tokens) - 1 and at - first < _LONGEST_TRADE and _is_plain(tokens[at]):
        at += 1
    if at == first or not tokens[at].is_name or tokens[at].lower in DAYS:
        return None
    last = at + 1
    while last < len(tokens) and tokens[last].is_name and not tokens[last].is_mark:
        last += 1
    return Phrase(first, last)


_LONGEST_TRADE = 4
"""Words."""


def _is_plain(token: Token) -> bool:
    closed = (PREPOSITIONS, DETERMINERS, PRONOUNS, DAYS, AUXILIARIES)
    return token.text.isalpha() and token.text.islower() and not any(token.lower in table for table in closed)


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a phrase is the last of its clause, or a place or a day goes before its end."""
    if at < len(tokens) and tokens[at].lower in {"in", "at", "on"}:
        mark = next((n for n in range(at, len(tokens)) if tokens[n].is_mark), len(tokens))
        return not any(token.lower in AUXILIARIES for token in tokens[at:mark])
    return at >= len(tokens) or tokens[at].lower in {".", ",", ";", "—", "–", "who"}


def can_speak(tokens: Tokens, speaker: Phrase) -> bool:
    """Whether these words name someone: a name, a role, a body, people, a document, a person's pronoun."""
    opens = speaker.first == 0 or tokens[speaker.first - 1].is_mark
    for number, token in enumerate(tokens[speaker.first : speaker.last]):
        lower = token.lower.removesuffix("’s").removesuffix("’d")
        if (token.is_name and (number or not opens)) or lower in {
            "he",
            "she",
            "they",
            "it",
            "who",
            "someone",
            "somebody",
        }:
            return True
        singular = lower.removesuffix("s")
        if (
            any(lower in table for table in (ROLES, BODIES, PEOPLE, DOCUMENTS))
            or singular in ROLES
            or singular in BODIES
        ):
            return True
    return speaker.last - speaker.first == 1 and tokens[speaker.first].lower not in DETERMINERS | PRONOUNS | AUXILIARIES
