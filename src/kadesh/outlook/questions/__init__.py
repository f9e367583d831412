"""Questions about what comes next, by template: one table. The words of a template's id are those of the record."""

from __future__ import annotations

from kadesh.outlook.questions._spec import Answer, Backing, BaseShown, Template
from kadesh.outlook.questions.agreement import AGREEMENT
from kadesh.outlook.questions.ceasefire import CEASEFIRE
from kadesh.outlook.questions.fighting import ESCALATION, RELAXATION
from kadesh.outlook.questions.next_round import NEXT_ROUND
from kadesh.outlook.questions.outside_pressure import OUTSIDE_PRESSURE

__all__ = ["TEMPLATES", "Answer", "Backing", "BaseShown", "Template"]

TEMPLATES: tuple[Template, ...] = (NEXT_ROUND, AGREEMENT, CEASEFIRE, ESCALATION, RELAXATION, OUTSIDE_PRESSURE)
"""Every template, in the order in which they are shown."""
