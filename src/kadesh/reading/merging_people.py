"""The speakers of several reports as one cast: each person under one name, with the role and side that any tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kadesh.reading.result import ReadSpeaker, ReadStatement
from kadesh.reading.statements.naming import surname_key
from kadesh.reading.tables.states import state_words

_SURE = 0.9
"""How sure it is that a role told in one report is the person whom another names with it."""


def cast(statements: Iterable[ReadStatement]) -> tuple[ReadStatement, ...]:
    """The statements with every speaker under the fullest name that a report gives.

    A family name alone, or a role (*the X president*), stands for a person only where the reports name just one such.
    A name in letters of two alphabets stands for itself.
    """
    rows = tuple(statements)
    people = _people(row.speaker for row in rows)
    by_role = _by_role(person for persons in people.values() for person in persons)
    return tuple(_named(row, people, by_role) for row in rows)


def _people(speakers: Iterable[ReadSpeaker]) -> dict[str, list[ReadSpeaker]]:
    """Everyone named in full, by family name; a person told twice once, with what both tell."""
    found: dict[str, list[ReadSpeaker]] = defaultdict(list)
    for speaker in speakers:
        if not speaker.name or not _in_full(speaker.name):
            continue
        persons = found[surname_key(speaker.name)]
        at = next((n for n, known in enumerate(persons) if _same(known, speaker)), None)
        if at is None:
            persons.append(speaker)
        else:
            persons[at] = replace(
                persons[at], role=persons[at].role or speaker.role, side=persons[at].side or speaker.side
            )
    return found


def _in_full(name: str) -> bool:
    return " " in name and (name.isascii() or not any("\u0370" <= letter <= "\u052f" for letter in name))


def _same(one: ReadSpeaker, other: ReadSpeaker) -> bool:
    """Whether two full names of one family name are of one person: first names that begin alike, no other side."""
    first, second = ((speaker.name or "").split()[0].rstrip(".") for speaker in (one, other))
    alike = first.startswith(second) or second.startswith(first) or first[:3] == second[:3]
    return alike and (one.side is None or other.side is None or one.side == other.side)


def _by_role(persons: Iterable[ReadSpeaker]) -> dict[tuple[str, str], list[ReadSpeaker]]:
    found: dict[tuple[str, str], list[ReadSpeaker]] = defaultdict(list)
    for person in persons:
        if person.role and person.side:
            found[person.side, _office(person.role)].append(person)
    return found


def _office(role: str) -> str:
    """A role without its state and small words."""
    words = role.replace("’s", "").replace("'s", "").split()
    return " ".join(w.lower() for w in words if w not in state_words() and w.lower() not in {"the", "of", "a", "an"})


def _named(
    row: ReadStatement, people: dict[str, list[ReadSpeaker]], by_role: dict[tuple[str, str], list[ReadSpeaker]]
) -> ReadStatement:
    speaker = row.speaker
    if speaker.name:
        fits: Sequence[ReadSpeaker] = people.get(surname_key(speaker.name), ())
        if _in_full(speaker.name):
            fits = [person for person in fits if _same(person, speaker)]
        elif " " in speaker.name or not all(p.side == speaker.side for p in fits if p.side and speaker.side):
            fits = ()
    else:
        described = (speaker.unnamed or "").removeprefix("the ").removeprefix("The ")
        whole = described != (speaker.unnamed or "") and bool(speaker.side)
        fits = by_role.get((speaker.side or "", _office(described)), ()) if whole else ()
    if len(fits) != 1:
        return row
    person = fits[0]
    known = replace(
        speaker, name=person.name, unnamed=None, role=speaker.role or person.role, side=speaker.side or person.side
    )
    return replace(row, speaker=known, certainty=row.certainty if speaker.name else round(row.certainty * _SURE, 2))
