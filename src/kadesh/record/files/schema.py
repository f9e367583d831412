"""The JSON Schema of a dossier, from the models themselves, so that editors complete and check a file."""

from __future__ import annotations

from typing import Any

from kadesh.record.dossier import VERSION, Dossier


def dossier_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a dossier file."""
    schema = Dossier.model_json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Kadesh dossier, version {VERSION}",
        **schema,
    }
