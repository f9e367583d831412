"""What every section of a brief is made from, and how a finding gets its evidence and its handling."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kadesh.brief.document import Citation, Finding, Kind
from kadesh.record.dossier import Dossier
from kadesh.record.entities.accounts import Purpose, Stance
from kadesh.record.entities.rounds import Round
from kadesh.record.entities.sources import Source
from kadesh.record.entities.statements import Statement
from kadesh.record.resolution import independent_sources
from kadesh.record.values.claims import Claim, Wording
from kadesh.record.values.evidence import Evidence, Sourced
from kadesh.record.values.grades import Credibility
from kadesh.record.values.handling import PUBLIC, Handling, strictest
from kadesh.record.values.likelihood import Confidence

if TYPE_CHECKING:
    from kadesh.errors import KadeshError
    from kadesh.outlook.fighting.series import Series
    from kadesh.outlook.ledger.books import Ledger

CONFIRMED_BY = 2
"""Independent sources that confirm each other."""
UNJUDGED: Credibility = 6
"""The grade of a claim whose truth cannot be judged."""


@dataclass(frozen=True)
class Context:
    """The record as it may be shown, and the settings of one brief."""

    dossier: Dossier
    """As known on `as_of`, cleared for the release."""
    as_of: dt.date
    horizon: dt.date
    """How far projections without a date of their own reach."""
    before: Dossier | None = None
    """The same as known when the last brief was published."""
    since: dt.date | None = None
    """The day of the last brief."""
    seed: int = 0
    release: Handling = PUBLIC
    draws: int = 1000
    """Samples of what is judged or assumed."""
    known_later: dt.date | None = None
    """The last day on which a source of the whole record came out: forecasts for an earlier day are after the fact."""
    ledger: Ledger | None = None
    """The forecasts on record, as known on the day and cleared for the release."""
    fighting: Series | None = None
    """Monthly counts of fighting."""
    computed_once: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What several sections show, by name."""
    faults: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """What could not be computed, to why; filled as the sections are."""

    def cannot(self, what: str, error: KadeshError) -> None:
        """Note that something could not be computed, for the section on method and for whoever makes the brief."""
        self.faults[what] = "; ".join(str(error).splitlines())

    @property
    def public(self) -> bool:
        """Whether the brief is made for the public."""
        return self.release.level == "public"

    @cached_property
    def sides(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """(bloc, ids of its actors), in the order of the dossier."""
        return tuple((side, tuple(a.id for a in self.dossier.members(side))) for side in self.dossier.sides)

    @cached_property
    def rounds_held(self) -> tuple[Round, ...]:
        """Rounds held by the day of the brief, oldest first."""
        return tuple(r for r in sorted_rounds(self.dossier.rounds) if is_held(r) and _begun(r, self.as_of))

    def joint(self, found: Round) -> bool:
        """Whether both sides were in the room (true of any round if the dossier has not two sides)."""
        present = {self.dossier.side_of(a) for a in found.in_the_room}
        return all(side in present for side, _ in self.sides[:2])

    @cached_property
    def last_round(self) -> Round | None:
        """The latest round held with both sides in the room; without any, the latest held."""
        joint = tuple(r for r in self.rounds_held if self.joint(r))
        return next(reversed(joint or self.rounds_held), None)

    def finding(
        self,
        text: str,
        *entries: Sourced | None,
        claims: Iterable[Claim[Any] | Wording] = (),
        kind: Kind = "fact",
        lead: str = "",
        actor: str | None = None,
    ) -> Finding:
        """A finding that rests on these entries, or on some of their claims and wordings only.

        It cites the evidence of the claims (one without evidence of its own leans on that of the entries), or, where
        none are given, that of the entries; its handling is the strictest of them all.
        """
        given, said = [e for e in entries if e is not None], tuple(claims)
        of_entries = [piece for entry in given for piece in self._graded(entry, _passages(entry))]
        evidence = [piece for c in said for piece in (c.evidence or of_entries)] if said else of_entries
        cited = self.citations(dict.fromkeys(evidence))
        handlings = [h for value in (*given, *said, *evidence) if (h := getattr(value, "handling", None)) is not None]
        handling = strictest(handlings + [c.source.handling for c in cited])
        return Finding(text, kind, cited, handling, lead, actor)

    def _graded(self, entry: Sourced, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """The evidence; ungraded, it is graded 6 where a party speaks of itself and no other source confirms it."""
        subject = (
            entry.actor if isinstance(entry, Purpose) else entry.stakeholder if isinstance(entry, Stance) else None
        )
        voice = self.dossier.actor_of(entry.according_to) if isinstance(entry, (Purpose, Stance)) else None
        alone = independent_sources(evidence, self.dossier) < CONFIRMED_BY
        if voice is None or voice.id != subject or not alone:
            return evidence
        return tuple(e if e.grade else e.model_copy(update={"grade": UNJUDGED}) for e in evidence)

    def computed(self, text: str, entries: Iterable[Sourced], *, kind: Kind = "fact", lead: str = "") -> Finding:
        """A finding computed from many entries: handled like the strictest of them, and citing none of them singly."""
        return replace(self.finding(text, *entries, kind=kind, lead=lead), evidence=())

    def citations(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """The evidence, each piece once, with its sources looked up."""
        found = ((self.dossier.by_id.get(e.source), e) for e in dict.fromkeys(evidence))
        return tuple(Citation(source, e) for source, e in found if isinstance(source, Source))

    def confidence(self, evidence: Iterable[Citation]) -> tuple[Confidence, str]:
        """How good a basis is, with the reason in words: independent sources, and how reliable they are.

        *high*: at least three independent sources, two of them usually reliable (A or B); *moderate*: at least two
        independent ones; *low* otherwise.
        """
        cited = tuple(evidence)
        count = independent_sources((c.evidence for c in cited), self.dossier)
        good = independent_sources((c.evidence for c in cited if c.source.reliability in "AB"), self.dossier)
        why = f"{counted(count, 'independent source')}, {good or 'none'} usually reliable"
        return ("high" if count >= 3 and good >= 2 else "moderate" if count >= 2 else "low"), why


def _passages(entry: Sourced) -> tuple[Evidence, ...]:
    """An entry's evidence; where that of a statement names no passage, the words quoted are the passage."""
    if not isinstance(entry, Statement) or not entry.quote:
        return entry.evidence
    quoted = {"quote": entry.quote}
    return tuple(e if e.quote or e.span else e.model_copy(update=quoted) for e in entry.evidence)


def is_held(found: Round) -> bool:
    """Whether a round took place, by the claims in force."""
    standings = {c.value for c in found.standing if c.rank != "deprecated"}
    return "held" in standings or (not standings and bool(found.outcome))


def _begun(found: Round, day: dt.date) -> bool:
    return first_day(found) <= day


def sorted_rounds(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """Rounds by their first day, then their last; ties in the order of the file."""
    return tuple(sorted(rounds, key=lambda r: (first_day(r), last_day(r))))


def first_day(found: Round) -> dt.date:
    """The first day a round may have begun."""
    return found.when.earliest or dt.date.min


def last_day(found: Round) -> dt.date:
    """The last day a round may have ended."""
    return found.when.latest or first_day(found)


def per_cent(share: float) -> str:
    """A share as it stands in a sentence: *48 %*."""
    return f"{100 * share:.0f} %"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    Examples
    --------
    >>> counted(1, "party", "parties"), counted(1144, "day")
    ('1 party', '1,144 days')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(items: Iterable[str], joint: str = "and") -> str:
    """Items in a sentence: ``a, b and c``."""
    *most, last = list(items) or [""]
    return f"{', '.join(most)} {joint} {last}" if most else last
