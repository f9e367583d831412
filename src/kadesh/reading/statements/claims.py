"""Who is reported to say what: cue by cue, the words that name the speaker and the words reported."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kadesh.reading.statements.clauses import MOST_WORDS, Clause
from kadesh.reading.statements.contents import content_after, content_before, is_reported
from kadesh.reading.statements.cue_words import Found, cues_in
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    leading_subject,
    phrase_ending,
    phrase_from,
    skip_back,
    subject_before,
)  # fmt: skip
from kadesh.reading.tables.cues import Cue, Way, noun_cues
from kadesh.reading.tables.roles import BODIES, DOCUMENTS, ROLES
from kadesh.reading.tables.small_words import BE, DAYS, DETERMINERS, PEOPLE, PRONOUNS
from kadesh.reading.tables.words import words_of
from kadesh.record.entities.statements import StatementKind

MOST_CUES = 12
"""Cues looked at in one sentence."""


class Claim(NamedTuple):
    """One attribution within a sentence; places count its words."""

    speaker: Phrase
    content: tuple[Phrase, ...]
    cue: Phrase
    lemma: str
    kind: StatementKind
    certainty: float
    way: Way = "say"


def claims_in(clause: Clause) -> list[Claim]:
    """Every attribution in a sentence, in the order of the cues."""
    tokens = clause.tokens
    if len(tokens) >= MOST_WORDS:
        return []
    found = list(islice(cues_in(tokens), MOST_CUES))
    claims = [*_according_to(tokens), *_noun_cues(tokens), *_labelled(tokens)]
    subject: Phrase | None = None
    for number, cue in enumerate(found):
        claim = _by_verb(tokens, cue, subject, found[number + 1 :])
        if claim is not None:
            claims.append(claim)
            subject = claim.speaker
    return sorted((c for c in claims if not _is_weak_inside(c, claims)), key=lambda c: c.cue)


def _is_weak_inside(claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim that is not of speech stands inside the words of one that is: part of what that one says."""
    if claim.way == "say":
        return False
    return any(
        other.way == "say" and other is not claim and any(p.first <= claim.cue.first < p.last for p in other.content)
        for other in claims
    )


def _by_verb(tokens: Tokens, found: Found, subject: Phrase | None, later: list[Found]) -> Claim | None:
    cue = found.cues[0]
    if found.passive:
        return _passive(tokens, found)
    turned = _turned(tokens, found)
    if turned is not None:
        content = content_before(tokens, found.at, turned.last)
        return _claim(turned, content, found, cue, 0.9) if content else None
    speaker, certainty = _subject(tokens, found, subject)
    spoken = cue.way in {"say", "utter", "tell"}
    if speaker is None or not (spoken or _can_speak(tokens, speaker)):
        return None
    content = _content(tokens, found, speaker, later)
    best = _best(tokens, found, speaker, content) if content else None
    return _claim(speaker, content, found, best, certainty) if best else None


def _content(tokens: Tokens, found: Found, speaker: Phrase, later: list[Found]) -> tuple[Phrase, ...]:
    """What is reported: after the cue, or in front of the speaker."""
    cue = found.cues[0]
    fitting = [c for c in found.cues if c.particles == cue.particles]
    content = content_after(tokens, found.after, fitting, later)
    before = content_before(tokens, speaker.first, found.after) if cue.way not in {"act", "want"} else ()
    if before and (not content or not is_reported(tokens, content[0].first)):
        content = before + tuple(c for c in content if tokens[c.first].quotation)
    return _within_aside(tokens, speaker, content)


def _best(tokens: Tokens, found: Found, speaker: Phrase, content: tuple[Phrase, ...]) -> Cue | None:
    """What the cue is, by what it takes here."""
    in_front = content[0].first < found.at
    fitting = (c for c in found.cues if c.particles == found.cues[0].particles)
    best = next((c for c in fitting if in_front or _takes(tokens, content[0], c)), None)
    return None if best and best.way == "show" and not _is_document(tokens, speaker) else best


def _within_aside(tokens: Tokens, speaker: Phrase, content: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """What is reported in *X, who says …, did …*: no further than the aside; nothing of a wish to stay unnamed."""
    if not content or tokens[content[0].first].lower == "not":
        return ()
    if tokens[speaker.last - 1].lower in {"who", "which"} and speaker.last > 1 and tokens[speaker.last - 2].text == ",":
        phrase = content[0]
        comma = next((n for n in range(phrase.first + 1, phrase.last) if tokens[n].text == ","), phrase.last)
        return (Phrase(phrase.first, comma),)
    return content


def _claim(speaker: Phrase, content: tuple[Phrase, ...], found: Found, cue: Cue, certainty: float) -> Claim:
    return Claim(speaker, content, Phrase(found.at, found.after), cue.lemma, cue.kind, certainty, _way(cue))


def _can_speak(tokens: Tokens, speaker: Phrase) -> bool:
    """Whether these words name someone: a name, a role, a body, people, a document, a person's pronoun."""
    opens = speaker.first == 0 or tokens[speaker.first - 1].is_mark
    for number, token in enumerate(tokens[speaker.first : speaker.last]):
        lower = token.lower.removesuffix("’s").removesuffix("’d")
        if (token.is_name and (number or not opens)) or lower in {"he", "she", "they", "it", "who"}:
            return True
        if any(lower in table for table in (ROLES, BODIES, PEOPLE, DOCUMENTS)) or lower.removesuffix("s") in ROLES:
            return True
    return speaker.last - speaker.first == 1 and tokens[speaker.first].lower not in DETERMINERS | PRONOUNS


def _way(cue: Cue) -> Way:
    return "say" if cue.way in {"tell", "utter"} else cue.way


def _takes(tokens: Tokens, content: Phrase, cue: Cue) -> bool:
    """Whether this is what the cue takes."""
    first = tokens[content.first].lower
    if cue.way == "utter":
        return tokens[content.first].quotation is not None or first == "that"
    if cue.way == "want":
        return first in {"to", "that", "it"} or first in DETERMINERS
    if cue.way == "act":
        return first not in {"that", "to", "for", "a", "of"} or (first == "a" and cue.kind != "procedural")
    return True


def _is_document(tokens: Tokens, speaker: Phrase) -> bool:
    words = {t.lower.removesuffix("’s") for t in tokens[speaker.first : speaker.last]}
    return bool(words & DOCUMENTS) or bool({"researchers", "analysts", "economists", "polls"} & words)


def _subject(tokens: Tokens, found: Found, subject: Phrase | None) -> tuple[Phrase | None, float]:
    """The subject of a verb: before it, or that of an earlier verb, or that of the sentence."""
    cue, at = found.cues[0], skip_back(tokens, found.at)
    before = tokens[at - 1] if at else None
    if cue.form == "ing" and (before is None or before.lower not in BE):
        if before is None or at < 2:
            return _after_comma(tokens, found), 0.6
        return subject or leading_subject(tokens), 0.7
    if before is not None and before.lower in {"and", "but", "then", "or", "to"}:
        shared = subject or leading_subject(tokens)
        return (shared, 0.7) if shared and shared.last <= at else (None, 0.0)
    phrase = subject_before(tokens, found.at)
    if phrase is not None:
        return phrase, 0.9 if cue.form in {"past", "third"} else 0.75
    if before is not None and before.text == "," and subject is not None:
        return subject, 0.6
    leading = leading_subject(tokens)
    return (leading, 0.55) if leading and leading.last <= at and at - leading.last < 25 else (None, 0.0)


def _after_comma(tokens: Tokens, found: Found) -> Phrase | None:
    """The subject of a sentence that opens with the cue (*Speaking to the press, X …*)."""
    comma = next((n for n in range(found.after, min(len(tokens), found.after + 40)) if tokens[n].text == ","), None)
    return phrase_from(tokens, comma + 1) if comma is not None else None


def _turned(tokens: Tokens, found: Found) -> Phrase | None:
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
    phrase = phrase_from(tokens, found.after)
    if phrase is None or before.quotation:
        return phrase
    pronoun = before.text == "," and following.lower in PRONOUNS
    return phrase if _ends(tokens, phrase.last) and not pronoun else None


def _ends(tokens: Tokens, at: int) -> bool:
    return at >= len(tokens) or tokens[at].lower in {".", ",", ";", "—", "–", "in", "at", "on", "who"}


def _passive(tokens: Tokens, found: Found) -> Claim | None:
    """*X was criticised by Y*: what was said is about the subject, and Y said it."""
    by = next((n for n in range(found.after, min(len(tokens), found.after + 3)) if tokens[n].lower == "by"), None)
    if by is None or found.cues[0].way not in {"act", "say"}:
        return None
    speaker = phrase_from(tokens, by + 1)
    about = subject_before(tokens, found.at)
    if speaker is None or about is None or not tokens[speaker.first].text[0].isalpha():
        return None
    return _claim(speaker, (about,), found, found.cues[0], 0.5)


def _according_to(tokens: Tokens) -> Iterator[Claim]:
    """*According to X, …* and *…, according to X*."""
    for at, token in enumerate(tokens):
        if token.lower == "according" and at + 2 < len(tokens) and tokens[at + 1].lower == "to":
            last = at + 2
            while last < len(tokens) and last - at < 16 and not _closes(tokens, last):
                last += 1
            if last == at + 2:
                continue
            speaker = Phrase(at + 2, last)
            if at > 1:
                content: tuple[Phrase, ...] = (Phrase(0, at - (tokens[at - 1].text == ",")),)
                if tokens[at - 2].quotation and tokens[at - 1].text == ",":
                    content = (Phrase(at - 2, at - 1),)
            else:
                first = last + 1 if last < len(tokens) and tokens[last].text == "," else last
                content = (Phrase(first, len(tokens)),) if first < len(tokens) else ()
            if content:
                yield Claim(speaker, content, Phrase(at, at + 2), "according to", "other", 0.85)


def _closes(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.is_mark or token.lower in {"that", "which", "who", "and", "but", "as", "while", "because"}


_CONTRACTED = words_of("it’s he’s she’s that’s let’s there’s who’s what’s here’s")


def _noun_cues(tokens: Tokens) -> Iterator[Claim]:
    """*X’s view that …*, *his call for …*."""
    nouns = noun_cues()
    for at, token in [(at, token) for at, token in enumerate(tokens) if token.lower in nouns]:
        kind = nouns[token.lower]
        if at == 0 or at + 2 >= len(tokens) or tokens[at + 1].lower not in {"that", "to", "for"}:
            continue
        owner, back = tokens[at - 1], at - 1
        if not owner.lower.endswith(("’s", "s’")) and owner.lower not in {"his", "her", "their"} and back > 0:
            back -= 1
            owner = tokens[back]
        if owner.lower in {"his", "her", "their"}:
            speaker: Phrase | None = Phrase(back, back + 1) if tokens[at + 1].lower == "that" else None
        elif owner.lower.endswith(("’s", "s’")) and owner.lower not in _CONTRACTED:
            speaker = phrase_ending(tokens, back + 1)
        else:
            continue
        content = content_after(tokens, at + 1, (), [])
        if speaker is not None and content:
            yield Claim(speaker, content, Phrase(at, at + 1), token.lower, kind, 0.7, "act")


def _labelled(tokens: Tokens) -> Iterator[Claim]:
    """*X: “…”* anywhere, and *X: …* at the head of a line, as in a headline or a transcript."""
    for at, token in enumerate(tokens):
        if token.text != ":" or at == 0 or at + 1 >= len(tokens):
            continue
        first = at
        while first > 0 and at - first < 6 and tokens[first - 1].is_name and tokens[first - 1].text[-1].isalpha():
            first -= 1
        if first == at or (first > 0 and not tokens[first - 1].is_mark):
            continue
        quoted = tokens[at + 1].quotation is not None
        shouted = first == 0 and tokens[0].text.isupper() and len(tokens[0].text) > 2 and len(tokens) > at + 3
        if quoted or shouted:
            content = Phrase(at + 1, at + 2) if quoted else Phrase(at + 1, len(tokens))
            yield Claim(Phrase(first, at), (content,), Phrase(at, at + 1), ":", "other", 0.75)
