"""Our own form: a dossier file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from kadesh.deals.domain import Domain
from kadesh.exchange._spec import Content, Files, Format
from kadesh.exchange.as_domain import as_domain
from kadesh.exchange.as_dossier import as_dossier
from kadesh.exchange.places import Place
from kadesh.record.files.patching import yaml_text
from kadesh.record.files.reading import open_dossier
from kadesh.record.files.writing import dossier_data

__all__ = ["DOSSIER"]


def _owns(content: Content) -> bool:
    return isinstance(content, Place) and content.get("kadesh") is not None


def _read(_contents: Sequence[Content], place: Path) -> Domain:
    return as_domain(open_dossier(place))


def _write(domain: Domain) -> Files:
    return {"dossier.yaml": yaml_text(dossier_data(as_dossier(domain, dt.date.today())))}  # noqa: DTZ011 (the desk's own day)


DOSSIER = Format(
    "dossier", "a dossier whose issues have options and whose numbers are fixed", _owns, _read, _write, refusals=True
)
