"""Attributions by a verb: *X said that …*, *said X*, *X wants …*, *was rejected by X*."""

from __future__ import annotations

from collections.abc import Sequence

from kadesh.reading.statements.before_verbs import subject_before
from kadesh.reading.statements.claims import Claim, holds_quotation
from kadesh.reading.statements.contents import content_after, content_before, is_reported, quoted_after
from kadesh.reading.statements.cue_words import Found
from kadesh.reading.statements.nouns import Phrase, Tokens, head_of, phrase_ending, phrase_from
from kadesh.reading.statements.subjects import can_speak, subject_of, turned_subject
from kadesh.reading.tables.cues import Cue, Way
from kadesh.reading.tables.roles import DOCUMENTS, ROLES
from kadesh.reading.tables.small_words import AUXILIARIES, DETERMINERS, NOT, PRONOUNS
from kadesh.reading.tables.words import words_of


def claim_by_verb(tokens: Tokens, found: Found, subject: Phrase | None, later: Sequence[Found]) -> Claim | None:
    """What one cue reports, if anything; `subject` is who spoke at the cue before, `later` the cues after it."""
    cue = found.cues[0]
    if found.passive:
        return None if cue.lemma == "quote" else _passive(tokens, found)
    turned = turned_subject(tokens, found)
    if turned is not None:
        content = content_before(tokens, found.at, turned.last) or quoted_after(tokens, turned.last)
        return _claim(turned, content, found, cue, 0.9) if content else None
    speaker, certainty = subject_of(tokens, found, subject)
    spoken = cue.way in {"say", "utter", "tell"} and cue.lemma != "conclude"
    spoken = bool(spoken and speaker and tokens[speaker.last - 1].lower != "that")
    if speaker is None or tokens[speaker.first].lower in _OWN or not (spoken or can_speak(tokens, speaker)):
        return None
    if speaker.last <= found.at and _is_open(tokens, speaker.last, found):
        return None
    content = _content(tokens, found, speaker, later)
    if cue.way == "utter" and not can_speak(tokens, speaker) and not holds_quotation(tokens, content):
        return None
    best = _best(tokens, found, speaker, content) if content else None
    return _unless_negated(tokens, _claim(speaker, content, found, best, certainty)) if best else None


def _unless_negated(tokens: Tokens, claim: Claim) -> Claim:
    """Who *did not rule it out* did not reject it, nor deny what they would *not deny*."""
    before = {token.lower for token in tokens[max(claim.speaker.last, claim.cue.first - 3) : claim.cue.first]}
    negated = claim.kind in _TURNED and not before.isdisjoint(NOT)
    return claim._replace(kind="other", firm=False) if negated else claim


_TURNED = frozenset({"denial", "rejection"})
_OWN = words_of("i we you i’m we’re you’re i’ve we’ve you’ve i’d we’d you’d")
"""Outside quotations, whoever writes and whoever reads: neither is a speaker of the report."""


_OPEN = words_of("may might could can")
_REFUSING = words_of("declined declining declines refused refusing refuses unable unwilling")
_WITHHELD = words_of("confirm discuss elaborate specify disclose reveal mention announce explain")
_ASKED = words_of("what whether if how why when where who which")


def _is_open(tokens: Tokens, at: int, found: Found) -> bool:
    """Whether the words before a verb leave open that it was ever said (*may protest*, *did not say whether*)."""
    first = max(at, found.at - 5)
    first = next((n for n in range(found.at, first, -1) if tokens[n - 1].is_mark), first)  # not of an aside
    between = {token.lower for token in tokens[first : found.at]}
    asked = found.after < len(tokens) and tokens[found.after].lower in _ASKED
    refused = tokens[found.at - 1].lower == "to" and bool(between & _REFUSING)
    unsaid = asked or refused or found.cues[0].lemma in _WITHHELD
    return bool(between & _OPEN) or (unsaid and bool(between & (NOT | _REFUSING)))


def _content(tokens: Tokens, found: Found, speaker: Phrase, later: Sequence[Found]) -> tuple[Phrase, ...]:
    """What is reported: after the cue, or in front of the speaker."""
    cue = found.cues[0]
    fitting = [c for c in found.cues if c.particles == cue.particles]
    content = content_after(tokens, found.after, fitting, later)
    apposed = speaker.first > 1 and speaker.last < len(tokens) and tokens[speaker.last].text == ","
    apposed = apposed and tokens[speaker.first - 1].text == ","
    role = phrase_ending(tokens, speaker.first - 1) if apposed else None
    named = tokens[speaker.first - 2].lower in ROLES or (role is not None and head_of(tokens, role) in ROLES)
    named, role = apposed and named, role if named and not content else None
    first = role.first if role else speaker.first  # "The road is open, the foreign minister, Ada Moe, said."
    after = (named and not role) or cue.way in {"act", "want"} or (cue.form == "ing" and content)
    last = tokens[first - 1]
    closed = content[0].first - 1 if content else found.after  # past who was told
    past = closed if closed < len(tokens) and tokens[closed].text == "," else found.after
    before = () if after else content_before(tokens, first, past)
    aside = closed < len(tokens) and tokens[closed].text == "," and (last.text == "," or last.quotation)
    front = bool(before) and tokens[before[0].first].quotation is not None
    goes_on = bool(content) and tokens[content[0].first].lower == "that"  # "There is a risk, X said, that …"
    if before and not goes_on and (not content or aside or (front and not is_reported(tokens, content[0].first))):
        rest = content if aside and not front else tuple(c for c in content if tokens[c.first].quotation)
        content = before + tuple(c for c in rest if c not in before)
    return _within_aside(tokens, speaker, content)


def _best(tokens: Tokens, found: Found, speaker: Phrase, content: tuple[Phrase, ...]) -> Cue | None:
    """What the cue is, by what it takes here."""
    in_front = content[0].first < found.at
    fitting = (c for c in found.cues if c.particles == found.cues[0].particles)
    thing = tokens[content[0].first].lower != "that" or all(c.way == "act" for c in found.cues)
    best = next((c for c in fitting if in_front or (_takes(tokens, content[0], c) and (thing or c.way != "act"))), None)
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
    return Claim(speaker, content, Phrase(found.at, found.after), cue.lemma, cue.kind, certainty, _way(cue), cue.firm)


def _way(cue: Cue) -> Way:
    return "say" if cue.way in {"tell", "utter"} else cue.way


def _takes(tokens: Tokens, content: Phrase, cue: Cue) -> bool:
    """Whether this is what the cue takes."""
    words = tokens[content.first : content.last]
    first = words[0].lower
    if cue.way == "utter":
        return words[0].quotation is not None or first == "that"
    if cue.way == "want":
        wished = cue.lemma in _WISHES and any(t.lower == "to" for t in words)
        return bool(cue.particles) or wished or first in {"to", "that", "it"} or first in DETERMINERS
    if (cue.lemma, cue.way, cue.particles) in _NEEDS:
        needed = _NEEDS[cue.lemma, cue.way, cue.particles]
        return first in _OPENING.get(cue.lemma, ()) or any(t.quotation or t.lower in needed for t in words)
    if cue.way == "act":
        return first not in {"to", "for", "a", "of"} or (first == "a" and cue.kind != "procedural")
    return True


_CLAUSE = AUXILIARIES | PRONOUNS | words_of("that if whether what why how when who to")
_NEEDS: dict[tuple[str, Way, tuple[str, ...]], frozenset[str]] = {
    ("see", "think", ()): words_of("as"), ("leave", "say", ("open",)): words_of("whether how if when what who which"),
    ("view", "think", ()): words_of("as"),
    ("regard", "think", ()): words_of("as"), ("appeal", "act", ("to",)): words_of("to for"),
    ("call", "act", ()): DETERMINERS | PRONOUNS, ("term", "act", ()): DETERMINERS | PRONOUNS,
    ("learn", "think", ()): words_of("that"),
    ("add", "say", ()): _CLAUSE, ("ask", "say", ()): _CLAUSE, ("conclude", "say", ()): frozenset(),
}  # fmt: skip
"""Words without one of which, or a quotation, a verb of many uses reports nothing."""
_OPENING = {"see": words_of("no little that nothing"), "conclude": words_of("that")}
"""Words that are enough if they come first."""
_WISHES = words_of("want like prefer wish desire")


def _is_document(tokens: Tokens, speaker: Phrase) -> bool:
    words = {t.lower.removesuffix("’s") for t in tokens[speaker.first : speaker.last]}
    return bool(words & DOCUMENTS) or bool({"researchers", "analysts", "economists", "polls"} & words)


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
