"""Every statement of a report before its speaker is identified: what is quoted and what is reported."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from kadesh.reading.facts.survey import BETWEEN_DASHES
from kadesh.reading.statements.claims import Claim
from kadesh.reading.statements.clauses import Clause, Token
from kadesh.reading.statements.direct import Held, quoted_in
from kadesh.reading.statements.drafts import Draft
from kadesh.reading.statements.indirect import after_quotations, indirect
from kadesh.reading.statements.sentence import claims_in
from kadesh.reading.text import ReportText


def drafts(report: ReportText, sentences: Sequence[Clause]) -> list[Draft]:
    """Every statement of the sentences of a report, in the order of the text."""
    found: list[Draft] = []
    held = Held()
    for clause, below in zip_longest(sentences, sentences[1:]):
        held.below = below
        claims = [claim for claim in claims_in(clause) if claim.lemma != ":" or _is_label(report.text, clause, claim)]
        if _is_heading(report, clause):
            claims = [claim for claim in claims if claim.way == "say"]
            if not claims:
                continue
        quoted = []
        for at in [at for at, token in enumerate(clause.tokens) if token.quotation]:
            if draft := quoted_in(clause, at, claims, held, report.text):
                quoted.append(draft)
                held.draft, held.paragraph = draft, clause.paragraph
            elif (opened := clause.tokens[at].quotation) and not opened.closed:
                held.open = opened
        if quoted and held.open and quoted[0].direct and quoted[0].words[0] > held.open.inner[1]:
            found.append(quoted[0]._replace(words=held.open.inner))  # it runs on over paragraphs: one speaker
            held.open = None
        told = list(indirect(clause, claims))
        found += (q._replace(frame=next((t.words for t in told if _is_part(q, t)), None)) for q in quoted)
        found += (t for t in told if not any(_is_part(q, t) for q in quoted))
        found += after_quotations(clause, claims) if quoted else ()
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
