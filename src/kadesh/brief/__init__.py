"""The brief: sections as values, then the pages made of them.

The package can be called: ``kadesh.brief(dossier)`` makes a brief. The function users know and the package that holds
it share one name, and a package wins over an attribute of its parent once it is imported.
"""

from __future__ import annotations

import sys
from types import ModuleType

from kadesh.brief.document import Brief
from kadesh.brief.making import BriefSettings, make_brief
from kadesh.record.dossier import Dossier

__all__ = ["Brief", "BriefSettings", "make_brief"]


class _CallablePackage(ModuleType):
    def __call__(self, dossier: Dossier, settings: BriefSettings | None = None) -> Brief:
        """Make the brief of a dossier; see `make_brief`."""
        return make_brief(dossier, settings)


sys.modules[__name__].__class__ = _CallablePackage
