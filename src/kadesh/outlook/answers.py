"""An outlook as plain values: what ``kadesh outlook DOSSIER --format json`` prints."""

from __future__ import annotations

from typing import Any

from kadesh.outlook.durability import Durability
from kadesh.outlook.outlook import Fan, Foreseen, Outlook

__all__ = ["outlook_answer"]


def outlook_answer(found: Outlook) -> dict[str, Any]:
    """Everything an outlook says."""
    return {
        "as_of": found.as_of.isoformat(),
        "until": found.until.isoformat(),
        "questions": [_question(foreseen) for foreseen in found.questions],
        "durability": [_durability(row) for row in found.durability],
        "announcements": {"kept": found.next_round.announced.kept, "slipped": found.next_round.announced.slipped},
        "fighting": _fan(found.fan) if found.fan else None,
        "notes": list(found.notes),
    }


def _question(found: Foreseen) -> dict[str, Any]:
    """A question; what no template answers is null or empty."""
    asked, said = found.question, found.answer
    rate = said.base_rate if said else None
    return {
        "id": asked.id,
        "text": asked.text,
        "criteria": asked.criteria,
        "opens": str(asked.opens),
        "resolves": str(asked.resolves),
        "type": asked.type,
        "template": asked.template,
        "probability": said.probability if said else None,
        "word": found.word,
        "confidence": said.confidence if said else None,
        "why_confidence": said.why_confidence if said else "no template answers it: it waits for a person's forecast",
        "base_rate": {
            "value": rate.value,
            "n": rate.n,
            "class": rate.of,
            "low": rate.low,
            "high": rate.high,
            "cautions": list(rate.cautions),
            "how": rate.how,
        } if rate else None,
        "parts": dict(said.parts) if said else {},
        "note": said.note if said else "",
        "would_change": list(said.would_change) if said else [],
        "assumed": list(said.assumed) if said else [],
        "retrocast": found.retrocast,
    }  # fmt: skip


def _durability(row: Durability) -> dict[str, Any]:
    return {
        "definition": row.definition,
        "years": row.years,
        "holds": row.holds.chance,
        "parts": {part.name: part.chance for part in row.holds.parts},
        "n": row.rate.n,
        "source": row.rate.source,
        "cautions": list(row.rate.cautions),
    }


def _fan(fan: Fan) -> dict[str, Any]:
    return {
        "counted": fan.series.what,
        "source": fan.series.source,
        "last": {
            "month": f"{fan.series.end:%Y-%m}",
            "count": float(fan.series.counts[-1]),
        },
        "months": [f"{month:%Y-%m}" for month in fan.months],
        "quantiles": {str(level): row.tolist() for level, row in zip(fan.levels, fan.values, strict=True)},
    }
