"""Who speaks about what: statements by issue and side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kadesh.brief.context import Context
from kadesh.record.entities.statements import Statement


@dataclass(frozen=True)
class Agenda:
    """Statements of each side on each issue: procedural and unassigned ones are left out."""

    issues: tuple[str, ...]
    """Ids of the issues, in the order of the dossier."""
    counts: dict[str, npt.NDArray[np.float64]]
    """Per side one row per statement, shape (statements, issues); rows sum to 1."""
    statements: dict[str, tuple[Statement, ...]]
    """The statements counted."""
    left_out: int
    """Statements of the sides that are procedural or about no issue."""

    def totals(self, side: str) -> npt.NDArray[np.float64]:
        """Statements of a side per issue (a statement about two issues counts half for each)."""
        return self.counts[side].sum(axis=0) if len(self.counts[side]) else np.zeros(len(self.issues))


def agenda_of(context: Context) -> Agenda:
    """The agenda of the two sides, from what they said and were reported to have said."""
    dossier = context.dossier
    issues = tuple(i.id for i in dossier.issues)
    column = {issue: n for n, issue in enumerate(issues)}
    kept: dict[str, list[Statement]] = {side: [] for side, _ in context.sides[:2]}
    left_out = 0
    for statement in dossier.statements:
        side = dossier.side_of(statement.speaker)
        if side not in kept:
            continue
        if statement.kind == "procedural" or not statement.issues:
            left_out += 1
        else:
            kept[side].append(statement)
    counts = {}
    for side, statements in kept.items():
        rows = np.zeros((len(statements), len(issues)))
        for n, statement in enumerate(statements):
            for issue in statement.issues:
                rows[n, column[issue]] += 1 / len(statement.issues)
        counts[side] = rows
    return Agenda(issues, counts, {side: tuple(s) for side, s in kept.items()}, left_out)
