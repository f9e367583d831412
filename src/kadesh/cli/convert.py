"""``kadesh convert``: a negotiation domain from one tool's form to another's."""

from __future__ import annotations

from pathlib import Path

import click

from kadesh.errors import InputError, Problem

FORMS = ("dossier", "genius", "geniusweb", "negmas", "negolog")
"""Those of `kadesh.exchange.FORMATS` (said here, so that --help loads nothing)."""


@click.command()
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--to", "form", type=click.Choice(FORMS), help="The form of OUT; a name in .yaml is a dossier.")
def convert(source: str, target: str, form: str | None) -> None:
    """Convert a negotiation domain to another tool's form.

    The forms are those of GENIUS, GeniusWeb, NegMAS and NegoLog, and the dossier. IN is a folder, or one of its files;
    its form is recognised. OUT is a new folder, or a new file for a dossier.

    \b
    Example:  kadesh convert laptop laptop.yaml
              kadesh convert laptop.yaml laptop-xml --to genius
    """
    from kadesh.exchange import FORM_OF_SUFFIX, read_domain, write_domain
    from kadesh.exchange.as_domain import left_out
    from kadesh.record.files.reading import is_dossier, open_dossier

    out = Path(target)
    chosen = form or FORM_OF_SUFFIX.get(out.suffix.lower())
    if chosen is None:
        raise InputError(Problem("which form is wanted?", f"add --to {'|'.join(FORMS)}", target))
    record = open_dossier(source) if is_dossier(Path(source)) else None
    if record is not None and chosen == "dossier":
        raise InputError(
            Problem("is a dossier already", f"choose another form with --to: {', '.join(FORMS[1:])}", source)
        )
    domain = read_domain(Path(source))
    write_domain(domain, out, chosen)
    held = f"{len(domain.parties)} parties, {len(domain.issues)} issues, {domain.packages:,} packages"
    click.echo(f"Written: {target} ({chosen}): {held}")
    for told in left_out(record) if record else ():
        click.echo(f"Note: {told}.", err=True)
