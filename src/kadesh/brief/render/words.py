"""Words that every renderer uses alike."""

from __future__ import annotations

import re

from kadesh.brief.document import Citation, Finding
from kadesh.record.values.dates import plain_date
from kadesh.record.values.grades import CREDIBILITY

PARTS = {"front": "Page one", "body": "In detail", "annex": "Annex"}
KIND_WORDS = {"fact": "Fact", "judgement": "Judgement", "assumption": "Assumption"}


def unbroken(text: str) -> str:
    """A text in which no line ends between a figure and its per cent sign."""
    return re.sub(r"(?<=[0-9]) %", "\u00a0%", text)


def confidence_words(finding: Finding) -> str:
    """How good the basis is, with its reason; never the odds."""
    return f"Confidence {finding.confidence}: {finding.why_confidence}." if finding.confidence else ""


def chip_words(citation: Citation, *, public: bool) -> str:
    """What a chip says: the type of source; to the desk also the two grades."""
    if public:
        return citation.source.type
    return f"{citation.source.reliability}{citation.evidence.grade or ''} {citation.source.type}"


def note_words(citation: Citation, *, public: bool) -> str:
    """A footnote without its quotation: publisher, title, date, type, and what the claim's grade means."""
    source = citation.source
    credit = (
        f"claim graded {citation.evidence.grade}: {CREDIBILITY[citation.evidence.grade]}"
        if citation.evidence.grade
        else ""
    )
    reliability = "" if public else f"source graded {source.reliability}"
    title = source.title if source.title and source.title != source.label else ""
    named = (source.label, source.author, title, plain_date(source.published), source.type, reliability, credit)
    return ", ".join(part for part in named if part) + "."
