"""Who is reported to say what: cue by cue, the words that name the speaker and the words reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from kadesh.reading.statements.before_verbs import subject_before
from kadesh.reading.statements.clauses import Clause, Token
from kadesh.reading.statements.contents import content_after, content_before, is_reported, quoted_after
from kadesh.reading.statements.cue_words import Found, cues_in
from kadesh.reading.statements.naming import naming_of
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    after_dateline,
    head_of,
    is_adverb,
    phrase_ending,
    phrase_from,
)  # fmt: skip
from kadesh.reading.statements.subjects import can_speak, subject_of, turned_subject
from kadesh.reading.tables.calendar_words import MONTHS
from kadesh.reading.tables.cues import Cue, Way, noun_cues, verb_cues
from kadesh.reading.tables.roles import DOCUMENTS, LISTENERS, OUTLET_WORDS, ROLES
from kadesh.reading.tables.small_words import AUXILIARIES, DETERMINERS, PRONOUNS
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
    firm: bool = False


def claims_in(clause: Clause) -> list[Claim]:
    """Every attribution in a sentence, in the order of the cues."""
    tokens = clause.tokens
    words = {token.lower for token in tokens}
    if words.isdisjoint(_openers()):
        return []
    found = list(islice(cues_in(tokens), MOST_CUES))
    claims = list(_noun_cues(tokens)) if not words.isdisjoint(noun_cues()) else []
    if "according" in words or not words.isdisjoint(_VIEWS):
        claims += islice(_according_to(tokens), MOST_CUES)
    if ":" in words:
        claims += _labelled(tokens, is_title=clause.paragraph == 0)
    subject: Phrase | None = None
    for number, cue in enumerate(found):
        claim = _by_verb(tokens, cue, subject, found[number + 1 :])
        if claim is not None:
            if not _is_inside(claim, claims):
                subject = claim.speaker
            claims.append(claim)
    claims = [c for c in claims if not _is_relayed(tokens, c, claims)]
    return sorted((c for c in claims if _is_told(tokens, c, claims)), key=lambda c: c.cue)


def _is_relayed(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether an outlet only passes on what somebody else says (*X warned of delays, according to local media*)."""
    if claim.way != "say" or head_of(tokens, claim.speaker) not in _RELAYING:
        return False
    inside = (other for other in claims if _is_inside(other, [claim]))
    return any(tokens[other.speaker.first].lower not in PRONOUNS for other in inside)


_FEWEST = 2
_POINTING = words_of("that this these those it them")
_RELAYING = OUTLET_WORDS | words_of("media reports broadcaster outlet outlets newspapers transcript")


def _is_told(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim stands: somebody but the listeners speaks, something is said, no speech encloses it."""
    said = [token for phrase in claim.content for token in tokens[phrase.first : phrase.last]]
    if _is_weak_inside(tokens, claim, claims) or _is_of_others(tokens, claim) or _is_unsaid(claim, said):
        return False
    if _holds_quotation(tokens, claim.content):
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
    before = [
        token.lower for token in tokens[max(0, claim.speaker.first - 2) : claim.speaker.first] if token.lower != "the"
    ]
    together = claim.lemma == "discuss" and before[-1:] == ["and"]  # "the one and the other discussed the dead"
    points = len(said) <= _FEWEST and said[0].lower in _POINTING and not any(token.is_name for token in said)
    return together or points or said[0].lower == "by"  # "a proposal backed by Norway"


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
NAMING = words_of("call term describe label characterize characterise brand deem dub portray depict denounce tell ask")
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
    "this that these those things so well otherwise differently same as a the to much more better way"
)
"""Words that say nothing of what is thought (*sees it differently*)."""


@cache
def _openers() -> frozenset[str]:
    """Words without one of which a sentence reports nothing."""
    return frozenset({*verb_cues(), *noun_cues(), "according", ":", *_VIEWS})


def _is_weak_inside(tokens: Tokens, claim: Claim, claims: list[Claim]) -> bool:
    """Whether a claim inside the words of one of speech is part of what that says: it is of none, or of the speaker."""
    own = not any(token.is_name for token in tokens[claim.speaker.first : claim.speaker.last])
    return (claim.way != "say" or own) and _is_inside(claim, claims)


def _is_inside(claim: Claim, claims: list[Claim]) -> bool:
    """Whether the cue of a claim stands among the words of another that is of speech."""
    return any(
        other.way == "say" and other is not claim and any(p.first <= claim.cue.first < p.last for p in other.content)
        for other in claims
    )


def _by_verb(tokens: Tokens, found: Found, subject: Phrase | None, later: list[Found]) -> Claim | None:
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
    if cue.way == "utter" and not can_speak(tokens, speaker) and not _holds_quotation(tokens, content):
        return None
    best = _best(tokens, found, speaker, content) if content else None
    return _unless_negated(tokens, _claim(speaker, content, found, best, certainty)) if best else None


def _holds_quotation(tokens: Tokens, content: tuple[Phrase, ...]) -> bool:
    return any(token.quotation for phrase in content for token in tokens[phrase.first : phrase.last])


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
NOT = words_of("not never yet didn’t wouldn’t hasn’t haven’t don’t doesn’t couldn’t cannot can’t won’t hadn’t")
"""Words that turn a verb into its contrary."""
_ASKED = words_of("what whether if how why when where who which")


def _is_open(tokens: Tokens, at: int, found: Found) -> bool:
    """Whether the words before a verb leave open that it was ever said (*may protest*, *did not say whether*)."""
    between = {token.lower for token in tokens[max(at, found.at - 5) : found.at]}
    asked = found.after < len(tokens) and tokens[found.after].lower in _ASKED
    refused = tokens[found.at - 1].lower == "to" and bool(between & _REFUSING)
    unsaid = asked or refused or found.cues[0].lemma in _WITHHELD
    return bool(between & _OPEN) or (unsaid and bool(between & (NOT | _REFUSING)))


def _content(tokens: Tokens, found: Found, speaker: Phrase, later: list[Found]) -> tuple[Phrase, ...]:
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
        return any(t.quotation or t.lower in needed for t in words)
    if cue.way == "act":
        return first not in {"to", "for", "a", "of"} or (first == "a" and cue.kind != "procedural")
    return True


_CLAUSE = AUXILIARIES | PRONOUNS | words_of("that if whether what why how when who to")
_NEEDS: dict[tuple[str, Way, tuple[str, ...]], frozenset[str]] = {
    ("see", "think", ()): words_of("as no little that"), ("view", "think", ()): words_of("as"),
    ("regard", "think", ()): words_of("as"), ("appeal", "act", ("to",)): words_of("to for"),
    ("call", "act", ()): DETERMINERS | PRONOUNS, ("term", "act", ()): DETERMINERS | PRONOUNS,
    ("learn", "think", ()): words_of("that"),
    ("add", "say", ()): _CLAUSE, ("ask", "say", ()): _CLAUSE, ("conclude", "say", ()): _CLAUSE,
}  # fmt: skip
"""Words without one of which, or a quotation, a verb of many uses reports nothing."""
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


def _according_to(tokens: Tokens) -> Iterator[Claim]:
    """*According to X, …*, *…, according to X* and *…, in the view of X, …*."""
    for at, speaker, last in _named_as_source(tokens):
        if at > 1:
            first = after_dateline(tokens)
            content: tuple[Phrase, ...] = (Phrase(first if first < at - 1 else 0, at - (tokens[at - 1].text == ",")),)
            if tokens[at - 2].quotation and tokens[at - 1].text == ",":
                content = (Phrase(at - 2, at - 1),)
        else:
            first = last + 1 if last < len(tokens) and tokens[last].text == "," else last
            content = (Phrase(first, len(tokens)),) if first < len(tokens) else ()
        if at > 1 and content[0].last - content[0].first < 5 and last < len(tokens) - 3:
            content = (*content, Phrase(last + 1, len(tokens) - (tokens[-1].text == ".")))
        if content:
            yield Claim(speaker, content, Phrase(at, at + 2), "according to", "other", 0.85)


def _named_as_source(tokens: Tokens) -> Iterator[tuple[int, Phrase, int]]:
    """Where *according to X*, *in X's view* or *in the view of X* begins, the words for X, and where it ends."""
    for at, token in enumerate(tokens[:-2]):
        of = token.lower == "in" and tokens[at + 1].lower == "the" and tokens[at + 2].lower in _VIEWS
        if (token.lower == "according" and tokens[at + 1].lower == "to") or of:
            first = at + (4 if of else 2)
            last = first
            while last < len(tokens) and last - first < 14 and not _closes(tokens, last):
                last += 1
            if last > first and (not of or tokens[first - 1].lower == "of"):
                yield at, Phrase(first, last), last
        elif token.lower == "in":
            view = next((n for n in range(at + 2, min(len(tokens), at + 9)) if tokens[n].lower in _VIEWS), None)
            if view and (tokens[view - 1].lower.endswith(("’s", "s’")) or tokens[view - 1].lower in _HIS):
                yield at, Phrase(at + 1, view), view + 1


_VIEWS = words_of("view opinion telling reckoning account estimation judgement judgment assessment reading version")
_HIS = words_of("his her their")


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
            yield Claim(speaker, content, Phrase(at, at + 1), token.lower, kind, 0.7, "act", firm=True)


def _labelled(tokens: Tokens, *, is_title: bool) -> Iterator[Claim]:
    """*X: “…”* anywhere, and *X: …* at the head of the report, or of a line as in a transcript."""
    for at, token in enumerate(tokens):
        if token.text != ":" or at == 0 or at + 1 >= len(tokens):
            continue
        first = at
        while first > 0 and at - first < 6 and tokens[first - 1].is_name and tokens[first - 1].text[-1].isalpha():
            first -= 1
        role = first
        while role > 0 and at - role < _LONGEST_LABEL and (tokens[role - 1].is_name or tokens[role - 1].lower in ROLES):
            role -= 1
        if role == 0 or tokens[role - 1].is_mark:  # "EU spokeswoman Ada Moe: “…”"
            first = role
        if first == at or (first > 0 and not tokens[first - 1].is_mark):
            continue
        quoted = tokens[at + 1].quotation is not None
        label = " ".join(token.text for token in tokens[first:at])
        shouted = is_title or (tokens[0].text.isupper() and len(tokens[0].text) > 2)
        if quoted or (first == 0 and shouted and len(tokens) > at + 3 and _can_label(label)):
            content = Phrase(at + 1, at + 2) if quoted else Phrase(at + 1, len(tokens))
            yield Claim(Phrase(first, at), (content,), Phrase(at, at + 1), ":", "other", 0.75)


_LONGEST_LABEL = 8
"""Words."""


def _can_label(words: str) -> bool:
    """Whether words before a colon can be a speaker: no place, no kind of article (*Kyiv: …*, *Analysis: …*)."""
    return naming_of(words.title() if words.isupper() else words).form in {"person", "body"} and not (
        set(words.lower().split()) & _RUBRICS
    )


_RUBRICS = words_of(
    "analysis opinion live explainer update updates updated exclusive breaking video watch report reports news talks "
    "war factbox timeline q&a interview editorial comment profile photos note correction"
)
