"""Levers: named, bounded changes that somebody could bring about. One file each, one row here."""

from __future__ import annotations

from kadesh.stall.levers._spec import Lever, Pulled
from kadesh.stall.levers.battlefield import BATTLEFIELD
from kadesh.stall.levers.guarantee import GUARANTEE
from kadesh.stall.levers.mediator_stake import MEDIATOR_STAKE
from kadesh.stall.levers.narrower_agenda import NARROWER_AGENDA
from kadesh.stall.levers.ratification import RATIFICATION
from kadesh.stall.levers.sanctions import SANCTIONS
from kadesh.stall.levers.settle_first import SETTLE_FIRST
from kadesh.stall.levers.transparency import TRANSPARENCY
from kadesh.stall.levers.venue import VENUE
from kadesh.stall.levers.wider_agenda import WIDER_AGENDA

__all__ = ["LEVERS", "Lever", "Pulled"]

LEVERS: tuple[Lever, ...] = (
    GUARANTEE,
    SANCTIONS,
    BATTLEFIELD,
    VENUE,
    RATIFICATION,
    SETTLE_FIRST,
    NARROWER_AGENDA,
    WIDER_AGENDA,
    TRANSPARENCY,
    MEDIATOR_STAKE,
)
