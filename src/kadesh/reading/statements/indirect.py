"""What claims report in the words of the report: indirect speech, wishes, acts."""

from __future__ import annotations

from collections.abc import Iterator

from kadesh.reading.statements.claims import Claim
from kadesh.reading.statements.clauses import Clause, Token
from kadesh.reading.statements.contents import IN_FRONT
from kadesh.reading.statements.drafts import Draft, Stretch, stretch
from kadesh.reading.statements.nouns import Phrase, Tokens, is_adverb, is_verb
from kadesh.reading.tables.cues import noun_cues
from kadesh.reading.tables.small_words import AUXILIARIES, NOT, PAST
from kadesh.reading.tables.words import words_of

_LESS = words_of("that what which if whether because to — – -- as like whom")

_FORESEEING = words_of("hope expect anticipate foresee see consider regard view calculate reckon signal talk speak")
"""Verbs by which a report tells in its own voice what a side is after, or what it spoke about."""


def _is_hedged(clause: Clause, claim: Claim) -> bool:
    """Whether a claim hangs on another word, so that it is not itself told as something said (*what he wants is …*)."""
    before = clause.tokens[claim.speaker.first - 1].lower if claim.speaker.first else ""
    if claim.way == "say":
        return before in {"that", "what", "which", "if", "whether", "than"}
    return before in _LESS or (claim.way == "want" and clause.tokens[claim.speaker.first].lower in {"it", "which"})


def indirect(clause: Clause, claims: list[Claim]) -> Iterator[Draft]:
    """What claims report, in the words of the report."""
    for claim in claims:
        if _is_hedged(clause, claim):
            continue
        content = claim.content
        if len(content) > 1 and _is_clause(clause, content[0]):
            content = content[:1]
        phrase = max(content, key=lambda p: clause.tokens[p.last - 1].end - clause.tokens[p.first].start)
        told = claim.way != "act" or claim.lemma in noun_cues()
        first = phrase.first + (told and clause.tokens[phrase.first].lower == "that")
        tokens = clause.tokens[first : phrase.last]
        start, end = tokens[0].start, tokens[-1].end
        if sum(not token.is_mark for token in tokens) < (1 if claim.firm else 2):
            continue
        yield Draft(
            stretch(clause, claim.speaker),
            (start, end),
            False,
            claim.kind,
            claim.certainty,
            claim.firm,
            spoken=claim.way in {"say", "think"} and claim.lemma not in _FORESEEING,
            parts=_around(clause, content) if len(content) > 1 else (),
            cue=_telling_cue(clause, claim, first),
        )


def after_quotations(clause: Clause, claims: list[Claim]) -> Iterator[Draft]:
    """What is reported after a quotation (*said that it was “all over” and that the road would open*)."""
    for claim in claims:
        for more in filter(None, (_and_that(clause.tokens, phrase) for phrase in claim.content)):
            yield Draft(stretch(clause, claim.speaker), more, False, claim.kind, claim.certainty, claim.firm)


def _and_that(tokens: Tokens, phrase: Phrase) -> Stretch | None:
    for at in range(phrase.first + 1, phrase.last - 3):
        joined = tokens[at].lower == "and" and tokens[at + 1].lower == "that"
        if joined and any(token.quotation for token in tokens[phrase.first : at]):
            return tokens[at + 2].start, tokens[phrase.last - 1].end
    return None


def _around(clause: Clause, content: tuple[Phrase, ...]) -> tuple[Stretch, ...]:
    """The reported words before and after who says them (*The border, X said, must be settled first*)."""
    if any(t.quotation for t in clause.tokens[content[0].first : content[0].last]):
        return ()
    return tuple((clause.tokens[p.first].start, clause.tokens[p.last - 1].end) for p in content)


def _is_clause(clause: Clause, phrase: Phrase) -> bool:
    """Whether words can stand alone, so that others after them are the report's (*They met, X said, at last*)."""
    tokens = clause.tokens[phrase.first : phrase.last]
    if tokens[0].lower in IN_FRONT or tokens[-1].lower in AUXILIARIES:  # "There would, he said, be no deal"
        return False
    return any(_may_be_verb(token) for token in tokens)


def _may_be_verb(token: Token) -> bool:
    return is_verb(token) or token.lower in PAST or token.lower.endswith("ed")


def _telling_cue(clause: Clause, claim: Claim, first: int) -> Stretch | None:
    """The words from the speaker to what is reported, where they turn or colour it; None of plain speech."""
    if not claim.speaker.last <= claim.cue.first < first:
        return None
    tokens, first_verb = clause.tokens, claim.cue.first
    while first_verb > claim.speaker.last and _goes_with_verb(tokens[first_verb - 1]):
        first_verb -= 1
    turns = claim.way in _TURNING_WAYS or claim.kind in _TURNING
    if not turns and all(token.lower not in NOT for token in tokens[first_verb : claim.cue.first]):
        return None
    between = tokens[first_verb:first]
    if len(between) > _LONGEST_CUE or any(t.is_mark or t.quotation for t in between):
        return None
    return between[0].start, between[-1].end


_TURNING_WAYS = ("act", "want")


def _goes_with_verb(token: Token) -> bool:
    return token.lower in AUXILIARIES or token.lower in NOT or is_adverb(token.lower)


_TURNING = ("denial", "rejection")
_LONGEST_CUE = 8
"""Words."""
