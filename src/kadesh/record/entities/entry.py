"""What every entry of a record has: an id, a review status, a handling, evidence."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from kadesh.record.values._model import Value
from kadesh.record.values.dates import Date
from kadesh.record.values.evidence import Sourced
from kadesh.record.values.handling import Handling
from kadesh.record.values.references import EntryId

Status = Literal["proposed", "accepted", "rejected"]


class Entered(Value):
    """Who reviewed an entry, and when."""

    by: str
    """Who reviewed or wrote it, as a name or initials."""
    date: dt.date
    """The day of the review."""


class Entry(Sourced):
    """Mixed into every entity. Proposed entries wait for review and never feed a number."""

    id: EntryId
    """What other entries call it by; unique over the whole dossier."""
    status: Status = "accepted"
    """Review status: what a reader proposed counts only once accepted."""
    entered: Entered | None = None
    """Who accepted, rejected or wrote it, and when."""
    handling: Handling = Handling()
    """Who may see it."""
    note: str | None = None
    """The editors' own remark on the entry."""

    @property
    def made_on(self) -> Date | None:
        """The day on which the desk itself made it: before that day it is not known, whatever it rests on."""
        return None

    @property
    def known_from(self) -> Date | None:
        """For an entry without evidence: the date from which it counts as known; None if always."""
        found = getattr(self, "date", None)
        return found if isinstance(found, Date) else None
