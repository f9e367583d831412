"""Kadesh: an open workbench for talks between adversaries."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_PUBLIC = {
    "Brief": "kadesh.brief:Brief",
    "BriefSettings": "kadesh.brief:BriefSettings",
    "Dossier": "kadesh.record.dossier:Dossier",
    "InputError": "kadesh.errors:InputError",
    "KadeshError": "kadesh.errors:KadeshError",
    "NoAnswer": "kadesh.errors:NoAnswer",
    "brief": "kadesh.brief",
    "deal_space": "kadesh.deals.deal_space:deal_space",
    "days": "kadesh.stall.diagnosis:days",
    "diagnose": "kadesh.stall.diagnosis:diagnose",
    "draw": "kadesh.judgement.drawing:draw",
    "open": "kadesh.record.files.reading:open_dossier",
    "resolve": "kadesh.record.resolution:resolve",
    "save": "kadesh.record.files.writing:write_dossier",
    "view": "kadesh.record.viewing:view",
}
"""Public name to where it lives (``brief`` is a package that can be called).

Loaded on first use, so that importing Kadesh costs nothing.
"""

__all__ = ["__version__", *_PUBLIC]  # noqa: PLE0604 - names of the table


def __getattr__(name: str) -> Any:
    """Load a public name on first use."""
    if name in _PUBLIC:
        module, _, attribute = _PUBLIC[name].partition(":")
        found = import_module(module)
        return getattr(found, attribute) if attribute else found
    raise AttributeError(f"module 'kadesh' has no attribute {name!r}")
