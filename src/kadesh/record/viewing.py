"""A dossier as somebody may see it: as known on a day, cleared for a release, with only what was accepted."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel

from kadesh.errors import Problem, Refused
from kadesh.record.dossier import Dossier
from kadesh.record.entities.entry import Entry
from kadesh.record.entities.sources import Source
from kadesh.record.pruning import has_evidence, pruned
from kadesh.record.values.dates import Date
from kadesh.record.values.handling import Handling
from kadesh.record.values.judgements import Judgement


def view(dossier: Dossier, *, as_of: dt.date | None = None, release: Handling | None = None) -> Dossier:
    """The accepted part of a dossier, as known on `as_of` and cleared for `release`.

    Parameters
    ----------
    dossier
        The whole record.
    as_of
        Day of knowledge. What was published later is hidden: a claim whose sources all came out later, an entry
        without evidence whose own date is later, whatever the desk itself made later. A source counts as known from
        the *last* day its date may mean, so that a vague date never lets hindsight in. None: everything is known.
    release
        Everything handled more strictly is dropped, with what rested on it alone. None: nothing is dropped.

    Raises
    ------
    Refused
        If the dossier as a whole may not be released at that level.
    """
    if release and not dossier.handling.cleared_for(release):
        raise Refused(Problem(f"this dossier is {dossier.handling}: nothing of it may be released at level {release}"))

    def keeps(value: BaseModel, default: Handling | None) -> bool:
        return (
            (not isinstance(value, Entry) or value.status == "accepted")
            and (as_of is None or _known(value, as_of))
            and (release is None or _cleared(value, default, release))
        )

    return pruned(dossier, keeps)


def _known(value: BaseModel, day: dt.date) -> bool:
    if isinstance(value, Judgement):
        return value.date is None or value.date <= day
    if not isinstance(value, Entry):
        return True
    if value.made_on is not None and not _by(value.made_on, day):
        return False
    if not isinstance(value, Source) and has_evidence(value):
        return True  # its sources decide
    return value.known_from is None or _by(value.known_from, day)


def _by(date: Date, day: dt.date) -> bool:
    """Whether a date surely lies on or before a day; an open end counts from its beginning."""
    last = date.latest or date.earliest
    return last is not None and last <= day


def _cleared(value: BaseModel, default: Handling | None, release: Handling) -> bool:
    own = getattr(value, "handling", None)
    handling = own if own is not None else default
    return handling is None or handling.cleared_for(release)
