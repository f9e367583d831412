"""Who speaks the words in quotation marks: by a cue, a signature, the words around them, or whoever spoke last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kadesh.reading.statements.claims import Claim, says_it
from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.drafts import Draft, Stretch, stretch
from kadesh.reading.statements.nouns import Phrase, head_of, leading_subject, phrase_ending, phrase_from
from kadesh.reading.statements.quotations import Quotation
from kadesh.reading.statements.subjects import can_speak
from kadesh.reading.tables.cues import verb_cues
from kadesh.reading.tables.roles import LISTENERS, NO_SPEAKERS
from kadesh.reading.tables.words import words_of


@dataclass
class Held:
    """Who spoke last, and where."""

    draft: Draft | None = None
    paragraph: int = -9
    speaker: Stretch | None = None
    speaker_paragraph: int = -9
    colon: bool = False
    below: Clause | None = None
    """The sentence that follows."""
    open: Quotation | None = None
    """A quotation that runs on in the next paragraph and has no speaker yet."""
    last: Clause | None = None
    """The sentence before, if it tells of no speech."""

    def see(self, clause: Clause, claims: list[Claim]) -> None:
        """Keep the last speaker of a sentence for a quotation that follows it."""
        self.colon = clause.tokens[-1].text == ":"
        self.last = None if claims else clause
        if claims:
            self.speaker, self.speaker_paragraph = stretch(clause, claims[0].speaker), clause.paragraph
        elif self.colon and (subject := leading_subject(clause.tokens)):
            self.speaker, self.speaker_paragraph = stretch(clause, subject), clause.paragraph

    @property
    def last_words(self) -> str:
        """The sentence before, if it tells of no speech."""
        return " ".join(token.text for token in self.last.tokens) if self.last else ""

    def subject_in(self, paragraph: int) -> Stretch | None:
        """The subject of the sentence before, if it is somebody and stands in this paragraph."""
        if self.last is None or self.last.paragraph != paragraph:
            return None
        subject = leading_subject(self.last.tokens)
        return stretch(self.last, subject) if subject and can_speak(self.last.tokens, subject) else None


def _covers(claim: Claim, at: int) -> bool:
    return any(phrase.first <= at < phrase.last for phrase in claim.content)


def _size(claim: Claim) -> int:
    return sum(phrase.last - phrase.first for phrase in claim.content)


def _covering(claims: list[Claim], at: int) -> Claim | None:
    """The claim that a quotation belongs to: the one whose words it is, else the outermost that reports speech."""
    covering = [c for c in claims if _covers(c, at)]
    inner = min(covering, key=_size, default=None)
    if inner is None or _size(inner) <= 2 or any(p.first == at for p in inner.content):
        return inner
    if inner.lemma in _NAMING and at - inner.cue.last < 12:
        return inner
    speech = [c for c in covering if c.way == "say"]
    return max(speech, key=_size) if speech else inner


_NAMING = words_of("call term describe label characterize characterise brand deem dub portray depict denounce tell ask")
"""Verbs that name what they are about (*called it “a start”*)."""

_BEFORE_TITLE = ("on", "in", "with", "at", "’s")
_TITLE_WORD = re.compile(r"[A-Z0-9]|(?:a|an|the|of|and|in|on|to|for|with|at|by|or|vs|from)\b")


def _is_title(words: str) -> bool:
    """Whether quoted words are the title of a work: every word but the small ones with a capital, no sentence."""
    parts = words.rstrip(",.").split()
    if not 1 < len(parts) <= 9 or words.rstrip()[-1:] in "?!":
        return False
    return all(_TITLE_WORD.match(part.lstrip("‘'(")) for part in parts)


def quoted_in(clause: Clause, at: int, claims: list[Claim], held: Held, text: str) -> Draft | None:
    """Who speaks the quotation at this place of a sentence, if somebody does and it is no title or scare quote."""
    quotation = clause.tokens[at].quotation
    assert quotation is not None
    inner = text[quotation.inner[0] : quotation.inner[1]]
    covering = _covering(claims, at)
    short = inner.count(" ") < 2
    placed = at > 0 and clause.tokens[at - 1].lower.endswith(_BEFORE_TITLE)
    if _is_title(inner) and (placed or not (covering and _size(covering) <= 2)):
        return None
    if named := _in_words_of(clause, at):
        return _draft(clause, named, quotation, None, 0.8)
    if covering is not None:
        naming = covering.lemma in _NAMING and (at - covering.cue.last < 6 or clause.tokens[at - 1].lower == "as")
        naming = naming or covering.lemma in _CHARGING
        alone = " " not in inner and at < len(clause.tokens) - 2  # one word amid a sentence
        scare = alone and _size(covering) > 6 and not naming and all(p.first != at for p in covering.content)
        return None if scare else _draft(clause, covering.speaker, quotation, covering, covering.certainty)
    return _uncued(clause, at, claims, held, short=short)


_CHARGING = words_of("accuse charge blame denounce condemn")
"""Verbs with which a word in quotation marks is what was said (*accused him of having “lied” to all*)."""


def _uncued(clause: Clause, at: int, claims: list[Claim], held: Held, *, short: bool) -> Draft | None:
    """A quotation that is not the object of a cue: whoever stands after it, spoke before, or is nearest speaks."""
    quotation = clause.tokens[at].quotation
    assert quotation is not None
    where, named = _owner(clause, at, held)
    if named is not None:
        return _draft(where, named, quotation, None, 0.8)
    after = phrase_from(clause.tokens, at + 1) if at + 2 < len(clause.tokens) else None
    if after is not None and head_of(clause.tokens, after) in LISTENERS:
        after = None
    if after is not None and not short and not claims and clause.tokens[at + 1].quotation is None:
        return _draft(clause, after, quotation, None, 0.6)
    alone = all(t.is_mark for t in clause.tokens) or quotation.continues
    if alone or at == 0:
        following = _following(clause, held, quotation, alone=alone)
        if following is not None and (alone or not claims):
            return following
    if claims and not short:
        near = min(claims, key=lambda c: abs(c.cue.first - at))
        return _draft(clause, near.speaker, quotation, near, 0.55)
    told = at > 0 and clause.tokens[at - 1].text == ":"  # "X had another word for it: “dull”"
    subject = None if short and not told else leading_subject(clause.tokens)
    if (
        subject is None
        or subject.last > at
        or clause.tokens[subject.last].text == ":"
        or head_of(clause.tokens, subject) in NO_SPEAKERS | verb_cues().keys()
    ):
        return None
    return _draft(clause, subject, quotation, None, 0.45)


def _owner(clause: Clause, at: int, held: Held) -> tuple[Clause, Phrase | None]:
    """Who is said to have spoken the words, in this sentence or in a line of its own below them."""
    named = _signed(clause, at + 1) or _put_by(clause, at + 1)
    if named is None and held.below and all(token.is_mark for token in clause.tokens):
        return held.below, _signed(held.below, 0) or _said_it(held.below)
    return clause, named


def _put_by(clause: Clause, at: int) -> Phrase | None:
    """Who put it so (*“…,” is how X put it*)."""
    tokens = clause.tokens
    told = [token.lower for token in tokens[at : at + 2]]
    phrase = phrase_from(tokens, at + 2) if told in (["is", "how"], ["was", "how"]) else None
    put = phrase is not None and phrase.last < len(tokens) and tokens[phrase.last].lower in _PUT
    return phrase if put else None


_PUT = words_of("put puts described describes saw sees summed phrased called framed")


def _said_it(clause: Clause) -> Phrase | None:
    """Who *said it twice* of the words before."""
    tokens = clause.tokens
    verbs = (n for n in range(1, min(8, len(tokens) - 2)) if tokens[n].lower in _SAID and says_it(tokens, n + 1))
    verb = next(verbs, None)
    return phrase_ending(tokens, verb) if verb else None


_SAID = words_of("said says repeated wrote shouted")


def _signed(clause: Clause, at: int) -> Phrase | None:
    """Whose name stands from here on after a dash (*“…” — X, minister of Y*)."""
    first = at
    while first < len(clause.tokens) and clause.tokens[first].text in {">", "—", "–", "--"}:
        first += 1
    dash = first > at and clause.tokens[first - 1].text != ">"
    signed = phrase_from(clause.tokens, first) if dash and first < len(clause.tokens) else None
    return signed if signed and clause.tokens[signed.first].is_name else None


def _in_words_of(clause: Clause, at: int) -> Phrase | None:
    """Whose words they are said to be (*in her words, “…”*, *in the words of X, “…”*)."""
    tokens = clause.tokens
    last = at - 1 if at and tokens[at - 1].text in {",", ":"} else at
    for first in range(max(0, last - 14), last):
        if tokens[first].lower != "in":
            continue
        if tokens[last - 1].lower == "words" and last - first > 2:
            return Phrase(first + 1, last - 1)
        if [t.lower for t in tokens[first : first + 4]] == ["in", "the", "words", "of"]:
            return phrase_from(tokens, first + 4)
    return None


def _draft(clause: Clause, speaker: Phrase, quotation: Quotation, claim: Claim | None, certainty: float) -> Draft:
    kind, firm = (claim.kind, claim.firm) if claim else ("other", False)
    return Draft(stretch(clause, speaker), quotation.inner, True, kind, certainty, firm)


def _following(clause: Clause, held: Held, quotation: Quotation, *, alone: bool) -> Draft | None:
    """A quotation with no cue of its own: it belongs to whoever spoke just before."""
    speaker: Stretch | None = None
    certainty = 0.7
    if held.draft and (held.paragraph == clause.paragraph or quotation.continues):
        speaker = held.draft.speaker
    if held.speaker and held.speaker_paragraph == clause.paragraph:
        speaker = held.speaker
    if alone and _LIKE_SPEECH.search(held.last_words) and (subject := held.subject_in(clause.paragraph)):
        speaker, certainty = subject, 0.7
    if held.colon:
        speaker, certainty = held.speaker, 0.8
    if speaker is None and alone:
        speaker, certainty = held.subject_in(clause.paragraph), 0.5
    if speaker is None and alone and held.draft and clause.paragraph - held.paragraph == 1:
        speaker, certainty = held.draft.speaker, 0.5
    if speaker is None and alone and held.speaker and clause.paragraph - held.speaker_paragraph == 1:
        speaker, certainty = held.speaker, 0.5
    if speaker is None:
        return None
    return Draft(speaker, quotation.inner, True, "other", certainty)


_LIKE_SPEECH = re.compile(
    r"\b(?:blunt(?:er)?|harsh(?:er)?|soft(?:er)?|terse(?:r)?|curt(?:er)?|clear(?:er)?|gloomier|warmer|sharper|frank(?:er)?|short(?:er)?|"
    r"more\s\w+|less\s\w+|words?|tone|summed|put\sit|verdict|reply|answer|view|mood)\b"
)
"""What a sentence says of how somebody speaks, whose words follow in the next (*an envoy was blunter*)."""
