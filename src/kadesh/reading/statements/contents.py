"""The words that are reported: after a cue, or in front of the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from kadesh.reading.statements.clauses import Token
from kadesh.reading.statements.cue_words import Found
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    after_dateline,
    is_adverb,
    phrase_from,
    subject_before,
)  # fmt: skip
from kadesh.reading.tables.cues import Cue
from kadesh.reading.tables.small_words import DAYS, DETERMINERS, OPENERS, PREPOSITIONS, PRONOUNS, TIMES
from kadesh.reading.tables.words import words_of

_SETTINGS = PREPOSITIONS - {"of", "about"}
_STARTS = words_of("that how why what whether if when where because it there")


def is_reported(tokens: Tokens, at: int) -> bool:
    """Whether what stands after a cue is clearly what is reported: a quotation, *that*, or a new clause."""
    at = _after_setting(tokens, at)
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.quotation or token.text == ":":
        return True
    return token.lower in _STARTS or token.lower in PRONOUNS or token.lower in DETERMINERS or token.is_name


def _after_setting(tokens: Tokens, at: int) -> int:
    """The place after when, where and to whom it was said (*on Monday*, *in an interview with X*)."""
    for _ in range(4):
        if at >= len(tokens):
            return at
        word = tokens[at].lower
        if word in DAYS or word in TIMES or is_adverb(word) or tokens[at].text.isdigit():
            at += 1
        elif word in _SETTINGS and not (word == "to" and at + 1 < len(tokens) and tokens[at + 1].lower.islower()
                                        and phrase_from(tokens, at + 1) is None):  # fmt: skip
            end = _setting_end(tokens, at)
            if end is None:
                return at
            at = end
        else:
            return at
    return at


def _setting_end(tokens: Tokens, at: int) -> int | None:
    """The place after a phrase that begins with a preposition, if something follows it that can be reported."""
    for end in range(at + 1, min(len(tokens), at + 16)):
        token = tokens[end]
        if token.quotation or token.lower == "that" or token.text == ":":
            return end
        if token.text in {",", "—", "–"}:
            return end + 1 if end + 1 < len(tokens) and tokens[end + 1].quotation is None else end
        if token.lower in {"he", "she", "they", "it", "there", "we", "i"} and end > at + 1:
            return end
        if token.text in {".", ";"}:
            return None
    return None


def content_after(tokens: Tokens, at: int, cues: Sequence[Cue], later: Sequence[Found]) -> tuple[Phrase, ...]:
    """What is reported after a cue: to the end of its clause."""
    way = cues[0].way if cues else "think"
    first = at
    if any(c.way == "tell" for c in cues):
        first = _after_addressee(tokens, first)
    elif way in {"say", "utter", "tell"} or cues == ():
        first = _after_setting(tokens, first)
    while first < len(tokens) and tokens[first].text in {",", ":", "—", "–", "-", "("}:
        first += 1
    if first >= len(tokens) or tokens[first].text in {".", ";", "?", "!"}:
        return ()
    if _is_only_setting(tokens, first) and way in {"say", "utter", "tell"}:
        return ()
    if tokens[first].lower == "about" or (tokens[first].lower == "to" and cues and cues[0].lemma in _NOT_TO):
        return ()
    last = _end(tokens, first, later)
    while last > first and tokens[last - 1].text in {".", ",", ";", "—", "–", "and", "but"}:
        last -= 1
    if last <= first:
        return ()
    if tokens[first].quotation and way in {"say", "utter", "tell"} and _is_whole(tokens, first):
        return (Phrase(first, first + 1),)
    return (Phrase(first, last),)


def _is_whole(tokens: Tokens, at: int) -> bool:
    """Whether a quotation is all that is reported: it ends with a mark, or one follows it."""
    quotation = tokens[at].quotation
    following = tokens[at + 1].text if at + 1 < len(tokens) else "."
    return following in {",", ".", ";"} or (quotation is not None and quotation.ends)


_NOT_TO = words_of("say write add note reply respond tweet shout explain")


def _is_only_setting(tokens: Tokens, at: int) -> bool:
    """Whether nothing but a short phrase with a preposition or a time follows."""
    word = tokens[at].lower
    if word == "to" or not any(word in table for table in (_SETTINGS, DAYS, TIMES, {"as", "when", "after", "while"})):
        return False
    return not any(t.quotation for t in tokens[at:])


def _after_addressee(tokens: Tokens, at: int) -> int:
    """The place after the one who is told."""
    phrase = phrase_from(tokens, at)
    at = phrase.last if phrase else at
    while at < len(tokens) and tokens[at].lower in {"of", "at", "from"}:
        following = phrase_from(tokens, at + 1)
        at = following.last if following else at + 1
    return _after_setting(tokens, at)


def _end(tokens: Tokens, first: int, later: Sequence[Found]) -> int:
    """Where the reported words end: the sentence's end, or where a later cue of the same rank begins its own clause."""
    end = next((at for at in (_new_clause(tokens, first, cue) for cue in later) if at is not None), None)
    if end is not None:
        return end
    in_front = tokens[0].lower in _IN_FRONT and not any(t.text == "," for t in tokens[:first])
    for at in range(first + 1, len(tokens) - 1):
        word, following = tokens[at], tokens[at + 1]
        trails = _trails(following.lower)
        if word.quotation and word.quotation.ends and trails:
            return at + 1
        if word.text == ";" or (word.lower == "according" and following.lower == "to"):
            return at
        if word.text == "," and (in_front or trails):
            return at
    return len(tokens)


def _new_clause(tokens: Tokens, first: int, cue: Found) -> int | None:
    """Where the clause of a later cue begins, if that cue reports beside this one and not inside its words."""
    if cue.at > first and not cue.passive and cue.cues[0].way in {"say", "utter", "tell"}:
        back, form = cue.at - 1, cue.cues[0].form
        if form == "ing" and tokens[back].text == ",":
            return back
        if tokens[back].lower in {"and", "but"} and form in {"past", "third"}:
            return back
        subject = subject_before(tokens, cue.at)
        if subject and subject.first > first + 1:
            before = tokens[subject.first - 1]
            if before.lower in _BESIDE or before.text == ";":
                return subject.first - 1
    return None


_BESIDE = words_of("and but while as though although")


def _trails(word: str) -> bool:
    """Whether a word after a comma begins what the report adds."""
    return word in {"which", "compared"} or (len(word) > 5 and word.endswith("ing") and word not in _NO_PARTICIPLES)


_NO_PARTICIPLES = words_of("including during everything nothing something anything according morning evening")
_IN_FRONT = words_of("while although though as when after before since because if even until once")


def content_before(tokens: Tokens, speaker: int, after: int) -> tuple[Phrase, ...]:
    """What is reported in front of *X said* or *said X*, and what goes on after it."""
    last = speaker
    while last > 0 and tokens[last - 1].text in {",", "—", "–", "?", "!", "-"}:
        last -= 1
    if last == 0 or (last == speaker and not tokens[last - 1].quotation):
        return ()
    if tokens[last - 1].quotation:
        first = last - 1
        while first > 0 and tokens[first - 1].quotation:
            first -= 1
        return _with_rest(tokens, Phrase(first, last), after)
    first = after_dateline(tokens)
    while first < last and (_divides(tokens[first]) or tokens[first].lower in {"and", "but"}):
        first += 1
    if last - first < 3 or tokens[first].lower in OPENERS - {"if", "what", "how", "that", "whether"}:
        return ()
    return _with_rest(tokens, Phrase(first, last), after)


def _divides(token: Token) -> bool:
    return token.is_mark and token.quotation is None


def _with_rest(tokens: Tokens, front: Phrase, after: int) -> tuple[Phrase, ...]:
    """The front and, after a comma, what the sentence goes on with if that is a quotation."""
    for at in range(after, len(tokens)):
        if tokens[at].quotation and tokens[at - 1].text in {",", ":", ".", "—", "–"}:
            return front, Phrase(at, at + 1)
    return (front,)
