"""All statements of one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kadesh.reading.facts.issues import issues_in
from kadesh.reading.facts.report_kind import report_kind
from kadesh.reading.result import ReadSpan, ReadSpeaker, ReadStatement
from kadesh.reading.statements.attribution import drafts
from kadesh.reading.statements.clauses import clauses
from kadesh.reading.statements.contents import IN_FRONT
from kadesh.reading.statements.drafts import Draft, Stretch
from kadesh.reading.statements.kinds import statement_kind
from kadesh.reading.statements.quotations import quotations
from kadesh.reading.statements.speakers import Speaker, Speakers
from kadesh.reading.tables.outlets import AGENCIES
from kadesh.reading.tables.roles import OUTLET_WORDS
from kadesh.reading.text import ReportText
from kadesh.record.anchoring import span_at

LONGEST_SPAN = 690
"""A longer passage is kept as several spans."""
MOST_SENTENCES = 2_000
"""Sentences read of one report; the longest articles have some hundreds."""


MOST_STATEMENTS = 2_001
"""Statements identified of one report: one more than are kept, so that it is seen that some are left."""


def read_statements(report: ReportText, told: Sequence[Stretch] = ()) -> tuple[ReadStatement, ...]:
    """Every statement of a report, in the order of its text: who said it, what, of which kind, and how certain that is.

    A report in a language that is not known yields none.

    Parameters
    ----------
    report
        The text.
    told
        Where the report tells in its own voice where a side stands, what it gains by talking and what may come: no
        wish, expectation or act is a statement there, only speech.

    Examples
    --------
    >>> from kadesh.reading.text import report_text
    >>> [one] = read_statements(report_text("“We are close,” said Lena Dahl, the foreign minister of Norway."))
    >>> one.speaker.name, one.speaker.role, one.speaker.side, one.quote
    ('Lena Dahl', 'foreign minister of Norway', 'Norway', 'We are close')
    """
    if report.language not in {"en", "und"}:
        return ()
    sentences = tuple(islice(clauses(report, quotations(report)), MOST_SENTENCES))
    speakers = Speakers(report.text, sentences)
    found = (draft for draft in drafts(report, sentences) if draft.direct or draft.spoken or not _meets(draft, told))
    read = tuple(_statement(report, draft, speakers, quoted=quoted) for draft, quoted in _told_by(found))
    title = report.title.text if report.title else ""
    names = {s.speaker.name for s in read if s.speaker.name and _like_outlet(s.speaker.name, title)}
    outlet = _own_outlet(report, title) if names else None
    return tuple(s for s in read if not (outlet and _is_outlet(s.speaker, outlet)))


def _told_by(found: Iterable[Draft]) -> Iterator[tuple[Draft, bool]]:
    """The first drafts, each with whether its speaker stands in what somebody else is reported to say."""
    outer: Draft | None = None
    for draft in islice(found, MOST_STATEMENTS):
        quoted = outer is not None and outer.words[0] <= draft.speaker[0] < outer.words[1]
        outer = outer if quoted else draft
        yield draft, quoted


def _meets(draft: Draft, told: Sequence[Stretch]) -> bool:
    start, end = draft.words
    return any(first < end and start < last for first, last in told)


def _own_outlet(report: ReportText, title: str) -> str | None:
    """The outlet whose report this is: the agency of its dateline, or the one its title ends with."""
    kind = report_kind(report)
    return kind.outlet if kind.outlet and (kind.kind == "wire" or title.endswith(kind.outlet)) else None


def _like_outlet(name: str, title: str) -> bool:
    """Whether a name can be that of the outlet, so that it is worth telling which outlet this is."""
    return name.isupper() or name in AGENCIES or title.endswith(name) or bool(set(name.lower().split()) & OUTLET_WORDS)


def _is_outlet(speaker: ReadSpeaker, outlet: str) -> bool:
    """Whether the speaker is the outlet whose report this is."""
    plain = (speaker.name or "").lower().removeprefix("the ")
    return plain == outlet.lower().removeprefix("the ")


def _statement(report: ReportText, draft: Draft, speakers: Speakers, *, quoted: bool) -> ReadStatement:
    text = report.text
    start, end = _trimmed(text, *draft.words, marks="," if draft.direct else ",.;")
    words = _joined(text, draft.parts) if draft.parts else " ".join(text[start:end].split())
    frame = _frame(text, *draft.frame) if draft.frame else None
    found = speakers.identify(*draft.speaker, quoted=quoted)
    kind = statement_kind(draft.kind, frame or words, direct=draft.direct, firm=draft.firm, unnamed=found.unnamed)
    issues = tuple(name for name, sure in issues_in(text, start, min(end, start + 1500)) if sure)
    return ReadStatement(
        _speaker(report, draft, found), kind, draft.direct,
        quote=words if draft.direct else None,
        paraphrase=frame if draft.direct else words,
        issues=issues, certainty=round(draft.certainty * (0.5 + found.certainty / 2), 2),
        evidence=tuple(
            ReadSpan(span_at(text, at, min(end, at + LONGEST_SPAN))) for at in range(start, end, LONGEST_SPAN)
        ),
        cue=" ".join(text[slice(*draft.cue)].split()) if draft.cue else None,
    )  # fmt: skip


def _joined(text: str, parts: tuple[Stretch, ...]) -> str:
    """The reported words before and after who says them, as one sentence."""
    pieces = [" ".join(text[slice(*_trimmed(text, *part, marks=",.;"))].split()) for part in parts]
    return (", " if pieces[0].partition(" ")[0].lower() in IN_FRONT else " ").join(pieces)


def _frame(text: str, start: int, end: int) -> str | None:
    """The reported words around a quotation, if they are of a length to be read beside it."""
    start, end = _trimmed(text, start, end, marks=",.;")
    return " ".join(text[start:end].split()) if end - start <= LONGEST_SPAN else None


def _speaker(report: ReportText, draft: Draft, found: Speaker) -> ReadSpeaker:
    evidence = ReadSpan(span_at(report.text, *draft.speaker))
    return ReadSpeaker(found.name, found.role, found.side, evidence, found.unnamed)


def _trimmed(text: str, start: int, end: int, *, marks: str) -> tuple[int, int]:
    """The words without the space around them and the mark that only divides them from the rest."""
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in marks):
        end -= 1
    while start < end - 1 and text[start].isspace():
        start += 1
    return start, end
