"""Two entries on one thing as one: what either says is kept, and what they say differently stands side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from kadesh.record.entities.actors import Actor, Person
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.rounds import Session
from kadesh.record.values.claims import Claim
from kadesh.record.values.dates import Date
from kadesh.record.values.durations import Duration
from kadesh.record.values.evidence import Evidence
from kadesh.record.values.handling import strictest
from kadesh.record.values.references import Path, references

E = TypeVar("E", bound=Entry)
_ITS_OWN = frozenset({"id", "status", "entered", "evidence", "handling"})
"""Fields that a joined entry keeps, or that are joined apart."""


def joined(entry: E, other: E, free: Callable[[str], str]) -> E:
    """An entry with what another of its kind says of the same thing.

    Its own values stay. What it does not say is taken over; of values that may be disputed (`Claims`) a further one
    stands beside its own, each with its evidence; meetings of the same day become one, others are added. It is handled
    like the stricter of the two.

    Parameters
    ----------
    entry, other
        Two entries of one kind.
    free
        Gives an id like this that no entry has; nested entries taken over need one of their own.
    """
    names = sorted(type(entry).model_fields.keys() - _ITS_OWN)
    made = {name: _parted(getattr(entry, name), getattr(other, name), entry, other, free) for name in names}
    if isinstance(entry, (Actor, Person)) and isinstance(other, (Actor, Person)):
        called = dict.fromkeys((*made["aliases"], other.name))
        made["aliases"] = tuple(name for name in called if name != entry.name)
    made["evidence"] = _united(entry.evidence, other.evidence)
    if entry.handling != other.handling:
        made["handling"] = strictest((entry.handling, other.handling))
    # what stays as it is stays unset if it was: it is not written into the file
    return entry.model_copy(update={name: value for name, value in made.items() if value != getattr(entry, name)})


def _parted(own: Any, other: Any, entry: Entry, source: Entry, free: Callable[[str], str]) -> Any:
    """One field of both entries."""
    if other in (None, "", ()) or own == other:
        return own
    if isinstance(other, dict):
        return {**other, **(own or {})}
    if not isinstance(other, tuple):
        return other if own in (None, "") else own
    if isinstance(other[0], Claim):
        return _claims(own, other, entry.evidence, source.evidence)
    if isinstance(other[0], Entry):
        return _nested(own, other, free)
    keys = {_key(item) for item in own}
    return (*own, *(item for item in other if _key(item) not in keys))


def _key(item: Any) -> Any:
    """What two items of a list have in common if they are of the same: an id, an actor, else themselves."""
    return next((getattr(item, name) for name in ("id", "actor") if hasattr(item, name)), item)


def _claims(
    own: tuple[Claim[Any], ...], others: tuple[Claim[Any], ...], evidence: tuple[Evidence, ...],
    their_evidence: tuple[Evidence, ...],
) -> tuple[Claim[Any], ...]:  # fmt: skip
    """Claims on one value: equal ones with the evidence of both, the others side by side, each with its own."""
    made = [_resting(claim, evidence) for claim in own]
    for claim in (_resting(c, their_evidence) for c in others):
        at = next((n for n, c in enumerate(made) if c.by == claim.by and _same(c.value, claim.value)), None)
        if at is None:
            made.append(claim)
        else:
            made[at] = made[at].model_copy(update={"evidence": _united(made[at].evidence, claim.evidence)})
    alike = len(made) == len(own) and not any(claim.evidence for claim in own)
    return own if alike else tuple(made)  # without evidence of its own a claim rests on that of the entry, now of both


def _resting(claim: Claim[Any], evidence: tuple[Evidence, ...]) -> Claim[Any]:
    """A claim with the evidence that it rests on named."""
    return claim if claim.evidence else claim.model_copy(update={"evidence": evidence})


def _same(one: Any, other: Any) -> bool:
    """Whether two values of a claim say the same: words apart, capitals apart, and one date within the other."""
    if isinstance(one, Date) and isinstance(other, Date):
        return _within(one, other) or _within(other, one)
    if isinstance(one, Duration) and isinstance(other, Duration):
        return one.hours == other.hours
    if isinstance(one, str) and isinstance(other, str):
        return one.casefold() == other.casefold()
    return bool(one == other)


def _within(one: Date, other: Date) -> bool:
    """Whether every day that a date may mean is one that another may."""
    days = one.earliest, one.latest, other.earliest, other.latest
    return None not in days and days[2] <= days[0] and days[1] <= days[3]  # type: ignore[operator]


def _nested(own: tuple[Entry, ...], others: tuple[Entry, ...], free: Callable[[str], str]) -> tuple[Entry, ...]:
    """Entries within an entry: those on the same meeting as one, the others added under ids of their own."""
    made = list(own)
    left = set(range(len(own)))
    for other in others:
        fitting = [n for n in sorted(left) if _alike(own[n], other)]
        best = next((n for n in fitting if _as_long(own[n], other)), fitting[0] if len(fitting) == 1 else None)
        if best is None:
            made.append(other.model_copy(update={"id": free(other.id)}))
        else:
            left.discard(best)
            made[best] = joined(own[best], other, free)
    return tuple(made)


def _alike(one: Entry, other: Entry) -> bool:
    """Whether two nested entries can be on the same: meetings of one day, announcements that say the same."""
    if isinstance(one, Session) and isinstance(other, Session):
        return any(_same(a.value, b.value) for a in one.date for b in other.date)
    return all(getattr(one, n) == getattr(other, n) for n in type(one).model_fields.keys() - _ITS_OWN)


def _as_long(one: Entry, other: Entry) -> bool:
    pairs = ((a.value, b.value) for a in getattr(one, "duration", ()) for b in getattr(other, "duration", ()))
    return any(_same(a, b) for a, b in pairs)


def _united(own: Iterable[Evidence], others: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys((*own, *others)))


def pointed(entry: E, old: str, new: str) -> E:
    """An entry whose references to one id are references to another."""
    changed = entry
    for path, ref, text in reversed(list(references(entry))):  # what a key of a map holds comes before the key
        if old in ref.names(text):
            changed = cast("E", _replaced(changed, path, text, f".{text}.".replace(f".{old}.", f".{new}.")[1:-1]))
    return changed


def _replaced(value: Any, path: Path, old: str, new: str) -> Any:
    """A value with the text at a place of it replaced; a key of a map too."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, BaseModel):
        return value.model_copy(update={str(step): _replaced(getattr(value, str(step)), rest, old, new)})
    if isinstance(value, tuple):
        return tuple(_replaced(item, rest, old, new) if n == step else item for n, item in enumerate(value))
    if not rest and step == old:
        return {new if key == old else key: item for key, item in value.items()}
    return {key: _replaced(item, rest, old, new) if key == step else item for key, item in value.items()}
