"""The ledger: questions, forecasts and answers, written down in order and never changed."""

from __future__ import annotations

from kadesh.outlook.ledger.books import Asked, Given, Ledger
from kadesh.outlook.ledger.entries import Forecast, LedgerEntry, Question, Resolution
from kadesh.outlook.ledger.files import append, ledger_file, read_ledger
from kadesh.outlook.ledger.verifying import Verification, verify

__all__ = [
    "Asked",
    "Forecast",
    "Given",
    "Ledger",
    "LedgerEntry",
    "Question",
    "Resolution",
    "Verification",
    "append",
    "ledger_file",
    "read_ledger",
    "verify",
]
