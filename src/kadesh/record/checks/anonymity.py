"""No description of an unnamed source fits just one known person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadesh.record.checks._spec import Finding
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.actors import Person
from kadesh.record.values.references import instances
from kadesh.record.values.voices import Unnamed

_VAGUE = frozenset(
    "a an the of to in at on for and with by from one who source sources person people official officials "  # noqa: SIM905
    "unnamed anonymous senior familiar close near briefed talks negotiations delegation delegations participant "
    "member matter".split()
)
"""Words that describe everybody; only the others can give a person away."""


def check_unnamed_sources(dossier: Dossier) -> Iterator[Finding]:
    """A warning where the words of a description all occur in the titles of exactly one person of the record."""
    known = [(person, _title_words(dossier, person)) for person in dossier.people]
    for kind in KINDS:
        for path, voice in instances(getattr(dossier, kind), Unnamed, (kind,)):
            telling = _words(voice.unnamed) - _VAGUE
            fits = [person for person, words in known if telling and telling <= words]
            if len(fits) == 1:
                what = f"“{voice.unnamed}” fits only {fits[0].name} among the people of the record"
                yield Finding(path, what, "describe the source more widely", "warning")


def _title_words(dossier: Dossier, person: Person) -> set[str]:
    words: set[str] = set()
    for office in person.roles:
        actor = dossier.by_id.get(office.actor)
        words |= (
            _words(office.title) | _words(getattr(actor, "name", "")) | _words(" ".join(getattr(actor, "aliases", ())))
        )
    return words


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))
