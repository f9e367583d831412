"""What each side gains by talking: as somebody says, and what each course is worth to it."""

from __future__ import annotations

from kadesh.brief.charts.worth import worth_chart
from kadesh.brief.context import Context, listed
from kadesh.brief.document import Block, Finding, Table
from kadesh.brief.measures.stall import Stall, stall_of
from kadesh.brief.sections.stall import stall_finding
from kadesh.record.values.dates import plain_date


def fill_purposes(context: Context) -> tuple[Block, ...]:
    """What is said, by actor in the order of the dossier; then what agreeing, talking on and walking out are worth."""
    stall = stall_of(context)
    return (*_said(context), *((worth_chart(stall), _talk_pays(stall)) if stall else ()))


def _talk_pays(stall: Stall) -> Finding:
    """What talking itself earns, out of what no deal is worth."""
    parts = stall.found.worth.no_deal
    told = [
        f"{party} gains {talk:.2f} by talking and loses {-cost:.2f} by the conflict"
        for party, talk, cost in zip(
            stall.parties, parts.talk_gain.mean(axis=0), parts.war_cost.mean(axis=0), strict=True
        )
    ]
    text = (
        f"As long as there is no deal, on average {listed(told)} (shares of what is at stake, over all time to come)."
    )
    return stall_finding(stall, text, "Talking pays.")


def _said(context: Context) -> tuple[Block, ...]:
    dossier = context.dossier
    rows = [
        (
            context.finding(actor.name, actor=actor.id),
            context.finding(purpose.text, purpose),
            context.finding(dossier.name_of(purpose.according_to)),
            context.finding(plain_date(purpose.date) if purpose.date else ""),
        )
        for actor in dossier.actors
        for purpose in dossier.purposes
        if purpose.actor == actor.id
    ]
    if not rows:
        return ()
    note = "Purposes are what others, or the parties themselves, say they are; this brief does not judge them."
    return (
        Table(
            "purposes",
            "Said to be gained by talking",
            ("Who", "What talking brings", "According to", "Said"),
            tuple(rows),
            note,
            ("Said",),
        ),
    )
