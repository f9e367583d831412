"""The obstacles to an agreement: one file each, one row here. Theory §5."""

from __future__ import annotations

from kadesh.stall.obstacles._spec import Obstacle
from kadesh.stall.obstacles.agenda import AGENDA
from kadesh.stall.obstacles.hidden_limits import HIDDEN_LIMITS
from kadesh.stall.obstacles.home_front import HOME_FRONT
from kadesh.stall.obstacles.no_trust import NO_TRUST
from kadesh.stall.obstacles.red_lines import RED_LINES
from kadesh.stall.obstacles.resolve import RESOLVE
from kadesh.stall.obstacles.rival_hopes import RIVAL_HOPES
from kadesh.stall.obstacles.talks_pay import TALKS_PAY

__all__ = ["OBSTACLES", "Obstacle"]

OBSTACLES: tuple[Obstacle, ...] = (
    RED_LINES,
    AGENDA,
    TALKS_PAY,
    RIVAL_HOPES,
    NO_TRUST,
    HOME_FRONT,
    HIDDEN_LIMITS,
    RESOLVE,
)
