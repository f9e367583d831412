"""Whether a brief keeps to the nine tradecraft standards of ICD 203, as far as a program can see.

Intelligence Community Directive 203, Analytic Standards (2015), section D.6.e. What a program cannot see (whether an
argument convinces, whether a judgement proves right) is left to the reader and to the ledger.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kadesh.brief.document import Brief, Chart, Finding, Section
from kadesh.record.values.likelihood import SCALES

__all__ = ["TRADECRAFT", "Standard", "faults_of"]

_CONFIDENCE = re.compile(r"\b(low|moderate|high) confidence\b|\bconfidence (is )?(low|moderate|high)\b", re.IGNORECASE)
_LIKELIHOOD = re.compile(
    rf"\b({'|'.join(sorted({word for scale in SCALES.values() for _, word in scale}, key=len, reverse=True))})\b"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_FIGURE = re.compile(r"\d+(\.\d+)?\s?%|\b0\.\d+")
_CERTAIN = re.compile(r"(?<!overlap by )(?<![0-9.,])(?:100|0) %")
"""Odds without doubt; agendas may well overlap by nothing."""
_BARE = 3
"""Words up to which a title is a heading and says nothing."""
_COMPUTED = ("method", "assumptions", "stall", "deals", "levers", "ask_next", "outlook", "last_time")


@dataclass(frozen=True)
class Standard:
    """One standard, and what of it can be checked."""

    number: int
    name: str
    checked: str
    faults: Callable[[Brief], Iterator[str]]


def faults_of(brief: Brief) -> tuple[str, ...]:
    """Where a brief falls short of a standard, each with the number of the standard; empty if nowhere."""
    return tuple(f"{s.number} ({s.name}): {fault}" for s in TRADECRAFT for fault in s.faults(brief))


def _sources(brief: Brief) -> Iterator[str]:
    for section in brief.sections:
        for finding in section.findings:
            for cited in finding.evidence:
                if not cited.source.label.strip():
                    yield f"a source in “{section.title}” has no name"
        about = section.part == "body" and section.id not in _COMPUTED
        if about and section.findings and not any(f.evidence or f.kind != "fact" for f in section.findings):
            yield f"no finding of “{section.title}” cites a source"


def _uncertainty(brief: Brief) -> Iterator[str]:
    for section, finding in _findings(brief):
        for sentence in _SENTENCE.split(finding.text):
            if _CONFIDENCE.search(sentence) and _LIKELIHOOD.search(sentence):
                yield f"“{section.title}” speaks of odds and of confidence in one sentence: {sentence}"
        if finding.confidence and not finding.why_confidence:
            yield f"“{section.title}” gives a confidence without its reason: {finding.text}"


def _kinds(brief: Brief) -> Iterator[str]:
    for chart in _charts(brief):
        if chart.kind == "assumption" and _FIGURE.search(chart.title):
            yield f"the title of {chart.id} holds a number that rests on assumptions"
    for section, finding in _findings(brief):
        if section.part == "front" and finding.kind == "assumption" and _FIGURE.search(finding.text):
            yield f"page one holds a number that rests on assumptions: {finding.text}"


def _alternatives(brief: Brief) -> Iterator[str]:
    stall = brief.section("stall")
    if stall and not any(f.lead == "Other assumptions." for f in stall.findings):
        yield "the odds are given under one set of assumptions only"


def _relevance(brief: Brief) -> Iterator[str]:
    if brief.section("bottom_line") is None:
        yield "there is no bottom line"
    judged = brief.section("key_judgements")
    if judged and brief.section("would_change") is None:
        yield "key judgements without what would change them"


def _argument(brief: Brief) -> Iterator[str]:
    for chart in _charts(brief):
        if len(chart.title.split()) <= _BARE:
            yield f"the title of {chart.id} names its subject and not its finding: {chart.title}"


def _change(brief: Brief) -> Iterator[str]:
    if brief.number > 1 and brief.section("changes") is None:
        yield "an earlier brief is on record, and what changed is not said"


def _accuracy(brief: Brief) -> Iterator[str]:
    for section, finding in _findings(brief):
        if _CERTAIN.search(finding.text) and finding.kind != "fact":
            yield f"“{section.title}” claims certainty: {finding.text}"


def _visuals(brief: Brief) -> Iterator[str]:
    for chart in _charts(brief):
        missing = [name for name in ("source", "alt", "columns", "rows") if not getattr(chart, name)]
        if missing:
            yield f"{chart.id} lacks its {', '.join(missing)}"


def _findings(brief: Brief) -> Iterator[tuple[Section, Finding]]:
    return ((section, finding) for section in brief.sections for finding in section.findings)


def _charts(brief: Brief) -> Iterator[Chart]:
    return (block for section in brief.sections for block in section.blocks if isinstance(block, Chart))


TRADECRAFT: tuple[Standard, ...] = (
    Standard(1, "sources", "every source has a name, every body section of facts cites one", _sources),
    Standard(2, "uncertainty", "confidence has a reason, and never shares a sentence with the odds", _uncertainty),
    Standard(3, "assumptions told apart", "no assumed number on page one or in a title", _kinds),
    Standard(4, "alternatives", "odds are shown under other assumptions too", _alternatives),
    Standard(5, "relevance", "a bottom line, and what would change the judgements", _relevance),
    Standard(6, "argument", "every chart's title is a finding", _argument),
    Standard(7, "change", "what changed since an earlier brief is said", _change),
    Standard(8, "accuracy", "nothing is claimed as certain", _accuracy),
    Standard(9, "visual information", "every chart has its source, its words and its data", _visuals),
)
