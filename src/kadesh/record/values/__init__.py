"""Values that entries are made of: dates, evidence, claims, judgements, grades, handling."""
