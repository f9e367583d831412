"""The brief: sections as values, then the pages made of them."""

from __future__ import annotations

from kadesh.brief.document import Brief
from kadesh.brief.making import BriefSettings, make_brief

__all__ = ["Brief", "BriefSettings", "make_brief"]
