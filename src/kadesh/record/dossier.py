"""The dossier: one negotiation, everything recorded of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Literal, Self, get_args

from pydantic import Field

from kadesh.record.entities.accounts import Effect, Emphasis, Influence, Projection, Purpose, Stance
from kadesh.record.entities.actors import Actor, Person
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.events import Commitment, Event
from kadesh.record.entities.issues import Issue
from kadesh.record.entities.notes import Note
from kadesh.record.entities.positions import Calculus, Position
from kadesh.record.entities.proposals import Clause, Lever, Proposal
from kadesh.record.entities.questions import Forecast, Question, Resolution
from kadesh.record.entities.rounds import Round
from kadesh.record.entities.sources import Source
from kadesh.record.entities.statements import Statement
from kadesh.record.values._model import Value
from kadesh.record.values.dates import Date
from kadesh.record.values.handling import Handling
from kadesh.record.values.judgements import Judgement
from kadesh.record.values.likelihood import Yardstick
from kadesh.record.values.references import EntryId
from kadesh.record.values.voices import Unnamed, Voice

VERSION: Literal[1] = 1
"""The version of the dossier format that this release reads and writes."""


class Dossier(Value):
    """One negotiation: the unit that is saved, versioned and exchanged."""

    kadesh: Literal[1]
    """Version of the format."""
    id: EntryId
    """What the dossier is called in files and archives; lower case, digits, dots, dashes, underscores."""
    title: str
    """The negotiation in words, as printed at the head of a brief."""
    summary: str | None = None
    """What it is about, in a few sentences; none if not written."""
    as_of: Date | None = None
    """The day whose knowledge the dossier is read with, unless a command says otherwise."""
    armed: bool = True
    """Whether force is used, or may be. Where it is not, no ceasefire is asked about, nor whether a deal would hold."""
    words: Yardstick = "icd203"
    """Which words stand for odds."""
    briefs: tuple[Date, ...] = ()
    """Days on which earlier briefs were published."""
    places: dict[str, str] = Field(default_factory=dict)
    """Name table: place as written elsewhere to place as shown here."""
    handling: Handling = Handling()
    """A floor: nothing of the dossier may be released more widely."""

    actors: tuple[Actor, ...] = ()
    """The parties and everybody else that acts, in the order in which they are shown."""
    people: tuple[Person, ...] = ()
    """Who speaks or attends for an actor."""
    issues: tuple[Issue, ...] = ()
    """What has to be settled."""
    sources: tuple[Source, ...] = ()
    """Where what is recorded comes from."""
    positions: tuple[Position, ...] = ()
    """What each party asks for on each issue, and where it says it stops."""
    calculus: tuple[Calculus, ...] = ()
    """What each party weighs when it agrees or holds out."""
    drafting: Judgement | None = None
    """Time to write a deal down once it is there (months)."""
    emphases: tuple[Emphasis, ...] = ()
    """Which issues a party is said to stress."""
    purposes: tuple[Purpose, ...] = ()
    """What an actor is said to gain by talking."""
    proposals: tuple[Proposal, ...] = ()
    """Packages on the table."""
    levers: tuple[Lever, ...] = ()
    """Changes that a user wants to try."""
    rounds: tuple[Round, ...] = ()
    """Rounds of talks: planned, held, postponed or cancelled."""
    statements: tuple[Statement, ...] = ()
    """What was said, or reported to have been said."""
    clauses: tuple[Clause, ...] = ()
    """Draft texts on the table."""
    events: tuple[Event, ...] = ()
    """What happened outside the room."""
    commitments: tuple[Commitment, ...] = ()
    """Who owes what to whom by when."""
    stances: tuple[Stance, ...] = ()
    """Stakeholders before and after."""
    effects: tuple[Effect, ...] = ()
    """What audiences elsewhere are said to feel."""
    influences: tuple[Influence, ...] = ()
    """Who listens to whom."""
    projections: tuple[Projection, ...] = ()
    """What somebody says will or may happen."""
    questions: tuple[Question, ...] = ()
    """Dated questions about the future that a stranger could resolve."""
    forecasts: tuple[Forecast, ...] = ()
    """Answers given in advance."""
    resolutions: tuple[Resolution, ...] = ()
    """How the questions came out."""
    notes: tuple[Note, ...] = ()
    """The desk's own notes and judgements."""

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Every entry by its id, nested ones (sessions, announcements) included."""
        return {entry.id: entry for _, entry in self.entries()}

    def changed(self, **lists: Any) -> Self:
        """A copy with some fields replaced (no look-up of the original is carried over)."""
        copy = self.model_copy(update=lists)
        for cached in ("by_id", "sides"):
            copy.__dict__.pop(cached, None)
        return copy

    def entries(self) -> Iterator[tuple[tuple[str | int, ...], Entry]]:
        """Every entry with its place in the dossier, in the order of the file."""
        for kind in KINDS:
            for index, entry in enumerate(getattr(self, kind)):
                yield (kind, index), entry
                if isinstance(entry, Round):
                    for name in ("sessions", "announced"):
                        for n, nested in enumerate(getattr(entry, name)):
                            yield (kind, index, name, n), nested

    def get(self, entry_id: str) -> Entry:
        """The entry with this id (`KeyError` if there is none)."""
        return self.by_id[entry_id]

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Names of the blocs that face each other, in the order of their first actor."""
        return tuple(dict.fromkeys(a.side for a in self.actors if a.side))

    def members(self, side: str) -> tuple[Actor, ...]:
        """The actors of a bloc."""
        return tuple(a for a in self.actors if a.side == side)

    def side_of(self, voice: Any) -> str | None:
        """The bloc that an actor, a person (by the latest office) or an unnamed source speaks for; None if none."""
        actor = self.actor_of(voice)
        return actor.side if actor else None

    def actor_of(self, voice: Voice | None) -> Actor | None:
        """The actor behind a voice; None for outlets and for unnamed sources of no stated side."""
        if isinstance(voice, Unnamed):
            return self.actor_of(voice.side) if voice.side else None
        entry = self.by_id.get(voice) if voice else None
        if isinstance(entry, Person) and entry.roles:
            entry = self.by_id.get(entry.roles[-1].actor)
        return entry if isinstance(entry, Actor) else None

    def name_of(self, voice: Voice | None) -> str:
        """How a voice is called on the page."""
        if voice is None:
            return ""
        if isinstance(voice, Unnamed):
            return voice.unnamed
        entry = self.by_id.get(voice)
        if isinstance(entry, Source):
            return entry.label
        return getattr(entry, "name", None) or getattr(entry, "title", None) or voice

    def place(self, name: str) -> str:
        """A place by the dossier's own name table."""
        return self.places.get(name, name)


def _entity(annotation: Any) -> type[Entry] | None:
    item = next(iter(get_args(annotation)), None)
    return item if isinstance(item, type) and issubclass(item, Entry) else None


KINDS: tuple[str, ...] = tuple(name for name, field in Dossier.model_fields.items() if _entity(field.annotation))
"""The lists of a dossier, in the order of the file."""


def entity_of(kind: str) -> type[Entry]:
    """The class of the entries in one list of a dossier (one of `KINDS`)."""
    found = _entity(Dossier.model_fields[kind].annotation)
    if found is None:
        raise KeyError(kind)
    return found
