"""Review of proposed entries: accepted or rejected by somebody, one entry or many at a time."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import count
from typing import Any

from kadesh.errors import InputError, Problem
from kadesh.record.dossier import KINDS, Dossier
from kadesh.record.entities.entry import Entered, Entry, Status
from kadesh.record.joining import joined, pointed
from kadesh.record.values.references import references


def reviewed(dossier: Dossier, ids: Iterable[str], status: Status, entered: Entered | None = None) -> Dossier:
    """The dossier with these entries accepted or rejected; nested ones (sessions, announcements) go with their round.

    What an accepted entry refers to (its speaker, an issue) is accepted with it: without them it could not stand.

    Raises
    ------
    InputError
        If an id stands for no entry of its own; nothing is changed then.
    """
    wanted = set(ids)
    own = {entry.id for kind in KINDS for entry in getattr(dossier, kind)}
    unknown = sorted(wanted - own)
    if unknown:
        raise InputError(*(_unknown(entry_id, own) for entry_id in unknown))
    if status == "accepted":
        wanted |= _leaned_on(dossier, wanted)
    return dossier.changed(
        **{
            kind: tuple(_ruled(e, status, entered) if e.id in wanted else e for e in getattr(dossier, kind))
            for kind in KINDS
            if any(e.id in wanted for e in getattr(dossier, kind))
        }
    )


def merged(dossier: Dossier, entry_id: str, target_id: str) -> Dossier:
    """The dossier with what one entry says added to another on the same thing, which stands for both from then on.

    Values that differ stand side by side as claims (see `kadesh.record.joining`). What referred to the first entry
    refers to the other, and the first is rejected.

    Raises
    ------
    InputError
        If either id is unknown, or the two are not of one kind.
    """
    kind = _kind_of(dossier, entry_id)
    if kind != _kind_of(dossier, target_id) or entry_id == target_id:
        raise InputError(Problem(f"{entry_id!r} and {target_id!r} are not two entries of one kind", "name another"))
    entry, target, taken = dossier.get(entry_id), dossier.get(target_id), set(dossier.by_id)
    made = {target_id: joined(target, entry, lambda wanted: _free(wanted, taken))}
    lists = {
        name: tuple(
            e if e.id == entry_id else pointed(made.get(e.id, e), entry_id, target_id) for e in getattr(dossier, name)
        )
        for name in KINDS
    }
    changed = reviewed(dossier.changed(**lists), [entry_id], "rejected")
    return reviewed(changed, _leaned_on(changed, {target_id}), "accepted") if target.status == "accepted" else changed


def _free(wanted: str, taken: set[str]) -> str:
    """The id with a number that makes it one of its own; it is taken from now on."""
    found = next(f"{wanted}-{number}" for number in count(2) if f"{wanted}-{number}" not in taken)
    taken.add(found)
    return found


def _kind_of(dossier: Dossier, entry_id: str) -> str:
    found = next((kind for kind in KINDS for e in getattr(dossier, kind) if e.id == entry_id), None)
    if found is None:
        raise InputError(_unknown(entry_id, set(dossier.by_id)))
    return found


def _leaned_on(dossier: Dossier, ids: set[str]) -> set[str]:
    """Proposed entries that these refer to, and those that they refer to in turn."""
    waiting = {entry.id: entry for entry in proposed(dossier)}
    found: set[str] = set()
    at = set(ids)
    while at:
        named = {
            target
            for entry_id in at
            for _, ref, text in references(dossier.get(entry_id))
            for target in ref.names(text)
        }
        at = (named & set(waiting)) - found - ids
        found |= at
    return found


def proposed(dossier: Dossier) -> tuple[Entry, ...]:
    """The entries that wait for review, in the order of the file."""
    return tuple(entry for kind in KINDS for entry in getattr(dossier, kind) if entry.status == "proposed")


def _ruled(entry: Entry, status: Status, entered: Entered | None) -> Entry:
    changes: dict[str, Any] = {"status": status}
    return entry.model_copy(update=changes | ({"entered": entered} if entered else {}))


def _unknown(entry_id: str, own: set[str]) -> Problem:
    near = difflib.get_close_matches(entry_id, sorted(own), n=1)
    return Problem(f"no entry has the id {entry_id!r}", f"did you mean {near[0]!r}?" if near else "see: kadesh show")
