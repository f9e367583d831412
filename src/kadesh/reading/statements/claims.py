"""One attribution: who is reported to say what; and which of a sentence's stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kadesh.reading.statements.clauses import Token
from kadesh.reading.statements.nouns import Phrase, Tokens, head_of, is_adverb
from kadesh.reading.tables.calendar_words import MONTHS
from kadesh.reading.tables.cues import Way
from kadesh.reading.tables.roles import LISTENERS, OUTLET_WORDS
from kadesh.reading.tables.small_words import DETERMINERS, PRONOUNS
from kadesh.reading.tables.words import words_of
from kadesh.record.entities.statements import StatementKind


class Claim(NamedTuple):
    """One attribution within a sentence; places count its words."""

    speaker: Phrase
    content: tuple[Phrase, ...]
    cue: Phrase
    lemma: str
    kind: StatementKind
    certainty: float
    way: Way = "say"
    firm: bool = False


def standing(tokens: Tokens, claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence that stand, in the order of their cues."""
    claims = [claim for claim in claims if not _is_relayed(tokens, claim, claims)]
    return sorted((claim for claim in claims if _is_told(tokens, claim, claims)), key=lambda claim: claim.cue)


def _is_relayed(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether an outlet only passes on what somebody else says (*X warned of delays, according to local media*)."""
    if claim.way != "say" or head_of(tokens, claim.speaker) not in _RELAYING:
        return False
    inside = (other for other in claims if is_inside(other, [claim]))
    return any(tokens[other.speaker.first].lower not in PRONOUNS for other in inside)


_FEWEST = 2
_POINTING = words_of("that this these those it them")
_RELAYING = OUTLET_WORDS | words_of("media reports broadcaster outlet outlets newspapers transcript")


def _is_told(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim stands: somebody but the listeners speaks, something is said, no speech encloses it."""
    said = [token for phrase in claim.content for token in tokens[phrase.first : phrase.last]]
    if _is_weak_inside(tokens, claim, claims) or _is_of_others(tokens, claim) or _is_unsaid(claim, said):
        return False
    if claim.way == "act" and _is_what_he_called(said):
        return False
    if holds_quotation(tokens, claim.content):
        return True
    if claim.way == "act" and _is_scrap(tokens, claim, said):
        return False
    words = [t for t in said if not (t.is_mark or t.lower in _EMPTY or t.lower in DETERMINERS or is_adverb(t.lower))]
    words = [t for t in words if not (t.text[0].isdigit() or t.lower in MONTHS)]  # not "Oslo Notes, 4 February 2025"
    beside = (other for other in claims if other is not claim and other.speaker == claim.speaker)
    merged = claim.way in {"act", "want"} and len(words) < 2 and any(beside)  # "rejected the charge, saying that …"
    return bool(words) and not merged


def _is_scrap(tokens: Tokens, claim: Claim, said: list[Token]) -> bool:
    """Whether an act tells of nothing said: what only points back, who backed it, or what two did together."""
    before = [token.lower for token in tokens[: claim.speaker.first] if token.lower != "the"]
    together = claim.lemma == "discuss" and before[-1:] == ["and"]  # "the one and the other discussed the dead"
    described = tokens[claim.speaker.last - 1].lower in {"which", "who"}  # "Norway, which backs the east"
    sided = described and claim.lemma in _SIDING
    points = len(said) <= _FEWEST and said[0].lower in _POINTING and not any(token.is_name for token in said)
    return together or sided or points or said[0].lower == "by"  # "a proposal backed by Norway"


_SIDING = words_of("back support favour favor oppose")


def _is_what_he_called(said: Sequence[Token]) -> bool:
    """Whether what is blamed or praised is named in words that are a statement of their own."""
    return len(said) > _FEWEST and said[0].lower == "what" and said[2].lower in _CALLED


_CALLED = words_of("called calls termed terms described describes labelled labeled")


def _is_of_others(tokens: Tokens, claim: Claim) -> bool:
    """Whether the words for the speaker are those for who listens or who writes."""
    head = head_of(tokens, claim.speaker)
    return head in LISTENERS or (tokens[claim.speaker.first].lower == "this" and head in _OURSELVES)


def _is_unsaid(claim: Claim, said: Sequence[Token]) -> bool:
    """Whether the words tell that somebody will not be named or not speak, or only announce a list."""
    if says_it(said, 0):
        return True
    unnamed = claim.lemma in _ASKING and any(token.lower in _UNNAMED for token in said[:6])
    declined = claim.lemma in _DECLINING and any(token.lower in _SPEAKING for token in said[:4])
    return unnamed or declined or said[-1].text == ":"


def says_it(tokens: Sequence[Token], at: int) -> bool:
    """Whether only *it* is said, of words that stand elsewhere (*X said it twice*)."""
    if at + 1 >= len(tokens) or tokens[at].lower not in {"it", "so", "this"}:
        return False
    after = tokens[at + 1]
    return (after.is_mark and after.quotation is None) or after.lower in _HOW_OFTEN


_HOW_OFTEN = words_of("twice again once three first more")
_DECLINING, _SPEAKING, _OURSELVES = (
    words_of("decline refuse"),
    words_of("answer comment discuss say speak elaborate specify reveal disclose identify questions details"),
    words_of("reporter newspaper correspondent writer column magazine"),
)
_ASKING, _UNNAMED = (
    words_of("ask decline refuse request insist want"),
    words_of("named identified quoted anonymity anonymous name names identity"),
)
_EMPTY = PRONOUNS | words_of(
    "this that these those things for so well otherwise differently same as a the to much more better way"
)
"""Words that say nothing of what is thought (*sees it differently*)."""


def _is_weak_inside(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim inside the words of one of speech is part of what that says: it is of none, or of the speaker."""
    own = not any(token.is_name for token in tokens[claim.speaker.first : claim.speaker.last])
    return (claim.way != "say" or own) and is_inside(claim, claims)


def is_inside(claim: Claim, claims: list[Claim]) -> bool:
    """Whether the cue of a claim stands among the words of another that is of speech."""
    return any(
        other.way == "say" and other is not claim and any(p.first <= claim.cue.first < p.last for p in other.content)
        for other in claims
    )


def holds_quotation(tokens: Tokens, content: tuple[Phrase, ...]) -> bool:
    """Whether any of what is reported stands in quotation marks."""
    return any(token.quotation for phrase in content for token in tokens[phrase.first : phrase.last])
