"""The entries of a dossier, one class each."""
