"""Base rates recomputed from one's own copies of the data: ``python -m kadesh.outlook.deriving FOLDER``."""
