"""Every statement of a report before its speaker is identified: claims of sentences, and quotations given a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import NamedTuple

from kadesh.reading.facts.survey import BETWEEN_DASHES
from kadesh.reading.statements.claims import NAMING, NOT, Claim, claims_in, says_it
from kadesh.reading.statements.clauses import Clause, Token
from kadesh.reading.statements.contents import IN_FRONT
from kadesh.reading.statements.nouns import (
    Phrase,
    Tokens,
    head_of,
    is_adverb,
    is_verb,
    leading_subject,
    phrase_ending,
    phrase_from,
)
from kadesh.reading.statements.quotations import Quotation
from kadesh.reading.statements.subjects import can_speak
from kadesh.reading.tables.cues import noun_cues, verb_cues
from kadesh.reading.tables.roles import LISTENERS, NO_SPEAKERS
from kadesh.reading.tables.small_words import AUXILIARIES, PAST
from kadesh.reading.tables.words import words_of
from kadesh.reading.text import ReportText
from kadesh.record.entities.statements import StatementKind

Stretch = tuple[int, int]


class Draft(NamedTuple):
    """A statement by its places in the text."""

    speaker: Stretch
    words: Stretch
    direct: bool
    kind: StatementKind
    certainty: float
    firm: bool = False
    """Whether its cue says the kind, whatever the words."""
    frame: Stretch | None = None
    """Where the reported words stand that a quotation is part of."""
    spoken: bool = True
    """Whether its cue tells of speech or thought, not only of a wish, an expectation or an act."""
    parts: tuple[Stretch, ...] = ()
    """Where the reported words stand if who says them stands between them."""
    cue: Stretch | None = None
    """Where the words before stand without which the reported ones would say something else (*denied that*)."""


def drafts(report: ReportText, sentences: Sequence[Clause]) -> list[Draft]:
    """Every statement of the sentences of a report, in the order of the text."""
    found: list[Draft] = []
    held = _Held()
    for clause, below in zip_longest(sentences, sentences[1:]):
        held.below = below
        claims = [claim for claim in claims_in(clause) if claim.lemma != ":" or _is_label(report.text, clause, claim)]
        if _is_heading(report, clause):
            claims = [claim for claim in claims if claim.way == "say"]
            if not claims:
                continue
        quoted = []
        for at in [at for at, token in enumerate(clause.tokens) if token.quotation]:
            if draft := _quoted(clause, at, claims, held, report.text):
                quoted.append(draft)
                held.draft, held.paragraph = draft, clause.paragraph
            elif (opened := clause.tokens[at].quotation) and not opened.closed:
                held.open = opened
        if quoted and held.open and quoted[0].direct and quoted[0].words[0] > held.open.inner[1]:
            found.append(quoted[0]._replace(words=held.open.inner))  # it runs on over paragraphs: one speaker
            held.open = None
        told = list(_indirect(clause, claims))
        found += (q._replace(frame=next((t.words for t in told if _is_part(q, t)), None)) for q in quoted)
        found += (t for t in told if not any(_is_part(q, t) for q in quoted))
        found += _after_quotations(clause, claims) if quoted else ()
        held.see(clause, claims)
    return sorted(found, key=lambda draft: draft.words)


def _is_part(quoted: Draft, told: Draft) -> bool:
    """Whether a quotation is part of what the same speaker is reported to have said: both are one statement."""
    return quoted.speaker == told.speaker and told.words[0] <= quoted.words[0] < told.words[1]


def _is_heading(report: ReportText, clause: Clause) -> bool:
    """Whether a few words stand alone in their paragraph without the mark that ends a sentence."""
    paragraph, last = report.paragraphs[clause.paragraph], clause.tokens[-1]
    if last.text == "." and not clause.tokens[0].is_mark:
        return False
    words = report.text[paragraph.start : paragraph.end].strip()
    alone = clause.start <= paragraph.start + 4 and clause.end >= paragraph.start + len(words) - 1
    if not alone or len(words.split()) > _HEADING_WORDS:
        return False
    if last.quotation is not None:
        return (
            len(words.split()) <= _QUOTED_HEADING_WORDS
            and last.quotation.inner[1] > 0
            and not _ended(report.text, last)
        )
    return not last.is_mark or BETWEEN_DASHES.fullmatch(words) is not None


_HEADING_WORDS, _QUOTED_HEADING_WORDS = 14, 6


def _ended(text: str, token: Token) -> bool:
    """Whether what is quoted ends like a sentence."""
    assert token.quotation is not None
    return text[token.quotation.inner[1] - 1] in ".!?,…"


def _is_label(text: str, clause: Clause, claim: Claim) -> bool:
    """Whether who stands before a colon is somebody: words follow in quotation marks, or the name comes again."""
    quoted = clause.tokens[claim.content[0].first].quotation is not None
    return quoted or text.find(clause.tokens[claim.speaker.last - 1].text, clause.end) > 0


@dataclass
class _Held:
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
            self.speaker, self.speaker_paragraph = _stretch(clause, claims[0].speaker), clause.paragraph
        elif self.colon and (subject := leading_subject(clause.tokens)):
            self.speaker, self.speaker_paragraph = _stretch(clause, subject), clause.paragraph

    @property
    def last_words(self) -> str:
        """The sentence before, if it tells of no speech."""
        return " ".join(token.text for token in self.last.tokens) if self.last else ""

    def subject_in(self, paragraph: int) -> Stretch | None:
        """The subject of the sentence before, if it is somebody and stands in this paragraph."""
        if self.last is None or self.last.paragraph != paragraph:
            return None
        subject = leading_subject(self.last.tokens)
        return _stretch(self.last, subject) if subject and can_speak(self.last.tokens, subject) else None


def _stretch(clause: Clause, phrase: Phrase) -> Stretch:
    """Where a phrase stands, without the mark of possession or a verb drawn to it (*X’s*, *he’s*)."""
    start, last = clause.tokens[phrase.first].start, clause.tokens[phrase.last - 1]
    tail = next((t for t in _TAILS if last.lower.endswith(t)), "") if "’" in last.lower else ""
    return start, last.start + len(last.text) - len(tail)


_TAILS = ("’s", "’re", "’d", "’ll", "’ve", "’m", "’")


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
    if inner.lemma in NAMING and at - inner.cue.last < 12:
        return inner
    speech = [c for c in covering if c.way == "say"]
    return max(speech, key=_size) if speech else inner


_BEFORE_TITLE = ("on", "in", "with", "at", "’s")
_TITLE_WORD = re.compile(r"[A-Z0-9]|(?:a|an|the|of|and|in|on|to|for|with|at|by|or|vs|from)\b")


def _is_title(words: str) -> bool:
    """Whether quoted words are the title of a work: every word but the small ones with a capital, no sentence."""
    parts = words.rstrip(",.").split()
    if not 1 < len(parts) <= 9 or words.rstrip()[-1:] in "?!":
        return False
    return all(_TITLE_WORD.match(part.lstrip("‘'(")) for part in parts)


def _quoted(clause: Clause, at: int, claims: list[Claim], held: _Held, text: str) -> Draft | None:
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
        naming = covering.lemma in NAMING and (at - covering.cue.last < 6 or clause.tokens[at - 1].lower == "as")
        naming = naming or covering.lemma in _CHARGING
        scare = short and _size(covering) > 6 and not naming and all(p.first != at for p in covering.content)
        return None if scare else _draft(clause, covering.speaker, quotation, covering, covering.certainty)
    return _uncued(clause, at, claims, held, short=short)


_CHARGING = words_of("accuse charge blame denounce condemn")
"""Verbs with which a word in quotation marks is what was said (*accused him of having “lied” to all*)."""


def _uncued(clause: Clause, at: int, claims: list[Claim], held: _Held, *, short: bool) -> Draft | None:
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


def _owner(clause: Clause, at: int, held: _Held) -> tuple[Clause, Phrase | None]:
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
    return Draft(_stretch(clause, speaker), quotation.inner, True, kind, certainty, firm)


def _following(clause: Clause, held: _Held, quotation: Quotation, *, alone: bool) -> Draft | None:
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
_LESS = words_of("that what which if whether because to — – -- as like whom")


_FORESEEING = words_of("hope expect anticipate foresee see consider regard view calculate reckon signal")
"""Verbs by which a report tells in its own voice what a side is after."""


def _is_hedged(clause: Clause, claim: Claim) -> bool:
    """Whether a claim hangs on another word, so that it is not itself told as something said (*what he wants is …*)."""
    before = clause.tokens[claim.speaker.first - 1].lower if claim.speaker.first else ""
    if claim.way == "say":
        return before in {"that", "what", "which", "if", "whether", "than"}
    return before in _LESS or (claim.way == "want" and clause.tokens[claim.speaker.first].lower in {"it", "which"})


def _indirect(clause: Clause, claims: list[Claim]) -> Iterator[Draft]:
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
            _stretch(clause, claim.speaker),
            (start, end),
            False,
            claim.kind,
            claim.certainty,
            claim.firm,
            spoken=claim.way in {"say", "think"} and claim.lemma not in _FORESEEING,
            parts=_around(clause, content) if len(content) > 1 else (),
            cue=_telling_cue(clause, claim, first),
        )


def _after_quotations(clause: Clause, claims: list[Claim]) -> Iterator[Draft]:
    """What is reported after a quotation (*said that it was “all over” and that the road would open*)."""
    for claim in claims:
        for more in filter(None, (_and_that(clause.tokens, phrase) for phrase in claim.content)):
            yield Draft(_stretch(clause, claim.speaker), more, False, claim.kind, claim.certainty, claim.firm)


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
