"""Dossier files: read with every problem named, written without losing a comment."""
