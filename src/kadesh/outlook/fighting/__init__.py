"""Whether fighting rises or falls: models of monthly counts, in one table. The first is the one that is used."""

from __future__ import annotations

from kadesh.outlook.fighting._spec import CountModel
from kadesh.outlook.fighting.climatology import draw_climatology
from kadesh.outlook.fighting.level_and_spread import draw_level_and_spread
from kadesh.outlook.fighting.past_changes import draw_past_changes
from kadesh.outlook.fighting.persistence import draw_persistence

__all__ = ["COUNT_MODELS", "CountModel"]

COUNT_MODELS: tuple[CountModel, ...] = (
    CountModel("level_and_spread", "level and spread", draw_level_and_spread,
        "Harvey and Fernandes 1989, doi:10.1080/07350015.1989.10509750"),
    CountModel("past_changes", "persistence with past changes", draw_past_changes, "random walk of the changes seen"),
    CountModel("persistence", "persistence (as last month)", draw_persistence, "no change"),
    CountModel("climatology", "climatology (as any month so far)", draw_climatology, "all months so far"),
)  # fmt: skip
"""Every model, one row each; docs/explanation/fighting.md has how they fared."""
