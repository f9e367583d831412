"""Checks across entries: what no entry can see of itself. One file each, one row here."""

from __future__ import annotations

from kadesh.record.checks._spec import Check, Finding
from kadesh.record.checks.anonymity import check_unnamed_sources
from kadesh.record.checks.dates import check_dates
from kadesh.record.checks.identities import check_duplicate_ids
from kadesh.record.checks.limits import check_limits
from kadesh.record.checks.links import check_cycles, check_references
from kadesh.record.checks.packages import check_packages
from kadesh.record.checks.positions import check_positions
from kadesh.record.checks.rounds import check_rounds
from kadesh.record.checks.salience import check_salience
from kadesh.record.checks.sides import check_sides
from kadesh.record.checks.sourcing import check_sourcing

CHECKS: tuple[Check, ...] = (
    Check("ids", "every id stands for one entry", check_duplicate_ids),
    Check("references", "every reference names an entry of the right kind", check_references),
    Check("cycles", "no source derives from itself, no round is its own parent", check_cycles),
    Check("sides", "at most two blocs face each other", check_sides),
    Check("dates", "nothing happens before the round it belongs to, or lasts longer than it", check_dates),
    Check("rounds", "no meeting, and nobody at it, is on record twice", check_rounds),
    Check("limits", "no limit lies on the far side of its own ideal", check_limits),
    Check(
        "positions", "a party holds one position on an issue at a time, and refuses not every option", check_positions
    ),
    Check("salience", "the weights of a party's issues can sum to 1", check_salience, whole=True),
    Check("packages", "levels and options exist on their issue", check_packages),
    Check("unnamed sources", "no description fits just one known person", check_unnamed_sources),
    Check("sourcing", "entries have evidence, sources a date", check_sourcing),
)

__all__ = ["CHECKS", "Check", "Finding"]
