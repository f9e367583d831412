"""What was read from reports, as values that mirror ``kadesh read REPORT --format json`` field by field."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from kadesh.record.entities.statements import StatementKind
from kadesh.record.values.evidence import Span


@dataclass(frozen=True)
class ReadSpan:
    """A passage of a report; `report` is its path, shown only where several reports are read together."""

    span: Span
    report: str | None = None


@dataclass(frozen=True)
class ReportInfo:
    """What the report itself is."""

    path: str
    sha256: str
    title: str | None
    published: str | None
    """EDTF."""
    language: str
    written_by: str | None = None
    """As in ``a rewrite of X``, ``X, a news agency``."""
    kind: str | None = None
    """``wire``, ``rewrite`` or ``analysis``."""
    publisher: str | None = None
    """Who put it out, where it says so."""


@dataclass(frozen=True)
class ReadDuration:
    """How long, in hours, with its bounds if the words give any."""

    hours: float | None
    low: float | None
    high: float | None
    words: str


@dataclass(frozen=True)
class ReadClaim:
    """One of several values that reports give for the same thing."""

    value: Any
    evidence: tuple[ReadSpan, ...]


@dataclass(frozen=True)
class ReadClaims:
    """A value on which reports differ."""

    claims: tuple[ReadClaim, ...]
    resolved: Any


@dataclass(frozen=True)
class ReadSession:
    """A meeting."""

    date: str | ReadClaims | None
    """EDTF."""
    duration: ReadDuration | ReadClaims | None
    place: str | ReadClaims | None
    evidence: tuple[ReadSpan, ...]
    format: str | None = None
    certainty: float = 0.8


@dataclass(frozen=True)
class ReadSpeaker:
    """Who is reported to have said it: a name, or, for an unnamed source, its description."""

    name: str | None
    role: str | None
    side: str | None
    evidence: ReadSpan
    unnamed: str | None = None


@dataclass(frozen=True)
class ReadStatement:
    """Something said, directly quoted or reported."""

    speaker: ReadSpeaker
    kind: StatementKind
    direct: bool
    quote: str | None
    """The quoted words, without their marks."""
    paraphrase: str | None
    """The reported words, as the report has them."""
    issues: tuple[str, ...]
    certainty: float
    evidence: tuple[ReadSpan, ...]
    cue: str | None = None
    """The words before reported ones without which they would say something else: *denied that*, *called for*."""

    @property
    def told(self) -> str | None:
        """The reported words as they can stand alone; those around a quotation; None if there are none."""
        return f"{self.cue} {self.paraphrase}" if self.cue else self.paraphrase


@dataclass(frozen=True)
class ReadEmphasis:
    """A side stresses an issue."""

    actor: str
    issue: str
    weight: float
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.7


@dataclass(frozen=True)
class ReadPurpose:
    """What a side is said to gain by talking, always according to someone."""

    actor: str
    purpose: str
    according_to: str
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.6


@dataclass(frozen=True)
class ReadStance:
    """A stakeholder before and after."""

    stakeholder: str
    before: str | None
    after: str | None
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.8


@dataclass(frozen=True)
class ReadAudience:
    """Someone away from the table who is said to feel it."""

    audience: str
    channel: str
    effect: str
    hedge: str | None
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.6


@dataclass(frozen=True)
class ReadProjection:
    """What is said to come."""

    about: str
    text: str
    hedge: str | None
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.6


@dataclass(frozen=True)
class ReadCommitment:
    """What an actor agreed or undertook to do."""

    by: str
    to: str | None
    """To whom it is owed; None if to all, or not said."""
    what: str
    due: str | None
    """EDTF."""
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.7


@dataclass(frozen=True)
class ReadAttribute:
    """A further fact: what of which subject has which value."""

    subject: str
    attribute: str
    value: Any
    evidence: tuple[ReadSpan, ...]
    certainty: float = 0.6


@dataclass(frozen=True)
class Reading:
    """All that was read, from one report or several together."""

    reports: tuple[ReportInfo, ...] = ()
    parties: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    sessions: tuple[ReadSession, ...] = ()
    statements: tuple[ReadStatement, ...] = ()
    emphasis: tuple[ReadEmphasis, ...] = ()
    purposes: tuple[ReadPurpose, ...] = ()
    stances: tuple[ReadStance, ...] = ()
    audiences: tuple[ReadAudience, ...] = ()
    projections: tuple[ReadProjection, ...] = ()
    commitments: tuple[ReadCommitment, ...] = ()
    claims: tuple[ReadAttribute, ...] = ()
    warnings: tuple[str, ...] = ()


def to_json(value: Any) -> Any:
    """A reading, or any part of it, as JSON values.

    Examples
    --------
    >>> to_json(ReadDuration(2.0, None, None, "two hours"))
    {'hours': 2.0, 'low': None, 'high': None, 'words': 'two hours'}
    """
    if isinstance(value, ReadSpan):
        where = {name: getattr(value.span, name) for name in ("exact", "prefix", "suffix", "start", "end")}
        return where | ({"report": value.report} if value.report is not None else {})
    if isinstance(value, ReadSpeaker):
        shown = {f.name: to_json(getattr(value, f.name)) for f in fields(value)}
        return shown if value.unnamed else {name: part for name, part in shown.items() if name != "unnamed"}
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: to_json(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [to_json(part) for part in value]
    return value
