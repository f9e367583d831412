"""Where the words of a sentence report speech or thought: the verbs and phrases of the tables, in a form that can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadesh.reading.statements.before_verbs import relative_clause
from kadesh.reading.statements.clauses import Token
from kadesh.reading.statements.nouns import Tokens, head_of, phrase_ending
from kadesh.reading.tables.cues import Cue, verb_cues
from kadesh.reading.tables.roles import BODIES, DOCUMENTS, ROLES
from kadesh.reading.tables.small_words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)  # fmt: skip
from kadesh.reading.tables.words import words_of


class Found(NamedTuple):
    """A verb that reports, at its place."""

    at: int
    after: int
    """The place after the verb and its particles."""
    cues: tuple[Cue, ...]
    """What it may be."""
    passive: bool = False


def cues_in(tokens: Tokens) -> Iterator[Found]:
    """Every verb of the sentence that may report."""
    table = verb_cues()
    for at in [at for at, token in enumerate(tokens) if token.lower in table]:
        token = tokens[at]
        if token.is_name and at > 0 and token.text != token.text.upper() and not _is_headline(tokens, at):
            continue
        fitting = tuple(c for c in table[token.lower] if not c.particles or _particles_follow(tokens, at, c))
        if not fitting or _is_noun(tokens, at, fitting[0]) or _is_aim(tokens, at, fitting[0]):
            continue
        after = at + 1 + len(fitting[0].particles)
        yield Found(at, after, fitting, _is_passive(tokens, at, fitting[0]))


def _is_aim(tokens: Tokens, at: int, cue: Cue) -> bool:
    """Whether somebody only wants to say it (*came to convince the voters that …*)."""
    return cue.lemma in _AIMED_AT and tokens[at - 1].lower == "to"


_AIMED_AT = words_of("convince persuade assure remind reassure talk speak")


def _is_headline(tokens: Tokens, at: int) -> bool:
    """Whether a verb of saying has its capital because every word of a headline has one (*X Says Talks Go On*)."""
    if verb_cues()[tokens[at].lower][0].way != "say" or not tokens[at].lower.endswith("s"):
        return False
    return len(tokens) > 3 and all(t.is_name or t.is_mark or len(t.text) < 5 for t in tokens)


def _particles_follow(tokens: Tokens, at: int, cue: Cue) -> bool:
    return all(at + 1 + n < len(tokens) and tokens[at + 1 + n].lower == word for n, word in enumerate(cue.particles))


def _before(tokens: Tokens, at: int) -> Token | None:
    """The word before, leaving out adverbs."""
    at -= 1
    while at > 0 and (tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly")):
        at -= 1
    if at > 1 and tokens[at].lower in _AT_LAST and tokens[at - 1].lower == "at":
        at -= 2
    return tokens[at] if at >= 0 else None


_AT_LAST = frozenset(("last", "first", "once", "least"))


def _is_noun(tokens: Tokens, at: int, cue: Cue) -> bool:
    """Whether a form that may be a noun or an adjective is one here."""
    before = _before(tokens, at)
    lower = before.lower if before else ""
    determined = lower in DETERMINERS and lower not in {"all", "both", "some", "many", "most", "each"}
    if determined or _is_followed(cue, tokens[at + 1].lower if at + 1 < len(tokens) else ""):
        return True
    if lower in {"of", "’s"} or (before and lower.endswith(("’s", "s’")) and not _is_contraction(lower)):
        return True
    if cue.form == "base":
        past = bool(cue.particles) and cue.lemma in _UNCHANGED and before is not None and _singular(before)
        return not (past or _base_is_verb(tokens, at, before))
    if cue.form == "third":
        done = at > 1 and tokens[at - 2].lower == "to" and not tokens[at - 1].is_name  # "agreed to study claims"
        verb = (
            tokens[at].lower in _NO_NOUNS or (before and _singular(before) and not done) or _after_relative(tokens, at)
        )
        return before is None or not verb
    if cue.form in {"past", "participle"}:
        return (lower in PREPOSITIONS - {"since", "before", "after"}) or lower.isdigit()
    beside = before is not None and not before.is_mark and _is_beside(tokens, at)
    return not (before is None or before.is_mark or beside or lower in _BEFORE_ING or lower in DOCUMENTS)


def _is_beside(tokens: Tokens, at: int) -> bool:
    """Whether somebody before a form in -ing hangs on *with* or *and* (*with Cairo accusing X and Y saying …*)."""
    phrase = phrase_ending(tokens, at)
    if phrase is None or phrase.first == 0:
        return False
    head = head_of(tokens, phrase)
    somebody = tokens[phrase.last - 1].is_name or head in PEOPLE or head.removesuffix("s") in ROLES
    return somebody and tokens[phrase.first - 1].lower in {"with", "and"}


def _is_followed(cue: Cue, following: str) -> bool:
    """Whether the next word shows a noun (*street protests may follow*) or an adverb (*they are due back in Oslo*)."""
    adverb = cue.lemma == "back" and cue.form == "base" and following in PREPOSITIONS
    return adverb or (cue.form in {"base", "third"} and following in _FINITE)


_UNCHANGED = words_of("put hit")
"""Verbs whose past is their base form."""
_NO_NOUNS = words_of("says tells insists believes thinks argues adds warns denies explains")
_FINITE = words_of("is are was were have has had will would could can may might should must")
_BEFORE_ING = BE | words_of("by in as after before for about without not and or he’s she’s they’re it’s while when")


def _singular(before: Token) -> bool:
    """Whether a word before a form in -s can be its subject."""
    lower = before.lower
    if before.is_name or before.is_mark:
        return not before.quotation or before.quotation.ends
    if lower in {"he", "she", "it", "who", "which", "that", "and", "but", "one", "everyone", "nobody"}:
        return True
    return lower in ROLES or lower in BODIES or lower in DOCUMENTS or lower in PEOPLE


def _after_relative(tokens: Tokens, at: int) -> bool:
    """Whether a verb comes after a clause with *who*, and something after it (*one who was there says the text …*)."""
    return at + 1 < len(tokens) and not tokens[at + 1].is_mark and relative_clause(tokens, at) is not None


def _is_contraction(word: str) -> bool:
    return word.split("’", maxsplit=1)[0] in PRONOUNS


def _base_is_verb(tokens: Tokens, at: int, before: Token | None) -> bool:
    """A bare form is a verb after an auxiliary, *to*, or a plural that can speak."""
    if before is None:
        return False
    lower = before.lower
    several = lower in DOCUMENTS and (lower.endswith("s") or lower in {"data", "media"})
    if lower in AUXILIARIES or lower in _PLURALS or lower in PEOPLE or several:
        return True
    if tokens[at].lower == "say" and at + 1 < len(tokens) and tokens[at + 1].text != ",":
        return True
    if before.is_mark:
        return False
    phrase = phrase_ending(tokens, at)
    head = head_of(tokens, phrase) if phrase else lower
    singular = head.removesuffix("s")
    if head.endswith("s") and (singular in ROLES or singular in BODIES):
        return True
    # two names: "Smith and Jones say"
    return before.is_name and any(t.lower == "and" for t in tokens[max(0, at - 5) : at])


_PLURALS = words_of("to they we i you who many some people both and most others all")


def _is_passive(tokens: Tokens, at: int, cue: Cue) -> bool:
    """Whether a participle stands after a form of *be*."""
    if cue.form not in {"past", "participle"}:
        return False
    before = _before(tokens, at)
    if before is None:
        return False
    if before.lower in BE:
        return True
    if before.lower in {"not", "been", "being"}:
        return True
    return _is_contraction(before.lower) and before.lower.endswith(("’re", "’m")) and before.lower not in SUBORDINATORS
