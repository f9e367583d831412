"""Attributions without a verb: *according to X*, *in X's view*, *X's demand that …*, *X: “…”*."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice

from kadesh.reading.statements.claims import Claim
from kadesh.reading.statements.clauses import Clause
from kadesh.reading.statements.contents import content_after
from kadesh.reading.statements.naming import naming_of
from kadesh.reading.statements.nouns import Phrase, Tokens, after_dateline, phrase_ending
from kadesh.reading.tables.cues import noun_cues
from kadesh.reading.tables.roles import ROLES
from kadesh.reading.tables.words import words_of

MOST_CUES = 12
"""Cues looked at in one sentence."""


def claims_without_verb(clause: Clause, words: AbstractSet[str]) -> Iterator[Claim]:
    """Every such attribution in a sentence; `words` are all of its words."""
    if not words.isdisjoint(noun_cues()):
        yield from _noun_cues(clause.tokens)
    if not words.isdisjoint(_OF_SOURCES):
        yield from islice(_according_to(clause.tokens), MOST_CUES)
    if ":" in words:
        yield from _labelled(clause.tokens, is_title=clause.paragraph == 0)


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
_OF_SOURCES = _VIEWS | {"according"}


@cache
def signs_without_verb() -> frozenset[str]:
    """Words and marks without one of which no sentence attributes anything in these ways."""
    return frozenset({*noun_cues(), *_OF_SOURCES, ":"})


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
        while role > 0 and at - role < _LONGEST_LABEL and _is_of_role(tokens, role - 1, first):
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


def _is_of_role(tokens: Tokens, at: int, name: int) -> bool:
    """Whether a word belongs to the role before a name (*the Norwegian deputy defence minister*)."""
    token = tokens[at]
    specified = token.text.isalpha() and any(t.lower in ROLES for t in tokens[at + 1 : name])
    return token.is_name or token.lower in ROLES or specified


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
