"""What comes next, as the brief shows it: from the record in view, with the stall odds where there are any."""

from __future__ import annotations

from kadesh.brief.context import Context
from kadesh.brief.measures.stall import stall_of
from kadesh.errors import InputError
from kadesh.outlook.outlook import Foreseen, Outlook, Supplied, outlook_of
from kadesh.record.values.handling import PUBLIC, Handling, strictest


def outlook_in(context: Context) -> Outlook | None:
    """The outlook as of the day of the brief; None where nothing can be asked of the record."""
    if "outlook" not in context.computed_once:
        context.computed_once["outlook"] = _outlook(context)
    found: Outlook | None = context.computed_once["outlook"]
    return found


def stall_handling(context: Context) -> Handling:
    """How the stall odds must be handled that answers may rest on; public where there are none."""
    stall = stall_of(context)
    return stall.handling if stall else PUBLIC


def foreseen_handling(foreseen: Foreseen, stall: Handling) -> Handling:
    """How an answer must be handled: like its question, and like the stall odds if it is pooled with them."""
    rests = foreseen.answer is not None and "stall_model" in foreseen.answer.parts
    return strictest((foreseen.question.handling, stall)) if rests else foreseen.question.handling


def _outlook(context: Context) -> Outlook | None:
    dossier = context.dossier
    if len(context.sides) != 2 or not (dossier.rounds or dossier.issues or dossier.questions):
        return None
    stall = stall_of(context)
    supplied = Supplied(stall.found if stall else None, context.fighting, context.seed)
    horizon = context.horizon - context.as_of
    try:
        return outlook_of(dossier, context.as_of, horizon, supplied=supplied, known_later=context.known_later)
    except InputError as error:
        context.cannot("the outlook", error)
        return None
