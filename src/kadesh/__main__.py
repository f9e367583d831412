"""``python -m kadesh``."""

from kadesh.cli import main

main()
