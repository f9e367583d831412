"""Recompute the base rates: ``python -m kadesh.outlook.deriving FOLDER [-o FILE]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kadesh.errors import KadeshError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; without it, standard output.")
def derive(folder: Path, output: Path | None) -> None:
    """Recompute the base rates from FOLDER, which holds your own copies of the data."""
    from kadesh.outlook.base_rates import to_data
    from kadesh.outlook.deriving.rates import derived_rates

    try:
        text = json.dumps(to_data(derived_rates(folder)), ensure_ascii=False, indent=1) + "\n"
    except KadeshError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)


if __name__ == "__main__":
    derive()
