"""Scores: how good forecasts were, once their day has come. One table of scores; calibration; a ledger's card."""

from __future__ import annotations

from kadesh.outlook.scores._spec import Form, ScoreSpec
from kadesh.outlook.scores.brier import score_brier
from kadesh.outlook.scores.calibration import (
    TENTHS,
    BrierParts,
    ReliabilityRow,
    brier_parts,
    reliability_table,
    wilson_interval,
)
from kadesh.outlook.scores.crps import score_crps_normal, score_crps_quantiles, score_crps_sample
from kadesh.outlook.scores.interval import score_interval
from kadesh.outlook.scores.logarithmic import score_log

__all__ = [
    "SCORES",
    "TENTHS",
    "BrierParts",
    "Form",
    "ReliabilityRow",
    "ScoreSpec",
    "brier_parts",
    "reliability_table",
    "score_brier",
    "score_crps_normal",
    "score_crps_quantiles",
    "score_crps_sample",
    "score_interval",
    "score_log",
    "wilson_interval",
]

_GNEITING_RAFTERY = "Gneiting and Raftery 2007, doi:10.1198/016214506000001437"
_VALUE = "unit of the value; days for dates"

SCORES: tuple[ScoreSpec, ...] = (
    ScoreSpec("brier", "Brier score", "options", score_brier, "0 to 1",
        "Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2"),
    ScoreSpec("log", "log score", "options", score_log, "nats",
        "Good 1952, doi:10.1111/j.2517-6161.1952.tb00104.x"),
    ScoreSpec("crps", "CRPS of quantiles", "quantiles", score_crps_quantiles, _VALUE,
        "Laio and Tamea 2007, doi:10.5194/hess-11-1267-2007"),
    ScoreSpec("crps_sample", "CRPS of draws", "sample", score_crps_sample, _VALUE, _GNEITING_RAFTERY),
    ScoreSpec("crps_normal", "CRPS of a normal distribution", "normal", score_crps_normal, _VALUE, _GNEITING_RAFTERY),
    ScoreSpec("interval", "interval score", "interval", score_interval, _VALUE,
        "Winkler 1972, doi:10.1080/01621459.1972.10481224"),
)  # fmt: skip
"""Every score, one row each; all are 0 at best. A ledger uses those whose form its forecasts have."""
