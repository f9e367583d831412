"""``python -m kadesh.cli``."""

from kadesh.cli import main

main()
