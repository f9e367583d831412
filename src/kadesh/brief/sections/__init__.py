"""The sections of a brief in their order: one file each, one row here."""

from __future__ import annotations

from kadesh.brief.sections._spec import SectionSpec
from kadesh.brief.sections.ask_next import fill_ask_next
from kadesh.brief.sections.assumptions import fill_assumptions
from kadesh.brief.sections.bottom_line import fill_bottom_line
from kadesh.brief.sections.changes import fill_changes, fill_changes_in_full
from kadesh.brief.sections.contradictions import fill_contradictions
from kadesh.brief.sections.dates import fill_dates
from kadesh.brief.sections.deals import fill_deals
from kadesh.brief.sections.divergences import fill_divergences
from kadesh.brief.sections.effects import fill_effects
from kadesh.brief.sections.key_judgements import fill_key_judgements, fill_would_change
from kadesh.brief.sections.last_time import fill_last_time
from kadesh.brief.sections.levers import fill_levers
from kadesh.brief.sections.method import fill_method
from kadesh.brief.sections.outlook import fill_outlook
from kadesh.brief.sections.positions import fill_positions
from kadesh.brief.sections.projections import fill_projections
from kadesh.brief.sections.purposes import fill_purposes
from kadesh.brief.sections.rounds import fill_rounds
from kadesh.brief.sections.sources import fill_sources
from kadesh.brief.sections.stall import fill_stall
from kadesh.brief.sections.stances import fill_stances
from kadesh.brief.sections.statements import fill_statements

SECTIONS: tuple[SectionSpec, ...] = (
    SectionSpec("bottom_line", "Bottom line", "front", fill_bottom_line),
    SectionSpec("key_judgements", "Key judgements", "front", fill_key_judgements),
    SectionSpec("changes", "What changed", "front", fill_changes),
    SectionSpec("dates", "Dates to watch", "front", fill_dates),
    SectionSpec("would_change", "What would change our view", "front", fill_would_change),
    SectionSpec("changes_in_full", "What changed, in full", "body", fill_changes_in_full),
    SectionSpec("stall", "Why there is no agreement", "body", fill_stall),
    SectionSpec("deals", "Where a deal could lie", "body", fill_deals),
    SectionSpec("levers", "What would change it", "body", fill_levers),
    SectionSpec("ask_next", "What to find out next", "body", fill_ask_next),
    SectionSpec("divergences", "Expectations and divergences", "body", fill_divergences),
    SectionSpec("purposes", "What each side gains by talking", "body", fill_purposes),
    SectionSpec("stances", "Stakeholders before and after", "body", fill_stances),
    SectionSpec("effects", "Ripple effects by country", "body", fill_effects),
    SectionSpec("outlook", "Outlook", "body", fill_outlook),
    SectionSpec("last_time", "What we said last time", "body", fill_last_time),
    SectionSpec("projections", "Projected outcomes as questions", "body", fill_projections),
    SectionSpec("rounds", "Record of rounds", "annex", fill_rounds),
    SectionSpec("contradictions", "Where reports differ", "annex", fill_contradictions),
    SectionSpec("positions_over_time", "Positions over time", "annex", fill_positions),
    SectionSpec("statements", "Who said what", "annex", fill_statements),
    SectionSpec("assumptions", "Assumptions", "annex", fill_assumptions),
    SectionSpec("sources", "Sources", "annex", fill_sources),
    SectionSpec("method", "Method", "annex", fill_method),
)

__all__ = ["SECTIONS", "SectionSpec"]
