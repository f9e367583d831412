"""Doubt: judgements into draws, defaults for what nobody has judged, and what no deal is worth."""
