"""The words that are reported: after a cue, or in front of the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from kadesh.reading.statements.before_verbs import subject_before
from kadesh.reading.statements.clauses import Token
from kadesh.reading.statements.cue_words import Found
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    after_dateline,
    is_adverb,
    phrase_from,
)  # fmt: skip
from kadesh.reading.tables.cues import Cue, verb_cues
from kadesh.reading.tables.roles import ADDRESSEES, ROLES
from kadesh.reading.tables.small_words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    OPENERS,
    PAST,
    PREPOSITIONS,
    PRONOUNS,
    REMARKS,
    TIMES,
)
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
        if word in {"—", "–", "--"} and (close := _dash(tokens, at)) is not None:
            at = close + 1
        elif word in DAYS or word in TIMES or is_adverb(word) or tokens[at].text.isdigit() or _is_vague(tokens, at):
            at += 1
        elif word in {"this", "last", "next"} and at + 1 < len(tokens) and tokens[at + 1].lower in TIMES | DAYS:
            at += 2
        elif word in _SETTINGS and not (word == "to" and _is_infinitive(tokens, at)):
            end = _setting_end(tokens, at)
            if end is None:
                return at
            at = end
        else:
            return at
    return at


def _is_vague(tokens: Tokens, at: int) -> bool:
    """*Late on Wednesday*, *early in the week*."""
    near = tokens[at].lower in {"late", "early"}
    return near and at + 1 < len(tokens) and tokens[at + 1].lower in {"on", "in", "at"}


def _is_infinitive(tokens: Tokens, at: int) -> bool:
    """Whether *to* opens what is to be done, not the words for who is told."""
    following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    told = any(following.lower in table for table in (DETERMINERS, PRONOUNS, ADDRESSEES, ROLES))
    told = told or following.lower in _OBJECTS or following.lower.removesuffix("s") in ROLES
    return not (following.is_name or told)


_OBJECTS = words_of("me us him her them")


def _dash(tokens: Tokens, at: int) -> int | None:
    """The dash that ends an aside (*said — in a letter — that …*)."""
    return next((n for n in range(at + 2, min(len(tokens) - 1, at + 14)) if tokens[n].text == tokens[at].text), None)


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
    spoken = bool(cues) and cues[0].way in {"say", "utter", "tell"}
    first = _content_start(tokens, at, cues)
    if first >= len(tokens) or not _can_be_said(tokens, first, cues, spoken=spoken):
        return ()
    last = _end(tokens, first, later)
    acts = (n for n in range(first + 1, last - 1) if tokens[n].lower in _JOINED and _is_past(tokens[n + 1]))
    if cues and cues[0].way in {"act", "want"}:
        last = next(acts, last)  # "called for calm and met the envoys"
    elif spoken:
        last = next((n for n in acts if tokens[n - 1].text == ","), last)  # "said it was late, and accused the others"
    while last > first and tokens[last - 1].text in {".", ",", ";", "—", "–", "and", "but"}:
        last -= 1
    if last <= first:
        return ()
    if tokens[first].quotation and spoken and _is_whole(tokens, first):
        return (Phrase(first, first + 1),)
    return (Phrase(first, last),)


_JOINED = words_of("and but")


def _is_past(token: Token) -> bool:
    return token.lower in PAST or any(cue.form == "past" for cue in verb_cues().get(token.lower, ()))


def _content_start(tokens: Tokens, at: int, cues: Sequence[Cue]) -> int:
    """The place after a cue, who was told, and when and where."""
    if any(cue.way == "tell" for cue in cues):
        if at < len(tokens) and tokens[at].lower in {"on", "by"}:
            return len(tokens)  # "people briefed on the talks"
        at = _after_addressee(tokens, at)
    elif not cues or cues[0].way in {"say", "utter"}:
        at = _after_setting(tokens, at)
    while at < len(tokens) and tokens[at].text in {",", ":", "—", "–", "-", "("}:
        at += 1
    return at


def _can_be_said(tokens: Tokens, first: int, cues: Sequence[Cue], *, spoken: bool) -> bool:
    """Whether what begins here can be what is reported, and not only what it is about or where it was said."""
    opening = tokens[first]
    if opening.text in {".", ";", "?", "!"} or opening.lower == "about":
        return False
    if tokens[first - 1].text == "," and (opening.lower in _REMARKING or _trails(opening.lower)):
        return False
    to_someone = opening.lower == "to" and bool(cues) and cues[0].lemma in _NOT_TO
    return not to_someone and not (spoken and _is_only_setting(tokens, first))


_REMARKING = words_of("though although while but and as which because since unless")
"""Words after a comma with which the report goes on about a cue that has had its words (*…, she said, though …*)."""


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
    if phrase is None:
        told = (n for n in range(at, min(len(tokens), at + 4)) if tokens[n].lower in ADDRESSEES)
        at = next(told, at - 1) + 1
    else:
        ends = (n + 1 for n in range(at, phrase.last - 1) if tokens[n].lower in ADDRESSEES and _begins(tokens[n + 1]))
        at = _after_apposed(tokens, next(ends, phrase.last))
    while at < len(tokens) and tokens[at].lower in {"of", "at", "from"}:
        following = phrase_from(tokens, at + 1)
        at = following.last if following else at + 1
    return _after_setting(tokens, at)


def _begins(token: Token) -> bool:
    """Whether a new phrase begins with a word (*told reporters Oslo was …*)."""
    return token.is_name or token.lower in DETERMINERS


def _after_apposed(tokens: Tokens, at: int) -> int:
    """The place after a name between commas of the one who is told (*told a radio station, X, in …*)."""
    named = phrase_from(tokens, at + 1) if at + 2 < len(tokens) and tokens[at].text == "," else None
    apposed = named is not None and tokens[at + 1].is_name and named.last < len(tokens)
    return named.last if named and apposed and tokens[named.last].text in {",", "."} else at


def _end(tokens: Tokens, first: int, later: Sequence[Found]) -> int:
    """Where the reported words end: the sentence's end, or where a later cue of the same rank begins its own clause."""
    end = next((at for at in (_new_clause(tokens, first, cue) for cue in later) if at is not None), None)
    if end is not None:
        return end
    in_front = tokens[0].lower in IN_FRONT and not any(t.text == "," for t in tokens[:first])
    for at in range(first + 1, len(tokens) - 1):
        word, following = tokens[at], tokens[at + 1]
        if not (word.is_mark or word.lower == "according"):
            continue
        trails = not following.is_name and _trails(following.lower)
        if word.quotation and word.quotation.ends and trails:
            return at + 1
        if word.text == ";" or (word.lower == "according" and following.lower == "to"):
            return at
        if word.text == "," and (in_front or trails or _is_remark(tokens, at + 1)):
            if following.lower in {"which", "who"} and _goes_on(tokens, at + 1):
                continue
            return at
    return len(tokens)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a clause that describes ends at a comma and what is asked follows (*urged X, which hosts them, to …*)."""
    comma = next((n for n in range(at, min(len(tokens) - 1, at + 16)) if tokens[n].text == ","), None)
    return comma is not None and tokens[comma + 1].lower in {"to", "not"}


def _new_clause(tokens: Tokens, first: int, cue: Found) -> int | None:
    """Where the clause of a later cue begins, if that cue reports beside this one and not inside its words."""
    spoken, form = cue.cues[0].way in {"say", "utter", "tell"}, cue.cues[0].form
    if cue.at > first and not cue.passive and (spoken or form in {"past", "third", "ing"}):
        back = cue.at - 1
        if form == "ing" and spoken and tokens[back].text == ",":
            return back
        if tokens[back].lower in ({"and", "but"} if spoken else {"but"}) and form in {"past", "third"}:
            return back
        subject = subject_before(tokens, cue.at)
        if subject and subject.first > first + 1:
            before = tokens[subject.first - 1]
            beside = {"with", "and"} if form == "ing" else _BESIDE if spoken else _BESIDE - {"and"}
            # "…, an official said.", "…, an official said on condition of anonymity."
            trails = spoken and before.text == "," and not is_reported(tokens, cue.after)
            if before.lower in beside or before.text == ";" or trails:
                return subject.first - 1
    return None


_BESIDE = words_of("and but while as though although")


def _trails(word: str) -> bool:
    """Whether a word after a comma begins what the report adds."""
    return word in {"which", "compared"} or (len(word) > 5 and word.endswith("ing") and word not in _NO_PARTICIPLES)


def _is_remark(tokens: Tokens, at: int) -> bool:
    """Whether what follows a comma is the report's own remark on what was said (*…, a charge Israel denies*)."""
    if at + 1 >= len(tokens):
        return False
    word, following = tokens[at], tokens[at + 1]
    several = following.is_name and word.lower.removesuffix("s") in REMARKS
    return several or (word.lower in {"a", "an"} and following.lower in REMARKS)


_NO_PARTICIPLES = words_of("including during everything nothing something anything according morning evening")
IN_FRONT = words_of("while although though as when after before since because if even until once")
"""Words that open a clause which another follows."""


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
    colon = next(
        (n for n in range(last - 1, first, -1) if tokens[n].text == ":"), None
    )  # "She was blunter: X, she said, …"
    first = colon + 1 if colon else first
    at_end = after >= len(tokens) or tokens[after].text == "."
    if last - first < 3 and tokens[last].text == "," and not at_end and tokens[after].text == ",":
        rest = Phrase(after + 1, len(tokens) - (tokens[-1].text == "."))
        return (Phrase(first, last), rest) if first < last else (rest,)  # "That, X said, was late."
    is_clause = at_end or any(token.lower in AUXILIARIES for token in tokens[first:last])
    if last - first < 3 or (tokens[first].lower in _NO_CLAUSE and not is_clause):
        return ()
    if after + 1 < len(tokens) and tokens[after].text == "," and tokens[after + 1].lower in {"and", "but"}:
        return (Phrase(first, len(tokens) - (tokens[-1].text == ".")),)  # "Add it up, he said, and you have …"
    return _with_rest(tokens, Phrase(first, last), after)


_NO_CLAUSE = OPENERS - {"if", "what", "how", "that", "whether"}


def quoted_after(tokens: Tokens, last: int) -> tuple[Phrase, ...]:
    """The quotation after a comma that follows a subject behind its verb (*At that rate, jokes X, “…”*)."""
    found = (
        n for n in range(last, min(len(tokens), last + 14)) if tokens[n].quotation and tokens[n - 1].text in {",", ":"}
    )
    return tuple(Phrase(n, n + 1) for n in islice(found, 1))


def _divides(token: Token) -> bool:
    return token.is_mark and token.quotation is None


def _with_rest(tokens: Tokens, front: Phrase, after: int) -> tuple[Phrase, ...]:
    """The front and, after a comma, what the sentence goes on with if that is a quotation."""
    for at in range(after, len(tokens)):
        if tokens[at].quotation and tokens[at - 1].text in {",", ":", ".", "—", "–"}:
            return front, Phrase(at, at + 1)
    return (front,)
