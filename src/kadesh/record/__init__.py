"""The record: what was said and done at the talks, by whom it is known, and who may see it."""
